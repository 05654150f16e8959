import { expect } from 'chai';
import { bulkForm } from '../../../../cards/bulk/bulkForm.js';
import { bulkResult } from '../../../../cards/bulk/bulkResult.js';
import { bulkReview } from '../../../../cards/bulk/bulkReview.js';
import { soldSubscription } from '../../../../cards/customers/soldSubscription.js';
import { stringsOf } from '../../../../cards/language.js';
import type { Outcome } from '../../../../domain/application/command.js';
import { changeSeats } from '../../../../domain/commands/changeSeats.js';
import type { Organisation } from '../../../../domain/organisation/organisation.js';
import { newOrganisation } from '../../../../domain/organisation/organisation.js';
import type { BulkChange } from '../../../../domain/partner/bulkChange.js';
import { mostBulkLines } from '../../../../domain/partner/bulkChange.js';
import { noPartnership } from '../../../../domain/partner/partnership.js';
import { seatsOf } from '../../../../domain/account/subscription.js';
import { customerAccountId } from '../../../../domain/partner/customerAccount.js';
import { powerBi, visio } from '../../../support/builders.js';
import type { Chat } from '../../../support/chat.js';
import { openCustomersChat } from '../../../support/partnerChat.js';
import {
  agent,
  aCustomerAccount,
  aRelationship,
  aSoldSubscription,
  partnerTenant,
  secondAgent,
} from '../../../support/partnerWorld.js';
import { aBulkChange, aBulkLine } from '../../../support/samplesBulk.js';
import { refusalText } from '../../../support/said.js';
import type { Screen } from '../../../support/screen.js';

const { bulk, common, customers: words, find, seats } = stringsOf.en;
const names = ['Adatum', 'Contoso', 'Wingtip', 'Fourth Coffee', 'Northwind', 'Proseware', 'Tailspin'];
const tenantOf = (at: number) => `0000000${at}-1111-4111-8111-111111111111`;
const customers = names.map((name, at) => aRelationship({ customer: tenantOf(at), name, domain: `c${at}.example` }));
const accounts = names.map((name, at) =>
  aCustomerAccount(
    [aSoldSubscription({ id: `sub-${at}`, seats: 5 + at, assigned: 3, ...(at === 1 && { product: visio }) })],
    { id: customerAccountId(tenantOf(at)), tenant: tenantOf(at), name },
  ),
);
const world = () => openCustomersChat({ accounts, customers });
const from = { card: 'menu', for: agent.id };
const open = (chat: Chat, more: object = {}) => chat.send({ ...from, start: 'bulk', ...more });

async function seatsAt(chat: Chat, at: number): Promise<number | undefined> {
  const tenant = tenantOf(at);
  const ref = { tenant, owner: partnerTenant.id, ownedBy: 'partner', account: customerAccountId(tenant) } as const;
  const [subscription] = (await chat.kept(ref))?.subscriptions ?? [];
  return subscription && seatsOf(subscription);
}

const enter = (chat: Chat, boxes: object, action = 'review', title?: string) =>
  chat.press(bulkForm, { action, ...boxes }, title);
const submit = (chat: Chat) => chat.press(bulkReview, { action: 'submit' });
const amountIn = (screen: Screen) => /€[\d,.]+/.exec(screen.text)?.[0];

describe('Changing several customers at once', () => {
  it('shows a box for each subscription, with what is held and assigned, by pages', async () => {
    const chat = world();
    const first = await open(chat);

    expect(first.shows(bulkForm)).to.equal(true);
    expect([...first.inputs.keys()]).to.deep.equal([
      ...['text', 'seats0', 'seats1', 'seats2', 'seats3', 'seats4', 'seats5'],
    ]);
    expect(first.text)
      .to.contain(bulk.rowLabel('Adatum · Power BI Pro', 5, 3))
      .and.contain(words.subscriptions(7));
    const second = await enter(chat, { page: 1 }, 'show');
    expect([...second.inputs.keys()]).to.deep.equal(['text', 'seats0']);
    expect(second.text).to.contain(bulk.rowLabel('Tailspin · Power BI Pro', 11, 3));
  });

  it('keeps what was typed from page to page, prices it all together, and changes it once', async () => {
    const chat = world();
    await open(chat);
    await enter(chat, { seats0: '7', page: 1 }, 'show');
    const review = await enter(chat, { seats0: '12' });

    expect(review.shows(bulkReview)).to.equal(true);
    expect(review.text).to.contain(bulk.reviewTitle(2, 2)).and.contain('5 → 7 (+2)').and.contain('11 → 12 (+1)');
    expect(review.titles[0]).to.equal(bulk.submitPay(2, amountIn(review) ?? ''));
    expect([await seatsAt(chat, 0), await seatsAt(chat, 6)]).to.deep.equal([5, 11]);

    const result = await submit(chat);
    expect(result.shows(bulkResult)).to.equal(true);
    expect(result.text).to.contain(bulk.finished(2)).and.contain(bulk.states.done);
    expect([await seatsAt(chat, 0), await seatsAt(chat, 6), await seatsAt(chat, 2)]).to.deep.equal([7, 12, 7]);
    const again = await chat.pressOn(review, bulkReview, { action: 'submit' });
    expect(again.shows(bulkResult)).to.equal(true);
    expect([await seatsAt(chat, 0), await seatsAt(chat, 6)]).to.deep.equal([7, 12]);
  });

  it('says what is wrong with a box, and keeps the others', async () => {
    const chat = world();
    await open(chat);
    const wrong = await enter(chat, { seats0: '7', seats1: '8.5', seats2: '301' });

    expect(wrong.shows(bulkForm)).to.equal(true);
    expect(wrong.wrongBelow('seats1')).to.equal(refusalText({ code: 'seats-out-of-range', least: 1, most: 300 }));
    expect(wrong.text).to.contain(bulk.chosen(1));
    expect([wrong.inputs.get('seats0'), wrong.inputs.get('seats2')]).to.deep.equal(['7', '301']);
    const outside = await enter(chat, { seats0: '7', seats1: '', seats2: '301' });
    expect(outside.wrongBelow('seats2')).to.equal(refusalText({ code: 'seats-out-of-range', least: 1, most: 300 }));
    const none = await enter(chat, { seats0: '5', seats1: '', seats2: '' });
    expect(none.text).to.contain(bulk.chosen(0));
    expect(none.shows(bulkForm)).to.equal(true);
  });

  it('leaves out what cannot be changed, with its reason, and changes the rest', async () => {
    const chat = world();
    await open(chat);
    const review = await enter(chat, { seats0: '2', seats1: '8' });

    expect(review.text).to.contain(bulk.reviewTitle(1, 1)).and.contain(bulk.leftOut(1));
    expect(review.text).to.contain(refusalText({ code: 'below-assigned', product: powerBi, total: 2, assigned: 3 }));
    const result = await submit(chat);
    expect(result.text).to.contain(`${bulk.finished(1)}, ${bulk.refusedCount(1)}`);
    expect([await seatsAt(chat, 0), await seatsAt(chat, 1)]).to.deep.equal([5, 8]);
  });

  it('has no button to submit where nothing can be changed', async () => {
    const chat = world();
    await open(chat);
    const review = await enter(chat, { seats0: '2' });

    expect(review.text).to.contain(bulk.nothingLeft);
    expect(review.titles).not.to.include(bulk.submit(0));
    expect(review.titles[0]).to.equal(bulk.edit);
  });

  it('refuses a line whose facts have changed since the review, does the others, and offers to correct it', async () => {
    const chat = world();
    await open(chat);
    await enter(chat, { seats0: '7', seats1: '8' });
    await changeMeanwhile(chat, 0, 9);
    const result = await submit(chat);

    expect(result.text).to.contain(`${bulk.finished(1)}, ${bulk.refusedCount(1)}`);
    expect([await seatsAt(chat, 0), await seatsAt(chat, 1)]).to.deep.equal([9, 8]);
    const correcting = await chat.press(bulkResult, { start: 'bulk' }, bulk.correct);
    expect(correcting.shows(bulkForm)).to.equal(true);
    expect(correcting.text)
      .to.contain(bulk.rowLabel('Adatum · Power BI Pro', 9, 3))
      .and.contain(bulk.onlyChosen);
    expect(correcting.inputs.get('seats0')).to.equal('7');
  });

  it('reviews anew where something else was entered since', async () => {
    const chat = world();
    await open(chat);
    const first = await enter(chat, { seats0: '7' });
    await chat.press(bulkReview, { action: 'edit' });
    await enter(chat, { seats0: '8' });
    const old = await chat.pressOn(first, bulkReview, { action: 'submit' });

    expect(old.text).not.to.contain(bulk.finished(1));
    expect(await seatsAt(chat, 0)).to.equal(5);
  });

  it('neither shows nor changes the line of a customer that is no longer served', async () => {
    const chat = world();
    await open(chat);
    await enter(chat, { seats0: '7', seats1: '8' });
    chat.directory.partners = [{ tenant: partnerTenant.id, offers: [], customers: customers.slice(1) }];
    const result = await submit(chat);

    expect(result.text).to.contain(bulk.notSeen(1)).and.not.contain('Adatum');
    expect([await seatsAt(chat, 0), await seatsAt(chat, 1)]).to.deep.equal([5, 8]);
  });

  it('schedules what can no longer be given back, and says so before and after', async () => {
    const chat = openCustomersChat({ accounts, customers, time: '2026-04-01T09:00:00.000Z' });
    await open(chat);
    const review = await enter(chat, { seats2: '4' });
    const [from = 'no day'] = /7 → 4 from [A-Z]\w+ \d+, \d{4}/.exec(review.text) ?? [];

    expect(review.text).to.contain(from).and.contain(seats.noMoney).and.not.contain('€');
    expect(review.titles[0]).to.equal(bulk.submit(1));
    const result = await submit(chat);
    expect(result.text).to.contain(from).and.contain(bulk.states.scheduled).and.not.contain(bulk.states.done);
    expect(await seatsAt(chat, 2)).to.equal(7);
  });

  it('looks for customers, and keeps what was entered before', async () => {
    const chat = world();
    await open(chat);
    await enter(chat, { seats0: '7' }, 'show');
    const found = await enter(chat, { text: 'wingtip' }, 'show');

    expect([...found.inputs.keys()]).to.deep.equal(['text', 'seats0']);
    expect(found.text)
      .to.contain(bulk.rowLabel('Wingtip · Power BI Pro', 7, 3))
      .and.contain(bulk.chosen(1));
    const nobody = await enter(chat, { text: 'nobody at all' }, 'show');
    expect(nobody.text).to.contain(bulk.nothingFound);
    expect(nobody.titles).to.include(bulk.review);
  });

  it('begins with what was found across customers', async () => {
    const chat = world();
    const list = await chat.send({ ...from, start: 'find', filter: 'free' });
    const form = await chat.send({
      ...from,
      ...list.buttons.find(({ title }) => title === stringsOf.en.titles.bulk)?.data,
    });

    expect(form.shows(bulkForm)).to.equal(true);
    expect(form.text).to.contain(find.filter.free);
    const trials = await chat.send({ ...from, start: 'find', filter: 'trials' });
    expect(trials.titles).not.to.include(stringsOf.en.titles.bulk);
  });

  it('keeps a refused number, and all others, at their own customers', async () => {
    const chat = world();
    await open(chat);
    await enter(chat, { seats0: '20', seats1: '21', seats2: '22' });
    await chat.press(bulkReview, { action: 'edit' });
    const wrong = await enter(chat, { seats0: '301' });
    expect([...wrong.inputs.values()]).to.deep.equal(['', '301', '21', '22']);
    expect(wrong.text).to.contain(bulk.rowLabel('Adatum · Power BI Pro', 5, 3));

    await enter(chat, { seats0: '30' });
    await submit(chat);
    expect([await seatsAt(chat, 0), await seatsAt(chat, 1), await seatsAt(chat, 2)]).to.deep.equal([30, 21, 22]);
  });

  it('never means another one where the only one that was entered is refused', async () => {
    const chat = world();
    await open(chat, { page: 1 });
    await enter(chat, { seats0: '20' });
    await chat.press(bulkReview, { action: 'edit' });
    const wrong = await enter(chat, { seats0: '301' });

    expect(wrong.text).to.contain('Tailspin').and.not.contain('Adatum');
    const review = await enter(chat, { seats0: '30' });
    expect(review.text).to.contain('11 → 30 (+19)').and.contain(bulk.reviewTitle(1, 1));
  });

  it('says what is wrong on an old card too, though what it showed has been cleared since', async () => {
    const chat = world();
    await open(chat, { page: 1 });
    await enter(chat, { seats0: '20' });
    const old = await chat.press(bulkReview, { action: 'edit' });
    await chat.pressOn(old, bulkForm, { action: 'clear' });
    const wrong = await chat.pressOn(old, bulkForm, { action: 'review', seats0: '301' });

    expect(wrong.text).to.contain('Tailspin').and.not.contain('Adatum');
    expect(wrong.wrongBelow('seats0')).to.equal(refusalText({ code: 'seats-out-of-range', least: 1, most: 300 }));
  });

  it('shows each that was entered once, page after page', async () => {
    const chat = world();
    await open(chat);
    await enter(chat, Object.fromEntries([0, 1, 2, 3, 4, 5].map((at) => [`seats${at}`, '20'])), 'show');
    await open(chat, { page: 1 });
    await enter(chat, { seats0: '21' });
    await chat.press(bulkReview, { action: 'edit' });
    const second = await enter(chat, {}, 'show', common.next);

    expect(second.text).to.contain('Wingtip').and.not.contain('Adatum');
    expect([...second.inputs.keys()]).to.deep.equal(['text', 'seats0']);
  });

  it('is not undone by an old card whose boxes nobody has touched', async () => {
    const chat = world();
    const old = await open(chat);
    await enter(chat, { seats0: '20' }, 'show');
    const after = await chat.pressOn(old, bulkForm, { action: 'review' });

    expect(after.text).to.contain('5 → 20 (+15)');
  });

  it('corrects beside what is being put together, and an unknown one takes nothing away', async () => {
    const finished = aBulkChange({
      by: agent.id,
      state: 'finished',
      lines: [aBulkLine({ customer: tenantOf(0), subscription: 'sub-0', refusal: { code: 'terms-changed' } })],
    });
    const chat = openCustomersChat({ accounts, customers, organisation: partnershipWith(finished) });
    await open(chat);
    await enter(chat, { seats1: '20' }, 'show');
    expect((await open(chat, { correct: 'unknown' })).text).to.contain(bulk.chosen(1));

    const both = await open(chat, { correct: finished.id });
    expect(both.text).to.contain(bulk.chosen(2)).and.contain('Adatum').and.contain('Contoso');
    expect((await open(chat, { correct: finished.id })).text).to.contain(bulk.chosen(2));
  });

  it('names what is charged and what is credited apart, also where it would be nothing together', async () => {
    const chat = world();
    await open(chat);
    const review = await enter(chat, { seats0: '6', seats2: '6' });
    const [charge = '', credit = ''] = review.text.match(/€[\d.,]+/g) ?? [];

    expect(charge).to.equal(credit);
    expect(review.titles[0]).to.equal(bulk.submitBoth(2, charge, credit));
    expect(review.text).to.contain(bulk.invoiced).and.not.contain(seats.noMoney);
  });

  it('says which scheduled change goes, and asks about a total of at most half', async () => {
    const planned = {
      ...aSoldSubscription({ id: 'sub-0', seats: 40 }),
      scheduled: { seats: 4, at: '2026-03-11T09:00:00.000Z' },
    };
    const [first, ...others] = accounts;
    const chat = openCustomersChat({
      accounts: [{ ...(first ?? aCustomerAccount()), subscriptions: [planned] }, ...others],
      customers,
    });
    await open(chat, { filter: 'scheduled' });
    const more = await enter(chat, { seats0: '41' });
    expect(more.text).to.contain(seats.droppedWith(4)).and.not.contain(bulk.slip);
    await chat.press(bulkReview, { action: 'edit' });

    expect((await enter(chat, { seats0: '20' })).text).to.contain(bulk.slip);
    await chat.press(bulkReview, { action: 'edit' });
    expect((await enter(chat, { seats0: '21' })).text).not.to.contain(bulk.slip);
  });

  it('does not make its own lines outdated: one customer buys before it gives back', async () => {
    const [first, ...others] = accounts;
    const two = [aSoldSubscription({ id: 'a', seats: 9 }), aSoldSubscription({ id: 'b', seats: 5 })];
    const chat = openCustomersChat({
      accounts: [{ ...(first ?? aCustomerAccount()), subscriptions: two }, ...others],
      customers,
    });
    await open(chat);
    await enter(chat, { text: 'adatum' }, 'show');
    await enter(chat, { seats0: '7', seats1: '7' });

    expect((await submit(chat)).text)
      .to.contain(bulk.finished(2))
      .and.not.contain(bulk.refusedCount(1));
  });

  it('is priced again on another day, before anything is submitted', async () => {
    for (const press of ['submit', 'page'] as const) {
      const chat = world();
      await open(chat);
      await enter(chat, Object.fromEntries([0, 1, 2, 3, 4, 5].map((at) => [`seats${at}`, '20'])), 'show');
      await open(chat, { page: 1 });
      const review = await enter(chat, { seats0: '21' });
      chat.clock.time = '2026-03-22T09:00:00.000Z';
      const again = await chat.press(bulkReview, { action: press });

      expect(again.shows(bulkReview), press).to.equal(true);
      expect(amountIn(again), press).not.to.equal(amountIn(review));
      expect(await seatsAt(chat, 0)).to.equal(5);
    }
  });

  it('understands a customer’s name, opens a row that is typed, and stays in another language', async () => {
    const chat = world();
    await open(chat);
    expect((await chat.say('wingtip')).text).to.contain(bulk.rowLabel('Wingtip · Power BI Pro', 7, 3));
    await enter(chat, { seats0: '8' });
    const inItalian = await chat.say('italiano');
    expect(inItalian.shows(bulkReview)).to.equal(true);
    expect(inItalian.text).to.contain(stringsOf.it.bulk.reviewTitle(1, 1));
    expect((await chat.say('Wingtip')).shows(soldSubscription)).to.equal(true);
  });

  it('is neither reviewed nor submitted on a phone that shows no prices', async () => {
    const chat = world();
    await open(chat);
    await enter(chat, { seats0: '7' });
    chat.isOnPhone = true;
    const refusal = refusalText({ code: 'computer-only' });

    expect((await submit(chat)).text).to.contain(refusal);
    expect((await open(chat)).text).to.contain(refusal);
    expect(await seatsAt(chat, 0)).to.equal(5);
  });

  it('takes a subscription once, however often a forged card names it', async () => {
    const chat = world();
    const form = await open(chat);
    const { rows } = form.buttons.find(({ data }) => data.action === 'review')?.data ?? {};
    const twice = Array.isArray(rows) ? [rows[0], rows[0]] : [];
    const review = await chat.send({
      card: bulkForm.id,
      for: agent.id,
      action: 'review',
      rows: twice,
      seats0: '7',
      seats1: '8',
    });

    expect(review.text).to.contain(bulk.reviewTitle(1, 1)).and.contain('5 → 7 (+2)');
  });

  it('takes 200 subscriptions at once and no more, and says which were not added', async () => {
    const many = Array.from({ length: mostBulkLines }, (_, at) =>
      aBulkLine({ customer: tenantOf(1), subscription: `s-${at}` }),
    );
    const draft = aBulkChange({ by: agent.id, lines: many.slice(1) });
    const chat = openCustomersChat({ accounts, customers, organisation: partnershipWith(draft) });
    await open(chat);
    const over = await enter(chat, { seats0: '7', seats1: '8' }, 'show');
    expect(over.text).to.contain(bulk.chosen(200)).and.contain(bulk.full(200));

    const full = await enter(chat, { seats0: '9', seats1: '' }, 'show');
    expect(full.text).to.contain(bulk.chosen(200)).and.not.contain(bulk.full(200));
  });

  it('is one’s own: to another agent it is not there', async () => {
    const finished = aBulkChange({
      by: secondAgent.id,
      state: 'finished',
      lines: [aBulkLine({ customer: tenantOf(0) })],
    });
    const chat = openCustomersChat({ accounts, customers, organisation: partnershipWith(finished) });

    const screen = await open(chat, { bulkChange: finished.id });
    expect(screen.shows(bulkForm)).to.equal(true);
    expect((await open(chat, { correct: finished.id })).text).to.contain(bulk.chosen(0));
  });
});

/** A colleague sets another total while the review stands there. */
async function changeMeanwhile(chat: Chat, at: number, seats: number): Promise<void> {
  const request = { account: customerAccountId(tenantOf(at)), operation: 'meanwhile' };
  const input = { subscription: `sub-${at}`, seats, doing: 'buy', when: 'now' } as const;
  const { commands } = chat.services;
  const by = { tenant: partnerTenant.id, person: secondAgent };
  const { terms } = await reviewed(commands.preview(changeSeats, { ...request, input }, by));
  expect(await commands.execute(changeSeats, { ...request, input, terms }, by)).to.have.property('accepted', true);
}

async function reviewed(preview: Promise<Outcome<unknown>>): Promise<{ readonly terms: string }> {
  const outcome = await preview;
  if (!outcome.accepted) throw new Error(outcome.refusal.code);
  return outcome;
}

function partnershipWith(bulkChange: BulkChange): Organisation {
  return { ...newOrganisation(partnerTenant.id), partnership: { ...noPartnership, bulkChanges: [bulkChange] } };
}
