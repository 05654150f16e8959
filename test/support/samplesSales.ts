import { activationReview } from '../../cards/sales/activationReview.js';
import type { SaleOffer } from '../../cards/sales/offerPicker.js';
import { offerPicker } from '../../cards/sales/offerPicker.js';
import { quantityReceipt } from '../../cards/sales/quantityReceipt.js';
import { quantityReview } from '../../cards/sales/quantityReview.js';
import { quantitySlip } from '../../cards/sales/quantitySlip.js';
import { quantityTotal } from '../../cards/sales/quantityTotal.js';
import { salePicker } from '../../cards/sales/salePicker.js';
import { saleReview } from '../../cards/sales/saleReview.js';
import { saleTrialReview } from '../../cards/sales/saleTrialReview.js';
import { statusChoice } from '../../cards/sales/statusChoice.js';
import { statusReceipt } from '../../cards/sales/statusReceipt.js';
import { suspensionReview } from '../../cards/sales/suspensionReview.js';
import type { SeatsChoice } from '../../cards/seats/seatsChoice.js';
import type {
  SeatsBought,
  SubscriptionActivated,
  SubscriptionSuspended,
  TrialStarted,
} from '../../domain/account/events.js';
import { catalogue, mostSeats } from '../../domain/basics/product.js';
import { customerAccountId, invoiceMethod } from '../../domain/partner/customerAccount.js';
import { aBatch, powerBi, visio } from './builders.js';
import { aCustomerAccount, aRelationship, aSoldSubscription, customer } from './partnerWorld.js';
import { changes } from './samplesSeats.js';
import { aPrice, banner, dinars, euros, fortune, hostileNames, many, mapped, now, sampled, yen } from './sampling.js';

const account = customerAccountId(customer.id);
const ids = { account, subscription: 'sub-1' };
const keys = { operation: 'op-1', terms: 'now sub-1 5 7' };
const contoso = 'Contoso';
const long = hostileNames[0] ?? '';
const wish: SeatsChoice = { ...ids, doing: 'buy', seats: 7, when: 'now' };
const people = many(mostSeats).map(({ name }) => name);

const sold = aSoldSubscription({ assigned: ['Anna Kowalska', 'Luis Herrera'] });
const owned = { account: aCustomerAccount([sold]), subscription: sold };
const planned = aSoldSubscription({ seats: 5, scheduled: { seats: 3, at: now } });
const ending = aSoldSubscription({ seats: 5, recurring: 'off' });
const full = aSoldSubscription({
  ...{ seats: mostSeats, assigned: people, unitPrice: fortune },
  batches: Array.from({ length: 20 }, (_, index) => aBatch(15, `2026-03-10T${10 + (index % 10)}:00:00.000Z`)),
});
const stopped = aSoldSubscription({
  ...{ assigned: 2, recurring: 'off', status: 'suspended' },
  suspended: { at: now, by: 'agent-1', byName: 'Nadia Costa' },
});
const of = (subscription: typeof sold, name = contoso) => ({
  ...{ account: aCustomerAccount([subscription]), subscription, customer: name, now },
});

const suspension: SubscriptionSuspended = {
  ...{ type: 'subscription-suspended', subscription: 'sub-1', product: powerBi, seats: 5 },
  ...{ losing: ['Anna Kowalska', 'Luis Herrera'], recurring: 'on', dropped: 3, nextCharge: '2026-04-10' },
  ...{ perCycle: euros(5490), billing: 'monthly', termEnds: '2027-03-09', deletedOn: '2027-07-08' },
};
const quiet: SubscriptionSuspended = {
  ...{ type: 'subscription-suspended', subscription: 'sub-1', product: visio, seats: 1, losing: [] },
  ...{ recurring: 'off', perCycle: yen, billing: 'yearly', termEnds: '2027-03-09', deletedOn: '2027-07-08' },
};
const crowd: SubscriptionSuspended = { ...suspension, seats: mostSeats, losing: people, perCycle: fortune };
const activation: SubscriptionActivated = {
  ...{ type: 'subscription-activated', subscription: 'sub-1', product: powerBi, seats: 5 },
  ...{ regaining: ['Anna Kowalska', 'Luis Herrera'], termEnds: '2027-03-09' },
};
const byNadia = { at: now, byName: 'Nadia Costa' };

const offer: SaleOffer = {
  ...{ id: 'power-bi', product: powerBi, term: 'P1Y', billing: 'monthly', least: 1, most: 300 },
  price: euros(900),
};
const tried: SaleOffer = { ...offer, id: 'visio', product: visio, term: 'P1M', least: 3, most: 20, hasTrial: true };
const manyOffers = Array.from({ length: 60 }, (_, index): SaleOffer => ({
  ...{ ...tried, id: `offer-${index}`, product: catalogue[index % catalogue.length]?.id ?? visio },
  ...{ least: 1, most: 10_000_000, price: fortune, billing: 'yearly' },
}));
const sale: SeatsBought = {
  ...{ type: 'seats-bought', subscription: 'sub-op-1', product: powerBi, seats: 5, term: 'P1Y', billing: 'monthly' },
  ...{ price: aPrice(euros(5490)), perCycle: euros(5490), method: invoiceMethod, firstDay: '2026-03-12' },
  ...{ nextCharge: '2026-04-12', termEnds: '2027-03-11', refundableUntil: '2026-03-19T10:00:00.000Z' },
};
const trial: TrialStarted = {
  ...{ type: 'trial-started', subscription: 'sub-op-1', product: visio, seats: 25 },
  ...{ firstDay: '2026-03-12', lastDay: '2026-04-11' },
  becomes: { price: aPrice(euros(18_300)), perCycle: euros(18_300), billing: 'monthly', method: invoiceMethod },
};
const adding = { account, customer: contoso };

/** The cards with which a partner's agents change what a customer has, with little, usual and extreme data. */
export const samplesSales = {
  'sales/quantityTotal': sampled(quantityTotal, {
    little: { ...of(ending), ...keys },
    usual: { ...of(planned), entered: 4, ...keys },
    late: { ...of(sold, long), ...keys, now: '2026-04-01T10:00:00.000Z', entered: '' },
    extreme: { ...of(full, long), ...keys, isBelowAssigned: true, banner: { field: 'seats', text: banner } },
    ...mapped(Object.fromEntries(hostileNames.map((name) => [name, name])), (name) => ({ ...of(sold, name), ...keys })),
  }),
  'sales/quantitySlip': sampled(quantitySlip, {
    usual: { ...ids, customer: contoso, product: powerBi, held: 100, entered: 5, least: 1 },
    'below the least': { ...ids, customer: long, product: powerBi, held: 100, entered: 5, least: 10 },
    extreme: { ...ids, customer: long, product: powerBi, held: 1_234_567, entered: 1, least: 1 },
  }),
  'sales/quantityReview': sampled(quantityReview, {
    ...mapped(changes, (change) => ({ ...change, customer: long, wish, ...keys })),
    usual: { ...changes.usual, customer: contoso, wish, ...keys },
    planned: {
      ...{ ...changes.planned, customer: contoso, otherwise: 'now', ...keys, banner },
      wish: { ...wish, doing: 'remove', seats: 3, when: 'at-renewal' },
    },
  }),
  'sales/quantityReceipt': sampled(quantityReceipt, {
    ...mapped(changes, (change) => ({ ...change, customer: long, account })),
    usual: { ...changes.usual, customer: contoso, account, banner },
  }),
  'sales/statusChoice': sampled(statusChoice, {
    usual: { ...owned, customer: contoso, to: 'suspend', now },
    suspended: { ...of(stopped), to: 'activate', latest: byNadia, banner },
    extreme: { ...of(full, long), to: 'suspend', latest: { at: now, byName: long }, banner },
  }),
  'sales/suspensionReview': sampled(suspensionReview, {
    little: { account, customer: contoso, result: quiet, ...keys },
    usual: { account, customer: contoso, result: suspension, ...keys },
    'that another agent approves': { account, customer: long, result: suspension, isProposal: true, ...keys },
    extreme: {
      ...{ account, customer: long, result: crowd, asksAbove: 50, name: 'contoso', ...keys },
      banner: { field: 'name', text: banner },
    },
    ...mapped(Object.fromEntries(hostileNames.map((name) => [name, name])), (name) => ({
      ...{ account, customer: name, result: crowd, asksAbove: 50, ...keys, banner },
    })),
  }),
  'sales/activationReview': sampled(activationReview, {
    little: { account, customer: contoso, result: { ...activation, regaining: [] }, ...keys },
    usual: { account, customer: contoso, result: activation, latest: byNadia, ...keys },
    extreme: {
      ...{ account, customer: long, result: { ...activation, seats: mostSeats, regaining: people }, ...keys, banner },
      latest: { at: now, byName: long },
    },
  }),
  'sales/statusReceipt': sampled(statusReceipt, {
    little: { account, customer: contoso, result: quiet },
    usual: { account, customer: contoso, result: suspension },
    activated: { account, customer: contoso, result: activation, banner },
    extreme: { account, customer: long, result: crowd, banner },
  }),
  'sales/offerPicker': sampled(offerPicker, {
    little: { ...adding, offers: [offer], had: [] },
    usual: { ...adding, offers: [offer, tried], had: ['CFQ7TTC0MM8R'], offer: 'visio', seats: 5 },
    extreme: {
      ...{ account, customer: long, offers: manyOffers, all: 1_234, had: catalogue.map(({ id }) => id), seats: '' },
      banner: { field: 'offer', text: banner },
    },
    number: { ...adding, offers: [offer, tried], had: [], seats: 7, banner: { field: 'seats', text: banner } },
  }),
  'sales/saleReview': sampled(saleReview, {
    little: {
      ...{ ...adding, offer: 'power-bi', least: 1, most: 1, unitPrice: euros(0), ...keys },
      result: { ...sale, seats: 1, price: aPrice(euros(0)), refundableUntil: undefined },
    },
    usual: { ...adding, offer: 'power-bi', least: 1, most: 300, unitPrice: euros(900), result: sale, ...keys },
    extreme: {
      ...{
        account,
        customer: long,
        offer: 'power-bi',
        least: 1,
        most: 10_000_000,
        unitPrice: fortune,
        entered: '',
        ...keys,
      },
      result: { ...sale, seats: 1_234_567, price: aPrice(dinars), billing: 'yearly', isBoughtBack: true },
      banner: { field: 'seats', text: banner },
    },
  }),
  'sales/saleTrialReview': sampled(saleTrialReview, {
    usual: { ...adding, offer: 'visio', result: trial, ...keys },
    extreme: {
      ...{ account, customer: long, offer: 'visio', ...keys, banner },
      result: {
        ...trial,
        becomes: { price: aPrice(fortune), perCycle: fortune, billing: 'yearly', method: invoiceMethod },
      },
    },
  }),
  'sales/salePicker': sampled(salePicker, {
    usual: {
      journey: 'quantity',
      said: '',
      customers: [aRelationship(), aRelationship({ name: 'Adatum', domain: '' })],
    },
    subscriptions: {
      ...{ journey: 'status', said: 'suspend Power BI', customer: contoso, now },
      rows: [owned, { ...owned, subscription: stopped }],
    },
    extreme: {
      ...{ journey: 'add', said: 'x'.repeat(200) },
      customers: hostileNames.map((name) => aRelationship({ name, domain: long.replaceAll(' ', '-') })),
    },
  }),
};
