import { expect } from 'chai';
import fc from 'fast-check';
import { noticeFor } from '../../../bot/delivery/render/notices.js';
import { overviewFields } from '../../../cards/admin/overviewRow.js';
import { cancelReason } from '../../../cards/cancelling/cancelReason.js';
import { cancelReview } from '../../../cards/cancelling/cancelReview.js';
import { subscriptionPicker } from '../../../cards/cancelling/subscriptionPicker.js';
import type { Reader } from '../../../cards/language.js';
import { readerFor } from '../../../cards/language.js';
import { sentenceFor } from '../../../cards/menu/refusal.js';
import { myLicences } from '../../../cards/mine/myLicences.js';
import { subscriptionNotification } from '../../../cards/notifications/subscriptionNotification.js';
import { chargeWords } from '../../../cards/paying/methodWords.js';
import { recurringChoice } from '../../../cards/recurring/recurringChoice.js';
import { seatsPicker } from '../../../cards/seats/seatsPicker.js';
import { seatsTotal } from '../../../cards/seats/seatsTotal.js';
import { moreActions } from '../../../cards/subscriptions/moreActions.js';
import { nameOf, rowWords } from '../../../cards/layouts/subscriptionWords.js';
import { subscriptionDetails } from '../../../cards/subscriptions/subscriptionDetails.js';
import { subscriptionList } from '../../../cards/subscriptions/subscriptionList.js';
import { conversionOptions } from '../../../cards/trials/conversionOptions.js';
import type { Account } from '../../../domain/account/account.js';
import { boughtBackUntil } from '../../../domain/billing/buyingBack.js';
import type { Day, Instant } from '../../../domain/basics/calendar.js';
import { addDays, dayOf } from '../../../domain/basics/calendar.js';
import { cancelSubscription } from '../../../domain/commands/cancelSubscription.js';
import { recurringFacts } from '../../../domain/commands/setRecurring.js';
import { nextDue } from '../../../domain/lifecycle/catchUp.js';
import { outlookOn, renewalDayOf } from '../../../domain/account/outlook.js';
import { rowsOf } from '../../../domain/reports/overview.js';
import type { Subscription } from '../../../domain/account/subscription.js';
import { recurrings, statuses } from '../../../domain/account/subscription.js';
import { pendingRefusal } from '../../../domain/account/paymentHolds.js';
import { live } from '../../simulations/years.js';
import { anAccount, aSubscription, aTenant, given } from '../../support/builders.js';
import { textsOf } from '../../support/cardSchema.js';
import { always, tried } from '../../support/property.js';

/** Writes days and moments so that they are found again. */
const reader: Reader = { ...readerFor('anyone', 'en', 'en-US'), day: (day) => `<${day}>`, moment: (at) => `<${at}>` };
const written = /<(\d{4}-\d\d-\d\d)(T[^>]*)?>/g;

function datesIn(text: string): readonly { readonly day: Day; readonly at: Instant | undefined }[] {
  return [...text.matchAll(written)].map(([, day = '', time]) => ({ day, at: time && `${day}${time}` }));
}

function textOf(card: unknown): string {
  return textsOf(card)
    .map(({ text }) => text)
    .join('\n');
}

/** Every card that says how a subscription stands, as texts. */
function standings(account: Account, subscription: Subscription, now: Instant): Readonly<Record<string, string>> {
  const owned = { account, subscription };
  const rows = [owned];
  const [row] = rowsOf({ ...account, subscriptions: [subscription] });
  const about = { type: 'subscription-news', kind: 'purchase', entry: '', seats: 1 } as const;
  const { unitPrice, product, status, trial, assignments } = subscription;
  const news = { ...about, subscription: subscription.id, product, amount: unitPrice };
  const licence = { product, status, outlook: outlookOn(subscription, dayOf(now)) };
  const keys = { operation: '', terms: '' };
  // What can be changed is shown only while the bank is not being asked, and once what was due has been done.
  const due = nextDue(account);
  const isActive =
    status === 'active' && pendingRefusal(subscription) === undefined && !(due !== undefined && due <= now);
  const filter = { channel: 'all', status: 'any' } as const;
  const meanings = (['on', 'once', 'off'] as const).map((to) => ({
    result: recurringFacts(account, subscription, to, aTenant()),
    losing: assignments.map(({ name }) => name),
  }));
  const cards = {
    list: subscriptionList.render({ rows, page: 0, pages: 1, matching: 1, all: 1, filter, now }, reader),
    details: subscriptionDetails.render({ ...owned, ...keys, canTakeBack: false, now }, reader),
    more: moreActions.render({ ...owned, now }, reader),
    picker: subscriptionPicker.render({ rows, now }, reader),
    seatsPicker: seatsPicker.render({ journey: 'seats', rows, now }, reader),
    mine: myLicences.render({ licences: [licence], count: 1, page: 0, pages: 1, isGuest: false }, reader),
    news: subscriptionNotification.render({ account: { ...account, history: [] }, event: news, now }, reader),
    ...(isActive && {
      reason: cancelReason.render(
        { ...owned, now, wish: { reason: '', feedback: '', when: 'now' }, hasChoice: false, longest: 1 },
        reader,
      ),
      recurring: recurringChoice.render({ ...owned, meanings, operation: '', terms: {} }, reader),
      seats: seatsTotal.render({ ...owned, now, ...keys, doing: 'buy' }, reader),
    }),
    ...(isActive &&
      trial && {
        conversion: conversionOptions.render(
          { ...owned, now, offers: [], methods: [], seats: 1, offer: '', method: '', daysLeft: 1, sandbox: false },
          reader,
        ),
      }),
  };
  return {
    ...Object.fromEntries(Object.entries(cards).map(([name, card]) => [name, textOf(card)])),
    row: rowWords(subscription, reader, now),
    charge: chargeWords(subscription, reader, now),
    ...(isActive && { cancelling: cancelled(account, subscription, now) }),
    ...(row && { overview: overviewFields(row, reader, now).ends }),
  };
}

function cancelled(account: Account, subscription: Subscription, now: Instant): string {
  const wish = { subscription: subscription.id, reason: 'other', feedback: '', when: 'at-term-end' } as const;
  const decision = cancelSubscription.decide(account, wish, given(now));
  if (!decision.accepted) return sentenceFor(decision.refusal, reader);
  const { result } = decision;
  const about = { result, productName: nameOf(subscription.product), goesOn: '', isLate: true };
  const keys = { operation: '', terms: '', wish: { ...wish, account: account.id } };
  return textOf(cancelReview.render({ ...about, ...keys }, reader));
}

/** What a card may say besides the outlook: days that other facts name, and those that a setting would bring. */
function known(account: Account, one: Subscription, now: Instant): ReadonlySet<Day> {
  const renewal = renewalDayOf(one);
  const coming = [one.termDays.last, renewal, addDays(renewal, 29), addDays(one.cycle.last, 1)];
  const tries = one.unpaid ? [dayOf(one.unpaid.nextTry ?? one.unpaid.since), dayOf(one.unpaid.since)] : [];
  const pays = account.payments.map(({ at }) => dayOf(at));
  const waits = one.awaited ? [dayOf(one.awaited.since)] : [];
  return new Set([...coming, ...tries, ...waits, ...pays, dayOf(boughtBackUntil(now))]);
}

function outlookDays(one: Subscription, today: Day): readonly Day[] {
  const outlook = outlookOn(one, today);
  return Object.entries(outlook).flatMap(([key, day]) => (key === 'kind' ? [] : [day]));
}

function check(account: Account, now: Instant): void {
  const today = dayOf(now);
  for (const one of account.subscriptions) {
    const outlook = outlookDays(one, today);
    const hasEnded = ['ended', 'expired'].includes(outlookOn(one, today).kind);
    const own = new Set([...outlook, ...known(account, one, now)]);
    for (const [card, text] of Object.entries(standings(account, one, now))) {
      const bought = text.split('\n').includes('Bought on') ? [one.anchor] : [];
      const since = text.includes('hasn’t responded since') ? [one.awaited, one.unpaid] : [];
      const asked = [...since.flatMap((it) => (it ? [it.since] : [])), ...(since.length > 0 ? [one.termSince] : [])];
      for (const { day, at } of datesIn(text)) {
        const where = `${card} on ${now}: ${text}`;
        if (bought.includes(day) || (at !== undefined && asked.includes(at))) continue;
        expect(own.has(day), `a day of its own, ${day}, ${where}`).to.equal(true);
        if (!(hasEnded && outlook.includes(day))) expect(day >= today, `not passed, ${day}, ${where}`).to.equal(true);
      }
      if (['list', 'row', 'details', 'more', 'picker', 'mine', 'news', 'overview'].includes(card))
        for (const day of outlook) expect(text, `${card} on ${now}`).to.contain(`<${day}>`);
    }
  }
}

/** A notice names no charge that never comes, and nothing as still to come that has passed. */
function checkNotices(account: Account, now: Instant, sent: Set<string>): void {
  const reading = { ...account, outbox: account.outbox.filter(({ id }) => !sent.has(id)) };
  for (const notice of reading.outbox) {
    sent.add(notice.id);
    if (notice.event.type === 'licence-received' || notice.event.type === 'licence-removed') continue;
    const told = noticeFor(notice, account, now, reader);
    if (told === undefined || notice.event.type === 'subscription-news') continue;
    const text = textOf(told.card);
    const ended = notice.event.type === 'subscription-ended' ? [notice.event.last] : [];
    for (const { day, at } of datesIn(text)) {
      if (ended.includes(day)) continue;
      expect((at ?? day) >= (at === undefined ? dayOf(now) : now), `${notice.event.type} on ${now}: ${text}`).to.equal(
        true,
      );
    }
  }
}

describe('The dates that cards name', () => {
  it(`agree in every status, setting and kind of trial, on every day of its life (${tried})`, async () => {
    const kinds = [{}, { trial: true }, { trial: true, method: '', recurring: 'off' as const }];
    const states = fc.constantFrom(...statuses);
    const settings = fc.constantFrom(...recurrings);
    const inputs = fc.tuple(states, settings, fc.constantFrom(...kinds), fc.boolean(), fc.nat(200), fc.nat(29));
    await always(
      fc.property(inputs, ([status, recurring, kind, isCancelled, days, since]) => {
        const bought = aSubscription({ recurring, ...kind, status, seats: 3, assigned: 1 });
        const endsOn = addDays(bought.termDays.last, 1);
        const cancellation = { at: bought.termSince, reason: 'other', feedback: '', endsOn } as const;
        const cancelled = isCancelled && { cancellation, recurring: 'off' as const };
        const begun = { expired: endsOn, disabled: addDays(bought.anchor, since + 1), deleted: addDays(endsOn, 90) };
        const statusSince = status in begun ? begun[status as keyof typeof begun] : bought.anchor; // a key, as was asked
        const ended = status in begun && { recurring: 'off' as const };
        const from = status in begun ? statusSince : bought.anchor;
        const one = { ...bought, ...cancelled, ...ended, statusSince };
        check(anAccount([one]), `${addDays(from, days)}T10:00:00.000Z`);
      }),
      400,
    );
  });

  it(`agree with each other and have not passed, over years of a buyer’s life (${tried})`, async function () {
    this.timeout(120_000);
    await always(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 60, max: 300 }),
        async (seed, days) => {
          const from = '2026-01-15';
          const sent = new Set<string>();
          await live({ seed, accounts: 1, from, to: addDays(from, days) }, 0, (account, now) => {
            check(account, now);
            checkNotices(account, now, sent);
          });
        },
      ),
      6,
    );
  });
});
