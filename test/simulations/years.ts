import type { Account } from '../../domain/account/account.js';
import type { Day, Instant } from '../../domain/basics/calendar.js';
import { addDays, daysFrom } from '../../domain/basics/calendar.js';
import type { Command } from '../../domain/application/command.js';
import { assignLicences } from '../../domain/commands/assignLicences.js';
import { buySeats } from '../../domain/commands/buySeats.js';
import { cancelSubscription } from '../../domain/commands/cancelSubscription.js';
import { changeSeats } from '../../domain/commands/changeSeats.js';
import { convertTrial } from '../../domain/commands/convertTrial.js';
import { reactivateSubscription } from '../../domain/commands/reactivateSubscription.js';
import { scheduleSeats } from '../../domain/commands/scheduleSeats.js';
import { setRecurring } from '../../domain/commands/setRecurring.js';
import { startTrial } from '../../domain/commands/startTrial.js';
import { takeBackCancellation } from '../../domain/commands/takeBackCancellation.js';
import { unassignLicences } from '../../domain/commands/unassignLicences.js';
import { undoPurchase } from '../../domain/commands/undoPurchase.js';
import type { Event } from '../../domain/account/events.js';
import type { CommandHandler } from '../../domain/application/commandHandler.js';
import { commandHandler } from '../../domain/application/commandHandler.js';
import type { Rounding } from '../../domain/basics/money.js';
import type { Actor } from '../../domain/basics/person.js';
import { catalogue } from '../../domain/basics/product.js';
import type { Subscription } from '../../domain/account/subscription.js';
import { seatsOf } from '../../domain/account/subscription.js';
import { anAccount, aMethod, aPerson, aTenant } from '../support/builders.js';
import { Bank, HandClock, MemoryAccounts, MemoryDirectory, MemoryOrganisations, patient } from '../support/ports.js';
import type { Random } from '../support/random.js';
import { randomFrom } from '../support/random.js';

export interface Plan {
  readonly seed: number;
  readonly accounts: number;
  readonly from: Day;
  readonly to: Day;
}

/** The seats of one subscription on one day that somebody has to pay for. */
interface SeatDay {
  readonly subscription: string;
  readonly day: Day;
  readonly seats: number;
  /** Minor units of a seat and day, as a fraction. */
  readonly price: number;
  readonly cycleDays: number;
  readonly cycle: Day;
}

/** An account after the years, and what was seen of it at the end of each day. */
export interface Lived {
  readonly account: Account;
  readonly seen: readonly SeatDay[];
  readonly moved: Bank['moved'];
  readonly voided: Bank['voided'];
}

const names = Array.from({ length: 12 }, (_, index) => aPerson(`Colleague ${String.fromCharCode(65 + index)}`));
const products = catalogue
  .filter(({ offers }) => offers.length > 0)
  .slice(0, 6)
  .map(({ id }) => id);

/** Looks at an account as it is at the end of a day. */
export type Watch = (account: Account, now: Instant) => void;

/** One buyer's years: what one does now and then, what happens by itself, and days on which nothing works. */
export async function live(plan: Plan, index: number, watch?: Watch): Promise<Lived> {
  const random = randomFrom(plan.seed * 100_003 + index);
  const outages = randomFrom(plan.seed * 7 + index);
  const owner = aPerson(`Owner ${index}`, { id: `owner-${index}` });
  const rounding: Rounding = random.chance(0.5) ? 'truncate' : 'half-up';
  const tenant = aTenant({ currency: random.of(['EUR', 'PLN', 'USD']) ?? 'EUR', rounding });
  const accounts = new MemoryAccounts(
    anAccount([], {
      owner: owner.id,
      agreement: random.chance(0.6) ? 'MCA' : 'MOSA',
      methods: [aMethod({ expires: '2099-12' }), aMethod({ id: 'short', expires: '2028-01' })],
    }),
  );
  accounts.copy = (value) => value;
  const clock = new HandClock(`${plan.from}T06:00:00.000Z`);
  const bank = new Bank();
  const directory = new MemoryDirectory({ tenant, people: [owner, ...names] });
  const commands = commandHandler({
    accounts,
    organisations: new MemoryOrganisations(),
    directory,
    gateway: bank,
    clock,
    waitBriefly: patient,
  });
  const by: Actor = { tenant: tenant.id, person: owner };
  const ref = { tenant: tenant.id, owner: owner.id, account: 'account-1' };
  const ledger = new SeatLedger();
  const world = { random, commands, by, bank, count: 0 };
  let latest = await accounts.read(ref);
  let saves = -1;
  const look = async (): Promise<Account> => {
    if (accounts.saves !== saves || latest === undefined) latest = await accounts.read(ref);
    saves = accounts.saves;
    if (latest === undefined) throw new Error('The account is gone');
    return latest;
  };

  for (let day = plan.from; day <= plan.to; day = addDays(day, 1)) {
    const isDown = random.chance(0.04);
    bank.isDeaf = outages.chance(bank.isDeaf ? 0.9 : 0.004);
    clock.time = `${day}T0${random.below(9)}:${10 + random.below(49)}:00.000Z`;
    if (!isDown && (await accounts.due(clock.now())).length > 0) {
      if (random.chance(0.1)) bank.will(random.of(moods) ?? 'declines');
      await Promise.all([commands.catchUp(ref), commands.catchUp(ref)]);
      await commands.finish(ref);
      ledger.catchUp(await look(), day);
    }
    for (const hour of ['1', '2']) {
      if (isDown || !random.chance(hour === '1' ? 0.07 : 0.03)) continue;
      clock.time = `${day}T${hour}${random.below(4)}:${10 + random.below(49)}:00.000Z`;
      await commands.catchUp(ref);
      ledger.catchUp(await look(), day);
      await act(world, await look());
      await commands.finish(ref);
    }
    for (let tries = 0; tries < 5 && !(await commands.finish(ref)); tries++);
    ledger.note(await look(), day);
    watch?.(await look(), clock.now());
  }
  clock.time = `${plan.to}T23:59:59.000Z`;
  bank.isDeaf = false;
  await commands.finish(ref);
  const account = await look();
  ledger.payAhead(account, plan.to);
  return { account, seen: ledger.days, moved: bank.moved, voided: bank.voided };
}

const moods = ['declines', 'declines-unheard', 'approves-unheard'] as const;

/** What somebody writes down who counts seats at the end of each day. */
class SeatLedger {
  readonly days: SeatDay[] = [];
  readonly #missing = new Map<string, Day[]>();

  note(account: Account, day: Day): void {
    for (const one of account.subscriptions) {
      if (isOverdue(one, day)) this.#missing.set(one.id, [...(this.#missing.get(one.id) ?? []), day]);
      else this.days.push(...seenOn(day, one));
    }
  }

  /** Days on which we were down, or waited for the bank, are days of the cycle that began then. */
  catchUp(account: Account, today: Day): void {
    for (const one of account.subscriptions) {
      if (isOverdue(one, today)) continue;
      const days = (this.#missing.get(one.id) ?? []).filter((day) => day < today);
      this.days.push(...days.flatMap((day) => seenOn(day, one)));
      if (days.length > 0) this.#missing.delete(one.id);
    }
  }

  /** What is charged covers days that are still to come. */
  payAhead(account: Account, last: Day): void {
    for (const one of account.subscriptions) {
      for (let day = addDays(last, 1); day <= one.cycle.last; day = addDays(day, 1))
        this.days.push(...seenOn(day, one));
    }
  }
}

function isOverdue({ status, cycle }: Subscription, day: Day): boolean {
  return status === 'active' && day > cycle.last;
}

function seenOn(day: Day, one: Subscription): readonly SeatDay[] {
  if (one.status !== 'active' || one.trial || day < one.cycle.first || day > one.cycle.last) return [];
  const cycleDays = daysFrom(one.cycle.first, one.cycle.last);
  return [
    {
      subscription: one.id,
      day,
      seats: seatsOf(one),
      price: one.unitPrice.minor,
      cycleDays,
      cycle: one.cycle.first,
    },
  ];
}

interface World {
  readonly random: Random;
  readonly commands: CommandHandler;
  readonly by: Actor;
  readonly bank: Bank;
  count: number;
}

/** Something that a buyer might do; a good part of it is refused. */
async function act(world: World, account: Account): Promise<void> {
  const { random } = world;
  const one = random.of(account.subscriptions);
  const about = { subscription: one?.id ?? '' };
  const method = random.chance(0.85) ? 'visa-4242' : 'short';
  const term = random.chance(0.6) ? ('P1M' as const) : ('P1Y' as const);
  const billing = term === 'P1M' || random.chance(0.6) ? ('monthly' as const) : ('yearly' as const);
  const product = random.of(products) ?? '';
  const total = Math.max(1, (one ? seatsOf(one) : 1) + (random.of([-7, -3, -2, -1, 1, 2, 5, 12]) ?? 1));
  const people = names.slice(0, 1 + random.below(6)).map(({ id }) => id);
  const doing = one && total > seatsOf(one) ? ('buy' as const) : ('remove' as const);
  const deeds: readonly (() => Promise<boolean>)[] = [
    () => run(world, buySeats, { product, seats: 1 + random.below(9), term, billing, method }),
    () => run(world, changeSeats, { ...about, seats: total, doing, when: 'now' }),
    () => run(world, changeSeats, { ...about, seats: total, doing, when: 'now' }),
    () => run(world, changeSeats, { ...about, seats: total, doing, when: 'at-renewal' }),
    () => run(world, scheduleSeats, { ...about, seats: random.chance(0.3) ? null : total }),
    () => run(world, undoPurchase, about),
    () => run(world, setRecurring, { ...about, to: random.of(['on', 'on', 'once', 'off'] as const) ?? 'on' }),
    () => run(world, assignLicences, { product: one?.product ?? '', people }),
    () => run(world, unassignLicences, { product: one?.product ?? '', people }),
    () => run(world, startTrial, { product, seats: 1 + random.below(25), method: random.chance(0.5) ? method : '' }),
    () => run(world, convertTrial, { ...about, seats: total, term, billing, method }),
    () => run(world, reactivateSubscription, about),
    () => run(world, takeBackCancellation, about),
    () =>
      random.chance(0.5)
        ? run(world, cancelSubscription, {
            ...about,
            reason: 'other',
            feedback: '',
            when: random.chance(0.5) ? 'now' : 'at-term-end',
          })
        : run(world, setRecurring, { ...about, to: 'on' }),
  ];
  await random.of(deeds)?.();
}

/** As the chat does it: a preview, and then exactly that; at times twice at once. */
async function run<Input, Result extends Event>(
  world: World,
  command: Command<Input, Result>,
  input: NoInfer<Input>,
): Promise<boolean> {
  const { commands, by, random, bank } = world;
  const request = { account: 'account-1', operation: `op-${(world.count += 1)}`, input };
  const preview = await commands.preview(command, request, by);
  if (!preview.accepted) return false;
  if (random.chance(0.06)) bank.will(random.of(['declines', 'approves-unheard'] as const) ?? 'declines');
  const saving = { ...request, terms: preview.terms };
  const outcomes = await Promise.all(
    Array.from({ length: random.chance(0.2) ? 2 : 1 }, () => commands.execute(command, saving, by)),
  );
  return outcomes.every(({ accepted }) => accepted);
}
