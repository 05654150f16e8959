import { paymentWaiting } from '../../cards/buying/paymentWaiting.js';
import { productPicker } from '../../cards/buying/productPicker.js';
import { purchaseOptions } from '../../cards/buying/purchaseOptions.js';
import { purchaseReceipt } from '../../cards/buying/purchaseReceipt.js';
import { purchaseReview } from '../../cards/buying/purchaseReview.js';
import { cancelReason } from '../../cards/cancelling/cancelReason.js';
import { cancelReceipt } from '../../cards/cancelling/cancelReceipt.js';
import { cancelReview } from '../../cards/cancelling/cancelReview.js';
import { nothingToCancel } from '../../cards/cancelling/nothingToCancel.js';
import { subscriptionPicker } from '../../cards/cancelling/subscriptionPicker.js';
import type { Card, CardJson } from '../../cards/card.js';
import type { Language, Reader } from '../../cards/language.js';
import { languages, readerFor } from '../../cards/language.js';
import { plain } from '../../cards/markdown.js';
import { help } from '../../cards/menu/help.js';
import { languagePicker } from '../../cards/menu/languagePicker.js';
import { leftReview } from '../../cards/menu/leftReview.js';
import { menu } from '../../cards/menu/menu.js';
import { refusalCard } from '../../cards/menu/refusal.js';
import { welcome } from '../../cards/menu/welcome.js';
import { licenceReceived } from '../../cards/notifications/licenceReceived.js';
import type { Owned } from '../../cards/layouts/subscriptionWords.js';
import { moreActions } from '../../cards/subscriptions/moreActions.js';
import { subscriptionDetails } from '../../cards/subscriptions/subscriptionDetails.js';
import { subscriptionList } from '../../cards/subscriptions/subscriptionList.js';
import { longestFeedback } from '../../domain/commands/cancelSubscription.js';
import type { SeatsBought, SubscriptionCancelled } from '../../domain/account/events.js';
import type { Money } from '../../domain/basics/money.js';
import { negate } from '../../domain/basics/money.js';
import { catalogue, mostSeats } from '../../domain/basics/product.js';
import type { Tenant } from '../../domain/basics/tenant.js';
import { refusals } from './refusals.js';
import { soldHereCards } from './samplesSoldHere.js';
import { requestCards } from './samplesRequests.js';
import { groupCards } from './samplesGroups.js';
import { historyCards } from './samplesHistory.js';
import { notificationCards } from './samplesNotifications.js';
import { samplesExtension } from './samplesExtension.js';
import { samplesLifecycle } from './samplesLifecycle.js';
import { samplesAssigning } from './samplesAssigning.js';
import { invoiceSamples, latestInvoices } from './samplesInvoices.js';
import { payingSamples } from './samplesPaying.js';
import type { Sampled } from './sampling.js';
import {
  markdownWords,
  templateWords,
  hostileNames,
  banner,
  euros,
  fortune,
  yen,
  dinars,
  many,
  aPrice,
  sampled,
  mapped,
} from './sampling.js';
import { trialCards } from './samplesTrials.js';
import { aMethod, anAccount, aSubscription, powerBi, visio } from './builders.js';
import { samplesBulk } from './samplesBulk.js';
import { samplesPartnership } from './samplesPartnership.js';
import { samplesCustomers } from './samplesCustomers.js';
import { samplesSales } from './samplesSales.js';
import { samplesOverview } from './samplesOverview.js';
import { samplesPeople } from './samplesPeople.js';
import { sampledSeats } from './samplesSeats.js';

function aPurchase(total: Money, changes: Partial<SeatsBought> = {}): SeatsBought {
  return {
    type: 'seats-bought',
    subscription: 'sub-1',
    product: powerBi,
    seats: 5,
    term: 'P1M',
    billing: 'monthly',
    price: aPrice(total),
    perCycle: total,
    method: 'visa-4242',
    firstDay: '2026-03-10',
    nextCharge: '2026-04-10',
    termEnds: '2026-04-09',
    refundableUntil: '2026-03-17T09:00:00.000Z',
    ...changes,
  };
}

function aCancellation(changes: Partial<SubscriptionCancelled> = {}): SubscriptionCancelled {
  return {
    type: 'subscription-cancelled',
    subscription: 'sub-1',
    product: powerBi,
    seats: 5,
    when: 'now',
    endsOn: '2026-03-11',
    accessEnds: '2026-03-11',
    losing: ['Anna Nowak', 'Carlos Ruiz'],
    refund: aPrice(negate(euros(1008))),
    method: 'visa-4242',
    ...changes,
  };
}

function manyLosing(when: SubscriptionCancelled['when']): SubscriptionCancelled {
  return aCancellation({
    when,
    seats: mostSeats,
    losing: many(mostSeats).map(({ name }) => name),
    refund: aPrice(negate(dinars)),
  });
}

const owned: Owned = { account: anAccount(), subscription: aSubscription({ seats: 5, assigned: ['Anna Nowak'] }) };
const statusRows = (['pending', 'active', 'suspended', 'expired', 'disabled', 'deleted'] as const).map(
  (status, index): Owned => {
    const unitPrice = [fortune, yen, dinars][index % 3] ?? yen;
    const seats = index % 2 === 0 ? mostSeats : 1;
    return { account: anAccount(), subscription: aSubscription({ id: `sub-${index}`, status, unitPrice, seats }) };
  },
);
const fullHouse: Owned = {
  account: anAccount(),
  subscription: {
    ...aSubscription({ seats: mostSeats }),
    assignments: many(mostSeats).map(({ id, name }) => ({ person: id, name, at: '2026-03-10T09:00:00.000Z' })),
    unitPrice: fortune,
  },
};

const endingHouse: Owned = { ...fullHouse, subscription: { ...fullHouse.subscription, recurring: 'off' } };

const usualDeal = {
  account: 'account-1',
  result: aPurchase(euros(4200)),
  productName: 'Power BI Pro',
  method: aMethod(),
};
const emptyDeal = {
  account: 'account-1',
  result: aPurchase(euros(0), { seats: 1, refundableUntil: undefined }),
  productName: 'Visio Plan 1',
  method: aMethod({ brand: 'Mastercard', lastFour: '0000' }),
};
const extremeDeal = {
  account: 'account-1',
  result: aPurchase(dinars, { seats: mostSeats, term: 'P1Y', billing: 'yearly' }),
  productName: markdownWords,
  method: aMethod({ brand: hostileNames[5] ?? '' }),
};
const wish = { reason: 'other', feedback: '', when: 'now' } as const;
const longFeedback = `${markdownWords} ${templateWords} `.repeat(40).slice(0, longestFeedback);
const now = '2026-03-10T10:00:00.000Z';
const keys = { account: 'account-1', subscription: 'sub-1' };

/** Every card by its module, with little, usual and extreme data. */
export const sampledCards = {
  ...invoiceSamples,
  ...sampledSeats,
  ...samplesAssigning,
  'buying/paymentWaiting': sampled(paymentWaiting, {
    empty: { ...emptyDeal, operation: 'op-1' },
    usual: { ...usualDeal, operation: 'op-1' },
    extreme: { ...extremeDeal, operation: 'op-1' },
  }),
  'buying/productPicker': sampled(productPicker, {
    empty: { products: [], hidden: 0 },
    usual: { products: [{ id: powerBi, name: 'Power BI Pro', from: euros(840) }], hidden: 1 },
    extreme: {
      products: catalogue.map(({ id }, index) => ({ id, name: hostileNames[index % 8] ?? '', from: fortune })),
      hidden: 300,
      banner,
    },
  }),
  'buying/purchaseOptions': sampled(purchaseOptions, {
    empty: {
      account: 'account-1',
      product: { id: visio, name: 'Visio Plan 1' },
      offers: [],
      methods: [],
      now,
      seats: 1,
      offer: '',
      method: '',
      sandbox: false,
    },
    usual: {
      account: 'account-1',
      product: { id: powerBi, name: 'Power BI Pro' },
      offers: [
        { term: 'P1M', billing: 'monthly', price: euros(1008) },
        { term: 'P1Y', billing: 'monthly', price: euros(840) },
        { term: 'P1Y', billing: 'yearly', price: euros(10_080) },
      ],
      methods: [{ account: anAccount(), method: aMethod() }],
      now,
      seats: 5,
      offer: 'P1M monthly',
      method: 'visa-4242',
      sandbox: true,
    },
    extreme: {
      account: 'account-1',
      product: { id: powerBi, name: markdownWords },
      offers: [
        { term: 'P1Y', billing: 'monthly', price: fortune },
        { term: 'P1Y', billing: 'yearly', price: dinars },
      ],
      methods: hostileNames.map((brand, index) => ({
        account: anAccount([], { id: `account-${index % 2}`, name: brand }),
        method: aMethod({ id: `method-${index}`, brand, expires: index === 1 ? '2026-02' : '2030-12' }),
      })),
      now,
      seats: mostSeats,
      offer: 'P1Y yearly',
      method: 'method-7',
      problem: { field: 'seats', text: banner },
      sandbox: true,
    },
    ...Object.fromEntries(
      [true, false].flatMap((canGrow) =>
        [true, false].map((trial) => [
          `owned, ${canGrow ? 'can grow' : 'cannot grow'}${trial ? ', a trial' : ''}`,
          {
            account: 'account-1',
            product: { id: powerBi, name: markdownWords },
            offers: [{ term: 'P1M', billing: 'monthly', price: euros(1008) } as const],
            methods: [{ account: anAccount(), method: aMethod() }],
            now,
            seats: 3,
            offer: 'P1M monthly',
            method: 'visa-4242',
            sandbox: false,
            first: { account: anAccount(), subscription: aSubscription({ trial }), canGrow },
          },
        ]),
      ),
    ),
  }),
  'buying/purchaseReceipt': sampled(purchaseReceipt, {
    empty: emptyDeal,
    usual: usualDeal,
    extreme: { ...extremeDeal, banner },
  }),
  'buying/purchaseReview': sampled(purchaseReview, {
    empty: { ...emptyDeal, payer: 'Contoso', operation: 'op-1', terms: '' },
    usual: { ...usualDeal, payer: 'Contoso', operation: 'op-1', terms: '4200 EUR' },
    extreme: { ...extremeDeal, payer: markdownWords, operation: 'op-1', terms: '1234567 KWD', banner },
  }),
  'cancelling/cancelReason': sampled(cancelReason, {
    empty: { ...owned, wish: { ...wish, reason: '' }, hasChoice: false, longest: longestFeedback, now },
    usual: { ...owned, wish, hasChoice: true, longest: longestFeedback, now },
    extreme: {
      ...fullHouse,
      wish: { ...wish, feedback: longFeedback, when: 'at-term-end' },
      hasChoice: true,
      longest: longestFeedback,
      now,
      problem: { field: 'reason', text: banner },
    },
  }),
  'cancelling/cancelReceipt': sampled(cancelReceipt, {
    empty: {
      account: 'account-1',
      operation: 'op-1',
      terms: 'sub-1 2026-03-11T09:00:00.000Z',
      result: aCancellation({ losing: [], refund: undefined, method: undefined }),
      productName: 'Visio Plan 1',
      isLate: false,
      goesOn: '',
    },
    usual: {
      account: 'account-1',
      operation: 'op-1',
      terms: 'sub-1 2026-03-11T09:00:00.000Z',
      result: aCancellation(),
      productName: 'Power BI Pro',
      isLate: false,
      goesOn: '',
      method: aMethod(),
    },
    extreme: {
      account: 'account-1',
      operation: 'op-1',
      terms: 'sub-1 2026-03-11T09:00:00.000Z',
      result: manyLosing('at-term-end'),
      productName: markdownWords,
      isLate: true,
      goesOn: '2027-03-09',
      method: extremeDeal.method,
    },
  }),
  'cancelling/cancelReview': sampled(cancelReview, {
    empty: {
      wish: { ...keys, ...wish },
      operation: 'op-1',
      terms: '',
      result: aCancellation({ losing: [], refund: undefined, method: undefined }),
      productName: 'Visio Plan 1',
      isLate: true,
      goesOn: '',
    },
    usual: {
      wish: { ...keys, ...wish, reason: 'too-expensive', feedback: 'Troppo caro' },
      operation: 'op-1',
      terms: '-1008 EUR',
      result: aCancellation(),
      productName: 'Power BI Pro',
      isLate: false,
      goesOn: '',
      method: aMethod(),
    },
    asking: {
      wish: { ...keys, ...wish },
      longest: longestFeedback,
      operation: 'op-1',
      terms: '-1008 EUR',
      result: aCancellation(),
      productName: 'Power BI Pro',
      isLate: false,
      goesOn: '',
      method: aMethod(),
    },
    extreme: {
      wish: { ...keys, ...wish, feedback: longFeedback, when: 'at-term-end' },
      longest: longestFeedback,
      operation: 'op-1',
      terms: '',
      result: manyLosing('now'),
      productName: markdownWords,
      isLate: true,
      goesOn: '',
      method: extremeDeal.method,
      banner,
    },
  }),
  'cancelling/nothingToCancel': sampled(nothingToCancel, { usual: {} }),
  'cancelling/subscriptionPicker': sampled(subscriptionPicker, {
    empty: { rows: [], now },
    usual: { rows: [owned], now },
    extreme: { rows: statusRows, now },
  }),
  'menu/help': sampled(help, {
    usual: {},
    payments: { group: 'payments' },
    more: { group: 'more' },
    'of an admin': { group: 'more', isAdmin: true },
  }),
  'menu/languagePicker': sampled(languagePicker, { usual: {} }),
  'menu/leftReview': sampled(leftReview, {
    empty: { title: 'x' },
    usual: { title: 'Power BI Pro', again: { card: 'purchase-options', action: 'review' } },
    extreme: { title: plain(markdownWords.repeat(4)), again: { text: 'x'.repeat(3_900) } },
  }),
  'menu/menu': sampled(menu, {
    empty: {},
    usual: { banner },
    'of an admin': { isAdmin: true },
    'of an organisation': { isAdmin: true, group: 'organization' },
    more: { group: 'more' },
    'more for an admin': { group: 'more', isAdmin: true },
    'more where a partner sells': { group: 'more', hasPartner: true },
    'more for an agent': { group: 'more', isAgent: true, isAdmin: true, hasPartner: true },
    payments: { group: 'payments', invoices: latestInvoices },
  }),
  'menu/refusal': sampled(refusalCard, {
    ...mapped(refusals, (refusal) => ({ refusal })),
    'policy, disabled': { refusal: { code: 'policy', product: powerBi, policy: 'disabled' } },
    'with ways': {
      refusal: refusals['payment-declined'],
      nextActions: [
        { title: 'Visa', data: { start: 'buy', product: visio } },
        { title: 'Visio', data: { start: 'subscriptions' } },
      ],
    },
  }),
  'menu/welcome': sampled(welcome, {
    usual: { as: 'colleague' },
    subscriber: { as: 'subscriber' },
    'account owner': { as: 'account-owner' },
    'non-buyer': { as: 'non-buyer' },
    admin: { as: 'admin' },
  }),
  'notifications/licenceReceived': sampled(licenceReceived, {
    usual: { type: 'licence-received', product: powerBi, from: 'bruna', fromName: 'Bruna Rossi' },
    'from a partner': {
      ...{ type: 'licence-received', product: powerBi, from: 'nadia', fromName: 'Nadia Costa' },
      partner: 'Fabrikam Cloud',
    },
    ...mapped(Object.fromEntries(hostileNames.map((name) => [name, name])), (fromName) => ({
      type: 'licence-received' as const,
      product: markdownWords,
      from: 'somebody',
      fromName,
    })),
  }),
  ...samplesExtension,
  ...samplesLifecycle,
  ...samplesOverview,
  ...samplesCustomers,
  ...samplesSales,
  ...samplesPartnership,
  ...samplesBulk,
  ...samplesPeople,
  'subscriptions/moreActions': sampled(moreActions, {
    empty: { ...owned, subscription: aSubscription({ seats: 1, status: 'deleted' }), now },
    usual: { ...owned, now },
    extreme: { ...fullHouse, now },
  }),
  ...payingSamples,
  'subscriptions/subscriptionDetails': sampled(subscriptionDetails, {
    empty: {
      ...owned,
      subscription: aSubscription({ seats: 1, status: 'deleted' }),
      now,
      operation: 'op-1',
      canTakeBack: false,
      terms: 'sub-1 2026-03-11T09:00:00.000Z',
    },
    usual: { ...owned, now, operation: 'op-1', canTakeBack: false, terms: 'sub-1 2026-03-11T09:00:00.000Z' },
    cancelled: {
      ...owned,
      subscription: aSubscription({
        recurring: 'off',
        cancellation: { at: '2026-03-12T09:00:00.000Z', reason: 'other', feedback: '', endsOn: '2026-04-10' },
      }),
      now,
      operation: 'op-1',
      canTakeBack: true,
      terms: 'sub-1 2026-03-11T09:00:00.000Z',
    },
    'of a trial, with a change to come': {
      ...owned,
      subscription: aSubscription({ trial: true, seats: 25, scheduled: { seats: 20, at: now } }),
      now,
      operation: 'op-1',
      canTakeBack: false,
      terms: 'sub-1 2026-03-11T09:00:00.000Z',
    },
    declined: {
      ...owned,
      subscription: aSubscription({
        unpaid: { payment: 'pay-1', since: now, tries: 1, nextTry: '2026-03-15T09:00:00.000Z' },
      }),
      now,
      operation: 'op-1',
      canTakeBack: false,
      terms: 'sub-1 2026-03-11T09:00:00.000Z',
    },
    extreme: {
      ...endingHouse,
      now,
      operation: 'op-1',
      canTakeBack: true,
      terms: 'sub-1 2026-03-11T09:00:00.000Z',
      banner,
    },
  }),
  'subscriptions/subscriptionList': sampled(subscriptionList, {
    empty: { rows: [], page: 0, pages: 1, matching: 0, all: 0, filter: { channel: 'all', status: 'any' }, now },
    'empty by filter': {
      rows: [],
      page: 0,
      pages: 1,
      matching: 0,
      all: 5,
      filter: { channel: 'self-service', status: 'deleted' },
      now,
    },
    usual: {
      rows: [owned],
      page: 0,
      pages: 1,
      matching: 1,
      all: 1,
      filter: { channel: 'self-service', status: 'active' },
      now,
    },
    extreme: {
      rows: statusRows,
      page: 24,
      pages: 50,
      matching: 300,
      all: 1000,
      sums: [
        { price: fortune, billing: 'monthly' },
        { price: dinars, billing: 'yearly' },
      ],
      filter: { channel: 'all', status: 'any' },
      now,
    },
  }),
  ...trialCards,
  ...groupCards,
  ...historyCards,
  ...requestCards,
  ...notificationCards,
  ...soldHereCards,
} satisfies Readonly<Record<string, Sampled>>;

/** One rendered card, and where it comes from. */
export interface Rendered {
  readonly title: string;
  readonly module: string;
  readonly language: Language;
  readonly card: Card<never, unknown>;
  readonly json: CardJson;
}

const rendered = new Map<Tenant['cloud'], readonly Rendered[]>();

/** Every card in every language with every sample, rendered once for all tests that only look at it. */
export function everyRendering(cloud: Tenant['cloud'] = 'global'): readonly Rendered[] {
  const known = rendered.get(cloud) ?? renderingAs((reader) => reader, cloud);
  rendered.set(cloud, known);
  return known;
}

/** The same for readers who differ. */
export function renderingAs(as: (reader: Reader) => Reader, cloud: Tenant['cloud'] = 'global'): readonly Rendered[] {
  return Object.entries<Sampled>(sampledCards).flatMap(([module, { card, samples }]) =>
    samples.flatMap(({ name, render }) =>
      languages.map((language) => ({
        title: `${module} (${name}) in ${language}`,
        module,
        language,
        card,
        json: render(as({ ...readerFor('reader-1', language, undefined, cloud), address: longAddress })),
      })),
    ),
  );
}

/** As long as one that a cloud gives. */
const longAddress = 'https://seatkeeper-production.westeurope.azurecontainerapps.io';

/** What the samples' people have written themselves, as it is and as a TextBlock needs it. */
export const saidInSamples: readonly string[] = [...hostileNames, templateWords, longFeedback, markdownWords]
  .flatMap((text) => [text, plain(text)])
  .toSorted((a, b) => b.length - a.length);
