import { defineCard } from '../card.js';
import type { Picking } from '../subscriptions/picking.js';
import { picked, picking, pickingView } from '../subscriptions/picking.js';

/** Which subscription to cancel. */
export const subscriptionPicker = defineCard({
  id: 'subscription-picker',
  ...picking,
  answer: picked,
  view: (data: Picking, reader) =>
    pickingView(data, reader.strings.cancelling.pickTitle, reader.strings.cancelling.pickText, reader),
});
