import { z } from 'zod';
import type { Account } from '../../domain/account/account.js';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import type { Resumed } from './resumed.js';
import { sheet, sheetTemplate } from './sheet.js';
import { button } from '../layouts/button.js';

export interface AccountOpened {
  readonly account: Account;
  /** What the account was opened for, and still lacks a payment method. */
  readonly resume: Resumed;
}

/** The person's billing account is open; a payment method comes next, and then what they were about to do. */
export const accountOpened = defineCard<AccountOpened, never>({
  id: 'account-opened',
  template: sheetTemplate,
  answer: z.never(),
  view: ({ account, resume }, reader) => {
    const { paying } = reader.strings;
    return sheet(
      {
        title: paying.opened,
        texts: [paying.openedNext],
        sections: [
          {
            facts: [
              { title: paying.accountLabel, value: plain(shortened(account.name)) },
              { title: paying.agreementLabel, value: paying.agreement[account.agreement] },
            ],
          },
        ],
        actions: [
          button({
            title: paying.add,
            data: { start: 'methods', add: true, account: account.id, resume },
            style: 'positive',
          }),
        ],
      },
      reader,
    );
  },
});
