import { expect } from 'chai';
import fc from 'fast-check';
import type { Account } from '../../../../domain/account/account.js';
import { addHours, addMinutes } from '../../../../domain/basics/calendar.js';
import type { ChangeLimits } from '../../../../domain/application/changeLimits.js';
import { assignLicences } from '../../../../domain/commands/assignLicences.js';
import { buySeats } from '../../../../domain/commands/buySeats.js';
import { cancelSubscription } from '../../../../domain/commands/cancelSubscription.js';
import { changeSeats } from '../../../../domain/commands/changeSeats.js';
import { removePaymentMethod } from '../../../../domain/commands/removePaymentMethod.js';
import { setRecurring } from '../../../../domain/commands/setRecurring.js';
import { unassignLicences } from '../../../../domain/commands/unassignLicences.js';
import { undoPurchase } from '../../../../domain/commands/undoPurchase.js';
import type { Command } from '../../../../domain/application/command.js';
import type { Event } from '../../../../domain/account/events.js';
import { commandHandler } from '../../../../domain/application/commandHandler.js';
import type { Outcome } from '../../../../domain/application/command.js';
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
import {
  Bank,
  HandClock,
  MemoryAccounts,
  MemoryDirectory,
  MemoryOrganisations,
  patient,
  refTo,
} from '../../../support/ports.js';
import { always } from '../../../support/property.js';

const start = '2026-03-10T09:00:20.000Z';
const anna = aPerson('Anna Bianchi');
const usual: ChangeLimits = { perHour: 30, perDay: 100 };
const oneSeat = { product: visio, seats: 1, term: 'P1M', billing: 'monthly', method: 'visa-4242' } as const;

/** A buyer who has 100 seats, two payment methods and a bot that counts. */
function open(limits: ChangeLimits = usual, account: Account = plenty()) {
  const accounts = new MemoryAccounts(account);
  const directory = new MemoryDirectory({ tenant: aTenant(), people: [buyer, anna] });
  const bank = new Bank();
  const clock = new HandClock(start);
  const organisations = new MemoryOrganisations();
  const commands = commandHandler({
    accounts,
    organisations,
    directory,
    gateway: bank,
    clock,
    waitBriefly: patient,
    limits,
  });
  const press = async <Input, Result extends Event>(
    command: Command<Input, Result>,
    operation: string,
    input: NoInfer<Input>,
  ): Promise<Outcome<Result>> => {
    const request = { account: account.id, operation, input };
    const shown = await commands.preview(command, request, anActor());
    return shown.accepted ? commands.execute(command, { ...request, terms: shown.terms }, anActor()) : shown;
  };
  const buy = (operation: string) => press(buySeats, operation, oneSeat);
  const buyMany = async (count: number, prefix = 'buy') => {
    for (let i = 1; i <= count; i++) expect((await buy(`${prefix}-${i}`)).accepted, `${prefix} ${i}`).to.equal(true);
  };
  const latest = async () => (await accounts.read(refTo(account))) ?? expect.fail('no account');
  return { bank, commands, clock, press, buy, buyMany, latest };
}

function plenty(): Account {
  const sub = aSubscription({ seats: 100, assigned: [anna.name], boughtAt: start });
  return anAccount([sub], { methods: [aMethod(), aMethod({ id: 'visa-1111', lastFour: '1111' })] });
}

const refusalOf = (outcome: Outcome<Event>) => (outcome.accepted ? undefined : outcome.refusal);

describe('The pace of changes of an account', () => {
  it('lets in the 30th change of an hour and refuses the 31st, saying from which minute on there is room', async () => {
    const { buy, buyMany, clock, latest } = open();
    await buyMany(30);
    const before = await latest();

    const refusal = { code: 'too-many-changes', span: 'hour', limit: 30, again: '2026-03-10T10:01:00.000Z' };
    expect(refusalOf(await buy('buy-31'))).to.deep.equal(refusal);
    expect(await latest(), 'nothing has changed').to.deep.equal(before);
    clock.time = '2026-03-10T10:00:19.999Z';
    expect(refusalOf(await buy('buy-31'))).to.deep.equal(refusal);
    clock.time = '2026-03-10T10:00:20.000Z';
    expect(refusalOf(await buy('buy-31'))).to.equal(undefined);
  });

  it('lets in the 100th change of a day and refuses the 101st', async () => {
    const { press, buy, clock } = open();
    for (let i = 0; i < 100; i++) {
      if (i % 30 === 0) clock.time = addHours(start, i / 30);
      const { accepted } = await press(assignLicences, `op-${i}`, { product: powerBi, people: [`nobody-${i}`] });
      expect(accepted, `${i}`).to.equal(true);
    }

    const refusal = { code: 'too-many-changes', span: 'day', limit: 100, again: '2026-03-11T09:01:00.000Z' };
    expect(refusalOf(await buy('one-more'))).to.deep.equal(refusal);
    clock.time = '2026-03-11T09:00:20.000Z';
    expect(refusalOf(await buy('one-more'))).to.equal(undefined);
  });

  it('is said on the review already, before anything is confirmed', async () => {
    const { commands, buyMany } = open();
    await buyMany(30);
    const request = { account: 'account-1', operation: 'review', input: oneSeat };

    expect(refusalOf(await commands.preview(buySeats, request, anActor()))?.code).to.equal('too-many-changes');
  });

  it('holds when the review was drawn while there was room', async () => {
    const { commands, buyMany } = open();
    await buyMany(29);
    const request = { account: 'account-1', operation: 'late', input: oneSeat };
    const shown = await commands.preview(buySeats, request, anActor());
    await buyMany(1, 'meanwhile');

    const terms = shown.accepted ? shown.terms : '';
    expect(refusalOf(await commands.execute(buySeats, { ...request, terms }, anActor()))?.code).to.equal(
      'too-many-changes',
    );
  });

  it('answers a button that has run as before, and does not count it again', async () => {
    const { commands, buy, buyMany } = open();
    await buyMany(29);
    for (let again = 0; again < 5; again++) {
      const request = { account: 'account-1', operation: 'buy-1', input: oneSeat };
      expect((await commands.execute(buySeats, request, anActor())).accepted).to.equal(true);
    }
    expect((await buy('buy-30')).accepted).to.equal(true);

    const full = { account: 'account-1', operation: 'buy-1', input: oneSeat };
    expect((await commands.execute(buySeats, full, anActor())).accepted, 'also at the limit').to.equal(true);
  });

  it('does not count what was refused', async () => {
    const { press, buyMany } = open();
    for (let i = 0; i < 40; i++) await press(buySeats, `refused-${i}`, { ...oneSeat, seats: 301 });

    await buyMany(30);
  });

  it('counts what the bank has declined', async () => {
    const { bank, buy } = open({ perHour: 1, perDay: 0 });
    bank.will('declines');
    expect(refusalOf(await buy('declined'))?.code).to.equal('payment-declined');

    expect(refusalOf(await buy('next'))?.code).to.equal('too-many-changes');
  });

  it('does not count renewals, nor anything else that happens by itself', async () => {
    const { commands, clock, buyMany, latest } = open();
    clock.time = '2026-04-10T00:00:00.000Z';
    await commands.catchUp(refTo(plenty()));
    expect((await latest()).history.length).to.be.greaterThan(0);

    await buyMany(30);
  });

  it('keeps nobody from cancelling, undoing, unassigning, turning recurring billing off and removing a method', async () => {
    const { press, buyMany } = open();
    await buyMany(30);

    const outcomes = [
      await press(unassignLicences, 'leaver', { product: powerBi, people: [anna.id] }),
      await press(setRecurring, 'off', { subscription: 'sub-1', to: 'off' }),
      await press(undoPurchase, 'undo', { subscription: 'sub-buy-1' }),
      await press(cancelSubscription, 'cancel', {
        subscription: 'sub-buy-2',
        reason: 'other',
        feedback: '',
        when: 'now',
      }),
      await press(removePaymentMethod, 'method', { method: 'visa-1111' }),
    ];
    expect(outcomes.map(refusalOf)).to.deep.equal(outcomes.map(() => undefined));
  });

  it('counts none of these', async () => {
    const { press, buyMany } = open({ perHour: 2, perDay: 2 });
    await press(unassignLicences, 'leaver', { product: powerBi, people: [anna.id] });
    await press(setRecurring, 'off', { subscription: 'sub-1', to: 'off' });
    await press(removePaymentMethod, 'method', { method: 'visa-1111' });

    await buyMany(2);
  });

  it('counts turning recurring billing on, assigning, and fewer seats', async () => {
    const { press, buy } = open({ perHour: 3, perDay: 0 });
    await press(setRecurring, 'once', { subscription: 'sub-1', to: 'once' });
    await press(assignLicences, 'assign', { product: powerBi, people: [buyer.id] });
    await press(changeSeats, 'fewer', { subscription: 'sub-1', seats: 99, doing: 'remove', when: 'now' });

    expect(refusalOf(await buy('fourth'))?.code).to.equal('too-many-changes');
  });

  it('is not forgotten over what is always possible', async () => {
    const { press, buy } = open({ perHour: 2, perDay: 2 });
    for (const i of [1, 2]) {
      await press(assignLicences, `assign-${i}`, { product: powerBi, people: [i === 1 ? buyer.id : 'nobody'] });
    }
    for (let i = 0; i < 120; i++) await press(unassignLicences, `no-${i}`, { product: powerBi, people: ['nobody'] });

    expect(refusalOf(await buy('third'))?.code).to.equal('too-many-changes');
  });

  it('remembers no more operations without money than it has to', async () => {
    const { press, latest } = open({ perHour: 0, perDay: 0 });
    for (let i = 0; i < 130; i++) await press(assignLicences, `a-${i}`, { product: powerBi, people: [`nobody-${i}`] });

    expect((await latest()).operations).to.have.length(100);
  });

  it('is each of the two limits alone, and none where both are 0', async () => {
    const hourly = open({ perHour: 1, perDay: 0 });
    await hourly.buyMany(1);
    expect(refusalOf(await hourly.buy('second'))).to.include({ span: 'hour', limit: 1 });

    const daily = open({ perHour: 0, perDay: 1 });
    await daily.buyMany(1);
    expect(refusalOf(await daily.buy('second'))).to.include({ span: 'day', limit: 1 });

    await open({ perHour: 0, perDay: 0 }).buyMany(40);
  });

  it('names the later of the two ends', async () => {
    const { buy, buyMany } = open({ perHour: 2, perDay: 2 });
    await buyMany(2);

    expect(refusalOf(await buy('third'))).to.include({ span: 'day', again: '2026-03-11T09:01:00.000Z' });
  });

  it('lets in no more than the limits in any hour and any day, and all that it says it will', async () => {
    const pauses = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 20, maxLength: 60 });
    const property = fc.asyncProperty(pauses, async (minutes) => {
      const limits = { perHour: 3, perDay: 8 };
      const { clock, press } = open(limits);
      const made: string[] = [];
      let promised = '';
      for (const [index, pause] of minutes.entries()) {
        clock.time = addMinutes(clock.time, pause);
        const input = { product: powerBi, people: [`nobody-${index}`] };
        const outcome = await press(assignLicences, `op-${index}`, input);
        const refusal = refusalOf(outcome);
        if (refusal === undefined) made.push(clock.time);
        else expect(clock.time < promised || promised === '', 'what was promised').to.equal(true);
        promised = refusal?.code === 'too-many-changes' ? refusal.again : '';
      }
      for (const time of made) {
        const since = (hours: number) => made.filter((one) => one <= time && addHours(one, hours) > time);
        expect(since(1).length).to.be.at.most(limits.perHour);
        expect(since(24).length).to.be.at.most(limits.perDay);
      }
    });
    await always(property);
  });
});
