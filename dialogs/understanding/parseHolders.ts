import type { KnownHolder } from '../licences/holdersInPools.js';
import type { NameMatches } from './matchNames.js';
import { isOnlyAnswer, meantBy, startsLike } from './matchNames.js';
import type { Turn } from '../turn.js';
import { typedNamesIn } from './parseNames.js';

/** Typed names matched with licence holders. */
export interface FoundHolders extends NameMatches<KnownHolder> {
  /** "No", "yes", "wait": names nobody. */
  readonly isAnswer: boolean;
}

const mostNames = 100;

/** Matches names with holders; asks the directory only for addresses, since holders may have left it. */
export async function holdersByName(
  { services, by }: Turn,
  holders: readonly KnownHolder[],
  text: string,
): Promise<FoundHolders> {
  const names = typedNamesIn(text).slice(0, mostNames);
  const meant = await meantBy(names, {
    search: (name) => Promise.resolve(holders.filter(startsLike(name))),
    withAddress: async (address) => {
      const people = await services.directory.search(by.tenant, address, 1, 'none');
      const ids = people.filter(({ mail }) => mail?.toLowerCase() === address).map(({ id }) => id);
      return holders.find(({ id }) => ids.includes(id));
    },
  });
  return { ...meant, isAnswer: isOnlyAnswer(names) };
}
