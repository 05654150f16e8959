import { z } from 'zod';
import type { PaymentMethod } from '../../domain/account.js';
import type { Money } from '../../domain/money.js';
import type { Billing, Term } from '../../domain/product.js';
import { mostSeats } from '../../domain/product.js';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';

export interface PurchaseOptions {
  readonly account: string;
  readonly product: { readonly id: string; readonly name: string };
  readonly offers: readonly { readonly term: Term; readonly billing: Billing; readonly price: Money }[];
  readonly methods: readonly PaymentMethod[];
  readonly seats: number;
  readonly offer: string;
  readonly method: string;
  /** What is wrong with what was entered. */
  readonly problem?: string;
  readonly sandbox: boolean;
}

/** How many seats, for how long, charged how often, and to which card. */
export const purchaseOptions = defineCard({
  id: 'purchase-options',
  template: 'buying/purchaseOptions.json',
  answer: z.discriminatedUnion('action', [
    z.object({
      action: z.literal('review'),
      account: z.string(),
      product: z.string(),
      seats: z.union([z.string(), z.number()]).default(''),
      offer: z.string().default(''),
      method: z.string().default(''),
    }),
    z.object({ action: z.literal('back') }),
  ]),
  view: (data: PurchaseOptions, { strings: { buying, common }, money }) => ({
    banner: data.problem ?? '',
    title: buying.optionsTitle(plain(data.product.name)),
    seatsLabel: buying.seatsLabel,
    seatsError: buying.seatsError(1, mostSeats),
    most: mostSeats,
    seats: data.seats,
    offerLabel: buying.offerLabel,
    offers: data.offers.map(({ term, billing, price }) => ({
      title: buying.offer(term, billing, money(price)),
      value: `${term} ${billing}`,
    })),
    offer: data.offer,
    methodLabel: buying.methodLabel,
    methods: data.methods.map(({ id, brand, lastFour }) => ({ title: common.method(brand, lastFour), value: id })),
    method: data.method,
    choose: common.chooseOne,
    sandbox: data.sandbox ? buying.sandbox : '',
    account: data.account,
    product: data.product.id,
    continue: common.continue,
    back: common.back,
    menu: common.menu,
  }),
});
