import { defineCard } from '../card.js';
import type { Picking } from '../subscriptions/picking.js';
import { picked, picking, pickingView } from '../subscriptions/picking.js';

/** Which expired subscription to bring back. */
export const reactivationPicker = defineCard({
  id: 'reactivation-picker',
  ...picking,
  answer: picked,
  view: (data: Picking, reader) =>
    pickingView(data, reader.strings.titles.reactivate, reader.strings.reactivating.pickText, reader),
});
