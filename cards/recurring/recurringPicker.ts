import { defineCard } from '../card.js';
import type { Picking } from '../subscriptions/picking.js';
import { picked, picking, pickingView } from '../subscriptions/picking.js';

/** Whose recurring billing to change. */
export const recurringPicker = defineCard({
  id: 'recurring-picker',
  ...picking,
  answer: picked,
  view: (data: Picking, reader) =>
    pickingView(data, reader.strings.titles.recurring, reader.strings.recurring.pickText, reader),
});
