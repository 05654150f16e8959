import { expect } from 'chai';
import { stringsOf } from '../../../../cards/language.js';
import { approvalList } from '../../../../cards/partnership/approvalList.js';
import { proposalCard } from '../../../../cards/partnership/proposal.js';
import { setSecondAgent } from '../../../../domain/partner/commands/setSecondAgent.js';
import { activationReview } from '../../../../cards/sales/activationReview.js';
import { soldSubscription } from '../../../../cards/customers/soldSubscription.js';
import { statusChoice } from '../../../../cards/sales/statusChoice.js';
import { statusReceipt } from '../../../../cards/sales/statusReceipt.js';
import { suspensionReview } from '../../../../cards/sales/suspensionReview.js';
import { customerAccountId } from '../../../../domain/partner/customerAccount.js';
import type { Chat } from '../../../support/chat.js';
import {
  aSoldSubscription,
  customer,
  customerAccountOf,
  openAgentChat,
  partnerTenant,
  secondAgent,
} from '../../../support/partnerWorld.js';
import { refusalText } from '../../../support/said.js';
import type { Screen } from '../../../support/screen.js';

const { sales, seats, common } = stringsOf.en;
const ids = { account: customerAccountId(customer.id), subscription: 'sub-1' };
const start = '2026-03-10T09:00:00.000Z';
const yearly = aSoldSubscription({ term: 'P1Y', seats: 5, assigned: ['Anna Kowalska', 'Luis Herrera'] });
const crowd = aSoldSubscription({ seats: 60, assigned: 51 });

const open = (chat: Chat, more: object = {}) =>
  chat.send({ card: soldSubscription.id, for: chat.person.id, start: 'status', ...ids, ...more });

async function toReview(chat: Chat): Promise<Screen> {
  await open(chat);
  return chat.press(statusChoice, { action: 'continue' });
}

async function suspend(chat: Chat): Promise<Screen> {
  await toReview(chat);
  return chat.press(suspensionReview, { action: 'save' });
}

const statusOf = async (chat: Chat) => (await customerAccountOf(chat)).subscriptions[0]?.status;

describe('Changing the status of a customer’s subscription', () => {
  it('verifies first which subscription of which customer it is; only what fits can be chosen', async () => {
    const { chat } = openAgentChat({ subscriptions: [yearly] });
    const card = await open(chat);

    expect(card.text)
      .to.contain(sales.verify)
      .and.contain(`${sales.customer}: Contoso`)
      .and.contain(`${common.product}: Power BI Pro`)
      .and.contain(seats.held(5, 2, 3));
    expect([...card.choicesOf('to')]).to.deep.equal([[sales.to.suspend, 'suspend']]);
    expect(card.inputs.get('to')).to.equal('suspend');
    expect(card.titles).to.include(sales.keepActive);
  });

  it('says before Save who loses access, what is charged, what goes, and what becomes of the data', async () => {
    const { chat } = openAgentChat({
      subscriptions: [{ ...yearly, scheduled: { seats: 3, at: start } }],
    });
    const review = await toReview(chat);

    expect(review.shows(suspensionReview)).to.equal(true);
    const shown = review.shown.join('\n');
    expect(shown)
      .to.contain(sales.suspendTitle('Power BI Pro', 'Contoso'))
      .and.contain(sales.loses(2))
      .and.contain(sales.beginsEnd)
      .and.contain(sales.goesOn('€51.24', 'monthly', 'April 10, 2026', 'March 9, 2027'))
      .and.contain(seats.droppedWith(3))
      .and.contain(sales.recurringGoesOff)
      .and.contain(sales.data('March 9, 2027', 'July 8, 2027'));
    expect(shown).not.to.contain('Anna Kowalska');
    expect(review.folded.join('\n')).to.contain('Anna Kowalska, Luis Herrera').and.contain(`${seats.totalLabel}: 5`);
    expect(review.titles.slice(0, 2)).to.deep.equal([sales.saveSuspend, sales.keepActive]);
    expect(JSON.stringify(review.card)).to.contain('"style":"destructive"');
    expect(await statusOf(chat)).to.equal('active');
  });

  it('suspends once for two presses, as the review has said', async () => {
    const { chat } = openAgentChat({ subscriptions: [yearly] });
    const review = await toReview(chat);
    const receipt = await chat.press(suspensionReview, { action: 'save' });

    expect(receipt.shows(statusReceipt)).to.equal(true);
    expect(receipt.text)
      .to.contain(sales.suspendedTitle('Power BI Pro', 'Contoso'))
      .and.contain(sales.lost(2))
      .and.contain(sales.data('March 9, 2027', 'July 8, 2027'));
    const kept = await customerAccountOf(chat);
    expect(kept.subscriptions[0]).to.include({ status: 'suspended', recurring: 'off' });

    const again = await chat.pressOn(review, suspensionReview, { action: 'save' });
    expect(again.text).to.contain('You already did this').and.contain(sales.suspendedTitle('Power BI Pro', 'Contoso'));
    expect((await customerAccountOf(chat)).operations).to.have.length(1);
  });

  it('activates, and says what does not come back', async () => {
    const { chat } = openAgentChat({ subscriptions: [yearly] });
    await suspend(chat);
    const review = await chat.press(statusReceipt, { start: 'status' });

    expect(review.shows(activationReview)).to.equal(true);
    expect(review.text)
      .to.contain(sales.activateTitle('Power BI Pro', 'Contoso'))
      .and.contain(sales.regains(2))
      .and.contain(sales.endsOn('March 9, 2027'))
      .and.contain(sales.notBack)
      .and.contain(sales.suspendedBy('Nadia Costa', 'March 10, 2026 at 9:00 AM UTC'));
    expect(review.titles.slice(0, 2)).to.deep.equal([sales.saveActivate, sales.keepSuspended]);

    const receipt = await chat.press(activationReview, { action: 'save' });
    expect(receipt.text).to.contain(sales.activatedTitle('Power BI Pro', 'Contoso'));
    expect((await customerAccountOf(chat)).subscriptions[0]).to.include({ status: 'active', recurring: 'off' });
    expect(receipt.buttons[0]?.data).to.deep.include({ start: 'recurring', ...ids });
  });

  it('offers Activate, and nothing else, for one that is suspended', async () => {
    const { chat } = openAgentChat({ subscriptions: [yearly] });
    await suspend(chat);
    const card = await open(chat);

    expect([...card.choicesOf('to')]).to.deep.equal([[sales.to.activate, 'activate']]);
    expect(card.text).to.contain(sales.suspendedBy('Nadia Costa', 'March 10, 2026 at 9:00 AM UTC'));
    expect(card.titles).to.include(sales.keepSuspended);
  });
});

describe('Suspending what more than 50 people use', () => {
  it('needs the customer’s name: any other text changes nothing, and says so below the field', async () => {
    const { chat } = openAgentChat({ subscriptions: [crowd] });
    const review = await toReview(chat);
    expect(review.text).to.contain(sales.nameHint(50, 'Contoso'));

    for (const name of ['', 'contoso', 'Contoso Ltd', 'suspend', '*']) {
      const asked = await chat.press(suspensionReview, { action: 'save', name });
      expect(asked.wrongBelow('name'), name).to.equal(
        refusalText({ code: 'name-differs', name: 'Contoso', losing: 51 }),
      );
      expect(asked.inputs.get('name'), name).to.equal(name);
      expect(await statusOf(chat), name).to.equal('active');
    }
    const done = await chat.press(suspensionReview, { action: 'save', name: ' Contoso ' });
    expect(done.text).to.contain(sales.lost(51));
    expect(await statusOf(chat)).to.equal('suspended');
  });

  it('needs none for 50', async () => {
    const { chat } = openAgentChat({ subscriptions: [aSoldSubscription({ seats: 60, assigned: 50 })] });
    const review = await toReview(chat);

    expect([...review.inputs.keys()]).to.deep.equal([]);
    await chat.press(suspensionReview, { action: 'save' });
    expect(await statusOf(chat)).to.equal('suspended');
  });

  it('asks for the name where the 51st got a licence since the card was drawn', async () => {
    const { chat } = openAgentChat({ subscriptions: [aSoldSubscription({ seats: 60, assigned: 51 })] });
    const review = await toReview(chat);
    const value = review.valueOf(suspensionReview, { action: 'save' }) as object; // a button's data
    const asked = await chat.send({ ...value, name: undefined });

    expect(asked.wrongBelow('name')).to.contain('Contoso');
    expect(await statusOf(chat)).to.equal('active');
  });
});

describe('A status that a colleague changes at the same time', () => {
  it('is said as it is, with who and when: suspended since', async () => {
    const { chat } = openAgentChat({ subscriptions: [yearly] });
    const review = await toReview(chat);
    chat.clock.time = '2026-03-10T09:30:00.000Z';
    await suspend(chat.as(secondAgent));

    const told = await chat.pressOn(review, suspensionReview, { action: 'save' });
    expect(told.shows(statusChoice)).to.equal(true);
    expect(told.text).to.contain(
      `${sales.suspendedBy('Petra Zielska', 'March 10, 2026 at 9:30 AM UTC')} ${sales.unchanged}`,
    );
    expect((await customerAccountOf(chat)).subscriptions[0]?.suspended?.byName).to.equal('Petra Zielska');
  });

  it('crosses: suspend and activate each have one effect, and an old button only tells what is true', async () => {
    const { chat } = openAgentChat({ subscriptions: [yearly] });
    const first = await toReview(chat);
    await chat.press(suspensionReview, { action: 'save' });
    chat.clock.time = '2026-03-10T10:00:00.000Z';
    const colleague = chat.as(secondAgent);
    await open(colleague, { to: 'activate' });
    await colleague.press(activationReview, { action: 'save' });

    const late = await open(chat, { to: 'activate' });
    expect(late.text).to.contain(sales.activatedBy('Petra Zielska', 'March 10, 2026 at 10:00 AM UTC'));
    expect(late.text).to.contain(sales.unchanged);
    const old = await chat.pressOn(first, suspensionReview, { action: 'save' });
    expect(old.shows(statusChoice)).to.equal(true);
    expect(old.text).to.contain('You already did this');
    expect(await statusOf(chat)).to.equal('active');
    expect((await customerAccountOf(chat)).operations).to.have.length(2);
  });

  it('is no receipt of an earlier suspension, where it is suspended once more', async () => {
    const { chat } = openAgentChat({ subscriptions: [yearly] });
    const first = await toReview(chat);
    await chat.press(suspensionReview, { action: 'save' });
    const colleague = chat.as(secondAgent);
    chat.clock.time = '2026-03-10T10:00:00.000Z';
    await open(colleague, { to: 'activate' });
    await colleague.press(activationReview, { action: 'save' });
    chat.clock.time = '2026-03-10T11:00:00.000Z';
    await suspend(colleague);

    const old = await chat.pressOn(first, suspensionReview, { action: 'save' });
    expect(old.shows(statusChoice)).to.equal(true);
    expect(old.text).to.contain(sales.suspendedBy('Petra Zielska', 'March 10, 2026 at 11:00 AM UTC'));
  });

  it('is asked again where the number or the people have changed since the review', async () => {
    const { chat } = openAgentChat({ subscriptions: [{ ...yearly, scheduled: { seats: 3, at: start } }] });
    const review = await toReview(chat);
    const colleague = chat.as(secondAgent);
    await colleague.send({ card: soldSubscription.id, for: secondAgent.id, start: 'quantity', ...ids });
    const total = colleague.screen.buttons.find(({ data }) => data.action === 'drop');
    await colleague.send(total?.data);

    const again = await chat.pressOn(review, suspensionReview, { action: 'save' });
    expect(again.text).to.contain(sales.changed).and.not.contain(seats.droppedWith(3));
    expect(await statusOf(chat)).to.equal('active');
  });
});

describe('A status that cannot be changed', () => {
  it('is that of a trial', async () => {
    const { chat } = openAgentChat({ subscriptions: [aSoldSubscription({ trial: true })] });
    const reply = await open(chat);

    expect(reply.shows(soldSubscription)).to.equal(true);
    expect(reply.text).to.contain(sales.trialFixed).and.contain('April 10, 2026');
  });

  it('is that of one that has ended', async () => {
    const { chat } = openAgentChat({ subscriptions: [aSoldSubscription({ status: 'disabled', recurring: 'off' })] });
    const reply = await open(chat, { to: 'activate' });

    expect(reply.shows(soldSubscription)).to.equal(true);
    expect(reply.text).to.contain(sales.over).and.contain('Disabled');
  });
});

describe('Asked for in words, a status', () => {
  it('opens the subscription to verify, by “suspend” as by “activate”', async () => {
    const { chat } = openAgentChat({ subscriptions: [yearly] });
    for (const text of ['suspend Power BI Pro for Contoso', 'activate Power BI Pro of Contoso', 'change status'])
      expect((await chat.say(text)).text, text).to.contain(sales.statusTitle('Power BI Pro', 'Contoso'));
  });
});

describe('Suspending where another agent is needed', () => {
  const { partnership: words } = stringsOf.en;

  async function needed(subscriptions = [yearly]) {
    const { chat } = openAgentChat({ subscriptions });
    await chat.say('approvals');
    await chat.press(approvalList, { action: 'set' });
    return chat;
  }

  it('shows the same review, whose last button proposes it, and changes nothing yet', async () => {
    const chat = await needed();
    const review = await toReview(chat);
    expect(review.text).to.contain(sales.loses(2)).and.contain(words.secondIsNeeded);
    expect(review.titles).to.include(words.propose).and.not.include(sales.saveSuspend);

    const proposal = await chat.press(suspensionReview, { action: 'propose' });

    expect(proposal.shows(proposalCard)).to.equal(true);
    expect(proposal.text).to.contain(words.proposed).and.contain(words.ownProposal);
    expect(await statusOf(chat)).to.equal('active');
    expect((await toReview(chat)).shows(suspensionReview)).to.equal(true);
    const twice = await chat.press(suspensionReview, { action: 'propose' });
    expect(twice.text).to.contain('Nadia Costa');
  });

  it('asks for the customer’s name as well, where many lose access', async () => {
    const chat = await needed([crowd]);
    await toReview(chat);

    const wrong = await chat.press(suspensionReview, { action: 'propose', name: 'Adatum' });
    expect(wrong.shows(suspensionReview)).to.equal(true);
    const right = await chat.press(suspensionReview, { action: 'propose', name: 'Contoso' });

    expect(right.shows(proposalCard)).to.equal(true);
  });

  it('refuses a review from before it was needed, and shows the one that proposes', async () => {
    const { chat } = openAgentChat({ subscriptions: [yearly] });
    const review = await toReview(chat);
    const input = { isNeeded: true };
    const by = { tenant: partnerTenant.id, person: chat.person };
    await chat.services.commands.execute(setSecondAgent, { input, operation: 'set' }, by);

    const again = await chat.pressOn(review, suspensionReview, { action: 'save' });

    expect(again.titles).to.include(words.propose);
    expect(await statusOf(chat)).to.equal('active');
  });
});
