import { z } from 'zod';
import type { Reader } from '../language.js';
import type { Action } from './button.js';
import { button } from './button.js';
import { seatsSaid } from './seatsSaid.js';

/** How many products one card offers: with their tiles, and in one message whatever the bot's address. */
export const productsOnPage = 9;

/** The ids of the products that words have narrowed them down to. */
const narrowed = z.array(z.string().max(100)).max(100).optional().catch(undefined);

/** Where somebody is among the products, and the number that they have said. */
export const productPlace = seatsSaid.extend({
  page: z.number().int().min(0).optional().catch(undefined),
  only: narrowed,
});
export type ProductPlace = Readonly<z.infer<typeof productPlace>>;

/** The answer of a button to another page. */
export const productPageTurn = seatsSaid.extend({
  action: z.literal('page'),
  page: z.number().int().min(0),
  only: narrowed,
});

interface Page<Product> {
  readonly shown: readonly Product[];
  /** From 0; the last one where there are not so many. */
  readonly page: number;
  readonly pages: number;
}

export function productPage<Product>(all: readonly Product[], wanted = 0): Page<Product> {
  const pages = Math.max(1, Math.ceil(all.length / productsOnPage));
  const page = Math.min(wanted, pages - 1);
  return { shown: all.slice(page * productsOnPage, (page + 1) * productsOnPage), page, pages };
}

/** Leads to the pages before and after; what is filled in on the card goes along where it has inputs. */
export function pageButtons(
  { page, pages }: Pick<Page<unknown>, 'page' | 'pages'>,
  data: object,
  { strings: { common } }: Reader,
  inputs?: true,
): readonly Action[] {
  const turn = (title: string, to: number) =>
    button({ title, data: { action: 'page', page: to, ...data }, ...(inputs && { inputs }) });
  return [
    ...(page > 0 ? [turn(common.previous, page - 1)] : []),
    ...(page + 1 < pages ? [turn(common.next, page + 1)] : []),
  ];
}
