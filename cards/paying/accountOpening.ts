import { z } from 'zod';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import { sheet, sheetTemplate } from './sheet.js';
import type { NextAction } from '../layouts/button.js';
import { adminCenterButton, button } from '../layouts/button.js';

export interface AccountOpening {
  /** Whose account it will be. */
  readonly name: string;
  /** What goes on once it is open. */
  readonly next: NextAction['data'];
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
        details: {
          facts: [
            { title: paying.accountLabel, value: own },
            { title: paying.agreementLabel, value: paying.agreement.MCA },
            { title: paying.profileLabel, value: own },
          ],
        },
        actions: [
          button({ title: paying.openAccount, data: { ...next, opens: true }, style: 'positive' }),
          adminCenterButton(reader),
        ],
      },
      reader,
    );
  },
});
