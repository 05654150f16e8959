import { expect } from 'chai';
import { partnershipNoticeFor } from '../../../../bot/delivery/render/partnershipNotices.js';
import { readerFor, stringsOf } from '../../../../cards/language.js';
import type { Account, Notice } from '../../../../domain/account/account.js';
import type { Organisation } from '../../../../domain/organisation/organisation.js';
import { newOrganisation } from '../../../../domain/organisation/organisation.js';
import { noPartnership } from '../../../../domain/partner/partnership.js';
import { buyer } from '../../../support/builders.js';
import {
  agent,
  aCustomerAccount,
  aPartnerDirectory,
  aSoldSubscription,
  clerk,
  customer,
  partnerTenant,
  secondAgent,
} from '../../../support/partnerWorld.js';
import { MemorySold } from '../../../support/memorySold.js';
import { MemoryAccounts } from '../../../support/ports.js';
import { aBulkChange, aBulkLine } from '../../../support/samplesBulk.js';
import { anEnquiry, aProposal } from '../../../support/samplesPartnership.js';

const { partnership: words, bulk, find } = stringsOf.en;
const now = '2026-03-10T10:00:00.000Z';
const about = { customer: customer.id, customerName: 'Contoso' };
const organisation = {
  ...newOrganisation(partnerTenant.id),
  partnership: {
    ...noPartnership,
    bulkChanges: [
      aBulkChange({
        ...{ by: agent.id, state: 'finished' },
        lines: [aBulkLine({ customer: customer.id, done: now }), aBulkLine({ customerName: 'Secret', done: now })],
      }),
    ],
    proposals: [aProposal({ ...about, by: agent.id })],
    enquiries: [
      anEnquiry(about),
      anEnquiry({
        ...about,
        id: 'e-2',
        state: 'done',
        answer: { by: agent.id, byName: agent.name, reason: 'Done **today**' },
      }),
    ],
  },
};

const proposalNews = { type: 'proposal-news', proposal: 'p-1' } as const;
const enquiryNews = { type: 'enquiry-news', enquiry: 'e-1' } as const;

function render(
  event: Notice['event'],
  {
    to = secondAgent.id,
    tenant,
    directory = aPartnerDirectory(),
    accounts = [],
    kept = organisation,
  }: Partial<Notice> & {
    readonly directory?: ReturnType<typeof aPartnerDirectory>;
    readonly accounts?: readonly Account[];
    readonly kept?: Organisation;
  } = {},
) {
  const notice = { id: 'n-1', to, at: now, event, ...(tenant !== undefined && { tenant }) };
  const soldOverview = new MemorySold(new MemoryAccounts(...accounts));
  const parts = { directory, soldOverview, services: { newOperation: () => 'op-1' } };
  return partnershipNoticeFor(notice, kept, now, readerFor(to, 'en', undefined), parts);
}

describe('What a partner’s agents and customers are told', () => {
  it('is a proposal with its answers for another agent, and with the way back for its own', async () => {
    const others = await render(proposalNews);
    const own = await render(proposalNews, { to: agent.id });

    expect(others?.title).to.equal(words.proposalTitle('Power BI Pro', 'Contoso'));
    expect(others?.review).to.deep.equal({ operation: 'op-1', isBeside: true });
    expect(JSON.stringify(others?.card)).to.contain(words.approve).and.not.contain(words.withdraw);
    expect(JSON.stringify(own?.card)).to.contain(words.withdraw).and.not.contain(words.approve);
  });

  it('is nothing for who is no agent any more, for a customer that is no longer served, and for what is gone', async () => {
    const nobodyServed = aPartnerDirectory();
    nobodyServed.partners = [];
    for (const event of [proposalNews, enquiryNews]) {
      expect(await render(event, { to: clerk.id })).to.equal(undefined);
      expect(await render(event, { to: 'has-left' })).to.equal(undefined);
      expect(await render(event, { directory: nobodyServed })).to.equal(undefined);
    }
    expect(await render({ type: 'proposal-news', proposal: 'gone' })).to.equal(undefined);
    expect(await render({ type: 'enquiry-news', enquiry: 'gone' })).to.equal(undefined);
  });

  it('is the result of a bulk change for the agent whose it is, with the lines of customers that are served', async () => {
    const event = { type: 'bulk-change-news', bulkChange: 'b-1' } as const;
    const done = await render(event, { to: agent.id });

    expect(done?.title).to.equal(bulk.finished(1));
    expect(JSON.stringify(done?.card)).to.contain('Contoso').and.contain(bulk.notSeen(1)).and.not.contain('Secret');
    expect(await render(event)).to.equal(undefined);
    expect(await render({ ...event, bulkChange: 'gone' }, { to: agent.id })).to.equal(undefined);
  });

  it('is on Mondays what is so for the customers then, and what waits, for agents alone', async () => {
    const event = { type: 'agent-digest' } as const;
    const stopped = { ...aSoldSubscription(), status: 'suspended' as const };
    const accounts = [aCustomerAccount([stopped])];
    const digest = await render(event, { to: agent.id, accounts });

    expect(digest?.title).to.equal(find.digestTitle);
    expect(JSON.stringify(digest?.card)).to.contain(words.waiting(1)).and.contain(find.stopDigest);
    expect(await render(event, { to: clerk.id, accounts })).to.equal(undefined);
    const nothing = newOrganisation(partnerTenant.id);
    expect(await render(event, { to: agent.id, kept: nothing })).to.equal(undefined);
    expect(await render(event, { to: agent.id, kept: nothing, accounts })).to.have.property('title', find.digestTitle);
    expect(
      await render(event, {
        to: agent.id,
        accounts: [aCustomerAccount([aSoldSubscription({ recurring: 'off' })])],
        kept: nothing,
      }),
    ).to.equal(undefined);
  });

  it('is the answer for the customer’s person who has asked, with the partner’s name and the words', async () => {
    const answer = await render({ type: 'enquiry-news', enquiry: 'e-2' }, { to: buyer.id, tenant: customer.id });

    expect(answer?.title).to.equal(words.askerTitle.done('Power BI Pro'));
    expect(JSON.stringify(answer?.card)).to.contain('Fabrikam Cloud').and.contain('Done').and.contain(words.askAgain);
  });

  it('is the end of the relationship for either side', async () => {
    const forAgents = await render({ type: 'relationship-ended', side: 'partner', name: 'Contoso' });
    const forAdmins = await render({ type: 'relationship-ended', side: 'customer', name: 'Fabrikam Cloud' });

    expect([forAgents?.title, forAdmins?.title]).to.deep.equal([
      words.endedForPartner('Contoso'),
      words.endedForCustomer('Fabrikam Cloud'),
    ]);
  });
});
