import { z } from 'zod';
import type { Day } from '../../domain/basics/calendar.js';
import type { Money } from '../../domain/basics/money.js';
import { defineCard } from '../card.js';
import type { SeatsSaid } from '../layouts/seatsSaid.js';
import { seatsSaid } from '../layouts/seatsSaid.js';
import type { Reader } from '../language.js';
import { picker, pickerTemplate } from '../layouts/picker.js';
import { button } from '../layouts/button.js';

interface Named {
  readonly name: string;
}

interface Triable extends Named {
  readonly id: string;
  readonly needsMethod: boolean;
  /** A licence's and month's afterwards; missing for what cannot be bought. */
  readonly price?: Money;
}

export interface TrialPicker {
  readonly products: readonly Triable[];
  readonly tried: readonly (Named & { readonly on: Day })[];
  readonly owned: readonly Named[];
  /** How many products of the catalogue this organisation's people may not try. */
  readonly hidden: number;
  readonly banner?: string;
  /** What goes along to the next card. */
  readonly said?: SeatsSaid;
}

/** The products that this person can still try, and why not the others. */
export const trialPicker = defineCard({
  id: 'trial-picker',
  template: pickerTemplate,
  inputs: { product: 'choice' },
  answer: seatsSaid.extend({ action: z.literal('continue'), product: z.string().default('') }),
  view: ({ products, tried, owned, hidden, banner = '', said = {} }: TrialPicker, reader) => {
    const { trials, common } = reader.strings;
    const listed = (names: readonly string[], say: (list: string) => string) =>
      names.length === 0 ? [] : [say(names.join(', '))];
    return {
      banner,
      title: trials.pickTitle,
      text: trials.pickText,
      bindings: picker(
        {
          id: 'product',
          label: common.product,
          style: 'expanded',
          choices: products.map((product) => ({ title: choiceWords(product, reader), value: product.id })),
          remarks: [
            ...listed(
              tried.map(({ name, on }) => trials.triedOn(name, reader.day(on))),
              trials.tried,
            ),
            ...listed(
              owned.map(({ name }) => name),
              trials.owned,
            ),
            ...(hidden === 0 ? [] : [trials.hidden(hidden)]),
          ],
        },
        reader,
      ),
      actions: [
        button({ title: common.continue, data: { action: 'continue', ...said }, inputs: true, style: 'positive' }),
      ],
    };
  },
});

function choiceWords({ name, needsMethod, price }: Triable, { strings: { trials }, money }: Reader): string {
  if (price === undefined) return trials.onlyTrial(name);
  return needsMethod ? trials.withCard(name, money(price)) : trials.withoutCard(name, money(price));
}
