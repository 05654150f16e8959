import { expect } from 'chai';
import type { Notice } from '../../../../domain/account/account.js';
import { withDelivered, mostDeliveredMessages } from '../../../../domain/account/outbox.js';
import { anAccount, someNews } from '../../../support/builders.js';

const aNotice = (id: string): Notice => ({
  id,
  to: 'marta',
  at: '2026-03-10T09:00:00.000Z',
  event: someNews({ entry: id }),
});
const place = (activity: string, about = 'sub-1', to = 'marta') => ({ to, about, activity });

describe('What has been delivered', () => {
  it('is gone, and nothing else', () => {
    const account = anAccount([], { outbox: [aNotice('a'), aNotice('b'), aNotice('c')], told: [place('1')] });

    const after = withDelivered(account, { notices: ['a', 'c', 'unknown'] });

    expect(after).to.deep.equal({ ...account, outbox: [aNotice('b')] });
  });

  it('is found again where it stands, once for each person and thing', () => {
    const told = [place('1'), place('2', 'sub-2'), place('3', 'sub-1', 'ada')];

    const after = withDelivered(anAccount([], { told }), { notices: [], told: place('4') });

    expect(after.told).to.deep.equal([place('2', 'sub-2'), place('3', 'sub-1', 'ada'), place('4')]);
  });

  it('makes room for the latest', () => {
    const told = Array.from({ length: mostDeliveredMessages }, (_, i) => place(String(i), `sub-${i}`));

    const after = withDelivered(anAccount([], { told }), { notices: [], told: place('new', 'new') });

    expect(after.told).to.deep.equal([...told.slice(1), place('new', 'new')]);
  });
});
