import { defineCard } from '../card.js';
import type { Picking } from '../subscriptions/picking.js';
import { picked, pickingTemplate, pickingView } from '../subscriptions/picking.js';

/** Whose recurring billing to change. */
export const recurringPicker = defineCard({
  id: 'recurring-picker',
  template: pickingTemplate,
  answer: picked,
  view: (picking: Picking, reader) =>
    pickingView(picking, reader.strings.titles.recurring, reader.strings.recurring.pickText, reader),
});
