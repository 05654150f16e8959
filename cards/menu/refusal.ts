import { z } from 'zod';
import type { Refusal } from '../../domain/account/refusals.js';
import { productOf } from '../../domain/basics/product.js';
import { defineCard } from '../card.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import type { NextAction } from '../layouts/button.js';
import { adminCenterButton, button, link, menuButton } from '../layouts/button.js';

export interface RefusalView {
  readonly refusal: Refusal;
  readonly title?: string;
  readonly nextActions?: readonly NextAction[];
}

function linksOf(refusal: Refusal, { strings, links }: Reader) {
  if (refusal.code !== 'admins-look' || refusal.contact === undefined) return [];
  return [link(strings.overview.message, links.chatWith(refusal.contact))];
}

/** "No", with the rule, the date on which it changes and the next possible steps as buttons. */
export const refusalCard = defineCard<RefusalView, never>({
  id: 'refusal',
  answer: z.never(),
  endsWithMenu: false,
  view: ({ refusal, title, nextActions = [] }, reader) => ({
    title: title ?? titleFor(refusal, reader),
    ...(refusal.code === 'payment-declined' || refusal.code === 'card-expired' ? { tone: 'Attention' as const } : {}),
    text: sentenceFor(refusal, reader),
    actions: [...linksOf(refusal, reader), ...nextActions.map(button), menuButton(reader), adminCenterButton(reader)],
  }),
});

/** Says which "no" it is, before the sentence says why. */
function titleFor(refusal: Refusal, { strings }: Reader): string {
  const title: string | ((product: string) => string) = strings.refusalTitles[refusal.code];
  if (typeof title === 'string') return title;
  return title('product' in refusal ? plain(productOf(refusal.product)?.name ?? refusal.product) : '');
}

export function sentenceFor(refusal: Refusal, { strings, day, moment, month }: Reader): string {
  const words = { product: (id: string) => plain(productOf(id)?.name ?? id), day, moment, month, text: plain };
  // The table has a sentence for every code, and this one's facts are its own.
  const sentence = strings.refusals[refusal.code] as (facts: Refusal, with_: typeof words) => string;
  return sentence(refusal, words);
}
