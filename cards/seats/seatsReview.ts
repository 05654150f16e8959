import { z } from 'zod';
import { defineCard } from '../card.js';
import type { SeatsChange } from '../layouts/seatsChange.js';
import { changeHeading, changeShown, changeTitle } from '../layouts/seatsChange.js';
import type { SeatsChoice } from './seatsChoice.js';
import { seatsChoice } from './seatsChoice.js';
import { button } from '../layouts/button.js';

export interface SeatsReview extends SeatsChange {
  readonly wish: SeatsChoice;
  /** The same change at the other moment, where that is possible too (D4). */
  readonly otherwise?: SeatsChoice['when'];
  readonly operation: string;
  readonly terms: string;
  readonly banner?: string;
}

/** What the change costs or gives back, line by line, and what comes when, before anything happens. */
export const seatsReview = defineCard({
  id: 'seats-review',
  answer: z.discriminatedUnion('action', [
    seatsChoice.extend({ action: z.literal('save'), operation: z.string(), terms: z.string() }),
    seatsChoice.extend({ action: z.literal('review') }),
  ]),
  review: ({ operation }: SeatsReview) => operation,
  view: (data: SeatsReview, reader) => {
    const { seats, common } = reader.strings;
    const { wish, otherwise, operation, terms } = data;
    const save = changeTitle(data, reader);
    const { account, subscription, doing, seats: total } = wish;
    const again = { start: 'seats', account, subscription, doing, seats: total } as const;
    return {
      banner: data.banner,
      title: changeHeading(data, reader, false),
      ...changeShown(data, reader, false),
      actions: [
        button({ title: save, data: { ...wish, action: 'save', operation, terms }, style: 'positive' }),
        ...(otherwise === undefined
          ? []
          : [
              button({
                title: otherwise === 'now' ? seats.now : seats.atRenewal,
                data: { ...wish, action: 'review', when: otherwise },
              }),
            ]),
        button({ title: common.back, data: again }),
      ],
    };
  },
});
