import { expect } from 'chai';
import { withAdminLost } from '../../../../domain/organisation/unreachableAdmin.js';
import { usualPreferences } from '../../../../domain/account/notificationEvents.js';
import type { KnownAdmin } from '../../../../domain/organisation/organisation.js';
import { newOrganisation, withAdmin } from '../../../../domain/organisation/organisation.js';
import { aPerson } from '../../../support/builders.js';

const now = '2026-03-10T09:00:00.000Z';
const admin = (person: string, changes: Partial<KnownAdmin> = {}): KnownAdmin => ({
  ...{ person, name: person.toUpperCase(), since: now, preferences: usualPreferences },
  ...changes,
});
const organisation = {
  ...newOrganisation('t'),
  admins: [admin('ada'), admin('bo'), admin('cy', { unreachable: now })],
};

describe('An admin who cannot be reached any more', () => {
  const lost = withAdminLost(organisation, 'ada', now);

  it('is known as such, and the others who can be reached are told', () => {
    expect(lost.admins.find(({ person }) => person === 'ada')).to.deep.equal(admin('ada', { unreachable: now }));
    expect(lost.outbox).to.deep.equal([
      { id: `lost-ada-${now}-bo`, to: 'bo', at: now, event: { type: 'admin-unreachable', admin: 'ada', name: 'ADA' } },
    ]);
  });

  it('is told of once, until they turn up again', () => {
    expect(withAdminLost(lost, 'ada', '2026-03-11T09:00:00.000Z')).to.equal(lost);

    const back = withAdmin(lost, { ...aPerson('Ada'), id: 'ada', name: 'ADA' }, now);
    expect(withAdminLost(back, 'ada', '2026-03-11T09:00:00.000Z').outbox).to.have.length(2);
  });

  it('changes nothing for somebody who is no admin', () => {
    expect(withAdminLost(organisation, 'somebody', now)).to.equal(organisation);
  });
});
