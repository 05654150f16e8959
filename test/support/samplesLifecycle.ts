import type { Reader } from '../../cards/language.js';
import {
  cardExpiring,
  chargeFailed,
  reductionClosing,
  refundFailed,
  renewalComing,
  renewed,
  subscriptionEnded,
} from '../../cards/notifications/lifecycleNotifications.js';
import type { Notification } from '../../cards/notifications/notification.js';
import { notification } from '../../cards/notifications/notification.js';
import { negate } from '../../domain/basics/money.js';
import { aMethod, powerBi } from './builders.js';
import type { Sampled } from './sampling.js';
import { mostSeats } from '../../domain/basics/product.js';
import { aPrice, dinars, euros, markdownWords } from './sampling.js';

const about = { subscription: 'sub-1', product: powerBi };
const place = { account: 'account-1', method: aMethod() };
const card = { method: 'visa-4242', brand: 'Visa', lastFour: '4242', expires: '2026-03' };
const charge = {
  perCycle: euros(6149),
  billing: 'monthly',
  nextCharge: '2026-05-10',
  method: 'visa-4242',
  termEnds: '2026-05-09',
} as const;
const coming = { type: 'renewal-coming', ...about, days: 7, on: '2026-04-10', seats: 40, unused: 8 } as const;
const ended = { type: 'subscription-ended', ...about, on: '2026-04-10' } as const;
const hostile = { ...about, product: markdownWords };

const all: Readonly<Record<string, (reader: Reader) => Notification>> = {
  usual: (reader) =>
    renewed(
      {
        ...{ type: 'subscription-renewed', ...about, ...charge, seats: 5, why: 'renewal', price: aPrice(euros(5040)) },
        ...{ kept: 4, refundableUntil: '2026-04-17T00:00:00.000Z' },
      },
      place,
      reader,
    ),
  'of a month': (reader) =>
    renewed(
      { type: 'subscription-renewed', ...about, ...charge, seats: 1, why: 'monthly-payment', price: aPrice(dinars) },
      { account: 'account-1' },
      reader,
    ),
  'of a declined charge': (reader) =>
    chargeFailed(
      {
        ...{ type: 'charge-failed', ...hostile, seats: mostSeats, amount: dinars, method: 'x', lastFour: '4242' },
        ...{ nextTry: '2026-04-13T00:00:00.000Z', until: '2026-05-10' },
      },
      { ...place, method: aMethod({ brand: markdownWords }) },
      reader,
    ),
  'of an expired one': (reader) =>
    subscriptionEnded(
      { ...ended, why: 'not-renewed', status: 'expired', next: '2026-05-10', losing: 0 },
      place,
      reader,
    ),
  'of a disabled one': (reader) =>
    subscriptionEnded({ ...ended, why: 'unpaid', status: 'disabled', next: '2026-07-09', losing: 300 }, place, reader),
  'of a deleted one': (reader) =>
    subscriptionEnded({ ...ended, ...hostile, why: 'deleted', status: 'deleted', losing: 1 }, place, reader),
  'of a refund that failed': (reader) =>
    refundFailed({ type: 'refund-failed', product: markdownWords, amount: negate(dinars), lastFour: '4242' }, reader),
  'of a renewal': (reader) => renewalComing({ ...coming, what: 'renews', price: euros(491_904) }, place, reader),
  'of an end': (reader) => renewalComing({ ...coming, ...hostile, what: 'ends', days: 1 }, place, reader),
  'of the end of a trial': (reader) => renewalComing({ ...coming, what: 'trial-ends' }, place, reader),
  'of the price of a trial': (reader) =>
    renewalComing({ ...coming, what: 'trial-converts', price: dinars }, place, reader),
  'of a window': (reader) =>
    reductionClosing(
      {
        ...{ type: 'reduction-closing', ...about, seats: 3, of: 5 },
        ...{ until: '2026-03-27T14:05:00.000Z', then: '2026-04-10' },
      },
      place,
      reader,
    ),
  'of a card': (reader) =>
    cardExpiring(
      { type: 'card-expiring', ...card, profiles: [markdownWords], products: [powerBi], nextCharge: '2026-04-01' },
      place,
      reader,
      '2026-03-02T08:00:00.000Z',
    ),
  'of a card that has expired': (reader) =>
    cardExpiring(
      { type: 'card-expiring', ...card, profiles: [], products: [powerBi], nextCharge: '2026-04-01' },
      place,
      reader,
      '2026-09-01T09:00:00.000Z',
    ),
};

/** The cards about what happens by itself. */
export const samplesLifecycle = {
  'notifications/notification': {
    card: notification,
    samples: Object.entries(all).map(([name, said]) => ({
      name,
      render: (reader) => notification.render(said(reader), reader),
    })),
  },
} satisfies Readonly<Record<string, Sampled>>;
