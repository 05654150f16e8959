import { expect } from 'chai';
import { cancelReview } from '../../../../cards/cancelling/cancelReview.js';
import { languages, stringsOf } from '../../../../cards/language.js';
import { billingAccount } from '../../../../cards/paying/billingAccount.js';
import { moreActions } from '../../../../cards/subscriptions/moreActions.js';
import { subscriptionDetails } from '../../../../cards/subscriptions/subscriptionDetails.js';
import { pageSize, subscriptionList } from '../../../../cards/subscriptions/subscriptionList.js';
import type { Subscription } from '../../../../domain/account/subscription.js';
import { anAccount, aPerson, aSubscription, visio } from '../../../support/builders.js';
import { nodesOf } from '../../../support/cardSchema.js';
import type { Chat } from '../../../support/chat.js';
import { openChat } from '../../../support/chat.js';
import { alreadyDone } from '../../../support/said.js';
import { toDetails } from '../../../support/shortcuts.js';

const { subscriptions: words, refusals, common, titles, lifecycleNotifications: life } = stringsOf.en;
const soon = '2026-03-25T09:00:00.000Z';

const cancelled = aSubscription({
  boughtAt: '2026-03-10T09:00:00.000Z',
  recurring: 'off',
  cancellation: { at: soon, reason: 'other', feedback: '', endsOn: '2026-04-10' },
});

/** Opens the list with so many subscriptions. */
async function listOf(...subscriptions: readonly Subscription[]): Promise<Chat> {
  const chat = openChat({ account: anAccount(subscriptions), time: soon });
  await chat.say('subscriptions');
  return chat;
}

function many(count: number): readonly Subscription[] {
  return Array.from({ length: count }, (_, index) => aSubscription({ id: `sub-${index + 1}`, seats: index + 1 }));
}

describe('Your subscriptions', () => {
  for (const language of languages) {
    it(`shows what there is, how much of it is used, what it costs and its next date, in ${language}`, async () => {
      const strings = stringsOf[language];
      const chat = openChat({ language, account: anAccount([aSubscription({ seats: 5, assigned: 2 })]), time: soon });

      const reply = await chat.say(strings.words.subscriptions[0] ?? '');

      expect(reply.text).to.contain(strings.subscriptions.title).and.contain('Power BI Pro');
      expect(reply.text).to.contain(strings.subscriptions.used(2, 5)).and.contain(strings.subscriptions.status.active);
      expect(reply.text)
        .to.match(/50[.,]40/)
        .and.contain('2026');
    });
  }

  it('says of an active subscription whether it renews and what is scheduled, and of an ended one neither', async () => {
    const scheduled = { seats: 3, at: soon } as const;
    const factsOf = async (changes: Partial<Subscription>) => {
      const chat = await listOf(aSubscription({ scheduled, ...changes }));
      return (await chat.press(subscriptionList, { action: 'open' })).text;
    };

    const active = await factsOf({});
    expect(active).to.contain(words.recurringLabel).and.contain(words.scheduled);
    const ended = await factsOf({ status: 'disabled', statusSince: '2026-03-12' });
    expect(ended).not.to.contain(words.recurringLabel);
    expect(ended).not.to.contain(words.scheduled);
  });

  it('says so when there are none', async () => {
    const { screen } = await listOf();

    expect(screen.text).to.contain(words.empty);
    expect(screen.titles).to.deep.equal([stringsOf.en.titles.buy, common.menu]);
  });

  it('puts what works first, then orders by product', async () => {
    const { screen } = await listOf(
      aSubscription({ id: 'sub-1', status: 'disabled' }),
      aSubscription({ id: 'sub-2', product: visio }),
      aSubscription({ id: 'sub-3' }),
      aSubscription({ id: 'sub-4', product: visio, status: 'pending' }),
    );

    expect([...screen.choicesOf('pick').values()]).to.deep.equal([
      'account-1 sub-3',
      'account-1 sub-2',
      'account-1 sub-4',
      'account-1 sub-1',
    ]);
  });

  it('filters by status, keeps the filter, and says how many there are in all', async () => {
    const chat = await listOf(aSubscription(), aSubscription({ id: 'sub-2', product: visio, status: 'disabled' }));

    const reply = await chat.press(subscriptionList, { action: 'filter', status: 'disabled' });
    expect(reply.text).to.contain('1 of 2').and.contain('Visio Plan 1').and.not.contain('Power BI Pro');
    expect(reply.inputs.get('status')).to.equal('disabled');

    expect((await chat.press(subscriptionList, { action: 'filter', status: 'expired' })).text).to.contain(
      words.emptyFiltered,
    );
  });

  it('keeps the filter and the page when one is opened, on to More actions and all the way back', async () => {
    const subscriptions = Array.from({ length: 20 }, (_, index) =>
      aSubscription({ id: `sub-${index}`, status: index < 15 ? 'disabled' : 'active' }),
    );
    const chat = openChat({ account: anAccount(subscriptions) });
    await chat.say('my subscriptions');
    await chat.press(subscriptionList, { action: 'filter', status: 'disabled' });
    const second = await chat.press(subscriptionList, { action: 'page' }, common.next);

    await chat.press(subscriptionList, { action: 'open', status: 'active' });
    await chat.press(subscriptionDetails, { start: 'subscriptions' }, words.moreActions);
    await chat.press(moreActions, { start: 'subscriptions' }, common.back);
    const back = await chat.press(subscriptionDetails, { start: 'subscriptions' }, common.back);

    expect(back.text).to.equal(second.text);
    expect(back.inputs.get('status')).to.equal('disabled');
  });

  it('leads through 300 subscriptions page by page, each shown once, and keeps the filter on the way', async () => {
    const chat = await listOf(...many(300));
    await chat.press(subscriptionList, { action: 'filter', status: 'active' });
    const seen = new Set(chat.screen.choicesOf('pick').values());
    const pages = 300 / pageSize;
    expect(chat.screen.text).to.contain(common.page(1, pages));

    for (let page = 2; page <= pages; page++) {
      const reply = await chat.press(subscriptionList, { action: 'page' }, common.next);
      expect(reply.text).to.contain(common.page(page, pages));
      expect(reply.inputs.get('status')).to.equal('active');
      for (const key of reply.choicesOf('pick').values()) seen.add(key);
    }

    expect(seen.size).to.equal(300);
    expect(chat.screen.titles).not.to.contain(common.next);
    const back = await chat.press(subscriptionList, { action: 'page' }, common.previous);
    expect(back.text).to.contain(common.page(pages - 1, pages));
  });

  it('shows the last page to somebody whose page is no longer there', async () => {
    const chat = await listOf(...many(7));
    const value = chat.screen.valueOf(subscriptionList, { action: 'page' }) as object; // ours is an object

    expect((await chat.send({ ...value, page: 99 })).text).to.contain(common.page(2, 2));
  });

  it('opens one with its holders, price, dates and reference', async () => {
    const chat = await listOf(aSubscription({ seats: 3, assigned: ['Luis Herrera', '*Zoë*'] }));

    const { text, links } = await chat.press(subscriptionList, { action: 'open' });

    expect(text).to.contain(`${words.holders}: Luis Herrera, \\*Zoë\\*`).and.contain(`${words.bought}: March 10, 2026`);
    expect(text).to.contain('€30.24 a month plus tax').and.contain('Renews on April 10, 2026').and.contain('sub-1');
    expect(links).to.deep.equal(['https://go.microsoft.com/fwlink/p/?linkid=842054']);
  });

  it('shows what state one is in, what is used, and what comes next at what price; the rest is behind Details', async () => {
    const scheduled = { seats: 2, at: soon } as const;
    const chat = await listOf(aSubscription({ seats: 3, assigned: ['Luis Herrera'], scheduled }));

    const screen = await chat.press(subscriptionList, { action: 'open' });

    expect(screen.shown).to.deep.equal([
      'Power BI Pro',
      'Active',
      '1 of 3 licenses used',
      'Renews on April 10, 2026 · €30.24 a month plus tax',
      'Scheduled change: 2 licenses from April 10, 2026',
      'Total licenses',
    ]);
    expect(screen.folded).to.deep.equal([
      'Assigned to: Luis Herrera',
      'Recurring billing: On',
      'Term: one month, billed monthly',
      'Payment method: Visa ending in 4242',
      'Billing account: Contoso',
      'Bought on: March 10, 2026',
      'Reference: sub-1',
      common.adminCenter,
    ]);
  });

  it('colours the state of one by what it means', async () => {
    const unpaid = { payment: 'pay-1', since: soon, tries: 1, nextTry: '2026-03-28T09:00:00.000Z' };
    const states: readonly (readonly [Partial<Subscription>, string])[] = [
      [{}, 'Good'],
      [{ unpaid }, 'Attention'],
      [{ status: 'pending' }, 'Warning'],
      [{ status: 'expired', statusSince: '2026-03-20' }, 'Warning'],
      [{ status: 'disabled', statusSince: '2026-03-20' }, 'Attention'],
    ];
    for (const [state, color] of states) {
      const chat = await listOf(aSubscription(state));
      const screen = await chat.press(subscriptionList, { action: 'open' });

      expect(nodesOf(screen.card).find(({ text }) => text === screen.shown[1])?.color, screen.shown[1]).to.equal(color);
    }
  });

  it('keeps the day of the purchase when one has renewed', async () => {
    const term = { first: '2026-04-10', last: '2026-05-09' };
    const renewed = { termSince: '2026-04-10T09:00:00.000Z', termDays: term, cycle: term };
    const chat = await listOf(aSubscription(renewed));

    const { text } = await chat.press(subscriptionList, { action: 'open' });

    expect(text).to.contain(`${words.bought}: March 10, 2026`).and.contain('Renews on May 10, 2026');
  });

  it('leads to another card where the last charge was declined', async () => {
    const unpaid = { payment: 'pay-1', since: soon, tries: 1, nextTry: '2026-03-28T09:00:00.000Z' };
    const chat = await listOf(aSubscription({ unpaid }));
    const details = await chat.press(subscriptionList, { action: 'open' });

    expect(details.titles).to.deep.equal([life.changeMethod, titles.assign, words.moreActions, common.back]);
    const billing = await chat.press(subscriptionDetails, { start: 'billing' }, life.changeMethod);
    expect(billing.shows(billingAccount)).to.equal(true);
  });

  it('has Cancel behind More actions', async () => {
    const chat = await listOf(aSubscription());
    const details = await chat.press(subscriptionList, { action: 'open' });
    expect(details.titles).to.include(words.moreActions);

    await chat.press(subscriptionDetails, { start: 'subscriptions', more: 'actions' });
    expect((await chat.press(moreActions, { start: 'cancel' })).shows(cancelReview)).to.equal(true);
  });

  it('offers neither assigning nor cancelling of what has ended', async () => {
    const chat = await listOf(aSubscription({ status: 'disabled' }));

    const { titles } = await chat.press(subscriptionList, { action: 'open' });

    expect(titles).to.deep.equal([words.moreActions, common.back]);
  });

  it('shows nothing of somebody else', async () => {
    const luis = aPerson('Luis Herrera');
    const theirs = anAccount([aSubscription({ product: visio })], { id: 'account-2', owner: luis.id });
    const chat = openChat({ accounts: [anAccount([]), theirs], colleagues: [luis] });

    expect((await chat.say('subscriptions')).text).to.contain(words.empty);
  });

  it('shows the subscriptions of all of a person’s accounts', async () => {
    const second = anAccount([aSubscription({ product: visio })], { id: 'account-2' });
    const chat = openChat({ accounts: [anAccount([aSubscription()]), second] });

    expect((await chat.say('subscriptions')).text)
      .to.contain('Power BI Pro')
      .and.contain('Visio Plan 1');
    const details = await chat.press(subscriptionList, { action: 'open', pick: 'account-2 sub-1' });
    expect(details.text).to.contain('Visio Plan 1').and.not.contain('Power BI Pro');
  });
});

describe('Taking a cancellation back', () => {
  it('works until it takes effect, and says when the subscription renews', async () => {
    const chat = openChat({ account: anAccount([cancelled]), time: soon });
    await toDetails(chat);

    const reply = await chat.press(subscriptionDetails, { action: 'take-back' });

    expect(reply.text).to.contain(words.takenBack('April 10, 2026'));
    expect((await chat.account()).subscriptions).to.deep.equal([aSubscription()]);
  });

  it('happens once, however often the button is pressed', async () => {
    const chat = openChat({ account: anAccount([cancelled]), time: soon });
    const details = await toDetails(chat);
    await chat.pressOn(details, subscriptionDetails, { action: 'take-back' });

    const again = await chat.pressOn(details, subscriptionDetails, { action: 'take-back' });

    expect(again.text).to.match(alreadyDone('March 25, 2026'));
    expect((await chat.account()).operations).to.have.length(1);
  });

  it('is refused on an old card once the subscription has ended', async () => {
    const chat = openChat({ account: anAccount([cancelled]), time: soon });
    await toDetails(chat);
    chat.clock.time = '2026-04-10T00:00:00.000Z';

    const reply = await chat.press(subscriptionDetails, { action: 'take-back' });

    expect(reply.text).to.contain((refusals['nothing-to-take-back'] as () => string)());
  });
});
