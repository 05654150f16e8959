import { z } from 'zod';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import { nameOf } from '../layouts/subscriptionWords.js';
import { joinedKeys, pickedKeys } from './keys.js';
import type { UnassignPool } from './pool.js';
import { poolData, unassignPool, actionsBack } from './pool.js';
import { button } from '../layouts/button.js';

export interface Holder {
  readonly key: string;
  readonly name: string;
}

export interface HolderPicker {
  readonly pool: UnassignPool;
  /** How many hold a licence in all. */
  readonly count: number;
  /** Those on this page. */
  readonly shown: readonly Holder[];
  /** The keys that are chosen among them. */
  readonly ticked: readonly string[];
  /** The keys that are chosen on other pages. */
  readonly carried: readonly string[];
  /** From 0; missing where only those are shown whose names were typed. */
  readonly page?: number;
  readonly pages: number;
  /** Typed names that several, or somebody else, may be called by. */
  readonly asked?: readonly AskedName[];
  readonly problem?: string;
}

/** A typed name, and the keys of those who may be meant by it. */
export interface AskedName {
  readonly text: string;
  readonly keys: readonly string[];
}

/** Room for the choices of one page, in bytes: the rest of 28 KB is for what is on every page. */
const roomForChoices = 12_000;

/** Up to so many can be ticked off one by one. */
const mostInSight = 8;

const chosen = { carried: joinedKeys, people: pickedKeys };

/** So many names are not forgotten if nobody is ticked for them. */
const mostAsked = 10;
const mostKeys = 20;
const askedNames = z
  .array(z.object({ text: z.string().max(400), keys: joinedKeys }))
  .max(mostAsked)
  .default([]);
const all = ({ carried, people }: { readonly carried: readonly string[]; readonly people: readonly string[] }) => [
  ...new Set([...carried, ...people]),
];

/** Who loses a licence: as many as one likes (R24, R25). */
export const holderPicker = defineCard({
  id: 'holder-picker',
  template: 'unassigning/holderPicker.json',
  answer: z.discriminatedUnion('action', [
    unassignPool
      .extend({ action: z.literal('review'), asked: askedNames, ...chosen })
      .transform(({ action, asked, carried, people, ...pool }) => ({
        action,
        asked,
        pool,
        chosen: all({ carried, people }),
      })),
    unassignPool
      .extend({ action: z.literal('page'), page: z.number().int().min(0), ...chosen })
      .transform(({ action, page, carried, people, ...pool }) => ({
        action,
        page,
        pool,
        chosen: all({ carried, people }),
      })),
    unassignPool
      .extend({ action: z.literal('everyone') })
      .transform(({ action, ...pool }) => ({ action, pool, chosen: [] })),
  ]),
  view: (data: HolderPicker, reader) => {
    const { pool, count, shown, ticked, carried, page, pages, asked = [], problem = '' } = data;
    const { unassigning: words, common, titles } = reader.strings;
    const about = { ...poolData(pool), carried: carried.join('') };
    const open = asked.slice(0, mostAsked).map(({ text, keys }) => ({ text, keys: keys.slice(0, mostKeys).join('') }));
    const review = { action: 'review', ...about, ...(open.length > 0 && { asked: open }) };
    const turn = (title: string, to: number) =>
      button({ title, data: { action: 'page', page: to, ...about }, inputs: true });
    return {
      banner: problem,
      title: words.title,
      text: words.holders(plain(nameOf(pool.product)), count),
      bindings: {
        peopleLabel: words.peopleLabel,
        placeholder: words.placeholder,
        style: shown.length > mostInSight ? 'filtered' : 'expanded',
        choices: shown.map(choiceOf),
        ticked: ticked.join(','),
        carried: carried.length === 0 ? '' : words.carried(carried.length),
        pages: page !== undefined && pages > 1 ? common.page(page + 1, pages) : '',
        typing: words.typing,
      },
      actions: [
        button({ title: titles.unassign, data: review, style: 'positive', inputs: true }),
        ...(page !== undefined && count > 1
          ? [button({ title: words.everyone(count), data: { action: 'everyone', ...poolData(pool) } })]
          : []),
        ...(page === undefined ? [turn(words.showAll, 0)] : []),
        ...(page !== undefined && page > 0 ? [turn(common.previous, page - 1)] : []),
        ...(page !== undefined && page + 1 < pages ? [turn(common.next, page + 1)] : []),
        ...actionsBack(pool, reader).map(button),
      ],
    };
  },
});

/** As many to a page as fit on a card, however long their names are. */
export function pagesOf(holders: readonly Holder[]): readonly (readonly Holder[])[] {
  const pages: Holder[][] = [];
  let room = 0;
  for (const holder of holders) {
    const weight = weightOf(holder);
    const page = pages.at(-1);
    if (page === undefined || weight > room) {
      pages.push([holder]);
      room = roomForChoices - weight;
    } else {
      page.push(holder);
      room -= weight;
    }
  }
  return pages;
}

function choiceOf({ key, name }: Holder) {
  return { title: shortened(name), value: key };
}

/** In whatever way the bytes are counted. */
function weightOf(holder: Holder): number {
  const json = JSON.stringify(choiceOf(holder)) + ',';
  return Math.max(2 * json.length, new TextEncoder().encode(json).length);
}
