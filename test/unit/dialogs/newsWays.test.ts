import { expect } from 'chai';
import { languages, readerFor, stringsOf } from '../../../cards/language.js';
import { renewalComing } from '../../../cards/notifications/lifecycleNotifications.js';
import { notification } from '../../../cards/notifications/notification.js';
import { seatsReview } from '../../../cards/seats/seatsReview.js';
import { catchUp } from '../../../domain/lifecycle/catchUp.js';
import { anAccount, aSubscription, aTenant, buyer, powerBi } from '../../support/builders.js';
import { openChat } from '../../support/chat.js';
import { saying } from '../../support/said.js';
import { Screen } from '../../support/screen.js';

const now = '2027-02-08T09:00:00.000Z';

describe('The card that announces a renewal', () => {
  for (const language of languages) {
    it(`offers as many seats as are used, to the review of that very change, in ${language}`, async () => {
      const before = anAccount([aSubscription({ term: 'P1Y', billing: 'yearly', seats: 40, assigned: 32 })]);
      const account = catchUp(before, { now, tenant: aTenant(), ownerName: buyer.name });
      const event = account.outbox.find((notice) => notice.event.type === 'renewal-coming')?.event;
      if (event?.type !== 'renewal-coming') return expect.fail('nothing was announced');
      const chat = openChat({ account, language, time: now });
      const told = renewalComing(event, { account: account.id }, readerFor(buyer.id, language, undefined));
      const screen = new Screen({ card: notification.render(told, readerFor(buyer.id, language, undefined)) });
      const { lifecycleNotifications: life, seats } = stringsOf[language];

      expect(screen.titles).to.include.members([life.fewer(32), life.turnOff]);
      const review = await chat.pressOn(screen, notification, { start: 'seats' }, life.fewer(32));
      expect(review.shows(seatsReview)).to.equal(true);
      const receipt = await chat.press(seatsReview, { action: 'save' });

      expect((await chat.account()).subscriptions[0]?.scheduled?.seats).to.equal(32);
      expect(receipt.text).to.match(saying(seats.receiptScheduled(32, 'Power BI Pro', '…')));
    });
  }

  for (const [what, day] of [
    ['renews', '2026-04-10'],
    ['trial-converts', '2026-04-10'],
    ['ends', '2026-04-09'],
    ['trial-ends', '2026-04-09'],
  ] as const)
    it(`names ${day} where it ${what} on 10 April: an end is the last day that works`, () => {
      const reader = readerFor(buyer.id, 'en', undefined);
      const about = { type: 'renewal-coming', subscription: 'sub-1', product: powerBi } as const;
      const told = renewalComing(
        { ...about, what, days: 7, on: '2026-04-10', seats: 3, unused: 3 },
        { account: 'account-1' },
        reader,
      );
      expect(told.facts?.map(({ value }) => value)).to.include(reader.day(day));
    });

  it('leads to recurring billing, and to the subscription', async () => {
    const account = anAccount([aSubscription({ seats: 3 })]);
    const event = {
      type: 'renewal-coming',
      subscription: 'sub-1',
      product: 'CFQ7TTC0H9MP',
      what: 'renews',
      days: 7,
      on: '2026-04-10',
      seats: 3,
      unused: 3,
    } as const;
    const reader = readerFor(buyer.id, 'en', undefined);
    const screen = new Screen({
      card: notification.render(renewalComing(event, { account: account.id }, reader), reader),
    });

    expect(screen.titles).not.to.include(stringsOf.en.lifecycleNotifications.fewer(0));
    const recurring = await openChat({ account }).pressOn(screen, notification, { start: 'recurring' });
    expect(recurring.text).to.contain(stringsOf.en.titles.recurring);
    const one = await openChat({ account }).pressOn(screen, notification, { start: 'subscriptions' });
    expect(one.text).to.contain('Power BI Pro');
  });
});
