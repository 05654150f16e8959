import { setImmediate as nextIteration } from 'node:timers/promises';

/** Milliseconds after which long work lets other work run, at the end of a piece. */
const longest = 8;
/** Items. */
const piece = 500;

/** When a piece of long work ends, and for how long that has kept other work waiting. */
class Pieces {
  #since = performance.now();

  /** Lets other work run if it has waited for long enough. */
  async pause(): Promise<void> {
    if (performance.now() - this.#since < longest) return;
    await nextIteration();
    this.#since = performance.now();
  }
}

export async function filterInPieces<Item>(
  items: readonly Item[],
  isKept: (item: Item) => boolean,
  pieces = new Pieces(),
): Promise<readonly Item[]> {
  if (items.length <= piece) return items.filter(isKept);
  const kept: Item[] = [];
  for (let first = 0; first < items.length; first += piece) {
    for (const item of items.slice(first, first + piece)) if (isKept(item)) kept.push(item);
    await pieces.pause();
  }
  return kept;
}

/** A merge sort whose smallest parts are sorted at once. */
export async function sortInPieces<Item>(
  items: readonly Item[],
  compare: (a: Item, b: Item) => number,
  pieces = new Pieces(),
): Promise<readonly Item[]> {
  if (items.length <= piece) return items.toSorted(compare);
  const half = Math.ceil(items.length / 2);
  const front = await sortInPieces(items.slice(0, half), compare, pieces);
  const back = await sortInPieces(items.slice(half), compare, pieces);
  await pieces.pause();
  return await mergeInPieces(front, back, compare, pieces);
}

/** Merges two sorted lists, which is far cheaper than sorting if one is short. Of equal items, those of `many` come first. */
export async function mergeInPieces<Item>(
  many: readonly Item[],
  few: readonly Item[],
  compare: (a: Item, b: Item) => number,
  pieces = new Pieces(),
): Promise<readonly Item[]> {
  const all: Item[] = [];
  let at = 0;
  let next = 0;
  for (const item of few) {
    for (let other = many[at]; other !== undefined && compare(other, item) <= 0; other = many[++at]) all.push(other);
    all.push(item);
    if (all.length - next >= piece) {
      next = all.length;
      await pieces.pause();
    }
  }
  return all.concat(many.slice(at));
}
