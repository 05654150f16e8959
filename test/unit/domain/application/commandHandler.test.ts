import { expect } from 'chai';
import fc from 'fast-check';
import type { Account } from '../../../../domain/account/account.js';
import { isUnpaid } from '../../../../domain/account/account.js';
import type { Command } from '../../../../domain/application/command.js';
import { assignLicences } from '../../../../domain/commands/assignLicences.js';
import type { BuySeats } from '../../../../domain/commands/buySeats.js';
import { buySeats } from '../../../../domain/commands/buySeats.js';
import type { CancelSubscription } from '../../../../domain/commands/cancelSubscription.js';
import { cancelSubscription } from '../../../../domain/commands/cancelSubscription.js';
import type { Event } from '../../../../domain/account/events.js';
import type { CommandHandler } from '../../../../domain/application/commandHandler.js';
import type { Ports } from '../../../../domain/application/ports.js';
import { commandHandler } from '../../../../domain/application/commandHandler.js';
import type { Rounding } from '../../../../domain/basics/money.js';
import { negate } from '../../../../domain/basics/money.js';
import { answerId, answerPurchaseId, renewalId, tryId } from '../../../../domain/account/operationId.js';
import type { Outcome, Request } from '../../../../domain/application/command.js';
import type { Actor, Person } from '../../../../domain/basics/person.js';
import type { Billing, Term } from '../../../../domain/basics/product.js';
import type { Tenant } from '../../../../domain/basics/tenant.js';
import {
  aMethod,
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
  Death,
  HandClock,
  impatient,
  MemoryAccounts,
  MemoryDirectory,
  MemoryOrganisations,
  patient,
  patientFor,
  refTo,
  stepping,
} from '../../../support/ports.js';
import { always, timeLimit, tried } from '../../../support/property.js';

const bruno = aPerson('Bruno Neri');
const elsewhere = aTenant({ id: '22222222-2222-4222-8222-222222222222', name: 'Fabrikam' });
const fiveSeats: BuySeats = { product: powerBi, seats: 5, term: 'P1M', billing: 'monthly', method: 'visa-4242' };
const cancelIt: CancelSubscription = { subscription: 'sub-buy', reason: 'other', feedback: '', when: 'now' };
const notFound = { accepted: false, refusal: { code: 'not-found' } } as const;
const ref = refTo(anAccount());

interface Setting {
  readonly accounts?: readonly Account[];
  readonly people?: readonly Person[];
  readonly tenant?: Tenant;
  readonly patience?: Ports['waitBriefly'];
}

/** Looks at the review and presses Save on the terms that it shows. */
async function agreed<Input, Result extends Event>(
  commands: CommandHandler,
  command: Command<Input, Result>,
  request: Request<Input>,
  by: Actor = anActor(),
): Promise<Outcome<Result>> {
  if (request.terms !== undefined) return commands.execute(command, request, by);
  const shown = await commands.preview(command, request, by);
  return commands.execute(command, { ...request, terms: shown.accepted ? shown.terms : '' }, by);
}

/** A command handler with everything behind it in memory. */
function open({ accounts = [anAccount()], people = [], tenant = aTenant(), patience = patient }: Setting = {}) {
  const store = new MemoryAccounts(...accounts);
  const bank = new Bank();
  const clock = new HandClock();
  const everybody = [buyer, bruno, ...people];
  const directory = new MemoryDirectory({ tenant, people: everybody }, { tenant: elsewhere, people: everybody });
  const ports: Ports = {
    accounts: store,
    organisations: new MemoryOrganisations(),
    directory,
    gateway: bank,
    clock,
    waitBriefly: patience,
  };
  const commands = commandHandler(ports);
  const press = <Input, Result extends Event>(
    command: Command<Input, Result>,
    input: Input,
    request: Partial<Request<Input>> = {},
    by = anActor(),
  ) => agreed(commands, command, { account: 'account-1', input, operation: 'buy', ...request }, by);
  const account = async (of = ref) => (await store.read(of)) ?? expect.fail('no account');
  return { commands, ports, store, bank, clock, press, account };
}

type World = ReturnType<typeof open>;

const buy = (world: World, request: Partial<Request<BuySeats>> = {}, by = anActor()) =>
  world.press(buySeats, fiveSeats, request, by);

const states = ({ payments, subscriptions }: Account) => [
  payments.map(({ state }) => state),
  subscriptions.map(({ status }) => status),
];

describe('The command handler', () => {
  it('charges, makes the seats usable and remembers what was done', async () => {
    const world = open();
    const outcome = await buy(world);

    if (!outcome.accepted) return expect.fail(outcome.refusal.code);
    const { result, account } = outcome;
    expect(account).to.deep.equal(await world.account());
    const at = '2026-03-10T09:00:00.000Z';
    expect(account.operations).to.deep.equal([
      { id: 'buy', command: 'buy-seats', at, by: buyer.id, byName: buyer.name, result },
    ]);
    expect([outcome.state, states(account)]).to.deep.equal(['done', [['done'], ['active']]]);
    expect(world.bank.moved.map(({ kind, token, amount }) => ({ kind, token, amount }))).to.deep.equal([
      { kind: 'charge', token: 'sandbox-approve', amount: result.price.total },
    ]);
  });

  it('moves no money for a button that shows no terms', async () => {
    const world = open();
    const request = { account: 'account-1', input: fiveSeats, operation: 'buy' };
    const outcome = await world.commands.execute(buySeats, request, anActor());

    expect([outcome, world.store.saves, world.bank.moved]).to.deep.equal([
      { accepted: false, refusal: { code: 'terms-changed' } },
      0,
      [],
    ]);
  });

  it('has a preview that saves and charges nothing', async () => {
    const world = open();
    const outcome = await world.commands.preview(
      buySeats,
      { account: 'account-1', input: fiveSeats, operation: 'buy' },
      anActor(),
    );

    expect(outcome.accepted).to.equal(true);
    expect(await world.account()).to.deep.equal(anAccount());
    expect([world.store.saves, world.bank.asked]).to.deep.equal([0, []]);
  });

  it(`does what the preview has shown, to the cent (${tried})`, async () => {
    const offers = fc.constantFrom<{ term: Term; billing: Billing }>(
      { term: 'P1M', billing: 'monthly' },
      { term: 'P1Y', billing: 'monthly' },
      { term: 'P1Y', billing: 'yearly' },
    );
    const story = {
      offer: offers,
      product: fc.constantFrom(powerBi, visio),
      seats: fc.integer({ min: 1, max: 300 }),
      rounding: fc.constantFrom<Rounding>('truncate', 'half-up'),
      taxRate: fc.integer({ min: 0, max: 2_700 }),
      minutes: fc.integer({ min: 0, max: 8 * 24 * 60 }),
    };
    await always(
      fc.asyncProperty(fc.record(story), async ({ offer, product, seats, rounding, taxRate, minutes }) => {
        const world = open({ tenant: aTenant({ rounding, taxRate }) });
        const shownAndDone = async <Input, Result extends Event>(
          command: Command<Input, Result>,
          input: Input,
          operation: string,
        ) => {
          const request = { account: 'account-1', input, operation };
          const shown = await world.commands.preview(command, request, anActor());
          if (!shown.accepted) return expect.fail(shown.refusal.code);
          const done = await world.commands.execute(command, { ...request, terms: shown.terms }, anActor());
          if (!done.accepted) return expect.fail(done.refusal.code);
          expect([done.result, done.terms]).to.deep.equal([shown.result, shown.terms]);
          return done.result;
        };

        const bought = await shownAndDone(buySeats, { ...fiveSeats, ...offer, product, seats }, 'buy');
        world.clock.time = new Date(Date.parse(world.clock.time) + minutes * 60_000).toISOString();
        const cancelled = await shownAndDone(cancelSubscription, cancelIt, 'cancel');

        const refund = cancelled.refund === undefined ? [] : [negate(cancelled.refund.total)];
        expect(world.bank.moved.map(({ amount }) => amount)).to.deep.equal([bought.price.total, ...refund]);
        expect((await world.account()).payments.map(({ lines, total }) => [lines, total])).to.deep.equal(
          [bought.price, cancelled.refund].flatMap((price) => (price ? [[price.lines, price.total]] : [])),
        );
      }),
    );
  }).timeout(timeLimit);

  describe('acts once', () => {
    it('when a button is pressed twice at once', async () => {
      const world = open();
      const [first, second] = await Promise.all([buy(world), buy(world)]);

      expect([first, second].map((one) => one.accepted && [one.state, one.earlier])).to.deep.equal([
        ['done', undefined],
        ['done', '2026-03-10T09:00:00.000Z'],
      ]);
      expect(second.accepted && first.accepted && second.result).to.deep.equal(first.accepted && first.result);
      expect([world.bank.asked.length, states(await world.account())]).to.deep.equal([1, [['done'], ['active']]]);
    });

    it('when it is delivered again, however late and with whatever in it', async () => {
      const world = open();
      const first = await buy(world);
      const after = await world.account();
      world.clock.time = '2026-07-01T09:00:00.000Z';
      const again = await world.press(buySeats, { ...fiveSeats, seats: 300, product: visio }, { terms: 'others' });

      expect(again).to.deep.equal({ ...first, terms: '', account: after, earlier: '2026-03-10T09:00:00.000Z' });
      expect([await world.account(), world.bank.asked.length]).to.deep.equal([after, 1]);
    });

    it('over any number of presses at once of several buttons', async () => {
      const world = open();
      const presses = Array.from({ length: 30 }, (_, index) => buy(world, { operation: `buy-${index % 3}` }));
      const outcomes = await Promise.all(presses);

      expect(outcomes.every(({ accepted }) => accepted)).to.equal(true);
      expect([world.bank.moved.length, (await world.account()).subscriptions.length]).to.deep.equal([3, 3]);
    });

    it('for a purchase that was long ago, after hundreds of other things', async () => {
      const world = open({ accounts: [anAccount([aSubscription({ seats: 1 })])] });
      await buy(world);
      for (let index = 0; index < 150; index++) {
        await world.press(assignLicences, { product: powerBi, people: [bruno.id] }, { operation: `assign-${index}` });
      }
      const again = await buy(world);

      expect(again.accepted && again.earlier).to.equal('2026-03-10T09:00:00.000Z');
      const account = await world.account();
      expect([account.subscriptions.length, account.payments.length, world.bank.moved.length]).to.deep.equal([2, 1, 1]);
      expect(account.operations.map(({ id }) => id)).to.deep.equal([
        'buy',
        ...Array.from({ length: 100 }, (_, index) => `assign-${index + 50}`),
      ]);
    }).timeout(timeLimit);
  });

  it('forgets old attempts to pay that the bank has declined', async () => {
    const world = open();
    for (let index = 0; index < 130; index++) {
      world.bank.will('declines');
      await buy(world, { operation: `buy-${index}` });
    }
    const { operations, payments } = await world.account();

    expect(operations.length).to.equal(100);
    expect(payments.map(({ id }) => id)).to.deep.equal(operations.map(({ id }) => id));
  }).timeout(timeLimit);

  describe('holds to what was shown', () => {
    it('and refuses when it has become something else, saving nothing', async () => {
      const world = open();
      const outcome = await buy(world, { terms: 'five seats for a song' });

      expect(outcome).to.deep.equal({ accepted: false, refusal: { code: 'terms-changed' } });
      expect([await world.account(), world.bank.asked]).to.deep.equal([anAccount(), []]);
    });

    it('after which the same button may be pressed with the new terms', async () => {
      const world = open();
      const request = { account: 'account-1', input: fiveSeats, operation: 'buy' };
      const old = await world.commands.preview(buySeats, request, anActor());
      world.clock.time = '2026-03-11T00:00:00.000Z';
      const refused = await buy(world, { terms: old.accepted ? old.terms : '' });
      const shown = await world.commands.preview(buySeats, request, anActor());
      const done = await buy(world, { terms: shown.accepted ? shown.terms : '' });

      expect([refused.accepted, done.accepted]).to.deep.equal([false, true]);
    });
  });

  describe('knows whose account it is', () => {
    it('and answers alike for another person’s, another tenant’s and none at all', async () => {
      const world = open();
      const outcomes = [
        await buy(world, {}, anActor(bruno)),
        await buy(world, {}, anActor(buyer, elsewhere.id)),
        await buy(world, {}, anActor(buyer, 'no-such-tenant')),
        await buy(world, { account: 'no-such-account' }),
        await buy(world, { account: '../account-1' }),
      ];

      expect(outcomes).to.deep.equal([notFound, notFound, notFound, notFound, notFound]);
      expect([await world.account(), world.bank.asked]).to.deep.equal([anAccount(), []]);
    });

    it('and previews nothing of theirs', async () => {
      const { commands } = open();
      const request = { account: 'account-1', input: fiveSeats, operation: 'buy' };

      expect(await commands.preview(buySeats, request, anActor(bruno))).to.deep.equal(notFound);
      expect(await commands.preview(buySeats, request, anActor(buyer, 'no-such-tenant'))).to.deep.equal(notFound);
    });

    const cheap = { ...fiveSeats, seats: 1 };
    const others: Record<string, { account: Account; by: ReturnType<typeof anActor> }> = {
      'another person': { account: anAccount([], { owner: bruno.id }), by: anActor(bruno) },
      'another tenant': { account: anAccount([], { tenant: elsewhere.id }), by: anActor(buyer, elsewhere.id) },
      'another account of the same person': { account: anAccount([], { id: 'account-2' }), by: anActor() },
    };
    for (const [who, { account, by }] of Object.entries(others)) {
      it(`and never takes the approved charge of ${who} for its own, whatever id the card sends`, async () => {
        const world = open({ accounts: [anAccount(), account] });
        await world.press(buySeats, cheap, { account: account.id }, by);
        const outcome = await buy(world);

        expect(outcome.accepted && outcome.result.seats).to.equal(5);
        expect(world.bank.moved.map(({ amount }) => amount.minor)).to.deep.equal([1230, 6149]);
      });
    }

    it('and keeps the bank’s keys apart, whatever is in the ids, and short', async () => {
      const twins = [
        anAccount([], { tenant: aTenant().id, owner: 'a/b', id: 'c' }),
        anAccount([], { tenant: aTenant().id, owner: 'a', id: 'b/c' }),
      ];
      const world = open({ accounts: twins });
      for (const { owner, id } of twins) await buy(world, { account: id }, anActor({ ...buyer, id: owner }));

      expect(world.bank.moved).to.have.length(2);
      expect(world.bank.moved.every(({ key }) => key.length <= 255)).to.equal(true);
    });
  });

  describe('trusts nothing that a card sends', () => {
    it('and does not take the operation id of another command', async () => {
      const world = open({ accounts: [anAccount([aSubscription({ id: 'sub-1' })])] });
      await buy(world);
      const before = await world.account();
      const outcome = await world.press(cancelSubscription, { ...cancelIt, subscription: 'sub-1' });

      expect([outcome, await world.account()]).to.deep.equal([notFound, before]);
    });

    it('and does not take an operation id that none of our cards carries', async () => {
      const world = open();
      const ids = ['', ' ', 'a b', 'a\n', 'ą', '😀', '\u0000', '\ud800', 'x'.repeat(101)];

      for (const operation of ids)
        expect(await buy(world, { operation }), JSON.stringify(operation)).to.deep.equal(notFound);
      expect(world.store.saves).to.equal(0);
      expect((await buy(world, { operation: 'x'.repeat(100) })).accepted).to.equal(true);
      expect((await buy(world, { operation: '__proto__' })).accepted).to.equal(true);
    });

    it('nor one with the mark of our own, so that no renewal, try or answer is taken in advance', async () => {
      const world = open({ accounts: [anAccount([aSubscription()])] });
      for (const operation of [
        renewalId('sub-1', '2026-04-10'),
        tryId('buy', 2),
        answerId('request-1', 1),
        answerPurchaseId(answerId('request-1', 1)),
      ])
        expect(await buy(world, { operation }), operation).to.deep.equal(notFound);

      world.clock.time = '2026-04-10T01:00:00.000Z';
      await world.commands.catchUp(ref);

      expect((await world.account()).subscriptions[0]).not.to.have.property('unpaid');
      expect(world.bank.moved).to.have.length(1);
    });

    it('while one that only resembles them is nobody’s', async () => {
      for (const operation of ['renew-1', 'renew-sub-1-2026-04-10', 'buy-try-2', 'request-1-give-1-buy'])
        expect((await buy(open(), { operation })).accepted, operation).to.equal(true);
    });

    const malformed: Record<string, object> = {
      'half a seat': { seats: 1.5 },
      'no number of seats': { seats: Number.NaN },
      'seats in words': { seats: '5' },
      'endless seats': { seats: Infinity },
      'an unknown term': { term: 'P3Y' },
      'no card': { method: undefined },
      'an id without an end': { method: 'x'.repeat(201) },
    };
    for (const [what, changes] of Object.entries(malformed)) {
      it(`and does not buy with ${what}`, async () => {
        const world = open();
        const input = { ...fiveSeats, ...changes };
        const shown = await world.commands.preview(
          buySeats,
          { account: 'account-1', input, operation: 'buy' },
          anActor(),
        );

        expect([shown, await world.press(buySeats, input), world.store.saves]).to.deep.equal([notFound, notFound, 0]);
      });
    }
  });

  describe('with a bank that says no', () => {
    const declined = {
      accepted: false,
      refusal: {
        code: 'payment-declined',
        product: powerBi,
        lastFour: '4242',
        charge: { seats: 5, total: { minor: 6149, currency: 'EUR' } },
      },
    } as const;

    it('names the card and leaves no seats', async () => {
      const world = open();
      world.bank.will('declines');

      expect(await buy(world)).to.deep.equal(declined);
      expect(states(await world.account())).to.deep.equal([['declined'], []]);
    });

    it('says the same to the same button, and asks again for a new one', async () => {
      const world = open();
      world.bank.will('declines');
      await buy(world);

      expect([await buy(world), world.bank.asked.length]).to.deep.equal([declined, 1]);
      expect((await buy(world, { operation: 'buy-2' })).accepted).to.equal(true);
    });

    it('charges the card that was chosen', async () => {
      const methods = [aMethod(), aMethod({ id: 'second', token: 'token-2', lastFour: '1881' })];
      const world = open({ accounts: [anAccount([], { methods })] });
      world.bank.will('declines');
      const outcome = await world.press(buySeats, { ...fiveSeats, method: 'second' });

      expect(outcome).to.deep.equal({
        accepted: false,
        refusal: {
          code: 'payment-declined',
          product: powerBi,
          lastFour: '1881',
          charge: { seats: 5, total: { minor: 6149, currency: 'EUR' } },
        },
      });
      expect(world.bank.asked.map(({ token }) => token)).to.deep.equal(['token-2']);
    });
  });

  describe('with a bank that does not answer', () => {
    it('says that it is pending, and asks again with the same key when the button is pressed again', async () => {
      const world = open();
      world.bank.will('is-silent', 'approves-unheard');
      const outcomes = [await buy(world), await buy(world), await buy(world)];

      expect(outcomes.map((one) => one.accepted && one.state)).to.deep.equal(['pending', 'pending', 'done']);
      expect(new Set(world.bank.asked.map(({ key }) => key)).size).to.equal(1);
      expect([world.bank.asked.length, world.bank.moved.length]).to.deep.equal([3, 1]);
    });

    it('finishes later what was left, and tells the buyer', async () => {
      const world = open();
      world.bank.will('is-silent', 'is-silent', 'declines');
      await buy(world);
      const finished = [
        await world.commands.finish(ref),
        await world.commands.finish(ref),
        await world.commands.finish(ref),
      ];

      expect(finished).to.deep.equal([false, true, true]);
      const { outbox } = await world.account();
      const event = { type: 'payment-declined', product: powerBi, lastFour: '4242' };
      expect(outbox.map((notice) => notice.event)).to.deep.equal([event]);
      expect(states(await world.account())).to.deep.equal([['declined'], []]);
    });

    it('says that it is under way when the bank is out of reach, and what is due stays due', async () => {
      const world = open();
      world.bank.will('is-down');
      const outcome = await buy(world);

      expect(outcome.accepted && outcome.state).to.equal('pending');
      expect(states(await world.account())).to.deep.equal([['due'], ['pending']]);
      expect(await world.commands.finish(ref)).to.equal(true);
      expect(states(await world.account())).to.deep.equal([['done'], ['active']]);
    });

    it('never says that nothing has changed when the bank has charged and only the booking fails', async () => {
      const world = open();
      const full = { ...world.ports.accounts, change: world.store.change.bind(world.store) };
      let saves = 0;
      const change: Ports['accounts']['change'] = (of, decide) =>
        full.change(of, (account) => {
          const decided = decide(account);
          if (decided.save !== undefined && ++saves === 2) throw new Error('The disk is full');
          return decided;
        });
      const { store } = world;
      const accounts = { ...full, change, read: store.read.bind(store), owned: store.owned.bind(store) };
      const outcome = await agreed(commandHandler({ ...world.ports, accounts }), buySeats, {
        account: 'account-1',
        input: fiveSeats,
        operation: 'buy',
      });

      expect(outcome.accepted && outcome.state).to.equal('pending');
      expect(await world.commands.finish(ref)).to.equal(true);
      expect([world.bank.moved.length, states(await world.account())]).to.deep.equal([1, [['done'], ['active']]]);
    });

    it('does not let a purchase wait for another one', async () => {
      let patience = impatient;
      const world = open({ patience: (work) => patience(work) });
      const release = world.bank.holds();
      const first = await buy(world);
      patience = patient;
      const second = await buy(world, { operation: 'buy-2' });

      expect([first, second].map((one) => one.accepted && one.state)).to.deep.equal(['pending', 'done']);
      release();
      expect(await world.commands.finish(ref)).to.equal(true);
    });
  });

  describe('with a slow bank', () => {
    it('lets the buyer go and sends the verdict, asking once', async () => {
      const world = open({ patience: impatient });
      const release = world.bank.holds();
      const outcome = await buy(world);
      release();
      await world.commands.finish(ref);

      expect(outcome.accepted && outcome.state).to.equal('pending');
      const { outbox } = await world.account();
      expect(outbox.map(({ to, event }) => [to, event])).to.deep.equal([
        [buyer.id, outcome.accepted && outcome.result],
      ]);
      expect([world.bank.asked.length, world.bank.moved.length]).to.deep.equal([1, 1]);
    });

    it('sends nothing to a buyer who has waited, however slow the clock says it was', async () => {
      const world = open();
      const release = world.bank.holds();
      const pressed = buy(world);
      world.clock.time = '2026-03-10T09:01:00.000Z';
      release();
      const outcome = await pressed;

      expect(outcome.accepted && outcome.state).to.equal('done');
      expect((await world.account()).outbox).to.deep.equal([]);
    });

    for (const mood of ['approves', 'declines'] as const) {
      it(`that ${mood} tells the buyer just once, in the chat or by a card, whenever they stop waiting`, async () => {
        const told = new Set<string>();
        for (let turns = 0; turns < 20; turns++) {
          const world = open({ patience: patientFor(turns) });
          world.bank.will(mood);
          const outcome = await buy(world);
          await world.commands.finish(ref);

          const inChat = !outcome.accepted || outcome.state === 'done';
          const { outbox } = await world.account();
          expect([turns, inChat, outbox.length]).to.deep.equal([turns, inChat, inChat ? 0 : 1]);
          told.add(inChat ? 'in the chat' : 'by a card');
        }
        expect([...told]).to.deep.equal(['by a card', 'in the chat']);
      });
    }
  });

  it('is pending where the bank is silent, also in a store that answers with the very account it keeps', async () => {
    const world = open({ patience: impatient });
    world.store.copy = (value) => value;
    world.bank.will('is-silent');

    const outcome = await buy(world);

    expect(outcome.accepted && outcome.state).to.equal('pending');
  });

  it('gives money back once, and says so even while the bank is silent', async () => {
    const world = open();
    await buy(world);
    world.bank.will('is-silent');
    const cancel = () => world.press(cancelSubscription, cancelIt, { operation: 'cancel' });
    const outcomes = [await cancel(), await cancel(), await cancel()];

    expect(outcomes.map((one) => one.accepted && one.state)).to.deep.equal(['done', 'done', 'done']);
    expect(world.bank.moved.map(({ kind, amount }) => [kind, amount.minor])).to.deep.equal([
      ['charge', 6149],
      ['refund', 6149],
    ]);
    expect(states(await world.account())).to.deep.equal([['done', 'done'], ['disabled']]);
  });

  it('lets two different presses of Cancel give money back once', async () => {
    const world = open();
    await buy(world);
    const outcomes = await Promise.all(
      ['cancel-1', 'cancel-2'].map((operation) => world.press(cancelSubscription, cancelIt, { operation })),
    );

    expect(outcomes.map(({ accepted }) => accepted)).to.deep.equal([true, false]);
    expect(world.bank.moved.map(({ kind }) => kind)).to.deep.equal(['charge', 'refund']);
  });

  it('breaks, and saves nothing, when the directory does', async () => {
    const world = open();
    const directory = { ...world.ports.directory, tenant: () => Promise.reject(new Error('The directory is away')) };
    const commands = commandHandler({ ...world.ports, directory });
    const request = { account: 'account-1', input: fiveSeats, operation: 'buy' };
    const fault = await commands.execute(buySeats, request, anActor()).catch((error: unknown) => error);

    expect([String(fault), world.store.saves]).to.deep.equal(['Error: The directory is away', 0]);
  });

  it('has nothing to finish where nothing is due, nor where there is no account', async () => {
    const { commands } = open();

    expect([await commands.finish(ref), await commands.finish({ ...ref, account: 'none' })]).to.deep.equal([
      true,
      true,
    ]);
  });

  it(`never assigns more licences than there are, nor two to one person, whatever runs at once (${tried})`, async () => {
    const people = Array.from({ length: 8 }, (_, index) => aPerson(`Person ${'x'.repeat(index)}`));
    const lists = fc.array(
      fc.subarray(
        people.map(({ id }) => id),
        { minLength: 1 },
      ),
      { minLength: 1, maxLength: 6 },
    );
    await always(
      fc.asyncProperty(
        lists,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 0, max: 4 }),
        async (all, some, more) => {
          const pools = [some, more].filter((seats) => seats > 0);
          const subscriptions = pools.map((seats, index) => aSubscription({ id: `sub-${index}`, seats }));
          const world = open({ accounts: [anAccount(subscriptions)], people });
          await Promise.all(
            all.map((ids, index) =>
              world.press(assignLicences, { product: powerBi, people: ids }, { operation: `assign-${index}` }),
            ),
          );

          const held = (await world.account()).subscriptions.map(({ assignments }) =>
            assignments.map(({ person }) => person),
          );
          const asked = new Set(all.flat());
          expect(held.every((holders, index) => holders.length <= (pools[index] ?? 0))).to.equal(true);
          expect(held.flat().length).to.equal(Math.min(asked.size, some + more));
          expect(new Set(held.flat()).size).to.equal(held.flat().length);
        },
      ),
    );
  }).timeout(timeLimit);
});

describe('A process that dies', () => {
  const moods: readonly BankMood[] = [
    'approves',
    'declines',
    'approves-unheard',
    'declines-unheard',
    'is-silent',
    'is-down',
  ];

  /** Money at the bank is money in the account, seats are paid for, and nothing is left to do. */
  function expectBalance(account: Account, bank: Bank) {
    const booked = account.payments.filter(({ state }) => state === 'done').map(({ total }) => total.minor);
    const moved = bank.moved.map(({ kind, amount }) => (kind === 'charge' ? amount.minor : -amount.minor));
    expect(moved).to.deep.equal(booked);

    const paidFor = account.payments
      .filter(({ state, total }) => state === 'done' && total.minor > 0)
      .flatMap(({ lines }) => lines.map(({ subscription }) => subscription));
    expect(account.subscriptions.map(({ id }) => id)).to.deep.equal(paidFor);
    expect(account.subscriptions.every(({ status }) => status === 'active' || status === 'disabled')).to.equal(true);

    const owed = booked.reduce((sum, minor) => sum + minor, 0);
    const used = account.subscriptions.filter(({ status }) => status === 'active').length;
    expect(owed).to.equal(used * 6149);
    expect(isUnpaid(account)).to.equal(false);
  }

  async function finishAll(world: World): Promise<void> {
    const commands = commandHandler(world.ports);
    for (let tries = 0; tries < 10; tries++) if (await commands.finish(ref).catch(() => false)) return;
    expect.fail('never finished');
  }

  const buyThenCancel = async (ports: Ports) => {
    const commands = commandHandler(ports);
    const at = { account: 'account-1' };
    await agreed(commands, buySeats, { ...at, input: fiveSeats, operation: 'buy' });
    await agreed(commands, cancelSubscription, { ...at, input: cancelIt, operation: 'cancel' });
  };

  it('at any step of a purchase, with any bank, leaves nothing lost or doubled', async () => {
    let deaths = 0;
    for (const first of moods) {
      for (const second of moods) {
        const attempt = async (death: Death) => {
          const world = open();
          world.bank.will(first, second);
          const dying = commandHandler(stepping(world.ports, death.onStep));
          const request = { account: 'account-1', input: fiveSeats, operation: 'buy' };
          await agreed(dying, buySeats, request).catch(() => undefined);
          await finishAll(world);
          expectBalance(await world.account(), world.bank);

          const again = await agreed(commandHandler(world.ports), buySeats, request).catch(() => undefined);
          await finishAll(world);
          expectBalance(await world.account(), world.bank);
          expect((await world.account()).operations.map(({ id }) => id)).to.deep.equal(['buy']);
          if (again?.accepted === true && again.state === 'done') expect(world.bank.moved).to.have.length(1);
        };
        const healthy = new Death();
        await attempt(healthy);
        for (let at = 0; at < healthy.passed; at++) await attempt(new Death(at));
        deaths += healthy.passed;
      }
    }
    expect(deaths).to.be.greaterThan(36 * 8);
  }).timeout(timeLimit);

  it(`again and again, in a purchase and its cancellation, leaves nothing lost or doubled (${tried})`, async () => {
    const deaths = fc.array(fc.integer({ min: 0, max: 24 }), { minLength: 1, maxLength: 4 });
    const banks = fc.array(fc.constantFrom(...moods.filter((mood) => !mood.startsWith('declines'))), { maxLength: 6 });
    await always(
      fc.asyncProperty(deaths, banks, fc.boolean(), async (dyingAt, answers, waits) => {
        const world = open({ patience: waits ? patient : impatient });
        world.bank.will(...answers);
        for (const at of dyingAt) {
          await buyThenCancel(stepping(world.ports, new Death(at).onStep)).catch(() => undefined);
        }
        await finishAll(world);
        expectBalance(await world.account(), world.bank);

        for (const patience of [impatient, patient]) {
          await buyThenCancel({ ...world.ports, waitBriefly: patience }).catch(() => undefined);
          await finishAll(world);
        }
        expectBalance(await world.account(), world.bank);
        expect(world.bank.moved.map(({ kind }) => kind)).to.deep.equal(['charge', 'refund']);
      }),
    );
  }).timeout(timeLimit);
});
