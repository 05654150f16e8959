import { expect } from 'chai';
import { sampleDirectory, sampleTenant } from '../../../../bot/local/sample.js';
import { sampleSales } from '../../../../bot/local/sampleSales.js';
import { aTenant } from '../../../support/builders.js';
import { noPartners } from '../../../support/noPartners.js';

describe('The sample sales', () => {
  it('are left out, and fail nobody, in a directory of an earlier version that has no partner', async () => {
    const [first] = sampleDirectory.tenants;
    const tenant = aTenant({ id: sampleTenant, name: first?.name ?? '' });
    const directory = {
      ...noPartners,
      tenant: (id: string) => Promise.resolve(id === sampleTenant ? tenant : undefined),
      people: () => [],
    };

    expect(await sampleSales(directory, sampleTenant, '2026-12-01T09:00:00.000Z')).to.deep.equal([]);
  });
});
