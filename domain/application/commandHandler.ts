import type { Account } from '../account/account.js';
import { adminsOf } from './organisationCommandHandler.js';
import type { Payment } from '../billing/invoice.js';
import { isRefund } from '../billing/invoice.js';
import { isOpen, methodOf } from '../account/account.js';
import { dayOf } from '../basics/calendar.js';
import type { ChangeLimits } from './changeLimits.js';
import type { Command } from '../account/command.js';
import type { Given } from '../account/decision.js';
import { buyerRefusal } from '../account/eligibility.js';
import type { Event } from '../account/events.js';
import { refundMethodOf } from '../billing/paymentMethod/methodUse.js';
import type { Actor, Person } from '../basics/person.js';
import { tenantFor } from '../organisation/organisation.js';
import type { AccountRef, Accounts, Clock, Directory, GatewayAnswer, Organisations, PaymentGateway } from './ports.js';
import { keyedMutex } from '../basics/keyedMutex.js';
import { isClientOperation, isPartOf } from '../account/operationId.js';
import type { Outcome, Request } from './idempotency.js';
import { afterPayment, circumstancesOf, decided, runOnce } from './idempotency.js';
import { catchUp } from '../lifecycle/catchUp.js';
import { newAccountOf } from '../account/openAccount.js';
import type { Refusal } from '../account/refusals.js';
import { settle, withVoided } from '../billing/settlement.js';

/** What the command handler needs of the outside. */
export interface Ports {
  readonly accounts: Accounts;
  readonly organisations: Pick<Organisations, 'read'>;
  readonly directory: Directory;
  readonly gateway: PaymentGateway;
  readonly clock: Clock;
  /** Waits for work, but not for longer than a person in a chat would; false if it goes on without us. */
  readonly patience: (work: Promise<unknown>) => Promise<boolean>;
  /** How often people may change an account; what happens by itself is not counted. Without them, any number of times. */
  readonly limits?: ChangeLimits;
}

/** The one way in: every entrance, chat or job, calls these two (D15). */
export interface CommandHandler {
  preview<Input, Result extends Event>(
    command: Command<Input, Result>,
    request: Request<Input>,
    by: Actor,
  ): Promise<Outcome<Result>>;
  execute<Input, Result extends Event>(
    command: Command<Input, Result>,
    request: Request<Input>,
    by: Actor,
  ): Promise<Outcome<Result>>;
  /** Opens an own billing account for somebody who has none; why not, if they may not buy. */
  open(by: Actor): Promise<Refusal | undefined>;
  /** Carries out what a crash or a silent bank has left; true when nothing is due any more. */
  finish(ref: AccountRef): Promise<boolean>;
  /** Does what has become due by itself, and pays for it: renewals, ends, reminders (D7). */
  catchUp(ref: AccountRef): Promise<void>;
}

const notFound = { accepted: false, refusal: { code: 'not-found' } } as const;

export function commandHandler(ports: Ports): CommandHandler {
  const { accounts, gateway, clock } = ports;
  const running = new Map<string, Promise<boolean>>();
  const waiting = new Set<string>();
  const turns = keyedMutex();

  return { preview, execute, open, finish, catchUp: catchUpOn };

  async function preview<Input, Result extends Event>(
    command: Command<Input, Result>,
    request: Request<Input>,
    by: Actor,
  ) {
    const input = inputOf(command, request);
    if (input === undefined) return notFound;

    const account = await accounts.read(refOf(request, by));
    const given = await givenFor(ports, command, { ...request, input }, by);
    if (account === undefined || given === undefined) return notFound;

    const decision = decided(catchUp(account, circumstancesOf(given)), command, { ...request, input }, given);
    if (!decision.accepted) return decision;
    return { ...decision, state: 'done' as const };
  }

  async function execute<Input, Result extends Event>(
    command: Command<Input, Result>,
    request: Request<Input>,
    by: Actor,
  ): Promise<Outcome<Result>> {
    const ref = refOf(request, by);
    const input = inputOf(command, request);
    const isKnownId = request.isOwn === true || isClientOperation(request.operation);
    if (input === undefined || !isKnownId) return notFound;

    const asked = { ...request, input };
    const run = () => changed(command, asked, by);
    const outcome = command.looksAtOthers === true ? await turns(personOf(by), run) : await run();
    if (outcome === undefined) return notFound;
    const due = outcome.accepted ? dueOf(outcome.account, request.operation) : [];
    if (!outcome.accepted || due.length === 0) return outcome;

    const account = await afterWaiting(ref, request.operation, due);
    return afterPayment(account ?? outcome.account, request.operation, outcome);
  }

  /** What looks at all of a person's accounts runs after what that person has begun in another: a trial is had once (D8). */
  async function changed<Input, Result extends Event>(
    command: Command<Input, Result>,
    request: Request<Input>,
    by: Actor,
  ): Promise<Outcome<Result> | undefined> {
    const given = await givenFor(ports, command, request, by);
    return given && accounts.change(refOf(request, by), (account) => runOnce(account, command, request, given));
  }

  /**
   * The account once the bank has answered or the person has waited long enough. Read behind a verdict that is being
   * saved: either it is seen here, or it sees that nobody waits any more and sends a card.
   */
  async function afterWaiting(
    ref: AccountRef,
    operation: string,
    due: readonly string[],
  ): Promise<Account | undefined> {
    const key = keyOf(ref, operation);
    waiting.add(key);
    try {
      // What breaks here leaves the payment due: it is finished later, and the person is told that it is under way.
      await ports.patience(Promise.all(due.map((id) => joined(ref, id))).catch(() => false));
    } finally {
      waiting.delete(key);
    }
    return accounts.change(ref, (latest) => ({ answer: latest }));
  }

  async function open(by: Actor): Promise<Refusal | undefined> {
    const tenant = await ports.directory.tenant(by.tenant);
    if (tenant === undefined) return notFound.refusal;
    const refusal = buyerRefusal(by.person, tenant);
    if (refusal !== undefined) return refusal;

    const owned = await accounts.owned(by.tenant, by.person.id);
    if (owned.length === 0) await accounts.open(newAccountOf(by));
    return undefined;
  }

  async function finish(ref: AccountRef): Promise<boolean> {
    const account = await accounts.read(ref);
    const open = account?.payments.filter(isOpen) ?? [];
    const settled = await Promise.all(open.map((payment) => joined(ref, payment.id)));
    return settled.every(Boolean);
  }

  async function catchUpOn(ref: AccountRef): Promise<void> {
    const tenant = await ports.directory.tenant(ref.tenant);
    if (tenant === undefined) return;

    const owner = await ports.directory.person(ref.tenant, ref.owner);
    const admins = await adminIds(ports, ref.tenant);
    let isFinished = true;
    while (isFinished) {
      const hasChanged = await accounts.change(ref, (account) => {
        const save = catchUp(account, { now: clock.now(), tenant, ownerName: owner?.name ?? account.name, admins });
        return save === account ? { answer: false } : { answer: true, save };
      });
      if (hasChanged !== true) return;
      isFinished = await finish(ref);
    }
  }

  /** Whoever asks for a payment that is on its way waits for that one. */
  function joined(ref: AccountRef, id: string): Promise<boolean> {
    const key = keyOf(ref, id);
    const work = running.get(key) ?? carryOut(ref, id).finally(() => running.delete(key));
    running.set(key, work);
    return work;
  }

  async function carryOut(ref: AccountRef, id: string): Promise<boolean> {
    const account = await accounts.read(ref);
    const payment = account?.payments.find((candidate) => candidate.id === id);
    if (account === undefined || payment === undefined || !isOpen(payment)) return true;

    const key = keyOf(ref, id);
    if (payment.state === 'called-off') return voided(ref, payment, key);
    const verdict = await askBank(account, payment, ref);
    if (verdict === 'unknown') return false;
    const now = clock.now();
    const admins = await adminIds(ports, ref.tenant);
    await accounts.change(ref, (latest) => {
      const save = settle(latest, id, verdict, { now, late: !waiting.has(key), admins });
      return { answer: true, save };
    });
    return true;
  }

  async function voided(ref: AccountRef, { id, total }: Payment, key: string): Promise<boolean> {
    if ((await gateway.void({ key, amount: total })) === 'unknown') return false;
    await accounts.change(ref, (latest) => ({ answer: true, save: withVoided(latest, id) }));
    return true;
  }

  function askBank(account: Account, payment: Payment, ref: AccountRef): Promise<GatewayAnswer> {
    const { minor, currency } = payment.total;
    const method = methodOf(account, isRefund(payment) ? refundMethodOf(account, payment) : payment.method);
    const isExpired = method === undefined || method.expires < dayOf(payment.at).slice(0, 7);
    if (isExpired && !isRefund(payment)) return Promise.resolve('declined');

    const token = method?.token ?? '';
    const request = { key: keyOf(ref, payment.id), token, amount: { minor: Math.abs(minor), currency } };
    return isRefund(payment)
      ? gateway.refund({ ...request, of: keyOf(ref, payment.of ?? '') })
      : gateway.charge(request);
  }
}

/** The charge or the refunds of an operation that the bank has not been asked for yet. */
function dueOf({ payments }: Account, operation: string): readonly string[] {
  return payments.filter(({ id, state }) => state === 'due' && isPartOf(id, operation)).map(({ id }) => id);
}

function refOf(request: { readonly account: string }, by: Actor): AccountRef {
  return { tenant: by.tenant, owner: by.person.id, account: request.account };
}

function personOf({ tenant, person }: Actor): string {
  return [tenant, person.id].map(encodeURIComponent).join('/');
}

/** Where an operation is, in the whole world: another person's operation of the same id is another one to the bank. */
function keyOf({ tenant, owner, account }: AccountRef, operation: string): string {
  return [tenant, owner, account, operation].map(encodeURIComponent).join('/');
}

/** The input as the command's schema reads it; undefined for what none of our cards sends. */
function inputOf<Input>(command: Command<Input, Event>, { input }: Request<Input>): Input | undefined {
  return command.input.safeParse(input).data;
}

async function givenFor<Input>(
  { accounts, organisations, directory, clock, limits }: Ports,
  command: Command<Input, Event>,
  { account, input, operation }: Request<Input>,
  by: Actor,
): Promise<Given | undefined> {
  const tenant = await directory.tenant(by.tenant);
  if (tenant === undefined) return undefined;

  const ids = command.people?.(input) ?? [];
  const found = await Promise.all(ids.map(async (id) => [id, await directory.person(by.tenant, id)] as const));
  const people = new Map(found.filter((entry): entry is [string, Person] => entry[1] !== undefined));
  const owned = command.looksAtOthers === true ? await accounts.owned(by.tenant, by.person.id) : [];
  const others = owned.filter(({ id }) => id !== account);
  const organisation = await organisations.read(by.tenant);
  const admins = (await adminsOf(organisation, directory)).map(({ id }) => id);
  const now = clock.now();
  const asked = {
    by,
    now,
    tenant: tenantFor(tenant, organisation, by.person.id, now),
    operation,
    people,
    others,
    admins,
  };
  return limits === undefined ? asked : { ...asked, limits };
}

async function adminIds({ organisations, directory }: Ports, tenant: string): Promise<readonly string[]> {
  return (await adminsOf(await organisations.read(tenant), directory)).map(({ id }) => id);
}
