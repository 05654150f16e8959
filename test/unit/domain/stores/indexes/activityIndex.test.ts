import { expect } from 'chai';
import { ActivityIndex } from '../../../../../domain/stores/indexes/activityIndex.js';
import type { Account } from '../../../../../domain/account/account.js';
import { aCustomerAccount, otherPartner, partnerTenant, stranger } from '../../../../support/partnerWorld.js';
import { anActivity } from '../../../../support/samplesPartnership.js';

function change(id: string, at: string, byTenant = partnerTenant.id) {
  const { customer, customerName, ...entry } = anActivity({ id, at, byTenant });
  return entry;
}

const range = { first: '2026-03-01', last: '2026-03-31' };

describe('The index of what agents have changed', () => {
  it('knows what was there before and what is added with each save, newest first over all customers', async () => {
    const index = new ActivityIndex(() => Promise.resolve());
    const first: Account = aCustomerAccount([], { history: [change('a', '2026-03-02T00:00:00.000Z')] });
    const other = {
      ...aCustomerAccount([], { history: [change('b', '2026-03-03T00:00:00.000Z')] }),
      tenant: stranger.id,
    };
    index.update('first', first);
    index.update('other', other);
    const more = { ...first, history: [...first.history, change('c', '2026-03-31T23:59:59.999Z')] };
    index.update('first', more);
    index.update('first', { ...more, name: 'Renamed' });

    const found = await index.find(partnerTenant.id, range);

    expect(found.map(({ id, customer }) => [id, customer])).to.deep.equal([
      ['c', first.tenant],
      ['b', stranger.id],
      ['a', first.tenant],
    ]);
  });

  it('has neither other partners’ changes, nor what is due by itself, nor days outside of the range', async () => {
    const index = new ActivityIndex(() => Promise.resolve());
    const { byTenant, ...byItself } = change('d', '2026-03-05T00:00:00.000Z');
    const history = [
      change('early', '2026-02-28T23:59:59.999Z'),
      byItself,
      change('foreign', '2026-03-05T00:00:00.000Z', otherPartner.id),
      change('late', '2026-04-01T00:00:00.000Z'),
    ];
    expect(byTenant).to.equal(partnerTenant.id);
    index.update('first', aCustomerAccount([], { history }));

    expect(await index.find(partnerTenant.id, range)).to.deep.equal([]);
    expect(await index.find(otherPartner.id, range)).to.deep.equal([]);
  });
});
