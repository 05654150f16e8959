import { z } from 'zod';
import { barFor, barsOf, isDrawn } from '../layouts/bars.js';
import type { Day, Instant } from '../../domain/basics/calendar.js';
import { addDays } from '../../domain/basics/calendar.js';
import type { Digest, DigestCount } from '../../domain/reports/weeklyDigest.js';
import type { Money } from '../../domain/basics/money.js';
import { add, negate } from '../../domain/basics/money.js';
import type { NotificationKind } from '../../domain/account/notificationEvents.js';
import { defineCard } from '../card.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import { namesUpTo, shortened } from '../names.js';
import { nameOf } from '../layouts/subscriptionWords.js';
import type { NextAction } from '../layouts/button.js';
import { button } from '../layouts/button.js';

export interface DigestOfWeek {
  /** The Monday on which the week begins. */
  readonly week: Day;
  readonly digest: Digest;
  /** Only what has happened since then is in it. */
  readonly since?: Instant;
  /** The events that the admin wants to hear of. */
  readonly kinds: readonly NotificationKind[];
  /** Requests that wait for an answer. */
  readonly requests: number;
  /** The Monday of the current week. */
  readonly thisWeek: Day;
}

/** In this order; each with the choice that it belongs to. */
const countKinds: Readonly<Record<DigestCount, NotificationKind>> = {
  bought: 'purchase',
  trials: 'trial',
  changed: 'seats',
  cancelled: 'cancellation',
  ended: 'cancellation',
  undone: 'undo',
  declined: 'failed-payment',
};
const allCounts = Object.keys(countKinds) as readonly DigestCount[]; // the table has nothing else

const mostProducts = 10;

export function weekTitle({ week }: Pick<DigestOfWeek, 'week'>, { strings, day }: Reader): string {
  return strings.digest.title(day(week), day(addDays(week, 6)));
}

/** What has happened in a week, as bars and in words; a week without anything is one line. */
export const weeklyDigest = defineCard<DigestOfWeek, never>({
  id: 'weekly-digest',
  template: 'notifications/weeklyDigest.json',
  answer: z.never(),
  view: (data, reader) => {
    const { digest, since, kinds } = data;
    const { digest: words } = reader.strings;
    const counts = allCounts.filter((count) => kinds.includes(countKinds[count]) && digest.counts[count] > 0);
    const isEmpty = allCounts.every((count) => digest.counts[count] === 0) && digest.spend.length === 0;
    const sentences = [
      ...(since === undefined ? [] : [words.since(reader.moment(since))]),
      ...(isEmpty ? [words.empty] : []),
    ];
    return {
      title: weekTitle(data, reader),
      bindings: {
        sentences,
        counts: counts.map((count) => ({
          words: `${words.count[count]}: ${reader.strings.common.number(digest.counts[count])}`,
          bar: barFor(digest.counts[count], Math.max(...counts.map((other) => digest.counts[other]))),
        })),
        ...(isEmpty ? { spend: '', bars: [] } : spendOf(digest, reader)),
        hasPools: !isEmpty && digest.idle.length > 0,
        idle: words.idle,
        pools: isEmpty
          ? []
          : digest.idle.map((pool) => ({
              words: poolWords(pool, reader),
              bar: barFor(pool.free, Math.max(...digest.idle.map(({ free }) => free))),
            })),
        remarks: isEmpty ? [] : notesOf(data, reader),
      },
      actions: actionsOf(data, reader),
    };
  },
});

function spendOf({ spend }: Digest, reader: Reader) {
  const { digest: words } = reader.strings;
  const all = sumsOf(spend.map(({ amount }) => amount));
  if (all.length === 0) return { spend: words.nothingSpent, bars: [] };
  const [main] = sumsOf(spend.map(({ amount }) => amount).filter(isDrawn));
  const bars = main === undefined ? [] : barsOf(spend, main.currency, reader);
  return {
    spend: words.spend(sumWords(all, reader)),
    bars: bars.map(({ name, amount, bar }) => ({ words: `${name}: ${reader.money(amount)}`, bar })),
  };
}

/** The amounts as one sum: what came back is taken off. */
function sumWords([first, ...others]: readonly Money[], { money }: Reader): string {
  if (first === undefined) return '';
  return others.reduce(
    (sum, amount) => (amount.minor < 0 ? `${sum} − ${money(negate(amount))}` : `${sum} + ${money(amount)}`),
    money(first),
  );
}

/** By currency, the most first. */
function sumsOf(amounts: readonly Money[]): readonly Money[] {
  const sums = new Map<string, Money>();
  for (const amount of amounts) {
    const sum = sums.get(amount.currency);
    sums.set(amount.currency, sum === undefined ? amount : add(sum, amount));
  }
  return [...sums.values()].toSorted((a, b) => b.minor - a.minor);
}

function poolWords({ product, purchaser, free }: Digest['idle'][number], { strings }: Reader): string {
  return strings.digest.pool(plain(shortened(nameOf(product))), plain(shortened(purchaser)), free);
}

function notesOf({ digest: { newProducts, spend }, requests }: DigestOfWeek, reader: Reader): readonly string[] {
  const { strings, money } = reader;
  const { digest: words } = strings;
  // More came back than was charged: no bar, but a part of the sum.
  const returned = spend.filter(({ amount }) => amount.minor < 0).slice(-mostProducts);
  return [
    ...returned.map(({ product, amount }) => `${plain(shortened(nameOf(product)))}: ${money(amount)}`),
    ...(newProducts.length === 0 ? [] : [words.newProducts(namesUpTo(mostProducts, newProducts.map(nameOf), strings))]),
    ...(requests === 0 ? [] : [words.requests(requests)]),
  ];
}

function actionsOf({ week, thisWeek }: DigestOfWeek, { strings }: Reader) {
  const { digest: words, titles } = strings;
  const show = (title: string, monday: Day): NextAction => ({ title, data: { start: 'notifications', week: monday } });
  return [
    ...(week === thisWeek ? [] : [show(words.thisWeek, thisWeek)]),
    show(words.weekBefore, addDays(week, -7)),
    { title: titles.admin, data: { start: 'admin' } } as const,
    { title: titles.notifications, data: { start: 'notifications' } } as const,
  ].map(button);
}
