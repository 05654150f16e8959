import { expect } from 'chai';
import { recipientFilter } from '../../../../bot/delivery/recipientFilter.js';
import type { Notice } from '../../../../domain/account/account.js';
import type { NotificationPreferences } from '../../../../domain/account/notificationEvents.js';
import { notificationKinds, usualPreferences } from '../../../../domain/account/notificationEvents.js';
import { newOrganisation } from '../../../../domain/organisation/organisation.js';
import type { Person } from '../../../../domain/basics/person.js';
import { aPerson, aTenant, powerBi, someNews } from '../../../support/builders.js';
import { MemoryDirectory, MemoryOrganisations } from '../../../support/ports.js';

const tenant = aTenant();
const marta = aPerson('Marta Nowak', { roles: ['global-admin'] });
const since = '2026-03-10T09:00:00.000Z';
const news: Notice = {
  ...{ id: 'n', to: marta.id, at: since, about: 'sub-1' },
  event: someNews({ entry: 'n' }),
};

interface Circumstances {
  readonly person?: Person;
  readonly known?: readonly string[];
  readonly preferences?: NotificationPreferences;
}

/** Whether Marta is told, if the directory knows this person and the organisation these admins. */
function isWanted(
  notice: Notice,
  { person = marta, known = [marta.id], preferences = usualPreferences }: Circumstances = {},
) {
  const admins = known.map((id) => ({ person: id, name: id, since, preferences }));
  const organisations = new MemoryOrganisations({ ...newOrganisation(tenant.id), admins });
  const directory = new MemoryDirectory({ tenant, people: [person] });
  return recipientFilter({ organisations, directory })({ tenant: tenant.id, person: marta.id }, notice);
}

describe('Admins’ news', () => {
  it('of what a policy has blocked are told by choice as well, whatever the amount', async () => {
    const blocked: Notice['event'] = {
      ...({ type: 'policy-blocked', kind: 'blocked', product: powerBi } as const),
      ...{ person: 'luis', name: 'Luis', contact: 'luis' },
    };
    const notice = { ...news, event: blocked };
    const above = { minor: 1, currency: 'EUR' };

    expect(await isWanted(notice)).to.equal(true);
    expect(await isWanted(notice, { preferences: { when: 'above', above, kinds: notificationKinds } })).to.equal(true);
    expect(await isWanted(notice, { preferences: { when: 'at-once', kinds: ['purchase'] } })).to.equal(false);
    expect(await isWanted(notice, { preferences: { when: 'off', kinds: notificationKinds } })).to.equal(false);
    expect(await isWanted(notice, { person: { ...marta, roles: [] } })).to.equal(false);
  });

  it('are for admins who were known when it happened', async () => {
    expect(await isWanted(news)).to.equal(true);
    expect(await isWanted({ ...news, at: '2026-03-10T08:59:59.999Z' })).to.equal(false);
  });

  it('are not for somebody who is an admin no longer, by the directory or by having removed the bot', async () => {
    expect(await isWanted(news, { person: { ...marta, roles: [] } })).to.equal(false);
    expect(await isWanted(news, { person: { ...marta, enabled: false } })).to.equal(false);
    expect(await isWanted(news, { person: aPerson('Somebody else') })).to.equal(false);
    expect(await isWanted(news, { known: [] })).to.equal(false);
  });

  it('are those that have been chosen, by their kind and their amount', async () => {
    const by = (preferences: NotificationPreferences) => isWanted(news, { preferences });
    const above = (minor: number) => by({ when: 'above', above: { minor, currency: 'EUR' }, kinds: notificationKinds });

    expect(await by({ when: 'at-once', kinds: ['purchase'] })).to.equal(true);
    expect(await by({ when: 'at-once', kinds: ['trial'] })).to.equal(false);
    expect([await above(6149), await above(6150)]).to.deep.equal([true, false]);
    expect(await by({ when: 'weekly', kinds: notificationKinds })).to.equal(false);
    expect(await by({ when: 'off', kinds: notificationKinds })).to.equal(false);
  });

  it('are summed up for those who want that, while they are admins', async () => {
    const week: Notice = { id: 'w', to: marta.id, at: since, event: { type: 'weekly-digest', week: '2026-03-09' } };
    const by = (when: NotificationPreferences['when']) =>
      isWanted(week, { preferences: { when, kinds: notificationKinds } });

    const wants = await Promise.all((['at-once', 'above', 'weekly', 'off'] as const).map(by));
    expect(wants).to.deep.equal([false, true, true, false]);
    const preferences = { when: 'weekly', kinds: notificationKinds } as const;
    expect(await isWanted(week, { person: { ...marta, roles: [] }, preferences })).to.equal(false);
  });

  it('leave everybody else’s cards alone', async () => {
    const event = { type: 'licence-received', product: powerBi, from: 'b', fromName: 'B' } as const;
    expect(await isWanted({ id: 'n', to: marta.id, at: since, event }, { known: [] })).to.equal(true);
  });
});
