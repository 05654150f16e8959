import { outlookOn } from '../../domain/account/outlook.js';
import type { Subscription } from '../../domain/account/subscription.js';
import type { Instant } from '../../domain/basics/calendar.js';
import { dayOf } from '../../domain/basics/calendar.js';
import type { Reader } from '../language.js';
import { outlookWords } from '../layouts/subscriptionWords.js';

/** When it renews or ends. */
export function soldNext(subscription: Subscription, reader: Reader, now: Instant): string {
  return outlookWords(outlookOn(subscription, dayOf(now)), reader);
}
