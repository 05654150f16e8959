import type { Account, Operation, Payment } from './account.js';
import { methodOf } from './account.js';
import type { Instant } from './calendar.js';
import { addHours } from './calendar.js';
import type { Command } from './command.js';
import type { Given } from './decision.js';
import type { Event } from './events.js';
import type { Actor, Person } from './person.js';
import type { AccountRef, Accounts, Change, Clock, Directory, GatewayAnswer, PaymentGateway } from './ports.js';
import type { Refusal } from './refusals.js';
import { settle } from './settle.js';

/** What a person wants done, and what they were shown when they agreed. */
export interface Request<Input> {
  readonly account: string;
  readonly input: Input;
  /** The id that the card's button carries; the same id acts once. */
  readonly operation: string;
  /** The terms that the card showed; without them there was nothing to agree to. */
  readonly terms?: string;
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

/** What the front door needs of the outside. */
export interface Ports {
  readonly accounts: Accounts;
  readonly directory: Directory;
  readonly gateway: PaymentGateway;
  readonly clock: Clock;
  /** Waits for work, but not for longer than a person in a chat would; false if it goes on without us. */
  readonly patience: (work: Promise<unknown>) => Promise<boolean>;
}

/** The one way in: every entrance, chat or job, calls these two (D15). */
export interface FrontDoor {
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
  /** Carries out what a crash or a silent bank has left; true when nothing is due any more. */
  finish(ref: AccountRef): Promise<boolean>;
}

/** How many operations an account remembers; an older button meets changed terms or a person who already holds one. */
const rememberedOperations = 100;

/** How long a buyer waits in the chat, in hours (4 seconds): a later verdict is sent to them. */
const patienceHours = 4 / 3_600;

const notFound = { accepted: false, refusal: { code: 'not-found' } } as const;

export function frontDoor(ports: Ports): FrontDoor {
  const { accounts, gateway, clock } = ports;
  const running = new Map<string, Promise<boolean>>();

  return { preview, execute, finish };

  async function preview<Input, Result extends Event>(command: Command<Input, Result>, request: Request<Input>, by: Actor) {
    const account = await accounts.read(refOf(request, by));
    const given = await givenFor(ports, command, request, by);
    if (account === undefined || given === undefined) return notFound;

    const decision = command.decide(account, request.input, given);
    if (!decision.accepted) return decision;
    return { ...decision, state: 'done' as const };
  }

  async function execute<Input, Result extends Event>(
    command: Command<Input, Result>,
    request: Request<Input>,
    by: Actor,
  ): Promise<Outcome<Result>> {
    const ref = refOf(request, by);
    const given = await givenFor(ports, command, request, by);
    if (given === undefined) return notFound;

    const outcome = await accounts.change(ref, (account) => once(account, command, request, given));
    if (outcome === undefined) return notFound;
    if (!outcome.accepted || paymentState(outcome.account, request.operation) !== 'due') return outcome;

    await ports.patience(finish(ref));
    const account = (await accounts.read(ref)) ?? outcome.account;
    return afterPayment(account, request.operation, outcome);
  }

  async function finish(ref: AccountRef): Promise<boolean> {
    const account = await accounts.read(ref);
    const due = account?.payments.filter(({ state }) => state === 'due') ?? [];
    const settled = await Promise.all(due.map((payment) => joined(ref, payment.id)));
    return settled.every(Boolean);
  }

  /** Whoever asks for a payment that is on its way waits for that one. */
  function joined(ref: AccountRef, id: string): Promise<boolean> {
    const key = JSON.stringify([ref.tenant, ref.owner, ref.account, id]);
    const work = running.get(key) ?? carryOut(ref, id).finally(() => running.delete(key));
    running.set(key, work);
    return work;
  }

  async function carryOut(ref: AccountRef, id: string): Promise<boolean> {
    const account = await accounts.read(ref);
    const payment = account?.payments.find((candidate) => candidate.id === id);
    if (account === undefined || payment?.state !== 'due') return true;

    const verdict = await askBank(account, payment);
    if (verdict === 'unknown') return false;
    const now = clock.now();
    const late = now > addHours(payment.at, patienceHours);
    await accounts.change(ref, (latest) => ({ answer: true, save: settle(latest, id, verdict, { now, late }) }));
    return true;
  }

  function askBank(account: Account, payment: Payment): Promise<GatewayAnswer> {
    const token = methodOf(account, payment.method)?.token ?? '';
    const { minor, currency } = payment.total;
    const request = { key: payment.id, token, amount: { minor: Math.abs(minor), currency } };
    return minor < 0 ? gateway.refund(request) : gateway.charge(request);
  }
}

function refOf(request: { readonly account: string }, by: Actor): AccountRef {
  return { tenant: by.tenant, owner: by.person.id, account: request.account };
}

async function givenFor<Input>(
  { directory, clock }: Ports,
  command: Command<Input, Event>,
  { input, operation }: Request<Input>,
  by: Actor,
): Promise<Given | undefined> {
  const tenant = await directory.tenant(by.tenant);
  if (tenant === undefined) return undefined;

  const ids = command.people?.(input) ?? [];
  const found = await Promise.all(ids.map(async (id) => [id, await directory.person(by.tenant, id)] as const));
  const people = new Map(found.filter((entry): entry is [string, Person] => entry[1] !== undefined));
  return { by, now: clock.now(), tenant, operation, people };
}

function once<Input, Result extends Event>(
  account: Account,
  command: Command<Input, Result>,
  { input, operation, terms }: Request<Input>,
  given: Given,
): Change<Outcome<Result>> {
  const earlier = account.operations.find(({ id }) => id === operation);
  if (earlier !== undefined) return { answer: replay(account, command, earlier) };

  const decision = command.decide(account, input, given);
  if (!decision.accepted) return { answer: decision };
  if (terms !== undefined && terms !== decision.terms) {
    return { answer: { accepted: false, refusal: { code: 'terms-changed' } } };
  }

  const { result } = decision;
  const done: Operation = { id: operation, command: command.name, at: given.now, by: given.by.person.id, result };
  const save = { ...decision.account, operations: [...decision.account.operations, done].slice(-rememberedOperations) };
  return { save, answer: { accepted: true, result, terms: decision.terms, account: save, state: 'done' } };
}

function replay<Input, Result extends Event>(
  account: Account,
  command: Command<Input, Result>,
  earlier: Operation,
): Outcome<Result> {
  if (earlier.command !== command.name) return notFound;
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

function paymentState(account: Account, operation: string) {
  return account.payments.find(({ id }) => id === operation)?.state;
}

/** What an accepted operation has become by the bank's word. A refund that is late changes nothing for the person. */
function afterPayment<Result extends Event>(
  account: Account,
  operation: string,
  outcome: Extract<Outcome<Result>, { accepted: true }>,
): Outcome<Result> {
  const payment = account.payments.find(({ id }) => id === operation);
  if (payment === undefined || payment.total.minor < 0) return { ...outcome, account };
  if (payment.state !== 'declined') return { ...outcome, account, state: payment.state === 'due' ? 'pending' : 'done' };

  const lastFour = methodOf(account, payment.method)?.lastFour ?? '';
  return { accepted: false, refusal: { code: 'payment-declined', lastFour } };
}
