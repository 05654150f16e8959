import type { Account, Notice } from '../../../domain/account/account.js';
import type { Organisation } from '../../../domain/organisation/organisation.js';
import type { Directory } from '../../../domain/application/ports.js';
import type { RequestNoticeParts } from './requestNotices.js';
import { requestNoticeFor } from './requestNotices.js';
import type { Digests } from './digests.js';
import { noticeFor } from './notices.js';
import type { PartnershipNoticeParts } from './partnershipNotices.js';
import { partnershipNoticeFor } from './partnershipNotices.js';
import { organisationNoticeFor } from './organisationNotices.js';
import type { Render } from '../outboxSource.js';

/** Renders account notices; looks up a purchaser's contact address, or the name of the partner that owns the account. */
export function renderAccountNotice(directory: Pick<Directory, 'person' | 'tenant'>): Render<Account> {
  return async (notice, account, now, reader) => {
    const { tenant, owner } = account;
    if (account.ownedBy === 'partner') {
      const partner = (await directory.tenant(owner))?.name ?? owner;
      return noticeFor(notice, account, now, reader, { partner });
    }
    const isNotification = notice.event.type === 'subscription-news';
    const purchaser = isNotification ? await directory.person(tenant, owner) : undefined;
    return noticeFor(notice, account, now, reader, { purchaser });
  };
}

/** Renders organisation notices as things stand now: a digest is added up, a request is shown in its current state. */
export function renderOrganisationNotice(
  digests: Pick<Digests, 'of'>,
  parts: RequestNoticeParts & PartnershipNoticeParts,
): Render<Organisation> {
  return async (notice, organisation, now, reader) => {
    const { event, to } = notice;
    if (event.type === 'request-news' || event.type === 'policy-blocked')
      return requestNoticeFor(notice, organisation, now, reader, parts);

    if (isOfPartnership(event)) return partnershipNoticeFor(notice, organisation, now, reader, parts);

    const since = organisation.admins.find(({ person }) => person === to)?.since;
    const digest =
      event.type === 'weekly-digest' ? await digests.of(organisation.tenant, event.week, since) : undefined;
    return organisationNoticeFor(notice, organisation, now, reader, digest);
  };
}

function isOfPartnership({ type }: Notice['event']): boolean {
  return (
    type === 'proposal-news' ||
    type === 'enquiry-news' ||
    type === 'bulk-change-news' ||
    type === 'agent-digest' ||
    type === 'relationship-ended'
  );
}
