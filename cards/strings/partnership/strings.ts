import type { EnquiryState, ProposalState, Wish } from '../../../domain/partner/partnership.js';
import { en } from './en.js';
import { es } from './es.js';
import { it } from './it.js';
import { pl } from './pl.js';
import type { InEveryLanguage } from '../inEveryLanguage.js';
import type { JourneyStrings } from '../journeyStrings.js';

/** What a partner's agents share: approvals, and what customers ask for (D14, R48). */
export interface PartnershipStrings {
  readonly journeys: { readonly approvals: JourneyStrings; readonly enquiries: JourneyStrings };
  /** Labels of facts. */
  readonly customer: string;
  readonly proposedBy: string;
  readonly askedBy: string;
  readonly wishLabel: string;
  readonly losing: string;
  readonly failure: string;
  /** The list of what waits, and the setting. */
  readonly waiting: (count: number) => string;
  readonly noneWaiting: string;
  readonly secondIsNeeded: string;
  readonly secondIsNotNeeded: string;
  readonly setBy: (name: string, moment: string) => string;
  readonly need: string;
  readonly needNot: string;
  /** A proposal. */
  readonly proposalTitle: (product: string, customer: string) => string;
  readonly proposalText: Readonly<Record<ProposalState, string>>;
  readonly proposalStates: Readonly<Record<ProposalState, string>>;
  readonly ownProposal: string;
  /** Buttons. */
  readonly approve: string;
  readonly decline: string;
  readonly withdraw: string;
  readonly propose: string;
  readonly openSubscription: string;
  readonly proposed: string;
  /** What has changed since it was proposed. */
  readonly losingNow: (count: number) => string;
  /** An enquiry. */
  readonly enquiryTitle: (name: string, customer: string) => string;
  readonly enquiryText: Readonly<Record<EnquiryState, string>>;
  readonly enquiryStates: Readonly<Record<EnquiryState, string>>;
  readonly wishes: Readonly<Record<Wish, string>>;
  readonly markDone: string;
  readonly reasonLabel: string;
  readonly noEnquiries: string;
  readonly openEnquiries: (count: number) => string;
  /** For the person who has asked. */
  readonly askerTitle: Readonly<Record<EnquiryState, (product: string) => string>>;
  readonly askerText: (partner: string) => string;
  readonly askAgain: string;
  /** The end of a relationship, for both sides. */
  readonly endedForPartner: (customer: string) => string;
  readonly endedForPartnerText: (customer: string) => string;
  readonly endedForCustomer: (partner: string) => string;
  readonly endedForCustomerText: (partner: string) => string;
}

export const partnership: InEveryLanguage<PartnershipStrings> = { en, it, pl, es };
