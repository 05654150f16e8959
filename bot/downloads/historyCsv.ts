import type { Field } from '../../cards/history/standingWords.js';
import { deedWords, fields, fieldWords } from '../../cards/history/standingWords.js';
import type { Reader } from '../../cards/language.js';
import type { Account } from '../../domain/account.js';
import { subscriptionOf } from '../../domain/account.js';
import type { HistoryEntry, Standing } from '../../domain/history.js';
import { byTheClock, historyOf } from '../../domain/history.js';
import type { Maker } from './downloads.js';
import type { Cell } from './spreadsheet.js';
import { spreadsheet } from './spreadsheet.js';

/** Everything that has happened to a subscription, as a spreadsheet; undefined where it is not on this account. */
export const historyFile: Maker = ({ account, name, reader }) => {
  if (subscriptionOf(account, name) === undefined) return Promise.resolve(undefined);
  const bytes = Buffer.from(historyCsv(account, name, reader));
  return Promise.resolve({ name: reader.strings.history.file(name), type: 'text/csv; charset=utf-8', bytes });
};

export function historyCsv(account: Account, subscription: string, reader: Reader): string {
  const rows = historyOf(account, subscription).map((entry) => rowOf(entry, account, reader));
  return spreadsheet([headOf(reader), ...rows], reader.language);
}

function headOf({ strings }: Reader): readonly Cell[] {
  const { column, field, before, after } = strings.history;
  const standings = fields.flatMap((one) => [before(field[one]), after(field[one])]);
  return [column.id, column.when, column.who, column.what, ...standings, column.amount, column.currency, column.people];
}

function rowOf(entry: HistoryEntry, account: Account, reader: Reader): readonly Cell[] {
  const { id, at, by, byName, before, after, charged, people = [] } = entry;
  const cell = (field: Field, standing: Standing | undefined) => cellOf(field, standing, account, reader);
  return [
    id,
    at,
    by === byTheClock ? reader.strings.history.automatically : byName,
    deedWords(entry, reader.strings),
    ...fields.flatMap((field) => [cell(field, before), cell(field, after)]),
    charged ?? '',
    charged?.currency ?? '',
    people.join('; '),
  ];
}

/** Numbers stay numbers and days stay days, so that they can be sorted; nothing is an empty cell. */
function cellOf(field: Field, standing: Standing | undefined, account: Account, reader: Reader): Cell {
  const value = standing?.[field];
  if (standing === undefined || value === undefined || value === '') return '';
  return typeof value === 'number' ? value : fieldWords(field, standing, account, reader);
}
