import { canGive } from '../account/pools.js';
import type { Pool } from '../account/pools.js';
import type { Account } from '../account/account.js';
import { subscriptionOf } from '../account/account.js';
import { customerAccountId } from '../partner/customerAccount.js';
import type { Actor } from '../basics/person.js';
import type { Organisation, OrganisationOperation } from '../organisation/organisation.js';
import { catchUpOrganisation } from '../organisation/organisationCatchUp.js';
import type { OrganisationEvent } from '../organisation/organisationEvents.js';
import type { Aggregate } from './aggregate.js';
import type {
  OrganisationCommand,
  OrganisationCommandRequest,
  OrganisationGiven,
  OrganisationOutcome,
  SoldSubscription,
  SoldTarget,
} from './command.js';
import { accountRefFor } from './accountRefFor.js';
import { runOnce } from './idempotency.js';
import { adminsOf, peopleOf } from './people.js';
import type { Ports } from './ports.js';

/** The answer, and the organisation to save if it changed. */
interface Ran<Result> {
  readonly answer: OrganisationOutcome<Result>;
  readonly save?: Organisation;
}

/** How many operations an organisation remembers. Older buttons find that what they did already exists. */
const rememberedOperations = 500;

/** How the command handler works with organisations: policies, requests, admins' preferences. */
export function organisationAggregate(ports: Ports): Aggregate<'organisation'> {
  const { organisations } = ports;
  return {
    ref: (command, { input }, by) => tenantOf(ports, command, input, by),
    read: (tenant) => organisations.read(tenant),
    given: (command, request, by, tenant) => givenFor(ports, command, request, { by, document: tenant }),
    previewed: (organisation, command, { input }, given) =>
      command.decide(catchUpOrganisation(organisation, given.now), input, given),
    ended: (outcome) => Promise.resolve(outcome),
    executed: (command, { input }, given, tenant) =>
      organisations.change(tenant, (organisation) => executedOn(organisation, command, input, given)),
  };
}

/** The person's own tenant, or that of the partner that has sold what the command is about. */
async function tenantOf<Input, Result>(
  { accounts, directory, clock }: Ports,
  command: OrganisationCommand<Input, Result>,
  input: Input,
  by: Actor,
): Promise<string | undefined> {
  const target = command.sold?.(input, undefined);
  if (target === undefined || target.customer !== undefined) return by.tenant;
  const seller = soldIn(await accounts.soldIn(by.tenant), target.subscription)?.account.owner;
  const isServed = seller !== undefined && (await directory.servesNow(seller, by.tenant, clock.now()));
  return isServed ? seller : undefined;
}

interface Asked {
  readonly by: Actor;
  /** The tenant of the document. */
  readonly document: string;
}

async function givenFor<Input, Result>(
  ports: Ports,
  command: OrganisationCommand<Input, Result>,
  { input, operation }: OrganisationCommandRequest<Input>,
  { by, document }: Asked,
): Promise<OrganisationGiven | undefined> {
  const { organisations, accounts, directory, clock } = ports;
  const tenant = await directory.tenant(by.tenant);
  if (tenant === undefined) return undefined;

  const organisation = await organisations.read(document);
  const people = await peopleOf(command.people?.(input) ?? [], by.tenant, directory);
  const admins = await adminsOf(organisation, directory);
  const target = command.sold?.(input, organisation);
  const sold = target && (await soldSubscription(ports, { by, document, target }));
  const given = { by, now: clock.now(), tenant, operation, people, admins, ...(sold && { sold }) };
  const product = command.product?.(input, organisation);
  if (product === undefined) return { ...given, pools: [], held: [] };

  const found = await accounts.poolsOf(by.tenant, product);
  const owners = await peopleOf([...new Set(found.map(({ owner }) => owner))], by.tenant, directory);
  const pools = found.flatMap((account): readonly Pool[] => {
    const owner = owners.get(account.owner);
    return owner !== undefined && canGive(account, owner, product) ? [{ account, owner }] : [];
  });
  return { ...given, pools, held: await accounts.heldBy(by.tenant, by.person.id) };
}

async function soldSubscription(
  ports: Ports,
  { by, document, target }: Asked & { readonly target: SoldTarget },
): Promise<SoldSubscription | undefined> {
  const { customer, subscription } = target;
  if (customer === undefined) {
    const all = await ports.accounts.soldIn(by.tenant);
    return soldIn(
      all.filter(({ owner }) => owner === document),
      subscription,
    );
  }
  const ref = await accountRefFor(ports, by, customerAccountId(customer));
  const account = ref && (await ports.accounts.read(ref));
  return account && soldIn([account], subscription);
}

function soldIn(accounts: readonly Account[], id: string): SoldSubscription | undefined {
  for (const account of accounts) {
    const subscription = subscriptionOf(account, id);
    if (subscription !== undefined) return { account, subscription };
  }
  return undefined;
}

function executedOn<Input, Result>(
  organisation: Organisation,
  command: OrganisationCommand<Input, Result>,
  input: Input,
  given: OrganisationGiven,
): Ran<Result> {
  return runOnce<OrganisationOperation, Ran<Result>>(organisation, given.operation, {
    again: (earlier) => ({ answer: replay(organisation, command, earlier, given.by) }),
    first: () => firstRun(organisation, command, input, given),
  });
}

function firstRun<Input, Result>(
  organisation: Organisation,
  command: OrganisationCommand<Input, Result>,
  input: Input,
  given: OrganisationGiven,
): Ran<Result> {
  const { operation, now, by } = given;
  const decision = command.decide(catchUpOrganisation(organisation, now), input, given);
  if (!decision.accepted) return { answer: decision };
  const done: OrganisationOperation = {
    id: operation,
    command: command.name,
    at: now,
    by: by.person.id,
    result: decision.result as OrganisationEvent, // what a command on an organisation results in
  };
  const operations = [...decision.organisation.operations, done].slice(-rememberedOperations);
  const save = { ...decision.organisation, operations };
  return { save, answer: { accepted: true, organisation: save, result: decision.result } };
}

function replay<Input, Result>(
  organisation: Organisation,
  command: OrganisationCommand<Input, Result>,
  earlier: OrganisationOperation,
  by: Actor,
): OrganisationOutcome<Result> {
  if (earlier.command !== command.name || earlier.by !== by.person.id)
    return { accepted: false, refusal: { code: 'not-found' } };
  const result = earlier.result as Result; // the same command made it
  return { accepted: true, organisation, result, earlier: earlier.at };
}
