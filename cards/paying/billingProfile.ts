import { z } from 'zod';
import type { Account, BillingProfile, PaymentMethod } from '../../domain/account/account.js';
import { methodOf } from '../../domain/account/account.js';
import type { Instant } from '../../domain/basics/calendar.js';
import type { Subscription } from '../../domain/account/subscription.js';
import { isCurrent } from '../../domain/account/subscription.js';
import { defineCard } from '../card.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import { chargeFacts, chargeWords, expiryWarning, methodRow } from './methodWords.js';
import { sheet, sheetTemplate } from './sheet.js';
import { adminCenterButton, button } from '../layouts/button.js';
import { headed, pressedRows } from '../layouts/rows.js';
import { methodText } from '../layouts/paymentMethodWords.js';

export interface ProfileView {
  readonly account: Account;
  readonly profile: BillingProfile;
  /** Saved methods that could take the place of the profile's. */
  readonly others?: readonly PaymentMethod[];
  readonly now: Instant;
  readonly banner?: string;
}

/** One billing profile: what pays for it, and the two ways to change that (R32–R34). */
export const billingProfile = defineCard<ProfileView, never>({
  id: 'billing-profile',
  template: sheetTemplate,
  answer: z.never(),
  view: ({ account, profile, others = [], now, banner }, reader) => {
    const { paying, buying, common } = reader.strings;
    const method = methodOf(account, profile.method);
    const charged = account.subscriptions.filter((one) => isCurrent(one) && one.profile === profile.id);
    const about = { account: account.id, profile: profile.id };
    const card = method && [
      { title: buying.methodLabel, value: methodText(method, reader) },
      { title: paying.expirationDate, value: paying.monthsEnd(reader.month(method.expires)) },
    ];
    return sheet(
      {
        banner,
        title: plain(profile.name),
        warnings: method === undefined ? [paying.noMethod] : expiryWarning({ account, method }, now, reader),
        sections: [
          {
            name: paying.notifications,
            facts: [{ title: paying.accountLabel, value: plain(account.name) }, ...(card ?? [])],
          },
          {
            name: paying.charged,
            text: charged.length === 0 ? paying.chargedNothing : '',
            facts: chargeFacts(charged, (one) => withOtherCard(one, { account, profile, now }, reader), reader),
          },
        ],
        rows: headed(paying.replaceWith, replacementRows(others, about, reader)),
        actions: [
          ...(method !== undefined
            ? [button({ title: paying.edit, data: { start: 'methods', ...about, edit: profile.method } })]
            : []),
          button({ title: paying.replace, data: { start: 'billing', ...about, replace: true } }),
          button({ title: common.back, data: { start: 'billing', account: account.id } }),
          adminCenterButton(reader),
        ],
      },
      reader,
    );
  },
});

/** A subscription may have been bought on another card than its profile's. */
function withOtherCard(one: Subscription, { account, profile, now }: ProfileView, reader: Reader): string {
  const other = one.method === profile.method ? undefined : methodOf(account, one.method);
  return [chargeWords(one, reader, now), ...(other ? [methodText(other, reader)] : [])].join(' · ');
}

/** More of them are on a card of their own. */
const mostOthers = 4;

function replacementRows(others: readonly PaymentMethod[], about: object, reader: Reader) {
  if (others.length > mostOthers) return [];
  const rows = others.map((method) => ({
    ...methodRow(method, reader),
    data: { start: 'billing', ...about, method: method.id } as const,
  }));
  return pressedRows(rows, reader, 'replace');
}
