import type { BulkBox, BulkPage } from '../../cards/bulk/bulkForm.js';
import { boxesOnPage } from '../../cards/bulk/bulkForm.js';
import { servedCustomers } from '../../domain/application/servedCustomers.js';
import { servedSales } from '../../domain/application/servedSales.js';
import { changeRefusal } from '../../domain/commands/scheduleSeats.js';
import type { BulkLine, BulkTarget } from '../../domain/partner/bulkChange.js';
import { isSameTarget } from '../../domain/partner/bulkChange.js';
import { customerAccountId } from '../../domain/partner/customerAccount.js';
import { ownSubscription } from '../ownAccounts.js';
import type { Turn } from '../turn.js';
import { customersLike } from './customersLike.js';
import { customerName } from './pickSale.js';

interface Sought extends BulkPage {
  /** What has been entered so far. */
  readonly lines: readonly BulkLine[];
  /** Only these: the page as it was sent, where something on it is wrong. */
  readonly same?: readonly BulkTarget[] | undefined;
}

interface Boxes {
  readonly boxes: readonly BulkBox[];
  readonly total: number;
  /** The page that they are on, which is never past the last one. */
  readonly page: number;
}

/** The subscriptions on a page of what an agent looks for, with what has been entered for them. */
export async function bulkBoxes(turn: Turn, { lines, same, ...sought }: Sought): Promise<Boxes> {
  const asked = await targets(turn, sought, lines);
  const last = Math.max(0, Math.ceil(asked.total / boxesOnPage) - 1);
  const page = Math.min(sought.page, last);
  const { rows, total } = page === sought.page ? asked : await targets(turn, { ...sought, page }, lines);
  const boxes = await Promise.all((same ?? rows).map((row) => boxFor(turn, row, lines)));
  return { boxes: boxes.flatMap((box) => box ?? []), total, page };
}

async function targets({ services, by }: Turn, { filter, wanted, page }: BulkPage, lines: readonly BulkLine[]) {
  const from = page * boxesOnPage;
  if (filter === 'chosen') return { rows: lines.slice(from, from + boxesOnPage), total: lines.length };
  const like = wanted === '' ? undefined : customersLike(await servedCustomers(services, by), wanted);
  const among = like && { among: new Set(like.map(({ customer }) => customer)) };
  const { rows, total } = await servedSales(services, by, { filter, from, count: boxesOnPage, ...among });
  return { rows: rows.map(({ row }): BulkTarget => row), total };
}

/** Whether a subscription is still there for the agent, and its number of licences can be changed. */
export async function canChange(turn: Turn, target: BulkTarget): Promise<boolean> {
  return (await boxFor(turn, target, [])) !== undefined;
}

/** None where nothing can be changed any more. */
async function boxFor(turn: Turn, target: BulkTarget, lines: readonly BulkLine[]): Promise<BulkBox | undefined> {
  const { customer, subscription: id } = target;
  const own = await ownSubscription(turn, { account: customerAccountId(customer), subscription: id });
  if (own === undefined || changeRefusal(own.subscription) !== undefined) return undefined;
  const line = lines.find((one) => isSameTarget(one, target));
  return { ...own, customerName: await customerName(turn, own.account), ...(line && { seats: line.seats }) };
}
