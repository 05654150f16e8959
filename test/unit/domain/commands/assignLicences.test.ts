import { expect } from 'chai';
import type { Account } from '../../../../domain/account/account.js';
import { assignLicences, poolOf } from '../../../../domain/commands/assignLicences.js';
import { freeSeatsOf } from '../../../../domain/account/subscription.js';
import type { Person } from '../../../../domain/basics/person.js';
import { anAccount, anActor, aPerson, aSubscription, buyer, given, powerBi, visio } from '../../../support/builders.js';

const now = '2026-03-12T09:00:00.000Z';
const anna = aPerson('Anna Bianchi');
const bruno = aPerson('Bruno Neri');
const carla = aPerson('Carla Verdi');

function assign(account: Account, people: readonly Person[], ids = people.map(({ id }) => id), by = anActor()) {
  return assignLicences.decide(account, { product: powerBi, people: ids }, given(now, { people, by }));
}

function accepted(...args: Parameters<typeof assign>) {
  const decision = assign(...args);
  return decision.accepted ? decision : expect.fail(decision.refusal.code);
}

const outcomes = (...args: Parameters<typeof assign>) =>
  accepted(...args).result.results.map(({ person, outcome }) => [person, outcome]);

describe('Assigning licences', () => {
  it('gives each person a licence, and says what is left', () => {
    const before = anAccount([aSubscription({ seats: 3 })]);
    const { account, result } = accepted(before, [anna, bruno]);

    expect(result).to.deep.equal({
      type: 'licences-assigned',
      product: powerBi,
      results: [
        { person: anna.id, name: 'Anna Bianchi', outcome: 'assigned' },
        { person: bruno.id, name: 'Bruno Neri', outcome: 'assigned' },
      ],
      free: 1,
    });
    expect(account.subscriptions).to.deep.equal([
      {
        ...aSubscription({ seats: 3 }),
        assignments: [
          { person: anna.id, name: 'Anna Bianchi', at: now },
          { person: bruno.id, name: 'Bruno Neri', at: now },
        ],
      },
    ]);
  });

  it('has a card sent to each of them, but not to the buyer', () => {
    const { account } = accepted(anAccount([aSubscription()]), [anna, buyer]);
    const event = { type: 'licence-received', product: powerBi, from: buyer.id, fromName: buyer.name } as const;

    expect(account.outbox).to.deep.equal([{ id: `op-1-${anna.id}`, to: anna.id, at: now, event }]);
  });

  it('tells for each person why not', () => {
    const account = anAccount([aSubscription({ seats: 2, assigned: ['Carla Verdi'] })]);
    const guest = aPerson('Gina Ospite', { kind: 'guest' });
    const gone = aPerson('Dario Gone', { enabled: false });
    const known = [carla, guest, gone, anna, bruno];
    const ids = [...known.map(({ id }) => id), 'nobody@elsewhere.example'];

    expect(accepted(account, known, ids).result.results).to.deep.equal([
      { person: carla.id, name: 'Carla Verdi', outcome: 'holds-one' },
      { person: guest.id, name: 'Gina Ospite', outcome: 'guest' },
      { person: gone.id, name: 'Dario Gone', outcome: 'disabled' },
      { person: anna.id, name: 'Anna Bianchi', outcome: 'assigned' },
      { person: bruno.id, name: 'Bruno Neri', outcome: 'no-free-seat' },
      { person: 'nobody@elsewhere.example', name: '', outcome: 'not-in-organization' },
    ]);
  });

  it('takes the seats of the subscription that ends last first', () => {
    const cancellation = { at: now, reason: 'other', feedback: '', endsOn: '2026-04-10' } as const;
    const month = { product: powerBi, seats: 1, recurring: 'off' as const, cancellation };
    const account = anAccount([
      aSubscription({ ...month, id: 'ends-first' }),
      aSubscription({ ...month, id: 'ends-later', boughtAt: '2026-03-11T09:00:00.000Z' }),
      aSubscription({ seats: 1, id: 'renews' }),
      aSubscription({ seats: 9, id: 'other', product: visio }),
    ]);
    const first = accepted(account, [anna]).account;
    const second = accepted(first, [bruno]).account;

    expect(poolOf(account, powerBi).map(({ id }) => id)).to.deep.equal(['renews', 'ends-later', 'ends-first']);
    expect(second.subscriptions.map((one) => [one.id, freeSeatsOf(one)])).to.deep.equal([
      ['ends-first', 1],
      ['ends-later', 0],
      ['renews', 0],
      ['other', 9],
    ]);
  });

  for (const status of ['active', 'suspended', 'expired'] as const) {
    it(`gives no second licence to somebody who holds one that is ${status}`, () => {
      const held = aSubscription({ id: 'sub-0', status, seats: 1, assigned: ['Anna Bianchi'] });

      expect(outcomes(anAccount([aSubscription(), held]), [anna])).to.deep.equal([[anna.id, 'holds-one']]);
    });
  }

  it('gives one to somebody who holds one of another product, or held one that is over', () => {
    const other = aSubscription({ id: 'sub-0', product: visio, assigned: ['Anna Bianchi'] });
    const over = aSubscription({ id: 'sub-2', status: 'disabled', assigned: ['Anna Bianchi'] });

    expect(outcomes(anAccount([other, aSubscription(), over]), [anna])).to.deep.equal([[anna.id, 'assigned']]);
  });

  it('takes two ids of one person for one choice', () => {
    const people = new Map([anna.id, 'anna@contoso.example'].map((id) => [id, anna]));
    const input = { product: powerBi, people: [anna.id, 'anna@contoso.example', anna.id] };
    const decision = assignLicences.decide(anAccount([aSubscription()]), input, { ...given(now), people });

    expect(decision.accepted && decision.result.results).to.deep.equal([
      { person: anna.id, name: 'Anna Bianchi', outcome: 'assigned' },
    ]);
  });

  it('takes 20 people at a time; refuses a 21st, and names the limit', () => {
    const people = Array.from({ length: 21 }, (_, index) => aPerson(`Person ${'x'.repeat(index)}`));
    const account = anAccount([aSubscription({ seats: 30 })]);

    expect(accepted(account, people.slice(1)).result.free).to.equal(10);
    expect(assign(account, people)).to.deep.equal({
      accepted: false,
      refusal: { code: 'too-many-people', limit: 20, asked: 21 },
    });
  });

  it('counts the 20 by person, not by how often they are named', () => {
    const people = Array.from({ length: 20 }, (_, index) => aPerson(`Person ${'x'.repeat(index)}`));
    const ids = people.map(({ id }) => id);

    expect(accepted(anAccount([aSubscription({ seats: 30 })]), people, [...ids, ...ids]).result.free).to.equal(10);
  });

  it('looks up no more people than a card can name', () => {
    const people = Array.from({ length: 10_000 }, (_, index) => `person-${index}`);

    expect(assignLicences.people?.({ product: powerBi, people })).to.have.length(40);
    expect(assignLicences.people?.({ product: powerBi, people: ['a', 'b', 'a'] })).to.deep.equal(['a', 'b']);
  });

  it('refuses an empty choice', () => {
    expect(assign(anAccount([aSubscription()]), [])).to.deep.equal({
      accepted: false,
      refusal: { code: 'nobody-chosen' },
    });
  });

  it('refuses a product that the buyer has no seats of', () => {
    expect(assign(anAccount([aSubscription({ product: visio })]), [anna])).to.deep.equal({
      accepted: false,
      refusal: { code: 'no-licences', product: powerBi },
    });
  });

  it('is not for a buyer who has become a guest or whose account is disabled', () => {
    const as = (changes: Partial<Person>) =>
      assign(anAccount([aSubscription()]), [anna], [anna.id], anActor({ ...buyer, ...changes }));

    expect(as({ kind: 'guest' })).to.deep.equal({ accepted: false, refusal: { code: 'guest' } });
    expect(as({ enabled: false })).to.deep.equal({ accepted: false, refusal: { code: 'account-disabled' } });
  });
});
