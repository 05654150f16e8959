import type { Account, Operation } from '../account/account.js';
import { methodOf } from '../account/account.js';
import { chargeOf } from '../billing/charge.js';
import { isRefund } from '../billing/invoice.js';
import { countedSince, isLimited, limitRefusal } from './changeLimits.js';
import type { Decision, Given } from '../account/decision.js';
import { refuse } from '../account/decision.js';
import type { Event } from '../account/events.js';
import { factsOfEvent } from '../account/history.js';
import type { Circumstances } from '../lifecycle/dueTask.js';
import { catchUp } from '../lifecycle/catchUp.js';
import type { Audience } from '../organisation/adminNotifications.js';
import { recorded } from '../organisation/adminNotifications.js';
import { tenantFor } from '../organisation/organisation.js';
import type { Actor } from '../basics/person.js';
import type { Aggregate } from './aggregate.js';
import type { Command, Outcome, Request } from './command.js';
import { runOnce } from './idempotency.js';
import type { PaymentRunner } from './paymentRunner.js';
import { adminsOf, peopleOf } from './people.js';
import type { AccountRef, Change, Ports } from './ports.js';

/** How many operations without money an account remembers. Older buttons find that the licence is already held. */
const rememberedOperations = 100;

/** How the command handler works with accounts. */
export function accountAggregate(ports: Ports, payments: Pick<PaymentRunner, 'awaited'>): Aggregate<'account'> {
  const { accounts } = ports;
  return {
    read: (request, by) => accounts.read(refOf(request, by)),
    given: (command, request, by) => givenFor(ports, command, request, by),
    previewed: (account, command, request, given) => {
      const decision = decided(catchUp(account, circumstancesOf(given)), command, request, given);
      return decision.accepted ? { ...decision, state: 'done' } : decision;
    },
    ended: async (outcome, request, { by, admins }) => {
      if (!outcome.accepted) return outcome;
      const account = await payments.awaited(outcome.account, refOf(request, by), { ...request, admins });
      return afterPayment(account, request.operation, outcome);
    },
    executed: (command, request, given) =>
      accounts.change(refOf(request, given.by), (account) => executedOn(account, command, request, given)),
  };
}

function refOf(request: { readonly account: string }, by: Actor): AccountRef {
  return { tenant: by.tenant, owner: by.person.id, account: request.account };
}

async function givenFor<Input, Result>(
  { accounts, organisations, directory, clock, limits }: Ports,
  command: Command<Input, Result>,
  { account, input, operation }: Request<Input>,
  by: Actor,
): Promise<Given | undefined> {
  const tenant = await directory.tenant(by.tenant);
  if (tenant === undefined) return undefined;

  const people = await peopleOf(command.people?.(input) ?? [], by.tenant, directory);
  const owned = command.looksAtOthers === true ? await accounts.owned(by.tenant, by.person.id) : [];
  const others = owned.filter(({ id }) => id !== account);
  const organisation = await organisations.read(by.tenant);
  const admins = (await adminsOf(organisation, directory)).map(({ id }) => id);
  const now = clock.now();
  const own = tenantFor(tenant, organisation, by.person.id, now);
  return { by, now, tenant: own, operation, people, others, admins, ...(limits && { limits }) };
}

/**
 * Runs an operation on the latest account, or returns its earlier result; an operation that moves money needs the
 * shown terms.
 */
export function executedOn<Input, Result>(
  account: Account,
  command: Command<Input, Result>,
  request: Request<Input>,
  given: Given,
): Change<Outcome<Result>> {
  return runOnce<Operation, Change<Outcome<Result>>>(account, request.operation, {
    again: (earlier) => ({ answer: replay(account, command, earlier) }),
    first: () => firstRun(account, command, request, given),
  });
}

function firstRun<Input, Result>(
  account: Account,
  command: Command<Input, Result>,
  request: Request<Input>,
  given: Given,
): Change<Outcome<Result>> {
  const { operation, terms } = request;
  // The operation was forgotten, but something it created still has its id: it must not run again.
  if (isUsed(account, operation)) return { answer: { accepted: false, refusal: { code: 'terms-changed' } } };

  const current = catchUp(account, circumstancesOf(given));
  const decision = decided(current, command, request, given);
  if (!decision.accepted) return { answer: decision };
  const isShown = terms === decision.terms || (terms === undefined && !movesMoney(current, decision.account));
  if (!isShown) return { answer: { accepted: false, refusal: { code: 'terms-changed' } } };

  const { result } = decision;
  const { id: by, name: byName } = given.by.person;
  const event = result as Event; // what a command on an account results in
  const done: Operation = { id: operation, command: command.name, at: given.now, by, byName, result: event };
  const facts = { id: operation, at: given.now, by, byName, ...factsOfEvent(event) };
  const save = withOperation(recorded(current, decision.account, facts, audienceOf(given)), done, given);
  return { save, answer: { accepted: true, result, terms: decision.terms, account: save, state: 'done' } };
}

/** A command's decision on the current account, unless the limit of changes is reached. */
function decided<Input, Result>(
  account: Account,
  command: Command<Input, Result>,
  { input, isBegun }: Pick<Request<Input>, 'input' | 'isBegun'>,
  given: Given,
): Decision<Result> {
  const { now, limits } = given;
  const decision = command.decide(account, input, given);
  if (!decision.accepted || isBegun === true || limits === undefined || !isLimited(decision.result as Event))
    return decision;
  const refusal = limitRefusal(account, now, limits);
  return refusal === undefined ? decision : refuse(refusal);
}

function isUsed({ history, payments, methods }: Account, operation: string): boolean {
  return [...history, ...payments, ...methods].some(({ id }) => id === operation);
}

/** Circumstances for running due tasks before a command, so that the command decides on today's state. */
function circumstancesOf({ now, tenant, by, admins = [] }: Given): Circumstances {
  return { now, tenant, ownerName: by.person.name, admins };
}

function audienceOf({ admins, tenant }: Given): Audience {
  return { admins, taxRate: tenant.taxRate };
}

function movesMoney(before: Account, after: Account): boolean {
  return after.payments.length > before.payments.length;
}

/**
 * Forgets old operations and the declined payments they led to. Operations that moved money are kept for ever, and
 * those that count towards a limit as long as they count.
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

function replay<Input, Result>(account: Account, command: Command<Input, Result>, earlier: Operation): Outcome<Result> {
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

/** The result of an accepted operation after the bank's answer. A late refund changes nothing for the person. */
function afterPayment<Result>(
  account: Account,
  operation: string,
  outcome: Extract<Outcome<Result>, { accepted: true }>,
): Outcome<Result> {
  const payment = account.payments.find(({ id }) => id === operation);
  if (payment === undefined || isRefund(payment)) return { ...outcome, account };
  if (payment.state === 'due') return { ...outcome, account, state: 'pending' };
  if (payment.state === 'done') return { ...outcome, account, state: 'done' };

  const lastFour = methodOf(account, payment.method)?.lastFour ?? '';
  const product = payment.lines[0]?.product ?? '';
  return { accepted: false, refusal: { code: 'payment-declined', product, lastFour, charge: chargeOf(payment) } };
}
