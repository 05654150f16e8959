import { MemoryStorage } from 'botbuilder-core';
import type { DispatcherParts } from '../../../bot/delivery/dispatcher.js';
import { RateLimiter } from '../../../bot/delivery/rateLimiter.js';
import type { Dispatcher } from '../../../bot/delivery/dispatcher.js';
import { readerFor } from '../../../cards/language.js';
import { notification } from '../../../cards/notifications/notification.js';
import type { Account } from '../../../domain/account/account.js';
import { buySeats } from '../../../domain/commands/buySeats.js';
import { cancelSubscription } from '../../../domain/commands/cancelSubscription.js';
import type { Command } from '../../../domain/application/command.js';
import type { Event } from '../../../domain/account/events.js';
import type { CommandHandler } from '../../../domain/application/commandHandler.js';
import { usualPreferences } from '../../../domain/account/notificationEvents.js';
import { newOrganisation } from '../../../domain/organisation/organisation.js';
import type { Person } from '../../../domain/basics/person.js';
import type { Accounts } from '../../../domain/application/ports.js';
import { anAccount, anActor, aPerson, aTenant, buyer, powerBi } from '../../support/builders.js';
import type { MovedTime } from '../../support/office.js';
import { Office } from '../../support/office.js';
import { patient } from '../../support/ports.js';
import type { Tap } from '../../teams/line.js';
import type { Chance } from '../seeded.js';
import type { Mark } from './checker.js';
import { cardOf, complaints, titleOf } from './checker.js';
import { Life } from './mortal.js';

export interface WorldOptions {
  readonly time: MovedTime;
  readonly chance: Chance;
  readonly admins?: number;
  readonly accounts?: number;
  /** Faults that somebody could have built in. */
  readonly planted?: Planted;
}

/** Parts of a process that are wrong. */
export interface Planted {
  /** What stands between the commands and the store. */
  readonly accounts?: (kept: Accounts, send: (person: string, title: string) => Promise<void>) => Accounts;
  readonly rateLimiter?: DispatcherParts['rateLimiter'];
  /** Where people are reached is forgotten with the process. */
  readonly forgetsAddresses?: boolean;
  /** Sends for the process. */
  readonly connector?: (usual: DispatcherParts['connector']) => DispatcherParts['connector'];
}

interface Process {
  readonly life: Life;
  readonly dispatcher: Dispatcher;
  readonly commands: CommandHandler;
}

const reader = readerFor('someone', 'en', undefined, 'global');
const begun = '2026-03-01T09:00:00.000Z';
const letter = (index: number): string =>
  String.fromCharCode(97 + (index % 26)) + (index >= 26 ? letter(index / 26 - 1) : '');

/** People who buy and cancel, admins who are told, and a process that dies and is started again. */
export class World {
  readonly office: Office;
  readonly time: MovedTime;
  readonly #chance: Chance;
  readonly #planted: Planted;
  readonly #admins: readonly Person[];
  readonly #accounts: readonly string[];
  readonly #marks: Mark[] = [];
  readonly #written = new Map<string, number>();
  #process: Process | undefined;
  #operations = 0;
  kills = 0;

  constructor({ time, chance, admins = 3, accounts = 12, planted = {} }: WorldOptions) {
    this.time = time;
    this.#chance = chance;
    this.#planted = planted;
    this.#admins = Array.from({ length: admins }, (_, i) => aPerson(`Admin ${letter(i)}`, { roles: ['global-admin'] }));
    this.#accounts = Array.from({ length: accounts }, (_, i) => `account-${i}`);
    const known = this.#admins.map(({ id, name }) => ({
      ...{ person: id, name, since: begun, preferences: usualPreferences },
    }));
    this.office = new Office(time, {
      accounts: this.#accounts.map((id) => anAccount([], { id })),
      people: this.#admins,
      organisation: { ...newOrganisation(aTenant().id), admins: known },
      render: ({ event }) => {
        if (event.type !== 'subscription-news') return undefined;
        const title = titleOf(event.subscription, event.entry);
        return { title, card: notification.render({ title, lines: ['line'], nextActions: [] }, reader) };
      },
    });
  }

  /** Starts a process; the admins have met the bot before the first. */
  async start(): Promise<void> {
    if (this.kills === 0) for (const person of [buyer, ...this.#admins]) await this.office.meet(person);
    const { office } = this;
    const life = new Life();
    const rateLimiter = new RateLimiter();
    const { connector: spoilt, rateLimiter: ownPace = rateLimiter, accounts: between } = this.#planted;
    const usual = office.connectorWith(rateLimiter, life.turn);
    const connector = spoilt?.(usual) ?? usual;
    const accounts = life.accounts(office.accounts, (outbox) => this.#saved(outbox));
    const send = (person: string, title: string) => this.#sendAtOnce(life.turn, person, title);
    const commands = office.handlerWith({
      accounts: between?.(accounts, send) ?? accounts,
      gateway: life.bank(office.bank),
      waitBriefly: patient,
    });
    const parts = { commands, accounts, outboxes: office.outboxesOf(accounts), connector, rateLimiter: ownPace };
    this.#process = { life, commands, dispatcher: office.start(parts) };
  }

  /** The process dies at the so-many-th step from now; answers when it has, whatever people do until then. */
  async kill(steps: number): Promise<void> {
    const { life } = this.#running;
    life.endsAfter(steps);
    for (let i = 0; i < 60 && !life.isOver; i++) await this.deed();
    if (!life.isOver) throw new Error('The process does not die');
    // What the disk was doing is done, whoever has asked for it.
    await this.time.pass(0.1);
    this.#marks.push({ puts: this.office.teams.puts.length, waiting: this.#waitingIn(await this.#books()) });
    this.kills += 1;
    if (this.#planted.forgetsAddresses) this.office.storage = new MemoryStorage();
  }

  /** The process is asked to end, as for a redeploy. */
  async stop(): Promise<void> {
    const ended = this.#running.dispatcher.close();
    await this.time.pass(12);
    await ended;
  }

  /** Somebody buys, and now and then cancels; then some time passes. */
  async deed(): Promise<void> {
    const chance = this.#chance;
    const account = chance.pick(this.#accounts);
    await this.#buy(account);
    if (chance.happens(0.2)) await this.#cancel(account);
    await this.time.pass(0.1 + chance.number() * 2);
  }

  /** Everything that people do in this instant. */
  async buyAtOnce(count: number): Promise<void> {
    for (let i = 0; i < count; i++) await this.#buy(this.#accounts[i % this.#accounts.length] ?? '');
    this.#running.dispatcher.wake();
  }

  /** Until nothing waits any more, or for so many seconds. */
  async settle(seconds = 7_200): Promise<number> {
    let passed = 0;
    for (; passed < seconds && (await this.#books()).some(({ outbox }) => outbox.length > 0); passed += 10)
      await this.time.pass(10);
    return passed;
  }

  async complaints(): Promise<readonly string[]> {
    const admins = this.#admins.map(({ id }) => id);
    return complaints({
      accounts: await this.#books(),
      admins,
      teams: this.office.teams,
      written: this.#written,
      marks: this.#marks,
    });
  }

  /** The share of the calls that were answered with 429. */
  get refusedShare(): number {
    const { calls } = this.office.teams;
    return calls.filter(({ status }) => status === 429).length / calls.length;
  }

  get #running(): Process {
    if (this.#process === undefined) throw new Error('Nothing has been started');
    return this.#process;
  }

  #books(): Promise<readonly Account[]> {
    return this.office.accounts.owned(aTenant().id, buyer.id);
  }

  /** Notes what is on disk from when on. */
  #saved(outbox: Account['outbox']): void {
    for (const { event } of outbox) {
      if (event.type !== 'subscription-news') continue;
      const title = titleOf(event.subscription, event.entry);
      if (!this.#written.has(title)) this.#written.set(title, this.office.teams.puts.length);
    }
  }

  #waitingIn(accounts: readonly Account[]): ReadonlySet<string> {
    return new Set(accounts.flatMap(({ outbox }) => outbox.map(({ to, about = '' }) => cardOf(to, about))));
  }

  async #buy(account: string): Promise<void> {
    const input = { product: powerBi, seats: 1, term: 'P1M', billing: 'monthly', method: 'visa-4242' } as const;
    await this.#run(buySeats, account, input);
  }

  async #cancel(account: string): Promise<void> {
    const ref = { tenant: aTenant().id, owner: buyer.id, account };
    const active = (await this.office.accounts.read(ref))?.subscriptions.filter(
      ({ status, cancellation }) => status === 'active' && cancellation === undefined,
    );
    if (active === undefined || active.length === 0) return;
    const subscription = this.#chance.pick(active).id;
    await this.#run(cancelSubscription, account, { subscription, reason: 'other', feedback: '', when: 'now' });
  }

  async #run<Input>(command: Command<Input, Event>, account: string, input: NoInfer<Input>): Promise<void> {
    const { commands, dispatcher, life } = this.#running;
    const request = { account, input, operation: `op-${(this.#operations += 1)}` };
    const run = async () => {
      const shown = await commands.preview(command, request, anActor());
      await commands.execute(command, { ...request, terms: shown.accepted ? shown.terms : '' }, anActor());
      dispatcher.wake();
    };
    await Promise.race([run(), life.ended]);
  }

  async #sendAtOnce(tap: Tap, person: string, title: string): Promise<void> {
    const { address } = await this.office.botState.person(aTenant().id, person);
    const message = { type: 'message', summary: title, text: title };
    if (address) await this.office.connectorWith(new RateLimiter(), tap).post(address, message);
  }
}
