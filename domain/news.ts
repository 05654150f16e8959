import type { Account, Notice } from './account.js';
import type { Instant } from './calendar.js';
import type { Event } from './events.js';
import type { HistoryEntry } from './history.js';
import { withHistory } from './history.js';
import type { NewsKind } from './newsEvents.js';

const kinds: Partial<Record<Event['type'], NewsKind>> = {
  'seats-bought': 'purchase',
  'trial-converted': 'purchase',
  'subscription-reactivated': 'purchase',
  'trial-started': 'trial',
  'seats-changed': 'seats',
  'seats-scheduled': 'seats',
  'subscription-cancelled': 'cancellation',
  'cancellation-taken-back': 'cancellation',
  'purchase-undone': 'undo',
  'charge-failed': 'failed-payment',
};

type Deed = Parameters<typeof withHistory>[2];

/** Writes down what a change has done, and a notice of it for each admin but the one who did it: no command has to think of it. */
export function recorded(before: Account, after: Account, deed: Deed, admins: readonly string[] = []): Account {
  const written = withHistory(before, after, deed);
  if (admins.length === 0) return written;

  const news = written.history
    .slice(before.history.length)
    .flatMap((entry) =>
      admins.filter((admin) => admin !== entry.by).flatMap((admin) => noticeOf(entry, admin, deed.at)),
    );
  return news.length === 0 ? written : { ...written, outbox: [...written.outbox, ...news] };
}

function noticeOf({ id, what, subscription }: HistoryEntry, to: string, at: Instant): readonly Notice[] {
  const kind = kinds[what];
  if (kind === undefined) return [];
  const event = { type: 'subscription-news', kind, subscription, entry: id } as const;
  return [{ id: `${id}-${subscription}-news-${to}`, to, at, about: subscription, event }];
}
