import type { z } from 'zod';
import type { Account } from '../account/account.js';
import type { OrganisationEvent } from '../organisation/organisationEvents.js';
import type { Instant } from '../basics/calendar.js';
import type { Refused } from '../account/decision.js';
import type { OrganisationOperation, Organisation } from '../organisation/organisation.js';
import { isAdmin } from '../organisation/organisation.js';
import { catchUpOrganisation } from '../organisation/organisationCatchUp.js';
import { isClientOperation } from '../account/operationId.js';
import type { Actor, Person } from '../basics/person.js';
import type { Pool } from '../account/pools.js';
import { canGive } from '../account/pools.js';
import type { Accounts, Clock, Directory, Organisations } from './ports.js';
import type { Refusal } from '../account/refusals.js';
import type { Tenant } from '../basics/tenant.js';

/** All that a command about an organisation may know besides the organisation and its input. */
export interface OrganisationGiven {
  readonly by: Actor;
  readonly now: Instant;
  readonly tenant: Tenant;
  readonly operation: string;
  /** Those whom the command asked for, by id; those the directory does not know are missing. */
  readonly people: ReadonlyMap<string, Person>;
  /** The admins who have met the bot and still are admins. */
  readonly admins: readonly Person[];
  /** The colleagues who can give licences of the command's product; none where it has no product. */
  readonly pools: readonly Pool[];
  /** The accounts, whoever owns them, in which the person holds a licence; for a command about a product. */
  readonly held: readonly Account[];
}

export type OrganisationDecision<Result> =
  { readonly accepted: true; readonly organisation: Organisation; readonly result: Result } | Refused;

/** Something that a person can do to what concerns the whole tenant: pure, like a command on an account. */
export interface OrganisationCommand<Input, Result extends OrganisationEvent> {
  readonly name: string;
  readonly input: z.ZodType<Input>;
  readonly people?: (input: Input) => readonly string[];
  /** The product that it is about, where it matters who has it. */
  readonly product?: (input: Input, organisation: Organisation) => string | undefined;
  /** It neither spends nor takes away: no review comes before it (D17). */
  readonly isHarmless?: true;
  readonly decide: (organisation: Organisation, input: Input, given: OrganisationGiven) => OrganisationDecision<Result>;
}

export interface OrganisationCommandRequest<Input> {
  readonly input: Input;
  /** The id that the card's button carries; the same id acts once. */
  readonly operation: string;
}

export type OrganisationOutcome<Result> =
  | {
      readonly accepted: true;
      readonly organisation: Organisation;
      readonly result: Result;
      /** Set when this operation had already run. */
      readonly earlier?: Instant;
    }
  | { readonly accepted: false; readonly refusal: Refusal };

export interface OrganisationPorts {
  readonly organisations: Organisations;
  readonly accounts: Pick<Accounts, 'poolsOf' | 'heldBy'>;
  readonly directory: Directory;
  readonly clock: Clock;
}

/** The way in for what concerns the whole tenant: policies, requests, what admins want to hear of. */
export interface OrganisationCommandHandler {
  /** What would come of it, changing nothing. */
  preview<Input, Result extends OrganisationEvent>(
    command: OrganisationCommand<Input, Result>,
    request: OrganisationCommandRequest<Input>,
    by: Actor,
  ): Promise<OrganisationOutcome<Result>>;
  execute<Input, Result extends OrganisationEvent>(
    command: OrganisationCommand<Input, Result>,
    request: OrganisationCommandRequest<Input>,
    by: Actor,
  ): Promise<OrganisationOutcome<Result>>;
  /** Does what has become due by itself. */
  catchUp(tenant: string): Promise<void>;
}

const notFound = { accepted: false, refusal: { code: 'not-found' } } as const;

/** An older button meets what it has done, which is still there. */
const rememberedOperations = 500;

export function organisationCommandHandler(ports: OrganisationPorts): OrganisationCommandHandler {
  const { organisations, clock } = ports;
  return { preview, execute, catchUp };

  async function preview<Input, Result extends OrganisationEvent>(
    command: OrganisationCommand<Input, Result>,
    request: OrganisationCommandRequest<Input>,
    by: Actor,
  ): Promise<OrganisationOutcome<Result>> {
    const input = command.input.safeParse(request.input).data;
    const given = input === undefined ? undefined : await givenFor(ports, command, { ...request, input }, by);
    if (input === undefined || given === undefined) return notFound;
    return command.decide(catchUpOrganisation(await organisations.read(by.tenant), given.now), input, given);
  }

  async function execute<Input, Result extends OrganisationEvent>(
    command: OrganisationCommand<Input, Result>,
    { input: brought, operation }: OrganisationCommandRequest<Input>,
    by: Actor,
  ): Promise<OrganisationOutcome<Result>> {
    const input = command.input.safeParse(brought).data;
    if (input === undefined || !isClientOperation(operation)) return notFound;
    const given = await givenFor(ports, command, { input, operation }, by);
    if (given === undefined) return notFound;
    return await organisations.change(by.tenant, (organisation) => once(organisation, command, input, given));
  }

  async function catchUp(tenant: string): Promise<void> {
    await organisations.change(tenant, (organisation) => ({
      answer: undefined,
      save: catchUpOrganisation(organisation, clock.now()),
    }));
  }
}

async function givenFor<Input, Result extends OrganisationEvent>(
  { organisations, accounts, directory, clock }: OrganisationPorts,
  command: OrganisationCommand<Input, Result>,
  { input, operation }: OrganisationCommandRequest<Input>,
  by: Actor,
): Promise<OrganisationGiven | undefined> {
  const tenant = await directory.tenant(by.tenant);
  if (tenant === undefined) return undefined;

  const organisation = await organisations.read(by.tenant);
  const people = await peopleOf(command.people?.(input) ?? [], by.tenant, directory);
  const admins = await adminsOf(organisation, directory);
  const given = { by, now: clock.now(), tenant, operation, people, admins };
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

async function peopleOf(ids: readonly string[], tenant: string, directory: Directory) {
  const found = await Promise.all(ids.map(async (id) => [id, await directory.person(tenant, id)] as const));
  return new Map(found.filter((entry): entry is [string, Person] => entry[1] !== undefined));
}

/** The admins who have met the bot and, by the directory, are admins now. */
export async function adminsOf({ tenant, admins }: Organisation, directory: Directory): Promise<readonly Person[]> {
  const people = await Promise.all(admins.map(({ person }) => directory.person(tenant, person)));
  return people.filter((person) => person !== undefined && isAdmin(person)) as readonly Person[]; // none is undefined
}

function once<Input, Result extends OrganisationEvent>(
  organisation: Organisation,
  command: OrganisationCommand<Input, Result>,
  input: Input,
  given: OrganisationGiven,
): { readonly answer: OrganisationOutcome<Result>; readonly save?: Organisation } {
  const { operation, now, by } = given;
  const earlier = organisation.operations.find(({ id }) => id === operation);
  if (earlier !== undefined) return { answer: replay(organisation, command, earlier, by) };

  const decision = command.decide(catchUpOrganisation(organisation, now), input, given);
  if (!decision.accepted) return { answer: decision };
  const done: OrganisationOperation = {
    id: operation,
    command: command.name,
    at: now,
    by: by.person.id,
    result: decision.result,
  };
  const operations = [...decision.organisation.operations, done].slice(-rememberedOperations);
  const save = { ...decision.organisation, operations };
  return { save, answer: { accepted: true, organisation: save, result: decision.result } };
}

function replay<Input, Result extends OrganisationEvent>(
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
