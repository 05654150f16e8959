import { expect } from 'chai';
import { stringsOf } from '../../../../cards/language.js';
import { approvalList } from '../../../../cards/partnership/approvalList.js';
import { proposalCard } from '../../../../cards/partnership/proposal.js';
import { proposeSuspension } from '../../../../domain/partner/commands/suspensionProposals.js';
import type { Chat } from '../../../support/chat.js';
import { openCustomersChat } from '../../../support/partnerChat.js';
import {
  aCustomerAccount,
  asAgent,
  aSoldSubscription,
  clerk,
  customer,
  secondAgent,
} from '../../../support/partnerWorld.js';
import { refusalText } from '../../../support/said.js';

const { partnership: words } = stringsOf.en;
const account = aCustomerAccount([aSoldSubscription({ seats: 5, assigned: 2 })]);

/** The usual agent has proposed to suspend the customer's subscription. */
async function proposed(): Promise<Chat> {
  const chat = openCustomersChat({ accounts: [account] });
  const input = { customer: customer.id, subscription: 'sub-1', name: '' };
  await chat.services.commands.execute(proposeSuspension, { input, operation: 'p-1' }, asAgent);
  return chat;
}

const status = async (chat: Chat) => (await chat.services.accounts.soldIn(customer.id))[0]?.subscriptions[0]?.status;

describe('The approvals of a partner', () => {
  it('say that nothing waits and that agents suspend alone, and can be set to need another agent', async () => {
    const chat = openCustomersChat({ accounts: [account] });
    const list = await chat.say('approvals');
    expect(list.text).to.contain(words.noneWaiting).and.contain(words.secondIsNotNeeded);

    const set = await chat.press(approvalList, { action: 'set' });

    expect(set.text).to.contain(words.secondIsNeeded).and.contain('Nadia Costa');
    expect(set.titles).to.include(words.needNot);
  });

  it('show the proposer what waits, who has to answer, and a way to take it back', async () => {
    const chat = await proposed();
    const list = await chat.say('approvals');
    expect(list.text).to.contain(words.waiting(1));

    const own = await chat.press(approvalList, { start: 'approvals' });

    expect(own.text).to.contain(words.ownProposal);
    expect(own.titles).to.include(words.withdraw).and.not.include(words.approve);
    const gone = await chat.press(proposalCard, { action: 'withdraw' });
    expect(gone.text).to.contain(words.proposalText.withdrawn);
    expect(await status(chat)).to.equal('active');
  });

  it('let another agent approve with one press on what is shown, which suspends at once', async () => {
    const other = (await proposed()).as(secondAgent);
    await other.say('approvals');
    const proposal = await other.press(approvalList, { start: 'approvals' });
    expect(proposal.text).to.contain(words.proposalTitle('Power BI Pro', 'Contoso')).and.contain('2');

    const done = await other.press(proposalCard, { action: 'approve' });

    expect(done.text).to.contain(words.proposalText.suspended);
    expect(await status(other)).to.equal('suspended');
    const again = await other.pressOn(proposal, proposalCard, { action: 'approve' });
    expect(again.text).to.contain(words.proposalText.suspended);
  });

  it('change nothing when another agent declines, and say by whom', async () => {
    const other = (await proposed()).as(secondAgent);
    await other.say('approvals');
    await other.press(approvalList, { start: 'approvals' });

    const declined = await other.press(proposalCard, { action: 'decline' });

    expect(declined.text).to.contain(words.proposalText.declined).and.contain(secondAgent.name);
    expect(await status(other)).to.equal('active');
  });

  it('do not exist for who is no agent', async () => {
    const chat = (await proposed()).as(clerk);
    await chat.say('approvals');

    expect(chat.screen.shows(approvalList)).to.equal(false);
    const forged = { card: proposalCard.id, for: clerk.id, action: 'approve', proposal: 'p-1', operation: 'x' };
    await chat.send(forged);
    expect(chat.screen.shows(proposalCard)).to.equal(false);
    expect(await status(chat)).to.equal('active');
  });

  it('hide what is about a customer that is no longer served', async () => {
    const chat = await proposed();
    chat.directory.partners = [];

    expect((await chat.say('approvals')).text).to.contain(words.noneWaiting);
    const forged = await chat.send({
      card: approvalList.id,
      for: asAgent.person.id,
      start: 'approvals',
      proposal: 'p-1',
    });
    expect(forged.text).to.contain(refusalText({ code: 'not-found' }));
  });
});
