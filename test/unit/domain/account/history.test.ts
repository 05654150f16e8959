import { expect } from 'chai';
import { historyOf } from '../../../../domain/account/history.js';
import { anAccount } from '../../../support/builders.js';
import { anEntry } from '../../../support/samplesHistory.js';

describe('The history of a subscription', () => {
  const at = '2026-03-11T09:00:00.000Z';
  const history = [
    anEntry({ id: 'first', at: '2026-03-10T09:00:00.000Z' }),
    anEntry({ id: 'of another', at, subscription: 'sub-2' }),
    anEntry({ id: 'then', at }),
    anEntry({ id: 'at the same moment', at }),
    // A bank may take a day to say yes to what was done before.
    anEntry({ id: 'approved late', at: '2026-03-10T20:00:00.000Z' }),
  ];

  it('begins with the newest, and what was written later where two are of one moment', () => {
    const ids = historyOf(anAccount([], { history }), 'sub-1').map(({ id }) => id);

    expect(ids).to.deep.equal(['at the same moment', 'then', 'approved late', 'first']);
  });

  it('is nobody else’s', () => {
    expect(historyOf(anAccount([], { history }), 'sub-3')).to.deep.equal([]);
  });
});
