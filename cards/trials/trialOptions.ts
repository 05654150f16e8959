import { z } from 'zod';
import type { PaymentMethod } from '../../domain/account/account.js';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';

export interface TrialOptions {
  readonly account: string;
  readonly product: { readonly id: string; readonly name: string };
  /** The most licences of a trial. */
  readonly most: number;
  readonly needsMethod: boolean;
  readonly methods: readonly PaymentMethod[];
  /** Missing where it is asked for anew. */
  readonly seats: number | undefined;
  readonly method: string;
  /** What is wrong with what was entered. */
  readonly problem?: string;
  readonly sandbox: boolean;
}

/** How many licences to try, and which card a trial that needs one turns to afterwards. */
export const trialOptions = defineCard({
  id: 'trial-options',
  template: 'trials/trialOptions.json',
  answer: z.discriminatedUnion('action', [
    z.object({
      action: z.literal('review'),
      account: z.string(),
      product: z.string(),
      seats: z.union([z.string(), z.number()]).default(''),
      method: z.string().default(''),
    }),
    z.object({ action: z.literal('back') }),
  ]),
  view: (data: TrialOptions, { strings: { trials, buying, common } }) => ({
    banner: data.problem ?? '',
    title: trials.optionsTitle(plain(data.product.name)),
    text: data.needsMethod ? trials.needsCard : trials.needsNoCard,
    seatsLabel: trials.seatsLabel(data.most),
    seatsError: buying.seatsError(1, data.most),
    most: data.most,
    seats: data.seats ?? '',
    fixed: trials.fixed,
    needsMethod: data.needsMethod,
    methodLabel: buying.methodLabel,
    methods: data.methods.map(({ id, brand, lastFour }) => ({ title: common.method(brand, lastFour), value: id })),
    method: data.method,
    choose: common.chooseOne,
    sandbox: data.needsMethod && data.sandbox ? buying.sandbox : '',
    account: data.account,
    product: data.product.id,
    continue: common.continue,
    back: common.back,
    menu: common.menu,
  }),
});
