import { z } from 'zod';
import { barChart } from '../layouts/chart.js';
import { isSpent, partsOf, spendShown } from '../layouts/spend.js';
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
        sections: [
          countsShown(counts, digest, reader),
          ...(isEmpty ? [] : [spendOf(digest, reader), idleShown(digest, reader)]),
        ]
          .filter((items) => items.length > 0)
          .map((items) => ({ items })),
        remarks: isEmpty ? [] : notesOf(data, reader),
      },
      actions: actionsOf(data, reader),
    };
  },
});

/** A chart where there is something to compare, and each bar in words. */
function charted(bars: readonly { readonly name: string; readonly value: number; readonly words: string }[]) {
  return [
    ...(bars.length < 2 ? [] : [barChart(bars)]),
    ...bars.map(({ words }) => ({ type: 'TextBlock', text: words, wrap: true, size: 'Small', spacing: 'None' })),
  ];
}

function countsShown(counts: readonly DigestCount[], digest: Digest, { strings: { digest: words, common } }: Reader) {
  return charted(
    counts.map((count) => ({
      name: words.count[count],
      value: digest.counts[count],
      words: `${words.count[count]}: ${common.number(digest.counts[count])}`,
    })),
  );
}

function spendOf({ spend }: Digest, reader: Reader): readonly object[] {
  const { digest: words } = reader.strings;
  const all = sumsOf(spend.map(({ amount }) => amount));
  if (all.length === 0) return [heading(words.nothingSpent)];
  const [main] = sumsOf(spend.map(({ amount }) => amount).filter(isSpent));
  const total = words.spend(sumWords(all, reader));
  return main === undefined
    ? [heading(total)]
    : spendShown(total, partsOf(spend, main.currency, reader), main.currency, reader);
}

function idleShown({ idle }: Digest, reader: Reader): readonly object[] {
  if (idle.length === 0) return [];
  const bars = idle.map((pool) => ({ name: nameOf(pool.product), value: pool.free, words: poolWords(pool, reader) }));
  return [heading(reader.strings.digest.idle), ...charted(bars)];
}

function heading(text: string) {
  return { type: 'TextBlock', text, wrap: true, weight: 'Bolder', style: 'heading', size: 'Default' };
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
