import { expect } from 'chai';
import { stringsOf } from '../../../../cards/language.js';
import { enquiryCard } from '../../../../cards/partnership/enquiry.js';
import { enquiryList } from '../../../../cards/partnership/enquiryList.js';
import { askPartner, longestEnquiry } from '../../../../domain/partner/commands/askPartner.js';
import { partnershipOf } from '../../../../domain/partner/partnershipChanges.js';
import type { Chat } from '../../../support/chat.js';
import { openCustomersChat } from '../../../support/partnerChat.js';
import {
  aCustomerAccount,
  asCustomer,
  aSoldSubscription,
  clerk,
  customer,
  secondAgent,
} from '../../../support/partnerWorld.js';

const { partnership: words, requests } = stringsOf.en;

/** Somebody of the customer has asked for more licences. */
async function asked(): Promise<Chat> {
  const chat = openCustomersChat({ accounts: [aCustomerAccount([aSoldSubscription()])] });
  const input = { subscription: 'sub-1', wish: 'more', note: 'Two for **March**' } as const;
  await chat.services.commands.execute(askPartner, { input, operation: 'e-1' }, asCustomer);
  return chat;
}

const state = async (chat: Chat) => partnershipOf(await chat.organisation()).enquiries.map((one) => one.state);

describe('What customers ask a partner for', () => {
  it('is listed and opened with who, of which customer, what and the words', async () => {
    const chat = await asked();
    const list = await chat.say('customer enquiries');
    expect(list.text).to.contain(words.openEnquiries(1)).and.contain(words.wishes.more);

    const enquiry = await chat.press(enquiryList, { start: 'enquiries' });

    expect(enquiry.text).to.contain(words.enquiryTitle('Bruna Rossi', 'Contoso'));
    expect(enquiry.titles).to.include.members([words.openSubscription, words.markDone, words.decline]);
    expect(enquiry.buttons.find(({ title }) => title === words.openSubscription)?.data).to.include({
      ...{ customer: customer.id, subscription: 'sub-1' },
    });
  });

  it('is answered once: a colleague who comes later sees by whom', async () => {
    const chat = await asked();
    await chat.say('customer enquiries');
    const enquiry = await chat.press(enquiryList, { start: 'enquiries' });
    const other = chat.as(secondAgent);
    await other.say('customer enquiries');
    const theirs = await other.press(enquiryList, { start: 'enquiries' });

    await chat.pressOn(enquiry, enquiryCard, { action: 'done', note: 'Done today' });
    const late = await other.pressOn(theirs, enquiryCard, { action: 'declined' });

    expect(late.text).to.contain('Nadia Costa').and.contain('Done today');
    expect(await state(chat)).to.deep.equal(['done']);
  });

  it('keeps an answer that is too long in its field, and says how long it may be', async () => {
    const chat = await asked();
    await chat.say('customer enquiries');
    await chat.press(enquiryList, { start: 'enquiries' });

    const screen = await chat.press(enquiryCard, { action: 'done', note: 'x'.repeat(longestEnquiry + 1) });

    expect(screen.text).to.contain(requests.noteError(longestEnquiry));
    expect(await state(chat)).to.deep.equal(['open']);
    await chat.press(enquiryCard, { action: 'done', note: 'x'.repeat(longestEnquiry) });
    expect(await state(chat)).to.deep.equal(['done']);
  });

  it('does not exist for who is no agent, and not for a customer that is no longer served', async () => {
    const chat = await asked();
    expect((await chat.as(clerk).say('customer enquiries')).shows(enquiryList)).to.equal(false);
    chat.directory.partners = [];

    expect((await chat.say('customer enquiries')).text).to.contain(words.noEnquiries);
  });
});
