import { toDecimal } from '../../domain/basics/money.js';
import type { MonthSpend } from '../../domain/reports/monthlySpend.js';
import type { Reader } from '../language.js';
import { barChart } from '../layouts/chart.js';

/** A heading, a chart of the months in their main currency where there are several, and each month in words. */
export function monthlyChart(
  months: readonly MonthSpend[],
  { strings, month: name, money }: Reader,
): readonly object[] {
  const currency = months.flatMap(({ totals }) => totals)[0]?.currency;
  if (currency === undefined) return [];
  const bars = months.map(({ month, totals }) => {
    const total = totals.find((one) => one.currency === currency);
    return { name: name(month), value: total === undefined ? 0 : Number(toDecimal(total)) };
  });
  const words = months
    .filter(({ totals }) => totals.length > 0)
    .map(({ month, totals }) => `${name(month)}: ${totals.map(money).join(' + ')}`)
    .join(' · ');
  return [
    {
      type: 'TextBlock',
      text: strings.invoices.byMonth,
      wrap: true,
      weight: 'Bolder',
      style: 'heading',
      size: 'Default',
    },
    ...(bars.length < 2 ? [] : [barChart(bars)]),
    { type: 'TextBlock', text: words, wrap: true, size: 'Small', spacing: 'Small' },
  ];
}
