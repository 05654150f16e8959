import { defineCard } from '../card.js';
import type { Picking } from '../subscriptions/picking.js';
import { picked, pickingTemplate, pickingView } from '../subscriptions/picking.js';

/** Which expired subscription to bring back. */
export const reactivationPicker = defineCard({
  id: 'reactivation-picker',
  template: pickingTemplate,
  answer: picked,
  view: (picking: Picking, reader) =>
    pickingView(picking, reader.strings.titles.reactivate, reader.strings.reactivating.pickText, reader),
});
