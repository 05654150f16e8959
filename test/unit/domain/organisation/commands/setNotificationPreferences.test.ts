import { expect } from 'chai';
import type { SetNotificationPreferences } from '../../../../../domain/organisation/commands/setNotificationPreferences.js';
import { setNotificationPreferences } from '../../../../../domain/organisation/commands/setNotificationPreferences.js';
import { notificationKinds, usualPreferences } from '../../../../../domain/account/notificationEvents.js';
import type { Organisation } from '../../../../../domain/organisation/organisation.js';
import { newOrganisation, withAdmin } from '../../../../../domain/organisation/organisation.js';
import { nextOrganisationTask } from '../../../../../domain/organisation/organisationCatchUp.js';
import type { Person } from '../../../../../domain/basics/person.js';
import { anActor, aPerson, aTenant, buyer } from '../../../../support/builders.js';
import {
  HandClock,
  MemoryAccounts,
  MemoryDirectory,
  MemoryOrganisations,
  handlerOver,
} from '../../../../support/ports.js';

/** A Wednesday. */
const now = '2026-03-11T09:00:00.000Z';
const since = '2026-01-07T09:00:00.000Z';
const marta = aPerson('Marta Bianchi', { roles: ['global-admin'] });
const rosa = aPerson('Rosa Conti', { roles: ['billing-admin'] });
const tenant = aTenant();
const both = withAdmin(withAdmin(newOrganisation(tenant.id), marta, since), rosa, since);
const weekly: SetNotificationPreferences = { when: 'weekly', currency: 'EUR', kinds: [...notificationKinds] };
const none = { accepted: false, refusal: { code: 'not-found' } };

function open(organisation: Organisation = both) {
  const directory = new MemoryDirectory({ tenant, people: [buyer, marta, rosa] });
  const organisations = new MemoryOrganisations(organisation);
  const commands = handlerOver({
    accounts: new MemoryAccounts(),
    organisations,
    directory,
    clock: new HandClock(now),
  });
  const set = (input: SetNotificationPreferences, person: Person = marta, operation = 'op-1') =>
    commands.execute(setNotificationPreferences, { input, operation }, anActor(person));
  const admin = async (person = marta) =>
    (await organisations.read(tenant.id)).admins.find((one) => one.person === person.id);
  return { organisations, set, admin };
}

describe('Setting what one is told', () => {
  it('changes the own preferences and nobody else’s', async () => {
    const { set, admin } = open();
    const outcome = await set({ when: 'above', above: 50_000, currency: 'EUR', kinds: ['undo', 'purchase', 'undo'] });

    const preferences = { when: 'above', above: { minor: 50_000, currency: 'EUR' }, kinds: ['purchase', 'undo'] };
    expect(outcome).to.deep.include({ accepted: true, result: { type: 'preferences-set', preferences } });
    expect((await admin())?.preferences).to.deep.equal(preferences);
    expect((await admin(rosa))?.preferences).to.deep.equal(usualPreferences);
  });

  it('keeps an amount only where it matters', async () => {
    const { set, admin } = open();
    await set({ ...weekly, above: 50_000 });

    expect((await admin())?.preferences).to.deep.equal({ when: 'weekly', kinds: notificationKinds });
  });

  it('begins with the next digest, not the last', async () => {
    const { organisations, set } = open();
    await set(weekly);

    expect(nextOrganisationTask(await organisations.read(tenant.id))).to.equal('2026-03-16T08:00:00.000Z');
  });

  it('does not move a digest that is due already', async () => {
    const admins = both.admins.map((one) => ({
      ...one,
      digest: '2026-03-02',
      preferences: { ...usualPreferences, when: 'weekly' as const },
    }));
    const { organisations, set } = open({ ...both, admins });
    await set({ ...weekly, when: 'above', above: 1 });

    // What was due on Monday is written first.
    expect((await organisations.read(tenant.id)).outbox).to.have.length(2);
    expect(nextOrganisationTask(await organisations.read(tenant.id))).to.equal('2026-03-16T08:00:00.000Z');
  });

  it('also works before the first meeting has been noted', async () => {
    const { set, admin } = open(newOrganisation(tenant.id));
    await set(weekly);

    expect(await admin()).to.deep.include({ person: marta.id, since: now, digest: '2026-03-09' });
  });

  it('acts once', async () => {
    const { set, admin } = open();
    await set(weekly);
    await set({ ...weekly, when: 'off' }, marta, 'op-2');
    const again = await set(weekly);

    expect(again).to.deep.include({ accepted: true, earlier: now });
    expect((await admin())?.preferences.when).to.equal('off');
  });

  it('is for admins only, as the directory has them', async () => {
    const { set, organisations } = open();
    const outcomes = [await set(weekly, buyer), await set(weekly, { ...marta, roles: [] }, 'op-2')];

    const refused = { accepted: false, refusal: { code: 'admins-only' } };
    expect(outcomes).to.deep.equal([refused, refused]);
    expect(await organisations.read(tenant.id)).to.deep.equal(both);
  });

  it('does not take an amount for one of another currency', async () => {
    const { set } = open();
    const outcome = await set({ when: 'above', above: 500, currency: 'JPY', kinds: ['purchase'] });

    expect(outcome).to.deep.equal({ accepted: false, refusal: { code: 'terms-changed' } });
  });

  it('takes nothing that no card of ours sends', async () => {
    const { set } = open();
    const above = { ...weekly, when: 'above' } as const;
    const bad = [
      above,
      { ...above, above: 0 },
      { ...above, above: 1.5 },
      { ...above, above: 1e15 },
      { ...weekly, kinds: [] },
    ];

    for (const input of bad) expect(await set(input)).to.deep.equal(none);
  });
});
