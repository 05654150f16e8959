import { z } from 'zod';
import type { Day } from '../../domain/basics/calendar.js';
import type { Money } from '../../domain/basics/money.js';
import { defineCard } from '../card.js';
import type { SeatsSaid } from '../layouts/seatsSaid.js';
import { seatsSaid } from '../layouts/seatsSaid.js';
import type { Reader } from '../language.js';
import { pageButtons, productPage, productPageTurn } from '../layouts/productPages.js';
import { pressedRows } from '../layouts/rows.js';

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
  /** From 0. */
  readonly page?: number | undefined;
  /** The products that words have narrowed the pages down to. */
  readonly only?: readonly string[] | undefined;
  /** The most licences of a trial. */
  readonly most: number;
  readonly tried: readonly (Named & { readonly on: Day })[];
  readonly owned: readonly Named[];
  /** How many products of the catalogue this organisation's people may not try. */
  readonly hidden: number;
  readonly banner?: string;
  /** What goes along to the next card. */
  readonly said?: SeatsSaid;
}

const entered = seatsSaid.extend({ total: z.union([z.string(), z.number()]).default('') });

/** The products that this person can still try, and why not the others. */
export const trialPicker = defineCard({
  id: 'trial-picker',
  template: 'trials/trialPicker.json',
  /** Of earlier cards, which had a list to pick from. */
  inputs: { product: 'choice' },
  answer: z.discriminatedUnion('action', [
    entered.extend({ action: z.literal('continue'), product: z.string().min(1) }),
    productPageTurn.extend(entered.shape),
  ]),
  view: ({ products, page, only, most, tried, owned, hidden, banner = '', said = {} }: TrialPicker, reader) => {
    const { trials, buying } = reader.strings;
    const { shown, ...place } = productPage(products, page);
    const listed = (names: readonly string[], say: (list: string) => string) =>
      names.length === 0 ? [] : [say(names.join(', '))];
    return {
      banner,
      title: trials.pickTitle,
      text: trials.pickText,
      bindings: {
        seatsLabel: trials.seatsLabel(most),
        seatsError: buying.seatsError(1, most),
        most,
        seats: said.asksSeats === true ? '' : (said.seats ?? 1),
        fixed: trials.fixed,
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
      rows: pressedRows(
        shown.map((product) => ({
          name: product.name,
          product: product.id,
          line: trialWords(product, reader),
          data: { action: 'continue', product: product.id, ...said },
          inputs: true,
        })),
        reader,
        'choose',
      ),
      actions: pageButtons(place, { ...said, ...(only && { only }) }, reader, true),
    };
  },
});

function trialWords({ needsMethod, price }: Triable, { strings: { trials }, money }: Reader): string {
  if (price === undefined) return trials.onlyTrial;
  return needsMethod ? trials.withCard(money(price)) : trials.withoutCard(money(price));
}
