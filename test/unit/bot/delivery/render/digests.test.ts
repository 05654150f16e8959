import { expect } from 'chai';
import sinon from 'sinon';
import { Digests } from '../../../../../bot/delivery/render/digests.js';
import { recipientFilter } from '../../../../../bot/delivery/recipientFilter.js';
import type { CardJson } from '../../../../../cards/card.js';
import { stringsOf } from '../../../../../cards/language.js';
import type { Account } from '../../../../../domain/account/account.js';
import { notificationKinds } from '../../../../../domain/account/notificationEvents.js';
import type { KnownAdmin } from '../../../../../domain/organisation/organisation.js';
import { newOrganisation } from '../../../../../domain/organisation/organisation.js';
import { catchUpOrganisation } from '../../../../../domain/organisation/organisationCatchUp.js';
import {
  aLicenceRequest,
  anAccount,
  aPerson,
  aSubscription,
  aTenant,
  someNews,
  visio,
} from '../../../../support/builders.js';
import { MovedTime, Office } from '../../../../support/office.js';
import { MemoryAccounts, MemoryDirectory } from '../../../../support/ports.js';
import { anEntry } from '../../../../support/samplesHistory.js';
import { euros } from '../../../../support/sampling.js';
import { Screen } from '../../../../support/screen.js';

const monday = '2026-03-16T08:00:00.000Z';
const marta = aPerson('Marta Bianchi', { roles: ['global-admin'] });
const tenant = aTenant();
const entry = (day: number, id: string, cents: number) =>
  anEntry({ id, at: `2026-03-${day}T09:00:00.000Z`, what: 'seats-bought', charged: euros(cents) });
const account = anAccount([aSubscription()], {
  history: [entry(10, 'a', 100), entry(12, 'b', 6149), { ...entry(13, 'c', 3000), product: visio }, entry(16, 'd', 1)],
});

function anAdmin(changes: Partial<KnownAdmin> = {}): KnownAdmin {
  const preferences = { when: 'weekly', kinds: notificationKinds } as const;
  return { person: marta.id, name: marta.name, since: '2026-01-01T09:00:00.000Z', preferences, ...changes };
}

describe('Sums of a week', () => {
  it('are added up once for all who ask, and again after a while', async () => {
    const clock = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const accounts = new MemoryAccounts(account);
      const looks = sinon.spy(accounts, 'ofTenant');
      const digests = new Digests({ accounts });

      const [first, second] = await Promise.all(['', ''].map(() => digests.of(tenant.id, '2026-03-09')));
      expect(first?.counts.bought).to.equal(3);
      expect(second).to.equal(first);
      await digests.of(tenant.id, '2026-03-09', '2026-03-12T00:00:00.000Z');
      await digests.of(tenant.id, '2026-03-02');
      expect(looks.callCount).to.equal(3);

      clock.tick(60_000);
      await digests.of(tenant.id, '2026-03-09');
      expect(looks.callCount).to.equal(4);
    } finally {
      clock.restore();
    }
  });

  it('do not keep anybody in chat waiting for long, and are there soon after', async () => {
    let go: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (go = resolve));
    const accounts = {
      async *ofTenant(): AsyncGenerator<Account, void, void> {
        await gate;
        yield account;
      },
    };
    const clock = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const digests = new Digests({ accounts });
      const asked = digests.soon(tenant.id, '2026-03-09');
      clock.tick(2_000);
      expect(await asked).to.equal(undefined);

      go();
      expect((await digests.soon(tenant.id, '2026-03-09'))?.counts.bought).to.equal(3);
    } finally {
      clock.restore();
    }
  });

  it('are asked for again when they could not be read', async () => {
    const accounts = new MemoryAccounts(account);
    const broken = sinon.stub(accounts, 'ofTenant').throws(new Error('no disk'));
    const digests = new Digests({ accounts });
    const failed = await Promise.resolve()
      .then(() => digests.of(tenant.id, '2026-03-09'))
      .then(
        () => 'read',
        () => 'failed',
      );
    broken.restore();

    expect(failed).to.equal('failed');
    expect((await digests.of(tenant.id, '2026-03-09')).counts.bought).to.equal(3);
  });
});

describe('Once a week', () => {
  let time: MovedTime;
  let office: Office;

  beforeEach(() => {
    time = new MovedTime(monday);
  });

  afterEach(async () => {
    const closed = office.close();
    await time.pass(11);
    await closed;
    time.restore();
  });

  /** What Marta sees after the Monday's morning. */
  async function morning(admin: KnownAdmin, outbox: Account['outbox'] = []) {
    const organisation = catchUpOrganisation(
      { ...newOrganisation(tenant.id), admins: [admin], requests: [aLicenceRequest()] },
      monday,
    );
    office = new Office(time, { accounts: [{ ...account, outbox }], organisation, people: [marta] });
    await office.meet(marta);
    const directory = new MemoryDirectory({ tenant, people: [marta] });
    office.start({ isWanted: recipientFilter({ organisations: office.organisations, directory }) });
    await time.pass(5);
    expect(await office.outbox()).to.deep.equal([]);
    return office.teams.cards(marta.id).map((card) => new Screen({ card: card as CardJson })); // what the bot attaches
  }

  it('an admin is sent what has happened, as bars and in words', async () => {
    const [screen, ...more] = await morning(anAdmin());

    expect(more).to.deep.equal([]);
    expect(office.titles(marta)).to.deep.equal(['Weekly digest: March 9, 2026 to March 15, 2026']);
    for (const words of [
      `${stringsOf.en.digest.count.bought}: 3`,
      stringsOf.en.digest.spend('€92.49'),
      'Power BI Pro: €62.49',
      'Visio Plan 1: €30.00',
      stringsOf.en.digest.pool('Power BI Pro', 'Bruna Rossi', 5),
      stringsOf.en.digest.newProducts('Power BI Pro, Visio Plan 1'),
      stringsOf.en.digest.requests(1),
    ]) {
      expect(screen?.text).to.contain(words);
    }
    expect(screen?.buttons.map(({ data }) => data.start)).to.deep.equal([
      'notifications',
      'notifications',
      'admin',
      'notifications',
      'menu',
    ]);
  });

  it('somebody who came in the middle of the week hears of what came after', async () => {
    const [screen] = await morning(anAdmin({ since: '2026-03-11T09:30:00.000Z' }));

    expect(screen?.text).to.contain('Since March 11, 2026').and.contain('Bought: 2').and.not.contain('€92.49');
  });

  it('only the chosen events are counted', async () => {
    const [screen] = await morning(anAdmin({ preferences: { when: 'weekly', kinds: ['trial'] } }));

    expect(screen?.text).to.contain('€92.49').and.not.contain('Bought: 3');
  });

  it('who has chosen that hears nothing at once, without a call', async () => {
    const event = someNews();
    const waiting = { id: 'n', to: marta.id, at: monday, about: 'sub-1', event };

    expect(await morning(anAdmin({ preferences: { when: 'off', kinds: notificationKinds } }), [waiting])).to.deep.equal(
      [],
    );
    expect(office.teams.calls).to.deep.equal([]);
  });

  it('who has chosen an amount hears of the rest', async () => {
    const preferences = { when: 'above', above: euros(6_150), kinds: notificationKinds } as const;
    const cheap = { id: 'n', to: marta.id, at: monday, about: 'sub-1', event: someNews() };
    const dear = {
      ...cheap,
      id: 'm',
      about: 'sub-2',
      event: someNews({ subscription: 'sub-2', amount: euros(6_150) }),
    };
    await morning(anAdmin({ preferences }), [cheap, dear]);

    expect(office.titles(marta)).to.have.members([
      'Weekly digest: March 9, 2026 to March 15, 2026',
      stringsOf.en.subscriptionNotifications.title.declined('Bruna Rossi', 'Power BI Pro', 5, '€61.50'),
    ]);
  });
});
