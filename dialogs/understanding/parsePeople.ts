import type { Question } from '../../cards/assigning/nameChooser.js';
import { mostCandidates, mostLater, mostQuestions } from '../../cards/assigning/nameChooser.js';
import { mostChosen } from '../../cards/layouts/people.js';
import type { Person } from '../../domain/basics/person.js';
import { isOnlyAnswer, meantBy } from './matchNames.js';
import type { Turn } from '../turn.js';
import { peopleTenant } from '../turn.js';
import type { TypedName } from './parseNames.js';
import { typedNamesIn } from './parseNames.js';

/** Typed names matched with people. */
export interface TypedNames {
  readonly clear: readonly Person[];
  readonly unclear: readonly Question[];
  /** Names to ask about after these. */
  readonly later: readonly string[];
  /** Names that match nobody. */
  readonly unknown: readonly string[];
  /** Names beyond the limit. */
  readonly left: readonly string[];
  /** "No", "yes", "wait": names nobody. */
  readonly isAnswer: boolean;
}

/** How many matches are compared to find the best ones. */
const mostLookedAt = 25;

/** Looks up names and addresses in a text in the directory. */
export async function peopleByName(turn: Turn, text: string): Promise<TypedNames> {
  const { directory } = turn.services;
  const tenant = peopleTenant(turn);
  const names = typedNamesIn(text);
  const { clear, unclear, unknown } = await meantBy(names.slice(0, mostChosen), {
    search: (name, slips) => directory.search(tenant, name, mostLookedAt, slips),
    withAddress: async (address) => {
      const found = await directory.search(tenant, address, mostLookedAt, 'none');
      return found.find(({ mail }) => mail?.toLowerCase() === address);
    },
  });
  const questions = unclear.map((one) => ({ ...one, candidates: one.candidates.slice(0, mostCandidates) }));
  const asked = questions.map(({ text: name }) => name);
  return {
    clear,
    unclear: questions.slice(0, mostQuestions),
    later: asked.slice(mostQuestions, mostQuestions + mostLater),
    unknown,
    left: [...asked.slice(mostQuestions + mostLater), ...names.slice(mostChosen).map(textOf)],
    isAnswer: isOnlyAnswer(names),
  };
}

function textOf({ name, address = '' }: TypedName): string {
  return name === '' ? address : name;
}
