import type { Account } from '../../domain/account/account.js';
import type { HistoryEntry } from '../../domain/account/history.js';
import type { SubscriptionChangeNotification } from '../../domain/account/notificationEvents.js';
import type { Charge } from '../../domain/billing/charge.js';
import { chargeOf } from '../../domain/billing/charge.js';
import type { Headline } from '../strings/subscriptionNotifications/strings.js';

interface Summary {
  readonly headline: Headline;
  readonly licences: number;
}

/** What the card says first: what it was, and how many licences it was about. */
export function headlineOf(event: SubscriptionChangeNotification, entry: HistoryEntry | undefined): Summary {
  const whole = { licences: event.seats };
  if (entry === undefined) return { headline: 'declined', ...whole };

  const { what, before, after } = entry;
  const from = before?.seats ?? 0;
  const to = after?.seats ?? 0;
  switch (what) {
    case 'seats-bought':
      return { headline: 'bought', ...whole };
    case 'trial-converted':
      return { headline: 'converted', ...whole };
    case 'subscription-reactivated':
      return { headline: 'reactivated', ...whole };
    case 'trial-started':
      return { headline: 'tried', ...whole };
    case 'seats-changed':
      return { headline: to > from ? 'more' : 'fewer', licences: Math.abs(to - from) };
    case 'seats-scheduled':
      return after?.scheduled === undefined
        ? { headline: 'unscheduled', licences: to }
        : { headline: 'scheduled', licences: after.scheduled };
    case 'subscription-cancelled':
      return { headline: 'cancelled', ...whole };
    case 'cancellation-taken-back':
      return { headline: 'takenBack', ...whole };
    case 'purchase-undone':
      return { headline: 'undone', licences: from === to ? from : from - to };
    case 'subscription-renewed':
      return { headline: 'becamePaid', ...whole };
    case 'subscription-ended':
      return { headline: endOf(event), ...whole };
    default:
      return { headline: 'declined', ...whole };
  }
}

function endOf({ kind }: SubscriptionChangeNotification): Headline {
  if (kind === 'trial') return 'trialEnded';
  return kind === 'failed-payment' ? 'stopped' : 'ended';
}

/** The seats and the amount in the headline: of the declined payment itself, unless it is forgotten. */
export function chargeIn({ payments }: Account, { entry, seats, amount }: SubscriptionChangeNotification): Charge {
  const payment = payments.find(({ id }) => id === entry);
  return payment === undefined ? { seats, total: amount } : chargeOf(payment);
}

/** The change that the event is of; none was written down for a first charge that the bank has declined. */
export function entryOf(
  { history }: Account,
  { entry, subscription }: SubscriptionChangeNotification,
): HistoryEntry | undefined {
  return history.find((one) => one.id === entry && one.subscription === subscription);
}
