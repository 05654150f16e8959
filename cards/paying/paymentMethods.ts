import { z } from 'zod';
import type { Instant } from '../../domain/basics/calendar.js';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import { expiryWords, useWords } from './methodWords.js';
import { sheet, sheetTemplate } from './sheet.js';
import { adminCenterButton, button } from '../layouts/button.js';
import type { OwnMethod } from '../layouts/paymentMethodWords.js';
import { methodName, methodText, fromPairKey, pairKey } from '../layouts/paymentMethodWords.js';

/** How many methods one card shows. */
export const methodsOnPage = 10;

export interface PaymentMethodsView {
  readonly rows: readonly OwnMethod[];
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  /** There are several accounts, so that each method needs its account's name. */
  readonly several: boolean;
  readonly now: Instant;
  readonly banner?: string;
}

/** A page of the saved cards of all own accounts: when each expires and what needs it (R37). */
export const paymentMethods = defineCard({
  id: 'payment-methods',
  template: sheetTemplate,
  inputs: { pick: 'choice' },
  answer: z
    .object({ action: z.literal('open'), pick: z.string().default('') })
    .transform(({ pick }) => ({ account: fromPairKey(pick).account, method: fromPairKey(pick).id })),
  view: ({ rows, page, pages, several, now, banner }: PaymentMethodsView, reader) => {
    const { paying, titles, common, buying, subscriptions: words } = reader.strings;
    const accounts = [...new Set(rows.map(({ account }) => account))];
    return sheet(
      {
        banner,
        title: titles.methods,
        texts: [
          paying.methodsText,
          ...(rows.length === 0 ? [paying.methodsEmpty] : []),
          ...(pages > 1 ? [common.page(page + 1, pages)] : []),
        ],
        sections: accounts.map((account) => ({
          name: several ? plain(shortened(account.name)) : '',
          facts: rows
            .filter((row) => row.account === account)
            .map((row) => ({
              title: methodText(row.method, reader),
              value: `${expiryWords(row, now, reader)} · ${useWords(row, reader)}`,
            })),
        })),
        inputs: [
          {
            id: 'pick',
            label: buying.methodLabel,
            choices: rows.map(({ account, method }) => ({
              title: [methodName(method, reader), ...(several ? [shortened(account.name)] : [])].join(' · '),
              value: pairKey(account.id, method.id),
            })),
          },
        ],
        actions: [
          ...(rows.length > 0
            ? [button({ title: words.open, data: { action: 'open' }, inputs: true, style: 'positive' })]
            : []),
          button({ title: paying.add, data: { start: 'methods', add: true } }),
          ...(page > 0 ? [button({ title: common.previous, data: { start: 'methods', page: page - 1 } })] : []),
          ...(page + 1 < pages ? [button({ title: common.next, data: { start: 'methods', page: page + 1 } })] : []),
          adminCenterButton(reader),
        ],
      },
      reader,
    );
  },
});
