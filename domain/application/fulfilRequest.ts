import type { Account } from '../account/account.js';
import type { Instant } from '../basics/calendar.js';
import { assignLicences } from '../commands/assignLicences.js';
import { takeRequest } from '../organisation/commands/answerRequest.js';
import type { ChangeSeats } from '../commands/changeSeats.js';
import { changeSeats } from '../commands/changeSeats.js';
import type { NotAssigned, SeatsChanged, SeatsScheduled } from '../account/events.js';
import type { CommandHandler } from './commandHandler.js';
import type { LicenceRequest } from '../organisation/licenceRequest.js';
import { answerPurchaseId } from '../account/operationId.js';
import type { Outcome } from './command.js';
import { paymentState } from './accountCommands.js';
import type { Actor } from '../basics/person.js';
import type { AccountRef, Accounts, Clock, Directory, Organisations } from './ports.js';
import type { Refusal } from '../account/refusals.js';
import { claimEnds, requestOf, withRequest } from '../organisation/licenceRequests.js';

type BoughtSeats = Extract<Outcome<SeatsChanged | SeatsScheduled>, { accepted: true }>;

/** A licence for a colleague's request: from a free seat, or from one more. */
export interface LicenceGrant {
  readonly request: string;
  readonly account: string;
  /** Operation id of the card's button. */
  readonly operation: string;
  /** The additional seat, at the terms that were shown. */
  readonly purchase?: { readonly input: ChangeSeats; readonly terms: string };
}

export type GrantOutcome = (
  | /** The request in its current state; `earlier` if this button was pressed before. */
    { readonly kind: 'done'; readonly earlier?: Instant }
    /** The bank has not answered yet. */
  | { readonly kind: 'pending' }
  /** The request stays open. */
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'not-assigned'; readonly why: NotAssigned }
) & {
  /** The seat that was bought for it. */
  readonly purchase?: BoughtSeats;
};

/** Process that fulfils requests: takes the request, runs commands on the buyer's account, then settles the request. */
export interface RequestFulfilment {
  give(gift: LicenceGrant, by: Actor): Promise<GrantOutcome>;
  /** Checks the result of an answer that the person has begun. */
  resume(request: string, by: Actor): Promise<GrantOutcome>;
  /** Runs due tasks, and completes answers left by a crash or a silent bank. */
  catchUp(tenant: string): Promise<void>;
}

export interface FulfilmentPorts {
  readonly commands: CommandHandler;
  readonly accounts: Pick<Accounts, 'read'>;
  readonly organisations: Pick<Organisations, 'read'>;
  readonly directory: Directory;
  readonly clock: Clock;
}

export function requestFulfilment({
  commands,
  accounts,
  organisations,
  directory,
  clock,
}: FulfilmentPorts): RequestFulfilment {
  return { give, resume, catchUp };

  async function give({ request: id, account, operation, purchase }: LicenceGrant, by: Actor): Promise<GrantOutcome> {
    const input = { request: id, account, how: purchase === undefined ? 'assign' : 'buy' } as const;
    const taken = await commands.execute(takeRequest, { input, operation }, by);
    if (!taken.accepted) return { kind: 'refused', refusal: taken.refusal };

    const { earlier } = taken;
    const request = requestOf(taken.organisation, id);
    if (request === undefined || (earlier !== undefined && !isStill(request, earlier)))
      return { kind: 'done', ...(earlier && { earlier }) };
    if (purchase === undefined) return assign(request, by);

    if (!(await mayStillHave(request, by))) return assign(request, by);
    const bought = await commands.execute(
      changeSeats,
      { account, operation: purchaseOf(request), isOwn: true, input: purchase.input, terms: purchase.terms },
      by,
    );
    if (bought.accepted && bought.state === 'pending') return { kind: 'pending' };
    if (bought.accepted) return { ...(await assign(request, by, { isBegun: true })), purchase: bought };
    await settle(request, by, 'open');
    return { kind: 'refused', refusal: bought.refusal };
  }

  async function resume(id: string, by: Actor): Promise<GrantOutcome> {
    const request = requestOf(await organisations.read(by.tenant), id);
    const isTheirs = request?.answer?.by === by.person.id;
    return isTheirs ? await finish(request, by) : { kind: 'refused', refusal: { code: 'not-found' } };
  }

  async function catchUp(tenant: string): Promise<void> {
    await commands.catchUpIn(tenant);
    const { requests } = await organisations.read(tenant);
    const now = clock.now();
    const failures: unknown[] = [];
    for (const request of requests.filter((one) => (claimEnds(one) ?? '9') <= now)) {
      // A failure in one account does not stop the others.
      await finishFor(request, tenant).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw new AggregateError(failures, 'Some requests could not be fulfilled');
  }

  async function finishFor(request: LicenceRequest, tenant: string): Promise<void> {
    const person = await directory.person(tenant, request.answer?.by ?? '');
    if (person === undefined) await settle(request, { tenant }, (await isGiven(request, tenant)) ? 'assigned' : 'open');
    else await finish(request, { tenant, person });
  }

  /** Checked before buying: a person who has left, or has got a licence meanwhile, could not use it. */
  async function mayStillHave(request: LicenceRequest, by: Actor): Promise<boolean> {
    const account = await accounts.read(refOf(request, by.tenant));
    if (account?.operations.some(({ id }) => id === purchaseOf(request)) === true) return true;

    const input = { product: request.product, people: [request.asker] };
    const outcome = await commands.preview(
      assignLicences,
      { account: account?.id ?? '', operation: 'preview', input },
      by,
    );
    const result = outcome.accepted ? outcome.result.results[0]?.outcome : undefined;
    return result === undefined || result === 'assigned' || result === 'no-free-seat';
  }

  /** Reads the account's operations of the answer; buys nothing that was not saved before. */
  async function finish(request: LicenceRequest, by: Actor): Promise<GrantOutcome> {
    if (request.state !== 'taken') return { kind: 'done' };
    if (request.answer?.how !== 'buy') return assign(request, by, { isBegun: true, telling: 'tell' });

    const operation = purchaseOf(request);
    const account = await accounts.read(refOf(request, by.tenant));
    const isKnown = account?.operations.some(({ id }) => id === operation) === true;
    const payment = account && paymentState(account, operation);
    if (isKnown && payment === 'due') return { kind: 'pending' };
    const isLost = payment === 'declined' || payment === 'called-off';
    if (isKnown && !isLost) return assign(request, by, { isBegun: true, telling: 'tell' });
    // The press may still be running.
    if (!isKnown && clock.now() < (claimEnds(request) ?? '')) return { kind: 'pending' };

    await settle(request, by, 'open', 'tell');
    return { kind: 'done' };
  }

  async function assign(
    request: LicenceRequest,
    by: Actor,
    { isBegun, telling }: { readonly isBegun?: true; readonly telling?: 'tell' } = {},
  ): Promise<GrantOutcome> {
    const { answer, product, asker } = request;
    const input = { product, people: [asker] };
    const at = { account: answer?.account ?? '', operation: answer?.operation ?? '', isOwn: true } as const;
    const outcome = await commands.execute(assignLicences, { ...at, input, ...(isBegun && { isBegun }) }, by);
    const result = outcome.accepted ? outcome.result.results[0]?.outcome : undefined;
    const holds = await isGiven(request, by.tenant);
    await settle(request, by, holds ? 'assigned' : 'open', telling);
    if (holds) return { kind: 'done' };
    if (!outcome.accepted) return { kind: 'refused', refusal: outcome.refusal };
    return { kind: 'not-assigned', why: result === undefined || result === 'assigned' ? 'no-free-seat' : result };
  }

  async function isGiven(request: LicenceRequest, tenant: string): Promise<boolean> {
    const account = await accounts.read(refOf(request, tenant));
    return account !== undefined && hasLicence(account, request.product, request.asker);
  }

  /** Settles once, and only the current answer; an answerer who sees the result is not notified. */
  async function settle(
    { id, tries }: LicenceRequest,
    by: Pick<Actor, 'tenant'> & Partial<Actor>,
    state: 'assigned' | 'open',
    telling?: 'tell',
  ): Promise<void> {
    const now = clock.now();
    const quiet = telling === undefined ? by.person?.id : undefined;
    await commands.recordIn(by.tenant, (organisation) => {
      const request = requestOf(organisation, id);
      if (request?.state !== 'taken' || request.tries !== tries) return organisation;
      const { answer, ...open } = request;
      const next = state === 'open' ? open : request;
      return withRequest(organisation, { ...next, state, since: now }, now, quiet);
    });
  }
}

/** Taken by the current answer and not settled yet. */
function isStill({ state, since }: LicenceRequest, earlier: Instant): boolean {
  return state === 'taken' && since === earlier;
}

function purchaseOf({ answer }: LicenceRequest): string {
  return answerPurchaseId(answer?.operation ?? '');
}

function refOf({ answer }: LicenceRequest, tenant: string): AccountRef {
  return { tenant, owner: answer?.by ?? '', account: answer?.account ?? '' };
}

function hasLicence({ subscriptions }: Account, product: string, id: string): boolean {
  return subscriptions.some(
    (one) => one.product === product && one.status === 'active' && one.assignments.some(({ person }) => person === id),
  );
}
