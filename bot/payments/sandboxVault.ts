import type { PaymentCardEntry, PaymentCardVault, VaultAnswer } from '../../domain/application/ports.js';

/** How a test number behaves; its page shows the same word. */
export type SandboxBehaviour = 'approve' | 'decline' | 'silent' | 'slow' | 'verify' | 'refuse';

interface SandboxPaymentCard {
  readonly number: string;
  readonly behaviour: SandboxBehaviour;
}

/** The numbers that the sandbox accepts. None is real, so that no real payment card is entered in a trial. */
export const sandboxPaymentCards: readonly SandboxPaymentCard[] = [
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

/** Stores nothing: a card's token contains its whole behaviour. */
export class SandboxVault implements PaymentCardVault {
  keep({ number }: Pick<PaymentCardEntry, 'number'>): Promise<VaultAnswer> {
    const card = sandboxPaymentCards.find((one) => one.number === number);
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
