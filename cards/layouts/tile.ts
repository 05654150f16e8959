import { productOf } from '../../domain/basics/product.js';
import type { Reader } from '../language.js';

/** Where the bot serves the tiles, below its own address. */
export const tilesPath = '/tiles';

/** A product's picture, as an element of a card. */
export interface Tile {
  readonly type: 'Image';
  readonly url: string;
  readonly altText: string;
  readonly size: 'Small';
}

/** Undefined where the bot has no address, or nobody knows the product: no picture is better than a broken one. */
export function tileOf(product: string, { address }: Pick<Reader, 'address'>): Tile | undefined {
  const known = productOf(product);
  return address === '' || known === undefined
    ? undefined
    : { type: 'Image', url: `${address}${tilesPath}/${product}.png`, altText: known.name, size: 'Small' };
}
