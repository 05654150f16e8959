import type { Account } from '../../domain/account/account.js';
import { methodOf } from '../../domain/account/account.js';
import type { HistoryEntry, Snapshot } from '../../domain/account/history.js';
import type { Reader } from '../language.js';
import type { Strings } from '../strings/index.js';

export type Field = keyof Snapshot;

/** In the order in which a change is read; everything that a standing has. */
const order: Readonly<Record<Field, true>> = {
  status: true,
  trial: true,
  seats: true,
  scheduled: true,
  assigned: true,
  recurring: true,
  termEnds: true,
  method: true,
  cancelled: true,
  unpaid: true,
};
export const fields = Object.keys(order) as readonly Field[]; // the table has nothing else

/** Where there is nothing. */
export const none = '–';

/** One field of a standing in words; days as they are kept, unless `day` writes them. */
export function fieldWords(
  field: Field,
  standing: Snapshot,
  account: Account,
  { strings }: Pick<Reader, 'strings'>,
  day: Reader['day'] = String,
): string {
  const { history, subscriptions } = strings;
  switch (field) {
    case 'status':
      return subscriptions.status[standing.status];
    case 'recurring':
      return subscriptions.recurring[standing.recurring];
    case 'termEnds':
      return day(standing.termEnds);
    case 'method':
      return methodWords(standing.method, account, strings);
    case 'seats':
    case 'assigned':
    case 'scheduled':
      return String(standing[field] ?? none);
    case 'trial':
    case 'cancelled':
    case 'unpaid':
      return standing[field] ? history.yes : history.no;
  }
}

function methodWords(id: string, account: Account, { common, history }: Strings): string {
  if (id === '') return none;
  const method = methodOf(account, id);
  return method === undefined ? history.removedMethod : common.method(method.brand, method.lastFour);
}

/** What happened, in a few words; where nothing but money moved, that. */
export function entryTitle(entry: HistoryEntry, { history }: Pick<Strings, 'history'>): string {
  const { what, before, after, charged, people } = entry;
  const isSame = !fields.some((field) => before?.[field] !== after?.[field]);
  if (!isSame || charged === undefined || people !== undefined) return history.did[what];
  return charged.minor < 0 ? history.refunded : history.charged;
}
