import { z } from 'zod';
import type { Account } from '../../domain/account/account.js';
import { defineCard } from '../card.js';
import { sheet, sheetTemplate } from './sheet.js';
import { adminCenterButton, button } from '../layouts/button.js';

/** Which of one's own billing accounts (R30). */
export const billingAccounts = defineCard({
  id: 'billing-accounts',
  template: sheetTemplate,
  inputs: { pick: 'choice' },
  answer: z.object({ action: z.literal('open'), pick: z.string().default('') }),
  view: ({ accounts }: { readonly accounts: readonly Account[] }, reader) => {
    const { paying, titles, subscriptions: words } = reader.strings;
    const choices = accounts.map(({ id, name, agreement, profiles, subscriptions }) => ({
      title: [
        name,
        paying.agreement[agreement],
        paying.profiles(profiles.length),
        words.count(subscriptions.length, subscriptions.length),
      ].join(' · '),
      value: id,
    }));
    return sheet(
      {
        title: titles.billing,
        texts: [paying.accountsText],
        inputs: [{ id: 'pick', label: paying.accountLabel, choices }],
        actions: [
          button({ title: words.open, data: { action: 'open' }, inputs: true, style: 'positive' }),
          adminCenterButton(reader),
        ],
      },
      reader,
    );
  },
});
