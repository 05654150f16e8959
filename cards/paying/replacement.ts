import { z } from 'zod';
import type { Account, BillingProfile, PaymentMethod } from '../../domain/account/account.js';
import { methodOf } from '../../domain/account/account.js';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import { sheet, sheetTemplate } from './sheet.js';
import { button } from '../layouts/button.js';
import { pressedRows } from '../layouts/rows.js';
import { methodText, fromPairKey, pairKey } from '../layouts/paymentMethodWords.js';
import { methodRow } from './methodWords.js';

export interface Replacement {
  readonly account: Account;
  readonly profile: BillingProfile;
  /** A page of the saved methods that could take the place. */
  readonly methods: readonly PaymentMethod[];
  /** From 0. */
  readonly page?: number;
  readonly pages?: number;
  readonly banner?: string;
}

/** How many methods one card shows. */
export const replacementsOnPage = 10;

/** Which method takes the place of a profile's: a saved one, or a new card (R34). */
export const replacement = defineCard({
  id: 'replacement',
  template: sheetTemplate,
  inputs: { pick: 'choice' },
  answer: z
    .object({ action: z.literal('continue'), account: z.string(), profile: z.string(), pick: z.string().default('') })
    .transform(({ account, profile, pick }) => ({ account, profile, method: fromPairKey(pick).id })),
  view: ({ account, profile, methods, page: at = 0, pages = 1, banner }: Replacement, reader) => {
    const { paying, common, page } = reader.strings;
    const current = methodOf(account, profile.method);
    const about = { account: account.id, profile: profile.id };
    const turn = (title: string, to: number) =>
      button({ title, data: { start: 'billing', ...about, replace: true, page: to } });
    return sheet(
      {
        banner,
        title: page.titles.replace,
        texts: [
          current === undefined
            ? paying.replaceFirst(plain(profile.name))
            : paying.replaceText(plain(profile.name), methodText(current, reader)),
          ...(methods.length === 0 ? [paying.replaceNone] : []),
          ...(pages > 1 ? [common.page(at + 1, pages)] : []),
        ],
        rows: pressedRows(
          methods.map((method) => ({
            ...methodRow(method, reader),
            data: { action: 'continue', ...about, pick: pairKey(account.id, method.id) },
          })),
          reader,
          'replace',
        ),
        actions: [
          ...(at > 0 ? [turn(common.previous, at - 1)] : []),
          ...(at + 1 < pages ? [turn(common.next, at + 1)] : []),
          button({ title: paying.newCard, data: { start: 'methods', ...about, link: true } }),
          button({ title: common.back, data: { start: 'billing', ...about } }),
        ],
      },
      reader,
    );
  },
});
