import type { Money } from '../../domain/basics/money.js';
import { add, money } from '../../domain/basics/money.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import { nameOf } from './subscriptionWords.js';

const mostBars = 6;
/** The longest bar, in spaces that no client breaks or folds: about half the width of a narrow card. */
const longest = 60;
const space = '\u00A0';

/** What is spent on a product. */
interface Spent {
  readonly product: string;
  readonly amount: Money;
}

interface Part {
  readonly name: string;
  readonly amount: Money;
}

interface Bar extends Part {
  /** Highlighted text, which every client draws. */
  readonly bar: string;
}

/** The largest in the tenant's main currency, the rest of it as one, and the other currencies after it. */
export function barsOf(spend: readonly Spent[], currency: string, reader: Reader): readonly Bar[] {
  const parts = partsOf(spend, currency, reader);
  return parts.map((part) => ({ ...part, bar: barFor(part.amount.minor, largestOf(part.amount.currency, parts)) }));
}

function partsOf(spend: readonly Spent[], currency: string, { strings }: Reader): readonly Part[] {
  const parts = [
    ...spend.filter((one) => one.amount.currency === currency),
    ...spend.filter((one) => one.amount.currency !== currency),
  ]
    .filter(({ amount }) => isDrawn(amount))
    .map(({ product, amount }) => ({ name: plain(shortened(nameOf(product))), amount }));
  if (parts.length <= mostBars) return parts;

  const rest = parts.slice(mostBars - 1);
  const sums = [...new Set(rest.map(({ amount }) => amount.currency))].map((code) => {
    const same = rest.filter(({ amount }) => amount.currency === code);
    return {
      name: strings.overview.otherProducts(same.length),
      amount: add(money(0, code), ...same.map(({ amount }) => amount)),
    };
  });
  return [...parts.slice(0, mostBars - 1), ...sums];
}

/** What has come back, or comes to nothing, has no bar. */
export function isDrawn({ minor }: Money): boolean {
  return minor > 0;
}

function largestOf(currency: string, parts: readonly Part[]): number {
  return Math.max(...parts.filter(({ amount }) => amount.currency === currency).map(({ amount }) => amount.minor));
}

/** Beside the largest; never so short that it cannot be seen. */
export function barFor(value: number, largest: number): string {
  return space.repeat(Math.max(1, Math.round((value / largest) * longest)));
}
