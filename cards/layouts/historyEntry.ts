import type { Account } from '../../domain/account/account.js';
import type { HistoryEntry } from '../../domain/account/history.js';
import { byTheClock } from '../../domain/account/history.js';
import { negate } from '../../domain/basics/money.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import { namesUpTo, shortened, withPartner } from '../names.js';
import type { Field } from './snapshotWords.js';
import { entryTitle, fields, fieldWords, none } from './snapshotWords.js';

/** How many names one entry shows. */
const mostNames = 3;
/** The first characters of a note that one entry shows; the exported file has all of it. */
const longestNote = 200;
/** A random id, of which 48 bits are enough to tell it from every other; what follows it belongs to the operation. */
const random = /^([\da-f]{8}-[\da-f]{4})(?:-[\da-f]{4}){2}-[\da-f]{12}/;

/** One change as a card shows it; what does not apply is empty. */
export function entryWords(entry: HistoryEntry, account: Account, reader: Reader, partner?: string) {
  const { strings, moment } = reader;
  const { history: words } = strings;
  const { people = [], id, by, note = '' } = entry;
  return {
    title: entryTitle(entry, strings),
    when: `${moment(entry.at)} · ${whoWords(entry, reader, partner)}`,
    changes: changesOf(entry, account, reader).join('\n\n'),
    people: people.length === 0 ? '' : words.people(people.length, namesUpTo(mostNames, people, strings)),
    note: note === '' ? '' : words.note(plain(shortened(note, longestNote))),
    amount: amountWords(entry, reader),
    reference: by === byTheClock ? '' : words.reference(plain(shortened(id.replace(random, '$1')))),
  };
}

/** An agent is named with the partner, or nobody at the customer knows whose agent it is. */
function whoWords({ by, byName, byTenant }: HistoryEntry, { person, strings }: Reader, partner?: string): string {
  if (by === byTheClock) return strings.history.automatically;
  return by === person ? strings.history.you : plain(withPartner(byName, byTenant === undefined ? undefined : partner));
}

/** What differs, each as before → after; of something new, what it began with. */
function changesOf({ before, after }: HistoryEntry, account: Account, reader: Reader): readonly string[] {
  const { field: names } = reader.strings.history;
  const written = (field: Field, standing: HistoryEntry['before']) =>
    standing === undefined ? none : plain(shortened(fieldWords(field, standing, account, reader, reader.day)));
  return fields
    .filter((field) => (before === undefined ? isWorthSaying(after?.[field]) : before[field] !== after?.[field]))
    .map((field) => {
      const now = written(field, after);
      return `${names[field]}: ${before === undefined ? now : `${written(field, before)} → ${now}`}`;
    });
}

function isWorthSaying(value: unknown): boolean {
  return value !== undefined && value !== false && value !== '' && value !== 0;
}

export function amountWords({ charged }: HistoryEntry, { strings, money }: Reader): string {
  if (charged === undefined || charged.minor === 0) return '';
  const { charged: paid, refunded } = strings.history;
  const { inclTax } = strings.common;
  return charged.minor < 0 ? `${refunded}: ${inclTax(money(negate(charged)))}` : `${paid}: ${inclTax(money(charged))}`;
}
