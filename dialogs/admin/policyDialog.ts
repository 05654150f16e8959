import { z } from 'zod';
import { policyChoice } from '../../cards/policy/policyChoice.js';
import { policyHistory } from '../../cards/policy/policyHistory.js';
import { policyList } from '../../cards/policy/policyList.js';
import { policyReceipt } from '../../cards/policy/policyReceipt.js';
import { policyReview } from '../../cards/policy/policyReview.js';
import type { PolicyStanding } from '../../cards/policy/standing.js';
import { sentenceFor } from '../../cards/menu/refusal.js';
import { setPolicy } from '../../domain/organisation/commands/setPolicy.js';
import type { Organisation } from '../../domain/organisation/organisation.js';
import { isAdmin, lastChange, policyOf } from '../../domain/organisation/organisation.js';
import { liveOf } from '../../domain/account/pools.js';
import type { Product } from '../../domain/basics/product.js';
import { catalogue, productOf } from '../../domain/basics/product.js';
import type { Policy, Tenant } from '../../domain/basics/tenant.js';
import { saidIn } from '../understanding/parseProducts.js';
import { productsIn } from '../understanding/parseRequest.js';
import type { Journey, Reply, Step } from '../step.js';
import { alreadyDone, on, refused, show } from '../step.js';

const wanted = z.object({ product: z.string(), history: z.boolean().optional().catch(undefined) });

/** What people may buy and try by themselves, product by product; for admins only, by the directory's word at this turn (D2). */
export const policyJourney: Journey = {
  id: 'policy',
  kind: 'looks',
  start: (step, given) => {
    const one = wanted.safeParse(given).data;
    if (one === undefined) return forAdmins(step, () => meant(step, productsIn(saidIn(given))));
    return one.history === true ? history(step, one.product) : choose(step, one.product);
  },
  answers: [
    on(policyList, (step, { product }) => (product === '' ? forAdmins(step, () => list(step)) : choose(step, product))),
    on(policyChoice, (step, { product, seen, to }) =>
      to === '' ? choose(step, product, step.reader.strings.common.chooseOne) : review(step, { product, seen, to }),
    ),
    on(policyReview, save),
  ],
};

async function forAdmins(step: Step, run: () => Promise<Reply>): Promise<Reply> {
  return isAdmin(step.by.person) ? await run() : refused(step, { refusal: { code: 'admins-only' } });
}

/** The product, for an admin; anybody else, and anything else, is refused. */
function about(step: Step, id: string, run: (product: Product) => Promise<Reply>): Promise<Reply> {
  return forAdmins(step, async () => {
    const product = productOf(id);
    return product ? await run(product) : refused(step, { refusal: { code: 'product-not-offered', product: id } });
  });
}

/** The product that a sentence names; where several fit, those are asked about. */
function meant(step: Step, named: readonly Product[]): Promise<Reply> {
  const [only, another] = named;
  if (only === undefined) return list(step);
  return another === undefined ? choose(step, only.id) : list(step, named);
}

async function list(step: Step, among: readonly Product[] = catalogue): Promise<Reply> {
  const { tenant, organisation } = await sceneOf(step);
  const standings = among
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .map((product) => standingOf(product, organisation, tenant));
  return show(step, policyList, { standings });
}

function choose(step: Step, id: string, banner = ''): Promise<Reply> {
  return about(step, id, async (product) => {
    const { tenant, organisation } = await sceneOf(step);
    const standing = standingOf(product, organisation, tenant);
    return show(step, policyChoice, { ...standing, live: await liveSubscriptions(step, id), banner });
  });
}

function history(step: Step, id: string): Promise<Reply> {
  return about(step, id, async (product) => {
    const { organisation } = await sceneOf(step);
    const changes = organisation.policies.filter((change) => change.product === id).toReversed();
    return show(step, policyHistory, { product, changes });
  });
}

interface Wish {
  readonly product: string;
  readonly seen: string;
  readonly to: Policy;
}

/** Before anything changes for everybody, what it will be; the card that was chosen on may be old by now. */
function review(step: Step, { product: id, seen, to }: Wish, banner = ''): Promise<Reply> {
  return about(step, id, async (product) => {
    const operation = step.desk.newOperation();
    const request = { input: { product: id, policy: to, seen }, operation };
    const outcome = await step.desk.affairs.preview(setPolicy, request, step.by);
    if (!outcome.accepted) return choose(step, id, sentenceFor(outcome.refusal, step.reader));

    const { tenant, organisation } = await sceneOf(step);
    const live = await liveSubscriptions(step, id);
    return show(step, policyReview, { ...standingOf(product, organisation, tenant), to, live, operation, banner });
  });
}

function save(step: Step, { product: id, seen, to, operation }: Wish & { readonly operation: string }): Promise<Reply> {
  return about(step, id, async (product) => {
    const request = { input: { product: id, policy: to, seen }, operation };
    const outcome = await step.desk.affairs.execute(setPolicy, request, step.by);
    if (!outcome.accepted) {
      const why = sentenceFor(outcome.refusal, step.reader);
      return outcome.refusal.code === 'review-outdated'
        ? review(step, { product: id, seen, to }, why)
        : choose(step, id, why);
    }

    const { tenant } = await sceneOf(step);
    const standing = standingOf(product, outcome.organisation, tenant);
    const banner = alreadyDone(step, outcome.earlier);
    const live = await liveSubscriptions(step, id);
    return standing.last?.id === operation
      ? show(step, policyReceipt, { ...standing, live, banner })
      : show(step, policyChoice, { ...standing, live, banner });
  });
}

/** What holds for everybody: the admin's own permits do not matter here. */
async function sceneOf({ desk, by, tenant }: Step) {
  const [organisation, everybodys] = await Promise.all([
    desk.organisations.read(by.tenant),
    desk.directory.tenant(by.tenant),
  ]);
  return { organisation, tenant: everybodys ?? tenant };
}

function standingOf(product: Product, organisation: Organisation, tenant: Tenant): PolicyStanding {
  const last = lastChange(organisation, product.id);
  return { product, policy: policyOf(tenant, organisation, product.id), ...(last && { last }) };
}

async function liveSubscriptions({ desk, by }: Step, product: string): Promise<number> {
  const accounts = await desk.accounts.poolsOf(by.tenant, product);
  return accounts.reduce((sum, account) => sum + liveOf(account, product).length, 0);
}
