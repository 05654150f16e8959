import type { Money } from '../../domain/money.js';
import type { OverviewSums } from '../../domain/overview.js';
import { spentInAll } from '../../domain/overviewSums.js';
import type { Reader } from '../language.js';
import { barsOf, widths } from './bars.js';

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
    bars: barsOf(spentOn(spend), main.currency, reader).map(({ name, amount }) => ({
      words: `${name}: ${perMonth(amount)}`,
      ...widths(amount, all),
      nothing,
    })),
  };
}

function spentOn(spend: OverviewSums['spend']) {
  return spend.map(({ product, perMonth }) => ({ product, amount: perMonth }));
}
