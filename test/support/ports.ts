import type { Account } from '../../domain/account/account.js';
import { isUnpaid } from '../../domain/account/account.js';
import type { Ports } from '../../domain/application/ports.js';
import type { CommandHandler } from '../../domain/application/commandHandler.js';
import { commandHandler } from '../../domain/application/commandHandler.js';
import type { Instant } from '../../domain/basics/calendar.js';
import { nextDue } from '../../domain/lifecycle/catchUp.js';
import type { Money } from '../../domain/basics/money.js';
import type { Organisation } from '../../domain/organisation/organisation.js';
import { normaliseText } from '../../domain/basics/normaliseText.js';
import { newOrganisation } from '../../domain/organisation/organisation.js';
import { nextOrganisationTask } from '../../domain/organisation/organisationCatchUp.js';
import type { PartnerOffer } from '../../domain/partner/partnerOffer.js';
import type { Relationship } from '../../domain/partner/relationship.js';
import { isOn } from '../../domain/partner/relationship.js';
import type { Person } from '../../domain/basics/person.js';
import type {
  AccountRef,
  Accounts,
  Change,
  Clock,
  Directory,
  GatewayAnswer,
  Organisations,
  PaymentGateway,
  Recipient,
  Sale,
  WaitingNotice,
} from '../../domain/application/ports.js';
import type { Tenant } from '../../domain/basics/tenant.js';

/** What a step of the outside is called just before and just after it has happened; throwing there is a crash there. */
export type OutsideStep = (when: 'before' | 'after', what: string) => void;

/** Accounts in memory, with the store's promises: one change after the other, all or nothing, copies in and out. */
export class MemoryAccounts implements Accounts {
  readonly #accounts = new Map<string, Account>();
  readonly #queues = new Map<string, Promise<unknown>>();
  /** How often something was saved. */
  saves = 0;
  /** What goes in and out is frozen, so that nobody can change what is kept; a long simulation does without. */
  copy: <Value>(value: Value) => Value = frozen;

  constructor(...accounts: readonly Account[]) {
    for (const account of accounts) this.#accounts.set(keyOf(refTo(account)), this.copy(account));
  }

  async read(ref: AccountRef): Promise<Account | undefined> {
    await pause();
    return this.copy(this.#accounts.get(keyOf(ref)));
  }

  async open(account: Account): Promise<boolean> {
    await pause();
    const key = keyOf(refTo(account));
    if (this.#accounts.has(key)) return false;
    this.#accounts.set(key, this.copy(account));
    return true;
  }

  async change<Answer>(ref: AccountRef, decide: (account: Account) => Change<Answer>): Promise<Answer | undefined> {
    const key = keyOf(ref);
    const queued = (this.#queues.get(key) ?? Promise.resolve()).then(async () => {
      const latest = this.copy(this.#accounts.get(key));
      if (latest === undefined) return undefined;

      const { answer, save } = decide(latest);
      for (let writes = 0; writes < 3; writes++) await pause();
      if (save !== undefined) this.#save(key, save);
      return answer;
    });
    this.#queues.set(
      key,
      queued.catch(() => undefined),
    );
    return queued;
  }

  async owned(tenant: string, owner: string): Promise<readonly Account[]> {
    await pause();
    return this.copy(
      [...this.#accounts.values()].filter((one) => one.tenant === tenant && one.owner === owner && !one.ownedBy),
    );
  }

  async sales(): Promise<readonly Sale[]> {
    await pause();
    const sold = [...this.#accounts.values()].filter(({ ownedBy }) => ownedBy === 'partner');
    return sold.map(({ owner, tenant }) => ({ partner: owner, customer: tenant }));
  }

  async soldIn(tenant: string): Promise<readonly Account[]> {
    await pause();
    const sold = [...this.#accounts.values()].filter((one) => one.tenant === tenant && one.ownedBy === 'partner');
    return this.copy(sold).toSorted((a, b) => (a.owner < b.owner ? -1 : 1));
  }

  async heldBy(tenant: string, person: string): Promise<readonly Account[]> {
    await pause();
    const holds = ({ subscriptions }: Account) =>
      subscriptions.some(({ assignments }) => assignments.some((assignment) => assignment.person === person));
    const held = [...this.#accounts.values()].filter((one) => one.tenant === tenant && holds(one));
    return this.copy(held).toSorted((a, b) => (a.owner + '\n' + a.id < b.owner + '\n' + b.id ? -1 : 1));
  }

  async poolsOf(tenant: string, product: string): Promise<readonly Account[]> {
    await pause();
    const isLive = (status: string) => ['pending', 'active', 'suspended', 'expired'].includes(status);
    const found = [...this.#accounts.values()].filter(
      (one) =>
        one.tenant === tenant &&
        one.subscriptions.some(
          ({ product: id, channel, status }) => id === product && channel === 'self-service' && isLive(status),
        ),
    );
    return this.copy(found).toSorted((a, b) => (a.owner + '\n' + a.id < b.owner + '\n' + b.id ? -1 : 1));
  }

  async *ofTenant(tenant: string): AsyncGenerator<Account, void, void> {
    const all = [...this.#accounts.values()].filter((one) => one.tenant === tenant && !one.ownedBy);
    for (const account of all.toSorted((a, b) => (a.owner < b.owner ? -1 : 1))) {
      await pause();
      yield this.copy(account);
    }
  }

  async unpaid(): Promise<readonly AccountRef[]> {
    await pause();
    return [...this.#accounts.values()].filter(isUnpaid).map(refTo);
  }

  async awaited(): Promise<readonly Recipient[]> {
    await pause();
    return awaitedIn([...this.#accounts.values()]);
  }

  async waitingFor(recipient: Recipient): Promise<readonly WaitingNotice<AccountRef>[]> {
    await pause();
    return waitingIn([...this.#accounts.values()], recipient, refTo);
  }

  async due(until: Instant): Promise<readonly AccountRef[]> {
    await pause();
    return [...this.#accounts.values()].filter((one) => (nextDue(one) ?? '9') <= until).map(refTo);
  }

  /** All of them as they are now. */
  get all(): readonly Account[] {
    return [...this.#accounts.values()];
  }

  #save(key: string, account: Account): void {
    this.saves += 1;
    this.#accounts.set(key, this.copy(account));
  }
}

/** Organisations in memory, with the store's promises. */
export class MemoryOrganisations implements Organisations {
  readonly #organisations = new Map<string, Organisation>();

  constructor(...organisations: readonly Organisation[]) {
    for (const one of organisations) this.#organisations.set(one.tenant, frozen(one));
  }

  async read(tenant: string): Promise<Organisation> {
    await pause();
    return frozen(this.#organisations.get(tenant) ?? newOrganisation(tenant));
  }

  async change<Answer>(
    tenant: string,
    decide: (organisation: Organisation) => { readonly answer: Answer; readonly save?: Organisation },
  ): Promise<Answer> {
    await pause();
    const { answer, save } = decide(frozen(this.#organisations.get(tenant) ?? newOrganisation(tenant)));
    if (save !== undefined) this.#organisations.set(tenant, frozen(save));
    await pause();
    return answer;
  }

  async awaited(): Promise<readonly Recipient[]> {
    await pause();
    return awaitedIn([...this.#organisations.values()]);
  }

  async waitingFor(recipient: Recipient): Promise<readonly WaitingNotice<string>[]> {
    await pause();
    return waitingIn([...this.#organisations.values()], recipient, ({ tenant }) => tenant);
  }

  async due(until: Instant): Promise<readonly string[]> {
    await pause();
    return [...this.#organisations.values()]
      .filter((one) => (nextOrganisationTask(one) ?? '9') <= until)
      .map(({ tenant }) => tenant);
  }
}

/** What the bank does with one request: an answer, an answer that gets lost, silence, or a broken line. */
export type BankMood = 'approves' | 'declines' | 'approves-unheard' | 'declines-unheard' | 'is-silent' | 'is-down';

export interface BankRequest {
  readonly kind: 'charge' | 'refund';
  readonly key: string;
  readonly token: string;
  readonly amount: Money;
  /** Of a refund: the key of the charge that it gives back. */
  readonly of?: string;
}

/** A bank that decides once per key and remembers it. Approves, unless told otherwise for its next requests. */
export class Bank implements PaymentGateway {
  readonly #verdicts = new Map<string, GatewayAnswer>();
  readonly #moods: BankMood[] = [];
  readonly #gates: Promise<void>[] = [];
  /** While it is deaf it does nothing and says nothing, and of a charge that it was asked for then it never will. */
  isDeaf = false;
  readonly #lost = new Set<string>();
  /** Every request, also repeated ones. */
  readonly asked: BankRequest[] = [];
  /** The requests that moved money, once each; not those whose money has come back. */
  moved: BankRequest[] = [];
  /** The keys of the charges that it was asked to void, also repeated ones. */
  readonly voided: string[] = [];

  will(...moods: readonly BankMood[]): this {
    this.#moods.push(...moods);
    return this;
  }

  /** Lets one more request wait until the function that it answers is called. */
  holds(): () => void {
    let release: () => void = () => undefined;
    this.#gates.push(new Promise((resolve) => (release = resolve)));
    return release;
  }

  charge(request: Omit<BankRequest, 'kind'>): Promise<GatewayAnswer> {
    return this.#ask({ kind: 'charge', ...request });
  }

  refund(request: Omit<BankRequest, 'kind'>): Promise<GatewayAnswer> {
    return this.#ask({ kind: 'refund', ...request });
  }

  async void({ key }: Pick<BankRequest, 'key'>): Promise<'voided' | 'unknown'> {
    const mood = this.#mood();
    this.voided.push(key);
    await this.#gates.shift();
    if (mood === 'is-down') throw new Error('The bank cannot be reached');
    if (mood === 'is-silent') return 'unknown';

    this.#verdicts.set(key, 'declined');
    this.moved = this.moved.filter((request) => request.key !== key || request.kind === 'refund');
    return mood.endsWith('unheard') ? 'unknown' : 'voided';
  }

  #mood(): BankMood {
    return this.isDeaf ? 'is-silent' : (this.#moods.shift() ?? 'approves');
  }

  async #ask(request: BankRequest): Promise<GatewayAnswer> {
    const mood = this.#mood();
    this.asked.push(request);
    if (this.isDeaf && request.kind === 'charge') this.#lost.add(request.key);
    if (this.#lost.has(request.key)) return 'unknown';
    await this.#gates.shift();
    if (mood === 'is-down') throw new Error('The bank cannot be reached');
    if (mood === 'is-silent') return 'unknown';

    const isRefused = !mood.startsWith('approves') || this.#isTooMuch(request);
    const verdict = this.#verdicts.get(request.key) ?? (isRefused ? 'declined' : 'approved');
    if (!this.#verdicts.has(request.key) && verdict === 'approved') this.moved.push(request);
    this.#verdicts.set(request.key, verdict);
    return mood.endsWith('unheard') ? 'unknown' : verdict;
  }

  /** More than is left of the charge that it gives back; what was charged before the test began is not known. */
  #isTooMuch({ kind, amount, of }: BankRequest): boolean {
    const charge = this.moved.find((one) => one.kind === 'charge' && one.key === of);
    if (kind === 'charge' || charge === undefined) return false;
    const given = this.moved.filter((one) => one.kind === 'refund' && one.of === of);
    return given.reduce((sum, one) => sum + one.amount.minor, amount.minor) > charge.amount.minor;
  }
}

/** A partner as a directory has it. */
export interface MemoryPartner {
  readonly tenant: string;
  readonly customers: readonly Relationship[];
  readonly offers: readonly PartnerOffer[];
}

/** The people of some tenants. */
export class MemoryDirectory implements Directory {
  /** Who serves whom and sells what; a test may change it between turns. */
  partners: readonly MemoryPartner[] = [];
  readonly #tenants: ReadonlyMap<string, { readonly tenant: Tenant; readonly people: readonly Person[] }>;

  constructor(...tenants: readonly { readonly tenant: Tenant; readonly people: readonly Person[] }[]) {
    this.#tenants = new Map(tenants.map((one) => [one.tenant.id, one]));
  }

  async tenant(id: string): Promise<Tenant | undefined> {
    await pause();
    return this.#tenants.get(id)?.tenant;
  }

  async person(tenant: string, id: string): Promise<Person | undefined> {
    await pause();
    return this.#people(tenant).find((person) => person.id === id || person.mail === id);
  }

  /** By the beginnings of words, or a whole address; without slips of the keyboard. */
  async search(tenant: string, text: string, limit: number): Promise<readonly Person[]> {
    await pause();
    const wanted = normaliseText(text).split(' ');
    return this.#people(tenant)
      .filter(({ kind, enabled, name, mail = '' }) => {
        if (text.includes('@')) return mail.toLowerCase() === text.toLowerCase();
        const words = normaliseText(name).split(' ');
        const isWhole = words.toSorted().join() === wanted.toSorted().join();
        const isLike = wanted.every((part) => words.some((word) => word.startsWith(part)));
        return isWhole || (kind === 'member' && enabled && isLike);
      })
      .slice(0, limit);
  }

  async servesNow(partner: string, customer: string, now: Instant): Promise<boolean> {
    return (await this.customersOf(partner, now)).some((one) => one.customer === customer);
  }

  async customersOf(partner: string, now: Instant): Promise<readonly Relationship[]> {
    await pause();
    return (this.partners.find(({ tenant }) => tenant === partner)?.customers ?? []).filter((one) => isOn(one, now));
  }

  async offersOf(partner: string): Promise<readonly PartnerOffer[]> {
    await pause();
    return this.partners.find(({ tenant }) => tenant === partner)?.offers ?? [];
  }

  #people(tenant: string): readonly Person[] {
    return this.#tenants.get(tenant)?.people ?? [];
  }
}

/** A clock that stands until somebody sets it. */
export class HandClock implements Clock {
  constructor(public time = '2026-03-10T09:00:00.000Z') {}

  now(): string {
    return this.time;
  }
}

/** Waits as long as it takes. */
/** A command handler with nothing behind it but what a test names. */
export function handlerOver(parts: Partial<Ports> & Pick<Ports, 'directory' | 'clock'>): CommandHandler {
  return commandHandler({
    accounts: new MemoryAccounts(),
    organisations: new MemoryOrganisations(),
    gateway: new Bank(),
    waitBriefly: patient,
    ...parts,
  });
}

export const patient: Ports['waitBriefly'] = (work) => work.then(() => true);

/** Gives up after so many turns of the event loop. */
export function patientFor(turns: number): Ports['waitBriefly'] {
  return (work) => {
    const givingUp = Array.from({ length: turns }).reduce<Promise<void>>((wait) => wait.then(pause), Promise.resolve());
    return Promise.race([work.then(() => true), givingUp.then(() => false)]);
  };
}

/** Does not wait at all; a fault of the work is not this one's any more. */
export const impatient: Ports['waitBriefly'] = (work) => {
  work.catch(() => undefined);
  return Promise.resolve(false);
};

/** The same outside, with a place before and after each step of it where a process can die. */
export function stepping(ports: Ports, onStep: OutsideStep): Ports {
  const around = async <Answer>(what: string, run: () => Promise<Answer>): Promise<Answer> => {
    onStep('before', what);
    const answer = await run();
    onStep('after', what);
    return answer;
  };
  const { accounts, gateway } = ports;
  return {
    ...ports,
    accounts: {
      read: (ref) => around('read', () => accounts.read(ref)),
      open: (account) => around('open', () => accounts.open(account)),
      change: (ref, decide) => around('change', () => accounts.change(ref, decide)),
      owned: (tenant, owner) => around('owned', () => accounts.owned(tenant, owner)),
      heldBy: (tenant, person) => around('heldBy', () => accounts.heldBy(tenant, person)),
      poolsOf: (tenant, product) => around('poolsOf', () => accounts.poolsOf(tenant, product)),
      sales: () => around('sales', () => accounts.sales()),
      soldIn: (tenant) => around('soldIn', () => accounts.soldIn(tenant)),
      ofTenant: (tenant) => accounts.ofTenant(tenant),
      unpaid: () => around('unpaid', () => accounts.unpaid()),
      awaited: () => around('awaited', () => accounts.awaited()),
      waitingFor: (recipient) => around('waitingFor', () => accounts.waitingFor(recipient)),
      due: (until) => around('due', () => accounts.due(until)),
    },
    gateway: {
      charge: (request) => around('charge', () => gateway.charge(request)),
      refund: (request) => around('refund', () => gateway.refund(request)),
      void: (request) => around('void', () => gateway.void(request)),
    },
  };
}

/** The places where a process can die: dies at the `at`-th one, and stays dead. Counts them if there is none such. */
export class Death {
  passed = 0;

  constructor(readonly at = Infinity) {}

  readonly onStep: OutsideStep = () => {
    this.passed += 1;
    if (this.passed > this.at) throw new Error('The process has died');
  };
}

export function refTo({ tenant, owner, ownedBy, id }: Account): AccountRef {
  return { tenant, owner, ...(ownedBy && { ownedBy }), account: id };
}

function keyOf({ tenant, owner, ownedBy, account }: AccountRef): string {
  return JSON.stringify([tenant, owner, ownedBy ?? 'person', account]);
}

type Document = Pick<Account, 'tenant' | 'outbox'>;

function awaitedIn(documents: readonly Document[]): readonly Recipient[] {
  const all = documents.flatMap(({ tenant, outbox }) => outbox.map(({ to }) => ({ tenant, person: to })));
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

function waitingIn<One extends Document, Ref>(
  documents: readonly One[],
  { tenant, person }: Recipient,
  refOf: (document: One) => Ref,
): readonly WaitingNotice<Ref>[] {
  return documents
    .filter((document) => document.tenant === tenant)
    .flatMap((document) => document.outbox.map((notice) => ({ document, notice })))
    .filter(({ notice }) => notice.to === person)
    .map(({ document, notice: { id, at } }) => ({ ref: refOf(document), notice: id, at }))
    .toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
}

/** Frozen through and through; what is frozen already is not looked into again. */
function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

/** Long enough for others to come between. */
function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
