import type { LiveReview } from '../cards/card.js';
import type { Actor } from '../domain/basics/person.js';
import type { Recipient } from '../domain/application/ports.js';
import type { Services } from './services.js';

/** What became of a press, as far as the guard has seen. */
export interface Presses {
  /** The conversation's live review acted. */
  isLive: boolean;
  /** An operation that had run already was asked for again. */
  isPast: boolean;
  /** Another review's button was pressed: nothing was done. */
  isOutdated: boolean;
}

const outdated = { code: 'review-outdated' } as const;

/**
 * The services for one turn: nothing that was not run before is run but the conversation's live review (D17). It stands
 * before every command, so no dialog has to think of it.
 */
export function withReviewGuard(
  services: Services,
  live: LiveReview | undefined,
): { readonly services: Services; readonly presses: Readonly<Presses> } {
  const presses: Presses = { isLive: false, isPast: false, isOutdated: false };
  return {
    services: { ...services, commands: guardedCommands(), fulfilment: guardedFulfilment() },
    presses,
  };

  function guardedCommands(): Services['commands'] {
    const { commands } = services;
    return {
      ...commands,
      execute: async (command, request, by) => {
        const { operation } = request;
        const account = 'account' in request ? request.account : undefined;
        const hasRun = async () => hasOperation(await documentOf(by, account), operation);
        const mayRun = command.isHarmless === true || (await isAllowed(operation, hasRun));
        return mayRun ? await commands.execute(command, request, by) : { accepted: false, refusal: outdated };
      },
    };
  }

  async function documentOf({ tenant, person }: Actor, account: string | undefined): Promise<Operated | undefined> {
    return account === undefined
      ? await services.organisations.read(tenant)
      : await services.accounts.read({ tenant, owner: person.id, account });
  }

  function guardedFulfilment(): Services['fulfilment'] {
    const { fulfilment } = services;
    return {
      ...fulfilment,
      give: async (grant, by) =>
        (await isAllowed(grant.operation, async () => hasOperation(await documentOf(by, undefined), grant.operation)))
          ? await fulfilment.give(grant, by)
          : { kind: 'refused', refusal: outdated },
    };
  }

  async function isAllowed(operation: string, hasRun: () => Promise<boolean>): Promise<boolean> {
    if (live !== undefined && isOf(operation, live)) return (presses.isLive = true);
    if (await hasRun()) return (presses.isPast = true);
    presses.isOutdated = true;
    return false;
  }
}

/**
 * The live review after a card has come that is there to be looked at, or that nobody has asked for: it takes nothing
 * away from a review that waits to be answered.
 */
export async function besideOf(
  services: Pick<Services, 'accounts' | 'organisations'>,
  recipient: Recipient,
  live: LiveReview | undefined,
  shown: LiveReview,
): Promise<LiveReview> {
  const isFree = live === undefined || live.isBeside === true || (await hasRun(services, recipient, live));
  return isFree ? shown : live;
}

/** Whether a person has pressed the review's button, with whatever was filled in beside it. */
async function hasRun(
  { accounts, organisations }: Pick<Services, 'accounts' | 'organisations'>,
  { tenant, person }: Recipient,
  review: LiveReview,
): Promise<boolean> {
  const [own, organisation] = await Promise.all([accounts.owned(tenant, person), organisations.read(tenant)]);
  return [organisation, ...own].some(({ operations }) => operations.some(({ id }) => isOf(id, review)));
}

/** A card on which people are picked runs under an operation for each choice: its own id with something behind it. */
function isOf(operation: string, { operation: own }: LiveReview): boolean {
  return operation === own || operation.startsWith(`${own}-`);
}

interface Operated {
  readonly operations: readonly { readonly id: string }[];
}

function hasOperation(document: Operated | undefined, operation: string): boolean {
  return document?.operations.some(({ id }) => id === operation) === true;
}
