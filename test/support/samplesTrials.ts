import { reactivationPicker } from '../../cards/reactivating/reactivationPicker.js';
import { mostPicked } from '../../cards/layouts/subscriptionPicking.js';
import { reactivationReceipt } from '../../cards/reactivating/reactivationReceipt.js';
import { reactivationReview } from '../../cards/reactivating/reactivationReview.js';
import { recurringChoice } from '../../cards/recurring/recurringChoice.js';
import { recurringPicker } from '../../cards/recurring/recurringPicker.js';
import { recurringResult } from '../../cards/recurring/recurringResult.js';
import type { Owned } from '../../cards/layouts/subscriptionWords.js';
import { chargeWaiting } from '../../cards/trials/chargeWaiting.js';
import { conversionOptions } from '../../cards/trials/conversionOptions.js';
import { conversionReceipt } from '../../cards/trials/conversionReceipt.js';
import { conversionReview } from '../../cards/trials/conversionReview.js';
import { trialOptions } from '../../cards/trials/trialOptions.js';
import { trialPicker } from '../../cards/trials/trialPicker.js';
import { trialReceipt } from '../../cards/trials/trialReceipt.js';
import { trialReview } from '../../cards/trials/trialReview.js';
import { mostTrialSeats } from '../../domain/commands/startTrial.js';
import type {
  RecurringSet,
  SubscriptionReactivated,
  TrialConverted,
  TrialStarted,
} from '../../domain/account/events.js';
import type { Money } from '../../domain/basics/money.js';
import { catalogue, mostSeats } from '../../domain/basics/product.js';
import { aMethod, anAccount, aSubscription, powerBi, visio } from './builders.js';
import type { Sampled } from './sampling.js';
import {
  aPrice,
  banner,
  dinars,
  euros,
  fortune,
  hostileNames,
  many,
  mapped,
  markdownWords,
  sampled,
  yen,
  now,
} from './sampling.js';

const powerBiPro = { id: powerBi, name: 'Power BI Pro' };
const hostile = { id: powerBi, name: markdownWords };
const manyMethods = hostileNames.map((brand, index) => aMethod({ id: `method-${index}`, brand }));
const action = { operation: 'op-1', terms: '5 licences' };
const names = many(mostSeats).map(({ name }) => name);

function aTrial(changes: Partial<TrialStarted> = {}): TrialStarted {
  const subscription = { type: 'trial-started', subscription: 'sub-1', product: powerBi } as const;
  return { ...subscription, seats: 5, firstDay: '2026-03-08', lastDay: '2026-04-07', ...changes };
}

const trials = {
  empty: { account: 'account-1', result: aTrial({ seats: 1 }), productName: 'Visio Plan 1', currency: 'JPY' },
  usual: {
    account: 'account-1',
    currency: 'EUR',
    result: aTrial({ becomes: { ...cost(euros(6149)), billing: 'monthly', method: 'visa-4242' } }),
    productName: 'Power BI Pro',
    method: aMethod(),
  },
  extreme: {
    account: 'account-1',
    currency: 'KWD',
    result: aTrial({ seats: 25, becomes: { ...cost(dinars), billing: 'monthly', method: 'visa-4242' } }),
    productName: markdownWords,
    method: aMethod({ brand: hostileNames[5] ?? '' }),
    banner,
  },
} as const;

function cost(total: Money) {
  return { price: aPrice(total, { type: 'convert' }), perCycle: total };
}

function aConversion(total: Money, changes: Partial<TrialConverted> = {}): TrialConverted {
  const price = aPrice(total, { type: 'convert' });
  const credit = aPrice(euros(0), { type: 'convert', quantity: -25 });
  return {
    type: 'trial-converted',
    subscription: 'sub-1',
    product: powerBi,
    seats: 5,
    term: 'P1M',
    billing: 'monthly',
    price: { ...price, lines: [...credit.lines, ...price.lines] },
    perCycle: total,
    method: 'visa-4242',
    nextCharge: '2026-04-10',
    termEnds: '2026-04-09',
    refundableUntil: '2026-03-17T09:00:00.000Z',
    ...changes,
  };
}

const conversions = {
  empty: {
    account: 'account-1',
    result: aConversion(euros(0), { seats: 1, refundableUntil: undefined }),
    productName: 'Visio Plan 1',
    method: aMethod(),
  },
  usual: { account: 'account-1', result: aConversion(euros(6149)), productName: 'Power BI Pro', method: aMethod() },
  extreme: {
    account: 'account-1',
    result: aConversion(dinars, { seats: mostSeats, term: 'P1Y', billing: 'yearly' }),
    productName: markdownWords,
    method: aMethod({ brand: hostileNames[0] ?? '' }),
    banner,
  },
} as const;

function aReactivation(total: Money, seats: number): SubscriptionReactivated {
  return {
    type: 'subscription-reactivated',
    subscription: 'sub-1',
    product: powerBi,
    seats,
    term: 'P1M',
    billing: 'monthly',
    price: aPrice(total, { type: 're-enable' }),
    perCycle: total,
    method: 'visa-4242',
    nextCharge: '2026-04-10',
    termEnds: '2026-04-09',
  };
}

const reactivations = {
  empty: {
    account: 'account-1',
    result: aReactivation(euros(0), 1),
    productName: 'Visio Plan 1',
    method: aMethod(),
    assigned: 0,
  },
  usual: {
    account: 'account-1',
    result: aReactivation(euros(6149), 5),
    productName: 'Power BI Pro',
    method: aMethod(),
    assigned: 3,
  },
  extreme: {
    account: 'account-1',
    result: aReactivation(yen, mostSeats),
    productName: markdownWords,
    method: aMethod({ brand: markdownWords }),
    assigned: mostSeats,
    banner,
  },
} as const;

function aSetting(to: RecurringSet['to'], changes: Partial<RecurringSet> = {}): RecurringSet {
  const about = { type: 'recurring-set', subscription: 'sub-1', product: powerBi, trial: false, to } as const;
  return {
    ...about,
    on: '2026-04-11',
    ...(to === 'off' ? { accessEnds: '2026-04-11' } : { price: euros(6149) }),
    ...changes,
  };
}

const goesOn = { price: '1 €', until: '2027-03-11' };
const overdue = { amount: fortune, lastTry: '2026-05-10' };
const paid: Owned = { account: anAccount(), subscription: aSubscription({ seats: 5, assigned: ['Anna Nowak'] }) };
const trial: Owned = {
  account: anAccount(),
  subscription: aSubscription({ product: visio, seats: 25, trial: true, recurring: 'off', method: '' }),
};
const fullTrial: Owned = {
  account: anAccount(),
  subscription: aSubscription({ seats: 25, assigned: 25, trial: true, unitPrice: fortune }),
};
const twenty = Array.from({ length: 20 }, (_, index): Owned => {
  const subscription = aSubscription({ id: `sub-${index}`, seats: mostSeats, unitPrice: fortune });
  return { account: anAccount(), subscription };
});
const expired: Owned = { account: anAccount(), subscription: aSubscription({ status: 'expired', recurring: 'off' }) };

/** The cards of trials, recurring billing and reactivation, with little, usual and extreme data. */
export const trialCards = {
  'trials/trialPicker': sampled(trialPicker, {
    empty: { products: [], most: mostTrialSeats, tried: [], owned: [], hidden: 0 },
    usual: {
      products: [
        { ...powerBiPro, needsMethod: true, price: euros(1008) },
        { id: visio, name: 'Visio Plan 1', needsMethod: false, price: euros(564) },
        { id: 'goals', name: 'Viva Goals', needsMethod: false },
      ],
      most: mostTrialSeats,
      tried: [{ name: 'Planner Plan 1', on: '2026-02-08' }],
      owned: [{ name: 'Visio Plan 2' }],
      hidden: 1,
    },
    extreme: {
      products: catalogue.map(({ id, name }) => ({ id, name, needsMethod: true, price: fortune })),
      most: mostTrialSeats,
      tried: catalogue.map(({ name }) => ({ name, on: '2026-03-11' })),
      owned: catalogue,
      hidden: 17,
      banner,
    },
  }),
  'trials/trialOptions': sampled(trialOptions, {
    empty: {
      account: 'account-1',
      product: { id: visio, name: 'Visio Plan 1' },
      most: mostTrialSeats,
      needsMethod: false,
      methods: [],
      seats: 1,
      method: '',
      sandbox: true,
    },
    usual: {
      account: 'account-1',
      product: powerBiPro,
      most: mostTrialSeats,
      needsMethod: true,
      methods: [aMethod()],
      seats: 5,
      method: 'visa-4242',
      sandbox: false,
    },
    extreme: {
      account: 'account-1',
      product: hostile,
      most: mostTrialSeats,
      needsMethod: true,
      methods: manyMethods,
      seats: 25,
      method: 'method-7',
      sandbox: true,
      problem: { field: 'seats', text: banner },
    },
  }),
  'trials/trialReview': sampled(
    trialReview,
    mapped(trials, (one) => ({ ...one, ...action })),
  ),
  'trials/trialReceipt': sampled(
    trialReceipt,
    mapped(trials, (one) => ({ ...one, daysLeft: 31 })),
  ),
  'trials/conversionOptions': sampled(conversionOptions, {
    empty: { ...trial, offers: [], methods: [], seats: 1, offer: '', method: '', daysLeft: 1, sandbox: false, now },
    usual: {
      ...fullTrial,
      offers: [{ term: 'P1M', billing: 'monthly', price: euros(1008) }],
      methods: [aMethod()],
      seats: 25,
      offer: 'P1M monthly',
      method: 'visa-4242',
      daysLeft: 12,
      now,
      sandbox: false,
    },
    extreme: {
      ...fullTrial,
      offers: [
        { term: 'P1M', billing: 'monthly', price: fortune },
        { term: 'P1Y', billing: 'monthly', price: yen },
        { term: 'P1Y', billing: 'yearly', price: dinars },
      ],
      methods: manyMethods,
      seats: mostSeats,
      offer: 'P1Y yearly',
      method: 'method-7',
      daysLeft: 0,
      now,
      sandbox: true,
      problem: { field: 'total', text: banner },
    },
  }),
  'trials/conversionReview': sampled(
    conversionReview,
    mapped(conversions, (one) => ({ ...one, ...action })),
  ),
  'trials/conversionReceipt': sampled(conversionReceipt, conversions),
  'trials/chargeWaiting': sampled(chargeWaiting, {
    usual: {
      doing: 'reactivating',
      seats: 1,
      product: powerBi,
      amount: euros(1),
      check: { start: 'reactivate', account: 'account-1', subscription: 'sub-1' },
    },
    extreme: {
      doing: 'converting',
      seats: mostSeats,
      product: markdownWords,
      amount: fortune,
      check: { start: 'trial', account: 'account-1', subscription: 'sub-1', check: { seats: 300, operation: 'op-1' } },
    },
  }),
  'recurring/recurringPicker': sampled(recurringPicker, {
    usual: { rows: [paid, { ...trial, subscription: { ...trial.subscription, id: 'sub-2' } }], now },
    extreme: { rows: twenty.slice(0, mostPicked), now },
  }),
  'recurring/recurringChoice': sampled(recurringChoice, {
    little: {
      ...paid,
      meanings: [{ result: aSetting('on'), losing: [] }],
      now,
      operation: 'op-1',
      terms: {},
    },
    usual: {
      ...paid,
      meanings: [
        { result: aSetting('on'), losing: [] },
        { result: aSetting('once'), losing: [] },
        { result: aSetting('off'), losing: ['Anna Nowak'] },
      ],
      now,
      operation: 'op-1',
      terms: { once: 'once', off: 'off' },
    },
    extreme: {
      ...fullTrial,
      meanings: [
        { result: aSetting('on', { trial: true, price: fortune }), losing: names },
        { result: aSetting('once', { price: dinars }), losing: names },
        {
          result: aSetting('off', { trial: true, accessEnds: '2026-05-11', dropped: 299 }),
          losing: names,
          goesOn,
          overdue,
        },
      ],
      now,
      operation: 'op-1',
      terms: { on: 'on', once: 'once' },
      note: banner,
      banner,
    },
  }),
  'recurring/recurringResult': sampled(recurringResult, {
    little: { account: 'account-1', result: aSetting('on', { trial: true }), losing: [], productName: 'Visio Plan 1' },
    usual: {
      account: 'account-1',
      result: aSetting('off'),
      losing: ['Anna Nowak'],
      productName: 'Power BI Pro',
      back: { to: 'on', operation: 'op-2', terms: 'on' },
    },
    extreme: {
      account: 'account-1',
      result: aSetting('off', { accessEnds: '2026-05-11', dropped: 299 }),
      losing: names,
      goesOn,
      overdue,
      productName: markdownWords,
      back: { to: 'once', operation: 'op-2', terms: 'once' },
      banner,
    },
  }),
  'reactivating/reactivationPicker': sampled(reactivationPicker, {
    usual: { rows: [expired], now },
    extreme: { rows: twenty.slice(0, mostPicked), now },
  }),
  'reactivating/reactivationReview': sampled(
    reactivationReview,
    mapped(reactivations, (one) => ({ ...one, ...action, worksUntil: '2026-05-10' })),
  ),
  'reactivating/reactivationReceipt': sampled(reactivationReceipt, reactivations),
} satisfies Readonly<Record<string, Sampled>>;
