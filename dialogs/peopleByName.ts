import type { Question } from '../cards/assigning/nameChooser.js';
import { plain } from '../cards/markdown.js';
import { batchLimit } from '../domain/commands/assignLicences.js';
import type { Person } from '../domain/person.js';
import type { Step } from './step.js';
import { normalised } from './words.js';

/** What typed names mean. */
export interface TypedNames {
  readonly clear: readonly Person[];
  readonly unclear: readonly Question[];
  /** Names that fit nobody, safe to show. */
  readonly unknown: readonly string[];
  /** Names that there was no room to ask about, safe to show. */
  readonly left: readonly string[];
}

const mostQuestions = 8;
const mostCandidates = 5;
const longestName = 120;

/** Looks up names that are separated by commas, semicolons, line breaks or "and". */
export async function peopleByName({ desk, by }: Step, text: string): Promise<TypedNames> {
  const names = text
    .split(/[,;\n]|\s(?:and|e|ed|i|oraz|y)\s/u)
    .map((name) => name.trim().slice(0, longestName))
    .filter((name) => name !== '');
  const found = await Promise.all(
    names.slice(0, batchLimit).map(async (name) => {
      const candidates = await desk.directory.search(by.tenant, name, mostCandidates);
      return { name, candidates: exactly(name, candidates) };
    }),
  );
  const unclear = found.filter(({ candidates }) => candidates.length > 1);
  return {
    clear: found.flatMap(({ candidates }) => (candidates.length === 1 ? candidates : [])),
    unclear: unclear.slice(0, mostQuestions).map(({ name, candidates }) => ({ text: name, candidates })),
    unknown: found.filter(({ candidates }) => candidates.length === 0).map(({ name }) => plain(name)),
    left: [...unclear.slice(mostQuestions).map(({ name }) => name), ...names.slice(batchLimit)].map(plain),
  };
}

/** One whole name or address is clear, even where others are like it. */
function exactly(name: string, candidates: readonly Person[]): readonly Person[] {
  const wanted = normalised(name);
  const same = candidates.filter(
    (person) => normalised(person.name) === wanted || person.mail?.toLowerCase() === name.toLowerCase(),
  );
  return same.length > 0 ? same : candidates;
}
