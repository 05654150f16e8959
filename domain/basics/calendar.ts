import { Temporal } from 'temporal-polyfill';

/** A calendar day in UTC, `YYYY-MM-DD`. Days are compared as text. */
export type Day = string;

/** A moment in UTC, as `Date.prototype.toISOString` writes it. Instants are compared as text. */
export type Instant = string;

/** The days that one charge pays for, both included. */
export interface Cycle {
  readonly first: Day;
  readonly last: Day;
}

export function dayOf(instant: Instant): Day {
  return instant.slice(0, 10);
}

/** Whole UTC days from `first` to `last`, both included; 0 or less if `last` lies before `first` (money rules 2 and 3). */
export const daysFrom = kept((first: Day, last: Day): number => {
  return Temporal.PlainDate.from(first).until(Temporal.PlainDate.from(last)).days + 1;
});

export const addDays = kept((day: Day, days: number): Day => Temporal.PlainDate.from(day).add({ days }).toString());

/** A month without the anchor's day uses its last day, and the anchor is not forgotten: 31 Jan, 28 Feb, 31 Mar (money rule 8). */
export const addMonths = kept((anchor: Day, months: number): Day => {
  return Temporal.PlainDate.from(anchor).add({ months }, { overflow: 'constrain' }).toString();
});

/** The Monday of a day's week. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - Temporal.PlainDate.from(day).dayOfWeek);
}

/** Whole months between two days' months: from any day in January to any day in March are two. */
export function monthsBetween(from: Day, to: Day): number {
  const months = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(to) - months(from);
}

/** The `index`-th cycle (0 is the first) of `months` months each, counted from the anchor day. */
export function cycleOf(anchor: Day, months: number, index = 0): Cycle {
  return {
    first: addMonths(anchor, months * index),
    last: addDays(addMonths(anchor, months * (index + 1)), -1),
  };
}

export function addHours(instant: Instant, hours: number): Instant {
  return new Date(Date.parse(instant) + hours * 3_600_000).toISOString();
}

export function addMinutes(instant: Instant, minutes: number): Instant {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString();
}

/** The next whole minute: times are shown without seconds, and "possible again from" must not be too early. */
export function minuteFrom(instant: Instant): Instant {
  return new Date(Math.ceil(Date.parse(instant) / 60_000) * 60_000).toISOString();
}

const mostKept = 1_000;

/** Caches results: the same few days are asked for all day long, and parsing a date costs more than a look-up. */
function kept<Second extends string | number, Answer>(
  calculate: (day: Day, second: Second) => Answer,
): (day: Day, second: Second) => Answer {
  const answers = new Map<string, Answer>();
  return (day, second) => {
    const key = `${day} ${second}`;
    const known = answers.get(key);
    if (known !== undefined) return known;

    if (answers.size >= mostKept) answers.clear();
    const answer = calculate(day, second);
    answers.set(key, answer);
    return answer;
  };
}
