import type { Reader } from '../language.js';
import type { Action, Link } from './button.js';
import { toggle } from './button.js';
import { withProblem } from './problem.js';
import type { RowElement } from './rows.js';
import type { Tile } from './tile.js';

/** A line of a table of two columns. */
export interface Fact {
  readonly title: string;
  readonly value: string;
}

/** What a card shows; what is left out or empty is not shown. */
export interface View {
  /** What has just happened, or what is wrong, above everything else. */
  readonly banner?: string | undefined;
  /** The input that the banner is about: it stands right below that instead. */
  readonly field?: string | undefined;
  /** On a review the verb and what it is done to; on a receipt what is true now. */
  readonly title: string;
  /** Before the title: of what the card is about. */
  readonly tile?: Tile | undefined;
  /** What the title's words mean, where they mean something good or bad; the words say it as well. */
  readonly tone?: Tone;
  /** The line below the title that names the customer it is about. */
  readonly customer?: string;
  /** What is paid or given back now, large: what a review is decided by. */
  readonly amount?: string;
  /** The sentence below the title, or below the amount. */
  readonly text?: string;
  /** What the sentence's words mean, where they mean something good or bad. */
  readonly textTone?: Tone;
  readonly facts?: readonly Fact[];
  /** A list, below the card's own layout. */
  readonly rows?: readonly RowElement[];
  /** One sentence each, below the card's own layout. */
  readonly notes?: readonly string[];
  /** In a quiet colour, just above the buttons: on a review, until when it can be undone. */
  readonly note?: string;
  /** What explains the card but decides nothing: lines, tax, account, id. */
  readonly details?: Details;
  /** What the card's own layout binds, between the facts and the notes. */
  readonly bindings?: object;
  readonly actions: readonly Action[];
}

/** Colours by meaning: a theme makes what it wants of them. */
export type Tone = 'Good' | 'Warning' | 'Attention';

export interface Details {
  readonly facts: readonly Fact[];
  readonly notes?: readonly string[];
  /** A way out of the chat, below everything else. */
  readonly link?: Link;
  /** A receipt shows them at once; a review keeps them behind a button. */
  readonly isOpen?: true;
}

const detailsId = 'details';

/** How a card's frame differs from the usual one. */
export interface FrameOptions {
  /** Of a notification, which stands among other messages. */
  readonly titleSize?: 'Large' | 'Medium';
}

/** Puts a card's own layout between what all cards share. */
export function framed(view: View, own: readonly unknown[], { titleSize = 'Large' }: FrameOptions): readonly unknown[] {
  const {
    banner = '',
    field,
    title,
    tile,
    tone,
    customer = '',
    amount = '',
    text = '',
    textTone,
    facts = [],
    rows = [],
    notes = [],
    note = '',
    details,
    actions,
  } = view;
  const withField = banner === '' ? undefined : withProblem(own, { field, text: banner });
  return [
    ...shown(withField === undefined ? banner : '', {
      type: 'Container',
      style: 'emphasis',
      items: [textBlock(banner)],
    }),
    beside(tile, {
      ...textBlock(title),
      style: 'heading',
      size: titleSize,
      weight: 'Bolder',
      ...(tone && { color: tone }),
    }),
    ...shown(customer, { ...textBlock(customer), spacing: 'None' }),
    ...shown(amount, { ...textBlock(amount), size: 'ExtraLarge', weight: 'Bolder' }),
    ...shown(text, { ...textBlock(text), ...(textTone && { color: textTone }) }),
    ...shown(facts, { type: 'FactSet', facts }),
    ...(withField ?? own),
    ...rows,
    ...notes.map((one) => ({ ...textBlock(one), spacing: 'Small' })),
    ...shown(note, { ...textBlock(note), isSubtle: true }),
    ...(details === undefined ? [] : [detailed(details)]),
    { type: 'ActionSet', actions },
  ];
}

function beside(tile: Tile | undefined, title: object): object {
  if (tile === undefined) return title;
  const columns = [
    { type: 'Column', width: 'auto', items: [tile] },
    { type: 'Column', width: 'stretch', verticalContentAlignment: 'Center', items: [title] },
  ];
  return { type: 'ColumnSet', columns };
}

/** The button that opens and closes the details; none where they stand open. */
export function detailsToggle(details: Details | undefined, { strings }: Reader): readonly Action[] {
  return details === undefined || details.isOpen === true ? [] : [toggle(strings.common.details, detailsId)];
}

function detailed({ facts, notes = [], link, isOpen }: Details) {
  return {
    type: 'Container',
    id: detailsId,
    isVisible: isOpen === true,
    separator: true,
    items: [
      ...shown(facts, { type: 'FactSet', facts }),
      ...notes.map((one) => ({ ...textBlock(one), isSubtle: true, spacing: 'Small' })),
      ...(link === undefined ? [] : [linkText(link)]),
    ],
  };
}

/** A button would be one of the six that a card has room for. */
function linkText(link: Link) {
  const run = { type: 'TextRun', text: link.title, color: 'Accent', selectAction: link };
  return { type: 'RichTextBlock', inlines: [run] };
}

function textBlock(text: string) {
  return { type: 'TextBlock', text, wrap: true };
}

function shown(content: string | readonly unknown[], element: object): readonly object[] {
  return content.length === 0 ? [] : [element];
}
