import { defineCard } from '../card.js';
import type { SubscriptionPicking } from '../layouts/subscriptionPicking.js';
import { pickedSubscription, subscriptionPicking, subscriptionPickingView } from '../layouts/subscriptionPicking.js';

/** Which expired subscription to bring back. */
export const reactivationPicker = defineCard({
  id: 'reactivation-picker',
  ...subscriptionPicking,
  answer: pickedSubscription,
  view: (data: SubscriptionPicking, reader) =>
    subscriptionPickingView(data, reader.strings.titles.reactivate, reader.strings.reactivating.pickText, reader),
});
