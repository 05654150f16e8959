import { setImmediate as others } from 'node:timers/promises';

/** How long others wait at most for what is done in pieces, in milliseconds; one piece more at worst. */
const longest = 8;
const piece = 500;

/** Long work on many items, interrupted as often as others would have to wait. */
class Pieces {
  #since = performance.now();

  /** Lets others have their turn where this one has lasted long enough. */
  async pause(): Promise<void> {
    if (performance.now() - this.#since < longest) return;
    await others();
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

/** Parts of few items are sorted, then merged by twos. */
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

/** Two orders as one: far cheaper than to sort anew where one of them is short. What is alike stands as in `many` first. */
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
