import { randomUUID } from 'node:crypto';
import { MemoryStorage } from 'botbuilder-core';
import sinon from 'sinon';
import { readConfig } from '../../bot/config.js';
import { Connector } from '../../bot/teams/connector.js';
import { createLog } from '../../bot/log.js';
import { BotState } from '../../bot/teams/botState.js';
import { Metrics } from '../../bot/metrics.js';
import { Digests } from '../../bot/delivery/render/digests.js';
import type { DispatcherParts } from '../../bot/delivery/dispatcher.js';
import { Dispatcher } from '../../bot/delivery/dispatcher.js';
import { onUnreachable } from '../../bot/delivery/onUnreachable.js';
import type { noticeFor } from '../../bot/delivery/render/notices.js';
import { renderAccountNotice, renderOrganisationNotice } from '../../bot/delivery/render/renderNotification.js';
import type { Render } from '../../bot/delivery/outboxSource.js';
import { accountOutbox, organisationOutbox } from '../../bot/delivery/outboxSource.js';
import { RateLimiter } from '../../bot/delivery/rateLimiter.js';
import type { Account } from '../../domain/account/account.js';
import type { CommandHandler } from '../../domain/application/commandHandler.js';
import type { Ports } from '../../domain/application/ports.js';
import { commandHandler } from '../../domain/application/commandHandler.js';
import type { Organisation } from '../../domain/organisation/organisation.js';
import type { Person } from '../../domain/basics/person.js';
import type { Accounts, Clock } from '../../domain/application/ports.js';
import type { Tap } from '../teams/line.js';
import { lineTo } from '../teams/line.js';
import { chatOf, TeamsSimulator } from '../teams/simulator.js';
import { aTenant, buyer } from './builders.js';
import { Bank, impatient, MemoryAccounts, MemoryDirectory, MemoryOrganisations } from './ports.js';
import { MemorySold } from './memorySold.js';

/** Where the simulated service is, as far as the bot is concerned. */
const serviceUrl = 'http://127.0.0.1:1/teams';

export interface OfficeOptions {
  readonly accounts?: readonly Account[];
  readonly organisation?: Organisation;
  readonly people?: readonly Person[];
  readonly render?: typeof noticeFor;
}

/** Time as a test moves it: the machine's timers and every clock that looks at it. */
export class MovedTime implements Clock {
  readonly #timers: sinon.SinonFakeTimers;

  constructor(start: string) {
    this.#timers = sinon.useFakeTimers({
      now: Date.parse(start),
      toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'],
    });
  }

  now(): string {
    return new Date().toISOString();
  }

  /** Lets so many seconds pass, and everything happen that happens in them. */
  async pass(seconds: number, turn = seconds > 600 ? 5 : 0.1): Promise<void> {
    await settled();
    for (let left = seconds; left > 0; left -= turn) {
      const before = this.#timers.countTimers();
      this.#timers.tick(Math.min(left, turn) * 1_000);
      // One that has gone off is there no longer, and what it begins needs its turns.
      if (this.#timers.countTimers() !== before) await settled();
    }
    await settled();
  }

  restore(): void {
    this.#timers.restore();
  }
}

/** Lets everything run that needs no time to pass. */
async function settled(): Promise<void> {
  for (let turns = 0; turns < 40; turns++) await new Promise((resolve) => setImmediate(resolve));
}

/** All that delivers cards, on accounts in memory and with a simulated Teams at the other end of the line. */
export class Office {
  readonly teams = new TeamsSimulator();
  readonly accounts: MemoryAccounts;
  readonly organisations: MemoryOrganisations;
  /** What outlives a process. */
  storage = new MemoryStorage();
  readonly bank = new Bank();
  readonly metrics = new Metrics();
  readonly tenant = aTenant();
  readonly #directory: MemoryDirectory;
  readonly #clock: Clock;
  readonly #render: Render<Account>;
  readonly #running: Dispatcher[] = [];

  constructor(clock: Clock, { accounts = [], organisation, people = [], render }: OfficeOptions = {}) {
    this.#clock = clock;
    this.accounts = new MemoryAccounts(...accounts);
    this.organisations = new MemoryOrganisations(...(organisation ? [organisation] : []));
    this.#directory = new MemoryDirectory({ tenant: this.tenant, people: [buyer, ...people] });
    this.#render = render ? ready(render) : renderAccountNotice(this.#directory);
  }

  get botState(): BotState {
    return new BotState(this.storage);
  }

  /** A command handler, with other accounts or another bank behind it if they are given. */
  handlerWith(parts: Partial<Ports> = {}): CommandHandler {
    const { accounts, organisations, bank: gateway } = this;
    const ports = { accounts, organisations, gateway, directory: this.#directory, clock: this.#clock };
    return commandHandler({ ...ports, waitBriefly: impatient, ...parts });
  }

  /** Sends to the simulated Teams. */
  connectorWith(rateLimiter: RateLimiter, tap?: Tap): Connector {
    return new Connector(readConfig({}), { rateLimiter, dispatcher: lineTo(this.teams, { tap }) });
  }

  /** Where cards wait in these accounts. */
  outboxesOf(accounts: Accounts): DispatcherParts['outboxes'] {
    const services = { commands: this.handlerWith(), accounts, newOperation: randomUUID };
    const parts = { services, directory: this.#directory, soldOverview: new MemorySold() };
    const telling = renderOrganisationNotice(new Digests({ accounts }), parts);
    const commands = this.handlerWith({ accounts });
    return [accountOutbox(accounts, commands, this.#render), organisationOutbox(this.organisations, commands, telling)];
  }

  /** A process that delivers; what is given replaces parts of it. */
  start(parts: Partial<DispatcherParts> = {}): Dispatcher {
    const { accounts, metrics } = this;
    const rateLimiter = new RateLimiter();
    const connector = this.connectorWith(rateLimiter);
    const dispatcher: Dispatcher = new Dispatcher({
      accounts,
      outboxes: this.outboxesOf(accounts),
      commands: this.handlerWith(),
      directory: this.#directory,
      botState: this.botState,
      ...{ connector, rateLimiter, metrics, clock: this.#clock },
      log: createLog('silent'),
      isWanted: () => Promise.resolve(true),
      lost: onUnreachable({ commands: this.handlerWith(), clock: this.#clock }),
      ...parts,
    });
    this.#running.push(dispatcher);
    dispatcher.wake();
    return dispatcher;
  }

  /** Somebody installs the bot, and it remembers where they are. */
  async meet({ id, name }: Pick<Person, 'id' | 'name'>, more: { readonly locale?: string } = {}): Promise<void> {
    const conversation = this.teams.join({ id, name });
    const address = { serviceUrl, conversation, channel: 'msteams', bot: '28:bot', user: `29:${id}`, ...more };
    await this.botState.rememberPerson(this.tenant.id, id, {}, { address });
  }

  /** What waits for anybody, by notice. */
  async outbox(): Promise<readonly string[]> {
    const accounts = await this.accounts.owned(this.tenant.id, buyer.id);
    const organisation = await this.organisations.read(this.tenant.id);
    return [...accounts, organisation].flatMap(({ outbox }) => outbox.map(({ id }) => id));
  }

  /** The cards that stand in somebody's chat, by what the list of chats shows of them. */
  titles({ id }: Pick<Person, 'id'>): readonly (string | undefined)[] {
    return this.teams.shows(id).map(({ activity }) => activity.summary);
  }

  /** When calls were made to somebody's chat, in seconds since then. */
  callsTo({ id }: Pick<Person, 'id'>, since: string): readonly number[] {
    return this.teams.calls
      .filter(({ conversation }) => conversation === chatOf(id))
      .map(({ at }) => Math.round((at - Date.parse(since)) / 100) / 10);
  }

  async close(): Promise<void> {
    await Promise.all(this.#running.map((one) => one.close()));
  }
}

/** Nothing has to be looked up. */
function ready(render: typeof noticeFor): Render<Account> {
  return (notice, account, now, reader) => Promise.resolve(render(notice, account, now, reader));
}
