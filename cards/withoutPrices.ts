import type { Money } from '../domain/basics/money.js';
import type { Reader } from './language.js';
import { isPriced } from './pricedJourneys.js';

/** Stands where an amount would, until the sentence around it is taken away; nobody can type it. */
const hidden = '\uE000';

/** The same reader where prices must not be shown: a card drawn for them has no amount, offer or way to pay. */
export function withoutPrices(reader: Reader): Reader {
  return { ...reader, showsPrices: false, money: () => hidden };
}

/** An amount as a reader sees it; undefined where they must not. */
export function amountShown(amount: Money, { showsPrices, money }: Reader): string | undefined {
  return showsPrices ? money(amount) : undefined;
}

/** An address that a reader without prices gets no link to. */
export const hiddenAddress = hidden;

/** What goes on in small letters is an abbreviation, as in “incl. tax”. */
const sentenceEnd = /(?<=[.!?])\s+(?!\p{Ll})/u;

/** A text without the sentences, and the parts of a list, that name an amount. */
export function withoutAmounts(text: string): string {
  if (!text.includes(hidden)) return text;
  return text.split('\n').map(lineWithoutAmounts).join('\n').trim();
}

function lineWithoutAmounts(line: string): string {
  return line
    .split(sentenceEnd)
    .map((sentence) => partsWithoutAmounts(sentence, ' · '))
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function partsWithoutAmounts(text: string, separator: string): string {
  const parts = text.split(separator);
  return parts.filter((part) => !part.includes(hidden)).join(separator);
}

type Node = Readonly<Record<string, unknown>>;

/** What a card's element has inside; without any of it, nothing is left to draw. */
const inside = ['items', 'columns', 'facts', 'inlines', 'actions', 'choices', 'rows', 'cells'] as const;
const spoken = ['text', 'title', 'value', 'label', 'placeholder', 'altText', 'errorMessage'] as const;

/** A card's elements without amounts, and without buttons and rows that lead to them. */
export function bodyWithoutPrices(body: readonly unknown[]): readonly unknown[] {
  return body.flatMap(kept);
}

function kept(child: unknown): readonly unknown[] {
  if (!isNode(child)) return [child];
  if (isHidden(child)) return [];

  const next: Record<string, unknown> = { ...child };
  for (const key of spoken) if (typeof next[key] === 'string') next[key] = withoutAmounts(next[key]);
  for (const key of inside) if (Array.isArray(next[key])) next[key] = next[key].flatMap(kept);
  if (isNode(next.fallback)) [next.fallback] = kept(next.fallback);
  if (isNode(next.selectAction)) next.selectAction = labelWithoutAmounts(next.selectAction);
  return isEmptied(child, next) ? [] : [next];
}

/** A row's label lists what stands in it. */
function labelWithoutAmounts(action: Node): Node {
  return typeof action.title === 'string' ? { ...action, title: partsWithoutAmounts(action.title, ', ') } : action;
}

/** A button that leads to prices, whose title names one or whose address is hidden; a row that is pressed like one. */
function isHidden({ type, title, url, data, selectAction }: Node): boolean {
  if (isNode(selectAction) && isNode(selectAction.data) && isPriced(selectAction.data)) return true;
  if (typeof type !== 'string' || !type.startsWith('Action.')) return false;
  return (
    [title, url].some((text) => typeof text === 'string' && text.includes(hidden)) || (isNode(data) && isPriced(data))
  );
}

function isEmptied(before: Node, after: Node): boolean {
  const hasLost = spoken.some((key) => before[key] !== after[key] && after[key] === '');
  return hasLost || inside.some((key) => isEmpty(after[key]) && !isEmpty(before[key]));
}

function isEmpty(list: unknown): boolean {
  return Array.isArray(list) && list.length === 0;
}

function isNode(value: unknown): value is Node {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
