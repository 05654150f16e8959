import { z } from 'zod';
import type { Account, BillingProfile, PaymentMethod } from '../../domain/account/account.js';
import { methodOf } from '../../domain/account/account.js';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import { sheet, sheetTemplate } from './sheet.js';
import { button } from '../layouts/button.js';
import { methodName, methodText, fromPairKey, pairKey } from '../layouts/paymentMethodWords.js';

export interface Replacement {
  readonly account: Account;
  readonly profile: BillingProfile;
  /** The saved methods that could take the place. */
  readonly methods: readonly PaymentMethod[];
  readonly banner?: string;
}

/** Which method takes the place of a profile's: a saved one, or a new card (R34). */
export const replacement = defineCard({
  id: 'replacement',
  template: sheetTemplate,
  inputs: { pick: 'choice' },
  answer: z
    .object({ action: z.literal('continue'), account: z.string(), profile: z.string(), pick: z.string().default('') })
    .transform(({ account, profile, pick }) => ({ account, profile, method: fromPairKey(pick).id })),
  view: ({ account, profile, methods, banner }: Replacement, reader) => {
    const { paying, buying, common, page } = reader.strings;
    const current = methodOf(account, profile.method);
    const about = { account: account.id, profile: profile.id };
    return sheet(
      {
        banner,
        title: page.titles.replace,
        texts: [
          current === undefined
            ? paying.replaceFirst(plain(profile.name))
            : paying.replaceText(plain(profile.name), methodText(current, reader)),
          ...(methods.length === 0 ? [paying.replaceNone] : []),
        ],
        inputs: [
          {
            id: 'pick',
            label: buying.methodLabel,
            choices: methods.map((method) => ({
              title: [methodName(method, reader), paying.expiry(reader.month(method.expires))].join(' · '),
              value: pairKey(account.id, method.id),
            })),
          },
        ],
        actions: [
          ...(methods.length > 0
            ? [
                button({
                  title: common.continue,
                  data: { action: 'continue', ...about },
                  inputs: true,
                  style: 'positive',
                }),
              ]
            : []),
          button({ title: paying.newCard, data: { start: 'methods', ...about, link: true } }),
          button({ title: common.back, data: { start: 'billing', ...about } }),
        ],
      },
      reader,
    );
  },
});
