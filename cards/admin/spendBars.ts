import type { Money } from '../../domain/money.js';
import { add, money } from '../../domain/money.js';
import type { OverviewSums, Spend } from '../../domain/overview.js';
import { spentInAll } from '../../domain/overviewSums.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import { nameOf } from '../subscriptions/row.js';

const mostBars = 6;
/** Gives an empty column its height. */
const nothing = '\u200B';

/** What is spent by product as bars made of columns, which every client draws, and in words, which everybody can hear. */
export function spendBars({ spend }: OverviewSums, reader: Reader) {
  const { overview: words, common } = reader.strings;
  const all = spentInAll(spend);
  const [main] = all;
  if (main === undefined || main.minor === 0) return { spend: '', bars: [] };

  const perMonth = (amount: Money) => common.perCycle(reader.money(amount), 'monthly');
  return {
    spend: words.spend(all.map(reader.money).join(' + ')),
    bars: barsOf(spend, main.currency, reader).map(({ name, amount }) => ({
      words: `${name}: ${perMonth(amount)}`,
      ...widths(amount, all),
      nothing,
    })),
  };
}

interface Bar {
  readonly name: string;
  readonly amount: Money;
}

/** The largest in the tenant's main currency, the rest of it as one, and the other currencies after it. */
function barsOf(spend: readonly Spend[], currency: string, { strings }: Reader): readonly Bar[] {
  const bars = [
    ...spend.filter((one) => one.perMonth.currency === currency),
    ...spend.filter((one) => one.perMonth.currency !== currency),
  ]
    .filter(({ perMonth }) => perMonth.minor > 0)
    .map(({ product, perMonth }) => ({ name: plain(shortened(nameOf(product))), amount: perMonth }));
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
function widths({ minor, currency }: Money, all: readonly Money[]) {
  const whole = all.find((sum) => sum.currency === currency)?.minor ?? minor;
  const share = Math.min(99, Math.max(1, Math.round((minor / whole) * 100)));
  return { share, rest: 100 - share };
}
