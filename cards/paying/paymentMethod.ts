import { z } from 'zod';
import type { Instant } from '../../domain/basics/calendar.js';
import { useOf } from '../../domain/billing/paymentMethod/methodUse.js';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import { chargeFacts, chargeWords, expiryWarning, useWords } from './methodWords.js';
import { sheet, sheetTemplate } from './sheet.js';
import { adminCenterButton, button } from '../layouts/button.js';
import type { OwnMethod } from '../layouts/paymentMethodWords.js';
import { methodText } from '../layouts/paymentMethodWords.js';

export interface PaymentMethodView extends OwnMethod {
  readonly now: Instant;
  readonly banner?: string;
}

/** One saved card, and what can be done with it (R37). */
export const paymentMethod = defineCard<PaymentMethodView, never>({
  id: 'payment-method',
  template: sheetTemplate,
  answer: z.never(),
  view: ({ account, method, now, banner }, reader) => {
    const { paying, common } = reader.strings;
    const own = { account, method };
    const { subscriptions } = useOf(account, method.id);
    const about = { start: 'methods', account: account.id } as const;
    return sheet(
      {
        banner,
        title: methodText(method, reader),
        warnings: expiryWarning(own, now, reader),
        sections: [
          {
            facts: [
              { title: paying.accountLabel, value: plain(shortened(account.name)) },
              { title: paying.expirationDate, value: paying.monthsEnd(reader.month(method.expires)) },
              { title: paying.nameOnCard, value: plain(shortened(method.nameOnCard)) },
            ].filter(({ value }) => value !== ''),
          },
          {
            name: paying.charged,
            text: useWords(own, reader),
            facts: chargeFacts(subscriptions, (one) => chargeWords(one, reader, now), reader),
          },
        ],
        actions: [
          button({ title: paying.edit, data: { ...about, edit: method.id } }),
          button({ title: paying.remove, data: { ...about, remove: method.id } }),
          button({ title: common.back, data: { start: 'methods' } }),
          adminCenterButton(reader),
        ],
      },
      reader,
    );
  },
});
