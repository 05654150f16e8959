import type { Reader } from '../../cards/language.js';
import { plain } from '../../cards/markdown.js';
import { news } from '../../cards/notices/news.js';
import type { Notice } from '../../domain/account.js';
import type { Instant } from '../../domain/calendar.js';
import type { Organisation } from '../../domain/organisation.js';
import type { Telling } from './outboxes.js';

/** What a notice of an organisation becomes for the person who gets it; undefined for what is no longer so. */
export function organisationNoticeFor(
  { event }: Notice,
  { admins }: Organisation,
  _now: Instant,
  reader: Reader,
): Telling | undefined {
  switch (event.type) {
    case 'admin-unreachable': {
      const isLost = admins.some(({ person, unreachable }) => person === event.admin && unreachable !== undefined);
      const { adminLost, adminLostText } = reader.strings.notices;
      const title = adminLost(event.name);
      const lines = [plain(adminLostText(event.name))];
      return isLost ? { title, card: news.render({ title, lines, ways: [] }, reader) } : undefined;
    }
    default:
      return undefined;
  }
}
