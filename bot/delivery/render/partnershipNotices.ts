import type { Reader } from '../../../cards/language.js';
import { plain } from '../../../cards/markdown.js';
import { nameOf } from '../../../cards/layouts/subscriptionWords.js';
import { bulkHeading, bulkResult } from '../../../cards/bulk/bulkResult.js';
import { findOverview } from '../../../cards/customers/findOverview.js';
import { notification } from '../../../cards/notifications/notification.js';
import { enquiryCard, enquiryFacts } from '../../../cards/partnership/enquiry.js';
import { proposalCard } from '../../../cards/partnership/proposal.js';
import { drawn } from '../../../dialogs/replies.js';
import type { Notice } from '../../../domain/account/account.js';
import { servedBulkChange } from '../../../domain/application/servedBulkChange.js';
import { countedSales } from '../../../domain/application/servedSales.js';
import type { Directory, SoldOverview } from '../../../domain/application/ports.js';
import type { Instant } from '../../../domain/basics/calendar.js';
import type { Organisation } from '../../../domain/organisation/organisation.js';
import { catchUpOrganisation } from '../../../domain/organisation/organisationCatchUp.js';
import { isPartnerAgent } from '../../../domain/partner/agents.js';
import { longestEnquiry } from '../../../domain/partner/commands/askPartner.js';
import type { Enquiry } from '../../../domain/partner/partnership.js';
import { isOpenNow } from '../../../domain/partner/partnership.js';
import { enquiryOf, partnershipOf, proposalOf } from '../../../domain/partner/partnershipChanges.js';
import type { RenderedMessage } from '../outboxSource.js';

export interface PartnershipNoticeParts {
  readonly directory: Pick<Directory, 'person' | 'tenant' | 'servesNow' | 'customersOf'>;
  readonly soldOverview: SoldOverview;
  readonly services: { readonly newOperation: () => string };
}

/**
 * Renders what a partner's agents and its customers are told, as it stands now; undefined if it is gone, or if the
 * recipient is no agent any more or the customer no longer the partner's.
 */
export async function partnershipNoticeFor(
  { event, to, tenant: elsewhere }: Notice,
  organisation: Organisation,
  now: Instant,
  reader: Reader,
  parts: PartnershipNoticeParts,
): Promise<RenderedMessage | undefined> {
  const { tenant } = organisation;
  const latest = catchUpOrganisation(organisation, now);
  if (event.type === 'relationship-ended') return ended(event, reader);
  if (event.type === 'agent-digest') return await digestFor(parts, latest, { tenant, person: to, now }, reader);
  if (event.type === 'bulk-change-news') {
    const found = await bulkChangeFor(parts, latest, { tenant, person: to, id: event.bulkChange, now });
    if (found === undefined) return undefined;
    const title = bulkHeading(found.bulkChange, reader);
    return { title, ...drawn(bulkResult, { ...found, page: 0 }, reader) };
  }
  if (event.type === 'proposal-news') {
    const proposal = proposalOf(latest, event.proposal);
    if (proposal === undefined || !(await isFor(parts, { tenant, person: to, customer: proposal.customer, now })))
      return undefined;
    const { customerName, product, state } = proposal;
    const { proposalTitle, proposalStates } = reader.strings.partnership;
    const isOpen = state === 'open';
    const title = isOpen
      ? proposalTitle(nameOf(product), customerName)
      : `${nameOf(product)}: ${proposalStates[state]}`;
    const data = { proposal, isOwn: proposal.by === to, operation: parts.services.newOperation() };
    return { title, ...drawn(proposalCard, data, reader) };
  }
  const enquiry = event.type === 'enquiry-news' ? enquiryOf(latest, event.enquiry) : undefined;
  if (enquiry === undefined) return undefined;
  if (elsewhere !== undefined) return await forAsker(enquiry, organisation, reader, parts);
  if (!(await isFor(parts, { tenant, person: to, customer: enquiry.customer, now }))) return undefined;
  const title = reader.strings.partnership.enquiryTitle(enquiry.askerName, enquiry.customerName);
  const data = { enquiry, longest: longestEnquiry, operation: parts.services.newOperation() };
  return { title, ...drawn(enquiryCard, data, reader) };
}

interface Recipient {
  readonly tenant: string;
  readonly person: string;
  readonly customer: string;
  readonly now: Instant;
}

/** What is so for the customers now; undefined if there is nothing to look at. */
async function digestFor(
  { directory, soldOverview, services }: PartnershipNoticeParts,
  organisation: Organisation,
  { tenant, person: to, now }: Omit<Recipient, 'customer'>,
  reader: Reader,
): Promise<RenderedMessage | undefined> {
  const person = await directory.person(tenant, to);
  if (person === undefined || !isPartnerAgent(person)) return undefined;
  const counts = await countedSales({ soldOverview, directory, clock: { now: () => now } }, { tenant, person });
  const { proposals, enquiries } = partnershipOf(organisation);
  const waiting = { proposals: proposals.filter(isOpenNow).length, enquiries: enquiries.filter(isOpenNow).length };
  const news = [counts.renewing, counts.trials, counts.scheduled, counts.suspended, ...Object.values(waiting)];
  if (news.every((count) => count === 0)) return undefined;
  const digest = { isOn: true, operation: services.newOperation() };
  const title = reader.strings.find.digestTitle;
  return { title, ...drawn(findOverview, { counts, digest, waiting }, reader) };
}

/** The agent's own, with the lines of customers that are served now. */
async function bulkChangeFor(
  { directory }: PartnershipNoticeParts,
  organisation: Organisation,
  { tenant, person: to, id, now }: Omit<Recipient, 'customer'> & { readonly id: string },
) {
  const person = await directory.person(tenant, to);
  if (person === undefined) return undefined;
  const organisations = { read: () => Promise.resolve(organisation) };
  const clock = { now: () => now };
  return await servedBulkChange({ organisations, directory, clock }, { tenant, person }, id);
}

async function isFor({ directory }: PartnershipNoticeParts, { tenant, person: id, customer, now }: Recipient) {
  const person = await directory.person(tenant, id);
  return person !== undefined && isPartnerAgent(person) && (await directory.servesNow(tenant, customer, now));
}

async function forAsker(
  enquiry: Enquiry,
  { tenant }: Organisation,
  reader: Reader,
  { directory }: PartnershipNoticeParts,
): Promise<RenderedMessage> {
  const { partnership, titles } = reader.strings;
  const title = partnership.askerTitle[enquiry.state](nameOf(enquiry.product));
  const partner = (await directory.tenant(tenant))?.name ?? '';
  const card = notification.render(
    {
      title,
      lines: [partnership.askerText(plain(partner))],
      facts: enquiryFacts(enquiry, reader),
      nextActions: [
        { title: partnership.askAgain, data: { start: 'askPartner', subscription: enquiry.subscription } },
        { title: titles.mine, data: { start: 'mine' } },
      ],
    },
    reader,
  );
  return { title, card };
}

function ended(
  { side, name }: { readonly side: 'partner' | 'customer'; readonly name: string },
  reader: Reader,
): RenderedMessage {
  const { partnership, titles } = reader.strings;
  const isPartner = side === 'partner';
  const title = isPartner ? partnership.endedForPartner(name) : partnership.endedForCustomer(name);
  const text = isPartner ? partnership.endedForPartnerText : partnership.endedForCustomerText;
  const next = isPartner
    ? ({ title: titles.customers, data: { start: 'customers' } } as const)
    : ({ title: titles.mine, data: { start: 'mine' } } as const);
  return { title, card: notification.render({ title, lines: [text(plain(name))], nextActions: [next] }, reader) };
}
