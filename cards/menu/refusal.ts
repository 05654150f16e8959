import { z } from 'zod';
import type { Refusal } from '../../domain/account/refusals.js';
import { productOf } from '../../domain/basics/product.js';
import { defineCard } from '../card.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import type { NextAction } from '../layouts/button.js';
import { amountShown } from '../withoutPrices.js';
import { adminCenterButton, button, link, menuButton } from '../layouts/button.js';

export interface RefusalView {
  readonly refusal: Refusal;
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
  view: ({ refusal, nextActions = [] }, reader) => ({
    title: titleFor(refusal, reader),
    ...(refusal.code === 'payment-declined' || refusal.code === 'card-expired' ? { tone: 'Attention' as const } : {}),
    text: sentenceFor(refusal, reader),
    actions: [
      ...linksOf(refusal, reader),
      ...nextActions.map(button),
      menuButton(reader),
      // What a phone must not show is not pointed to elsewhere.
      ...(refusal.code === 'computer-only' ? [] : [adminCenterButton(reader)]),
    ],
  }),
});

/** Says what is missing, and of what, before the sentence says why; `written` is how names are shown. */
export function titleFor(refusal: Refusal, reader: Reader, written = plain): string {
  const { strings } = reader;
  const name = (product: string) => written(productOf(product)?.name ?? product);
  if (refusal.code === 'payment-declined' && refusal.charge !== undefined)
    return strings.buying.declined(
      amountShown(refusal.charge.total, reader),
      refusal.charge.seats,
      name(refusal.product),
    );
  const title: string | ((about: string) => string) = strings.refusalTitles[refusal.code];
  return typeof title === 'string' ? title : title(subjectOf(refusal, name));
}

function subjectOf(refusal: Refusal, name: (product: string) => string): string {
  if ('product' in refusal) return name(refusal.product);
  if ('products' in refusal && !('lastFour' in refusal)) return refusal.products.map(name).join(' / ');
  return 'lastFour' in refusal ? refusal.lastFour : '';
}

export function sentenceFor(refusal: Refusal, { strings, day, moment, month }: Reader): string {
  const words = { product: (id: string) => plain(productOf(id)?.name ?? id), day, moment, month, text: plain };
  // The table has a sentence for every code, and this one's facts are its own.
  const sentence = strings.refusals[refusal.code] as (facts: Refusal, with_: typeof words) => string;
  return sentence(refusal, words);
}
