import type { CardJson } from '../../cards/card.js';

/** A part of a card. */
type Node = Readonly<Record<string, unknown>>;

/** One of our cards, whatever it takes and gives. */
export interface AnyCard {
  readonly id: string;
}

/** What a person presses and fills in: the button's `action` or `start`, and inputs by their ids. */
export type Press = Readonly<Record<string, string>>;

/** A button as a client holds it. */
export interface Button {
  readonly title: string;
  readonly data: Node;
  readonly inputs: 'all' | 'none';
  /** It is a row that is pressed; its title is only read out. */
  readonly isRow: boolean;
}

/** A card or a sentence as a person sees it. */
export class Screen {
  readonly card: CardJson | undefined;
  /** All words, one line for each block. */
  readonly text: string;
  readonly buttons: readonly Button[];
  /** What the inputs hold before anybody touches them, by id. */
  readonly inputs: ReadonlyMap<string, string>;

  constructor({ card, text = '' }: { readonly card?: CardJson; readonly text?: string }) {
    const nodes = partsOf(card);
    this.card = card;
    this.text = card === undefined ? text : nodes.flatMap(wordsOf).join('\n');
    const rows = nodes.map(({ selectAction }) => selectAction);
    this.buttons = nodes
      // A dialog's buttons send by Action.Submit; in the chat that is only a twin.
      .filter(({ type }) => type === 'Action.Execute' || type === 'Action.Submit')
      .map((node) => ({ ...buttonOf(node), isRow: rows.includes(node) }));
    this.inputs = new Map(nodes.filter(isInput).map(({ id, value }) => [String(id), textOf(value)]));
  }

  /** What is read before anything is unfolded, a line for each block. */
  get shown(): readonly string[] {
    return partsOf(this.card, [], { folded: false }).flatMap(wordsOf);
  }

  /** What is behind a button that unfolds it. */
  get folded(): readonly string[] {
    return partsOf(this.card)
      .filter(isFolded)
      .flatMap((part) => partsOf(part).flatMap(wordsOf));
  }

  /** The words on the buttons. */
  get titles(): readonly string[] {
    return this.buttons.filter(({ isRow }) => !isRow).map(({ title }) => title);
  }

  /** The rows that are pressed. */
  get rows(): readonly Button[] {
    return this.buttons.filter(({ isRow }) => isRow);
  }

  /** Where links lead to. */
  get links(): readonly string[] {
    return partsOf(this.card).flatMap(({ type, url }) => (type === 'Action.OpenUrl' ? [textOf(url)] : []));
  }

  /** The choices of an input, or of rows whose data have such a field, by the words on them. */
  choicesOf(input: string): ReadonlyMap<string, string> {
    const rows = this.rows.filter(({ data }) => input in data);
    if (rows.length > 0) return new Map(rows.map(({ title, data }) => [title, textOf(data[input])]));
    const node = partsOf(this.card).find(({ id }) => id === input);
    const choices = (node?.choices ?? []) as readonly { readonly title: string; readonly value: string }[]; // as the schema test holds them
    return new Map(choices.map(({ title, value }) => [title, value]));
  }

  /** What is said right below a field, in the colour of what is wrong: nowhere else on the card, and read aloud first. */
  wrongBelow(field: string): string | undefined {
    const body = (this.card?.body ?? []) as readonly Node[]; // a card's parts are objects
    const { text, color } = body[body.findIndex(({ id }) => id === field) + 1] ?? {};
    const words = textOf(text);
    const isOnce = this.text.split('\n').filter((line) => line === words).length === 1;
    return isOnce && color === 'Attention' && this.card?.speak.startsWith(words) === true ? words : undefined;
  }

  shows({ id }: AnyCard): boolean {
    return this.buttons.some(({ data }) => data.card === id);
  }

  /**
   * What a client sends for a pressed button with the inputs filled in; `title` tells buttons of one action apart. Throws
   * for what the screen does not offer.
   */
  valueOf(card: AnyCard, { action, start, ...filled }: Press, title?: string): unknown {
    const carried = Object.entries(filled).filter(([id]) => !this.inputs.has(id));
    const button = this.buttons.find(
      ({ data, title: written }) =>
        data.card === card.id &&
        (action === undefined ? data.start === start : data.action === action) &&
        carried.every(([key, value]) => data[key] === value) &&
        (title === undefined || title === written),
    );
    if (button === undefined) throw new Error(`No “${action ?? start}” of ${card.id} on:\n${this.describe()}`);
    return valueWith(
      button,
      this.inputs,
      Object.fromEntries(Object.entries(filled).filter(([id]) => this.inputs.has(id))),
    );
  }

  describe(): string {
    const buttons = this.buttons.map(({ title, data }) => `[${title}: ${JSON.stringify(data)}]`);
    return [this.text, ...buttons].join('\n');
  }
}

export function valueWith({ data, inputs: associated }: Button, inputs: Screen['inputs'], filled: Press): unknown {
  for (const id of Object.keys(filled)) if (!inputs.has(id)) throw new Error(`There is no input ${id}`);
  if (associated === 'none') return data;

  const entered = [...inputs, ...Object.entries(filled)].filter(([, value]) => value !== '');
  const emptied = new Set(Object.keys(filled).filter((id) => filled[id] === ''));
  return { ...data, ...Object.fromEntries(entered.filter(([id]) => !emptied.has(id))) };
}

/** Everything that is visible, or can be unfolded as well, in reading order. */
function partsOf(node: unknown, found: Node[] = [], { folded = true } = {}): readonly Node[] {
  if (node === null || typeof node !== 'object' || (!folded && isFolded(node as Node))) return found;
  if (!Array.isArray(node)) found.push(node as Node);
  for (const [key, part] of Object.entries(node))
    if (key !== 'data' && key !== 'fallback') partsOf(part, found, { folded });
  return found;
}

function isFolded({ isVisible }: Node): boolean {
  return isVisible === false;
}

function wordsOf({ type, text, title, value, label, choices }: Node): readonly string[] {
  if (type === 'TextBlock' || type === 'TextRun') return [textOf(text)];
  if (type === undefined && typeof title === 'string') return [`${title}: ${textOf(value)}`];
  return choices === undefined && label === undefined ? [] : [textOf(label)];
}

function isInput({ type }: Node): boolean {
  return typeof type === 'string' && type.startsWith('Input.');
}

function buttonOf({ title, data, associatedInputs }: Node): Omit<Button, 'isRow'> {
  return { title: textOf(title), data: data as Node, inputs: associatedInputs === 'none' ? 'none' : 'all' }; // ours have an object there
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
