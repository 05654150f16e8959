import { z } from 'zod';
import type { Reader } from '../../cards/language.js';
import { nameOf } from '../../cards/layouts/subscriptionWords.js';
import { subscriptionOf } from '../../domain/account/account.js';
import type { OverviewFilter, SubscriptionRow } from '../../domain/reports/overview.js';
import { cyclePriceOf } from '../../domain/reports/overview.js';
import { isAdmin } from '../../domain/organisation/organisation.js';
import type { AccountRef, Accounts, Overview } from '../../domain/application/ports.js';
import { statuses } from '../../domain/account/subscription.js';
import type { WideMaker } from './downloads.js';
import type { Cell } from './spreadsheet.js';
import { spreadsheet } from './spreadsheet.js';

interface Sources {
  readonly overview: Overview;
  readonly accounts: Pick<Accounts, 'read'>;
}

const filter = z.strictObject({
  text: z.string().optional(),
  product: z.string().optional(),
  purchaser: z.string().optional(),
  status: z.enum(statuses).optional(),
  endingBy: z.string().optional(),
}) satisfies z.ZodType<OverviewFilter>;

/**
 * All subscriptions that an admin's filter matches, by purchaser, with the six fields of the overview (R6) and ids.
 * Undefined if the person is no admin when the link is opened.
 */
export function subscriptionsFile({ overview, accounts }: Sources): WideMaker {
  return async ({ name, person, tenant, reader }) => {
    if (!isAdmin(person)) return undefined;

    const query = { ...filter.parse(JSON.parse(name)), tenant: tenant.id, sort: 'purchaser', from: 0 } as const;
    const { rows } = await overview.find({ ...query, count: Infinity });
    return {
      name: reader.strings.overview.file,
      type: 'text/csv; charset=utf-8',
      parts: linesOf(rows, accounts, reader),
    };
  };
}

/** Rows per part: few parts, but other work never waits long. */
const rowsInPart = 50;

/** Made while it is sent, account by account: fifty thousand subscriptions are never in memory at once. */
async function* linesOf(
  rows: readonly SubscriptionRow[],
  accounts: Sources['accounts'],
  reader: Reader,
): AsyncGenerator<string> {
  yield spreadsheet([headOf(reader)], reader);
  for (let first = 0; first < rows.length; first += rowsInPart) {
    const part = rows.slice(first, first + rowsInPart);
    const users = await usersOf(part, accounts);
    yield spreadsheet(
      part.map((row, index) => rowOf(row, users[index] ?? [], reader)),
      reader,
      { bom: false },
    );
  }
}

/** The people assigned to each subscription; every account is read once. */
async function usersOf(
  rows: readonly SubscriptionRow[],
  accounts: Sources['accounts'],
): Promise<readonly (readonly string[])[]> {
  const refs = new Map(rows.map((row) => [keyOf(row), refOf(row)]));
  // An account that cannot be read loses its names; the others keep theirs.
  const read = await Promise.all(
    [...refs].map(async ([key, ref]) => [key, await accounts.read(ref).catch(() => undefined)] as const),
  );
  const found = new Map(read);
  return rows.map((row) => {
    const account = found.get(keyOf(row));
    const subscription = account && subscriptionOf(account, row.subscription);
    return subscription?.assignments.map(({ name }) => name) ?? [];
  });
}

function refOf({ tenant, purchaser, account }: SubscriptionRow): AccountRef {
  return { tenant, owner: purchaser.id, account };
}

function keyOf(row: SubscriptionRow): string {
  return JSON.stringify(refOf(row));
}

function headOf({ strings }: Reader): readonly Cell[] {
  const { overview: words } = strings;
  const { column } = words;
  return [
    words.product,
    words.purchaser,
    words.purchased,
    words.expiryDate,
    words.purchasePrice,
    column.currency,
    column.billing,
    column.unitPrice,
    column.count,
    words.assignedUsers,
    column.status,
    column.trial,
    column.renews,
    column.boughtOn,
    column.id,
    column.account,
  ];
}

function rowOf(row: SubscriptionRow, users: readonly string[], { strings }: Reader): readonly Cell[] {
  const { history, subscriptions, common } = strings;
  const answer = (isSo: boolean) => (isSo ? history.yes : history.no);
  return [
    nameOf(row.product),
    row.purchaser.name,
    row.seats,
    row.ends,
    cyclePriceOf(row),
    row.unitPrice.currency,
    common.billing[row.billing],
    row.unitPrice,
    row.assigned,
    users.join('; '),
    subscriptions.status[row.status],
    answer(row.trial),
    answer(row.renews),
    row.boughtOn,
    row.subscription,
    row.account,
  ];
}
