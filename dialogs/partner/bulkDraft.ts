import type { BulkEntered } from '../../cards/bulk/bulkForm.js';
import { boxesIn } from '../../cards/bulk/bulkForm.js';
import { sentenceFor } from '../../cards/menu/refusal.js';
import { mayBeDifference } from '../../domain/account/mayBeDifference.js';
import { bulkLineId } from '../../domain/account/operationId.js';
import type { SeatsChanged, SeatsScheduled } from '../../domain/account/events.js';
import type { Refusal } from '../../domain/account/refusals.js';
import type { Subscription } from '../../domain/account/subscription.js';
import { seatLimitsOf, seatsOf } from '../../domain/account/subscription.js';
import { money } from '../../domain/basics/money.js';
import { changeSeats } from '../../domain/commands/changeSeats.js';
import type { BulkChange, BulkLine, BulkTarget, ReviewedLine } from '../../domain/partner/bulkChange.js';
import { isSameTarget, mostBulkLines } from '../../domain/partner/bulkChange.js';
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

/** What a box of the page is about, as it was typed and why it is refused. */
export interface Refused {
  readonly customer: string;
  readonly subscription: string;
  /** As far as it is a number. */
  readonly typed: number | '';
  readonly text: string;
}

interface Entered {
  readonly refused: readonly Refused[];
  /** More was entered than one bulk change takes; what came first is kept. */
  readonly isFull: boolean;
}

/** Saves what was changed on a page; what is right is kept also where something else is wrong. */
export async function draftWith(turn: Turn, { rows, ...entered }: BulkEntered): Promise<Entered> {
  const before = (await draftOf(turn))?.lines ?? [];
  const typed = boxesIn({ rows, ...entered });
  const changed = rows.flatMap((row, at) => {
    const box = typed[at] ?? '';
    const isFirst = rows.findIndex((other) => isSameTarget(other, row)) === at;
    return isFirst && String(box).trim() !== String(row.was) ? [{ row, box }] : [];
  });
  const read = await Promise.all(changed.map(({ row, box }) => lineFor(turn, row, box)));
  const answers = changed.flatMap(({ row }, at) => {
    const { line, refused } = read[at] ?? {};
    return refused === undefined ? [{ row, line }] : [];
  });
  const answerFor = (target: BulkTarget) => answers.find(({ row }) => isSameTarget(row, target));
  const kept = before.flatMap((line) => {
    const answer = answerFor(line);
    return answer === undefined ? [line] : (answer.line ?? []);
  });
  const added = answers.flatMap(({ row, line }) => (before.some((one) => isSameTarget(one, row)) ? [] : (line ?? [])));
  const all = [...kept, ...added];
  const lines = all.slice(0, mostBulkLines);
  if (textOf(lines) !== textOf(before)) await saveDraft(turn, lines);
  return { refused: read.flatMap(({ refused }) => refused ?? []), isFull: all.length > lines.length };
}

/** The same for the same wishes, whatever their reviews have said. */
function textOf(lines: readonly BulkLine[]): string {
  return JSON.stringify(lines.map(wishOf));
}

/** A line without what its review has said. */
export function wishOf({ customer, customerName: name, subscription, product, seats }: BulkLine): BulkLine {
  return { customer, customerName: name, subscription, product, seats };
}

/** The line that a box means: none where it is empty, says today's total or is about nothing of the agent's. */
async function lineFor(
  turn: Turn,
  { customer, subscription: id }: BulkTarget,
  typed: string | number,
): Promise<{ readonly line?: BulkLine; readonly refused?: Refused }> {
  if (typed === '') return {};
  const own = await ownSubscription(turn, { account: customerAccountId(customer), subscription: id });
  if (own === undefined) return {};
  const { account, subscription } = own;
  const seats = quantityIn(typed, mostTyped);
  const { least, most } = seatLimitsOf(subscription);
  if (seats === seatsOf(subscription)) return {};
  if (seats === undefined || seats < least || seats > most) {
    const text = sentenceFor({ code: 'seats-out-of-range', least, most }, turn.reader);
    return { refused: { customer, subscription: id, typed: seats ?? '', text } };
  }
  const { product } = subscription;
  return { line: { customer, customerName: await customerName(turn, account), subscription: id, product, seats } };
}

/**
 * The lines with their prices as things are now, or with why they cannot be carried out; by customer. Licences are
 * bought before others are given back, since what is given back makes the same product's next purchase another one
 * (D18).
 */
export async function reviewedLines(turn: Turn, id: string, lines: readonly BulkLine[]): Promise<readonly BulkLine[]> {
  const { compare } = new Intl.Collator(turn.reader.language);
  const found = await Promise.all(
    lines.map(async (line) => {
      const ids = { account: customerAccountId(line.customer), subscription: line.subscription };
      const held = await ownSubscription(turn, ids);
      return { line: wishOf(line), held: held?.subscription };
    }),
  );
  const sorted = found.toSorted(
    (a, b) =>
      compare(a.line.customerName, b.line.customerName) ||
      compare(a.line.customer, b.line.customer) ||
      Number(isFewer(a)) - Number(isFewer(b)) ||
      compare(a.line.product, b.line.product) ||
      compare(a.line.subscription, b.line.subscription),
  );
  const reviewed: BulkLine[] = [];
  for (const [at, asked] of sorted.entries()) reviewed.push(await reviewedLine(turn, asked, bulkLineId(id, at)));
  return reviewed;
}

interface Asked {
  readonly line: BulkLine;
  /** As it is now; undefined if it is nothing of the agent's any more. */
  readonly held: Subscription | undefined;
}

function isFewer({ line, held }: Asked): boolean {
  return held !== undefined && line.seats < seatsOf(held);
}

async function reviewedLine({ services, by }: Turn, { line, held }: Asked, operation: string): Promise<BulkLine> {
  if (held === undefined) return { ...line, refusal: { code: 'not-found' } };
  const { customer, subscription, seats } = line;
  const doing = isFewer({ line, held }) ? 'remove' : 'buy';
  const input = { subscription, seats, doing, when: 'now' } as const;
  const request = { account: customerAccountId(customer), operation, isOwn: true, input } as const;
  const outcome = await services.commands.preview(changeSeats, request, by);
  if (!outcome.accepted) return { ...line, refusal: outcome.refusal };
  const isUnclear = mayBeDifference(seatsOf(held), seats, seatLimitsOf(held).most);
  const effect = { ...effectOf(outcome.result), ...(isUnclear && { mayBeDifference: isUnclear }) };
  return { ...line, reviewed: { ...effect, terms: outcome.terms } };
}

function effectOf(result: SeatsChanged | SeatsScheduled): Omit<ReviewedLine, 'terms'> {
  const { from } = result;
  if (result.type === 'seats-changed') {
    const { to, scheduled, dropped, isBoughtBack, price } = result;
    return {
      ...{ from, to, amount: price.total },
      ...(scheduled && { later: scheduled }),
      ...(dropped !== undefined && { dropped }),
      ...(isBoughtBack && { isBoughtBack }),
    };
  }
  const { to = from, on, perCycle } = result;
  return { from, to: from, later: { seats: to, on }, amount: money(0, perCycle.currency) };
}
