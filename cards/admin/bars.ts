import type { Money } from '../../domain/money.js';
import { add, money } from '../../domain/money.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import { nameOf } from '../subscriptions/row.js';

const mostBars = 6;

/** What is spent on a product. */
interface Spent {
  readonly product: string;
  readonly amount: Money;
}

interface Bar {
  readonly name: string;
  readonly amount: Money;
}

/** The largest in the tenant's main currency, the rest of it as one, and the other currencies after it. */
export function barsOf(spend: readonly Spent[], currency: string, { strings }: Reader): readonly Bar[] {
  const bars = [
    ...spend.filter((one) => one.amount.currency === currency),
    ...spend.filter((one) => one.amount.currency !== currency),
  ]
    .filter(({ amount }) => amount.minor > 0)
    .map(({ product, amount }) => ({ name: plain(shortened(nameOf(product))), amount }));
  if (bars.length <= mostBars) return bars;

  const rest = bars.slice(mostBars - 1);
  const sums = [...new Set(rest.map(({ amount }) => amount.currency))].map((code) => {
    const same = rest.filter(({ amount }) => amount.currency === code);
    return {
      name: strings.overview.otherProducts(same.length),
      amount: add(money(0, code), ...same.map(({ amount }) => amount)),
    };
  });
  return [...bars.slice(0, mostBars - 1), ...sums];
}

/** Weights of the two columns; a bar is never so short that it cannot be seen. */
export function widths({ minor, currency }: Money, all: readonly Money[]) {
  const whole = all.find((sum) => sum.currency === currency)?.minor ?? minor;
  const share = Math.min(99, Math.max(1, Math.round((minor / whole) * 100)));
  return { share, rest: 100 - share };
}
