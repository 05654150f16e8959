import { z } from 'zod';
import type { PaymentMethod } from '../../domain/account/account.js';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import { button } from '../layouts/button.js';
import { form, formTemplate } from '../layouts/form.js';
import type { Problem } from '../layouts/problem.js';
import { problemView } from '../layouts/problem.js';

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
  readonly problem?: Problem;
  readonly sandbox: boolean;
}

/** How many licences to try, and which card a trial that needs one turns to afterwards. */
export const trialOptions = defineCard({
  id: 'trial-options',
  template: formTemplate,
  inputs: { seats: 'number' },
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
  view: (data: TrialOptions, reader) => {
    const { trials, buying, common } = reader.strings;
    return {
      ...problemView(data.problem),
      title: trials.optionsTitle(plain(data.product.name)),
      text: data.needsMethod ? trials.needsCard : trials.needsNoCard,
      bindings: form(
        {
          seats: { id: 'seats', label: trials.seatsLabel(data.most), least: 1, most: data.most, entered: data.seats },
          fixed: trials.fixed,
          ...(data.needsMethod && {
            methods: {
              choices: data.methods.map(({ id, brand, lastFour }) => ({
                title: common.method(brand, lastFour),
                value: id,
              })),
              chosen: data.method,
              style: 'expanded',
            },
          }),
        },
        reader,
      ),
      note: data.needsMethod && data.sandbox ? buying.sandbox : '',
      actions: [
        button({
          title: common.continue,
          data: { action: 'review', account: data.account, product: data.product.id },
          inputs: true,
          style: 'positive',
        }),
        button({ title: common.back, data: { action: 'back' } }),
      ],
    };
  },
});
