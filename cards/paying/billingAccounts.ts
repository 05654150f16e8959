import { z } from 'zod';
import type { Account } from '../../domain/account/account.js';
import { defineCard } from '../card.js';
import { sheet, sheetTemplate } from './sheet.js';
import { adminCenterButton } from '../layouts/button.js';
import type { Row } from '../layouts/rows.js';
import { pressedRows } from '../layouts/rows.js';

/** Which of one's own billing accounts (R30). */
export const billingAccounts = defineCard({
  id: 'billing-accounts',
  template: sheetTemplate,
  inputs: { pick: 'choice' },
  answer: z.object({ action: z.literal('open'), pick: z.string().default('') }),
  view: ({ accounts }: { readonly accounts: readonly Account[] }, reader) => {
    const { paying, titles, subscriptions: words } = reader.strings;
    const rows = accounts.map(({ id, name, agreement, profiles, subscriptions }): Row => {
      const about = [
        paying.agreement[agreement],
        paying.profiles(profiles.length),
        words.count(subscriptions.length, subscriptions.length),
      ];
      return { name, line: about.join(' · '), said: about.join(', '), data: { action: 'open', pick: id } };
    });
    return sheet(
      {
        title: titles.billing,
        texts: [paying.accountsText],
        rows: pressedRows(rows, reader),
        actions: [adminCenterButton(reader)],
      },
      reader,
    );
  },
});
