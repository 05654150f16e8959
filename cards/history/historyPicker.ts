import { defineCard } from '../card.js';
import type { SubscriptionPicking } from '../layouts/subscriptionPicking.js';
import { pickedSubscription, subscriptionPicking, subscriptionPickingView } from '../layouts/subscriptionPicking.js';

/** Whose history to show. */
export const historyPicker = defineCard({
  id: 'history-picker',
  ...subscriptionPicking,
  answer: pickedSubscription,
  view: (data: SubscriptionPicking, reader) =>
    subscriptionPickingView(data, reader.strings.titles.history, reader.strings.history.pickText, reader),
});
