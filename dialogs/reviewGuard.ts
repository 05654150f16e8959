import type { LiveReview } from '../cards/card.js';
import type { Actor } from '../domain/basics/person.js';
import type { Recipient } from '../domain/application/ports.js';
import type { Desk } from './desk.js';

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
 * The desk for one turn: nothing that was not run before is run but the conversation's live review (D17). It stands
 * before every command, so no dialog has to think of it.
 */
export function withReviewGuard(
  desk: Desk,
  live: LiveReview | undefined,
): { readonly desk: Desk; readonly presses: Readonly<Presses> } {
  const presses: Presses = { isLive: false, isPast: false, isOutdated: false };
  return { desk: { ...desk, door: doorOf(), affairs: affairsOf(), answers: answersOf() }, presses };

  function doorOf(): Desk['door'] {
    const { door, accounts } = desk;
    return {
      ...door,
      execute: async (command, request, by) => {
        const { account, operation } = request;
        const kept = () => accounts.read({ tenant: by.tenant, owner: by.person.id, account });
        const mayRun = await isAllowed(operation, async () => hasOperation(await kept(), operation));
        return mayRun ? await door.execute(command, request, by) : { accepted: false, refusal: outdated };
      },
    };
  }

  function affairsOf(): Desk['affairs'] {
    const { affairs } = desk;
    return {
      ...affairs,
      execute: async (command, request, by) => {
        const { operation } = request;
        const mayRun = command.isHarmless === true || (await isAllowed(operation, () => isAffair(operation, by)));
        return mayRun ? await affairs.execute(command, request, by) : { accepted: false, refusal: outdated };
      },
    };
  }

  function answersOf(): Desk['answers'] {
    const { answers } = desk;
    return {
      ...answers,
      give: async (gift, by) =>
        (await isAllowed(gift.operation, () => isAffair(gift.operation, by)))
          ? await answers.give(gift, by)
          : { kind: 'refused', refusal: outdated },
    };
  }

  async function isAffair(operation: string, { tenant }: Actor): Promise<boolean> {
    return hasOperation(await desk.organisations.read(tenant), operation);
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
  desk: Pick<Desk, 'accounts' | 'organisations'>,
  recipient: Recipient,
  live: LiveReview | undefined,
  shown: LiveReview,
): Promise<LiveReview> {
  const isFree = live === undefined || live.isBeside === true || (await hasRun(desk, recipient, live));
  return isFree ? shown : live;
}

/** Whether a person has pressed the review's button, with whatever was filled in beside it. */
async function hasRun(
  { accounts, organisations }: Pick<Desk, 'accounts' | 'organisations'>,
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
