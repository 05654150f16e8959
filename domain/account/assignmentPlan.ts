import type { Account } from './account.js';
import { subscriptionOf } from './account.js';
import type { Instant } from '../basics/calendar.js';
import { assignLicences, batchLimit } from '../commands/assignLicences.js';
import type { ChangeSeats } from '../commands/changeSeats.js';
import { changeSeats } from '../commands/changeSeats.js';
import type { AssignmentResult, SeatsChanged, SeatsScheduled } from './events.js';
import type { CommandHandler } from '../application/commandHandler.js';
import type { Outcome } from '../application/command.js';
import type { Actor } from '../basics/person.js';
import type { AccountRefPorts } from '../application/accountRefFor.js';
import { accountRefFor } from '../application/accountRefFor.js';
import type { Accounts } from '../application/ports.js';
import type { Refusal } from './refusals.js';
import type { MethodMissing, SeatOffer } from '../application/seatOffer.js';
import { moreSeats } from '../application/seatOffer.js';
import { seatsOf } from './subscription.js';

/** Licences of one product for some people, from one account. */
export interface Assigning {
  readonly account: string;
  readonly product: string;
  /** Directory ids in the order that seats are given in. */
  readonly people: readonly string[];
}

/** What an assignment would do; nothing is changed (D20). */
export interface AssignmentForecast {
  /** People who need a seat, in the chosen order. */
  readonly needing: readonly AssignmentResult[];
  /** People who get none however many seats there are, with the reason. */
  readonly others: readonly AssignmentResult[];
  /** Seats that are free now. */
  readonly free: number;
  /** How many more seats are needed; 0 if there are enough. */
  readonly missing: number;
  /** The price of the missing seats, if a subscription of the account can take them. */
  readonly offer?: NonNullable<SeatOffer['more']>;
  /** They could be bought with another payment method. */
  readonly lacks?: MethodMissing;
}

/** What the person agreed to: an optional purchase of seats, then licences for everybody on the list. */
export interface AssignmentPlan extends Assigning {
  /** Operation id of the card's button; each step's id is derived from it. */
  readonly operation: string;
  /** The missing seats, at the terms that were shown. */
  readonly purchase?: { readonly input: ChangeSeats; readonly terms: string };
}

type BoughtSeats = Extract<Outcome<SeatsChanged | SeatsScheduled>, { accepted: true }>;

export type PlanOutcome =
  | {
      readonly kind: 'done';
      /** One per person, in the plan's order. */
      readonly results: readonly AssignmentResult[];
      /** Seats that are left. */
      readonly free: number;
      readonly purchase?: BoughtSeats;
      /** When this button was pressed before. */
      readonly earlier?: Instant;
      /** Why a later batch was not carried out, and the people in it. */
      readonly stopped?: { readonly refusal: Refusal; readonly people: readonly string[] };
    }
  /** The bank has not answered yet, so nobody has been assigned a licence. */
  | { readonly kind: 'pending'; readonly purchase: BoughtSeats; readonly payment: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export interface PlanPorts extends AccountRefPorts {
  readonly commands: Pick<CommandHandler, 'preview' | 'execute'>;
  readonly accounts: Pick<Accounts, 'read'>;
}

/** Calculates what an assignment would do, for any number of people. Changes nothing. */
export async function forecast(
  { commands }: PlanPorts,
  { account, product, people }: Assigning,
  by: Actor,
): Promise<AssignmentForecast | { readonly refusal: Refusal }> {
  const seen = new Map<string, AssignmentResult>();
  let first: { readonly account: Account; readonly free: number } | undefined;
  for (const batch of batchesOf(people)) {
    const input = { product, people: [...batch] };
    const outcome = await commands.preview(assignLicences, { account, operation: 'preview', input }, by);
    if (!outcome.accepted) return { refusal: outcome.refusal };
    const { results, free } = outcome.result;
    first ??= {
      account: outcome.account,
      free: free + results.filter(({ outcome: got }) => got === 'assigned').length,
    };
    for (const result of results) if (!seen.has(result.person)) seen.set(result.person, result);
  }
  if (first === undefined) return { refusal: { code: 'nobody-chosen' } };

  const all = [...seen.values()];
  const needing = all.filter(needsSeat);
  const missing = Math.max(0, needing.length - first.free);
  const { more: offer, lacks } =
    missing === 0 ? {} : await moreSeats(commands, by, { account: first.account, product, seats: missing });
  const others = all.filter((result) => !needsSeat(result));
  return { needing, others, free: first.free, missing, ...(offer && { offer }), ...(lacks && { lacks }) };
}

/**
 * Buys missing seats and assigns in batches of 20 (D9). Each step runs once, however often this is called with the
 * same plan. Refuses with `terms-changed`, changing nothing, if the number of seats is no longer what was shown.
 */
export async function carryOut(ports: PlanPorts, plan: AssignmentPlan, by: Actor): Promise<PlanOutcome> {
  const { commands, accounts } = ports;
  const ref = await accountRefFor(ports, by, plan.account);
  const account = ref && (await accounts.read(ref));
  if (account === undefined) return { kind: 'refused', refusal: { code: 'not-found' } };
  if (!hasBegun(account, plan)) {
    const refusal = await changeOfTerms(ports, account, plan, by);
    if (refusal !== undefined) return { kind: 'refused', refusal };
  }

  const { purchase } = plan;
  if (purchase === undefined) return await assignAll(commands, plan, by);
  const bought = await commands.execute(
    changeSeats,
    { ...purchase, account: plan.account, operation: purchaseOf(plan) },
    by,
  );
  if (!bought.accepted) return { kind: 'refused', refusal: bought.refusal };
  if (bought.state === 'pending') return { kind: 'pending', purchase: bought, payment: purchaseOf(plan) };
  const outcome = await assignAll(commands, plan, by);
  return outcome.kind === 'done' ? { ...outcome, purchase: bought } : nobodyYet(plan, outcome.refusal, bought);
}

/** Whether a step has run: then the plan continues or returns its result, whatever has changed since. */
export async function isBegun(ports: Omit<PlanPorts, 'commands'>, plan: AssignmentPlan, by: Actor) {
  const ref = await accountRefFor(ports, by, plan.account);
  const account = ref && (await ports.accounts.read(ref));
  return account !== undefined && hasBegun(account, plan);
}

/** The seats are bought, but none could be assigned. */
function nobodyYet({ people }: AssignmentPlan, refusal: Refusal, purchase: BoughtSeats): PlanOutcome {
  return { kind: 'done', results: [], free: 0, purchase, stopped: { refusal, people } };
}

type Assigned = Exclude<PlanOutcome, { kind: 'pending' }>;

async function assignAll(commands: PlanPorts['commands'], plan: AssignmentPlan, by: Actor): Promise<Assigned> {
  const { account, product, people } = plan;
  const results: AssignmentResult[] = [];
  let free = 0;
  let earlier: Instant | undefined;
  const batches = batchesOf(people);
  for (const [index, batch] of batches.entries()) {
    const request = { account, operation: batchOf(plan, index), input: { product, people: [...batch] } };
    const isBegun = plan.purchase !== undefined || index > 0;
    const outcome = await commands.execute(assignLicences, { ...request, ...(isBegun && { isBegun }) }, by);
    if (!outcome.accepted) {
      const { refusal } = outcome;
      if (index === 0) return { kind: 'refused', refusal };
      return { kind: 'done', results, free, stopped: { refusal, people: batches.slice(index).flat() } };
    }
    results.push(...outcome.result.results);
    free = outcome.result.free;
    earlier = outcome.earlier;
  }
  return { kind: 'done', results, free, ...(earlier !== undefined && { earlier }) };
}

/** Between review and press, other people may have got or lost a seat. */
async function changeOfTerms(
  ports: PlanPorts,
  account: Account,
  plan: AssignmentPlan,
  by: Actor,
): Promise<Refusal | undefined> {
  const now = await forecast(ports, plan, by);
  if ('refusal' in now) return now.refusal;
  return now.missing === seatsBoughtBy(account, plan) ? undefined : { code: 'terms-changed' };
}

function seatsBoughtBy(account: Account, { purchase }: AssignmentPlan): number {
  if (purchase === undefined) return 0;
  const subscription = subscriptionOf(account, purchase.input.subscription);
  return subscription === undefined ? 0 : purchase.input.seats - seatsOf(subscription);
}

function needsSeat({ outcome }: AssignmentResult): boolean {
  return outcome === 'assigned' || outcome === 'no-free-seat';
}

function hasBegun({ operations }: Account, plan: AssignmentPlan): boolean {
  return operations.some(({ id }) => id === purchaseOf(plan) || id === batchOf(plan, 0));
}

function purchaseOf({ operation }: AssignmentPlan): string {
  return `${operation}-buy`;
}

function batchOf({ operation }: AssignmentPlan, index: number): string {
  return index === 0 ? operation : `${operation}-${index}`;
}

function batchesOf(people: readonly string[]): readonly (readonly string[])[] {
  const all = [...new Set(people)];
  const count = Math.ceil(all.length / batchLimit);
  return Array.from({ length: count }, (_, index) => all.slice(index * batchLimit, (index + 1) * batchLimit));
}
