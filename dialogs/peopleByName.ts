import type { Question } from '../cards/assigning/nameChooser.js';
import { batchLimit } from '../domain/commands/assignLicences.js';
import type { Person } from '../domain/person.js';
import type { Step } from './step.js';
import { normalised } from '../domain/normalised.js';

/** What typed names mean. */
export interface TypedNames {
  readonly clear: readonly Person[];
  readonly unclear: readonly Question[];
  /** Names that fit nobody. */
  readonly unknown: readonly string[];
  /** Names that there was no room to ask about. */
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
      return { name, ...meant(name, candidates) };
    }),
  );
  const unclear = found.filter(({ candidates, isClear }) => candidates.length > 0 && !isClear);
  return {
    clear: found.flatMap(({ candidates, isClear }) => (isClear ? candidates : [])),
    unclear: unclear.slice(0, mostQuestions).map(({ name, candidates }) => ({ text: name, candidates })),
    unknown: found.filter(({ candidates }) => candidates.length === 0).map(({ name }) => name),
    left: [...unclear.slice(mostQuestions).map(({ name }) => name), ...names.slice(batchLimit)],
  };
}

/** Clear is one person with that whole name, address or word of a name; what is only like it is asked about. */
function meant(name: string, candidates: readonly Person[]) {
  const words = normalised(name).split(' ');
  const same = candidates.filter((person) => isCalled(person, name));
  const partly = candidates.filter((person) =>
    words.every((word) => normalised(person.name).split(' ').includes(word)),
  );
  const best = [same, partly].find((people) => people.length > 0);
  return { candidates: best ?? candidates, isClear: best?.length === 1 };
}

function isCalled({ name, mail }: Person, text: string): boolean {
  return normalised(name) === normalised(text) || mail?.toLowerCase() === text.toLowerCase();
}
