import { expect } from 'chai';
import fc from 'fast-check';
import type { Account } from '../../../../domain/account/account.js';
import { holdersOf, unassignLicences } from '../../../../domain/commands/unassignLicences.js';
import { seatsOf, statuses } from '../../../../domain/account/subscription.js';
import type { Person } from '../../../../domain/basics/person.js';
import { anAccount, anActor, aPerson, aSubscription, buyer, given, powerBi, visio } from '../../../support/builders.js';
import { always, tried } from '../../../support/property.js';

const now = '2026-03-12T09:00:00.000Z';
const anna = aPerson('Anna Bianchi');
const bruno = aPerson('Bruno Neri');
const held = ['Anna Bianchi', 'Bruno Neri', 'Carla Verdi'];

function unassign(account: Account, people: readonly Person[], by = anActor(), product = powerBi) {
  return unassignLicences.decide(account, { product, people: people.map(({ id }) => id) }, given(now, { by }));
}

function accepted(...args: Parameters<typeof unassign>) {
  const decision = unassign(...args);
  return decision.accepted ? decision : expect.fail(decision.refusal.code);
}

function refusalOf(...args: Parameters<typeof unassign>) {
  const decision = unassign(...args);
  return decision.accepted ? expect.fail('accepted') : decision.refusal;
}

describe('Unassigning licences', () => {
  it('takes the licence of each person named, without the directory, and says what is free', () => {
    const { account, result } = accepted(anAccount([aSubscription({ seats: 4, assigned: held })]), [anna, bruno]);

    expect(result).to.deep.equal({
      type: 'licences-unassigned',
      product: powerBi,
      results: [
        { person: anna.id, name: 'Anna Bianchi', outcome: 'unassigned' },
        { person: bruno.id, name: 'Bruno Neri', outcome: 'unassigned' },
      ],
      free: 3,
    });
    expect(account.subscriptions).to.deep.equal([aSubscription({ seats: 4, assigned: ['Carla Verdi'] })]);
  });

  it('tells each of them once, but not the one who does it', () => {
    const subscription = aSubscription({ assigned: ['Anna Bianchi', buyer.name] });
    const { account } = accepted(anAccount([subscription]), [anna, buyer, anna, bruno]);
    const event = { type: 'licence-removed', product: powerBi, from: buyer.id, fromName: buyer.name } as const;

    expect(account.outbox).to.deep.equal([{ id: `op-1-${anna.id}`, to: anna.id, at: now, event }]);
  });

  it('names those who hold none, and leaves everything else as it is', () => {
    const before = anAccount([
      aSubscription({ assigned: ['Anna Bianchi'] }),
      aSubscription({ id: 'sub-2', product: visio, assigned: ['Bruno Neri'] }),
    ]);

    const { account, result } = accepted(before, [bruno]);

    expect(result.results).to.deep.equal([{ person: bruno.id, name: '', outcome: 'holds-none' }]);
    expect(account).to.deep.equal(before);
  });

  it('counts only what can be assigned now as free', () => {
    const expired = aSubscription({ status: 'expired', assigned: held });
    const coming = {
      ...aSubscription({ id: 'sub-2', seats: 5, assigned: ['Dario Blu'] }),
      awaited: { payment: 'p', since: now, becomes: { batches: [] } },
    };

    expect(accepted(anAccount([expired]), [anna]).result.free).to.equal(0);
    expect(accepted(anAccount([expired, coming]), [anna]).result.free).to.equal(0);
  });

  it('takes hundreds at once: no limit is documented (R25)', () => {
    const names = Array.from({ length: 400 }, (_, index) => `Holder ${String.fromCodePoint(0x4e00 + index)}`);
    const assignments = names.map((name) => ({ person: name, name, at: now }));
    const subscriptions = [0, 200].map((from, index) => ({
      ...aSubscription({ id: `sub-${index}`, seats: 200 }),
      assignments: assignments.slice(from, from + 200),
    }));

    const { account, result } = accepted(
      anAccount(subscriptions),
      names.map((id) => aPerson('x', { id })),
    );

    expect(result.free).to.equal(400);
    expect(holdersOf(account, powerBi)).to.deep.equal([]);
    expect(unassignLicences.input.safeParse({ product: powerBi, people: names }).success).to.equal(true);
  });

  it('refuses nobody, a product that is not held, guests and disabled people', () => {
    const account = anAccount([aSubscription({ assigned: held })]);
    const by = (changes: Partial<Person>) => anActor({ ...buyer, ...changes });

    expect(refusalOf(account, [])).to.deep.equal({ code: 'nobody-chosen' });
    expect(refusalOf(account, [anna], anActor(), visio)).to.deep.equal({ code: 'no-licences', product: visio });
    expect(refusalOf(account, [anna], by({ kind: 'guest' }))).to.deep.equal({ code: 'guest' });
    expect(refusalOf(account, [anna], by({ enabled: false }))).to.deep.equal({ code: 'account-disabled' });
  });

  it(`leaves nobody who was named with one, everybody else as they were, and every seat paid for (${tried})`, async () => {
    const crowd = Array.from({ length: 8 }, (_, index) => `person-${index}`);
    const subscription = fc.record({
      product: fc.constantFrom(powerBi, visio),
      status: fc.constantFrom(...statuses),
      people: fc.uniqueArray(fc.constantFrom(...crowd)),
    });
    await always(
      fc.property(
        fc.array(subscription, { minLength: 1, maxLength: 4 }),
        fc.array(fc.constantFrom(...crowd, buyer.id), { minLength: 1 }),
        (sketches, named) => {
          const before = anAccount(
            sketches.map(({ people, ...sketch }, index) => ({
              ...aSubscription({ id: `sub-${index}`, seats: 9, ...sketch }),
              assignments: people.map((person) => ({ person, name: person, at: now })),
            })),
          );
          const decision = unassignLicences.decide(before, { product: powerBi, people: named }, given(now));
          const works = ({ product, status }: (typeof sketches)[number]) =>
            product === powerBi && ['active', 'suspended', 'expired'].includes(status);
          expect(decision.accepted).to.equal(sketches.some(works));
          if (!decision.accepted) return;

          const { account, result } = decision;
          const lost = result.results.filter(({ outcome }) => outcome === 'unassigned').map(({ person }) => person);
          expect(result.results.map(({ person }) => person)).to.deep.equal([...new Set(named)]);
          expect(account.outbox.map(({ to }) => to)).to.deep.equal(lost.filter((person) => person !== buyer.id));
          account.subscriptions.forEach((after, index) => {
            const then = before.subscriptions[index] ?? expect.fail();
            const isPool = works(sketches[index] ?? expect.fail());
            const kept = then.assignments.filter(({ person }) => !isPool || !named.includes(person));
            expect(after).to.deep.equal({ ...then, assignments: kept });
            expect(seatsOf(after)).to.equal(9);
          });
        },
      ),
    );
  });
});
