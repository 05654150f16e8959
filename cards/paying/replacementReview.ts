import { z } from 'zod';
import type { Account, BillingProfile, PaymentMethod } from '../../domain/account/account.js';
import { methodOf } from '../../domain/account/account.js';
import type { Instant } from '../../domain/basics/calendar.js';
import type { Money } from '../../domain/basics/money.js';
import { add } from '../../domain/basics/money.js';
import type { Subscription } from '../../domain/account/subscription.js';
import { defineCard } from '../card.js';
import { fitting } from '../fitting.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import { chargeFacts, chargeWords } from './methodWords.js';
import type { Titles } from '../strings/commits/strings.js';
import { sheet, sheetTemplate } from './sheet.js';
import { button } from '../layouts/button.js';
import { methodName, methodText } from '../layouts/paymentMethodWords.js';

export interface ReplacementReview {
  /** As it is before. */
  readonly account: Account;
  readonly profile: BillingProfile;
  readonly to: PaymentMethod;
  /** What goes along to the new method. */
  readonly charged: readonly Subscription[];
  readonly operation: string;
  readonly terms: string;
  readonly now: Instant;
  readonly banner?: string;
}

/** What is charged to the new method and from when, before anything changes. */
export const replacementReview = defineCard({
  id: 'replacement-review',
  template: sheetTemplate,
  answer: z.object({
    action: z.literal('replace'),
    account: z.string(),
    profile: z.string(),
    method: z.string(),
    operation: z.string(),
    terms: z.string(),
  }),
  review: ({ operation }: ReplacementReview) => operation,
  view: (data: ReplacementReview, reader) => {
    const { account, profile, to, charged, operation, terms, banner } = data;
    const { buying, paying, common } = reader.strings;
    const [overdue, ...others] = overdueOf(charged, account);
    const replace = fitting(commitOf(to, overdueOf(charged, account), reader));
    const from = methodOf(account, profile.method);
    const about = { account: account.id, profile: profile.id };
    return sheet(
      {
        banner,
        title: paying.reviewTitle(methodText(to, reader), plain(shortened(profile.name))),
        ...(overdue === undefined ? {} : { amount: buying.amountNow(reader.money(add(overdue, ...others))) }),
        texts: from === undefined ? [] : [paying.reviewText(methodText(from, reader))],
        sections: [
          {
            name: paying.chargedFromNow,
            text: charged.length === 0 ? paying.chargedNothing : '',
            facts: chargeFacts(charged, (one) => fromNow(one, data, reader), reader),
          },
        ],
        actions: [
          button({
            title: replace,
            data: { action: 'replace', ...about, method: to.id, operation, terms },
            style: 'positive',
          }),
          button({ title: common.back, data: { start: 'billing', ...about, replace: true } }),
        ],
      },
      reader,
    );
  },
});

/** What is overdue does not wait for its next date (D7). */
function fromNow(one: Subscription, { account, now }: ReplacementReview, reader: Reader): string {
  const [overdue] = overdueOf([one], account);
  return overdue === undefined
    ? chargeWords(one, reader, now)
    : reader.strings.paying.retried(reader.strings.common.inclTax(reader.money(overdue)));
}

/** The amounts that are tried again as soon as there is another method. */
function overdueOf(subscriptions: readonly Subscription[], { payments }: Account): readonly Money[] {
  return subscriptions.flatMap(({ unpaid }) => {
    const payment = unpaid?.nextTry === undefined ? undefined : payments.find(({ id }) => id === unpaid.payment);
    return payment === undefined ? [] : [payment.total];
  });
}

/** What the last click does, and what is paid by it (R35, D16). */
function commitOf(to: PaymentMethod, [first, ...others]: readonly Money[], reader: Reader): Titles {
  const { commits } = reader.strings;
  return first === undefined
    ? commits.replace(methodName(to, reader), `${to.brand} ${to.lastFour}`)
    : commits.replaceAndPay(reader.money(add(first, ...others)));
}
