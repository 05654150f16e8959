import { z } from 'zod';
import type { Money } from '../../domain/basics/money.js';
import type { PartnerOffer } from '../../domain/partner/partnerOffer.js';
import { defineCard } from '../card.js';
import { button } from '../layouts/button.js';
import type { Choice } from '../layouts/form.js';
import type { Problem } from '../layouts/problem.js';
import { problemView } from '../layouts/problem.js';
import { nameOf } from '../layouts/subscriptionWords.js';
import type { Reader } from '../language.js';
import { inOneLine, plain } from '../markdown.js';
import { namesUpTo } from '../names.js';
import { backToCustomer, customerWords } from './sale.js';

/** An offer that the partner may sell to a customer, with its price for that one. */
export interface SaleOffer extends Pick<
  PartnerOffer,
  'id' | 'product' | 'term' | 'billing' | 'least' | 'most' | 'hasTrial'
> {
  readonly price: Money;
}

export interface OfferPicker {
  readonly account: string;
  readonly customer: string;
  /** At least one. */
  readonly offers: readonly SaleOffer[];
  /** How many there are, where they are too many for one card. */
  readonly all?: number;
  /** Products of offers that the customer has already, and can have once only (B-58). */
  readonly had: readonly string[];
  readonly offer?: string | undefined;
  /** Empty where it is asked for anew. */
  readonly seats?: number | '' | undefined;
  readonly banner?: Problem;
}

const about = z.object({ account: z.string(), offer: z.string().default('') });

/** The offers that the partner is authorised to sell, and the number of seats (R59–R61). */
export const offerPicker = defineCard({
  id: 'offer-picker',
  template: 'sales/offerPicker.json',
  answer: z.discriminatedUnion('action', [
    about.extend({ action: z.literal('submit'), seats: z.union([z.string(), z.number()]).default('') }),
    about.extend({ action: z.literal('try') }),
  ]),
  view: (data: OfferPicker, reader) => {
    const { sales } = reader.strings;
    const { account, offers, all, had, seats } = data;
    const chosen = offers.find(({ id }) => id === data.offer) ?? (offers.length === 1 ? offers[0] : undefined);
    const within = chosen === undefined ? offers : [chosen];
    const least = Math.min(...within.map((one) => one.least));
    const most = Math.max(...within.map((one) => one.most));
    return {
      ...problemView(data.banner),
      title: sales.addTitle(customerWords(data.customer)),
      // A list that is closed cuts off what is long.
      text: chosen === undefined ? '' : plain(choiceOf(chosen, reader).title),
      bindings: {
        offerLabel: sales.offerLabel,
        offers: offers.map((offer) => choiceOf(offer, reader)),
        offer: chosen?.id ?? '',
        chooseOffer: sales.chooseOffer,
        seatsLabel: sales.seatsLabel,
        seatsError: sales.seatsError(least, most),
        // Which limits hold depends on the offer, which a client does not know while it is being chosen.
        ...{ least: Math.min(...offers.map((one) => one.least)), most: Math.max(...offers.map((one) => one.most)) },
        seats: seats ?? chosen?.least ?? '',
      },
      notes: [
        ...(all === undefined ? [] : [sales.narrow(offers.length, all)]),
        ...(had.length === 0 ? [] : [sales.onlyOne(namesUpTo(mostHad, had.map(nameOf), reader.strings))]),
      ],
      actions: [
        button({ title: sales.submit, data: { action: 'submit', account }, inputs: true, style: 'positive' }),
        ...(offers.some(({ hasTrial }) => hasTrial)
          ? [button({ title: sales.startTrial, data: { action: 'try', account }, inputs: true })]
          : []),
        button(backToCustomer(account, reader)),
      ],
    };
  },
});

const mostHad = 5;

function choiceOf({ id, product, price, hasTrial, ...offer }: SaleOffer, { strings, money }: Reader): Choice {
  const facts = { ...offer, product: inOneLine(nameOf(product)), price: money(price), hasTrial: hasTrial === true };
  return { title: strings.sales.offer(facts), value: id };
}
