import { z } from 'zod';
import { refuse } from '../../account/decision.js';
import type { OrganisationCommand, OrganisationDecision, OrganisationGiven } from '../../application/command.js';
import { idSchema } from '../../basics/idSchema.js';
import type { Organisation } from '../../organisation/organisation.js';
import type { EnquiryMoved } from '../../organisation/organisationEvents.js';
import { isPartnerAgent } from '../agents.js';
import type { Enquiry } from '../partnership.js';
import { wishes } from '../partnership.js';
import { enquiryOf, partnershipOf, withEnquiry } from '../partnershipChanges.js';

/** The longest note to the partner, and the longest reason, in characters. */
export const longestEnquiry = 500;

const askPartnerInput = z.object({
  subscription: idSchema,
  wish: z.enum(wishes),
  note: z.string().max(longestEnquiry),
});
export type AskPartner = z.infer<typeof askPartnerInput>;

/**
 * A customer's person asks the partner that has sold a subscription to do something about it (R48). Asking again while
 * the first one is open replaces it, so that the agents' card says the latest. Guests and disabled people cannot.
 */
export const askPartner: OrganisationCommand<AskPartner, EnquiryMoved> = {
  name: 'ask-partner',
  on: 'organisation',
  input: askPartnerInput,
  isHarmless: true,
  sold: ({ subscription }) => ({ subscription }),
  decide: (organisation, { wish, note }, given) => {
    const { by, now, operation, sold } = given;
    if (sold === undefined) return refuse({ code: 'not-found' });
    if (!by.person.enabled) return refuse({ code: 'account-disabled' });
    if (by.person.kind === 'guest') return refuse({ code: 'guest' });
    const { account, subscription } = sold;
    const earlier = partnershipOf(organisation).enquiries.find(
      (one) =>
        one.state === 'open' &&
        one.customer === account.tenant &&
        one.subscription === subscription.id &&
        one.asker === by.person.id,
    );
    if (earlier === undefined && enquiryOf(organisation, operation) !== undefined)
      return refuse({ code: 'terms-changed' });
    const enquiry: Enquiry = {
      ...{ id: earlier?.id ?? operation, customer: account.tenant, customerName: account.name },
      ...{ subscription: subscription.id, product: subscription.product, wish, note: note.trim() },
      ...{ asker: by.person.id, askerName: by.person.name, at: now, state: 'open', since: now },
    };
    return moved(organisation, enquiry, given);
  },
};

const answerInput = z.object({
  enquiry: idSchema,
  answer: z.enum(['done', 'declined']),
  reason: z.string().max(longestEnquiry),
});

/** An agent answers a customer's enquiry; the first answer wins and is told to the asker and the other agents. */
export const answerEnquiry: OrganisationCommand<z.infer<typeof answerInput>, EnquiryMoved> = {
  name: 'answer-enquiry',
  on: 'organisation',
  input: answerInput,
  isHarmless: true,
  sold: ({ enquiry: id }, organisation) => {
    const enquiry = organisation && enquiryOf(organisation, id);
    return enquiry && { customer: enquiry.customer, subscription: enquiry.subscription };
  },
  decide: (organisation, { enquiry: id, answer: state, reason }, given) => {
    const { by, now, sold } = given;
    const enquiry = enquiryOf(organisation, id);
    const isMeant = isPartnerAgent(by.person) && sold !== undefined;
    if (enquiry === undefined || !isMeant) return refuse({ code: 'not-found' });
    const { product, answer, askerName, since } = enquiry;
    if (enquiry.state !== 'open')
      return refuse({
        code: 'enquiry-closed',
        ...{ product, state: enquiry.state, by: answer?.byName ?? askerName, at: since },
      });
    const said = reason.trim();
    const who = { by: by.person.id, byName: by.person.name, ...(said !== '' && { reason: said }) };
    return moved(organisation, { ...enquiry, state, since: now, answer: who }, given);
  },
};

function moved(
  organisation: Organisation,
  enquiry: Enquiry,
  { by, now }: OrganisationGiven,
): OrganisationDecision<EnquiryMoved> {
  return {
    accepted: true,
    organisation: withEnquiry(organisation, enquiry, now, by.person.id),
    result: { type: 'enquiry-moved', enquiry: enquiry.id, state: enquiry.state },
  };
}
