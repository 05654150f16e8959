import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../../cards/language.js';
import { readConfig } from '../../bot/config.js';
import { Connector } from '../../bot/teams/connector.js';
import { createLog } from '../../bot/log.js';
import { BotState } from '../../bot/teams/botState.js';
import { TurnQueue } from '../../bot/http/turnQueue.js';
import { PaymentCardPages } from '../../bot/payments/page/paymentCardPages.js';
import { servePay } from '../../bot/payments/page/routes.js';
import { chatNotifier } from '../../bot/payments/page/notifyChat.js';
import { PaymentLinkStore } from '../../bot/payments/page/paymentLinkStore.js';
import { SandboxVault } from '../../bot/payments/sandboxVault.js';
import { createServer } from '../../bot/http/server.js';
import type { PaymentCardPurpose, PaymentCardPage } from '../../dialogs/services.js';
import type { Account } from '../../domain/account/account.js';
import type { CommandHandler } from '../../domain/application/commandHandler.js';
import { commandHandler } from '../../domain/application/commandHandler.js';
import type { Person } from '../../domain/basics/person.js';
import type { PaymentCardVault } from '../../domain/application/ports.js';
import { openJsonStore } from '../../domain/stores/jsonStore.js';
import { anAccount, anActor, aTenant, buyer } from './builders.js';
import type { Reply } from './http.js';
import { post, production } from './http.js';
import { Bank, HandClock, MemoryDirectory, patient, refTo } from './ports.js';

export interface PayOptions {
  readonly folder: string;
  readonly account?: Account;
  /** What the directory says of the buyer now. */
  readonly person?: Person;
  readonly vault?: PaymentCardVault;
  readonly clock?: HandClock;
  readonly trustedProxies?: number;
  /** Puts itself in front of the door. */
  readonly commands?: (commands: CommandHandler) => CommandHandler;
}

/** What somebody enters who makes no mistake. */
export const rightFields = {
  number: '4242 4242 4242 4242',
  expires: '12/30',
  code: '737',
  name: 'Bruna Rossi',
  address: 'Via Roma 1\n20121 Milano',
};

/** The card page as `main` serves it, on a free port, with its data on the disk. */
export class PayServer {
  readonly url: string;
  readonly clock: HandClock;
  /** All that was logged, at the chattiest level. */
  readonly logged: readonly string[];
  readonly #account: Account;
  readonly #parts: Awaited<ReturnType<typeof start>>;

  private constructor(parts: Awaited<ReturnType<typeof start>>, account: Account) {
    this.#parts = parts;
    this.#account = account;
    this.url = parts.url;
    this.clock = parts.clock;
    this.logged = parts.logged;
  }

  static async open(options: PayOptions): Promise<PayServer> {
    const account = options.account ?? anAccount([]);
    return new PayServer(await start(options, account), account);
  }

  get pages(): PaymentCardPages {
    return this.#parts.pages;
  }

  get botState(): BotState {
    return this.#parts.botState;
  }

  get commands(): CommandHandler {
    return this.#parts.commands;
  }

  /** For whom something was said to be waiting. */
  get woken(): readonly string[] {
    return this.#parts.woken;
  }

  link(
    errand: PaymentCardPurpose = { purpose: 'add', account: 'account-1' },
    language: Language = 'en',
  ): Promise<PaymentCardPage> {
    return this.pages.card(anActor(), errand, language);
  }

  async token(errand?: PaymentCardPurpose, language?: Language): Promise<string> {
    return tokenIn(await this.link(errand, language));
  }

  ask(what: 'open' | 'save' | 'confirm', body: unknown, headers: Record<string, string> = {}): Promise<Reply> {
    return post(`${this.url}/pay/${what}`, body, headers);
  }

  async account(): Promise<Account> {
    const account = await this.#parts.store.read(refTo(this.#account));
    if (account === undefined) throw new Error('There is no account');
    return account;
  }

  async close(): Promise<void> {
    const { server, pages, connector, store } = this.#parts;
    await server.close();
    await pages.close();
    await connector.close();
    await store.close();
  }
}

export function tokenIn({ url }: PaymentCardPage): string {
  return new URL(url).hash.slice(1);
}

async function start(options: PayOptions, account: Account) {
  const { folder, person = buyer, vault = new SandboxVault(), clock = new HandClock(), commands: front } = options;
  const config = readConfig({ PORT: '0', LOG_LEVEL: 'trace', DATA_DIR: folder });
  const logged: string[] = [];
  const log = createLog('trace', { write: (line) => void logged.push(line) });
  const store = await openJsonStore({ folder, log });
  await store.open(account);
  const directory = new MemoryDirectory({ tenant: aTenant(), people: [person] });
  const ports = {
    accounts: store,
    organisations: store.organisations,
    directory,
    gateway: new Bank(),
    clock,
    waitBriefly: patient,
  };
  const commands = front?.(commandHandler(ports)) ?? commandHandler(ports);
  const botState = new BotState(store.state);
  const connector = new Connector(config, { timeout: 1_000 });
  const reached = { at: '' };
  const address = () => reached.at;
  const woken: string[] = [];
  const pages = new PaymentCardPages({
    book: new PaymentLinkStore(store.state),
    ...{ vault, commands, accounts: store, directory, clock, log, address },
    wake: (by) => void woken.push(by.person.id),
    notify: chatNotifier({ accounts: store, directory, botState, connector, log }),
  });
  const { trustedProxies = 0 } = options;
  // As in production: in local mode the guard refuses what the page itself has to.
  const behind = { ...production('https://keys.example', 'x'), PORT: '0', TRUSTED_PROXIES: `${trustedProxies}` };
  const server = createServer({
    ...{ config: readConfig(behind), log, turns: new TurnQueue() },
    ready: () => Promise.resolve([]),
  });
  servePay(server.routes, { pages, clock, log, address, trustedProxies });
  reached.at = await server.listen();
  return { url: reached.at, server, pages, connector, store, botState, commands, clock, logged, woken };
}

/** Everything that lies in a folder, as text. */
export async function everythingIn(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const texts = await Promise.all(files.map((path) => readFile(path, 'utf8')));
  return [...files, ...texts].join('\n');
}
