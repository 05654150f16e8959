import { z } from 'zod';
import type { Instant } from '../../domain/basics/calendar.js';
import { isExpired } from '../../domain/billing/paymentMethod/paymentCard.js';
import type { Money } from '../../domain/basics/money.js';
import type { Billing, Term } from '../../domain/basics/product.js';
import { mostSeats } from '../../domain/basics/product.js';
import { seatsOf } from '../../domain/account/subscription.js';
import { defineCard } from '../card.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import type { Owned } from '../layouts/subscriptionWords.js';
import type { Action } from '../layouts/button.js';
import { button } from '../layouts/button.js';
import { form, formTemplate } from '../layouts/form.js';
import type { Problem } from '../layouts/problem.js';
import { problemView } from '../layouts/problem.js';
import type { OwnMethod } from '../layouts/paymentMethodWords.js';
import { methodName, fromPairKey, pairKey } from '../layouts/paymentMethodWords.js';

export interface PurchaseOptions {
  readonly product: { readonly id: string; readonly name: string };
  readonly offers: readonly { readonly term: Term; readonly billing: Billing; readonly price: Money }[];
  /** Of all own accounts: the chosen one's account pays. */
  readonly methods: readonly OwnMethod[];
  readonly now: Instant;
  /** Missing where it is asked for anew. */
  readonly seats: number | undefined;
  readonly offer: string;
  /** The account and the method that are chosen before anybody chooses. */
  readonly account: string;
  readonly method: string;
  /** What is wrong with what was entered. */
  readonly problem?: Problem;
  readonly sandbox: boolean;
  /** A subscription of the product that there is already: this purchase would make a second one. */
  readonly first?: FirstSubscription | undefined;
}

export interface FirstSubscription extends Owned {
  /** Licences can be added to it, or it is a trial that can be converted. */
  readonly canGrow: boolean;
}

/** How many seats, for how long, charged how often, and to which card. */
export const purchaseOptions = defineCard({
  id: 'purchase-options',
  template: formTemplate,
  inputs: { seats: 'number' },
  answer: z.discriminatedUnion('action', [
    z
      .object({
        action: z.literal('review'),
        account: z.string(),
        product: z.string(),
        seats: z.union([z.string(), z.number()]).default(''),
        offer: z.string().default(''),
        method: z.string().default(''),
      })
      .transform(({ account, method, ...entered }) => ({ ...entered, ...paidBy(account, method) })),
    z.object({
      action: z.literal('add'),
      account: z.string(),
      subscription: z.string(),
      product: z.string(),
      seats: z.union([z.string(), z.number()]).default(''),
    }),
    z.object({ action: z.literal('back') }),
  ]),
  view: (data: PurchaseOptions, reader) => {
    const { buying, common } = reader.strings;
    return {
      ...problemView(data.problem),
      title: buying.optionsTitle(plain(data.product.name)),
      text: ownedWords(data, reader),
      bindings: form(
        {
          seats: { id: 'seats', label: buying.seatsLabel, least: 1, most: mostSeats, entered: data.seats },
          offers: {
            choices: data.offers.map(({ term, billing, price }) => ({
              title: buying.offer(term, billing, reader.money(price)),
              value: `${term} ${billing}`,
            })),
            chosen: data.offer,
          },
          methods: {
            choices: choicesOf(data, reader),
            chosen: data.method === '' ? '' : pairKey(data.account, data.method),
            style: 'compact',
          },
        },
        reader,
      ),
      note: data.sandbox ? buying.sandbox : '',
      actions: [
        ...addingTo(data, reader),
        button({
          title: data.first === undefined ? common.continue : buying.second,
          data: { action: 'review', account: data.account, product: data.product.id },
          inputs: true,
          style: data.first?.canGrow === true ? 'default' : 'positive',
        }),
        button({ title: common.back, data: { action: 'back' } }),
      ],
    };
  },
});

/** What there is already; empty for a first subscription of the product. */
function ownedWords({ first, product }: PurchaseOptions, { strings: { buying } }: Reader): string {
  if (first === undefined) return '';
  const { subscription, canGrow } = first;
  const { trial } = subscription;
  const name = plain(product.name);
  const has = trial ? buying.ownedTrial(name) : buying.owned(seatsOf(subscription), name);
  return canGrow ? `${has} ${trial ? buying.ownedConvert : buying.ownedAdd}` : has;
}

/** The way to add to it instead: the price stands on the next card. */
function addingTo(
  { first, product }: PurchaseOptions,
  { strings: { buying, subscriptions } }: Reader,
): readonly Action[] {
  if (first?.canGrow !== true) return [];
  const about = { account: first.account.id, subscription: first.subscription.id };
  return [
    first.subscription.trial
      ? button({ title: subscriptions.convert, data: { start: 'trial', ...about }, style: 'positive' })
      : button({
          title: buying.addToFirst,
          data: { action: 'add', ...about, product: product.id },
          inputs: true,
          style: 'positive',
        }),
  ];
}

/** Cards that were drawn before several accounts could pay carry the method alone, with its account on the button. */
function paidBy(account: string, method: string) {
  if (!method.includes(' ')) return { account, method };
  const picked = fromPairKey(method);
  return { account: picked.account, method: picked.id };
}

/** With an account behind it a card is named in short: a list shows one line of each, on a phone half of one. */
function choicesOf({ methods, now }: PurchaseOptions, reader: Reader) {
  const isSeveral = new Set(methods.map(({ account }) => account.id)).size > 1;
  return methods.map(({ account, method }) => {
    const name = isSeveral ? `${method.brand} ${method.lastFour}` : methodName(method, reader);
    const marked = isExpired(method.expires, now) ? reader.strings.paying.expiredChoice(name) : name;
    return {
      title: isSeveral ? `${marked} · ${shortened(account.name)}` : marked,
      value: pairKey(account.id, method.id),
    };
  });
}
