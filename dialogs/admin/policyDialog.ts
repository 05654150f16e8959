import { z } from 'zod';
import { policyChoice } from '../../cards/policy/policyChoice.js';
import { policyHistory } from '../../cards/policy/policyHistory.js';
import { policyList, policyListPlace } from '../../cards/policy/policyList.js';
import { policyReceipt } from '../../cards/policy/policyReceipt.js';
import { policyReview } from '../../cards/policy/policyReview.js';
import { policiesChoice } from '../../cards/policy/policiesChoice.js';
import { policiesReview } from '../../cards/policy/policiesReview.js';
import { sentenceFor } from '../../cards/menu/refusal.js';
import { setPolicy } from '../../domain/organisation/commands/setPolicy.js';
import type { Product } from '../../domain/basics/product.js';
import { catalogue, productOf } from '../../domain/basics/product.js';
import type { Policy } from '../../domain/basics/tenant.js';
import { policies } from '../../domain/basics/tenant.js';
import { saidIn } from '../understanding/parseProducts.js';
import { rowMeant } from '../understanding/parseRow.js';
import { productsIn } from '../understanding/parseRequest.js';
import type { Journey } from '../journey.js';
import { on } from '../journey.js';
import { refused } from '../refusals/refused.js';
import type { Reply } from '../replies.js';
import { alreadyDone, show } from '../replies.js';
import type { Turn } from '../turn.js';
import { currentPolicies, forAdmins, liveSubscriptions } from './currentPolicies.js';
import { choosePolicies, policiesListed, policiesNamed, reviewPolicies, savePolicies } from './policiesDialog.js';

const startInput = z.object({ product: z.string(), history: z.boolean().optional().catch(undefined) });
/** The list, or some of it; or several products that are set at once. */
const severalInput = z.object({
  list: policyListPlace.optional().catch(undefined),
  named: z.array(z.string()).optional().catch(undefined),
  several: policyListPlace.shape.which.optional(),
  chosen: z.array(z.string()).optional().catch(undefined),
  to: z.enum(policies).optional().catch(undefined),
});

/** What people may buy and try by themselves, per product; for admins (D2). */
export const policyJourney: Journey = {
  id: 'policy',
  kind: 'looks',
  start: (turn, given) => {
    const one = startInput.safeParse(given).data;
    if (one === undefined) return severalStarted(turn, given);
    return one.history === true ? history(turn, one.product) : choose(turn, one.product);
  },
  listen: async (turn, text) => {
    const typed = productTyped(text);
    return typed && choose(turn, typed.id);
  },
  answers: [
    on(policyList, (turn, answer) => {
      if (answer.action === 'filter') return policiesListed(turn, { ...answer, page: 0 });
      if (answer.action === 'page') return policiesListed(turn, answer);
      return answer.product === '' ? policiesListed(turn, wholeList) : choose(turn, answer.product);
    }),
    on(policyChoice, (turn, { product, seen, to }) =>
      to === '' ? choose(turn, product, turn.reader.strings.common.chooseOne) : review(turn, { product, seen, to }),
    ),
    on(policyReview, save),
    on(policiesChoice, (turn, { products, to, which = 'all' }) =>
      reviewPolicies(turn, { chosen: products, to, which: policyListPlace.shape.which.parse(which) }),
    ),
    on(policiesReview, (turn, { operation, products, to }) => savePolicies(turn, operation, { products, policy: to })),
  ],
};

/** A product's name typed beside the list, on whatever page it stands. */
function productTyped(text: string): Product | undefined {
  const rows = catalogue.map((product) => ({ name: product.name, value: product }));
  return /^\s*\d+\s*$/.test(text) ? undefined : rowMeant(text, rows)?.value;
}

const wholeList = { which: 'all', page: 0 } as const;

function severalStarted(turn: Turn, given: unknown): Promise<Reply> {
  const { list, named, several, chosen, to } = severalInput.safeParse(given).data ?? {};
  if (several !== undefined)
    return choosePolicies(turn, { which: several, ...(chosen && { chosen }), ...(to && { to }) });
  if (list !== undefined) return policiesListed(turn, list);
  const meant = named?.flatMap((id) => productOf(id) ?? []) ?? productsIn(saidIn(given));
  const [only, another] = meant;
  if (only === undefined) return policiesListed(turn, wholeList);
  return another === undefined ? choose(turn, only.id) : policiesNamed(turn, meant);
}

/** Runs for an admin and a known product, and otherwise refuses. */
function about(turn: Turn, id: string, run: (product: Product) => Promise<Reply>): Promise<Reply> {
  return forAdmins(turn, async () => {
    const product = productOf(id);
    return product ? await run(product) : refused(turn, { refusal: { code: 'product-not-offered', product: id } });
  });
}

function choose(turn: Turn, id: string, banner = ''): Promise<Reply> {
  return about(turn, id, async (product) => {
    const live = await liveSubscriptions(turn, [product]);
    return show(turn, policyChoice, { ...(await currentPolicies(turn))(product), live, banner });
  });
}

function history(turn: Turn, id: string): Promise<Reply> {
  return about(turn, id, async (product) => {
    const organisation = await turn.services.organisations.read(turn.by.tenant);
    const changes = organisation.policies.filter((change) => change.product === id).toReversed();
    return show(turn, policyHistory, { product, changes });
  });
}

interface PolicyInput {
  readonly product: string;
  readonly seen: string;
  readonly to: Policy;
}

/** Shows the consequences before anything changes for everybody. The card that it was chosen on may be outdated. */
function review(turn: Turn, { product: id, seen, to }: PolicyInput, banner = ''): Promise<Reply> {
  return about(turn, id, async (product) => {
    const operation = turn.services.newOperation();
    const request = { input: { product: id, policy: to, seen }, operation };
    const outcome = await turn.services.commands.preview(setPolicy, request, turn.by);
    if (!outcome.accepted) return choose(turn, id, sentenceFor(outcome.refusal, turn.reader));

    const live = await liveSubscriptions(turn, [product]);
    return show(turn, policyReview, { ...(await currentPolicies(turn))(product), to, live, operation, banner });
  });
}

function save(
  turn: Turn,
  { product: id, seen, to, operation }: PolicyInput & { readonly operation: string },
): Promise<Reply> {
  return about(turn, id, async (product) => {
    const request = { input: { product: id, policy: to, seen }, operation };
    const outcome = await turn.services.commands.execute(setPolicy, request, turn.by);
    if (!outcome.accepted) {
      const why = sentenceFor(outcome.refusal, turn.reader);
      return outcome.refusal.code === 'review-outdated'
        ? review(turn, { product: id, seen, to }, why)
        : choose(turn, id, why);
    }

    const current = (await currentPolicies(turn))(product);
    const banner = alreadyDone(turn, outcome.earlier);
    const live = await liveSubscriptions(turn, [product]);
    return current.last?.id === operation
      ? show(turn, policyReceipt, { ...current, live, banner })
      : show(turn, policyChoice, { ...current, live, banner });
  });
}
