import type { Day } from '../../domain/basics/calendar.js';
import { addDays } from '../../domain/basics/calendar.js';
import type { RecurringSet } from '../../domain/account/events.js';
import type { Money } from '../../domain/basics/money.js';
import { givenUpOn } from '../../domain/billing/dunning.js';
import type { Reader } from '../language.js';
import type { Owned } from '../layouts/subscriptionWords.js';
import { priceWords } from '../layouts/subscriptionWords.js';
import { namesUpTo } from '../names.js';

/** What a setting of recurring billing does, with dates and amounts; `losing` are those who hold a licence. */
export interface Meaning {
  readonly result: RecurringSet;
  readonly losing: readonly string[];
  /** A charge that was declined, which this does not call off, and the day of its last try (D7). */
  readonly overdue?: { readonly amount: Money; readonly lastTry: Day };
  /** What a yearly term that is paid by the month still costs, with its last day. */
  readonly goesOn?: { readonly price: string; readonly until: Day };
}

/** Who is affected when the subscription ends, and what is charged until then. */
export function consequencesOf({ account, subscription }: Owned, reader: Reader): Omit<Meaning, 'result'> {
  const { assignments, cycle, termDays, unpaid } = subscription;
  const declined = account.payments.find(({ id }) => id === unpaid?.payment);
  const goesOn = cycle.last < termDays.last && { price: priceWords(subscription, reader), until: termDays.last };
  const overdue = unpaid && declined && { amount: declined.total, lastTry: givenUpOn(unpaid.since) };
  return { losing: assignments.map(({ name }) => name), ...(goesOn && { goesOn }), ...(overdue && { overdue }) };
}

const namesShown = 20;

export function recurringMeaning({ result, losing, overdue, goesOn }: Meaning, reader: Reader): readonly string[] {
  const { strings, day, money } = reader;
  const { recurring: words } = strings;
  const { to, trial, on, price, accessEnds = on } = result;
  if (to !== 'off') {
    const amount = price === undefined ? '' : money(price);
    const say = trial ? words.trialOn : words[to];
    return [say(day(on), amount)];
  }
  const names = namesUpTo(namesShown, losing, strings);
  const last = addDays(on, -1);
  const lastOfAccess = addDays(accessEnds, -1);
  return [
    (trial ? words.trialOff : words.off)(day(last)),
    ...(overdue ? [words.stillTried(strings.common.inclTax(money(overdue.amount)), day(overdue.lastTry))] : []),
    ...(goesOn ? [strings.cancelling.goesOn(goesOn.price, day(goesOn.until))] : []),
    accessEnds === on ? words.stops(day(last)) : words.worksOn(day(lastOfAccess)),
    losing.length === 0 ? words.losesNobody : words.loses(losing.length, names, day(lastOfAccess)),
  ];
}
