import { defineCard } from '../card.js';
import type { SubscriptionPicking } from '../layouts/subscriptionPicking.js';
import { pickedSubscription, subscriptionPicking, subscriptionPickingView } from '../layouts/subscriptionPicking.js';

/** Which subscription to cancel. */
export const subscriptionPicker = defineCard({
  id: 'subscription-picker',
  ...subscriptionPicking,
  answer: pickedSubscription,
  view: (data: SubscriptionPicking, reader) =>
    subscriptionPickingView(data, reader.strings.cancelling.pickTitle, reader.strings.cancelling.pickText, reader),
});
