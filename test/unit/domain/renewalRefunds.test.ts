import { expect } from 'chai';
import fc from 'fast-check';
import type { Account, Agreement } from '../../../domain/account/account.js';
import { addDays, addHours } from '../../../domain/basics/calendar.js';
import type { Command } from '../../../domain/application/command.js';
import type { BuySeats } from '../../../domain/commands/buySeats.js';
import { buySeats } from '../../../domain/commands/buySeats.js';
import { cancelSubscription } from '../../../domain/commands/cancelSubscription.js';
import { changeSeats } from '../../../domain/commands/changeSeats.js';
import { replacePaymentMethod } from '../../../domain/commands/replacePaymentMethod.js';
import { undoPurchase } from '../../../domain/commands/undoPurchase.js';
import type { Event } from '../../../domain/account/events.js';
import { commandHandler } from '../../../domain/application/commandHandler.js';
import type { Price } from '../../../domain/billing/invoice.js';
import { sheetsOf } from '../../../domain/billing/invoiceSheet.js';
import type { Rounding } from '../../../domain/basics/money.js';
import type { Actor } from '../../../domain/basics/person.js';
import type { Subscription } from '../../../domain/account/subscription.js';
import { seatsOf } from '../../../domain/account/subscription.js';
import { mayUndo } from '../../../domain/billing/undoable.js';
import { aMethod, anAccount, anActor, aTenant, buyer, powerBi, visio } from '../../support/builders.js';
import { Bank, HandClock, MemoryAccounts, MemoryDirectory, MemoryOrganisations, patient } from '../../support/ports.js';
import { always, timeLimit, tried } from '../../support/property.js';

const tenEuros = { product: 'CFQ7TTC0N8SS', term: 'P1Y', billing: 'monthly' } as const;

interface Options {
  readonly agreement?: Agreement;
  readonly rounding?: Rounding;
}

/** A buyer with two own accounts, a bank, and a clock that a test sets. */
class Shop {
  readonly bank = new Bank();
  readonly clock = new HandClock();
  readonly #by: Actor = anActor();
  readonly #accounts: MemoryAccounts;
  readonly #commands;
  taxRate = 2200;
  #operations = 0;

  constructor({ agreement = 'MCA', rounding = 'truncate' }: Options = {}) {
    const methods = [aMethod(), aMethod({ id: 'visa-1111', lastFour: '1111' })];
    const others = { id: 'account-2', methods, agreement } as const;
    this.#accounts = new MemoryAccounts(anAccount([], { methods, agreement }), anAccount([], others));
    const directory = new MemoryDirectory({ tenant: aTenant(), people: [buyer] });
    directory.tenant = () => Promise.resolve(aTenant({ taxRate: this.taxRate, rounding }));
    this.#commands = commandHandler({
      ...{ accounts: this.#accounts, organisations: new MemoryOrganisations(), directory, gateway: this.bank },
      ...{ clock: this.clock, waitBriefly: patient },
    });
  }

  async account(id = 'account-1'): Promise<Account> {
    const account = await this.#accounts.read({ tenant: this.#by.tenant, owner: buyer.id, account: id });
    return account ?? expect.fail('no account');
  }

  async only(): Promise<Subscription> {
    const { subscriptions } = await this.account();
    return subscriptions[0] ?? expect.fail('no subscription');
  }

  /** The scheduler runs then. */
  async runs(at: string): Promise<void> {
    this.clock.time = at;
    for (const account of ['account-1', 'account-2'])
      await this.#commands.catchUp({ tenant: this.#by.tenant, owner: buyer.id, account });
  }

  async review<Input, Result extends Event>(
    command: Command<Input, Result>,
    input: NoInfer<Input>,
    account = 'account-1',
  ) {
    const request = { account, operation: `op-${(this.#operations += 1)}`, input };
    return { request, outcome: await this.#commands.preview(command, request, this.#by) };
  }

  /** Reviewed and saved at that moment. */
  async does<Input, Result extends Event>(
    at: string,
    command: Command<Input, Result>,
    input: NoInfer<Input>,
    account?: string,
  ): Promise<Result> {
    this.clock.time = at;
    const { request, outcome } = await this.review(command, input, account);
    if (!outcome.accepted) return expect.fail(outcome.refusal.code);
    const done = await this.#commands.execute(command, { ...request, terms: outcome.terms }, this.#by);
    if (!done.accepted) return expect.fail(done.refusal.code);
    await this.#commands.finish({ tenant: this.#by.tenant, owner: buyer.id, account: request.account });
    expect(done.result).to.deep.equal(outcome.result);
    return done.result;
  }

  async buys(at: string, seats: number, account = 'account-1', offer: Partial<BuySeats> = {}) {
    const method = (await this.account(account)).profiles[0]?.method ?? '';
    const usual = { product: powerBi, seats, term: 'P1M', billing: 'monthly', method } as const;
    return this.does(at, buySeats, { ...usual, ...offer }, account);
  }

  pays(at: string, method: string) {
    return this.does(at, replacePaymentMethod, { profile: 'profile-1', method });
  }

  async sets(at: string, seats: number) {
    const { id, ...one } = await this.only();
    const doing = seats > seatsOf({ id, ...one }) ? 'buy' : 'remove';
    const result = await this.does(at, changeSeats, { subscription: id, seats, doing, when: 'now' });
    return result.type === 'seats-changed' ? result : expect.fail(result.type);
  }

  async undoes(at: string) {
    return this.does(at, undoPurchase, { subscription: (await this.only()).id });
  }

  async cancels(at: string, account = 'account-1') {
    const one = (await this.account(account)).subscriptions.at(-1);
    const input = { subscription: one?.id ?? '', reason: 'other', feedback: '', when: 'now' } as const;
    return this.does(at, cancelSubscription, input, account);
  }

  /** What the bank has moved for the two accounts, less what it gave back. */
  balance(): number {
    return this.bank.moved.reduce(
      (sum, { kind, amount }) => sum + (kind === 'charge' ? amount.minor : -amount.minor),
      0,
    );
  }
}

const sums = ({ subtotal, tax }: Price) => [subtotal.minor, tax.minor];
const refunds = ({ payments }: Account) =>
  payments
    .filter(({ total }) => total.minor < 0)
    .map(({ of, method, taxRate, subtotal, tax }) => ({ of, method, taxRate, back: [subtotal.minor, tax.minor] }));

describe('A renewal that ran late', () => {
  it('comes back in full for the day that it covers, not only from today on', async () => {
    const shop = new Shop();
    await shop.buys('2026-11-30T09:00:00.000Z', 10);
    await shop.runs('2027-01-01T07:00:00.000Z');
    const { price } = await shop.sets('2027-01-01T10:00:00.000Z', 6);

    expect(sums(price)).to.deep.equal([-40_32, -8_87]);
    expect(price.lines.map(({ quantity, first, amount }) => [quantity, first, amount.minor])).to.deep.equal([
      [-4, '2026-12-30', -40_32],
    ]);
  });

  it('comes back by the day once its 24 hours are over, which run from when it ran', async () => {
    const shop = new Shop();
    await shop.buys('2026-11-30T09:00:00.000Z', 10);
    await shop.runs('2027-01-01T07:00:00.000Z');

    expect(sums((await shop.sets('2027-01-02T07:00:00.000Z', 9)).price)).to.deep.equal([-10_08, -2_22]);
    expect(sums((await shop.sets('2027-01-02T07:00:00.001Z', 8)).price)[0]).to.equal(-9_11);
  });
});

describe('Seats that were bought on the last day of a term', () => {
  const onLastDay = async () => {
    const shop = new Shop();
    await shop.buys('2026-11-30T09:00:00.000Z', 10);
    await shop.sets('2026-12-29T12:00:00.000Z', 15);
    await shop.runs('2026-12-30T00:00:00.000Z');
    return shop;
  };
  const soon = '2026-12-30T08:00:00.000Z';

  it('can be undone after the renewal, with what the renewal took for them', async () => {
    const shop = await onLastDay();
    expect(mayUndo(await shop.only(), soon)).to.equal(true);
    const { from, to, refund } = await shop.undoes(soon);

    expect([from, to, ...sums(refund)]).to.deep.equal([15, 10, -(1_68 + 50_40), -(37 + 11_09)]);
    expect(refunds(await shop.account()).map(({ of, back }) => [of?.split(':')[0], ...back])).to.deep.equal([
      ['renew', -50_40, -11_09],
      ['op-2', -1_68, -37],
    ]);
  });

  it('can be removed for the same', async () => {
    const shop = await onLastDay();
    const { price } = await shop.sets(soon, 10);

    expect(price.total.minor).to.equal(-63_54);
    expect(shop.balance()).to.equal(122_98 + 122_97);
  });

  it('can no longer be undone a day after they were bought, and then bring back what the renewal took', async () => {
    const shop = await onLastDay();
    const late = '2026-12-30T12:00:00.001Z';
    expect(mayUndo(await shop.only(), '2026-12-30T12:00:00.000Z')).to.equal(true);
    expect(mayUndo(await shop.only(), late)).to.equal(false);

    expect((await shop.sets(late, 10)).price.total.minor).to.equal(-61_49);
  });

  it('come back in full for a day after a renewal that ran late, though bought more than a day before', async () => {
    const shop = new Shop();
    await shop.buys('2026-11-30T09:00:00.000Z', 10);
    await shop.sets('2026-12-29T21:00:00.000Z', 15);
    await shop.runs('2026-12-30T20:00:00.000Z');

    expect((await shop.sets('2026-12-31T20:00:00.000Z', 10)).price.total.minor).to.equal(-61_49);
  });

  it('are a purchase also where they are bought in the very moment in which a renewal runs', async () => {
    const shop = new Shop();
    const moment = '2026-12-30T08:00:00.000Z';
    await shop.buys('2026-11-30T09:00:00.000Z', 10);
    await shop.runs(moment);
    expect(mayUndo(await shop.only(), moment)).to.equal(false);
    await shop.sets(moment, 15);

    expect(mayUndo(await shop.only(), moment)).to.equal(true);
    expect((await shop.undoes(moment)).to).to.equal(10);
  });

  it('have one window together with the others, which the renewal has opened', async () => {
    const shop = await onLastDay();
    await shop.runs('2027-01-05T01:00:00.000Z');
    const { outbox } = await shop.account();

    expect(outbox.flatMap(({ event }) => (event.type === 'reduction-closing' ? [event.of] : [])).at(-1)).to.equal(15);
  });
});

describe('A refund', () => {
  it('goes back to the cards that paid, the latest first, and its parts are named', async () => {
    const shop = new Shop();
    shop.taxRate = 0;
    await shop.buys('2026-06-18T09:00:00.000Z', 10);
    await shop.pays('2026-06-18T09:30:00.000Z', 'visa-1111');
    await shop.sets('2026-06-18T10:00:00.000Z', 11);
    const result = await shop.cancels('2026-06-18T11:00:00.000Z');

    expect(result.refund?.total.minor).to.equal(-110_88);
    expect(refunds(await shop.account())).to.deep.equal([
      { of: 'op-3', method: 'visa-1111', taxRate: 0, back: [-10_08, 0] },
      { of: 'op-1', method: 'visa-4242', taxRate: 0, back: [-100_80, 0] },
    ]);
    expect(result.parts?.map(({ method, total }) => [method, total.minor])).to.deep.equal([
      ['visa-1111', -10_08],
      ['visa-4242', -100_80],
    ]);
    const back = shop.bank.moved.filter(({ kind }) => kind === 'refund');
    expect(back.map(({ of, amount }) => [of?.split('/').at(-1), amount.minor])).to.deep.equal([
      ['op-3', 10_08],
      ['op-1', 100_80],
    ]);
  });

  it('takes each tax rate that was paid', async () => {
    const shop = new Shop({ agreement: 'MOSA' });
    await shop.buys('2026-06-18T09:00:00.000Z', 10, 'account-1', tenEuros);
    shop.taxRate = 2500;
    await shop.sets('2026-06-18T10:00:00.000Z', 11);
    const { price, parts } = await shop.sets('2026-06-18T11:00:00.000Z', 6);

    expect(sums(price)).to.deep.equal([-50_00, -11_30]);
    expect(parts?.map(({ taxRate, tax }) => [taxRate, tax.minor])).to.deep.equal([
      [2500, -2_50],
      [2200, -8_80],
    ]);
  });

  it('stands on the invoice as the review has shown it, whatever charges it goes to', async () => {
    const shop = new Shop();
    await shop.buys('2021-06-18T09:00:00.000Z', 10);
    await shop.sets('2021-06-20T09:00:00.000Z', 12);
    const { price } = await shop.sets('2021-06-20T12:00:00.000Z', 8);
    const [sheet] = sheetsOf(await shop.account());

    expect(refunds(await shop.account()).map(({ back }) => back[0])).to.deep.equal([-18_81, -18_82]);
    expect(price.lines.map(({ quantity, amount }) => [quantity, amount.minor])).to.deep.equal([
      [-12, -112_89],
      [8, 75_26],
    ]);
    expect(sheet?.lines.slice(-2)).to.deep.equal(price.lines);
    expect(sheet?.subtotal.minor).to.equal(100_80 + 18_81 - 37_63);
  });

  it('that is declined is tried again for the same charge', async () => {
    const shop = new Shop();
    await shop.buys('2026-06-18T09:00:00.000Z', 10);
    shop.bank.will('declines');
    await shop.undoes('2026-06-18T10:00:00.000Z');
    await shop.runs('2026-06-21T10:00:00.000Z');

    expect(refunds(await shop.account()).map(({ of }) => of)).to.deep.equal(['op-1', 'op-1']);
    expect(shop.balance()).to.equal(0);
  });

  it('of an increase has lines that agree with their own numbers', async () => {
    const shop = new Shop();
    await shop.buys('2026-03-10T09:00:00.000Z', 10);
    await shop.sets('2026-03-14T10:00:00.000Z', 12);
    const { refund } = await shop.undoes('2026-03-15T09:00:00.000Z');

    expect(
      refund.lines.map(({ quantity, first, days, amount }) => [quantity, first, days, amount.minor]),
    ).to.deep.equal([
      [-12, '2026-03-14', 27, -105_35],
      [10, '2026-03-14', 27, 87_79],
    ]);
  });
});

describe('Seats that are bought back', () => {
  const start = '2026-06-02T09:00:00.000Z';

  it('after nine of ten were given back in full are refunded by the day, and cannot be undone', async () => {
    const shop = new Shop();
    await shop.buys(start, 10);
    const down = await shop.sets('2026-06-03T08:00:00.000Z', 1);
    expect([sums(down.price)[0], down.byDayUntil]).to.deep.equal([-90_72, '2026-07-04T08:00:00.000Z']);

    const up = await shop.sets('2026-06-03T08:01:00.000Z', 10);
    expect(up.isBoughtBack).to.equal(true);
    expect(mayUndo(await shop.only(), '2026-06-03T08:02:00.000Z')).to.equal(false);
    const again = await shop.sets('2026-06-04T07:00:00.000Z', 1);
    expect([again.price.subtotal.minor < -84_00, again.price.subtotal.minor > -87_70]).to.deep.equal([true, true]);
    expect([again.isBoughtBack, again.byDayUntil]).to.deep.equal([true, undefined]);
  });

  it('cost what they are used, however often they go and come every 23 hours (D18)', async () => {
    const shop = new Shop();
    shop.taxRate = 0;
    await shop.buys(start, 10);
    for (let at = addHours(start, 23); at < '2026-07-01T00:00:00.000Z'; at = addHours(at, 23)) {
      await shop.sets(at, 1);
      await shop.sets(addHours(at, 0.01), 10);
    }

    expect(shop.balance()).to.be.within(95_00, 100_80);
  });

  it('are so on another subscription and another own account too, but not of another product', async () => {
    const shop = new Shop();
    await shop.buys(start, 10);
    await shop.undoes('2026-06-02T10:00:00.000Z');

    expect((await shop.buys('2026-06-02T11:00:00.000Z', 2)).isBoughtBack).to.equal(true);
    expect((await shop.buys('2026-06-02T11:30:00.000Z', 2, 'account-2')).isBoughtBack).to.equal(true);
    expect((await shop.buys('2026-06-02T12:00:00.000Z', 2, 'account-2', { product: visio })).isBoughtBack).to.equal(
      undefined,
    );
    expect((await shop.cancels('2026-06-02T13:00:00.000Z', 'account-2')).byDayUntil).to.equal(
      '2026-07-03T13:00:00.000Z',
    );
  });

  it('are so for 31 days to the moment', async () => {
    for (const [at, expected] of [
      ['2026-07-03T10:00:00.000Z', true],
      ['2026-07-03T10:00:00.001Z', undefined],
    ] as const) {
      const shop = new Shop();
      await shop.buys(start, 10);
      await shop.undoes('2026-06-02T10:00:00.000Z');

      expect((await shop.buys(at, 1)).isBoughtBack, at).to.equal(expected);
    }
  });

  it('are not what was bought before: it comes back in full in parts', async () => {
    const shop = new Shop();
    await shop.buys(start, 10);

    expect(sums((await shop.sets('2026-06-03T07:00:00.000Z', 7)).price)).to.deep.equal([-30_24, -6_65]);
    expect(sums((await shop.sets('2026-06-03T08:00:00.000Z', 3)).price)).to.deep.equal([-40_32, -8_87]);
    expect((await shop.cancels('2026-06-03T09:00:00.000Z')).refund?.total.minor).to.equal(-36_90);
    expect(shop.balance()).to.equal(0);
  });

  it('come after those that come back in full, where some of both are held', async () => {
    const shop = new Shop();
    await shop.buys(start, 10);
    await shop.sets('2026-06-02T20:00:00.000Z', 4);
    await shop.sets('2026-06-02T21:00:00.000Z', 10);

    expect(sums((await shop.sets('2026-06-03T08:00:00.000Z', 6)).price)).to.deep.equal([-40_32, -8_87]);
  });

  it('have the 24 hours of their renewal like all others', async () => {
    const shop = new Shop();
    await shop.buys(start, 10);
    await shop.sets('2026-06-02T20:00:00.000Z', 4);
    await shop.sets('2026-06-20T21:00:00.000Z', 10);
    await shop.runs('2026-07-02T00:00:00.000Z');

    expect(sums((await shop.sets('2026-07-02T20:00:00.000Z', 4)).price)).to.deep.equal([-60_48, -13_31]);
  });

  it('are not made of a refund by the day', async () => {
    const shop = new Shop();
    await shop.buys(start, 10);
    const down = await shop.sets('2026-06-05T09:00:00.000Z', 4);
    const up = await shop.sets('2026-06-05T10:00:00.000Z', 10);

    expect([down.byDayUntil, up.isBoughtBack]).to.deep.equal([undefined, undefined]);
  });

  it('are other terms: what was not said is not agreed to', async () => {
    const shop = new Shop();
    await shop.buys(start, 10);
    shop.clock.time = '2026-06-02T10:00:00.000Z';
    const input = { product: powerBi, seats: 1, term: 'P1M', billing: 'monthly', method: 'visa-4242' } as const;
    const before = await shop.review(buySeats, input, 'account-2');
    await shop.undoes('2026-06-02T10:00:00.000Z');
    const after = await shop.review(buySeats, input, 'account-2');

    expect(before.outcome.accepted && after.outcome.accepted).to.equal(true);
    expect(before.outcome.accepted && before.outcome.terms).not.to.equal(after.outcome.accepted && after.outcome.terms);
  });
});

describe('Whatever was bought or renewed less than a day ago', () => {
  it(`comes back for what it was charged, in part or whole, before or after a renewal, however late (${tried})`, async () => {
    const story = fc.record({
      agreement: fc.constantFrom<Agreement>('MCA', 'MOSA'),
      rounding: fc.constantFrom<Rounding>('truncate', 'half-up'),
      taxRate: fc.constantFrom(0, 2200, 2199),
      start: fc.integer({ min: 0, max: 700 }),
      held: fc.integer({ min: 1, max: 40 }),
      more: fc.integer({ min: 1, max: 40 }),
      /** When more are bought: hours before the renewal. */
      before: fc.integer({ min: 1, max: 24 * 27 }),
      /** When the renewal runs: hours after midnight. */
      late: fc.integer({ min: 0, max: 24 * 9 }),
      /** When the parts go: hours after the later of the two. */
      hours: fc.array(fc.integer({ min: 0, max: 23 }), { minLength: 1, maxLength: 3 }),
      renewed: fc.boolean(),
    });
    await always(
      fc.asyncProperty(story, async ({ start, held, more, before, late, hours, renewed, taxRate, ...options }) => {
        const shop = new Shop(options);
        shop.taxRate = taxRate;
        const boughtAt = `${addDays('2026-01-05', start)}T00:00:00.000Z`;
        await shop.buys(boughtAt, held);
        const renewal = `${addDays((await shop.only()).cycle.last, 1)}T00:00:00.000Z`;
        const paidBefore = shop.balance();
        const at = addHours(renewal, -before);
        if (at <= addHours(boughtAt, 24)) return;
        await shop.sets(at, held + more);
        const runs = addHours(renewal, late);
        const isYoung = (then: string) => then <= addHours(at, 24);
        if (renewed) await shop.runs(runs);
        const first = renewed ? runs : at;
        const charges = (await shop.account()).payments.filter(({ total }) => total.minor > 0);

        // Down to what was held before in several steps, and then, after a renewal, all the rest.
        const steps = hours.toSorted((a, b) => a - b).map((later) => addHours(first, later));
        let left = more;
        const all = steps.every(isYoung);
        for (const [index, then] of steps.entries()) {
          if (!renewed && then >= renewal) return;
          const goes = index === steps.length - 1 ? left : Math.floor(left / 2);
          left -= goes;
          if (goes > 0) await shop.sets(then, held + left);
        }
        if (renewed) await shop.cancels(steps.at(-1) ?? first);

        const cost = charges[1]?.total.minor ?? 0;
        if (all || !renewed) expect(shop.balance()).to.equal(paidBefore);
        else expect(shop.balance()).to.be.within(paidBefore, paidBefore + cost);
      }),
    );
  }).timeout(timeLimit * 3);
});
