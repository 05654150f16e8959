import type { LiveReview } from '../cards/card.js';
import type { Actor } from '../domain/basics/person.js';
import type { Recipient } from '../domain/application/ports.js';
import { accountRefFor } from '../domain/application/accountRefFor.js';
import type { Services } from './services.js';

/** What the guard observed about a press. */
export interface Presses {
  /** The conversation's current review acted. */
  isLive: boolean;
  /** The operation had already run. */
  isPast: boolean;
  /** The button belongs to another review, so nothing was done. */
  isOutdated: boolean;
  /** The operation that was accepted, now or when the button was pressed before. */
  done?: string;
}

const outdated = { code: 'review-outdated' } as const;

/**
 * The services for one turn, in which only the conversation's current review may run a new operation (D17). It
 * guards every command, so that no dialog has to.
 */
export function withReviewGuard(
  services: Services,
  live: LiveReview | undefined,
): { readonly services: Services; readonly presses: Readonly<Presses> } {
  const presses: Presses = { isLive: false, isPast: false, isOutdated: false };
  return {
    services: {
      ...services,
      commands: guardedCommands(),
      fulfilment: guardedFulfilment(),
      approval: guardedApproval(),
      bulkChanges: guardedBulkChanges(),
    },
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
        if (!mayRun) return { accepted: false, refusal: outdated };
        const outcome = await commands.execute(command, request, by);
        if (outcome.accepted && command.isHarmless !== true) presses.done ??= operation;
        return outcome;
      },
    };
  }

  async function documentOf(by: Actor, account: string | undefined): Promise<Operated | undefined> {
    if (account === undefined) return await services.organisations.read(by.tenant);
    const ref = await accountRefFor(services, by, account);
    return ref && (await services.accounts.read(ref));
  }

  function guardedFulfilment(): Services['fulfilment'] {
    const { fulfilment } = services;
    return {
      ...fulfilment,
      give: async (grant, by) => {
        const hasRun = async () => hasOperation(await documentOf(by, undefined), grant.operation);
        if (!(await isAllowed(grant.operation, hasRun))) return { kind: 'refused', refusal: outdated };
        const given = await fulfilment.give(grant, by);
        if (given.kind !== 'refused') presses.done ??= grant.operation;
        return given;
      },
    };
  }

  function guardedApproval(): Services['approval'] {
    const { approval } = services;
    return {
      ...approval,
      approve: async (proposal, operation, by) => {
        const hasRun = async () => hasOperation(await documentOf(by, undefined), operation);
        if (!(await isAllowed(operation, hasRun))) return { kind: 'refused', refusal: outdated };
        const approved = await approval.approve(proposal, operation, by);
        if (approved.kind !== 'refused') presses.done ??= operation;
        return approved;
      },
    };
  }

  function guardedBulkChanges(): Services['bulkChanges'] {
    const { bulkChanges } = services;
    return {
      ...bulkChanges,
      start: async (bulkChange, operation, by) => {
        const hasRun = async () => hasOperation(await documentOf(by, undefined), operation);
        if (!(await isAllowed(operation, hasRun))) return { kind: 'refused', refusal: outdated };
        const started = await bulkChanges.start(bulkChange, operation, by);
        if (started.kind !== 'refused') presses.done ??= operation;
        return started;
      },
    };
  }

  async function isAllowed(operation: string, hasRun: () => Promise<boolean>): Promise<boolean> {
    if (live !== undefined && isOf(operation, live)) return (presses.isLive = true);
    if (await hasRun()) return (presses.isPast = true);
    presses.isOutdated = true;
    return false;
  }
}

/** The services for drawing a card once more: nothing is done by it, not even a note for the admins. */
export function withoutCommands(services: Services): Services {
  const commands = { ...services.commands, execute: () => Promise.resolve({ accepted: false, refusal: outdated }) };
  return { ...services, commands: commands as Services['commands'] }; // a refusal of any command
}

/**
 * The current review after a card that only shows something, or that the bot sends by itself: a review that waits
 * for an answer stays current.
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

/** Whether the person has pressed the review's button, whatever was filled in. */
async function hasRun(
  { accounts, organisations }: Pick<Services, 'accounts' | 'organisations'>,
  { tenant, person }: Recipient,
  review: LiveReview,
): Promise<boolean> {
  const [own, organisation] = await Promise.all([accounts.owned(tenant, person), organisations.read(tenant)]);
  return [organisation, ...own].some(({ operations }) => operations.some(({ id }) => isOf(id, review)));
}

/** A card with a people picker runs one operation per choice: its own id with a suffix. */
function isOf(operation: string, { operation: own }: LiveReview): boolean {
  return operation === own || operation.startsWith(`${own}-`);
}

interface Operated {
  readonly operations: readonly { readonly id: string }[];
}

function hasOperation(document: Operated | undefined, operation: string): boolean {
  return document?.operations.some(({ id }) => id === operation) === true;
}
