import { setImmediate as others } from 'node:timers/promises';
import type { Field } from '../../cards/layouts/snapshotWords.js';
import { entryTitle, fields, fieldWords } from '../../cards/layouts/snapshotWords.js';
import type { Reader } from '../../cards/language.js';
import type { Account } from '../../domain/account/account.js';
import { subscriptionOf } from '../../domain/account/account.js';
import type { HistoryEntry, Snapshot } from '../../domain/account/history.js';
import { byTheClock, historyOf } from '../../domain/account/history.js';
import type { LongFile, Maker } from './downloads.js';
import type { Cell } from './spreadsheet.js';
import { spreadsheet } from './spreadsheet.js';

/** A subscription's history as a spreadsheet; undefined if the account does not have it. */
export const historyFile: Maker<LongFile> = ({ account, name, seller, reader }) => {
  if (subscriptionOf(account, name) === undefined) return Promise.resolve(undefined);
  const parts = inTurn(historyParts(account, name, reader, seller?.name));
  return Promise.resolve({ name: reader.strings.history.file(name), type: 'text/csv; charset=utf-8', parts });
};

/** Rows per part; other work runs between two parts. */
const rowsInPart = 50;

/** The header and the rows of the spreadsheet, in parts. */
export function* historyParts(
  account: Account,
  subscription: string,
  reader: Reader,
  partner?: string,
): Generator<string> {
  yield spreadsheet([headOf(reader)], reader);
  const entries = historyOf(account, subscription);
  for (let first = 0; first < entries.length; first += rowsInPart) {
    const rows = entries.slice(first, first + rowsInPart).map((entry) => rowOf(entry, account, reader, partner));
    yield spreadsheet(rows, reader, { bom: false });
  }
}

async function* inTurn(parts: Iterable<string>): AsyncGenerator<string> {
  for (const part of parts) {
    await others();
    yield part;
  }
}

function headOf({ strings }: Reader): readonly Cell[] {
  const { column, field, before, after } = strings.history;
  const snapshots = fields.flatMap((one) => [before(field[one]), after(field[one])]);
  return [
    column.id,
    column.when,
    column.who,
    column.what,
    ...snapshots,
    column.amount,
    column.currency,
    column.people,
    column.note,
  ];
}

function rowOf(entry: HistoryEntry, account: Account, reader: Reader, partner?: string): readonly Cell[] {
  const { id, at, by, byName, byTenant, before, after, charged, people = [], note = '' } = entry;
  const cell = (field: Field, snapshot: Snapshot | undefined) => cellOf(field, snapshot, account, reader);
  return [
    id,
    at,
    by === byTheClock
      ? reader.strings.history.automatically
      : byTenant === undefined || partner === undefined
        ? byName
        : `${byName} (${partner})`,
    entryTitle(entry, reader.strings),
    ...fields.flatMap((field) => [cell(field, before), cell(field, after)]),
    charged ?? '',
    charged?.currency ?? '',
    people.join('; '),
    note,
  ];
}

/** Numbers and days keep their type, so that they can be sorted; missing values are empty cells. */
function cellOf(field: Field, snapshot: Snapshot | undefined, account: Account, reader: Reader): Cell {
  const value = snapshot?.[field];
  if (snapshot === undefined || value === undefined || value === '') return '';
  return typeof value === 'number' ? value : fieldWords(field, snapshot, account, reader);
}
