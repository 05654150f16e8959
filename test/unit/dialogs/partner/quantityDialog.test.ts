import { expect } from 'chai';
import { stringsOf } from '../../../../cards/language.js';
import { activationReview } from '../../../../cards/sales/activationReview.js';
import { customerDetails } from '../../../../cards/customers/customerDetails.js';
import { quantityReceipt } from '../../../../cards/sales/quantityReceipt.js';
import { quantityReview } from '../../../../cards/sales/quantityReview.js';
import { quantitySlip } from '../../../../cards/sales/quantitySlip.js';
import { quantityTotal } from '../../../../cards/sales/quantityTotal.js';
import { salePicker } from '../../../../cards/sales/salePicker.js';
import { soldSubscription } from '../../../../cards/customers/soldSubscription.js';
import { seatsOf } from '../../../../domain/account/subscription.js';
import { customerAccountId } from '../../../../domain/partner/customerAccount.js';
import { aBatch, anAccount, aPerson, aSubscription, visio } from '../../../support/builders.js';
import type { Chat } from '../../../support/chat.js';
import {
  agent,
  aRelationship,
  aSoldSubscription,
  clerk,
  customer,
  customerAccountOf,
  openAgentChat,
  otherPartner,
  partnerTenant,
  secondAgent,
  stranger,
} from '../../../support/partnerWorld.js';
import { refusalText } from '../../../support/said.js';
import type { Screen } from '../../../support/screen.js';

const { sales, seats, common, titles } = stringsOf.en;
const account = customerAccountId(customer.id);
const ids = { account, subscription: 'sub-1' };
const button = { card: soldSubscription.id, for: agent.id, start: 'quantity' };
const open = (chat: Chat, more: object = {}) => chat.send({ ...button, ...ids, ...more });
const enter = (chat: Chat, total: string, title: string = common.continue) =>
  chat.press(quantityTotal, { action: 'review', seats: total }, title);

async function seatsNow(chat: Chat): Promise<number> {
  const [subscription] = (await customerAccountOf(chat)).subscriptions;
  return subscription === undefined ? 0 : seatsOf(subscription);
}

describe('Changing the quantity for a customer', () => {
  const usual = () => openAgentChat({ subscriptions: [aSoldSubscription({ seats: 5, assigned: ['Anna Kowalska'] })] });

  it('asks for the new total, with what there is, what the offer allows and until when it can be given back', async () => {
    const { chat } = usual();
    const card = await open(chat);

    expect(card.shows(quantityTotal)).to.equal(true);
    expect(card.text).to.contain(sales.quantityTitle('Power BI Pro', 'Contoso'));
    expect(card.text)
      .to.contain(seats.held(5, 1, 4))
      .and.contain(sales.limits(1, 300));
    expect(card.text).to.contain(sales.removable(5, 'March 17, 2026 at 9:00 AM UTC'));
    expect([...card.inputs.keys()]).to.deep.equal(['seats']);
    expect(card.text).to.contain(sales.newTotal);
  });

  it('gives each batch its own deadline', async () => {
    const batches = [aBatch(5, '2026-03-10T09:00:00.000Z'), aBatch(2, '2026-03-12T12:00:00.000Z')];
    const { chat } = openAgentChat({
      subscriptions: [aSoldSubscription({ batches })],
      time: '2026-03-13T09:00:00.000Z',
    });
    const card = await open(chat);

    expect(card.text)
      .to.contain(sales.removable(5, 'March 17, 2026 at 9:00 AM UTC'))
      .and.contain(sales.removable(2, 'March 19, 2026 at 12:00 PM UTC'));
  });

  it('shows the price before anything happens, then does it once, at the price that was shown', async () => {
    const { chat } = usual();
    await open(chat);
    const review = await enter(chat, '7');

    expect(review.shows(quantityReview)).to.equal(true);
    expect(review.text)
      .to.contain(sales.moreTitle(2, 'Power BI Pro', 'Contoso'))
      .and.contain('5 → 7 (+2)');
    expect(review.text)
      .to.contain(sales.invoiced)
      .and.not.match(/payment method|You pay/i);
    expect(await seatsNow(chat)).to.equal(5);
    const [amount = ''] = /€[\d.]+(?= now)/.exec(review.text) ?? [];
    expect(review.titles[0]).to.equal(`Submit: pay ${amount}`);
    expect(review.folded.join('\n')).to.contain(common.inclTax(`**${amount}**`));

    const receipt = await chat.press(quantityReview, { action: 'submit' });
    expect(receipt.text).to.contain(sales.moreDone(2, 'Power BI Pro', 'Contoso'));
    expect(receipt.text).to.contain(`${sales.onInvoice}: ${common.inclTax(`**${amount}**`)}`);
    const kept = await customerAccountOf(chat);
    expect(kept.payments.map(({ total: { minor }, state }) => [`€${(minor / 100).toFixed(2)}`, state])).to.deep.equal([
      [amount, 'done'],
    ]);

    const again = await chat.pressOn(review, quantityReview, { action: 'submit' });
    expect(again.text).to.contain('You already did this');
    expect(await seatsNow(chat)).to.equal(7);
    expect((await customerAccountOf(chat)).payments).to.have.length(1);
  });

  it('gives back what can be, and says what goes only at renewal, and when', async () => {
    const { chat } = openAgentChat({ subscriptions: [aSoldSubscription()], time: '2026-03-20T09:00:00.000Z' });
    await open(chat);
    await enter(chat, '7');
    await chat.press(quantityReview, { action: 'submit' });
    chat.clock.time = '2026-03-22T10:00:00.000Z';
    await open(chat);
    const review = await enter(chat, '4');

    expect(review.text)
      .to.contain(sales.fewerTitle(2, 'Power BI Pro', 'Contoso'))
      .and.contain('7 → 5 (−2)');
    expect(review.text).to.contain(sales.rest(4, 'April 10, 2026'));
    expect(review.titles[0]).to.match(/^Submit: refund €/);
    expect(review.titles).to.include(seats.atRenewal);
    await chat.press(quantityReview, { action: 'submit' });
    const [subscription] = (await customerAccountOf(chat)).subscriptions;
    expect([subscription && seatsOf(subscription), subscription?.scheduled?.seats]).to.deep.equal([5, 4]);
  });

  it('offers at renewal, by its day, what can no longer be given back', async () => {
    const { chat } = openAgentChat({
      subscriptions: [aSoldSubscription({ seats: 7 })],
      time: '2026-03-25T09:00:00.000Z',
    });
    const card = await open(chat);
    expect(card.text).to.contain(sales.removableLater('April 10, 2026'));
    const review = await enter(chat, '5');

    expect(review.text).to.contain(sales.laterTitle(5, 'Power BI Pro', 'Contoso', 'April 10, 2026'));
    expect(review.text).to.contain(sales.tooLate(7, 'April 10, 2026')).and.contain(seats.noMoney);
    expect(review.titles[0]).to.equal('Submit: 5 licenses from April 10');
    const receipt = await chat.press(quantityReview, { action: 'submit' });
    expect(receipt.text).to.contain(sales.laterDone(5, 'Power BI Pro', 'Contoso', 'April 10, 2026'));
    const dropped = await open(chat);
    expect(dropped.titles).to.include.members([seats.changeScheduled, seats.dropScheduled]);
    await chat.press(quantityTotal, { action: 'drop' });
    expect((await customerAccountOf(chat)).subscriptions[0]?.scheduled).to.equal(undefined);
  });

  it('moves a change to its renewal, where both are possible', async () => {
    const { chat } = usual();
    await open(chat);
    await enter(chat, '8');
    const later = await chat.press(quantityReview, { action: 'review' }, seats.atRenewal);

    expect(later.text).to.contain(sales.laterTitle(8, 'Power BI Pro', 'Contoso', 'April 10, 2026'));
    expect(later.text).to.contain(sales.untilThen(5, 'April 10, 2026'));
    expect(later.titles).to.include(seats.now);
  });
});

describe('A bad number for a customer’s quantity', () => {
  const chatOf = (changes: Parameters<typeof aSoldSubscription>[0]) =>
    openAgentChat({ subscriptions: [aSoldSubscription(changes)] }).chat;
  const limits = { offer: 'power-bi', least: 3, most: 20 };
  const outside = refusalText({ code: 'seats-out-of-range', least: 3, most: 20 });

  for (const [what, typed, said] of [
    ['today’s total', '5', refusalText({ code: 'same-total', total: 5 })],
    ['fewer than the offer allows', '2', ''],
    ['more than the offer allows', '21', outside],
    ['a fraction', '7.5', outside],
    ['no number', 'many', outside],
    ['nothing', '', outside],
  ] as const)
    it(`is said below the field, and changes nothing: ${what}`, async () => {
      const chat = chatOf({ seats: 5, sold: limits });
      await open(chat);
      const reply = await enter(chat, typed);

      if (said !== '') expect(reply.wrongBelow('seats')).to.equal(said);
      else expect(reply.shows(quantitySlip)).to.equal(true);
      expect(await seatsNow(chat)).to.equal(5);
    });

  it('offers to cancel for 0', async () => {
    const chat = chatOf({ seats: 5 });
    await open(chat);
    const reply = await enter(chat, '0');

    expect(reply.text).to.contain(refusalText({ code: 'no-seats-left', product: 'Power BI Pro' }));
    expect(reply.buttons.map(({ data }) => data.start).slice(0, 3)).to.deep.equal(['cancel', 'quantity', 'customers']);
  });

  it('names who holds a licence where fewer are wished for, and offers to take some back', async () => {
    const chat = chatOf({ seats: 5, assigned: ['Anna Kowalska', 'Luis Herrera', 'Rosa Conti', 'Eva Lang'] });
    await open(chat);
    const reply = await enter(chat, '3');

    expect(reply.text).to.contain(sales.holders('Anna Kowalska, Luis Herrera, Rosa Conti, Eva Lang'));
    expect(reply.wrongBelow('seats')).to.contain(
      refusalText({ code: 'below-assigned', product: '', total: 3, assigned: 4 }),
    );
    const unassign = reply.buttons.find(({ data }) => data.start === 'unassign');
    expect(unassign?.data).to.deep.include({ account, back: { start: 'quantity', ...ids } });
  });

  it('that looks like a slip is asked about: 100 held, 5 typed (R15)', async () => {
    const chat = chatOf({ seats: 100 });
    await open(chat);
    const asked = await enter(chat, '5');

    expect(asked.shows(quantitySlip)).to.equal(true);
    expect(asked.text).to.contain(sales.slipText(5, 100, 'Power BI Pro', 'Contoso'));
    expect(await seatsNow(chat)).to.equal(100);
    const review = await chat.press(quantitySlip, { action: 'choose' }, seats.slipAdd(105, '+5'));
    expect(review.text).to.contain('100 → 105 (+5)');
    const other = await chat.pressOn(asked, quantitySlip, { action: 'choose' }, seats.slipAdd(5, '−95'));
    expect(other.text).to.contain('100 → 5 (−95)');
  });

  it('is no choice of a slip where the offer does not allow so few', async () => {
    const chat = chatOf({ seats: 10, sold: limits });
    await open(chat);
    expect((await enter(chat, '2')).titles).not.to.include(seats.slipAdd(2, '−8'));
  });
});

describe('A customer’s quantity that cannot be changed', () => {
  const suspended = aSoldSubscription({
    status: 'suspended',
    recurring: 'off',
    suspended: { at: '2026-03-10T09:00:00.000Z', by: 'x', byName: 'Nadia Costa' },
  });

  it('because it is suspended: offers to activate it', async () => {
    const { chat } = openAgentChat({ subscriptions: [suspended] });
    const reply = await open(chat);

    expect(reply.text).to.contain(refusalText({ code: 'suspended', product: suspended.product }));
    const [first] = reply.buttons;
    expect(first?.title).to.equal(sales.to.activate);
    expect(first?.data).to.deep.include({ start: 'status', ...ids, to: 'activate' });
    expect(reply.titles).to.include(sales.toCustomer).and.not.include(titles.buy);
  });

  it('is told with the same way out where licences were to be assigned', async () => {
    const { chat } = openAgentChat({ subscriptions: [suspended], people: [aPerson('Rosa Conti')] });
    const reply = await chat.send({ ...button, start: 'assign', account, product: suspended.product });
    const activate = reply.buttons.find(({ title }) => title === sales.to.activate);

    expect(reply.titles).not.to.include(titles.buy);
    expect(activate?.data, reply.describe()).to.deep.include({ start: 'status', account, to: 'activate' });
    expect((await chat.send(activate?.data)).shows(activationReview)).to.equal(true);
  });

  it('because it is a trial', async () => {
    const { chat } = openAgentChat({ subscriptions: [aSoldSubscription({ trial: true })] });
    const reply = await open(chat);

    expect(reply.shows(soldSubscription)).to.equal(true);
    expect(reply.text).to.contain(sales.trialFixed);
  });

  it('downwards without recurring billing: offers to turn it on', async () => {
    const { chat } = openAgentChat({ subscriptions: [aSoldSubscription({ recurring: 'off' })] });
    const card = await open(chat);
    expect(card.text).to.contain(sales.notFewer('April 9, 2026'));
    const reply = await enter(chat, '4');
    expect(reply.buttons[0]?.data).to.deep.include({ start: 'recurring', ...ids });
  });

  it('because it is bought directly, or from another partner: says whose it is (R50)', async () => {
    const direct = anAccount([aSubscription({ id: 'sub-direct' })]);
    const { chat } = openAgentChat({ accounts: [direct] });
    const reply = await open(chat, { subscription: 'sub-direct' });

    expect(reply.text).to.contain(refusalText({ code: 'view-only', product: 'CFQ7TTC0H9MP', customer: 'Contoso' }));
    expect(direct.subscriptions).to.have.length(1);
  });

  it('because it is no customer, or the asker no agent: as if it did not exist', async () => {
    const { chat, directory } = openAgentChat({ subscriptions: [aSoldSubscription()] });
    const foreign = await open(chat, { account: customerAccountId(stranger.id) });
    expect(foreign.text).to.contain(refusalText({ code: 'not-found' }));
    const noAgent = await chat.as(clerk).send({ ...button, ...ids, for: clerk.id });
    expect(noAgent.text).to.contain(stringsOf.en.menu.stale);

    const review = await reviewed(chat);
    directory.partners = [{ tenant: otherPartner.id, offers: [], customers: [aRelationship()] }];
    const ended = await chat.pressOn(review, quantityReview, { action: 'submit' });
    expect(ended.text).to.contain(refusalText({ code: 'not-found' }));
    expect(await seatsNow(chat)).to.equal(5);
  });
});

async function reviewed(chat: Chat): Promise<Screen> {
  await open(chat);
  return enter(chat, '7');
}

describe('A review of a customer’s quantity', () => {
  it('is drawn again, and nothing is done, once a colleague has changed the number', async () => {
    const { chat } = openAgentChat({ subscriptions: [aSoldSubscription({ seats: 5 })] });
    const review = await reviewed(chat);
    const colleague = chat.as(secondAgent);
    await colleague.send({ ...button, ...ids, for: secondAgent.id });
    await enter(colleague, '9');
    await colleague.press(quantityReview, { action: 'submit' });

    const again = await chat.pressOn(review, quantityReview, { action: 'submit' });
    expect(again.text).to.contain(sales.changed).and.contain('9 → 7 (−2)');
    expect(await seatsNow(chat)).to.equal(9);
    await chat.press(quantityReview, { action: 'submit' });
    expect(await seatsNow(chat)).to.equal(7);
  });

  it('is drawn again, and nothing is done, once the days have changed the price', async () => {
    const { chat } = openAgentChat({ subscriptions: [aSoldSubscription({ seats: 5 })] });
    const review = await reviewed(chat);
    chat.clock.time = '2026-03-16T09:00:00.000Z';
    const again = await chat.pressOn(review, quantityReview, { action: 'submit' });

    expect(again.text).to.contain(sales.changed);
    expect(again.titles[0]).not.to.equal(review.titles[0]);
    expect(await seatsNow(chat)).to.equal(5);
  });

  it('is asked again after “stop”', async () => {
    const { chat } = openAgentChat({ subscriptions: [aSoldSubscription({ seats: 5 })] });
    const review = await reviewed(chat);
    await chat.say('stop');
    const again = await chat.pressOn(review, quantityReview, { action: 'submit' });

    expect(again.text).to.contain(refusalText({ code: 'review-outdated' }));
    expect(await seatsNow(chat)).to.equal(5);
  });

  it('leads to what is true now, once its receipt is not', async () => {
    const { chat } = openAgentChat({ subscriptions: [aSoldSubscription({ seats: 5 })] });
    const review = await reviewed(chat);
    await chat.press(quantityReview, { action: 'submit' });
    await chat.press(quantityReceipt, { start: 'quantity' });
    await enter(chat, '6');
    await chat.press(quantityReview, { action: 'submit' });

    const old = await chat.pressOn(review, quantityReview, { action: 'submit' });
    expect(old.shows(soldSubscription)).to.equal(true);
    expect(old.text).to.contain('You already did this').and.contain(common.seats(6));
  });
});

describe('Asked for in words, a customer’s quantity', () => {
  const two = [aSoldSubscription(), aSoldSubscription({ id: 'sub-2', product: visio })];
  const adatum = aRelationship({ customer: stranger.id, name: 'Adatum', domain: 'adatum.example' });

  it('opens the subscription that the sentence names, with an empty box where it says a number', async () => {
    const { chat } = openAgentChat({ subscriptions: two });
    const card = await chat.say('change quantity of Visio Plan 1 for Contoso to 8');

    expect(card.text).to.contain(sales.quantityTitle('Visio Plan 1', 'Contoso'));
    expect(card.inputs.get('seats')).to.equal('');
    expect((await chat.say('8')).text).to.contain('5 → 8 (+3)');
  });

  it('takes no number for one customer from a sentence about another', async () => {
    const { chat, directory } = openAgentChat({ subscriptions: two });
    directory.partners = [{ tenant: partnerTenant.id, offers: [], customers: [aRelationship(), adatum] }];
    await open(chat);

    expect((await chat.say('8 for Adatum')).shows(quantityReview)).to.equal(false);
    await open(chat);
    expect((await chat.say('8 for Contoso')).shows(quantityReview)).to.equal(true);
  });

  it('asks for the customer where there are several, and then for the subscription', async () => {
    const { chat, directory } = openAgentChat({ subscriptions: two });
    directory.partners = [{ tenant: partnerTenant.id, offers: [], customers: [aRelationship(), adatum] }];
    const asked = await chat.say('change quantity');
    expect(asked.text).to.contain(sales.pickCustomer);
    expect(asked.rows.map(({ title }) => title)).to.have.length(2);

    const which = await chat.say('contoso');
    expect(which.text).to.contain(sales.pickSubscription('Contoso'));
    const card = await chat.press(salePicker, { start: 'quantity', subscription: 'sub-2' });
    expect(card.text).to.contain(sales.quantityTitle('Visio Plan 1', 'Contoso'));
  });

  it('says so where the partner has sold nothing that can be changed', async () => {
    const { chat } = openAgentChat({ subscriptions: [] });
    const reply = await chat.say('change quantity');

    expect(reply.shows(customerDetails)).to.equal(true);
    expect(reply.text).to.contain(sales.nothingSold('Contoso'));
  });
});
