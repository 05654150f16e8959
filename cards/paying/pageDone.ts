import { z } from 'zod';
import type { Account, PaymentMethod } from '../../domain/account/account.js';
import { subscriptionOf } from '../../domain/account/account.js';
import type { Subscription } from '../../domain/account/subscription.js';
import { isCurrent, seatsOf } from '../../domain/account/subscription.js';
import { defineCard } from '../card.js';
import { fitting } from '../fitting.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import type { Resumed } from './resumed.js';
import { shortened } from '../names.js';
import type { PagePurpose } from '../strings/page/strings.js';
import { nameOf } from '../layouts/subscriptionWords.js';
import type { ButtonWords } from '../layouts/button.js';
import { button } from '../layouts/button.js';

export interface PageDone {
  readonly purpose: PagePurpose;
  readonly account: Account;
  readonly method: PaymentMethod;
  /** What the card was missing for. */
  readonly resume?: Resumed | undefined;
}

const mostUses = 20;

/** What was entered on the page, as far as the chat may know it; it takes the place of the card with the link (D11). */
export const pageDone = defineCard<PageDone, never>({
  id: 'page-done',
  answer: z.never(),
  view: ({ purpose, account, method, resume }, reader) => {
    const { page, common, titles } = reader.strings;
    const uses = usesOf(account, method, reader);
    const isRetried = account.subscriptions.some((one) => one.method === method.id && one.unpaid !== undefined);
    const goOn = { account: account.id, method: method.id };
    const nextActions: readonly ButtonWords[] = [
      ...(resume
        ? [
            {
              title: useTitle(resume, account, reader),
              data: { ...resume, ...goOn, review: true },
              style: 'positive',
            } as const,
          ]
        : []),
      { title: titles.methods, data: { start: 'methods' } },
      { title: titles.billing, data: { start: 'billing' } },
    ];
    return {
      title: page.doneTitles[purpose],
      facts: [
        { title: page.card, value: common.method(plain(method.brand), plain(method.lastFour)) },
        { title: page.expires, value: reader.month(method.expires) },
        { title: page.account, value: plain(account.name) },
        { title: page.usedFor, value: uses.length === 0 ? page.usedForNothing : listed(uses) },
      ],
      notes: isRetried ? [page.retried] : uses.length === 0 && resume === undefined ? [page.attach] : [],
      actions: nextActions.map(button),
    };
  },
});

/** Names what the card is for, as far as a button has room. */
function useTitle(resume: Resumed, account: Account, { strings: { page } }: Reader): string {
  const known = 'subscription' in resume ? subscriptionOf(account, resume.subscription) : undefined;
  const product = 'product' in resume ? resume.product : known?.product;
  if (product === undefined) return page.useNow;
  const seats = seatsIn(resume, known);
  const name = nameOf(product);
  const counted = seats === undefined ? name : `${seats} × ${name}`;
  return fitting([page.useFor(counted), page.useFor(name), page.useNow]);
}

/** How many it is used for; undefined where that is not known before it is priced. */
function seatsIn(resume: Resumed, known: Subscription | undefined): number | undefined {
  switch (resume.start) {
    case 'assign':
      return undefined;
    case 'reactivate':
      return known && seatsOf(known);
    case 'seats':
      return resume.seats - (known === undefined ? 0 : seatsOf(known));
    default:
      return resume.seats;
  }
}

/** The billing profiles that it stands on, and the products that are charged to it. */
function usesOf({ profiles, subscriptions }: Account, { id }: PaymentMethod, { strings }: Reader): readonly string[] {
  const products = subscriptions
    .filter((one) => one.method === id && isCurrent(one))
    .map(({ product }) => nameOf(product));
  return [
    ...profiles.filter(({ method }) => method === id).map(({ name }) => strings.page.usedForProfile(name)),
    ...new Set(products),
  ];
}

function listed(uses: readonly string[]): string {
  const shown = uses.slice(0, mostUses).map((use) => plain(shortened(use)));
  return [...shown, ...(uses.length > mostUses ? ['…'] : [])].join(', ');
}
