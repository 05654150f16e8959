import type { CardEntry, CardVault, VaultAnswer } from '../../domain/application/ports.js';

/** What a test number stands for; it is also what its page says of it. */
export type SandboxBehaviour = 'approve' | 'decline' | 'silent' | 'slow' | 'verify' | 'refuse';

interface SandboxCard {
  readonly number: string;
  readonly behaviour: SandboxBehaviour;
}

/** The numbers that the sandbox takes: no real one, so that nobody's real card ends up in a trial. */
export const sandboxCards: readonly SandboxCard[] = [
  { number: '4242424242424242', behaviour: 'approve' },
  { number: '5555555555554444', behaviour: 'approve' },
  { number: '378282246310005', behaviour: 'approve' },
  { number: '4000000000000002', behaviour: 'decline' },
  { number: '4000000000000044', behaviour: 'silent' },
  { number: '4000000000000077', behaviour: 'slow' },
  { number: '4000000000003220', behaviour: 'verify' },
  { number: '4000000000000069', behaviour: 'refuse' },
];

const tokenOf = (behaviour: SandboxBehaviour) => `sandbox-${behaviour}`;

/** The sandbox's vault keeps nothing: a card's token says all that its bank will ever do. */
export class SandboxVault implements CardVault {
  keep({ number }: Pick<CardEntry, 'number'>): Promise<VaultAnswer> {
    const card = sandboxCards.find((one) => one.number === number);
    if (card === undefined || card.behaviour === 'refuse') return Promise.resolve({ kind: 'refused' });
    return this.renew(tokenOf(card.behaviour));
  }

  renew(token: string): Promise<VaultAnswer> {
    return Promise.resolve({ kind: token === tokenOf('verify') ? 'verify' : 'kept', token });
  }

  verified(token: string, approved: boolean): Promise<VaultAnswer> {
    return Promise.resolve(approved ? { kind: 'kept', token } : { kind: 'refused' });
  }
}
