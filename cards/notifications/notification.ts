import { z } from 'zod';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import type { NextAction } from '../layouts/button.js';
import { button } from '../layouts/button.js';
import { sentences, sentencesTemplate } from '../layouts/sentences.js';
import type { Fact, Tone } from '../layouts/frame.js';

/** Something that people are told without having asked, and what they can do about it. */
export interface Notification {
  /** As it is, for it is also shown where nothing is formatted. */
  readonly title: string;
  /** Of what is not well. */
  readonly tone?: Tone;
  readonly lines: readonly string[];
  readonly facts?: readonly Fact[];
  /** Five at the most: the menu is always there. */
  readonly nextActions: readonly NextAction[];
}

/** One card for all that happens by itself; what it says is made by the event. */
export const notification = defineCard<Notification, never>({
  id: 'news',
  template: sentencesTemplate,
  titleSize: 'Medium',
  answer: z.never(),
  view: ({ title, tone, lines, facts, nextActions }) => ({
    title: plain(title),
    ...(tone && { tone }),
    bindings: sentences(lines),
    ...(facts && { details: { facts, isOpen: true as const } }),
    actions: nextActions.map(button),
  }),
});
