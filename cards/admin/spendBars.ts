import type { Money } from '../../domain/basics/money.js';
import type { OverviewSums } from '../../domain/reports/overview.js';
import { spentInAll } from '../../domain/reports/overviewSums.js';
import type { Reader } from '../language.js';
import { barsOf } from '../layouts/bars.js';

/** What is spent by product as bars, and in words. */
export function spendBars({ spend }: OverviewSums, reader: Reader) {
  const { overview: words, common } = reader.strings;
  const all = spentInAll(spend);
  const [main] = all;
  if (main === undefined || main.minor === 0) return { spend: '', bars: [] };

  const perMonth = (amount: Money) => common.perCycle(reader.money(amount), 'monthly');
  const spent = spend.map((one) => ({ product: one.product, amount: one.perMonth }));
  return {
    spend: words.spend(all.map(reader.money).join(' + ')),
    bars: barsOf(spent, main.currency, reader).map(({ name, amount, bar }) => ({
      words: `${name}: ${perMonth(amount)}`,
      bar,
    })),
  };
}
