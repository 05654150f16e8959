import { expect } from 'chai';
import { noticeFor } from '../../../../bot/delivery/render/notices.js';
import { readerFor, stringsOf } from '../../../../cards/language.js';
import type { SeatsChanged } from '../../../../domain/account/events.js';
import { aBatch, anAccount, aSubscription, buyer, powerBi } from '../../../support/builders.js';
import { aPrice, euros } from '../../../support/sampling.js';
import { Screen } from '../../../support/screen.js';

const reader = readerFor(buyer.id, 'en', undefined);
const at = '2026-03-14T10:00:00.000Z';
const event: SeatsChanged = {
  type: 'seats-changed',
  subscription: 'sub-1',
  product: powerBi,
  from: 5,
  to: 7,
  price: aPrice(euros(2142)),
  perCycle: euros(8608),
  billing: 'monthly',
  nextCharge: '2026-04-10',
  method: 'visa-4242',
};
const batches = [aBatch(5, '2026-03-10T09:00:00.000Z'), aBatch(2, at)];

function told(subscription: ReturnType<typeof aSubscription>, now = at) {
  return noticeFor({ id: 'op-1-settled', to: buyer.id, at, event }, anAccount([subscription]), now, reader);
}

describe('A buyer who no longer waited for the bank', () => {
  const { seats, titles } = stringsOf.en;

  it('gets the receipt for more licenses, with Undo while that works', () => {
    const notice = told(aSubscription({ batches }));
    const screen = new Screen({ ...(notice && { card: notice.card }) });

    expect(notice?.title).to.equal(seats.receiptMore(2, 'Power BI Pro'));
    expect(screen.text).to.contain(seats.receiptMore(2, 'Power BI Pro')).and.contain('€21.42');
    expect(screen.titles).to.include(titles.undo);
    const later = told(aSubscription({ batches }), '2026-03-15T10:00:00.001Z');
    expect(new Screen({ ...(later && { card: later.card }) }).titles).not.to.include(titles.undo);
  });

  it('gets none that is no longer true', () => {
    expect(told(aSubscription({ seats: 6 }))).to.equal(undefined);
    expect(told(aSubscription({ batches, status: 'disabled' }))).to.equal(undefined);
  });
});
