import { defineCard } from '../card.js';
import type { Picking } from '../subscriptions/picking.js';
import { picked, pickingTemplate, pickingView } from '../subscriptions/picking.js';

/** Whose history to show. */
export const historyPicker = defineCard({
  id: 'history-picker',
  template: pickingTemplate,
  answer: picked,
  view: (picking: Picking, reader) =>
    pickingView(picking, reader.strings.titles.history, reader.strings.history.pickText, reader),
});
