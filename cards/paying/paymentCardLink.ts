import { z } from 'zod';
import type { Account, BillingProfile, PaymentMethod } from '../../domain/account/account.js';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import type { Resumed } from './resumed.js';
import { sheet, sheetTemplate } from './sheet.js';
import { button } from '../layouts/button.js';
import { methodText } from '../layouts/paymentMethodWords.js';

/** How long a link to the hosted page works. */
const linkMinutes = 15;

export interface CardLink {
  readonly account: Account;
  /** The profile from which somebody came, and on which a new card is put. */
  readonly profile?: BillingProfile | undefined;
  /** The method that is edited; missing for a new card. */
  readonly method?: PaymentMethod | undefined;
  /** What a new card is missing for. */
  readonly resume?: Resumed | undefined;
  readonly url: string;
}

/** The way to the page on which card details are entered: one's own, short-lived, for one use (D11). */
export const paymentCardLink = defineCard<CardLink, never>({
  id: 'card-link',
  template: sheetTemplate,
  answer: z.never(),
  view: ({ account, profile, method, resume, url }, reader) => {
    const { paying, page, common, buying } = reader.strings;
    const about = { account: account.id, ...(profile && { profile: profile.id }) };
    const errand = method === undefined ? { link: true, ...(resume && { resume }) } : { edit: method.id };
    const purpose = method === undefined ? (profile === undefined ? 'add' : 'replace') : 'edit';
    const list = profile === undefined ? ({ start: 'methods' } as const) : ({ start: 'billing', ...about } as const);
    return sheet(
      {
        title: page.titles[purpose],
        texts: [paying.linkText, ...(method === undefined ? [] : [paying.editText]), paying.linkRules(linkMinutes)],
        sections: [
          {
            facts: [
              { title: paying.accountLabel, value: plain(account.name) },
              ...(profile ? [{ title: paying.profileLabel, value: plain(profile.name) }] : []),
              ...(method ? [{ title: buying.methodLabel, value: methodText(method, reader) }] : []),
            ],
          },
        ],
        actions: [
          { type: 'Action.OpenUrl', title: paying.openPage, url, style: 'positive' },
          button({ title: paying.newLink, data: { start: 'methods', ...about, ...errand } }),
          button({ title: common.back, data: resume ?? list }),
        ],
      },
      reader,
    );
  },
});
