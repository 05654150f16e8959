import type { Account, Operation } from '../account/account.js';
import { methodOf } from '../account/account.js';
import type { Instant } from '../basics/calendar.js';
import type { Command } from '../account/command.js';
import { isRefund } from '../billing/invoice.js';
import { countedSince, isLimited, limitRefusal } from './changeLimits.js';
import type { Decision, Given } from '../account/decision.js';
import { refuse } from '../account/decision.js';
import type { Event } from '../account/events.js';
import type { Circumstances } from '../lifecycle/dueTask.js';
import { catchUp } from '../lifecycle/catchUp.js';
import type { Audience } from '../organisation/adminNotifications.js';
import { recorded } from '../organisation/adminNotifications.js';
import type { Change } from './ports.js';
import type { Refusal } from '../account/refusals.js';

/** What a person wants done, and what they were shown when they agreed. */
export interface Request<Input> {
  readonly account: string;
  readonly input: Input;
  /** The id that the card's button carries; the same id acts once. */
  readonly operation: string;
  /** We have made the id ourselves: no client has sent it. */
  readonly isOwn?: true;
  /** The terms that the card showed; without them there was nothing to agree to. */
  readonly terms?: string;
  /** The rest of what has been begun: no limit of changes holds it up halfway. */
  readonly isBegun?: true;
}

export type Outcome<Result> =
  | {
      readonly accepted: true;
      readonly result: Result;
      readonly terms: string;
      readonly account: Account;
      /** `pending`: the bank has not answered yet. */
      readonly state: 'done' | 'pending';
      /** Set when this operation had already run. */
      readonly earlier?: Instant;
    }
  | { readonly accepted: false; readonly refusal: Refusal };

/** How many operations without money an account remembers; an older button meets a person who already holds one. */
const rememberedOperations = 100;

/** Runs an operation on the latest account, or answers for one that has run; what moves money needs terms that were shown. */
export function runOnce<Input, Result extends Event>(
  account: Account,
  command: Command<Input, Result>,
  request: Request<Input>,
  given: Given,
): Change<Outcome<Result>> {
  const { operation, terms } = request;
  const earlier = account.operations.find(({ id }) => id === operation);
  if (earlier !== undefined) return { answer: replay(account, command, earlier) };

  // A button that was forgotten must not make again what it has made: the id is that of something which is there.
  if (isUsed(account, operation)) return { answer: { accepted: false, refusal: { code: 'terms-changed' } } };

  const current = catchUp(account, circumstancesOf(given));
  const decision = decided(current, command, request, given);
  if (!decision.accepted) return { answer: decision };
  const isShown = terms === decision.terms || (terms === undefined && !movesMoney(current, decision.account));
  if (!isShown) return { answer: { accepted: false, refusal: { code: 'terms-changed' } } };

  const { result } = decision;
  const { id: by, name: byName } = given.by.person;
  const done: Operation = { id: operation, command: command.name, at: given.now, by, byName, result };
  const deed = { id: operation, at: given.now, by, byName, what: result.type };
  const save = withOperation(recorded(current, decision.account, deed, audienceOf(given)), done, given);
  return { save, answer: { accepted: true, result, terms: decision.terms, account: save, state: 'done' } };
}

/** What a command makes of the account as it is now, unless the account has been changed too often. */
export function decided<Input, Result extends Event>(
  account: Account,
  command: Command<Input, Result>,
  { input, isBegun }: Pick<Request<Input>, 'input' | 'isBegun'>,
  given: Given,
): Decision<Result> {
  const { now, limits } = given;
  const decision = command.decide(account, input, given);
  if (!decision.accepted || isBegun === true || limits === undefined || !isLimited(decision.result)) return decision;
  const refusal = limitRefusal(account, now, limits);
  return refusal === undefined ? decision : refuse(refusal);
}

function isUsed({ history, payments, methods }: Account, operation: string): boolean {
  return [...history, ...payments, ...methods].some(({ id }) => id === operation);
}

/** What the clock does to an account before a person does something to it: nobody decides about yesterday. */
export function circumstancesOf({ now, tenant, by, admins = [] }: Given): Circumstances {
  return { now, tenant, ownerName: by.person.name, admins };
}

function audienceOf({ admins, tenant }: Given): Audience {
  return { admins, taxRate: tenant.taxRate };
}

function movesMoney(before: Account, after: Account): boolean {
  return after.payments.length > before.payments.length;
}

/**
 * Forgets old operations, and the payments that they failed to make; what moved money is never forgotten, and what counts
 * towards a limit not before it no longer does.
 */
function withOperation(account: Account, done: Operation, { now, limits }: Given): Account {
  const operations = [...account.operations, done];
  const since = countedSince(now, limits);
  const paid = new Set(
    account.payments.filter((payment) => payment.state !== 'declined' || isRefund(payment)).map(({ id }) => id),
  );
  const old = operations
    .slice(0, -rememberedOperations)
    .filter(({ id, at, result }) => !paid.has(id) && !(at > since && isLimited(result)));
  if (old.length === 0) return { ...account, operations };

  const forgotten = new Set(old.map(({ id }) => id));
  return {
    ...account,
    operations: operations.filter(({ id }) => !forgotten.has(id)),
    payments: account.payments.filter(({ id }) => !forgotten.has(id)),
  };
}

function replay<Input, Result extends Event>(
  account: Account,
  command: Command<Input, Result>,
  earlier: Operation,
): Outcome<Result> {
  if (earlier.command !== command.name) return { accepted: false, refusal: { code: 'not-found' } };
  const outcome = {
    accepted: true,
    result: earlier.result as Result, // the same command made it
    terms: '',
    account,
    state: 'done',
    earlier: earlier.at,
  } as const;
  return afterPayment(account, earlier.id, outcome);
}

export function paymentState(account: Account, operation: string) {
  return account.payments.find(({ id }) => id === operation)?.state;
}

/** What an accepted operation has become by the bank's word. A refund that is late changes nothing for the person. */
export function afterPayment<Result extends Event>(
  account: Account,
  operation: string,
  outcome: Extract<Outcome<Result>, { accepted: true }>,
): Outcome<Result> {
  const payment = account.payments.find(({ id }) => id === operation);
  if (payment === undefined || isRefund(payment)) return { ...outcome, account };
  if (payment.state === 'due') return { ...outcome, account, state: 'pending' };
  if (payment.state === 'done') return { ...outcome, account, state: 'done' };

  const lastFour = methodOf(account, payment.method)?.lastFour ?? '';
  return { accepted: false, refusal: { code: 'payment-declined', lastFour } };
}
