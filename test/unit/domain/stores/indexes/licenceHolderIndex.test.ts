import { expect } from 'chai';
import { LicenceHolderIndex } from '../../../../../domain/stores/indexes/licenceHolderIndex.js';
import { anAccount, aSubscription, aTenant } from '../../../../support/builders.js';

const tenant = aTenant().id;
const ofAnna = anAccount([aSubscription({ assigned: ['Anna Bianchi', 'Luis Herrera'] })]);

describe('Who holds a licence where', () => {
  it('is known by what was seen last', () => {
    const holders = new LicenceHolderIndex();
    holders.update('a.json', ofAnna);
    holders.update('b.json', anAccount([aSubscription({ assigned: ['Anna Bianchi'] })]));

    expect(holders.pathsOf(tenant, 'anna-bianchi')).to.deep.equal(['a.json', 'b.json']);
    holders.update('a.json', anAccount([aSubscription({ assigned: ['Luis Herrera'] })]));
    expect(holders.pathsOf(tenant, 'anna-bianchi')).to.deep.equal(['b.json']);
    holders.update('b.json', anAccount());
    expect(holders.pathsOf(tenant, 'anna-bianchi')).to.deep.equal([]);
    expect(holders.pathsOf(tenant, 'luis-herrera')).to.deep.equal(['a.json']);
  });

  it('is kept apart by tenant', () => {
    const holders = new LicenceHolderIndex();
    holders.update('a.json', { ...ofAnna, tenant: 'another' });

    expect(holders.pathsOf(tenant, 'anna-bianchi')).to.deep.equal([]);
    expect(holders.pathsOf('another', 'anna-bianchi')).to.deep.equal(['a.json']);
  });
});
