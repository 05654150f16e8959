import { normaliseText } from '../../domain/basics/normaliseText.js';

/** The row that is meant by its place, its name or a part of its name; undefined where several may be meant. */
export function rowMeant<Row extends { readonly name: string }>(text: string, rows: readonly Row[]): Row | undefined {
  const said = normaliseText(text);
  if (said === '') return undefined;
  if (/^\d{1,3}$/.test(said)) return rows[Number(said) - 1];
  const named = rows.filter(({ name }) => ` ${normaliseText(name)} `.includes(` ${said} `));
  const exact = named.filter(({ name }) => normaliseText(name) === said);
  const [only, another] = exact.length > 0 ? exact : named;
  return another === undefined ? only : undefined;
}
