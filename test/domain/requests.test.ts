import { expect } from 'chai';
import { newOrganisation } from '../../domain/organisation.js';
import { askedAt, withoutRequest, withRequest } from '../../domain/requests.js';
import { aLicenceRequest, aPerson, aTenant, buyer } from '../support/builders.js';

const at = '2026-03-10T09:00:00.000Z';
const luis = aPerson('Luis Herrera');
const open = aLicenceRequest();
const asked = withRequest(newOrganisation(aTenant().id), open, at, luis.id);
const shown = askedAt(asked, open.id, luis.id, 'activity-1');
const toLuis = ({ outbox }: typeof asked) => outbox.filter(({ to }) => to === luis.id).map(({ about }) => about);

describe('The card of somebody who has asked for a licence', () => {
  it('is remembered where it stands while the request is open, for the one who asks alone', () => {
    expect(shown.told).to.deep.equal([{ to: luis.id, about: 'asked request-1', activity: 'activity-1' }]);
    expect(askedAt(asked, open.id, buyer.id, 'activity-1')).to.equal(asked);
    expect(askedAt(asked, 'request-2', luis.id, 'activity-1')).to.equal(asked);

    const answered = withRequest(asked, { ...open, state: 'refused' }, at, buyer.id);
    expect(askedAt(answered, open.id, luis.id, 'activity-1')).to.equal(answered);
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
