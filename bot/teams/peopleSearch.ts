import type { Directory } from '../../domain/application/ports.js';
import type { Actor } from '../../domain/basics/person.js';
import { searchAnswer } from './invokeAnswers.js';

const mostResults = 15;

/** Answers our own people picker for members; any other search finds nothing. */
export function peopleSearch(directory: Directory) {
  return async ({ tenant, person }: Actor, asked: unknown) => {
    const { dataset, queryText } = (asked ?? {}) as { readonly dataset?: unknown; readonly queryText?: unknown }; // told apart below
    const text = dataset === 'seatkeeper/people' && typeof queryText === 'string' ? queryText : '';
    const mayAsk = person.kind === 'member' && person.enabled && text.trim() !== '';
    const people = mayAsk ? await directory.search(tenant, text, mostResults) : [];
    return searchAnswer(
      people.map(({ id, name, mail }) => ({ title: mail === undefined ? name : `${name} (${mail})`, value: id })),
    );
  };
}
