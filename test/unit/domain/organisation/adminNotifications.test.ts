import { expect } from 'chai';
import fc from 'fast-check';
import type { Account } from '../../../../domain/account/account.js';
import type { Command } from '../../../../domain/application/command.js';
import { assignLicences } from '../../../../domain/commands/assignLicences.js';
import { buySeats } from '../../../../domain/commands/buySeats.js';
import { cancelSubscription } from '../../../../domain/commands/cancelSubscription.js';
import { changeSeats } from '../../../../domain/commands/changeSeats.js';
import { convertTrial } from '../../../../domain/commands/convertTrial.js';
import { reactivateSubscription } from '../../../../domain/commands/reactivateSubscription.js';
import { scheduleSeats } from '../../../../domain/commands/scheduleSeats.js';
import { setRecurring } from '../../../../domain/commands/setRecurring.js';
import { startTrial } from '../../../../domain/commands/startTrial.js';
import { takeBackCancellation } from '../../../../domain/commands/takeBackCancellation.js';
import { unassignLicences } from '../../../../domain/commands/unassignLicences.js';
import { undoPurchase } from '../../../../domain/commands/undoPurchase.js';
import { addHours } from '../../../../domain/basics/calendar.js';
import type { Event } from '../../../../domain/account/events.js';
import { commandHandler } from '../../../../domain/application/commandHandler.js';
import { recorded } from '../../../../domain/organisation/adminNotifications.js';
import type { SubscriptionChangeNotification } from '../../../../domain/account/notificationEvents.js';
import { newOrganisation, withAdmin } from '../../../../domain/organisation/organisation.js';
import {
  anAccount,
  anActor,
  aPerson,
  aSubscription,
  aTenant,
  buyer,
  powerBi,
  visio,
} from '../../../support/builders.js';
import type { BankMood } from '../../../support/ports.js';
import {
  Bank,
  HandClock,
  MemoryAccounts,
  MemoryDirectory,
  MemoryOrganisations,
  patient,
  refTo,
} from '../../../support/ports.js';
import { always, timeLimit, tried } from '../../../support/property.js';

const roles = ['global-admin'] as const;
const marta = aPerson('Marta Bianchi', { roles });
const rosa = aPerson('Rosa Conti', { roles: ['billing-admin'] });
const ines = aPerson('Inés Ruiz', { roles });
const anna = aPerson('Anna Kowalska');
const noon = '2026-03-10T12:00:00.000Z';
const tenant = aTenant();

/** A buyer's account in a tenant whose admins Marta and Rosa have met the bot; Inés has not. */
function open(account: Account = anAccount(), { owner = buyer, time = noon } = {}) {
  const accounts = new MemoryAccounts({ ...account, owner: owner.id });
  const known = [marta, rosa].reduce((all, admin) => withAdmin(all, admin, noon), newOrganisation(tenant.id));
  const organisations = new MemoryOrganisations(known);
  const bank = new Bank();
  const clock = new HandClock(time);
  const directory = new MemoryDirectory({ tenant, people: [buyer, marta, rosa, ines, anna] });
  const commands = commandHandler({ accounts, organisations, directory, gateway: bank, clock, waitBriefly: patient });
  const ref = refTo({ ...account, owner: owner.id });
  let operations = 0;

  const kept = async () => (await accounts.read(ref)) ?? expect.fail('no account');
  const run = async <Input, Result extends Event>(command: Command<Input, Result>, input: NoInfer<Input>) => {
    const request = { account: account.id, operation: `op-${++operations}`, input };
    const shown = await commands.preview(command, request, anActor(owner));
    const terms = shown.accepted ? shown.terms : '';
    return commands.execute(command, { ...request, terms }, anActor(owner));
  };
  const live = async (now: string) => {
    clock.time = now;
    await commands.catchUp(ref);
  };
  const newsTo = async (admin = marta): Promise<readonly SubscriptionChangeNotification[]> =>
    (await kept()).outbox.flatMap(({ to, event }) =>
      to === admin.id && event.type === 'subscription-news' ? [event] : [],
    );
  const finish = () => commands.finish(ref);
  return { organisations, bank, clock, run, live, finish, kept, newsTo };
}

const purchase = { product: powerBi, seats: 5, term: 'P1M', billing: 'monthly', method: 'visa-4242' } as const;
const reason = { reason: 'other', feedback: '', when: 'now' } as const;
const one = { subscription: 'sub-1' };
const bought = anAccount([aSubscription({ boughtAt: '2026-03-10T09:00:00.000Z' })]);
const old = anAccount([aSubscription({ seats: 5, boughtAt: '2026-02-20T09:00:00.000Z' })]);
const trial = anAccount([aSubscription({ product: visio, trial: true, recurring: 'on' })]);

type World = ReturnType<typeof open>;

/** What is done, and what it is to an admin. */
const deeds: Readonly<
  Record<string, { readonly account?: Account; readonly does: (world: World) => unknown; readonly kinds: string[] }>
> = {
  'a purchase': { does: ({ run }) => run(buySeats, purchase), kinds: ['purchase'] },
  'a trial': {
    does: ({ run }) => run(startTrial, { product: visio, seats: 5, method: '' }),
    kinds: ['trial'],
  },
  'a trial that is turned into a paid one': {
    account: trial,
    does: ({ run }) => run(convertTrial, { ...one, seats: 5, term: 'P1M', billing: 'monthly', method: 'visa-4242' }),
    kinds: ['purchase'],
  },
  'a trial that becomes paid by itself': {
    account: trial,
    does: ({ live }) => live('2026-04-10T08:00:00.000Z'),
    kinds: ['purchase'],
  },
  'a trial that ends by itself': {
    account: anAccount([aSubscription({ product: visio, trial: true, recurring: 'off', method: '' })]),
    does: ({ live }) => live('2026-04-10T08:00:00.000Z'),
    kinds: ['trial'],
  },
  'a reactivation': {
    account: anAccount([{ ...aSubscription(), status: 'expired', statusSince: '2026-03-09' }], { agreement: 'MOSA' }),
    does: ({ run }) => run(reactivateSubscription, one),
    kinds: ['purchase'],
  },
  'more seats': {
    account: bought,
    does: ({ run }) => run(changeSeats, { ...one, seats: 7, doing: 'buy', when: 'now' }),
    kinds: ['seats'],
  },
  'fewer seats': {
    account: bought,
    does: ({ run }) => run(changeSeats, { ...one, seats: 4, doing: 'remove', when: 'now' }),
    kinds: ['seats'],
  },
  'seats for the next term, and none after all': {
    account: old,
    does: async ({ run }) => {
      await run(scheduleSeats, { ...one, seats: 3 });
      await run(scheduleSeats, { ...one, seats: null });
    },
    kinds: ['seats', 'seats'],
  },
  'a cancellation': {
    account: bought,
    does: ({ run }) => run(cancelSubscription, { ...one, ...reason }),
    kinds: ['cancellation'],
  },
  'a cancellation that is taken back': {
    account: old,
    does: async ({ run }) => {
      await run(cancelSubscription, { ...one, ...reason });
      await run(takeBackCancellation, one);
    },
    kinds: ['cancellation', 'cancellation'],
  },
  'an end by itself, though not what becomes of it after that': {
    account: anAccount([aSubscription({ recurring: 'off' })]),
    does: ({ live }) => live('2026-09-10T08:00:00.000Z'),
    kinds: ['cancellation'],
  },
  'an undone purchase': { account: bought, does: ({ run }) => run(undoPurchase, one), kinds: ['undo'] },
  'a first charge that is declined': {
    does: ({ bank, run }) => {
      bank.will('declines');
      return run(buySeats, purchase);
    },
    kinds: ['failed-payment'],
  },
  'an increase that is declined': {
    account: bought,
    does: ({ bank, run }) => {
      bank.will('declines');
      return run(changeSeats, { ...one, seats: 7, doing: 'buy', when: 'now' });
    },
    kinds: ['failed-payment'],
  },
  'a recurring charge, once when it is declined and once when it is given up': {
    account: bought,
    does: async ({ bank, live }) => {
      bank.will(...Array.from({ length: 11 }, (): BankMood => 'declines'));
      let now = '2026-04-10T08:00:00.000Z';
      for (let day = 0; day < 40; day++) await live((now = addHours(now, 24)));
    },
    kinds: ['failed-payment', 'failed-payment'],
  },
  'a renewal, which is none': { account: bought, does: ({ live }) => live('2026-04-10T08:00:00.000Z'), kinds: [] },
  'licences that are given and taken back, which are none': {
    account: bought,
    does: async ({ run }) => {
      await run(assignLicences, { product: powerBi, people: [anna.id] });
      await run(unassignLicences, { product: powerBi, people: [anna.id] });
      await run(setRecurring, { ...one, to: 'off' });
    },
    kinds: [],
  },
};

describe('Each admin is told', () => {
  for (const [name, { account, does, kinds }] of Object.entries(deeds)) {
    it(`of ${name}: ${kinds.join(', ')}`, async () => {
      const world = open(account);

      await does(world);

      const told = await world.newsTo(marta);
      expect(told.map(({ kind }) => kind)).to.deep.equal(kinds);
      expect(await world.newsTo(rosa)).to.deep.equal(told);
      expect(await world.newsTo(ines)).to.deep.equal([]);
      expect(await world.newsTo(buyer)).to.deep.equal([]);
    });
  }

  it('about the subscription, so that its card can be brought up to date', async () => {
    const world = open();
    await world.run(buySeats, purchase);

    const [notice] = (await world.kept()).outbox.filter(({ to }) => to === marta.id);
    expect(notice).to.deep.equal({
      id: `op-1-sub-op-1-news-${marta.id}`,
      to: marta.id,
      at: noon,
      about: 'sub-op-1',
      event: {
        ...{ type: 'subscription-news', kind: 'purchase', subscription: 'sub-op-1', entry: 'op-1' },
        ...{ product: powerBi, seats: 5, amount: { minor: 6149, currency: 'EUR' } },
      },
    });
  });

  it('of what others do, not of what they do themselves or what is theirs', async () => {
    const world = open(anAccount([aSubscription({ recurring: 'off' })]), { owner: marta });
    await world.run(buySeats, purchase);
    await world.live('2026-04-10T08:00:00.000Z');

    expect(await world.newsTo(marta)).to.deep.equal([]);
    expect((await world.newsTo(rosa)).map(({ kind }) => kind)).to.deep.equal(['purchase', 'cancellation']);
  });

  it('but for the one who did it, whoever that is', () => {
    const after = { ...bought, subscriptions: [aSubscription({ seats: 7, boughtAt: '2026-03-10T09:00:00.000Z' })] };
    const deed = { id: 'op-1', at: noon, by: marta.id, byName: marta.name, what: 'seats-changed' } as const;
    const { outbox } = recorded(bought, after, deed, { admins: [marta.id, rosa.id], taxRate: 2200 });

    expect(outbox.map(({ to }) => to)).to.deep.equal([rosa.id]);
  });

  it('from the first meeting on, and of nothing before', async () => {
    const world = open();
    await world.run(buySeats, purchase);
    await world.organisations.change(tenant.id, (all) => ({ answer: undefined, save: withAdmin(all, ines, noon) }));
    await world.run(cancelSubscription, { subscription: 'sub-op-1', ...reason });

    expect((await world.newsTo(ines)).map(({ kind }) => kind)).to.deep.equal(['cancellation']);
  });

  it('when the bank says yes late, and once', async () => {
    const world = open();
    world.bank.will('is-silent');
    await world.run(buySeats, purchase);
    expect(await world.newsTo()).to.deep.equal([]);

    await world.finish();
    await world.finish();
    expect((await world.newsTo()).map(({ kind }) => kind)).to.deep.equal(['purchase']);
  });
});

describe('The amount of an event', () => {
  const amountOf = async (account: Account | undefined, does: (world: World) => unknown) => {
    const world = open(account);
    await does(world);
    return (await world.newsTo()).at(-1)?.amount.minor;
  };

  it('is what it charges now, with tax', async () => {
    expect(await amountOf(undefined, ({ run }) => run(buySeats, purchase))).to.equal(6149);
    const more = { ...one, seats: 7, doing: 'buy', when: 'now' } as const;
    const world = open(bought);
    await world.run(changeSeats, more);
    const charged = (await world.kept()).payments.at(-1)?.total.minor;
    expect((await world.newsTo())[0]?.amount.minor).to.equal(charged);
  });

  it('is the price of a cycle, with tax, where nothing is charged', async () => {
    // 5 × 5.64 for a trial, 3 × 10.08 for the next term, 4 × 10.08 of what is left, each plus 22 %.
    expect(await amountOf(undefined, ({ run }) => run(startTrial, { product: visio, seats: 5, method: '' }))).to.equal(
      3440,
    );
    expect(await amountOf(old, ({ run }) => run(scheduleSeats, { ...one, seats: 3 }))).to.equal(3689);
    const fewer = { ...one, seats: 4, doing: 'remove', when: 'now' } as const;
    expect(await amountOf(bought, ({ run }) => run(changeSeats, fewer))).to.equal(4919);
  });

  it('is the price of a cycle for cancellations and declined charges', async () => {
    expect(await amountOf(bought, ({ run }) => run(cancelSubscription, { ...one, ...reason }))).to.equal(6149);
    const declined = deeds['an increase that is declined'];
    // What would have become of it: 7 × 10.08 plus 22 %.
    expect(await amountOf(bought, declined?.does ?? expect.fail())).to.equal(8608);
  });
});

describe('Whatever is done', () => {
  const word = fc.constantFrom('buy', 'trial', 'more', 'fewer', 'cancel', 'back', 'undo', 'off', 'assign', 'wait');
  const mood = fc.constantFrom<BankMood>('approves', 'approves', 'declines', 'is-silent');
  const acts = fc.array(fc.tuple(word, mood, fc.integer({ min: 1, max: 40 })), { maxLength: 14 });

  it(`every admin has each event once, and all have the same (${tried})`, async function () {
    this.timeout(timeLimit * 4);
    await always(
      fc.asyncProperty(acts, async (list) => {
        const world = open();
        for (const [what, bankMood, number] of list) {
          world.bank.will(bankMood);
          await act(world, what, number);
          await world.finish();
        }
        const { outbox, history, payments } = await world.kept();
        const told = await world.newsTo(marta);
        const keys = told.map(({ entry, subscription }) => `${entry} ${subscription}`);

        expect(await world.newsTo(rosa)).to.deep.equal(told);
        expect(new Set(keys).size).to.equal(keys.length);
        expect(new Set(outbox.map(({ id }) => id)).size).to.equal(outbox.length);
        const declined = payments.filter((one) => one.state === 'declined' && one.attempt === undefined);
        const failed = declined.filter(({ total }) => total.minor > 0).map(({ id }) => id);
        expect(told.map(({ entry }) => entry)).to.include.members(failed);
        const silent = ['licences-assigned', 'recurring-set', 'charge-failed'];
        const bought = history.filter(({ what }) => what === 'seats-bought').map(({ id }) => id);
        expect(told.map(({ entry }) => entry)).to.include.members(bought);
        const quiet = history.filter(({ what }) => silent.includes(what)).map(({ id }) => id);
        expect(told.filter(({ kind, entry }) => kind !== 'failed-payment' && quiet.includes(entry))).to.deep.equal([]);
      }),
    );
  });

  async function act({ run, live, clock, kept }: World, what: string, number: number): Promise<unknown> {
    const { subscriptions } = await kept();
    const subscription = subscriptions[number % Math.max(1, subscriptions.length)]?.id ?? '';
    const seats = number;
    switch (what) {
      case 'buy':
        return run(buySeats, { ...purchase, seats });
      case 'trial':
        return run(startTrial, { product: visio, seats: Math.min(25, seats), method: 'visa-4242' });
      case 'more':
        return run(changeSeats, { subscription, seats, doing: 'buy', when: 'now' });
      case 'fewer':
        return run(changeSeats, { subscription, seats, doing: 'remove', when: 'now' });
      case 'cancel':
        return run(cancelSubscription, { subscription, ...reason });
      case 'back':
        return run(takeBackCancellation, { subscription });
      case 'undo':
        return run(undoPurchase, { subscription });
      case 'off':
        return run(setRecurring, { subscription, to: 'off' });
      case 'assign':
        return run(assignLicences, { product: powerBi, people: [anna.id] });
      default:
        return live(addHours(clock.now(), number * 24));
    }
  }
});
