import { subscriptionNotification } from '../../cards/notifications/subscriptionNotification.js';
import { notificationChoice } from '../../cards/notifications/notificationChoice.js';
import { notificationReceipt } from '../../cards/notifications/notificationReceipt.js';
import type { DigestOfWeek } from '../../cards/notifications/weeklyDigest.js';
import { weeklyDigest } from '../../cards/notifications/weeklyDigest.js';
import { longestFeedback } from '../../domain/commands/cancelSubscription.js';
import { negate } from '../../domain/basics/money.js';
import { notificationKinds, usualPreferences } from '../../domain/account/notificationEvents.js';
import { catalogue, mostSeats } from '../../domain/basics/product.js';
import { anAccount, aSubscription, buyer, powerBi, someNews, visio } from './builders.js';
import { aStanding, anEntry } from './samplesHistory.js';
import type { Sampled } from './sampling.js';
import { banner, dinars, euros, fortune, hostileNames, markdownWords, sampled, yen, now } from './sampling.js';

const bought = anEntry({ id: 'op-1', what: 'seats-bought', after: aStanding({ assigned: 0 }), charged: euros(6149) });
const [longName = '', , , linkName = ''] = hostileNames;
const longFeedback = markdownWords.repeat(longestFeedback).slice(0, longestFeedback);
const contact = 'bruna.rossi@contoso.example';
const cancelled = {
  ...aSubscription({ seats: mostSeats }),
  product: markdownWords,
  recurring: 'off',
  scheduled: { seats: 12, at: '2026-03-10T09:00:00.000Z' },
  unitPrice: dinars,
  cancellation: {
    at: '2026-03-11T09:00:00.000Z',
    reason: 'moving-to-another-product',
    feedback: longFeedback,
    endsOn: '2026-04-10',
  },
} as const;

const nothing = { bought: 0, trials: 0, changed: 0, cancelled: 0, ended: 0, undone: 0, declined: 0 };
const empty: DigestOfWeek = {
  ...{ week: '2026-03-02', thisWeek: '2026-03-09', kinds: notificationKinds, requests: 0 },
  digest: { counts: nothing, spend: [], idle: [], newProducts: [] },
};
const many = { bought: 1_000, trials: 25, changed: 300, cancelled: 17, ended: 4, undone: 2, declined: 31 };

/** The cards that tell admins what people do by themselves. */
export const notificationCards = {
  'notifications/subscriptionNotification': sampled(subscriptionNotification, {
    'of what is gone': {
      now,
      account: anAccount([], { name: linkName }),
      event: someNews({ kind: 'failed-payment', product: markdownWords, amount: dinars }),
    },
    usual: { now, account: anAccount([aSubscription()], { history: [bought] }), event: someNews(), contact },
    'of more licences': {
      now,
      account: anAccount([aSubscription({ seats: 7, assigned: 3 })], {
        history: [
          bought,
          anEntry({ id: 'op-2', before: aStanding(), after: aStanding({ seats: 7 }), charged: euros(1) }),
        ],
      }),
      event: someNews({ kind: 'seats', entry: 'op-2', seats: 7 }),
      contact,
    },
    'of a trial': {
      now,
      account: anAccount([aSubscription({ product: visio, trial: true, method: '', recurring: 'off' })], {
        history: [anEntry({ id: 'op-1', what: 'trial-started', product: visio })],
      }),
      event: someNews({ kind: 'trial', product: visio }),
      contact,
    },
    extreme: {
      now,
      account: anAccount([cancelled], {
        history: Array.from({ length: 9 }, (_, index) =>
          anEntry({
            id: index === 8 ? 'op-1' : `op-${index}x`,
            what: 'subscription-cancelled',
            by: buyer.id,
            byName: longName,
            before: aStanding({ seats: 1 }),
            after: aStanding({ seats: mostSeats }),
            charged: negate(fortune),
          }),
        ),
      }),
      event: someNews({ kind: 'cancellation', product: markdownWords, seats: mostSeats, amount: fortune }),
      contact: `${'x'.repeat(100)}@contoso.example`,
    },
  }),
  'notifications/weeklyDigest': sampled(weeklyDigest, {
    empty,
    'of somebody new': { ...empty, since: '2026-03-04T12:30:00.000Z' },
    usual: {
      ...empty,
      requests: 2,
      digest: {
        counts: { ...nothing, bought: 2, cancelled: 1 },
        spend: [
          { product: powerBi, amount: euros(12_298) },
          { product: visio, amount: negate(euros(615)) },
        ],
        idle: [{ product: powerBi, purchaser: buyer.name, free: 12 }],
        newProducts: [visio],
      },
    },
    extreme: {
      ...empty,
      week: '2026-03-09',
      since: '2026-03-11T09:00:00.000Z',
      requests: 1_234,
      digest: {
        counts: many,
        spend: [
          ...catalogue.map(({ id }, index) => ({ product: id, amount: euros(999_999_999 - index * 50_000_000) })),
          { product: markdownWords, amount: yen },
          { product: powerBi, amount: negate(dinars) },
        ],
        idle: hostileNames
          .slice(0, 5)
          .map((purchaser, index) => ({ product: markdownWords, purchaser, free: 300 - index })),
        newProducts: [markdownWords, ...catalogue.map(({ id }) => id)],
      },
    },
  }),
  'notifications/notificationChoice': sampled(notificationChoice, {
    usual: { ...usualPreferences, above: '', currency: 'EUR', operation: 'op-1' },
    above: { when: 'above', above: '500.00', kinds: ['purchase'], currency: 'EUR', operation: 'op-1' },
    extreme: { when: 'off', above: markdownWords, kinds: [], currency: 'JPY', operation: 'op-1', banner },
  }),
  'notifications/notificationReceipt': sampled(notificationReceipt, {
    usual: { preferences: usualPreferences },
    above: { preferences: { when: 'above', above: fortune, kinds: notificationKinds }, banner },
    weekly: { preferences: { when: 'weekly', kinds: ['failed-payment'] } },
    off: { preferences: { when: 'off', kinds: notificationKinds } },
  }),
} satisfies Readonly<Record<string, Sampled>>;
