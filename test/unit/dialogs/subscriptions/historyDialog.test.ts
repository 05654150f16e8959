import { expect } from 'chai';
import { mostPicked } from '../../../../cards/layouts/subscriptionPicking.js';
import { purchaseReview } from '../../../../cards/buying/purchaseReview.js';
import { cancelReview } from '../../../../cards/cancelling/cancelReview.js';
import { historyList } from '../../../../cards/history/historyList.js';
import { historyPicker } from '../../../../cards/history/historyPicker.js';
import { languages, readerFor, stringsOf } from '../../../../cards/language.js';
import { recurringChoice } from '../../../../cards/recurring/recurringChoice.js';
import { moreActions } from '../../../../cards/subscriptions/moreActions.js';
import { subscriptionDetails } from '../../../../cards/subscriptions/subscriptionDetails.js';
import { subscriptionList } from '../../../../cards/subscriptions/subscriptionList.js';
import type { HistoryEntry } from '../../../../domain/account/history.js';
import { statuses } from '../../../../domain/account/subscription.js';
import { anAccount, aPerson, aSubscription, visio } from '../../../support/builders.js';
import type { ChatOptions } from '../../../support/chat.js';
import { openChat } from '../../../support/chat.js';
import { refusalText } from '../../../support/said.js';
import { anEntry, aStanding } from '../../../support/samplesHistory.js';
import { euros } from '../../../support/sampling.js';
import { assign, toCancelReview, toDetails, toPurchaseReview } from '../../../support/shortcuts.js';

const { history: words, common, titles, subscriptions } = stringsOf.en;
const luis = aPerson('Luis Herrera');
const before = aStanding();

const withHistory = (history: readonly HistoryEntry[], options: ChatOptions = {}) =>
  openChat({ account: anAccount([aSubscription()], { history }), ...options });
const shown = async (entry: Partial<HistoryEntry>) => (await withHistory([anEntry(entry)]).say('history')).text;

describe('The history', () => {
  for (const language of languages) {
    it(`tells who did what, with before and after, newest first, in ${language}`, async () => {
      const { history, subscriptions: said, words: spoken } = stringsOf[language];
      const chat = openChat({ language, account: anAccount(), colleagues: [luis], time: '2026-03-10T09:00:00.000Z' });
      await toPurchaseReview(chat);
      await chat.press(purchaseReview, { action: 'save' });
      chat.clock.time = '2026-03-11T09:00:00.000Z';
      await assign(chat, luis);
      chat.clock.time = '2026-03-12T09:00:00.000Z';
      await chat.say(spoken.recurring[0] ?? '');
      await chat.press(recurringChoice, { action: 'save', to: 'off' });

      const list = await chat.say(spoken.history[0] ?? '');

      const { moment } = readerFor('x', language, undefined);
      const lines = list.text.split('\n').filter((line) => line !== '');
      const amount = lines.find((line) => line.startsWith(`${history.charged}: `));
      expect(amount).to.match(/36[.,]89/);
      expect(lines.slice(3)).to.deep.equal([
        history.did['recurring-set'],
        `${moment('2026-03-12T09:00:00.000Z')} · ${history.you}`,
        `${history.field.recurring}: ${said.recurring.on} → ${said.recurring.off}`,
        history.reference('op-3'),
        history.did['licences-assigned'],
        `${moment('2026-03-11T09:00:00.000Z')} · ${history.you}`,
        `${history.field.assigned}: 0 → 1`,
        history.people(1, 'Luis Herrera'),
        lines.find((line) => line.startsWith(history.reference('op-2-'))),
        history.did['seats-bought'],
        `${moment('2026-03-10T09:00:00.000Z')} · ${history.you}`,
        ...[
          `${history.field.status}: ${said.status.active}`,
          `${history.field.seats}: 3`,
          `${history.field.recurring}: ${said.recurring.on}`,
        ],
        `${history.field.termEnds}: ${readerFor('x', language, undefined).day('2026-04-09')}`,
        `${history.field.method}: ${stringsOf[language].common.method('Visa', '4242')}`,
        amount,
        history.reference('op-1'),
      ]);
      expect(list.links).to.deep.equal([`https://pages.example/${language}/history/account-1`]);
      expect(list.titles).to.deep.equal([history.back, stringsOf[language].common.menu]);
    });
  }

  it('names somebody else, and says what nobody did', async () => {
    expect(await shown({ by: 'luis-herrera', byName: '**Luis**', before, after: aStanding({ seats: 4 }) }))
      .to.contain(String.raw`\*\*Luis\*\*`)
      .and.contain('Licenses: 5 → 4');
    const byItself = await shown({ by: '', byName: '', what: 'subscription-renewed', id: 'renewal-of-sub-1', before });
    expect(byItself).to.contain(words.automatically).and.not.contain('Reference');
  });

  it('says “charged” or “given back” where nothing else happened', async () => {
    const after = before;

    const charged = await shown({ what: 'subscription-renewed', before, after, charged: euros(6149) });
    expect(charged)
      .to.contain(`\n${words.charged}\n`)
      .and.contain(`${words.charged}: €61.49`)
      .and.not.contain(words.did['subscription-renewed']);
    const back = await shown({ what: 'subscription-cancelled', before, after, charged: euros(-6149) });
    expect(back).to.contain(`\n${words.refunded}\n`).and.contain(`${words.refunded}: €61.49`).and.not.match(/[-−]€/);
    const renewed = await shown({
      what: 'subscription-renewed',
      before,
      after: aStanding({ termEnds: '2026-05-09' }),
      charged: euros(6149),
    });
    expect(renewed)
      .to.contain('Renewed')
      .and.contain('End of term: April 9, 2026 → May 9, 2026')
      .and.contain('Charged: €61.49');
  });

  it('says all that can differ', async () => {
    const after = aStanding({
      ...{ status: 'expired', trial: true, scheduled: 3, recurring: 'once' },
      ...{ method: 'gone', cancelled: true, unpaid: true },
    });

    const text = await shown({ before, after });

    for (const line of [
      'Status: Active → Expired',
      'Free trial: no → yes',
      `${words.field.scheduled}: – → 3`,
      'Recurring billing: On → On, but renew once',
      'Payment method: Visa ending in 4242 → a removed payment method',
      'Canceled: no → yes',
      'Payment overdue: no → yes',
    ])
      expect(text).to.contain(line);
    expect(text).not.to.contain('End of term').and.not.to.contain('Assigned licenses');
  });

  it('names a few people, and counts the others', async () => {
    const people = ['Ana', 'Ben', 'Cem', 'Dan', 'Eva'];

    const text = await shown({ what: 'licences-assigned', before, after: aStanding({ assigned: 5 }), people });

    expect(text).to.contain('5 people: Ana, Ben, Cem and 2 more');
  });

  it('shows the beginning of what somebody wrote, as plain text', async () => {
    const text = await shown({ what: 'subscription-cancelled', before, note: `*Too* slow${'!'.repeat(300)}` });

    expect(text).to.match(/^Note: \\\*Too\\\* slow!{189}…$/m);
  });

  it('keeps the feedback of a cancellation', async () => {
    const chat = openChat({ account: anAccount([aSubscription()]) });
    await toCancelReview(chat, { feedback: ' Too slow ' });
    await chat.press(cancelReview, { action: 'save' });

    expect((await chat.say('history')).text).to.contain('Note: Too slow');
  });

  it('shortens an operation’s id, and not so far that two look alike', async () => {
    const id = '6f1c7c1e-9d3b-4c55-8f0e-2b1a6d7e8f90';
    const ids = [id, id.replace('9d3b', '9d3c'), `${id}-b83015f1`, 'op_1'];
    const history = ids.map((id) => anEntry({ id, before, after: aStanding({ seats: 9 }) }));

    const { text } = await withHistory(history).say('history');

    expect([...text.matchAll(/Reference (.*)/g)].map(([, reference]) => reference).toSorted()).to.deep.equal(
      ['6f1c7c1e-9d3b', '6f1c7c1e-9d3b-b83015f1', '6f1c7c1e-9d3c', String.raw`op\_1`].toSorted(),
    );
  });

  it('turns its pages between newer and older, and stays on them', async () => {
    const history = Array.from({ length: 13 }, (_, day) =>
      anEntry({
        at: `2026-03-${String(day + 10)}T09:00:00.000Z`,
        before,
        after: aStanding({ seats: 100 + day }),
      }),
    );
    const chat = withHistory(history);
    const seats = () => [...chat.screen.text.matchAll(/5 → (\d+)/g)].map(([, total]) => Number(total) - 100);

    await chat.say('history');
    expect(seats()).to.deep.equal([12, 11, 10, 9, 8, 7]);
    expect(chat.screen.text).to.contain(words.count(13)).and.contain(common.page(1, 3));
    expect(chat.screen.titles).to.deep.equal([words.older, words.back, common.menu]);
    await chat.press(historyList, { start: 'history' }, words.older);
    expect(seats()).to.deep.equal([6, 5, 4, 3, 2, 1]);
    expect(chat.screen.titles).to.deep.equal([words.newer, words.older, words.back, common.menu]);
    const last = await chat.press(historyList, { start: 'history' }, words.older);
    expect(seats()).to.deep.equal([0]);
    expect(last.titles).to.deep.equal([words.newer, words.back, common.menu]);
    await chat.press(historyList, { start: 'history' }, words.newer);
    expect(seats()).to.deep.equal([6, 5, 4, 3, 2, 1]);

    const [{ data } = { data: {} }] = last.buttons;
    await chat.send({ ...data, page: 99 });
    expect(seats()).to.deep.equal([0]);
    for (const page of [-1, 1.5, 'x', undefined]) {
      await chat.send({ ...data, page });
      expect(seats()).to.deep.equal([12, 11, 10, 9, 8, 7]);
    }
  });

  it('is empty for an account of an older version, with a way back and nothing to export', async () => {
    const chat = withHistory([]);

    const list = await chat.say('history');

    expect(list.text).to.contain(words.empty);
    expect(list.links).to.deep.equal([]);
    const details = await chat.press(historyList, { start: 'subscriptions' }, words.back);
    expect(details.shows(subscriptionDetails)).to.equal(true);
  });

  it('begins from a subscription’s details', async () => {
    const chat = withHistory([anEntry({ before, after: aStanding({ seats: 4 }) })]);
    await toDetails(chat);
    await chat.press(subscriptionDetails, { start: 'subscriptions' }, subscriptions.moreActions);

    const list = await chat.press(moreActions, { start: 'history' }, titles.history);

    expect(list.text).to.contain('Power BI Pro').and.contain('Licenses: 5 → 4');
  });

  it('asks which of several, of any status, and shows that one’s alone', async () => {
    const several = statuses.map((status) => aSubscription({ id: `sub-${status}`, status, product: visio }));
    const history = [
      anEntry({ subscription: 'sub-deleted', before, after: aStanding({ seats: 77 }) }),
      anEntry({ subscription: 'sub-active', before, after: aStanding({ seats: 88 }) }),
    ];
    const chat = openChat({ account: anAccount(several, { history }) });

    const picker = await chat.say('history');

    expect([...picker.choicesOf('pick').values()].toSorted()).to.deep.equal(
      statuses.map((status) => `account-1 sub-${status}`).toSorted(),
    );
    const list = await chat.press(historyPicker, { action: 'continue', pick: 'account-1 sub-deleted' });
    expect(list.text).to.contain('5 → 77').and.not.contain('88');
  });

  it('leads through the list where there are very many, and to the menu where there is none', async () => {
    const many = Array.from({ length: mostPicked + 1 }, (_, index) => aSubscription({ id: `sub-${index}` }));

    const list = await openChat({ account: anAccount(many) }).say('history');
    expect(list.shows(subscriptionList)).to.equal(true);
    expect(list.text).to.contain(stringsOf.en.cancelling.openFirst);
    const fewer = await openChat({ account: anAccount(many.slice(1)) }).say('history');
    expect(fewer.shows(historyPicker)).to.equal(true);
    expect((await openChat().say('history')).text).to.contain(words.nothing);
  });

  it('is the owner’s alone', async () => {
    const chat = withHistory([anEntry({ before, after: aStanding({ seats: 4 }) })]);
    const { data } = (await chat.say('menu')).buttons[0] ?? { data: {} };
    const stranger = chat.as(luis);

    const ask = { ...data, for: luis.id, start: 'history', account: 'account-1', subscription: 'sub-1' };
    const reply = await stranger.send(ask);

    expect(reply.text)
      .to.contain(refusalText({ code: 'not-found' }))
      .and.not.contain('5 → 4');
    expect(reply.links.filter((link) => link.includes('/history/'))).to.deep.equal([]);
  });
});
