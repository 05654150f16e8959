import type { AccountRefPorts } from '../../domain/application/accountRefFor.js';
import { accountRefFor } from '../../domain/application/accountRefFor.js';
import type { Directory } from '../../domain/application/ports.js';
import type { Actor } from '../../domain/basics/person.js';
import { customerAccountOf } from '../../dialogs/services.js';
import { searchAnswer } from './invokeAnswers.js';

const mostResults = 15;

/** Answers our own people picker for members, and for agents among the people of a customer; finds nothing else. */
export function peopleSearch(ports: AccountRefPorts & { readonly directory: Directory }) {
  return async (by: Actor, asked: unknown) => {
    const { dataset, queryText } = (asked ?? {}) as { readonly dataset?: unknown; readonly queryText?: unknown }; // told apart below
    const text = typeof queryText === 'string' ? queryText.trim() : '';
    const { kind, enabled } = by.person;
    const tenant = text !== '' && kind === 'member' && enabled ? await tenantOf(ports, by, dataset) : undefined;
    const people = tenant === undefined ? [] : await ports.directory.search(tenant, text, mostResults);
    return searchAnswer(
      people.map(({ id, name, mail }) => ({ title: mail === undefined ? name : `${name} (${mail})`, value: id })),
    );
  };
}

/** Whose people a dataset has; undefined for those that are none of ours, and for a customer that is not served now. */
async function tenantOf(ports: AccountRefPorts, by: Actor, dataset: unknown): Promise<string | undefined> {
  if (dataset === 'seatkeeper/people') return by.tenant;
  const account = typeof dataset === 'string' ? customerAccountOf(dataset) : undefined;
  return account === undefined ? undefined : (await accountRefFor(ports, by, account))?.tenant;
}
