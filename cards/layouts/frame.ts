import type { Action } from './button.js';
import type { RowElement } from './rows.js';

/** A line of a table of two columns. */
export interface Fact {
  readonly title: string;
  readonly value: string;
}

/** What a card shows; what is left out or empty is not shown. */
export interface View {
  /** What has just happened, above everything else. */
  readonly banner?: string | undefined;
  readonly title: string;
  /** The sentence below the title. */
  readonly text?: string;
  readonly facts?: readonly Fact[];
  /** A list, below the card's own layout. */
  readonly rows?: readonly RowElement[];
  /** One sentence each, below the card's own layout. */
  readonly notes?: readonly string[];
  /** In a quiet colour, just above the buttons. */
  readonly note?: string;
  /** What the card's own layout binds, between the facts and the notes. */
  readonly bindings?: object;
  readonly actions: readonly Action[];
}

/** How a card's frame differs from the usual one. */
export interface FrameOptions {
  /** Of a notification, which stands among other messages. */
  readonly titleSize?: 'Large' | 'Medium';
}

/** Puts a card's own layout between what all cards share. */
export function framed(view: View, own: readonly unknown[], { titleSize = 'Large' }: FrameOptions): readonly unknown[] {
  const { banner = '', title, text = '', facts = [], rows = [], notes = [], note = '', actions } = view;
  return [
    ...shown(banner, { type: 'Container', style: 'emphasis', items: [textBlock(banner)] }),
    { ...textBlock(title), style: 'heading', size: titleSize, weight: 'Bolder' },
    ...shown(text, textBlock(text)),
    ...shown(facts, { type: 'FactSet', facts }),
    ...own,
    ...rows,
    ...notes.map((one) => ({ ...textBlock(one), spacing: 'Small' })),
    ...shown(note, { ...textBlock(note), isSubtle: true }),
    { type: 'ActionSet', actions },
  ];
}

function textBlock(text: string) {
  return { type: 'TextBlock', text, wrap: true };
}

function shown(content: string | readonly unknown[], element: object): readonly object[] {
  return content.length === 0 ? [] : [element];
}
