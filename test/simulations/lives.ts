import type { Account, Agreement } from '../../domain/account/account.js';
import { addDays, addHours, dayOf } from '../../domain/basics/calendar.js';
import type { Command } from '../../domain/application/command.js';
import { buySeats } from '../../domain/commands/buySeats.js';
import { cancelSubscription } from '../../domain/commands/cancelSubscription.js';
import { changeSeats } from '../../domain/commands/changeSeats.js';
import { replacePaymentMethod } from '../../domain/commands/replacePaymentMethod.js';
import { scheduleSeats } from '../../domain/commands/scheduleSeats.js';
import { undoPurchase } from '../../domain/commands/undoPurchase.js';
import type { Event } from '../../domain/account/events.js';
import type { CommandHandler } from '../../domain/application/commandHandler.js';
import { commandHandler } from '../../domain/application/commandHandler.js';
import type { Payment, Price } from '../../domain/billing/invoice.js';
import { sheetsOf } from '../../domain/billing/invoiceSheet.js';
import type { Rounding } from '../../domain/basics/money.js';
import type { Actor } from '../../domain/basics/person.js';
import { catalogue } from '../../domain/basics/product.js';
import type { Subscription } from '../../domain/account/subscription.js';
import { seatsOf } from '../../domain/account/subscription.js';
import { anAccount, aMethod, aPerson, aTenant } from '../support/builders.js';
import { Bank, HandClock, MemoryAccounts, MemoryDirectory, MemoryOrganisations, patient } from '../support/ports.js';
import type { Random } from '../support/random.js';
import { randomFrom } from '../support/random.js';
import type { Expected } from './ledger.js';
import { Ledger, rounded, taxOf } from './ledger.js';

const currencies = ['EUR', 'JPY', 'KWD', 'HUF', 'USD'] as const;
const products = catalogue.filter(({ offers }) => offers.length > 0).slice(0, 2);
const ids = ['account-1', 'account-2'] as const;

/** Gives each product a price in the currencies that are tried; answers what takes them away again. */
export function withPrices(): () => void {
  const offers = products.flatMap((product) => product.offers);
  const before = offers.map(({ prices }) => ({ ...prices }));
  const odd: Readonly<Record<string, number>> = { EUR: 1, JPY: 1.37, KWD: 3.19, HUF: 4.01, USD: 1.1 };
  for (const { prices } of offers) {
    const { EUR = 0 } = prices;
    for (const currency of currencies) Object.assign(prices, { [currency]: Math.round(EUR * (odd[currency] ?? 1)) });
  }
  return () =>
    offers.forEach(({ prices }, index) => {
      for (const currency of currencies) Reflect.deleteProperty(prices, currency);
      Object.assign(prices, before[index]);
    });
}

/** What happened in one life, and whatever did not agree. */
export interface Story {
  readonly problems: readonly string[];
  readonly happened: Readonly<Record<string, number>>;
}

/** One buyer with two own accounts over some months, held against the ledger after each step. */
export async function live(seed: number, index: number): Promise<Story> {
  return await new Life(seed, index).lived();
}

const days = 100;
/** Hours from one deed to the next: the limits of a day and of a week are often met. */
const pauses = [0.2, 1, 3, 8, 20, 23.9, 24, 24.1, 40, 90, 167.9, 170] as const;

class Life {
  readonly #random: Random;
  readonly #clock: HandClock;
  readonly #bank = new Bank();
  readonly #accounts: MemoryAccounts;
  readonly #commands: CommandHandler;
  readonly #by: Actor;
  readonly #ledger: Ledger;
  readonly #rounding: Rounding;
  readonly #problems: string[] = [];
  readonly #happened: Record<string, number> = {};
  readonly #seen = new Set<string>();
  #taxRate = 2200;
  #deeds = 0;
  /** The scheduler is not there for so many midnights. */
  #down = 0;

  constructor(seed: number, index: number) {
    const random = randomFrom(seed * 1_000_003 + index);
    const currency = currencies[index % currencies.length] ?? 'EUR';
    const owner = aPerson(`Owner ${index}`, { id: `owner-${index}` });
    this.#random = random;
    this.#rounding = random.chance(0.5) ? 'truncate' : 'half-up';
    this.#ledger = new Ledger(this.#rounding);
    this.#clock = new HandClock(`${addDays('2027-01-20', random.below(400))}T${10 + random.below(10)}:20:00.000Z`);
    this.#accounts = new MemoryAccounts(
      ...ids.map((id) =>
        anAccount([], {
          ...{ id, owner: owner.id, agreement: random.of<Agreement>(['MCA', 'MOSA']) ?? 'MCA' },
          methods: [aMethod({ expires: '2099-12' }), aMethod({ id: 'other', lastFour: '1111', expires: '2099-12' })],
        }),
      ),
    );
    this.#accounts.copy = (value) => value;
    const tenant = aTenant({ currency, rounding: this.#rounding });
    const directory = new MemoryDirectory({ tenant, people: [owner] });
    directory.tenant = () => Promise.resolve({ ...tenant, taxRate: this.#taxRate });
    this.#by = { tenant: tenant.id, person: owner };
    this.#commands = commandHandler({
      ...{ accounts: this.#accounts, organisations: new MemoryOrganisations(), directory, gateway: this.#bank },
      ...{ clock: this.#clock, waitBriefly: patient },
    });
  }

  async lived(): Promise<Story> {
    const end = addHours(this.#clock.now(), days * 24);
    while (this.#clock.now() < end && this.#problems.length === 0) {
      await this.#passUntil(addHours(this.#clock.now(), this.#random.of(pauses) ?? 24));
      if (this.#random.chance(0.04)) this.#taxRate = this.#random.of([0, 2000, 2200, 2199, 2500]) ?? 0;
      await this.#act(this.#random.of(ids) ?? ids[0]);
    }
    for (const id of ids) this.#checkBooks(await this.#read(id));
    return { problems: this.#problems, happened: this.#happened };
  }

  async #passUntil(then: string): Promise<void> {
    for (let day = addDays(dayOf(this.#clock.now()), 1); day <= dayOf(then); day = addDays(day, 1)) {
      this.#down = this.#down > 0 ? this.#down - 1 : this.#random.chance(0.1) ? 1 + this.#random.below(5) : 0;
      if (this.#random.chance(0.005)) this.#down = 40;
      if (this.#down > 0) continue;
      const time = `${day}T00:0${this.#random.below(10)}:00.000Z`;
      if (time > then) continue;
      this.#clock.time = time;
      for (const id of ids) await this.#schedule(id);
    }
    this.#clock.time = then;
  }

  async #schedule(id: string): Promise<void> {
    if (this.#random.chance(0.03)) this.#bank.will('declines');
    await this.#commands.catchUp(this.#refOf(id));
    await this.#observe(id);
  }

  /** Something that a buyer might do; what is refused is left. */
  async #act(id: string): Promise<void> {
    await this.#schedule(id);
    const account = await this.#read(id);
    const one = this.#random.of(account.subscriptions.filter(({ status }) => status === 'active'));
    const product = this.#random.of(products)?.id ?? '';
    const method = account.profiles[0]?.method ?? '';
    if (one === undefined || this.#random.chance(0.12)) {
      await this.#buy(id, product, method);
      return;
    }

    const held = seatsOf(one);
    const more = 1 + this.#random.below(6);
    const deeds = [
      () => this.#add(account, one, held + more),
      () => this.#add(account, one, held + more),
      () => this.#remove(account, one, Math.max(1, held - more)),
      () => this.#remove(account, one, Math.max(1, held - more)),
      () => this.#remove(account, one, 1),
      () => this.#undo(account, one),
      () => this.#cancel(account, one),
      () => this.#do(id, scheduleSeats, { subscription: one.id, seats: Math.max(1, held + more - 4) }),
      () =>
        this.#do(id, replacePaymentMethod, {
          profile: 'profile-1',
          method: method === 'other' ? 'visa-4242' : 'other',
        }),
    ];
    await this.#random.of(deeds)?.();
  }

  async #buy(id: string, product: string, method: string): Promise<void> {
    const term = this.#random.chance(0.7) ? ('P1M' as const) : ('P1Y' as const);
    const billing = term === 'P1M' || this.#random.chance(0.7) ? ('monthly' as const) : ('yearly' as const);
    const isBoughtBack = this.#ledger.isBuyingBack(product, this.#clock.now());
    const result = await this.#do(id, buySeats, { product, seats: 1 + this.#random.below(12), term, billing, method });
    if (result === undefined) return;
    this.#same(`${result.subscription} is bought back`, result.isBoughtBack ?? false, isBoughtBack);
    await this.#observe(id, isBoughtBack);
  }

  async #add(account: Account, one: Subscription, seats: number): Promise<void> {
    const now = this.#clock.now();
    const isBoughtBack = this.#ledger.isBuyingBack(one.product, now);
    const input = { subscription: one.id, seats, doing: 'buy', when: 'now' } as const;
    const result = await this.#do(account.id, changeSeats, input);
    if (result?.type !== 'seats-changed') return;
    this.#same(`${one.id} is bought back`, result.isBoughtBack ?? false, isBoughtBack);
    const cost = this.#ledger.costOf(one.id, result.to - result.from, now, one.unitPrice.minor);
    this.#same(`${one.id} costs`, result.price.subtotal.minor, cost);
    this.#same(`${one.id} is taxed`, result.price.tax.minor, taxOf(cost, this.#taxRate));
    await this.#observe(account.id, isBoughtBack);
  }

  async #remove(account: Account, one: Subscription, seats: number): Promise<void> {
    const isMca = account.agreement === 'MCA';
    const now = this.#clock.now();
    const able = isMca ? this.#ledger.removable(one.id, now) : this.#ledger.seatsOf(one.id);
    const input = { subscription: one.id, seats, doing: 'remove', when: 'now' } as const;
    const result = await this.#do(account.id, changeSeats, input);
    if (result === undefined) return;
    const gone = result.type === 'seats-changed' ? result.from - result.to : 0;
    this.#same(`${one.id} seats that go`, gone, Math.min(able, seatsOf(one) - seats));
    if (result.type !== 'seats-changed') return;
    await this.#givenBack(
      account.id,
      one.id,
      result.price,
      this.#ledger.gone(one.id, gone, now, isMca ? 'seven-days' : 'any'),
    );
  }

  async #undo(account: Account, one: Subscription): Promise<void> {
    const now = this.#clock.now();
    const seats = this.#ledger.undoable(one.id, now);
    const result = await this.#do(account.id, undoPurchase, { subscription: one.id });
    const isWaiting = one.unpaid !== undefined || one.awaited !== undefined;
    if (!isWaiting) this.#same(`${one.id} seats that are undone`, (result?.from ?? 0) - (result?.to ?? 0), seats);
    if (result === undefined) return;
    await this.#givenBack(account.id, one.id, result.refund, this.#ledger.gone(one.id, seats, now, 'latest'));
  }

  async #cancel(account: Account, one: Subscription): Promise<void> {
    const input = { subscription: one.id, reason: 'other', feedback: '', when: 'now' } as const;
    const result = await this.#do(account.id, cancelSubscription, input);
    if (result?.refund === undefined) return;
    const back = this.#ledger.gone(one.id, seatsOf(one), this.#clock.now(), 'any');
    await this.#givenBack(account.id, one.id, result.refund, back);
  }

  /** As the chat does it: a review, and then exactly that. */
  async #do<Input, Result extends Event>(
    account: string,
    command: Command<Input, Result>,
    input: NoInfer<Input>,
  ): Promise<Result | undefined> {
    const request = { account, operation: `op-${(this.#deeds += 1)}`, input };
    const preview = await this.#commands.preview(command, request, this.#by);
    if (!preview.accepted) return undefined;
    const done = await this.#commands.execute(command, { ...request, terms: preview.terms }, this.#by);
    if (!done.accepted && done.refusal.code === 'payment-declined') return undefined;
    if (!done.accepted) {
      this.#problems.push(`${command.name} was promised and then refused: ${done.refusal.code}`);
      return undefined;
    }
    this.#same(`review and receipt of ${command.name}`, JSON.stringify(done.result), JSON.stringify(preview.result));
    await this.#commands.finish(this.#refOf(account));
    this.#happened[done.result.type] = (this.#happened[done.result.type] ?? 0) + 1;
    return done.result;
  }

  async #observe(id: string, isBoughtBack = false): Promise<void> {
    const { payments } = await this.#read(id);
    for (const payment of payments.filter(({ total }) => total.minor > 0)) {
      const isRecurring = payment.id.startsWith('renew:');
      const isFirst = isRecurring && payment.attempt === undefined;
      if (isFirst && this.#isNew(`${id} began ${payment.id}`)) this.#ledger.began(payment);
      if (payment.state !== 'done' || !this.#isNew(`${id} paid ${payment.id}`)) continue;
      if (isRecurring) this.#ledger.paid(payment);
      else this.#ledger.bought(payment, isBoughtBack);
      this.#happened[isRecurring ? 'renewed' : 'bought'] =
        (this.#happened[isRecurring ? 'renewed' : 'bought'] ?? 0) + 1;
    }
  }

  #isNew(key: string): boolean {
    const isNew = !this.#seen.has(key);
    this.#seen.add(key);
    return isNew;
  }

  /** Review, receipt, payments and bank give back what the ledger says, each charge to its own card. */
  async #givenBack(
    id: string,
    subscription: string,
    price: Price,
    expected: ReadonlyMap<string, Expected>,
  ): Promise<void> {
    const { payments } = await this.#read(id);
    const refunds = payments.filter(
      (one) => one.total.minor < 0 && one.attempt === undefined && this.#isNew(`${id} back ${one.id}`),
    );
    const sum = (of: (payment: Payment) => number) => refunds.reduce((total, one) => total + of(one), 0);
    this.#same(
      `${subscription} total`,
      sum(({ total }) => total.minor),
      price.total.minor,
    );
    this.#same(
      `${subscription} tax`,
      sum(({ tax }) => tax.minor),
      price.tax.minor,
    );
    for (const { of } of refunds)
      if (of === undefined || !expected.has(of)) this.#problems.push(`${subscription}: a refund of ${String(of)}`);
    for (const [charge, one] of expected) {
      const refund = refunds.find(({ of }) => of === charge);
      this.#checkRefund(`${subscription} ${charge} on ${this.#clock.now()}`, refund, one);
      if (refund) this.#ledger.gaveBack(subscription, charge, -refund.subtotal.minor, -refund.tax.minor);
    }
    if (refunds.length > 1) this.#happened['several charges'] = (this.#happened['several charges'] ?? 0) + 1;
    if (new Set(refunds.map(({ method }) => method)).size > 1)
      this.#happened['several cards'] = (this.#happened['several cards'] ?? 0) + 1;
    if (new Set(refunds.map(({ taxRate }) => taxRate)).size > 1)
      this.#happened['several tax rates'] = (this.#happened['several tax rates'] ?? 0) + 1;
  }

  #checkRefund(where: string, refund: Payment | undefined, { card, rate, least, most, tax, isFull }: Expected): void {
    const net = -(refund?.subtotal.minor ?? 0);
    if (net < least || net > most) this.#problems.push(`${where}: ${net} is not from ${least} to ${most}`);
    if (refund === undefined) return;
    this.#same(`${where} card`, refund.method, card);
    this.#same(`${where} rate`, refund.taxRate, rate);
    this.#same(`${where} in full`, refund.inFull ?? false, isFull);
    const back = -refund.tax.minor;
    if (tax !== undefined) this.#same(`${where} tax`, back, tax);
    else if (Math.abs(back - taxOf(net, rate)) > 1) this.#problems.push(`${where}: tax of ${back} on ${net}`);
  }

  #checkBooks(account: Account): void {
    const { payments } = account;
    const done = payments.filter(({ state }) => state === 'done');
    const moved = this.#bank.moved.filter(({ key }) => key.includes(`/${account.id}/`));
    const amounts = (all: readonly number[]) => all.toSorted((a, b) => a - b).join(' ');
    this.#same(
      `${account.id} bank`,
      amounts(moved.map(({ kind, amount }) => (kind === 'charge' ? amount.minor : -amount.minor))),
      amounts(done.map(({ total }) => total.minor)),
    );
    const sheets = sheetsOf(account);
    const billed = sheets.flatMap((sheet) => sheet.payments.map((payment) => payment.id));
    this.#same(
      `${account.id} invoices`,
      billed.toSorted().join(' '),
      done
        .map((payment) => payment.id)
        .toSorted()
        .join(' '),
    );
    for (const { lines, subtotal, taxes, rounding, total } of sheets) {
      const net = lines.reduce((sum, { amount }) => sum + amount.minor, 0);
      this.#same(`${account.id} lines`, net, subtotal.minor);
      this.#same(
        `${account.id} invoice`,
        taxes.reduce((sum, { tax }) => sum + tax.minor, net + rounding.minor),
        total.minor,
      );
    }
    for (const charge of done.filter(({ total }) => total.minor > 0)) {
      const back = payments.filter(({ of, attempt }) => of === charge.id && attempt === undefined);
      const left = back.reduce((sum, { total }) => sum + total.minor, charge.total.minor);
      if (left < 0) this.#problems.push(`${charge.id} has given back ${-left} too much`);
    }
    for (const { id, lines } of payments) {
      for (const { quantity, unitPrice, days: used, cycleDays, amount } of lines) {
        const exact = BigInt(unitPrice.minor) * BigInt(Math.abs(quantity) * used);
        const own = Math.sign(quantity) * rounded(exact, BigInt(cycleDays), this.#rounding);
        const isCut = Math.abs(amount.minor) < Math.abs(own) && Math.abs(amount.minor - own) < 2;
        if (amount.minor !== own && !isCut)
          this.#problems.push(`${id}: a line of ${amount.minor} that should be ${own}`);
        if (isCut) this.#happened['cut lines'] = (this.#happened['cut lines'] ?? 0) + 1;
      }
    }
  }

  #same<Value>(what: string, is: Value, should: Value): void {
    if (is !== should) this.#problems.push(`${what}: ${String(is)}, but the ledger has ${String(should)}`);
  }

  #refOf(account: string) {
    return { tenant: this.#by.tenant, owner: this.#by.person.id, account };
  }

  async #read(id: string): Promise<Account> {
    const account = await this.#accounts.read(this.#refOf(id));
    if (account === undefined) throw new Error(`${id} is gone`);
    return account;
  }
}
