import { expect } from 'chai';
import { wanted } from '../../../bot/notifications/wanted.js';
import type { Notice } from '../../../domain/account.js';
import { usualPreferences } from '../../../domain/newsEvents.js';
import { newOrganisation } from '../../../domain/organisation.js';
import type { Person } from '../../../domain/person.js';
import { aPerson, aTenant, powerBi, someNews } from '../../support/builders.js';
import { MemoryDirectory, MemoryOrganisations } from '../../support/ports.js';

const tenant = aTenant();
const marta = aPerson('Marta Nowak', { roles: ['global-admin'] });
const since = '2026-03-10T09:00:00.000Z';
const news: Notice = {
  ...{ id: 'n', to: marta.id, at: since, about: 'sub-1' },
  event: someNews({ entry: 'n' }),
};

/** Whether Marta is told, if the directory knows this person and the organisation these admins. */
function isWanted(notice: Notice, { person = marta, known = [marta.id] }: { person?: Person; known?: string[] } = {}) {
  const admins = known.map((id) => ({ person: id, name: id, since, preferences: usualPreferences }));
  const organisations = new MemoryOrganisations({ ...newOrganisation(tenant.id), admins });
  const directory = new MemoryDirectory({ tenant, people: [person] });
  return wanted({ organisations, directory })({ tenant: tenant.id, person: marta.id }, notice);
}

describe('Admins’ news', () => {
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

  it('leave everybody else’s cards alone', async () => {
    const event = { type: 'licence-received', product: powerBi, from: 'b', fromName: 'B' } as const;
    expect(await isWanted({ id: 'n', to: marta.id, at: since, event }, { known: [] })).to.equal(true);
  });
});
