import type { Activity, TurnContext } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { CardJson } from '../../cards/card.js';
import type { Reader } from '../../cards/language.js';
import { leftReview } from '../../cards/menu/leftReview.js';
import type { TurnResult } from '../../dialogs/rootDialog.js';
import type { Log } from '../log.js';
import { messageWith } from './sendReply.js';

/** A message with the review whose button acts, and what is needed to redraw it as left. */
export interface StandingReview {
  readonly activity: string;
  readonly operation: string;
  readonly title: string;
  /** The button that led to the review. */
  readonly again?: Readonly<Record<string, unknown>>;
}

const mostKept = 10_000;
/** A review that a longer button led to, such as a plan for many people, gets no button that goes on with it. */
const longestButton = 4_000;

/**
 * Where reviews stand, so that one that is left can be redrawn. In memory only: after a restart it stays as it is, and
 * its button shows the review again (D17).
 */
export class StandingReviews {
  readonly #known = new LRUCache<string, StandingReview>({ max: mostKept });

  /** Notes what a turn has shown, and in which message; resolves which review it has left standing elsewhere. */
  after(activity: Activity, result: TurnResult, shown: string | undefined): StandingReview | undefined {
    const { id } = activity.conversation;
    const known = this.#known.get(id);
    const opened = shown === undefined ? undefined : reviewIn(result, activity, shown);
    const pressed = isPress(activity) ? activity.replyToId : undefined;
    const isReplaced = known !== undefined && [shown, pressed].includes(known.activity);
    const isLeft = known !== undefined && !isReplaced && result.live?.operation !== known.operation;
    if (opened !== undefined) this.#known.set(id, opened);
    else if (isReplaced || isLeft) this.#known.delete(id);
    return isLeft ? known : undefined;
  }
}

/** Shows a review as left. If its message is too old or gone, it stays, and its button shows the review again. */
export async function redrawAsLeft(
  context: TurnContext,
  reader: Reader,
  { activity: id, title, again }: StandingReview,
  log: Log,
): Promise<void> {
  const { conversation } = context.activity;
  try {
    await context.updateActivity({ ...messageWith(leftReview.render({ title, again }, reader)), id, conversation });
  } catch (error) {
    log.warn({ err: error }, 'review that was left not redrawn');
  }
}

function reviewIn({ reply, live }: TurnResult, activity: Activity, shown: string): StandingReview | undefined {
  if (reply.card === undefined || live === undefined || live.isBeside === true || reply.review !== live)
    return undefined;
  const again = pressedIn(activity);
  return { activity: shown, operation: live.operation, title: titleOf(reply.card), ...(again && { again }) };
}

function isPress({ value }: Activity): boolean {
  return value !== undefined && value !== null;
}

function pressedIn({ value }: Activity): Readonly<Record<string, unknown>> | undefined {
  const { action } = (value ?? {}) as { readonly action?: unknown }; // an invoke's, or a field of a button's data
  const { data } = (typeof action === 'object' ? (action ?? {}) : {}) as { readonly data?: unknown }; // an invoke's
  const button = z.record(z.string(), z.unknown()).safeParse(data ?? value).data;
  return button !== undefined && JSON.stringify(button).length <= longestButton ? button : undefined;
}

function titleOf({ body }: CardJson): string {
  const elements = body as readonly { readonly style?: string; readonly text?: string }[]; // the frame's
  return elements.find(({ style }) => style === 'heading')?.text ?? '';
}
