import type { BulkEntered } from '../../cards/bulk/bulkForm.js';
import { boxesIn, boxId } from '../../cards/bulk/bulkForm.js';
import type { FieldProblem, Problem } from '../../cards/layouts/problem.js';
import { sentenceFor } from '../../cards/menu/refusal.js';
import { bulkLineId } from '../../domain/account/operationId.js';
import type { SeatsChanged, SeatsScheduled } from '../../domain/account/events.js';
import type { Refusal } from '../../domain/account/refusals.js';
import { seatLimitsOf, seatsOf } from '../../domain/account/subscription.js';
import { money } from '../../domain/basics/money.js';
import { changeSeats } from '../../domain/commands/changeSeats.js';
import type { BulkChange, BulkLine, ReviewedLine } from '../../domain/partner/bulkChange.js';
import { mostBulkLines } from '../../domain/partner/bulkChange.js';
import { draftBulkChange } from '../../domain/partner/commands/bulkChanges.js';
import { customerAccountId } from '../../domain/partner/customerAccount.js';
import { partnershipOf } from '../../domain/partner/partnershipChanges.js';
import { ownSubscription } from '../ownAccounts.js';
import type { Turn } from '../turn.js';
import { quantityIn } from '../understanding/parseQuantity.js';
import { partnershipNow } from './partnershipNow.js';
import { customerName } from './pickSale.js';

/** No offer has so many. */
const mostTyped = 999_999_999;

/** What the agent is putting together. */
export async function draftOf(turn: Turn): Promise<BulkChange | undefined> {
  const { bulkChanges = [] } = partnershipOf(await partnershipNow(turn));
  return bulkChanges.find(({ by, state }) => by === turn.by.person.id && state === 'draft');
}

/** Why it could not be saved; undefined if it was. */
export async function saveDraft(
  { services, by }: Turn,
  lines: readonly BulkLine[],
  bulkChange = services.newOperation(),
): Promise<Refusal | undefined> {
  const input = { bulkChange, lines: [...lines] };
  const outcome = await services.commands.execute(draftBulkChange, { input, operation: services.newOperation() }, by);
  return outcome.accepted ? undefined : outcome.refusal;
}

interface Entered {
  readonly problem?: Problem;
  /** What was typed, as far as it is a number: none of it is lost while a problem is shown. */
  readonly typed: readonly (number | '')[];
}

/** Saves what was entered on a page; what is right is kept also where something else is wrong. */
export async function draftWith(turn: Turn, entered: BulkEntered): Promise<Entered> {
  const before = (await draftOf(turn))?.lines ?? [];
  const boxes = boxesIn(entered);
  const read = await Promise.all(entered.rows.map((row, at) => lineFor(turn, row, boxes[at] ?? '', boxId(at))));
  const isAsked = ({ customer, subscription }: BulkLine) =>
    entered.rows.some((row) => row.customer === customer && row.subscription === subscription);
  const rest = before.filter((line) => !isAsked(line));
  const lines = [...rest, ...read.flatMap(({ line }) => line ?? [])];
  const kept = lines.slice(0, mostBulkLines);
  if (JSON.stringify(kept) !== JSON.stringify(before)) await saveDraft(turn, kept);
  const typed = boxes.map((box) => (box === '' ? '' : (quantityIn(box, mostTyped) ?? '')));
  const problem =
    read.find((one) => one.problem !== undefined)?.problem ??
    (lines.length > mostBulkLines ? turn.reader.strings.bulk.full(mostBulkLines) : undefined);
  return { typed, ...(problem !== undefined && { problem }) };
}

type Row = BulkEntered['rows'][number];

/** The line that a box means: none where it is empty, says today's total or is about nothing of the agent's. */
async function lineFor(
  turn: Turn,
  { customer, subscription: id }: Row,
  typed: string | number,
  field: string,
): Promise<{ readonly line?: BulkLine; readonly problem?: FieldProblem }> {
  if (typed === '') return {};
  const own = await ownSubscription(turn, { account: customerAccountId(customer), subscription: id });
  if (own === undefined) return {};
  const { account, subscription } = own;
  const seats = quantityIn(typed, mostTyped);
  const { reader } = turn;
  const { least, most } = seatLimitsOf(subscription);
  if (seats === seatsOf(subscription)) return {};
  if (seats === undefined || seats < least || seats > most)
    return { problem: { field, text: sentenceFor({ code: 'seats-out-of-range', least, most }, reader) } };
  const { product } = subscription;
  return { line: { customer, customerName: await customerName(turn, account), subscription: id, product, seats } };
}

/** The lines with their prices as things are now, or with why they cannot be carried out; by customer. */
export async function reviewedLines(turn: Turn, id: string, lines: readonly BulkLine[]): Promise<readonly BulkLine[]> {
  const { reader } = turn;
  const compare = new Intl.Collator(reader.language).compare;
  const sorted = lines.toSorted(
    (a, b) =>
      compare(a.customerName, b.customerName) ||
      compare(a.product, b.product) ||
      compare(a.subscription, b.subscription),
  );
  const reviewed: BulkLine[] = [];
  for (const [at, line] of sorted.entries()) reviewed.push(await reviewedLine(turn, bulkLineId(id, at), line));
  return reviewed;
}

async function reviewedLine({ ...turn }: Turn, operation: string, line: BulkLine): Promise<BulkLine> {
  const { customer, customerName: name, subscription, product, seats } = line;
  const bare = { customer, customerName: name, subscription, product, seats };
  const account = customerAccountId(customer);
  const own = await ownSubscription(turn, { account, subscription });
  if (own === undefined) return { ...bare, refusal: { code: 'not-found' } };
  const doing = seats < seatsOf(own.subscription) ? 'remove' : 'buy';
  const input = { subscription, seats, doing, when: 'now' } as const;
  const outcome = await turn.services.commands.preview(
    changeSeats,
    { account, operation, isOwn: true, input },
    turn.by,
  );
  if (!outcome.accepted) return { ...bare, refusal: outcome.refusal };
  return { ...bare, reviewed: { ...effectOf(outcome.result), terms: outcome.terms } };
}

function effectOf(result: SeatsChanged | SeatsScheduled): Omit<ReviewedLine, 'terms'> {
  const { from } = result;
  if (result.type === 'seats-changed') {
    const { to, scheduled, price } = result;
    return { from, to, amount: price.total, ...(scheduled && { later: scheduled }) };
  }
  const { to = from, on, perCycle } = result;
  return { from, to: from, later: { seats: to, on }, amount: money(0, perCycle.currency) };
}
