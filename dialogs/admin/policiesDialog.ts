import { plain } from '../../cards/markdown.js';
import { sentenceFor } from '../../cards/menu/refusal.js';
import type { CurrentPolicy } from '../../cards/policy/currentPolicy.js';
import { policiesChoice } from '../../cards/policy/policiesChoice.js';
import { policiesReceipt } from '../../cards/policy/policiesReceipt.js';
import { policiesReview } from '../../cards/policy/policiesReview.js';
import type { WhichPolicies } from '../../cards/policy/policyList.js';
import { policiesOnPage, policyList } from '../../cards/policy/policyList.js';
import type { Product } from '../../domain/basics/product.js';
import { catalogue, productOf } from '../../domain/basics/product.js';
import type { Policy } from '../../domain/basics/tenant.js';
import type { SetPolicies } from '../../domain/organisation/commands/setPolicies.js';
import { setPolicies } from '../../domain/organisation/commands/setPolicies.js';
import type { Reply } from '../replies.js';
import { alreadyDone, show } from '../replies.js';
import type { Turn } from '../turn.js';
import { currentPolicies, forAdmins, liveSubscriptions } from './currentPolicies.js';

interface ListPlace {
  readonly which: WhichPolicies;
  readonly page: number;
}

/** A page of all products with their policies. */
export function policiesListed(turn: Turn, { which, page: wanted }: ListPlace, banner = ''): Promise<Reply> {
  return forAdmins(turn, async () => {
    const all = byName(catalogue).map(await currentPolicies(turn));
    const matching = all.filter((one) => isShown(one, which));
    const pages = Math.max(1, Math.ceil(matching.length / policiesOnPage));
    const page = Math.min(wanted, pages - 1);
    const shown = matching.slice(page * policiesOnPage, (page + 1) * policiesOnPage);
    const data = { which, page, pages, matching: matching.length, all: all.length, banner };
    const open = { journey: 'policy', data: { list: { which, page } } } as const;
    return show(turn, policyList, { ...data, currentPolicies: shown }, open);
  });
}

/** The products that a sentence names, where it names several; all products where those do not fit on one page. */
export function policiesNamed(turn: Turn, named: readonly Product[]): Promise<Reply> {
  if (named.length > policiesOnPage) return policiesListed(turn, { which: 'all', page: 0 });
  return forAdmins(turn, async () => {
    const shown = byName(named).map(await currentPolicies(turn));
    const data = {
      which: 'all',
      page: 0,
      pages: 1,
      matching: shown.length,
      all: shown.length,
      areNamed: true,
    } as const;
    const open = { journey: 'policy', data: { named: shown.map(({ product }) => product.id) } } as const;
    return show(turn, policyList, { ...data, currentPolicies: shown }, open);
  });
}

interface SeveralChosen {
  readonly which: WhichPolicies;
  readonly chosen?: readonly string[];
  readonly to?: Policy | '';
}

/** Asks which products, of those that the list's filter shows, and what is set for them. */
export function choosePolicies(
  turn: Turn,
  { which, chosen = [], to = '' }: SeveralChosen,
  banner = '',
): Promise<Reply> {
  return forAdmins(turn, async () => {
    const all = byName(catalogue).map(await currentPolicies(turn));
    const shown = all.filter((one) => isShown(one, which) || chosen.includes(one.product.id));
    return show(turn, policiesChoice, { currentPolicies: shown, chosen, to, which, banner });
  });
}

/** Shows what would change, product by product, before anything changes for everybody. */
export function reviewPolicies(turn: Turn, given: SeveralChosen, banner = ''): Promise<Reply> {
  return forAdmins(turn, async () => {
    const { chosen = [], to = '' } = given;
    const products = chosen.flatMap((id) => productOf(id) ?? []);
    const { policy: words, common } = turn.reader.strings;
    if (products.length === 0) return choosePolicies(turn, given, words.chooseProducts);
    if (to === '') return choosePolicies(turn, given, common.chooseOne);

    const current = byName(products).map(await currentPolicies(turn));
    const changing = current.filter(({ policy }) => policy !== to);
    const operation = turn.services.newOperation();
    const input = { products: changing.length > 0 ? changing.map(seenOf) : current.map(seenOf), policy: to };
    const outcome = await turn.services.commands.preview(setPolicies, { input, operation }, turn.by);
    if (!outcome.accepted) {
      const isSame = outcome.refusal.code === 'same-policy';
      const why = isSame
        ? words.alreadySo(products.map(({ name }) => plain(name)).join(', '))
        : sentenceFor(outcome.refusal, turn.reader);
      return choosePolicies(turn, given, why);
    }
    const same = current.filter(({ policy }) => policy === to).map(({ product }) => product.name);
    const live = await liveSubscriptions(
      turn,
      changing.map(({ product }) => product),
    );
    return show(turn, policiesReview, { changing, same, to, live, operation, chosen, which: given.which, banner });
  });
}

/** What differs from what was shown is shown again; nothing is set half. */
export function savePolicies(turn: Turn, operation: string, input: SetPolicies): Promise<Reply> {
  return forAdmins(turn, async () => {
    const outcome = await turn.services.commands.execute(setPolicies, { input, operation }, turn.by);
    if (!outcome.accepted) {
      const chosen = input.products.map(({ product }) => product);
      return reviewPolicies(
        turn,
        { which: 'all', chosen, to: input.policy },
        sentenceFor(outcome.refusal, turn.reader),
      );
    }
    const { policy, products } = outcome.result;
    const known = products.flatMap(({ product }) => productOf(product) ?? []);
    const current = known.map(await currentPolicies(turn));
    const banner = alreadyDone(turn, outcome.earlier);
    if (!current.every(({ last }) => last?.id === operation))
      return policiesListed(turn, { which: 'all', page: 0 }, banner);
    const beforeOf = new Map(products.map(({ product, before }) => [product, before]));
    const changed = current.map((one) => ({ ...one, before: beforeOf.get(one.product.id) ?? policy }));
    return show(turn, policiesReceipt, { policy, changed, banner });
  });
}

function isShown({ policy, last }: CurrentPolicy, which: WhichPolicies): boolean {
  if (which === 'all') return true;
  return which === 'changed' ? last !== undefined : policy === which;
}

function byName(products: readonly Product[]): readonly Product[] {
  return products.toSorted((a, b) => a.name.localeCompare(b.name));
}

function seenOf({ product, last }: CurrentPolicy) {
  return { product: product.id, seen: last?.id ?? '' };
}
