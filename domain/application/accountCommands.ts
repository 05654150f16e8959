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
import { invoiced } from '../billing/invoiced.js';
import type { Audience } from '../organisation/adminNotifications.js';
import { recorded } from '../organisation/adminNotifications.js';
import { tenantFor } from '../organisation/organisation.js';
import type { Actor } from '../basics/person.js';
import type { Aggregate } from './aggregate.js';
import type { Command, Outcome, Request } from './command.js';
import { runOnce } from './idempotency.js';
import type { PaymentRunner } from './paymentRunner.js';
import { adminsOf, peopleOf } from './people.js';
import { customerIn } from '../partner/customerAccount.js';
import { accountRefFor } from './accountRefFor.js';
import type { AccountRef, Change, Ports } from './ports.js';

/** How many operations without money an account remembers. Older buttons find that the licence is already held. */
const rememberedOperations = 100;

/** How the command handler works with accounts. */
export function accountAggregate(ports: Ports, payments: Pick<PaymentRunner, 'awaited'>): Aggregate<'account'> {
  const { accounts } = ports;
  return {
    ref: async ({ isForCustomers }, { account }, by) =>
      isForCustomers === true || customerIn(account) === undefined ? accountRefFor(ports, by, account) : undefined,
    read: (ref) => accounts.read(ref),
    given: (command, request, by, ref) => givenFor(ports, command, request, { by, ref }),
    previewed: (account, command, request, given) => {
      const decision = decided(catchUp(account, circumstancesOf(given)), command, request, given);
      return decision.accepted ? { ...decision, state: 'done' } : decision;
    },
    ended: async (outcome, request, { admins }, ref) => {
      if (!outcome.accepted) return outcome;
      const account = await payments.awaited(outcome.account, ref, { ...request, admins });
      return afterPayment(account, request.operation, outcome);
    },
    executed: (command, request, given, ref) =>
      accounts.change(ref, (account) => executedOn(account, command, request, given)),
  };
}

interface Asked {
  readonly by: Actor;
  readonly ref: AccountRef;
}

async function givenFor<Input, Result>(
  { accounts, organisations, directory, clock, limits }: Ports,
  command: Command<Input, Result>,
  { account, input, operation, isOwn }: Request<Input>,
  { by, ref }: Asked,
): Promise<Given | undefined> {
  const tenant = await directory.tenant(ref.tenant);
  if (tenant === undefined) return undefined;

  const people = await peopleOf(command.people?.(input) ?? [], ref.tenant, directory);
  const organisation = await organisations.read(ref.tenant);
  const admins = (await adminsOf(organisation, directory)).map(({ id }) => id);
  const now = clock.now();
  const given = { by, now, operation, people, admins, ...(limits && { limits }) };
  if (ref.ownedBy === 'partner') {
    const offers = await directory.offersOf(ref.owner);
    // What another agent has approved has an id of our own.
    const needsSecondAgent = isOwn !== true && (await isSecondAgentNeeded(organisations, ref.owner));
    return { ...given, tenant, others: [], offers, needsSecondAgent };
  }

  const owned = command.looksAtOthers === true ? await accounts.owned(by.tenant, by.person.id) : [];
  const others = owned.filter(({ id }) => id !== account);
  return { ...given, tenant: tenantFor(tenant, organisation, by.person.id, now), others };
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
  const actor = actorOf(account, given.by);
  const event = result as Event; // what a command on an account results in
  const done: Operation = { id: operation, command: command.name, at: given.now, ...actor, result: event };
  const facts = { id: operation, at: given.now, ...actor, ...factsOfEvent(event) };
  const changed = withOperation(recorded(current, decision.account, facts, audienceOf(given)), done, given);
  const save = invoiced(changed, given);
  return { save, answer: { accepted: true, result, terms: decision.terms, account: save, state: 'done' } };
}

async function isSecondAgentNeeded(organisations: Ports['organisations'], partner: string): Promise<boolean> {
  return (await organisations.read(partner)).partnership?.secondAgent?.isNeeded === true;
}

/** Who acted: of another tenant, if it is a partner's agent. */
function actorOf(account: Account, { tenant, person }: Actor) {
  const { id: by, name: byName } = person;
  return { by, byName, ...(tenant !== account.tenant && { byTenant: tenant }) };
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
