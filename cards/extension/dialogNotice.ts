import { z } from 'zod';
import { defineCard } from '../card.js';
import { button } from '../layouts/button.js';
import type { JourneyId } from '../strings/index.js';

/** Journeys that begin outside of the chat, by their command's id. */
export const quickActions = ['buy', 'assign', 'request', 'cancel'] as const satisfies readonly JourneyId[];

interface DialogNotice {
  readonly text: string;
  /** What was sent, where the same can be sent again. */
  readonly again?: object | undefined;
}

/** Why a dialog cannot go on, and what can be done instead. */
export const dialogNotice = defineCard({
  id: 'dialog-notice',
  answer: z.object({ action: z.literal('again'), again: z.record(z.string(), z.unknown()) }),
  endsWithMenu: false,
  view: ({ text, again }: DialogNotice, { strings: { extension, titles } }) => ({
    title: extension.noticeTitle,
    text,
    actions:
      again === undefined
        ? quickActions.map((start) => button({ title: titles[start], data: { start } }))
        : [button({ title: extension.checkAgain, data: { action: 'again', again }, style: 'positive' })],
  }),
});
