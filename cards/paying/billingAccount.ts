import { z } from 'zod';
import type { Account } from '../../domain/account/account.js';
import { methodOf } from '../../domain/account/account.js';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import { sheet, sheetTemplate } from './sheet.js';
import { adminCenterButton, button } from '../layouts/button.js';
import type { Row } from '../layouts/rows.js';
import { pressedRows } from '../layouts/rows.js';
import { methodName, fromPairKey, pairKey } from '../layouts/paymentMethodWords.js';

/** One billing account with all its billing profiles (R31). */
export const billingAccount = defineCard({
  id: 'billing-account',
  template: sheetTemplate,
  inputs: { pick: 'choice' },
  answer: z
    .object({ action: z.literal('open'), pick: z.string().default('') })
    .transform(({ pick }) => ({ account: fromPairKey(pick).account, profile: fromPairKey(pick).id })),
  view: ({ account }: { readonly account: Account }, reader) => {
    const { paying, titles, common, subscriptions: words } = reader.strings;
    const { id, agreement, profiles, subscriptions, name } = account;
    const rows = profiles.map((profile): Row => {
      const method = methodOf(account, profile.method);
      const charged = method && methodName(method, reader);
      return {
        name: profile.name,
        ...(charged === undefined
          ? { next: { text: paying.noMethod, color: 'Attention' } }
          : { line: plain(charged), said: charged }),
        data: { action: 'open', pick: pairKey(id, profile.id) },
      };
    });
    return sheet(
      {
        title: plain(name),
        sections: [
          {
            facts: [
              { title: paying.agreementLabel, value: paying.agreement[agreement] },
              { title: words.title, value: words.count(subscriptions.length, subscriptions.length) },
            ],
          },
        ],
        texts: [profiles.length > 0 ? paying.profilesText : paying.profiles(0)],
        rows: pressedRows(rows, reader),
        actions: [
          button({ title: titles.methods, data: { start: 'methods' } }),
          button({ title: common.back, data: { start: 'billing', all: true } }),
          adminCenterButton(reader),
        ],
      },
      reader,
    );
  },
});
