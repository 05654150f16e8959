import { readFileSync } from 'node:fs';
import { Template } from 'adaptivecards-templating';
import type { z } from 'zod';
import type { Inputs } from './inputs.js';
import { asEntered, inputsIn } from './inputs.js';
import type { Reader } from './language.js';

/** An Adaptive Card as JSON. */
export interface CardJson {
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
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

interface CardDefinition<Data, Answer> {
  readonly id: string;
  /** The layout, without a word in it: a file below `cards`. */
  readonly template: `${string}/${string}.json`;
  readonly answer: z.ZodType<Answer>;
  /** Choices whose ids the layout does not name. */
  readonly choices?: readonly string[];
  /** Everything that the layout shows, as text. */
  readonly view: (data: Data, reader: Reader) => object;
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

/** Whoever answers with an operation has to say how it acts. */
type MustSay<Data, Answer> = [Extract<Answer, { readonly operation: string }>] extends [never]
  ? unknown
  : { readonly review: Reviewing<Data> };

export function defineCard<Data, Answer>(
  definition: CardDefinition<Data, Answer> & MustSay<NoInfer<Data>, NoInfer<Answer>>,
): Card<Data, Answer> {
  const { id, answer, view, review } = definition;
  const layout = kept(() => JSON.parse(readFileSync(new URL(definition.template, folder), 'utf8')) as object); // our own file
  const template = kept(() => new Template(layout()));
  const inputs = kept<Inputs>(() => {
    const others = (definition.choices ?? []).map((choice) => [choice, 'choice'] as const);
    return new Map([...inputsIn(layout()), ...others]);
  });
  return {
    id,
    render: (data, reader) => {
      const card = template().expand({ $root: view(data, reader) }) as CardJson; // the schema test holds every card to it
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

function reviewIn<Data>(data: Data, review: Reviewing<Data> | undefined): LiveReview | undefined {
  const isBeside = typeof review === 'object';
  const find = isBeside ? review.beside : review;
  const operation = typeof find === 'function' ? find(data) : undefined;
  return operation === undefined ? undefined : { operation, ...(isBeside && { isBeside }) };
}

const folder = new URL('../cards/', import.meta.url);

/** Parsing a template costs a hundred times more than filling it: once, when first needed. */
function kept<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}

const alike = ['title', 'style', 'mode', 'associatedInputs'];

/**
 * Every button says whose card it is on and whom it was made for, and has a twin for clients without Action.Execute.
 * Done in place: what a template has just made belongs to nobody else.
 */
function sign(node: object, stamp: { readonly card: string; readonly for: string }): void {
  for (const child of Object.values(node))
    if (typeof child === 'object' && child !== null) sign(child as object, stamp); // JSON
  if (!('type' in node)) return;

  const button = node as Record<string, unknown>; // any object with a type
  // A number that is not there is no empty text.
  if (node.type === 'Input.Number' && button.value === '') delete button.value;
  if (node.type !== 'Action.Execute') return;

  const data = { ...(button.data as object), ...stamp }; // every button of ours has an object there
  const fallback: Record<string, unknown> = { type: 'Action.Submit', data };
  for (const key of alike) if (key in button) fallback[key] = button[key];
  Object.assign(button, { verb: stamp.card, data, fallback });
}
