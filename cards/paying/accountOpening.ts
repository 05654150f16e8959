import { z } from 'zod';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import type { Way } from '../menu/refusal.js';
import { shortened } from '../names.js';
import { doing, sheet, sheetTemplate, toAdminCenter, toMenu } from './sheet.js';

export interface AccountOpening {
  /** Whose account it will be. */
  readonly name: string;
  /** What goes on once it is open. */
  readonly next: Way['data'];
}

/** Offers to open an own billing account to somebody who has none: what it will be, and who pays (R3). */
export const accountOpening = defineCard<AccountOpening, never>({
  id: 'account-opening',
  template: sheetTemplate,
  answer: z.never(),
  view: ({ name, next }, reader) => {
    const { paying } = reader.strings;
    const own = plain(shortened(name));
    return sheet(
      {
        title: paying.openAccount,
        texts: [paying.noAccount, `**${paying.openPays}**`, paying.openNothingYet],
        sections: [
          {
            facts: [
              { title: paying.accountLabel, value: own },
              { title: paying.agreementLabel, value: paying.agreement.MCA },
              { title: paying.profileLabel, value: own },
            ],
          },
        ],
        actions: [doing(paying.openAccount, { ...next, opens: true }), toAdminCenter(reader), toMenu(reader)],
      },
      reader,
    );
  },
});
