import { readFileSync } from 'node:fs';
import { Template } from 'adaptivecards-templating';
import type { z } from 'zod';
import type { InputKind, Inputs } from './inputs.js';
import { asEntered, inputsIn } from './inputs.js';
import type { Reader } from './language.js';
import { menuButton } from './layouts/button.js';
import type { FrameOptions, View } from './layouts/frame.js';
import { detailsToggle, framed } from './layouts/frame.js';
import { plain, unformatted } from './markdown.js';
import { shortened } from './names.js';
import { bodyWithoutPrices, withoutAmounts } from './withoutPrices.js';

/** An Adaptive Card as JSON. */
export interface CardJson {
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  /** What a client says that cannot draw the card. */
  readonly fallbackText: string;
  /** What is read aloud. */
  readonly speak: string;
  readonly body: readonly unknown[];
}

/** The operation of a card whose button does something. A conversation has one at most that acts (D17). */
export interface LiveReview {
  readonly operation: string;
  /** It stands on a card that is there to be looked at: opening that card takes nothing away from a review. */
  readonly isBeside?: true;
}

/** A card's two ends: written for a reader, and its buttons read back. */
export interface Card<Data, Answer> {
  readonly id: string;
  readonly render: (data: Data, reader: Reader) => CardJson;
  /** The answer that one of this card's own buttons carries; undefined for anything else. */
  readonly read: (value: unknown) => Answer | undefined;
  /** The review that showing this card opens; undefined where no button on it does anything. */
  readonly reviewOf: (data: Data) => LiveReview | undefined;
  /** One of its buttons acts, while its review is the live one. */
  readonly acts: boolean;
}

interface CardDefinition<Data, Answer> extends FrameOptions {
  readonly id: string;
  /** What stands between the frame's facts and notes, without a word in it: a file below `cards` with a list of elements. */
  readonly template?: `${string}/${string}.json`;
  readonly answer: z.ZodType<Answer>;
  /** Inputs whose ids the layout does not name. */
  readonly inputs?: Readonly<Record<string, InputKind>>;
  /** Everything that the card shows, as text. */
  readonly view: (data: Data, reader: Reader) => View;
  /** False where the last button is not the one to the menu. */
  readonly endsWithMenu?: false;
  readonly review?: Reviewing<Data>;
}

/** How a card's operation acts: as a review, beside what the card shows, or never as one (D17). */
type Reviewing<Data> =
  | ((data: Data) => string | undefined)
  | { readonly beside: (data: Data) => string | undefined }
  /** The operation has run already and is only looked up. */
  | 'looked-up'
  /** It neither spends nor takes away. */
  | 'harmless';

/** A card whose answer carries an operation must say how it acts. */
type MustSay<Data, Answer> = [Extract<Answer, { readonly operation: string }>] extends [never]
  ? unknown
  : { readonly review: Reviewing<Data> };

export function defineCard<Data, Answer>(
  definition: CardDefinition<Data, Answer> & MustSay<NoInfer<Data>, NoInfer<Answer>>,
): Card<Data, Answer> {
  const { id, answer, view, review } = definition;
  const layout = kept(() => layoutIn(definition.template));
  const template = kept(() => new Template({ body: layout() }));
  const inputs = kept<Inputs>(() => new Map([...inputsIn(layout()), ...Object.entries(definition.inputs ?? {})]));
  return {
    id,
    render: (data, reader) => {
      const shown = withCustomer(view(data, reader), reader);
      const own = definition.template === undefined ? [] : expanded(template(), shown.bindings);
      const actions = [
        ...shown.actions,
        ...detailsToggle(shown.details, reader),
        ...(definition.endsWithMenu === false ? [] : [menuButton(reader)]),
      ];
      const said = spoken(shown);
      const all = framed({ ...shown, actions }, own, definition);
      const body = reader.showsPrices ? all : bodyWithoutPrices(all);
      const card: CardJson = { ...envelope, fallbackText: said, speak: said, body };
      sign(card, { card: id, for: reader.person });
      return card;
    },
    read: (value) => {
      if (value === null || typeof value !== 'object' || !('card' in value) || value.card !== id) return undefined;
      return answer.safeParse(asEntered(value, inputs())).data;
    },
    reviewOf: (data) => reviewIn(data, review),
    acts: review !== undefined && typeof review !== 'string',
  };
}

/** A card about a customer names it, unless its title, sentence or facts already do. */
function withCustomer(view: View, { customer, strings }: Reader): View {
  if (customer === undefined) return view;
  const name = plain(shortened(customer.name));
  const { title, text = '', facts = [], details } = view;
  const isNamed = [
    title,
    text,
    ...[...facts, ...(details?.isOpen ? details.facts : [])].map(({ value }) => value),
  ].some((one) => one.includes(name));
  return isNamed ? view : { ...view, customer: strings.aboutCustomer.customer(name) };
}

/** What has happened, the title, the customer, the amount, and the sentence below them. */
function spoken({ banner = '', title, customer = '', amount = '', text = '' }: View): string {
  return [banner, title, customer, amount, text]
    .map(withoutAmounts)
    .filter((one) => one !== '')
    .map(unformatted)
    .map((one) => (/\p{P}$/u.test(one) ? one : `${one}.`))
    .join(' ');
}

function reviewIn<Data>(data: Data, review: Reviewing<Data> | undefined): LiveReview | undefined {
  const isBeside = typeof review === 'object';
  const find = isBeside ? review.beside : review;
  const operation = typeof find === 'function' ? find(data) : undefined;
  return operation === undefined ? undefined : { operation, ...(isBeside && { isBeside }) };
}

const envelope = {
  type: 'AdaptiveCard',
  version: '1.5',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
} as const;

const folder = new URL('../cards/', import.meta.url);

function layoutIn(file: string | undefined): readonly unknown[] {
  return file === undefined ? [] : (JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as readonly unknown[]); // our own file
}

function expanded(template: Template, bindings: object = {}): readonly unknown[] {
  return (template.expand({ $root: bindings }) as Pick<CardJson, 'body'>).body; // the schema test holds every card to it
}

/** Parsing a template costs a hundred times more than filling it: once, when first needed. */
function kept<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}

const alike = ['title', 'style', 'mode', 'associatedInputs'];

/**
 * Every button says whose card it is on and whom it was made for, and has a twin for clients without Action.Execute.
 * Done in place, since a view and a template make new objects each time.
 */
function sign(node: object, stamp: { readonly card: string; readonly for: string }): void {
  for (const child of Object.values(node))
    if (typeof child === 'object' && child !== null) sign(child as object, stamp); // JSON
  if (!('type' in node)) return;

  const button = node as Record<string, unknown>; // any object with a type
  // A long choice would be cut at the end, where its price stands.
  if (node.type === 'Input.ChoiceSet') button.wrap = true;
  // A number that is not there is no empty text.
  if (node.type === 'Input.Number' && button.value === '') delete button.value;
  if (node.type !== 'Action.Execute') return;

  const data = { ...(button.data as object), ...stamp }; // every button of ours has an object there
  const fallback: Record<string, unknown> = { type: 'Action.Submit', data };
  for (const key of alike) if (key in button) fallback[key] = button[key];
  Object.assign(button, { verb: stamp.card, data, fallback });
}
