import { z } from 'zod';
import type { AwaitedAssignment } from '../../domain/account/account.js';
import { packed } from '../layouts/people.js';
import { defineCard } from '../card.js';
import type { SeatsChange } from '../layouts/seatsChange.js';
import { changeHeading, changeShown } from '../layouts/seatsChange.js';
import type { Action } from '../layouts/button.js';
import { button } from '../layouts/button.js';
import { fitting } from '../fitting.js';
import type { Reader } from '../language.js';

export interface SeatsReceipt extends SeatsChange {
  readonly account: string;
  /** Whether the increase can still be undone (D6). */
  readonly canUndo: boolean;
  /** What the seats were bought for: it is left to be done. */
  readonly assigns?: AwaitedAssignment | undefined;
  readonly banner?: string;
}

/** What has changed, by the numbers of the review, and the next step. */
export const seatsReceipt = defineCard<SeatsReceipt, never>({
  id: 'seats-receipt',
  answer: z.never(),
  view: (data, reader) => {
    const { subscriptions, titles } = reader.strings;
    const { account, result, canUndo } = data;
    const { subscription } = result;
    const about = { account, subscription };
    const isMore = result.type === 'seats-changed' && result.to > result.from;
    const isPlanned = result.type === 'seats-scheduled';
    return {
      banner: data.banner,
      title: changeHeading(data, reader, true),
      ...changeShown(data, reader, true),
      actions: [
        ...(isMore ? [assignButton(data, reader)] : []),
        ...(canUndo ? [button({ title: titles.undo, data: { start: 'undo', ...about } })] : []),
        ...(isPlanned ? [button({ title: titles.seats, data: { start: 'seats', ...about } })] : []),
        button({ title: subscriptions.open, data: { start: 'subscriptions', ...about } }),
      ],
    };
  },
});

/** To whom they are assigned is known where they were bought for somebody. */
function assignButton({ account, result, assigns }: SeatsReceipt, { strings }: Reader): Action {
  const { product, subscription, to: seats } = result;
  const about = { start: 'assign', account, product } as const;
  if (assigns === undefined) return button({ title: strings.buying.assign, data: about, style: 'positive' });
  const { operation, people } = assigns;
  const title = fitting(strings.assigning.assignTo(people.length));
  const bought = { operation, subscription, seats };
  return button({ title, data: { ...about, people: packed(people), bought }, style: 'positive' });
}
