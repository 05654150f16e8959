import { z } from 'zod';
import type { Instant } from '../../domain/basics/calendar.js';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import { expiryNext, expiryWords, useWords } from './methodWords.js';
import { sheet, sheetTemplate } from './sheet.js';
import { adminCenterButton, button } from '../layouts/button.js';
import type { Row } from '../layouts/rows.js';
import { pressedRows } from '../layouts/rows.js';
import type { Reader } from '../language.js';
import type { OwnMethod } from '../layouts/paymentMethodWords.js';
import { methodName, fromPairKey, pairKey } from '../layouts/paymentMethodWords.js';

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
    const { paying, titles, common } = reader.strings;
    return sheet(
      {
        banner,
        title: titles.methods,
        texts: [
          paying.methodsText,
          ...(rows.length === 0 ? [paying.methodsEmpty] : []),
          ...(pages > 1 ? [common.page(page + 1, pages)] : []),
        ],
        rows: pressedRows(
          rows.map((row) => rowOf(row, several, now, reader)),
          reader,
        ),
        actions: [
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

function rowOf(own: OwnMethod, several: boolean, now: Instant, reader: Reader): Row {
  const { account, method } = own;
  const accountName = several ? [shortened(account.name)] : [];
  const next = expiryNext(own, now, reader);
  return {
    name: methodName(method, reader),
    line: [
      ...(next === undefined ? [expiryWords(method, reader)] : []),
      useWords(own, reader),
      ...accountName.map(plain),
    ].join(' · '),
    ...(next && { next }),
    said: [next?.text ?? expiryWords(method, reader), ...accountName].join(', '),
    data: { action: 'open', pick: pairKey(account.id, method.id) },
  };
}
