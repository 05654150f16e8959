import type { Money } from '../../domain/basics/money.js';
import { add, money, toDecimal } from '../../domain/basics/money.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import { barChart } from './chart.js';
import { nameOf } from './subscriptionWords.js';

const mostParts = 6;

/** What is spent on a product. */
interface Spent {
  readonly product: string;
  readonly amount: Money;
}

/** A part of what is spent, by what it is called. */
export interface Part {
  readonly name: string;
  readonly amount: Money;
}

/** The largest in the main currency, the rest of it as one, and the other currencies after it. */
export function partsOf(spend: readonly Spent[], currency: string, { strings }: Reader): readonly Part[] {
  const parts = [
    ...spend.filter((one) => one.amount.currency === currency),
    ...spend.filter((one) => one.amount.currency !== currency),
  ]
    .filter(({ amount }) => isSpent(amount))
    .map(({ product, amount }) => ({ name: nameOf(product), amount }));
  if (parts.length <= mostParts) return parts;

  const rest = parts.slice(mostParts - 1);
  const sums = [...new Set(rest.map(({ amount }) => amount.currency))].map((code) => {
    const same = rest.filter(({ amount }) => amount.currency === code);
    return {
      name: strings.overview.otherProducts(same.length),
      amount: add(money(0, code), ...same.map(({ amount }) => amount)),
    };
  });
  return [...parts.slice(0, mostParts - 1), ...sums];
}

/** What has come back, or comes to nothing, is no part of a chart. */
export function isSpent({ minor }: Money): boolean {
  return minor > 0;
}

/**
 * A heading, a chart of what is spent in the main currency where there is something to compare, and all parts in words.
 */
export function spendShown(heading: string, parts: readonly Part[], currency: string, reader: Reader) {
  if (!reader.showsPrices) return [];
  const drawn = parts.filter(({ amount }) => amount.currency === currency);
  return [
    { type: 'TextBlock', text: heading, wrap: true, weight: 'Bolder', style: 'heading', size: 'Default' },
    ...(drawn.length < 2
      ? []
      : [barChart(drawn.map(({ name, amount }) => ({ name, value: Number(toDecimal(amount)) })))]),
    ...(parts.length === 0
      ? []
      : [
          {
            type: 'TextBlock',
            text: parts.map(({ name, amount }) => `${plain(shortened(name))}: ${reader.money(amount)}`).join(' · '),
            wrap: true,
            size: 'Small',
            spacing: 'Small',
          },
        ]),
  ];
}
