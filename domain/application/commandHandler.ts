import type { Account } from '../account/account.js';
import { buyerRefusal } from '../account/eligibility.js';
import { newAccountOf } from '../account/openAccount.js';
import type { Refusal } from '../account/refusals.js';
import { keyedMutex } from '../basics/keyedMutex.js';
import type { Actor } from '../basics/person.js';
import { catchUp } from '../lifecycle/catchUp.js';
import { customerAccountId, newCustomerAccount } from '../partner/customerAccount.js';
import type { Organisation } from '../organisation/organisation.js';
import { catchUpOrganisation } from '../organisation/organisationCatchUp.js';
import { accountAggregate } from './accountCommands.js';
import type { Aggregate } from './aggregate.js';
import type { AnyCommand, AggregateKind, Outcomes, Requests } from './command.js';
import { inputOf, mayRun } from './idempotency.js';
import { organisationAggregate } from './organisationCommands.js';
import { accountRefFor } from './accountRefFor.js';
import { paymentRunner } from './paymentRunner.js';
import { adminsOf } from './people.js';
import type { AccountRef, Ports } from './ports.js';

/** The only way to change a document, for every entrance, chat or job (D15). */
export interface CommandHandler {
  /** What a command would do; nothing is saved. */
  preview<Input, Result, Kind extends AggregateKind>(
    command: AnyCommand<Input, Result, Kind>,
    request: Requests<Input>[Kind],
    by: Actor,
  ): Promise<Outcomes<Result>[Kind]>;
  /** Runs a command once, however often its operation is requested. */
  execute<Input, Result, Kind extends AggregateKind>(
    command: AnyCommand<Input, Result, Kind>,
    request: Requests<Input>[Kind],
    by: Actor,
  ): Promise<Outcomes<Result>[Kind]>;
  /** Opens a billing account for a person who has none; returns the refusal if they may not buy. */
  open(by: Actor): Promise<Refusal | undefined>;
  /** Opens the account of a partner's customer if there is none; refuses like an account that does not exist. */
  openCustomer(by: Actor, customer: string): Promise<Refusal | undefined>;
  /**
   * Records what the bot itself has done or seen, such as a delivered card; returning the same account saves
   * nothing.
   */
  record(ref: AccountRef, change: (account: Account) => Account): Promise<void>;
  /** The same for the tenant's organisation. */
  recordIn(tenant: string, change: (organisation: Organisation) => Organisation): Promise<void>;
  /** Completes payments left by a crash or a silent bank; true when nothing is due any more. */
  finish(ref: AccountRef): Promise<boolean>;
  /** Runs due tasks and their payments: renewals, ends, reminders (D7). */
  catchUp(ref: AccountRef): Promise<void>;
  /** The same for the tenant's organisation. */
  catchUpIn(tenant: string): Promise<void>;
}

const notFound = { accepted: false, refusal: { code: 'not-found' } } as const;

export function commandHandler(ports: Ports): CommandHandler {
  const { accounts, organisations, directory, clock } = ports;
  const payments = paymentRunner(ports);
  const aggregates: { readonly [Kind in AggregateKind]: Aggregate<Kind> } = {
    account: accountAggregate(ports, payments),
    organisation: organisationAggregate(ports),
  };
  const turns = keyedMutex();

  return {
    preview,
    execute,
    open,
    openCustomer,
    record,
    recordIn,
    finish: (ref) => payments.finish(ref),
    catchUp: catchUpOn,
    catchUpIn,
  };

  async function preview<Input, Result, Kind extends AggregateKind>(
    command: AnyCommand<Input, Result, Kind>,
    request: Requests<Input>[Kind],
    by: Actor,
  ): Promise<Outcomes<Result>[Kind]> {
    const input = inputOf(command, request);
    if (input === undefined) return notFound;

    const aggregate: Aggregate<Kind> = aggregates[command.on];
    const asked = { ...request, input };
    const ref = await aggregate.ref(command, asked, by);
    if (ref === undefined) return notFound;
    const document = await aggregate.read(ref);
    const given = await aggregate.given(command, asked, by, ref);
    return document === undefined || given === undefined
      ? notFound
      : aggregate.previewed(document, command, asked, given);
  }

  async function execute<Input, Result, Kind extends AggregateKind>(
    command: AnyCommand<Input, Result, Kind>,
    request: Requests<Input>[Kind],
    by: Actor,
  ): Promise<Outcomes<Result>[Kind]> {
    const input = inputOf(command, request);
    if (input === undefined || !mayRun(request)) return notFound;

    const aggregate: Aggregate<Kind> = aggregates[command.on];
    const asked = { ...request, input };
    const ref = await aggregate.ref(command, asked, by);
    if (ref === undefined) return notFound;
    const run = async () => {
      const given = await aggregate.given(command, asked, by, ref);
      const outcome = given && (await aggregate.executed(command, asked, given, ref));
      return given && outcome && { given, outcome };
    };
    // A command that looks at all of a person's accounts waits for the person's other commands: a trial is allowed once (D8).
    const ran = command.looksAtOthers === true ? await turns(personOf(by), run) : await run();
    return ran === undefined ? notFound : await aggregate.ended(ran.outcome, asked, ran.given, ref);
  }

  async function open(by: Actor): Promise<Refusal | undefined> {
    const tenant = await directory.tenant(by.tenant);
    if (tenant === undefined) return notFound.refusal;
    const refusal = buyerRefusal(by.person, tenant);
    if (refusal !== undefined) return refusal;

    const owned = await accounts.owned(by.tenant, by.person.id);
    if (owned.length === 0) await accounts.open(newAccountOf(by));
    return undefined;
  }

  async function openCustomer(by: Actor, customer: string): Promise<Refusal | undefined> {
    const ref = await accountRefFor(ports, by, customerAccountId(customer));
    const tenant = ref && (await directory.tenant(ref.tenant));
    if (ref === undefined || tenant === undefined) return notFound.refusal;
    if ((await accounts.read(ref)) === undefined) await accounts.open(newCustomerAccount(ref.owner, tenant));
    return undefined;
  }

  async function record(ref: AccountRef, change: (account: Account) => Account): Promise<void> {
    await accounts.change(ref, (latest) => changed(latest, change(latest)));
  }

  async function recordIn(tenant: string, change: (organisation: Organisation) => Organisation): Promise<void> {
    await organisations.change(tenant, (latest) => changed(latest, change(latest)));
  }

  async function catchUpOn(ref: AccountRef): Promise<void> {
    const tenant = await directory.tenant(ref.tenant);
    if (tenant === undefined) return;

    const owner = await ownerOf(ref);
    const admins = (await adminsOf(await organisations.read(ref.tenant), directory)).map(({ id }) => id);
    const isServed = ref.ownedBy !== 'partner' || (await directory.servesNow(ref.owner, ref.tenant, clock.now()));
    let isFinished = true;
    while (isFinished) {
      const hasChanged = await accounts.change(ref, (account) => {
        const save = catchUp(account, {
          ...{ now: clock.now(), tenant, ownerName: owner?.name ?? account.name, admins, isServed },
        });
        return save === account ? { answer: false } : { answer: true, save };
      });
      if (hasChanged !== true) return;
      isFinished = await payments.finish(ref);
    }
  }

  function ownerOf({ tenant, owner, ownedBy }: AccountRef): Promise<{ readonly name: string } | undefined> {
    return ownedBy === 'partner' ? directory.tenant(owner) : directory.person(tenant, owner);
  }

  function catchUpIn(tenant: string): Promise<void> {
    return recordIn(tenant, (organisation) => catchUpOrganisation(organisation, clock.now()));
  }
}

function changed<Document>(latest: Document, save: Document) {
  return save === latest ? { answer: undefined } : { answer: undefined, save };
}

function personOf({ tenant, person }: Actor): string {
  return [tenant, person.id].map(encodeURIComponent).join('/');
}
