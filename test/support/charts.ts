import { nodesOf } from './cardSchema.js';

/** Each chart of bars, as pairs of a name and a value. */
export type Charts = readonly (readonly (readonly [name: string, value: number])[])[];

export function chartsOn(card: unknown): Charts {
  return nodesOf(card)
    .filter(({ type }) => type === 'Chart.HorizontalBar')
    .map(({ data }) =>
      (data as readonly { readonly x: string; readonly y: number }[]).map(({ x, y }) => [x, y] as const),
    ); // as the schema test holds them
}
