import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import type { Action, ButtonWords } from './button.js';
import { button } from './button.js';
import type { Tile } from './tile.js';
import { tileOf } from './tile.js';

/** A row of a list: all of it is pressed. */
export interface Row {
  /** As people wrote it; it can be typed instead of pressing the row. */
  readonly name: string;
  /** Whose tile stands at the left. */
  readonly product?: string;
  /** A quiet line below the name, in Markdown. */
  readonly line?: string;
  /** What should be done there next, in the colour of its meaning. */
  readonly next?: { readonly text: string; readonly color: 'Accent' | 'Warning' | 'Attention' };
  /** At the right, with a word below it. */
  readonly figure?: string;
  readonly unit?: string;
  /** What a screen reader says after the name, without Markdown. */
  readonly said?: string;
  readonly data: ButtonWords['data'];
  /** Sends along what is filled in on the card. */
  readonly inputs?: true;
}

/** A row as an element of a card, or the sentence below the rows. */
export type RowElement = PressedRow | Words;

interface Words {
  readonly type: 'TextBlock';
  readonly text: string;
  readonly wrap: true;
  readonly style?: 'heading';
  readonly weight?: 'Bolder';
  readonly size?: 'Small' | 'Default';
  readonly spacing?: 'Large' | 'None';
  readonly isSubtle?: true;
  readonly color?: Required<Row>['next']['color'];
  readonly horizontalAlignment?: 'Right';
}

/** A row of words alone is no set of columns: twenty of those would be too much for one card. */
type PressedRow = { readonly separator: true; readonly selectAction: Action } & (
  | { readonly type: 'ColumnSet'; readonly columns: readonly { readonly items: readonly (Words | Tile)[] }[] }
  | { readonly type: 'Container'; readonly items: readonly Words[] }
);

/** More tiles than these would be too much for one message. */
export const mostTiles = 10;

/** Rows to open, or to choose one of, with a sentence on how to. */
export function pressedRows(
  rows: readonly Row[],
  reader: Reader,
  verb: 'open' | 'choose' | 'replace' = 'open',
): readonly RowElement[] {
  if (rows.length === 0) return [];
  const { strings } = reader;
  const labels = numbered(rows.map(({ name, said }) => strings.rows[verb](labelled(name, said))));
  const hint: Words = { ...text(strings.rows.hint), isSubtle: true, size: 'Small' };
  const hints = reader.surface === 'chat' ? [hint] : [];
  const tiles = rows.map(({ product }) =>
    product === undefined || rows.length > mostTiles ? undefined : tileOf(product, reader),
  );
  return [...rows.map((row, at) => drawn(row, labels[at] ?? '', tiles[at])), ...hints];
}

/** Rows below a line that says what they are; nothing where there are none. */
export function headed(words: string, rows: readonly RowElement[]): readonly RowElement[] {
  return rows.length === 0
    ? []
    : [{ ...text(words), style: 'heading', size: 'Default', weight: 'Bolder', spacing: 'Large' }, ...rows];
}

/** What can be typed instead of pressing a row, and what the row would have sent. */
export interface TypedRow {
  readonly name: string;
  readonly value: unknown;
}

export function typedRowsOn(body: readonly unknown[]): readonly TypedRow[] {
  return body.filter(isRow).map((row) => ({
    name: (row.type === 'Container' ? row.items : row.columns.flatMap(({ items }) => items)).find(isWords)?.text ?? '',
    value: 'data' in row.selectAction ? row.selectAction.data : undefined,
  }));
}

function isRow(element: unknown): element is PressedRow {
  return typeof element === 'object' && element !== null && 'selectAction' in element;
}

function isWords(item: Words | Tile): item is Words {
  return item.type === 'TextBlock';
}

const longestSaid = 120;

function labelled(name: string, said = ''): string {
  const whole = [shortened(name), ...(said === '' ? [] : [said])].join(', ');
  return whole.length > longestSaid ? `${whole.slice(0, longestSaid - 1)}…` : whole;
}

/** Rows that are called the same are told apart by a number. */
function numbered(labels: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return labels.map((label) => {
    const count = (seen.get(label) ?? 0) + 1;
    seen.set(label, count);
    return count === 1 ? label : `${label} (${count})`;
  });
}

function drawn(row: Row, title: string, tile: Tile | undefined): PressedRow {
  const { name, line = '', next, figure = '', data, inputs } = row;
  const about: readonly Words[] = [
    { ...text(plain(shortened(name))), weight: 'Bolder' },
    ...(line === '' ? [] : [{ ...text(line), isSubtle: true, spacing: 'None' } as const]),
    ...(next === undefined ? [] : [{ ...text(next.text), color: next.color, spacing: 'None' } as const]),
  ];
  const selectAction = button({ title, data, ...(inputs && { inputs }) });
  if (figure === '' && tile === undefined) return { type: 'Container', separator: true, selectAction, items: about };
  const columns = [
    ...(tile === undefined ? [] : [{ type: 'Column', width: 'auto', items: [tile] }]),
    {
      type: 'Column',
      width: 'stretch',
      items: about,
      ...(about.length === 1 && { verticalContentAlignment: 'Center' }),
    },
    ...(figure === '' ? [] : [{ type: 'Column', width: 'auto', items: amountOf(row) }]),
  ];
  return { type: 'ColumnSet', separator: true, selectAction, columns };
}

function amountOf({ figure = '', unit = '' }: Row): readonly Words[] {
  const right = { horizontalAlignment: 'Right' } as const;
  return [
    { ...text(figure), ...right },
    ...(unit === '' ? [] : [{ ...text(unit), ...right, isSubtle: true, spacing: 'None' } as const]),
  ];
}

function text(words: string) {
  return { type: 'TextBlock', text: words, wrap: true } as const;
}
