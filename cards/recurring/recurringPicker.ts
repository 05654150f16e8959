import { defineCard } from '../card.js';
import type { SubscriptionPicking } from '../layouts/subscriptionPicking.js';
import { pickedSubscription, subscriptionPicking, subscriptionPickingView } from '../layouts/subscriptionPicking.js';

/** Whose recurring billing to change. */
export const recurringPicker = defineCard({
  id: 'recurring-picker',
  ...subscriptionPicking,
  answer: pickedSubscription,
  view: (data: SubscriptionPicking, reader) =>
    subscriptionPickingView(data, reader.strings.titles.recurring, reader.strings.recurring.pickText, reader),
});
