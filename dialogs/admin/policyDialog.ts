import { z } from 'zod';
import { policyChoice } from '../../cards/policy/policyChoice.js';
import { policyHistory } from '../../cards/policy/policyHistory.js';
import { policyList } from '../../cards/policy/policyList.js';
import { policyReceipt } from '../../cards/policy/policyReceipt.js';
import { policyReview } from '../../cards/policy/policyReview.js';
import type { CurrentPolicy } from '../../cards/policy/currentPolicy.js';
import { sentenceFor } from '../../cards/menu/refusal.js';
import { setPolicy } from '../../domain/organisation/commands/setPolicy.js';
import type { Organisation } from '../../domain/organisation/organisation.js';
import { isAdmin, lastChange, policyOf } from '../../domain/organisation/organisation.js';
import { currentOf } from '../../domain/account/pools.js';
import type { Product } from '../../domain/basics/product.js';
import { catalogue, productOf } from '../../domain/basics/product.js';
import type { Policy, Tenant } from '../../domain/basics/tenant.js';
import { saidIn } from '../understanding/parseProducts.js';
import { productsIn } from '../understanding/parseRequest.js';
import type { Journey } from '../journey.js';
import { on } from '../journey.js';
import { refused } from '../refusals/refused.js';
import type { Reply } from '../replies.js';
import { alreadyDone, show } from '../replies.js';
import type { Turn } from '../turn.js';

const startInput = z.object({ product: z.string(), history: z.boolean().optional().catch(undefined) });

/**
 * What people may buy and try by themselves, per product; only for people who are admins in the directory at this
 * turn (D2).
 */
export const policyJourney: Journey = {
  id: 'policy',
  kind: 'looks',
  start: (turn, given) => {
    const one = startInput.safeParse(given).data;
    if (one === undefined) return forAdmins(turn, () => meant(turn, productsIn(saidIn(given))));
    return one.history === true ? history(turn, one.product) : choose(turn, one.product);
  },
  answers: [
    on(policyList, (turn, { product }) => (product === '' ? forAdmins(turn, () => list(turn)) : choose(turn, product))),
    on(policyChoice, (turn, { product, seen, to }) =>
      to === '' ? choose(turn, product, turn.reader.strings.common.chooseOne) : review(turn, { product, seen, to }),
    ),
    on(policyReview, save),
  ],
};

async function forAdmins(turn: Turn, run: () => Promise<Reply>): Promise<Reply> {
  return isAdmin(turn.by.person) ? await run() : refused(turn, { refusal: { code: 'admins-only' } });
}

/** Runs for an admin and a known product, and otherwise refuses. */
function about(turn: Turn, id: string, run: (product: Product) => Promise<Reply>): Promise<Reply> {
  return forAdmins(turn, async () => {
    const product = productOf(id);
    return product ? await run(product) : refused(turn, { refusal: { code: 'product-not-offered', product: id } });
  });
}

/** The product named in a sentence; asks if several fit. */
function meant(turn: Turn, named: readonly Product[]): Promise<Reply> {
  const [only, another] = named;
  if (only === undefined) return list(turn);
  return another === undefined ? choose(turn, only.id) : list(turn, named);
}

async function list(turn: Turn, among: readonly Product[] = catalogue): Promise<Reply> {
  const { tenant, organisation } = await sceneOf(turn);
  const currentPolicies = among
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .map((product) => currentPolicyOf(product, organisation, tenant));
  return show(turn, policyList, { standings: currentPolicies });
}

function choose(turn: Turn, id: string, banner = ''): Promise<Reply> {
  return about(turn, id, async (product) => {
    const { tenant, organisation } = await sceneOf(turn);
    const currentPolicy = currentPolicyOf(product, organisation, tenant);
    return show(turn, policyChoice, { ...currentPolicy, live: await liveSubscriptions(turn, id), banner });
  });
}

function history(turn: Turn, id: string): Promise<Reply> {
  return about(turn, id, async (product) => {
    const { organisation } = await sceneOf(turn);
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

    const { tenant, organisation } = await sceneOf(turn);
    const live = await liveSubscriptions(turn, id);
    return show(turn, policyReview, { ...currentPolicyOf(product, organisation, tenant), to, live, operation, banner });
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

    const { tenant } = await sceneOf(turn);
    const currentPolicy = currentPolicyOf(product, outcome.organisation, tenant);
    const banner = alreadyDone(turn, outcome.earlier);
    const live = await liveSubscriptions(turn, id);
    return currentPolicy.last?.id === operation
      ? show(turn, policyReceipt, { ...currentPolicy, live, banner })
      : show(turn, policyChoice, { ...currentPolicy, live, banner });
  });
}

/** The policies for everybody, without the admin's own permissions. */
async function sceneOf({ services, by, tenant }: Turn) {
  const [organisation, everybodys] = await Promise.all([
    services.organisations.read(by.tenant),
    services.directory.tenant(by.tenant),
  ]);
  return { organisation, tenant: everybodys ?? tenant };
}

function currentPolicyOf(product: Product, organisation: Organisation, tenant: Tenant): CurrentPolicy {
  const last = lastChange(organisation, product.id);
  return { product, policy: policyOf(tenant, organisation, product.id), ...(last && { last }) };
}

async function liveSubscriptions({ services, by }: Turn, product: string): Promise<number> {
  const accounts = await services.accounts.poolsOf(by.tenant, product);
  return accounts.reduce((sum, account) => sum + currentOf(account, product).length, 0);
}
