import { expect } from 'chai';
import type { LicenceGrant } from '../../../../domain/application/fulfilRequest.js';
import { requestFulfilment } from '../../../../domain/application/fulfilRequest.js';
import type { ChangeLimits } from '../../../../domain/application/changeLimits.js';
import { addHours } from '../../../../domain/basics/calendar.js';
import { assignLicences } from '../../../../domain/commands/assignLicences.js';
import { changeSeats } from '../../../../domain/commands/changeSeats.js';
import { commandHandler } from '../../../../domain/application/commandHandler.js';
import type { LicenceRequest } from '../../../../domain/organisation/licenceRequest.js';
import { newOrganisation } from '../../../../domain/organisation/organisation.js';
import type { Directory, Organisations } from '../../../../domain/application/ports.js';
import { withRequest } from '../../../../domain/organisation/licenceRequests.js';
import { seatOffer } from '../../../../domain/application/seatOffer.js';
import {
  aLicenceRequest,
  anAccount,
  anActor,
  aPerson,
  aSubscription,
  aTenant,
  buyer,
  visio,
} from '../../../support/builders.js';
import type { BankMood, OutsideStep } from '../../../support/ports.js';
import {
  Bank,
  Death,
  HandClock,
  MemoryAccounts,
  MemoryDirectory,
  MemoryOrganisations,
  patientFor,
  refTo,
  stepping,
} from '../../../support/ports.js';

const start = '2026-03-10T09:00:00.000Z';
const tenant = aTenant();
const luis = aPerson('Luis Herrera');

function organisationsWith(inner: Organisations, onStep: OutsideStep): Organisations {
  return {
    read: async (id) => {
      onStep('before', 'organisation');
      return await inner.read(id);
    },
    change: async (id, decide) => {
      onStep('before', 'organisation');
      const answer = await inner.change(id, decide);
      onStep('after', 'organisation');
      return answer;
    },
    awaited: () => inner.awaited(),
    waitingFor: (recipient) => inner.waitingFor(recipient),
    due: (until) => inner.due(until),
  };
}

/** Bruna's office, where processes come and go. */
async function openOffice(seats: number, atNight = [buyer, luis], limits?: ChangeLimits, request = aLicenceRequest()) {
  const account = anAccount([aSubscription({ product: visio, seats, assigned: 2 })]);
  const accounts = new MemoryAccounts(account);
  const kept = new MemoryOrganisations(withRequest(newOrganisation(tenant.id), request, start, luis.id));
  const byDay = new MemoryDirectory({ tenant, people: [buyer, luis] });
  const bank = new Bank();
  const clock = new HandClock(start);
  const process = (onStep: OutsideStep = () => undefined, directory: Directory = byDay) => {
    const organisations = organisationsWith(kept, onStep);
    const outside = { accounts, organisations, directory, gateway: bank, clock, waitBriefly: patientFor(40) };
    const ports = limits === undefined ? outside : { ...outside, limits };
    const all = stepping(ports, onStep);
    const commands = commandHandler(all);
    const answers = requestFulfilment({
      commands,
      accounts: all.accounts,
      organisations,
      directory,
      clock,
    });
    return { commands, answers };
  };
  const { commands } = process();
  const { from, more } = await seatOffer({ commands, accounts }, anActor(), visio);
  const common = { request: request.id, operation: 'press-1' };
  const purchase = more && { input: more.input, terms: more.outcome.terms };
  const gift: LicenceGrant =
    from === undefined
      ? { ...common, account: more?.account ?? '', ...(purchase && { purchase }) }
      : { ...common, account: from };
  const standing = async () => {
    const [latest] = (await kept.read(tenant.id)).requests;
    const { subscriptions } = (await accounts.read(refTo(account))) ?? account;
    const holds = subscriptions.flatMap(({ assignments }) => assignments).filter(({ person }) => person === luis.id);
    return { state: latest?.state, licences: holds.length, charges: bank.moved.length };
  };
  /** The night passes: the dispatcher and the scheduler look again and again. */
  const night = async () => {
    const { commands: own, answers } = process(undefined, new MemoryDirectory({ tenant, people: atNight }));
    for (let looks = 0; looks < 3; looks++) {
      clock.time = addHours(clock.time, 1);
      for (const ref of await accounts.unpaid()) await own.finish(ref);
      for (const id of await kept.due(clock.now())) await answers.catchUp(id);
    }
  };
  return { process, gift, standing, night, bank, clock, kept, accounts };
}

const given = (charges: number) => ({ state: 'assigned', licences: 1, charges });
const notGiven = { state: 'open', licences: 0, charges: 0 };

for (const [what, seats, charges] of [
  ['a free seat', 3, 0],
  ['one more seat', 2, 1],
] as const) {
  describe(`A process that dies while ${what} is given`, () => {
    it('leaves a licence or an open request, whatever it was doing', async () => {
      const count = new Death();
      const whole = await openOffice(seats);
      await whole.process(count.onStep).answers.give(whole.gift, anActor());
      expect(await whole.standing()).to.deep.equal(given(charges));
      expect(count.passed).to.be.greaterThan(10);

      const ends = new Set<string>();
      for (let at = 0; at < count.passed; at++) {
        const office = await openOffice(seats);
        const { answers } = office.process(new Death(at).onStep);
        await answers.give(office.gift, anActor()).catch(() => undefined);
        await office.night();
        const after = await office.standing();
        expect(after.state === 'assigned' ? given(charges) : notGiven, `died at ${at}`).to.deep.equal(after);
        ends.add(after.state ?? '');

        // Whoever presses again gets it, once.
        await office.process().answers.give({ ...office.gift, operation: 'press-2' }, anActor());
        expect(await office.standing(), `again after ${at}`).to.deep.equal(given(charges));
      }
      expect([...ends].toSorted()).to.deep.equal(['assigned', 'open']);
    }).timeout(120_000);

    it('is gone on with where the same button is pressed again', async () => {
      const count = new Death();
      const whole = await openOffice(seats);
      await whole.process(count.onStep).answers.give(whole.gift, anActor());
      for (let at = 0; at < count.passed; at++) {
        const office = await openOffice(seats);
        await office
          .process(new Death(at).onStep)
          .answers.give(office.gift, anActor())
          .catch(() => undefined);
        await office.process().answers.give(office.gift, anActor());
        expect(await office.standing(), `died at ${at}`).to.deep.equal(given(charges));
      }
    }).timeout(120_000);

    it('is finished once, however often the scheduler dies at it', async () => {
      const first = new Death(11);
      const office = await openOffice(seats);
      await office
        .process(first.onStep)
        .answers.give(office.gift, anActor())
        .catch(() => undefined);
      office.clock.time = addHours(start, 1);
      for (let at = 0; at < 20; at++)
        await office
          .process(new Death(at).onStep)
          .answers.catchUp(tenant.id)
          .catch(() => undefined);
      await office.night();

      const after = await office.standing();
      expect(after.state === 'assigned' ? given(charges) : notGiven).to.deep.equal(after);
    });
  });
}

describe('An answer that has been begun', () => {
  for (const [mood, end] of [
    ['approves-unheard', given(1)],
    ['declines-unheard', notGiven],
    ['is-silent', given(1)],
    ['is-down', given(1)],
  ] as const satisfies readonly (readonly [BankMood, object])[]) {
    it(`comes to an end by the bank's word, where it ${mood.replaceAll('-', ' ')}`, async () => {
      const office = await openOffice(2);
      office.bank.will(mood);
      expect(await office.process().answers.give(office.gift, anActor())).to.deep.equal({ kind: 'pending' });
      expect((await office.standing()).state).to.equal('taken');
      await office.night();

      expect(await office.standing()).to.deep.equal(end);
    });
  }

  it('waits ten minutes before anybody looks, and as long as the bank is silent', async () => {
    const office = await openOffice(2);
    office.bank.will('is-silent', 'is-silent');
    await office.process().answers.give(office.gift, anActor());
    expect(await office.kept.due('2026-03-10T09:09:59.999Z')).to.deep.equal([]);
    expect(await office.kept.due('2026-03-10T09:10:00.000Z')).to.deep.equal([tenant.id]);
    office.clock.time = addHours(start, 200);
    await office.process().answers.catchUp(tenant.id);

    expect((await office.standing()).state).to.equal('taken');
  });

  it('is open again where its buyer has left, unless the licence was given before', async () => {
    const ends = new Set<string>();
    for (let at = 0; at < 40; at++) {
      const office = await openOffice(3, [luis]);
      await office
        .process(new Death(at).onStep)
        .answers.give(office.gift, anActor())
        .catch(() => undefined);
      const { state: before } = await office.standing();
      await office.night();
      const { state, licences } = await office.standing();
      expect(state).not.to.equal('taken');
      if (before === 'taken') ends.add(`${state} ${licences}`);
    }

    expect([...ends].toSorted()).to.deep.equal(['assigned 1', 'open 0']);
  });

  it('is told once, however many look at the same moment', async () => {
    const office = await openOffice(2);
    office.bank.will('is-silent');
    const { commands, answers } = office.process();
    await answers.give(office.gift, anActor());
    for (const ref of await office.accounts.unpaid()) await commands.finish(ref);
    const before = (await office.kept.read(tenant.id)).outbox.map(({ id }) => id);
    await Promise.all([answers.resume('request-1', anActor()), answers.resume('request-1', anActor())]);

    const { outbox } = await office.kept.read(tenant.id);
    const told = outbox.filter(({ id }) => !before.includes(id)).map(({ to }) => to);
    expect(told.toSorted()).to.deep.equal([buyer.id, luis.id]);
    expect(await office.standing()).to.deep.equal(given(1));
  });

  for (const id of ['renew-1', 'pay-try-2', 'x'.repeat(100)]) {
    it(`is given whatever id its asker’s client has made up: ${id.slice(0, 10)}`, async () => {
      for (const [seats, charges] of [
        [3, 0],
        [2, 1],
      ] as const) {
        const office = await openOffice(seats, undefined, undefined, aLicenceRequest({ id }));
        await office.process().answers.give(office.gift, anActor());

        expect(await office.standing()).to.deep.equal(given(charges));
      }
    });
  }

  it('goes on where an earlier version has begun it, under the ids of that version', async () => {
    const office = await openOffice(2);
    const { purchase, account } = office.gift;
    const [request] = (await office.kept.read(tenant.id)).requests;
    const answer = { by: buyer.id, byName: buyer.name, how: 'buy', account, operation: 'request-1-give-1' } as const;
    const taken = { ...(request ?? aLicenceRequest()), state: 'taken', tries: 1, since: start, answer } as const;
    await office.kept.change(tenant.id, (latest) => ({ answer: undefined, save: { ...latest, requests: [taken] } }));
    const { commands } = office.process();
    const input = purchase?.input ?? { subscription: '', seats: 0, doing: 'buy', when: 'now' };
    const terms = purchase?.terms ?? '';
    await commands.execute(changeSeats, { account, operation: 'request-1-give-1-buy', input, terms }, anActor());
    await office.night();

    expect(await office.standing()).to.deep.equal(given(1));
  });

  it('is not settled by what was left of an earlier one', async () => {
    const office = await openOffice(3);
    const [request] = (await office.kept.read(tenant.id)).requests;
    const answer = { by: buyer.id, byName: buyer.name, how: 'buy', account: 'account-1', operation: 'g' } as const;
    const later = { ...(request ?? aLicenceRequest()), state: 'taken', tries: 2, since: start, answer } as const;
    const keep = (one: LicenceRequest) =>
      office.kept.change(tenant.id, (latest) => ({ answer: undefined, save: { ...latest, requests: [one] } }));
    await keep({ ...later, tries: 1 });
    office.clock.time = addHours(start, 1);
    // While the first answer is looked at, another one begins.
    const { answers } = office.process((when, what) => {
      if (when === 'before' && what === 'read') void keep(later);
    });
    await answers.catchUp(tenant.id);

    expect((await office.kept.read(tenant.id)).requests).to.deep.equal([later]);
  });

  it('is open again where a silent bank’s charge has been called off, and no other seat is given for it', async () => {
    const office = await openOffice(2);
    office.bank.will('is-silent');
    const { commands, answers } = office.process();
    await answers.give(office.gift, anActor());
    office.bank.isDeaf = true;
    office.clock.time = addHours(start, 7 * 24 + 1);
    for (const ref of await office.accounts.due(office.clock.now())) await commands.catchUp(ref);
    // A seat that nobody holds any more, which the buyer has not offered.
    const account = (await office.accounts.owned(tenant.id, buyer.id))[0] ?? anAccount([]);
    const [held] = account.subscriptions.flatMap(({ assignments }) => assignments);
    await office.accounts.change(refTo(account), (latest) => ({
      answer: undefined,
      save: {
        ...latest,
        subscriptions: latest.subscriptions.map((one) => ({
          ...one,
          assignments: one.assignments.filter(({ person }) => person !== held?.person),
        })),
      },
    }));
    await answers.catchUp(tenant.id);

    expect(await office.standing()).to.deep.equal(notGiven);
  });

  it('buys no seat for somebody who cannot have it any more', async () => {
    const gone = { 'has left': [buyer], 'is a guest': [buyer, { ...luis, kind: 'guest' as const }] };
    for (const [why, people] of Object.entries(gone)) {
      const office = await openOffice(2);
      const { answers } = office.process(undefined, new MemoryDirectory({ tenant, people }));
      const outcome = await answers.give(office.gift, anActor());
      expect(outcome.kind, why).to.equal('not-assigned');
      expect(await office.standing(), why).to.deep.equal(notGiven);
      expect(office.bank.asked, why).to.deep.equal([]);
    }
  });

  it('buys no seat for somebody who has got one meanwhile', async () => {
    const office = await openOffice(3);
    const { commands, answers } = office.process();
    const input = { product: visio, people: [luis.id] };
    await commands.execute(assignLicences, { account: office.gift.account, operation: 'by-hand', input }, anActor());
    const { more } = await seatOffer({ commands, accounts: office.accounts }, anActor(), visio);
    const purchase = more && { input: more.input, terms: more.outcome.terms };
    await answers.give({ ...office.gift, ...(purchase && { purchase }) }, anActor());

    expect(purchase).not.to.equal(undefined);
    expect(await office.standing()).to.deep.equal(given(0));
  });

  it('is not held up halfway by the limit of changes: what was bought for somebody is given to them', async () => {
    const office = await openOffice(2, [buyer, luis], { perHour: 1, perDay: 0 });
    await office.process().answers.give(office.gift, anActor());

    expect(await office.standing()).to.deep.equal(given(1));
  });

  it('opens the request again where the limit of changes is reached', async () => {
    const office = await openOffice(3, [buyer, luis], { perHour: 1, perDay: 0 });
    const { commands, answers } = office.process();
    const input = { product: visio, people: [buyer.id] };
    await commands.execute(assignLicences, { account: office.gift.account, operation: 'by-hand', input }, anActor());
    const outcome = await answers.give(office.gift, anActor());

    expect(outcome).to.have.nested.property('refusal.code', 'too-many-changes');
    expect(await office.standing()).to.deep.equal(notGiven);
  });

  it('does not wait for another answer whose account cannot be read', async () => {
    const office = await openOffice(3);
    const answer = { by: buyer.id, byName: buyer.name, how: 'buy', account: 'broken', operation: 'g' } as const;
    const broken = aLicenceRequest({ id: 'request-0', state: 'taken', tries: 1, answer });
    const whole = aLicenceRequest({ state: 'taken', tries: 1, answer: { ...answer, account: 'account-2' } });
    await office.kept.change(tenant.id, (latest) => ({
      answer: undefined,
      save: { ...latest, requests: [broken, whole] },
    }));
    office.clock.time = addHours(start, 1);
    const read = office.accounts.read.bind(office.accounts);
    office.accounts.read = (ref) => (ref.account === 'broken' ? Promise.reject(new Error('unreadable')) : read(ref));
    const failure = await office
      .process()
      .answers.catchUp(tenant.id)
      .catch((error: unknown) => error);

    expect(failure, 'it is said').to.be.instanceOf(Error);
    const { requests } = await office.kept.read(tenant.id);
    expect(requests.map(({ state }) => state)).to.deep.equal(['taken', 'open']);
  });

  it('is nobody else’s to look at', async () => {
    const office = await openOffice(2);
    office.bank.will('is-silent');
    const { answers } = office.process();
    await answers.give(office.gift, anActor());
    const notFound = { kind: 'refused', refusal: { code: 'not-found' } };

    expect(await answers.resume('request-1', anActor(luis))).to.deep.equal(notFound);
    expect(await answers.resume('none', anActor())).to.deep.equal(notFound);
  });
});
