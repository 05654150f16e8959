import { expect } from 'chai';
import {
  isAdmin,
  newOrganisation,
  tenantFor,
  withAdmin,
  withoutAdmin,
} from '../../../../domain/organisation/organisation.js';
import { usualPreferences } from '../../../../domain/account/notificationEvents.js';
import { aLicenceRequest, aPerson, aTenant, powerBi, visio } from '../../../support/builders.js';

const now = '2026-03-10T09:00:00.000Z';
const marta = aPerson('Marta Klein', { roles: ['global-admin'] });
const empty = newOrganisation('t');

describe('An admin', () => {
  it('is a member with a role for it in the directory', () => {
    expect(isAdmin(marta)).to.equal(true);
    expect(isAdmin({ ...marta, roles: ['billing-admin'] })).to.equal(true);
    expect(isAdmin({ ...marta, roles: ['partner-agent'] })).to.equal(false);
    expect(isAdmin({ ...marta, roles: [] })).to.equal(false);
    expect(isAdmin({ ...marta, kind: 'guest' })).to.equal(false);
    expect(isAdmin({ ...marta, enabled: false })).to.equal(false);
  });

  it('is told from the first meeting on, at once and of everything', () => {
    expect(withAdmin(empty, marta, now).admins).to.deep.equal([
      { person: marta.id, name: 'Marta Klein', since: now, preferences: usualPreferences },
    ]);
  });

  it('keeps preferences and the first day when met again, and can be reached again', () => {
    const preferences = { when: 'weekly', kinds: ['purchase'] } as const;
    const known = { person: marta.id, name: 'Marta', since: '2026-01-01T00:00:00.000Z', preferences };
    const met = withAdmin({ ...empty, admins: [{ ...known, unreachable: now }] }, marta, now);

    expect(met.admins).to.deep.equal([{ ...known, name: 'Marta Klein' }]);
    expect(withAdmin(met, marta, now)).to.equal(met);
  });

  it('who has removed the bot has nothing waiting', () => {
    const notice = (to: string) => ({ id: to, to, at: now, event: { type: 'request-news', request: 'r' } }) as const;
    const told = (to: string) => ({ to, about: 'r', activity: 'a' });
    const both = { outbox: [notice(marta.id), notice('b')], told: [told(marta.id), told('b')] };
    const left = withoutAdmin({ ...withAdmin(empty, marta, now), ...both }, marta.id);

    expect(left).to.deep.equal({ ...empty, outbox: [notice('b')], told: [told('b')] });
    expect(withoutAdmin(empty, marta.id)).to.equal(empty);
  });
});

describe('What a tenant allows', () => {
  const change = (product: string, policy: 'enabled' | 'trials-only' | 'disabled') =>
    ({ id: 'p', product, before: 'enabled', policy, by: marta.id, byName: marta.name, at: now }) as const;
  const tenant = aTenant({ policies: { [visio]: 'trials-only' } });

  it('is what its settings say until an admin says otherwise, and then the latest word', () => {
    const set = {
      ...empty,
      policies: [change(powerBi, 'disabled'), change(visio, 'disabled'), change(visio, 'enabled')],
    };

    expect(tenantFor(tenant, empty, 'luis', now)).to.equal(tenant);
    expect(tenantFor(tenant, set, 'luis', now).policies).to.deep.equal({ [powerBi]: 'disabled', [visio]: 'enabled' });
  });

  it('is more for somebody whose request was allowed, until the permit ends', () => {
    const until = '2026-03-20T09:00:00.000Z';
    const permit = aLicenceRequest({ asker: 'luis', product: visio, state: 'allowed', until });
    const allowed = { ...empty, policies: [change(visio, 'disabled')], requests: [permit] };
    const policyFor = (person: string, at: string) => tenantFor(tenant, allowed, person, at).policies[visio];

    expect(policyFor('luis', now)).to.equal('enabled');
    expect(policyFor('luis', until)).to.equal('disabled');
    expect(policyFor('anna', now)).to.equal('disabled');
    const refused = { ...allowed, requests: [{ ...permit, state: 'refused' as const }] };
    expect(tenantFor(tenant, refused, 'luis', now).policies[visio]).to.equal('disabled');
  });
});
