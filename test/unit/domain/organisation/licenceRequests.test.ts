import { expect } from 'chai';
import { newOrganisation } from '../../../../domain/organisation/organisation.js';
import { waitsAt, withoutRequest, withRequest } from '../../../../domain/organisation/licenceRequests.js';
import { aLicenceRequest, aPerson, aTenant, buyer } from '../../../support/builders.js';

const at = '2026-03-10T09:00:00.000Z';
const luis = aPerson('Luis Herrera');
const open = aLicenceRequest();
const asked = withRequest(newOrganisation(aTenant().id), open, at, luis.id);
const shown = waitsAt(asked, open.id, luis.id, 'activity-1');
const toLuis = ({ outbox }: typeof asked) => outbox.filter(({ to }) => to === luis.id).map(({ about }) => about);

describe('The card of somebody who has asked for a licence', () => {
  it('is remembered where it stands while the request is open, for the one who asks alone', () => {
    expect(shown.told).to.deep.equal([{ to: luis.id, about: 'asked request-1', activity: 'activity-1' }]);
    expect(waitsAt(asked, open.id, buyer.id, 'activity-1')).to.equal(asked);
    expect(waitsAt(asked, 'request-2', luis.id, 'activity-1')).to.equal(asked);

    const answered = withRequest(asked, { ...open, state: 'refused' }, at, buyer.id);
    expect(waitsAt(answered, open.id, luis.id, 'activity-1')).to.equal(answered);
  });

  for (const state of ['taken', 'assigned', 'allowed', 'refused', 'withdrawn', 'ended'] as const) {
    it(`is drawn again when the request is ${state}, beside the news of it`, () => {
      const moved = withRequest(shown, { ...open, state }, at, buyer.id);

      expect(toLuis(moved)).to.deep.equal(['request-1', 'asked request-1']);
      expect(new Set(moved.outbox.map(({ id }) => id)).size).to.equal(moved.outbox.length);
    });
  }

  it('waits once to be drawn again, however often the request moves before it is', () => {
    const taken = withRequest(shown, { ...open, state: 'taken', tries: 1 }, at, buyer.id);
    const assigned = withRequest(taken, { ...open, state: 'assigned', tries: 1 }, at, buyer.id);

    expect(toLuis(assigned)).to.deep.equal(['request-1', 'asked request-1']);
  });

  it('is forgotten with its request', () => {
    const moved = withoutRequest(withRequest(shown, { ...open, state: 'ended' }, at), open.id);

    expect([moved.told, moved.outbox]).to.deep.equal([[], []]);
  });
});

describe('The card of a buyer who waits for the bank about a request', () => {
  const claimed = {
    ...aLicenceRequest({ to: [{ person: buyer.id, name: buyer.name, as: 'buyer' }] }),
    state: 'taken',
    tries: 1,
    answer: { by: buyer.id, byName: buyer.name, how: 'buy', account: 'account-1', operation: 'op-1' },
  } as const;
  const taken = withRequest(newOrganisation(aTenant().id), claimed, at, buyer.id);
  const waiting = waitsAt(taken, claimed.id, buyer.id, 'activity-2');
  const toBuyer = ({ outbox }: typeof taken) => outbox.filter(({ to }) => to === buyer.id).map(({ about }) => about);

  it('is remembered where it stands, for the one who answers alone', () => {
    expect(waiting.told).to.deep.equal([{ to: buyer.id, about: 'asked request-1', activity: 'activity-2' }]);
    expect(waitsAt(taken, claimed.id, luis.id, 'activity-2')).to.equal(taken);
  });

  for (const state of ['assigned', 'open'] as const) {
    it(`is drawn again when the request is ${state}`, () => {
      const { answer, ...rest } = claimed;
      const moved = withRequest(waiting, { ...rest, state, ...(state === 'assigned' && { answer }) }, at);

      expect(toBuyer(moved)).to.deep.equal(['request-1', 'asked request-1']);
    });
  }

  it('stays as it is where nobody has seen one', () => {
    expect(toBuyer(withRequest(taken, { ...claimed, state: 'assigned' }, at))).to.deep.equal(['request-1']);
  });
});
