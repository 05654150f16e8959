import type { Product } from '../../domain/basics/product.js';
import { catalogue } from '../../domain/basics/product.js';
import { normaliseText } from '../../domain/basics/normaliseText.js';

/** Every product has this word, so it identifies none. */
const maker = 'microsoft';

/** Products that a sentence may mean: those with the most matching words, counted from the first word of the name. */
export function productsIn(said: string): readonly Product[] {
  if (said === '') return [];
  const words = ` ${normaliseText(said)} `;
  const found = catalogue.map((product) => ({ product, length: Math.max(...callsOf(product).map(saidOf)) }));
  const most = Math.max(...found.map(({ length }) => length));
  return most === 0 ? [] : found.filter(({ length }) => length === most).map(({ product }) => product);

  function saidOf(call: readonly string[]): number {
    const isSaid = (length: number) => {
      const name = call.slice(0, length).join(' ');
      return name !== maker && words.includes(` ${name} `);
    };
    return call.map((_, index) => call.length - index).find(isSaid) ?? 0;
  }
}

type Calls = readonly (readonly string[])[];
const knownCalls = new WeakMap<Product, Calls>();

/** People leave out the maker's name. */
function callsOf(product: Product): Calls {
  const known = knownCalls.get(product);
  if (known !== undefined) return known;
  const words = normaliseText(product.name).split(' ');
  const bare = words.filter((word) => word !== maker);
  const calls = [words, bare, bare.filter((word) => word !== '365')];
  knownCalls.set(product, calls);
  return calls;
}
