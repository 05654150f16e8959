import type { Language } from '../../cards/language.js';
import { languageNames, languages, stringsOf } from '../../cards/language.js';
import { forAgents } from '../../cards/menu/menu.js';
import type { JourneyId } from '../../cards/strings/index.js';
import { normaliseText } from '../../domain/basics/normaliseText.js';
import { productsIn } from './parseRequest.js';

/** What a sentence asks for. */
export type Intent =
  | { readonly kind: 'journey'; readonly journey: JourneyId }
  | { readonly kind: 'language'; readonly language: Language }
  | { readonly kind: 'stop' | 'greeting' };

interface Phrase {
  readonly words: readonly string[];
  readonly intent: Intent;
  /** Says only that something is needed, so any other intent in the sentence wins. */
  readonly isVague?: true;
}

const phrases: readonly Phrase[] = languages.flatMap((language) => {
  const { words } = stringsOf[language];
  const { stop, greeting, need, ...journeys } = words;
  return [
    ...Object.entries(journeys).flatMap(([journey, said]) =>
      // The keys of the table are the journeys.
      said.map((text) => phrase(text, { kind: 'journey', journey: journey as JourneyId })),
    ),
    ...stop.map((text) => phrase(text, { kind: 'stop' })),
    ...need.map((text) => ({ ...phrase(text, { kind: 'journey', journey: 'request' }), isVague: true as const })),
    ...greeting.map((text) => phrase(text, { kind: 'greeting' })),
    phrase(languageNames[language], { kind: 'language', language }),
  ];
});

const exact = new Map(phrases.map(({ words, intent }) => [words.join(' '), intent]));

const cancelling: Intent = { kind: 'journey', journey: 'cancel' };

/** Verbs of "cancel subscription": alone they stop what is in progress, with a product they cancel that. */
const cancelWords: ReadonlySet<string> = new Set(
  languages.map((language) => normaliseText(stringsOf[language].titles.cancel).split(' ')[0] ?? ''),
);

/** “Cancel” alone: it stops what is in progress, and where nothing is, it may mean a subscription. */
export function isBareCancel(text: string): boolean {
  return cancelWords.has(normaliseText(text));
}

/** Who writes: agents' journeys do not exist for anybody else (D14). */
interface Listener {
  readonly isAgent: boolean;
}

const anybody: Listener = { isAgent: true };

function isFor({ isAgent }: Listener, intent: Intent): boolean {
  return isAgent || intent.kind !== 'journey' || !forAgents.includes(intent.journey);
}

/** Matches whole sentences only, so it is safe during any journey. */
export function intentIn(text: string, by: Listener = anybody): Intent | undefined {
  const intent = exact.get(normaliseText(text));
  return intent !== undefined && isFor(by, intent) ? intent : undefined;
}

/** The longest phrase found in the sentence; "stop" alone is never inferred, and "cancel Visio" cancels Visio. */
export function closestIntentIn(text: string, by: Listener = anybody): Intent | undefined {
  const words = normaliseText(text).split(' ');
  const [longest] = phrases
    .filter(({ intent, words: said }) => intent.kind !== 'stop' && isFor(by, intent) && isWithin(said, words))
    .toSorted((a, b) => rank(b) - rank(a) || b.words.length - a.words.length || lengthOf(b) - lengthOf(a));
  return longest?.intent ?? (isCancelledIn(words) && productsIn(text).length > 0 ? cancelling : undefined);
}

function isCancelledIn(words: readonly string[]): boolean {
  return words.some((word) => cancelWords.has(word));
}

function phrase(text: string, intent: Intent): Phrase {
  return { words: normaliseText(text).split(' '), intent };
}

/** All words in this order, with others between them: "cancel my Visio subscription". */
function isWithin(phraseWords: readonly string[], words: readonly string[]): boolean {
  let at = -1;
  return phraseWords.every((word) => (at = words.indexOf(word, at + 1)) !== -1);
}

/** "Good morning, help" means help, "I need to buy" means buying, and "assign my licenses" means assigning. */
function rank({ intent, isVague }: Phrase): number {
  if (intent.kind === 'greeting') return 0;
  if (isVague === true) return 1;
  return intent.kind === 'journey' && intent.journey === 'mine' ? 2 : 3;
}

function lengthOf({ words }: Phrase): number {
  return words.join(' ').length;
}
