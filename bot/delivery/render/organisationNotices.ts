import type { Reader } from '../../../cards/language.js';
import { plain } from '../../../cards/markdown.js';
import { notification } from '../../../cards/notifications/notification.js';
import { weeklyDigest, weekTitle } from '../../../cards/notifications/weeklyDigest.js';
import type { Notice } from '../../../domain/account/account.js';
import type { Instant } from '../../../domain/basics/calendar.js';
import { dayOf, mondayOf } from '../../../domain/basics/calendar.js';
import type { Digest } from '../../../domain/reports/weeklyDigest.js';
import { spanOf } from '../../../domain/organisation/digestWeek.js';
import type { Organisation } from '../../../domain/organisation/organisation.js';
import { openRequests } from '../../../domain/organisation/licenceRequests.js';
import type { RenderedMessage } from '../outboxSource.js';

/** Renders an organisation's notice for its recipient; undefined if it no longer holds. */
export function organisationNoticeFor(
  { event, to }: Notice,
  organisation: Organisation,
  now: Instant,
  reader: Reader,
  digest?: Digest,
): RenderedMessage | undefined {
  const { admins } = organisation;
  switch (event.type) {
    case 'admin-unreachable': {
      const isLost = admins.some(({ person, unreachable }) => person === event.admin && unreachable !== undefined);
      const { adminLost, adminLostText } = reader.strings.notifications;
      const title = adminLost(event.name);
      const lines = [plain(adminLostText(event.name))];
      return isLost ? { title, card: notification.render({ title, lines, nextActions: [] }, reader) } : undefined;
    }
    case 'weekly-digest': {
      const admin = admins.find(({ person }) => person === to);
      if (digest === undefined || admin === undefined) return undefined;
      const isPart = spanOf(event.week, admin.since).from === admin.since;
      const week = {
        week: event.week,
        digest,
        ...(isPart && { since: admin.since }),
        kinds: admin.preferences.kinds,
        requests: openRequests(organisation).length,
        thisWeek: mondayOf(dayOf(now)),
      };
      return { title: weekTitle(week, reader), card: weeklyDigest.render(week, reader) };
    }
    default:
      return undefined;
  }
}
