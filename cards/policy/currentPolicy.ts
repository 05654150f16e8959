import type { PolicyChange } from '../../domain/organisation/organisation.js';
import type { Product } from '../../domain/basics/product.js';
import type { Policy } from '../../domain/basics/tenant.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';

/** How a product's policy stands. */
export interface CurrentPolicy {
  readonly product: Product;
  readonly policy: Policy;
  /** Missing where no admin has set it here. */
  readonly last?: PolicyChange;
}

/** What a policy lets people do with this product. */
export function policyMeaning(policy: Policy, product: Product, { strings }: Reader): readonly string[] {
  const { policy: words } = strings;
  return [
    words.meaning[policy],
    ...(policy === 'trials-only' && !hasFreeTrial(product) ? [words.noFreeTrial] : []),
    ...(policy === 'enabled' ? [] : [words.runningTrials]),
  ];
}

/** The same for several products; those that cannot even be tried are named. */
export function policiesMeaning(policy: Policy, products: readonly Product[], reader: Reader): readonly string[] {
  const { policy: words } = reader.strings;
  const untried = policy === 'trials-only' ? products.filter((product) => !hasFreeTrial(product)) : [];
  return [
    words.meaning[policy],
    ...(untried.length === 0 ? [] : [words.noFreeTrials(untried.map(({ name }) => plain(name)).join(', '))]),
    ...(policy === 'enabled' ? [] : [words.runningTrials]),
  ];
}

function hasFreeTrial({ trial }: Product): boolean {
  return trial?.needsPaymentMethod === false;
}

export function setWords({ last }: CurrentPolicy, { strings, moment }: Reader): string {
  const { policy: words } = strings;
  return last === undefined ? words.unset : words.setByWhen(plain(shortened(last.byName)), moment(last.at));
}

/** What goes on as it is, whatever the policy becomes. */
export function untouchedWords(live: number, { strings: { policy } }: Reader): string {
  return live === 0 ? policy.nobodyHas : policy.untouched(live);
}
