import { z } from 'zod';
import { refuse } from '../../account/decision.js';
import type { RefusalOf } from '../../account/refusals.js';
import { seatsOf } from '../../account/subscription.js';
import type { OrganisationCommand, OrganisationDecision, OrganisationGiven } from '../../application/command.js';
import { idSchema } from '../../basics/idSchema.js';
import { nameRefusal, suspendRefusal } from '../../commands/suspendSubscription.js';
import type { Organisation } from '../../organisation/organisation.js';
import type { ProposalMoved } from '../../organisation/organisationEvents.js';
import { isPartnerAgent } from '../agents.js';
import type { Proposal } from '../partnership.js';
import { isOpenNow } from '../partnership.js';
import { partnershipOf, proposalOf, withProposal } from '../partnershipChanges.js';

const proposeInput = z.object({
  customer: idSchema,
  subscription: idSchema,
  /** The customer's name as the agent has typed it. */
  name: z.string().max(400),
});

/** Asks the partner's other agents to approve a suspension (D14); one for each subscription at a time. */
export const proposeSuspension: OrganisationCommand<z.infer<typeof proposeInput>, ProposalMoved> = {
  name: 'propose-suspension',
  on: 'organisation',
  input: proposeInput,
  sold: ({ customer, subscription }) => ({ customer, subscription }),
  decide: (organisation, { name }, given) => {
    const { by, now, operation, sold } = given;
    if (sold === undefined) return refuse({ code: 'not-found' });
    const { account, subscription } = sold;
    const refusal = suspendRefusal(subscription) ?? nameRefusal(subscription, name, account.name);
    if (refusal !== undefined) return refuse(refusal);
    const open = partnershipOf(organisation).proposals.find(
      (one) => one.subscription === subscription.id && one.customer === account.tenant && isOpenNow(one),
    );
    const { id, product, assignments } = subscription;
    if (open !== undefined) return refuse({ code: 'proposal-exists', product, by: open.byName, at: open.at });
    if (proposalOf(organisation, operation) !== undefined) return refuse({ code: 'terms-changed' });
    const proposal: Proposal = {
      ...{ id: operation, customer: account.tenant, customerName: account.name, subscription: id, product },
      ...{ seats: seatsOf(subscription), losing: assignments.length, by: by.person.id, byName: by.person.name },
      ...{ at: now, state: 'open', since: now },
    };
    return moved(organisation, proposal, given);
  },
};

const about = z.object({ proposal: idSchema });
type About = z.infer<typeof about>;

function soldOf({ proposal: id }: About, organisation: Organisation | undefined) {
  const proposal = organisation && proposalOf(organisation, id);
  return proposal && { customer: proposal.customer, subscription: proposal.subscription };
}

/** Approves: nobody else can answer from now on, and it is carried out next. Never by who has proposed it. */
export const takeProposal: OrganisationCommand<About, ProposalMoved> = {
  name: 'take-proposal',
  on: 'organisation',
  input: about,
  sold: soldOf,
  decide: (organisation, { proposal }, given) =>
    answered(organisation, proposal, given, (open) => ({ ...open, state: 'taken', answer: whoIs(given) })),
};

/** Declines. */
export const declineProposal: OrganisationCommand<About, ProposalMoved> = {
  name: 'decline-proposal',
  on: 'organisation',
  input: about,
  sold: soldOf,
  decide: (organisation, { proposal }, given) =>
    answered(organisation, proposal, given, (open) => ({ ...open, state: 'declined', answer: whoIs(given) })),
};

/** Takes it back, by who has proposed it. */
export const withdrawProposal: OrganisationCommand<About, ProposalMoved> = {
  name: 'withdraw-proposal',
  on: 'organisation',
  input: about,
  sold: soldOf,
  isHarmless: true,
  decide: (organisation, { proposal: id }, given) => {
    const proposal = proposalOf(organisation, id);
    if (proposal?.by !== given.by.person.id || !isPartnerAgent(given.by.person)) return refuse({ code: 'not-found' });
    if (proposal.state !== 'open') return refuse(closed(proposal));
    return moved(organisation, { ...proposal, state: 'withdrawn', since: given.now }, given);
  },
};

/** For anybody who is no agent, and for a customer that is no longer served, there is no proposal. */
function answered(
  organisation: Organisation,
  id: string,
  given: OrganisationGiven,
  answer: (open: Proposal) => Proposal,
): OrganisationDecision<ProposalMoved> {
  const proposal = proposalOf(organisation, id);
  const isMeant = isPartnerAgent(given.by.person) && given.sold !== undefined;
  if (proposal === undefined || !isMeant) return refuse({ code: 'not-found' });
  if (proposal.state !== 'open') return refuse(closed(proposal));
  if (proposal.by === given.by.person.id) return refuse({ code: 'own-proposal', product: proposal.product });
  return moved(organisation, { ...answer(proposal), since: given.now }, given);
}

function moved(
  organisation: Organisation,
  proposal: Proposal,
  { by, now }: OrganisationGiven,
): OrganisationDecision<ProposalMoved> {
  return {
    accepted: true,
    organisation: withProposal(organisation, proposal, now, by.person.id),
    result: { type: 'proposal-moved', proposal: proposal.id, state: proposal.state },
  };
}

function closed({ product, state, since, byName, answer }: Proposal): RefusalOf<'proposal-closed'> {
  return { code: 'proposal-closed', product, state, by: answer?.byName ?? byName, at: since };
}

function whoIs({ by }: OrganisationGiven) {
  return { by: by.person.id, byName: by.person.name };
}
