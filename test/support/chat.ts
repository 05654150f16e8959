import { noticeFor } from '../../bot/delivery/render/notices.js';
import { requestNoticeFor } from '../../bot/delivery/render/requestNotices.js';
import { waitingCards } from '../../bot/delivery/waitingCards.js';
import type { LiveReview } from '../../cards/card.js';
import type { Language } from '../../cards/language.js';
import { languageOf, readerFor } from '../../cards/language.js';
import { withoutPrices } from '../../cards/withoutPrices.js';
import type { PaymentCardPurpose, Services, Pages, PeopleDataset } from '../../dialogs/services.js';
import { besideOf } from '../../dialogs/reviewGuard.js';
import type { Remembered, TurnResult } from '../../dialogs/rootDialog.js';
import { welcomed } from '../../dialogs/menuDialog.js';
import { hearPress, hearText } from '../../dialogs/rootDialog.js';
import type { AwaitedResult, OpenQuestion, Reply } from '../../dialogs/replies.js';
import type { Turn } from '../../dialogs/turn.js';
import type { Account } from '../../domain/account/account.js';
import { paymentSubject } from '../../domain/account/outbox.js';
import { bulkChangeRunner } from '../../domain/application/bulkChangeRunner.js';
import { suspensionApproval } from '../../domain/application/suspensionApproval.js';
import { requestFulfilment } from '../../domain/application/fulfilRequest.js';
import { digestOf } from '../../domain/reports/weeklyDigest.js';
import { spanOf } from '../../domain/organisation/digestWeek.js';
import type { ChangeLimits } from '../../domain/application/changeLimits.js';
import type { Ports } from '../../domain/application/ports.js';
import { commandHandler } from '../../domain/application/commandHandler.js';
import type { Organisation } from '../../domain/organisation/organisation.js';
import { tenantFor } from '../../domain/organisation/organisation.js';
import type { Person } from '../../domain/basics/person.js';
import { withAdminReadOnly } from '../../domain/application/withAdminReadOnly.js';
import { withPartnerReadOnly } from '../../domain/application/withPartnerReadOnly.js';
import type {
  AccountRef,
  Accounts,
  Directory,
  Organisations,
  Overview,
  SoldOverview,
} from '../../domain/application/ports.js';
import type { Tenant } from '../../domain/basics/tenant.js';
import { anAccount, aTenant, buyer } from './builders.js';
import { MemoryActivity } from './memoryActivity.js';
import { MemoryOverview } from './memoryOverview.js';
import { MemorySold } from './memorySold.js';
import { Bank, HandClock, MemoryAccounts, MemoryDirectory, MemoryOrganisations, patient } from './ports.js';
import type { AnyCard, Press } from './screen.js';
import { Screen } from './screen.js';

export interface ChatOptions {
  /** The language that the person has chosen. */
  readonly language?: Language;
  /** The client's locale. */
  readonly locale?: string;
  readonly person?: Person;
  /** The other people of the directory. */
  readonly colleagues?: readonly Person[];
  readonly account?: Account;
  readonly accounts?: readonly Account[];
  readonly organisation?: Organisation;
  readonly tenant?: Partial<Tenant>;
  /** The clock's time at the beginning. */
  readonly time?: string;
  readonly bank?: Bank;
  readonly patience?: Ports['waitBriefly'];
  readonly limits?: ChangeLimits;
  readonly dataset?: PeopleDataset;
  /** What a week has brought, if it is not what the accounts say. */
  readonly digest?: Services['digest'];
  /** Of several tenants, in place of one with the person and the colleagues. */
  readonly directory?: MemoryDirectory;
}

/** What outlives the bot's process, and what several people share. */
interface World {
  accounts: Accounts;
  organisations: Organisations;
  directory: Directory;
  tenant: Tenant;
  services: Services;
  readonly clock: HandClock;
  readonly bank: Bank;
  readonly patience: Ports['waitBriefly'];
  readonly limits?: ChangeLimits;
  readonly dataset: PeopleDataset;
  readonly digest?: Services['digest'];
  readonly overview?: Overview;
  readonly soldOverview?: SoldOverview;
  operations: number;
  readonly purposes: PaymentCardPurpose[];
}

interface ChatPlace extends Pick<ChatOptions, 'language' | 'locale'> {
  readonly tenant?: Tenant | undefined;
}

/** A person's chat with the dialogs, with everything behind them in memory. */
export class Chat {
  readonly person: Person;
  readonly locale: string | undefined;
  language: Language | undefined;
  /** A phone on which the store's rules are kept shows no price. */
  isOnPhone = false;
  /** What is on the screen. */
  screen = new Screen({});
  /** Everything that was on it, and can be scrolled back to. */
  readonly screens: Screen[] = [];
  #open: OpenQuestion | undefined;
  /** The one review whose button acts. */
  #live: LiveReview | undefined;
  #isInProgress: true | undefined;
  /** What the card on the screen waits for. */
  awaits: AwaitedResult | undefined;
  #later: Promise<Reply> | undefined;
  readonly #world: World;
  /** Where the person is, if that is not where the chat was opened. */
  readonly #elsewhere: Tenant | undefined;

  constructor(world: World, person: Person, { language, locale, tenant }: ChatPlace) {
    this.#world = world;
    this.#elsewhere = tenant;
    this.person = person;
    this.language = language;
    this.locale = locale;
  }

  get clock(): HandClock {
    return this.#world.clock;
  }

  get services(): Services {
    return this.#world.services;
  }

  /** Who serves whom can be changed in it between turns. */
  get directory(): MemoryDirectory {
    const { directory } = this.#world;
    if (!(directory instanceof MemoryDirectory)) throw new Error('the directory is not the usual one');
    return directory;
  }

  get bank(): Bank {
    return this.#world.bank;
  }

  /** What links to the hosted page were made for. */
  get purposes(): readonly PaymentCardPurpose[] {
    return this.#world.purposes;
  }

  get #tenant(): Tenant {
    return this.#elsewhere ?? this.#world.tenant;
  }

  async #step(): Promise<Turn> {
    const { organisations, clock, services } = this.#world;
    const tenant = this.#tenant;
    const organisation = await organisations.read(tenant.id);
    const language = this.language ?? languageOf(this.locale);
    const plain = readerFor(this.person.id, language, this.locale, tenant.cloud);
    const reader = { ...plain, address: 'https://bot.example' };
    return {
      by: { tenant: tenant.id, person: this.person },
      tenant: tenantFor(tenant, organisation, this.person.id, clock.now()),
      reader: this.isOnPhone ? withoutPrices(reader) : reader,
      locale: this.locale,
      services,
    };
  }

  /** Installs the bot: what the first card of all shows. */
  async install(): Promise<Screen> {
    return (this.screen = new Screen({ card: await welcomed(await this.#step()) }));
  }

  /** Writes something. */
  async say(text: string): Promise<Screen> {
    return this.#see(await hearText(await this.#step(), text, this.#open, this.#remembered));
  }

  /** Presses a button of the card on the screen, after filling in what is given. */
  async press(card: AnyCard, press: Press, title?: string): Promise<Screen> {
    return this.pressOn(this.screen, card, press, title);
  }

  /** Presses a button of a card that was shown earlier, or to somebody else. */
  async pressOn(screen: Screen, card: AnyCard, press: Press, title?: string): Promise<Screen> {
    return this.send(screen.valueOf(card, press, title));
  }

  /** What a client sends that need not be ours. */
  async send(value: unknown): Promise<Screen> {
    return this.#see(await hearPress(await this.#step(), structuredClone(value), this.#remembered, this.#open));
  }

  /** What the bot remembers of the conversation is lost. */
  forget(): void {
    this.#open = undefined;
    this.#isInProgress = undefined;
    this.#live = undefined;
  }

  /** What the bot remembers of the conversation is of another time. */
  recall(live: LiveReview): void {
    this.#live = live;
  }

  /** What a client sends that need not be ours, as if the conversation remembered its operation as that of its live review. */
  async sendLive(value: { readonly operation: string; readonly [field: string]: unknown }): Promise<Screen> {
    this.#live = { operation: value.operation };
    return this.send(value);
  }

  /** The same person in another conversation, which has a live review of its own. */
  elsewhere(): Chat {
    const tenant = this.#elsewhere;
    return new Chat(this.#world, this.person, { tenant, ...(this.language && { language: this.language }) });
  }

  get #remembered(): Remembered {
    return { ...(this.#live && { live: this.#live }), ...(this.#isInProgress && { isInProgress: true }) };
  }

  #see({ reply: { card, text, open, language, awaits, later }, live, isInProgress }: TurnResult): Screen {
    const screen = new Screen({ ...(card && { card }), ...(text !== undefined && { text }) });
    this.language = language ?? this.language;
    if (card === undefined) return screen;
    this.#live = live;
    this.#isInProgress = isInProgress;
    this.awaits = awaits;
    this.#later = later;
    this.#open = open && (JSON.parse(JSON.stringify(open)) as OpenQuestion); // as the bot's memory keeps it
    this.screens.push(screen);
    return (this.screen = screen);
  }

  /** Somebody else's chat with the same bot. */
  as(person: Person, options: ChatPlace = {}): Chat {
    return new Chat(this.#world, person, { tenant: this.#elsewhere, ...options });
  }

  /** The same bot in a new process: what was only in memory is gone. */
  restart(): void {
    this.#world.services = servicesFor(this.#world);
  }

  /** The organisation's settings change. */
  settle(changes: Partial<Tenant>, people: readonly Person[] = []): void {
    const world = this.#world;
    world.tenant = { ...world.tenant, ...changes };
    world.directory = new MemoryDirectory({ tenant: world.tenant, people: [this.person, ...people] });
    world.services = servicesFor(world);
  }

  /** What concerns the whole tenant, as it is kept. */
  organisation(): Promise<Organisation> {
    return this.#world.organisations.read(this.#tenant.id);
  }

  /** The person's accounts as they are kept. */
  accounts(): Promise<readonly Account[]> {
    return this.#world.accounts.owned(this.#tenant.id, this.person.id);
  }

  /** Any account as it is kept. */
  kept(ref: AccountRef): Promise<Account | undefined> {
    return this.#world.accounts.read(ref);
  }

  /** The person's only account as it is kept. */
  async account(): Promise<Account> {
    const [account] = await this.accounts();
    if (account === undefined) throw new Error('There is no account');
    return account;
  }

  /** The cards about the organisation that wait for this person, as they would be sent now: one for each thing. */
  async news(): Promise<readonly Screen[]> {
    const { services, directory, clock } = this.#world;
    const tenant = this.#tenant;
    const organisation = await this.organisation();
    const own = organisation.outbox.filter(({ to }) => to === this.person.id);
    const latest = [...new Map(own.map((notice) => [notice.about ?? notice.id, notice])).values()];
    const reader = readerFor(this.person.id, this.language ?? 'en', this.locale, tenant.cloud);
    const told = latest.map((one) => requestNoticeFor(one, organisation, clock.now(), reader, { services, directory }));
    const shown = (await Promise.all(told)).flatMap((one) => (one === undefined ? [] : [one]));
    for (const { review } of shown) if (review !== undefined) await this.#opens(review);
    return shown.map(({ card }) => new Screen({ card }));
  }

  async #opens(review: LiveReview): Promise<void> {
    const { services } = this.#world;
    this.#live = await besideOf(services, { tenant: this.#tenant.id, person: this.person.id }, this.#live, review);
  }

  /** Lets happen what is due by now, as the scheduler does. */
  async live(): Promise<void> {
    const { accounts, organisations, services, clock } = this.#world;
    for (const tenant of await organisations.due(clock.now())) await services.fulfilment.catchUp(tenant);
    for (const ref of await accounts.due(clock.now())) await services.commands.catchUp(ref);
  }

  /** What takes the place of a card that has said that its answer takes long. */
  async later(): Promise<Screen> {
    const { card } = (await this.#later) ?? {};
    if (card === undefined) throw new Error('There is nothing to come');
    return (this.screen = new Screen({ card }));
  }

  /** What takes the place of the card that waits, once the bank has answered; nothing where it stays as it is. */
  async answered(): Promise<Screen | undefined> {
    const { services, clock } = this.#world;
    const tenant = this.#tenant;
    const by = { tenant: tenant.id, person: this.person };
    if (this.awaits === undefined || !('payment' in this.awaits)) throw new Error('Nothing on the screen waits for it');
    await waitingCards(services)(by, this.awaits, 'activity-1');
    await this.finish();
    const account = await this.account();
    const about = paymentSubject(this.awaits.payment);
    const notice = account.outbox.find((one) => one.to === this.person.id && one.about === about);
    const reader = readerFor(this.person.id, this.language ?? 'en', this.locale, tenant.cloud);
    const told = notice && noticeFor(notice, account, clock.now(), reader);
    if (told !== undefined) this.screen = new Screen({ card: told.card });
    return told && this.screen;
  }

  /** Carries out what is due, as the dispatcher does. */
  async finish(): Promise<void> {
    const { accounts, services } = this.#world;
    for (const ref of await accounts.unpaid()) await services.commands.finish(ref);
  }
}

export function openChat(options: ChatOptions = {}): Chat {
  const { person = buyer, colleagues = [], account = anAccount([]), accounts = [account] } = options;
  const { time, bank = new Bank(), patience = patient, dataset = 'seatkeeper/people' } = options;
  const tenant = aTenant(options.tenant);
  const directory = options.directory ?? new MemoryDirectory({ tenant, people: [person, ...colleagues] });
  const kept = new MemoryAccounts(...accounts);
  const organisations = new MemoryOrganisations(...(options.organisation ? [options.organisation] : []));
  const parts = {
    accounts: kept,
    overview: new MemoryOverview(kept),
    soldOverview: new MemorySold(kept),
    organisations,
    directory,
    tenant,
    clock: new HandClock(time),
    bank,
    patience,
    dataset,
    ...(options.digest && { digest: options.digest }),
    ...(options.limits && { limits: options.limits }),
  };
  const world = { ...parts, operations: 0, purposes: [] };
  const { language, locale } = options;
  const read = { ...(language && { language }), ...(locale !== undefined && { locale }) };
  return new Chat(Object.assign(world, { services: servicesFor(world) }), person, read);
}

/** Links that lead nowhere, and say where they would. */
const paperPages = (purposes: PaymentCardPurpose[]): Pages => ({
  card: (_, errand) => {
    purposes.push(errand);
    return Promise.resolve({ id: `page-${errand.purpose}`, url: `https://pages.example/pay#${errand.purpose}` });
  },
  download: (_, what, language) =>
    `https://pages.example/${language}/${what.kind}/${'account' in what ? what.account : ''}`,
});

/** Services with everything behind it in memory. */
export function servicesFor(world: Omit<World, 'services'>): Services {
  const { accounts, organisations, directory, bank, clock, patience, limits, dataset } = world;
  const { overview = new MemoryOverview(), soldOverview = new MemorySold() } = world;
  const all = commandHandler({
    accounts,
    organisations,
    directory,
    gateway: bank,
    clock,
    waitBriefly: patience,
    ...(limits && { limits }),
  });
  const commands = withPartnerReadOnly(withAdminReadOnly(all, { overview, directory }), {
    ...{ accounts, overview, directory, clock },
  });
  return {
    commands,
    fulfilment: requestFulfilment({ commands, accounts, organisations, directory, clock }),
    approval: suspensionApproval({ commands, organisations, directory, clock }),
    bulkChanges: bulkChangeRunner({ commands, organisations, directory, clock, waitBriefly: patience }),
    organisations,
    accounts,
    overview,
    soldOverview,
    activity: new MemoryActivity(accounts),
    digest: world.digest ?? ((tenant, week) => digestOf(accounts.ofTenant(tenant), spanOf(week))),
    directory,
    clock,
    newOperation: () => `op-${++world.operations}`,
    isSandbox: true,
    waitBriefly: patience,
    dataset,
    pages: paperPages(world.purposes),
  };
}
