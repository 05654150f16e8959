import { defineCard } from '../card.js';
import type { Picking } from '../subscriptions/picking.js';
import { picked, picking, pickingView } from '../subscriptions/picking.js';

/** Whose history to show. */
export const historyPicker = defineCard({
  id: 'history-picker',
  ...picking,
  answer: picked,
  view: (data: Picking, reader) =>
    pickingView(data, reader.strings.titles.history, reader.strings.history.pickText, reader),
});
