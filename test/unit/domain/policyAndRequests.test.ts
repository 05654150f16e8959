import type { CommandHandler } from '../../../domain/application/commandHandler.js';
import { expect } from 'chai';
import fc from 'fast-check';
import type { Account } from '../../../domain/account/account.js';
import { addHours } from '../../../domain/basics/calendar.js';
import {
  allowRequest,
  refuseRequest,
  takeRequest,
  withdrawRequest,
} from '../../../domain/organisation/commands/answerRequest.js';
import { assignLicences } from '../../../domain/commands/assignLicences.js';
import { cancelSubscription } from '../../../domain/commands/cancelSubscription.js';
import { changeSeats } from '../../../domain/commands/changeSeats.js';
import { noteBlocked } from '../../../domain/organisation/commands/noteBlocked.js';
import { reactivateSubscription } from '../../../domain/commands/reactivateSubscription.js';
import { requestLicence } from '../../../domain/organisation/commands/requestLicence.js';
import { setPolicy } from '../../../domain/organisation/commands/setPolicy.js';
import { setRecurring } from '../../../domain/commands/setRecurring.js';
import { unassignLicences } from '../../../domain/commands/unassignLicences.js';
import type { Command } from '../../../domain/application/command.js';
import type { Event } from '../../../domain/account/events.js';
import { catchUp } from '../../../domain/lifecycle/catchUp.js';
import { newOrganisation, withAdmin } from '../../../domain/organisation/organisation.js';
import { mostOfOne, withRequest } from '../../../domain/organisation/licenceRequests.js';
import { catalogue } from '../../../domain/basics/product.js';
import { policies } from '../../../domain/basics/tenant.js';
import {
  aLicenceRequest,
  anAccount,
  anActor,
  aPerson,
  aSubscription,
  aTenant,
  buyer,
  given,
  powerBi,
  visio,
} from '../../support/builders.js';
import { HandClock, MemoryAccounts, MemoryDirectory, MemoryOrganisations, handlerOver } from '../../support/ports.js';
import { always, tried } from '../../support/property.js';

const at = '2026-03-10T09:00:00.000Z';
const luis = aPerson('Luis Herrera');
const marta = aPerson('Marta Klein', { roles: ['global-admin'] });

const subscription = fc
  .record({
    product: fc.constantFrom(powerBi, visio),
    seats: fc.integer({ min: 1, max: 9 }),
    status: fc.constantFrom('active', 'expired', 'disabled', 'suspended'),
    trial: fc.boolean(),
    recurring: fc.constantFrom('on', 'off'),
    assigned: fc.integer({ min: 0, max: 1 }),
  } as const)
  .map((sketch) => aSubscription(sketch));
const anyAccount = fc
  .tuple(subscription, fc.constantFrom('MCA', 'MOSA'))
  .map(([one, agreement]) => anAccount([one], { agreement }));

/** Everything that can be done with what somebody has. */
const deeds: readonly ((account: Account, policy: (typeof policies)[number], now: string) => unknown)[] = [
  decided(changeSeats, { subscription: 'sub-1', seats: 11, doing: 'buy', when: 'now' }),
  decided(changeSeats, { subscription: 'sub-1', seats: 1, doing: 'remove', when: 'at-renewal' }),
  decided(assignLicences, { product: visio, people: [luis.id] }),
  decided(unassignLicences, { product: visio, people: ['holder--'] }),
  decided(setRecurring, { subscription: 'sub-1', to: 'off' }),
  decided(reactivateSubscription, { subscription: 'sub-1' }),
  decided(cancelSubscription, { subscription: 'sub-1', reason: 'other', feedback: '', when: 'at-term-end' }),
  (account, policy, now) => catchUp(account, { now, tenant: tenantWith(policy), ownerName: buyer.name }),
];

function tenantWith(policy: (typeof policies)[number]) {
  return aTenant({ policies: { [powerBi]: policy, [visio]: policy } });
}

function decided<Input>(command: Command<Input, Event>, input: NoInfer<Input>) {
  return (account: Account, policy: (typeof policies)[number], now: string) =>
    command.decide(account, input, given(now, { tenant: tenantWith(policy), people: [luis] }));
}

describe('A policy', () => {
  it(`changes nothing about what people have (${tried})`, async () => {
    await always(
      fc.property(anyAccount, fc.integer({ min: 0, max: 120 }), (account, days) => {
        const now = addHours(at, days * 24);
        for (const deed of deeds) {
          const free = deed(account, 'enabled', now);
          for (const policy of policies) expect(deed(account, policy, now)).to.deep.equal(free);
        }
      }),
    );
  });
});

/** Two tenants with the same people, accounts and products. */
function openWorld() {
  const tenants = ['one', 'two'].map((id) => aTenant({ id, policies: { [powerBi]: 'disabled' } }));
  const people = [buyer, luis, marta];
  const directory = new MemoryDirectory(...tenants.map((tenant) => ({ tenant, people })));
  const accounts = new MemoryAccounts(
    ...tenants.map(({ id: tenant }) => anAccount([aSubscription({ product: visio, seats: 9 })], { tenant })),
  );
  const organisations = new MemoryOrganisations(...tenants.map(({ id }) => withAdmin(newOrganisation(id), marta, at)));
  const commands = handlerOver({ accounts, organisations, directory, clock: new HandClock(at) });
  return { commands, organisations };
}

describe('A request', () => {
  it('is not answered by its asker, even where a document says that they were asked', async () => {
    const request = aLicenceRequest({ to: [{ person: luis.id, name: luis.name, as: 'admin' }] });
    const organisations = new MemoryOrganisations(withRequest(newOrganisation(aTenant().id), request, at));
    const directory = new MemoryDirectory({ tenant: aTenant(), people: [luis] });
    const commands = handlerOver({
      accounts: new MemoryAccounts(),
      organisations,
      directory,
      clock: new HandClock(at),
    });
    const by = anActor({ ...luis, roles: ['global-admin'] });

    const input = { request: request.id, reason: '' };
    const notFound = { accepted: false, refusal: { code: 'not-found' } };
    expect(await commands.execute(allowRequest, { input, operation: 'op-1' }, by)).to.deep.equal(notFound);
    expect(await commands.execute(refuseRequest, { input, operation: 'op-2' }, by)).to.deep.equal(notFound);
  });

  it('waits as one card for each, however often it moves before that can be sent', () => {
    const request = aLicenceRequest();
    let organisation = withRequest(newOrganisation(aTenant().id), request, at);
    for (let tries = 1; tries <= 50; tries++) {
      const now = addHours(at, tries);
      organisation = withRequest(organisation, { ...request, state: 'taken', tries, since: now }, now, buyer.id);
      organisation = withRequest(organisation, { ...request, state: 'open', tries, since: now }, now);
    }

    expect(organisation.outbox.map(({ to, at: since }) => [to, since])).to.have.deep.members([
      [luis.id, addHours(at, 50)],
      [buyer.id, addHours(at, 50)],
    ]);
  });

  it('leaves no more than thirty of one person behind, and takes back nothing that was allowed', async () => {
    const permit = { id: 'permit', product: powerBi, state: 'allowed', until: addHours(at, 30 * 24) } as const;
    const others = aLicenceRequest({ id: 'other', asker: marta.id, state: 'refused' });
    const old = aLicenceRequest({ ...permit, at: addHours(at, -1), since: at });
    const begun = withRequest(withRequest(newOrganisation(aTenant().id), old, at), others, at);
    const organisations = new MemoryOrganisations(begun);
    const accounts = new MemoryAccounts(anAccount([aSubscription({ product: visio, seats: 9 })]));
    const clock = new HandClock(at);
    const directory = new MemoryDirectory({ tenant: aTenant(), people: [luis, buyer] });
    const commands = handlerOver({ accounts, organisations, directory, clock });
    for (let index = 0; index < 50; index++) {
      clock.time = addHours(at, index * 3);
      const request = `ask-${index}`;
      await commands.execute(
        requestLicence,
        { input: { product: visio, note: '' }, operation: request },
        anActor(luis),
      );
      await commands.execute(withdrawRequest, { input: { request }, operation: `no-${index}` }, anActor(luis));
    }

    const { requests, outbox } = await organisations.read(aTenant().id);
    expect(requests).to.have.length(mostOfOne + 1);
    expect(requests.map(({ id }) => id)).to.include.members(['permit', 'other', 'ask-49']);
    expect(outbox.filter(({ about }) => !requests.some(({ id }) => id === about))).to.deep.equal([]);
  });
});

describe('Two tenants', () => {
  const person = fc.constantFrom(buyer, luis, marta);
  const request = fc.constantFrom('op-0', 'op-1', 'op-2', 'op-3');
  const deed = fc.oneof(
    fc.record({ what: fc.constant('ask'), person, product: fc.constantFrom(powerBi, visio) }),
    fc.record({ what: fc.constantFrom('take', 'refuse', 'allow', 'withdraw'), person, request }),
    fc.record({ what: fc.constant('set'), person, product: fc.constantFrom(...catalogue.map(({ id }) => id)) }),
    fc.record({ what: fc.constant('blocked'), person, product: fc.constantFrom(powerBi, visio) }),
  );

  it(`never see each other’s policies and requests (${tried})`, async () => {
    await always(
      fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 12 }), async (script) => {
        const { commands, organisations } = openWorld();
        const untouched = await organisations.read('two');
        for (const [index, one] of script.entries()) await run(commands, one, index, 'one');
        expect(await organisations.read('two')).to.deep.equal(untouched);

        // What one has asked is not there for the other, whoever looks for it and however it is called.
        const made = (await organisations.read('one')).requests.map(({ id }) => id);
        for (const id of made) {
          for (const by of [buyer, luis, marta]) {
            const input = { request: id, reason: '' };
            const outcome = await commands.execute(refuseRequest, { input, operation: 'look' }, anActor(by, 'two'));
            expect(outcome).to.deep.equal({ accepted: false, refusal: { code: 'not-found' } });
          }
        }
        expect(await organisations.read('two')).to.deep.equal(untouched);
      }),
    );
  });
});

type AuditFacts = { readonly what: string; readonly person: typeof buyer } & {
  readonly product?: string;
  readonly request?: string;
};

async function run(commands: CommandHandler, deed: AuditFacts, index: number, tenant: string): Promise<void> {
  const by = anActor(deed.person, tenant);
  const operation = `op-${index}`;
  const { product = '', request = '' } = deed;
  switch (deed.what) {
    case 'ask':
      await commands.execute(requestLicence, { input: { product, note: '' }, operation }, by);
      break;
    case 'take':
      await commands.execute(
        takeRequest,
        { input: { request, how: 'assign' as const, account: 'account-1' }, operation },
        by,
      );
      break;
    case 'refuse':
      await commands.execute(refuseRequest, { input: { request, reason: '' }, operation }, by);
      break;
    case 'allow':
      await commands.execute(allowRequest, { input: { request }, operation }, by);
      break;
    case 'withdraw':
      await commands.execute(withdrawRequest, { input: { request }, operation }, by);
      break;
    case 'set':
      await commands.execute(setPolicy, { input: { product, policy: 'disabled' as const, seen: '' }, operation }, by);
      break;
    default:
      await commands.execute(noteBlocked, { input: { product }, operation }, by);
  }
}
