import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { activateSubscription } from '../../../domain/commands/activateSubscription.js';
import { addSubscription } from '../../../domain/commands/addSubscription.js';
import { suspendSubscription } from '../../../domain/commands/suspendSubscription.js';
import { tryOffer } from '../../../domain/commands/tryOffer.js';
import { convertTrial } from '../../../domain/commands/convertTrial.js';
import { reactivateSubscription } from '../../../domain/commands/reactivateSubscription.js';
import { setRecurring } from '../../../domain/commands/setRecurring.js';
import { startTrial } from '../../../domain/commands/startTrial.js';
import { expect } from 'chai';
import { assignLicences } from '../../../domain/commands/assignLicences.js';
import { buySeats } from '../../../domain/commands/buySeats.js';
import { replacePaymentMethod } from '../../../domain/commands/replacePaymentMethod.js';
import { removePaymentMethod } from '../../../domain/commands/removePaymentMethod.js';
import { cancelSubscription } from '../../../domain/commands/cancelSubscription.js';
import { changeSeats } from '../../../domain/commands/changeSeats.js';
import { scheduleSeats } from '../../../domain/commands/scheduleSeats.js';
import { takeBackCancellation } from '../../../domain/commands/takeBackCancellation.js';
import { unassignLicences } from '../../../domain/commands/unassignLicences.js';
import { undoPurchase } from '../../../domain/commands/undoPurchase.js';
import type { Decision } from '../../../domain/account/decision.js';
import type { Event } from '../../../domain/account/events.js';
import type { RefusalCode } from '../../../domain/account/refusals.js';
import type { Status, Subscription } from '../../../domain/account/subscription.js';
import { statuses } from '../../../domain/account/subscription.js';
import { aMethod, anAccount, aPerson, aSubscription, given, powerBi, visio } from '../../support/builders.js';
import { aCustomerAccount, offers } from '../../support/partnerWorld.js';

type Answer = 'accepted' | RefusalCode;

interface Row {
  /** Its file in domain/commands. */
  readonly command: string;
  readonly answers: Readonly<Record<Status, Answer>>;
  readonly decide: (subscription: Subscription, now: string) => Decision<Event>;
}

const anna = aPerson('Anna Bianchi');
const cancellation = {
  at: '2026-03-11T09:00:00.000Z',
  reason: 'other',
  feedback: '',
  endsOn: '2026-04-10',
} as const;

const cancel: Row['decide'] = (subscription, now) => {
  const input = { subscription: subscription.id, reason: 'other', feedback: '', when: 'at-term-end' } as const;
  return cancelSubscription.decide(anAccount([subscription]), input, given(now));
};
const takeBack: Row['decide'] = (subscription, now) =>
  takeBackCancellation.decide(anAccount([subscription]), { subscription: subscription.id }, given(now));

const change =
  (doing: 'buy' | 'remove', seats: number): Row['decide'] =>
  (subscription, now) =>
    changeSeats.decide(
      anAccount([subscription]),
      { subscription: subscription.id, seats, doing, when: 'now' },
      given(now),
    );
const schedule =
  (seats: number | null): Row['decide'] =>
  (subscription, now) =>
    scheduleSeats.decide(anAccount([subscription]), { subscription: subscription.id, seats }, given(now));

/** What every command answers to a subscription of every status. A new status does not compile until each has said. */
const table: Readonly<Record<string, Row>> = {
  'Buying more of the product': {
    command: 'buySeats',
    answers: {
      pending: 'accepted',
      active: 'accepted',
      suspended: 'accepted',
      expired: 'accepted',
      disabled: 'accepted',
      deleted: 'accepted',
    },
    decide: (subscription, now) => {
      const input = { product: powerBi, seats: 1, term: 'P1M', billing: 'monthly', method: 'visa-4242' } as const;
      return buySeats.decide(anAccount([subscription]), input, given(now));
    },
  },
  'Assigning a licence': {
    command: 'assignLicences',
    answers: {
      pending: 'no-licences',
      active: 'accepted',
      suspended: 'suspended',
      expired: 'no-licences',
      disabled: 'no-licences',
      deleted: 'no-licences',
    },
    decide: (subscription, now) => {
      const input = { product: powerBi, people: [anna.id] };
      return assignLicences.decide(anAccount([subscription]), input, given(now, { people: [anna] }));
    },
  },
  'Unassigning a licence': {
    command: 'unassignLicences',
    answers: {
      pending: 'no-licences',
      active: 'accepted',
      suspended: 'accepted',
      expired: 'accepted',
      disabled: 'no-licences',
      deleted: 'no-licences',
    },
    decide: ({ assignments, ...subscription }, now) => {
      const held = [...assignments, { person: anna.id, name: anna.name, at: now }];
      const input = { product: powerBi, people: [anna.id] };
      return unassignLicences.decide(anAccount([{ ...subscription, assignments: held }]), input, given(now));
    },
  },
  Cancelling: {
    command: 'cancelSubscription',
    answers: {
      pending: 'payment-pending',
      active: 'accepted',
      suspended: 'accepted',
      expired: 'not-active',
      disabled: 'not-active',
      deleted: 'not-active',
    },
    decide: cancel,
  },
  'Cancelling again': {
    command: 'cancelSubscription',
    answers: {
      pending: 'payment-pending',
      active: 'already-cancelled',
      suspended: 'already-cancelled',
      expired: 'already-cancelled',
      disabled: 'already-cancelled',
      deleted: 'already-cancelled',
    },
    decide: (subscription, now) => cancel({ ...subscription, cancellation }, now),
  },
  'Taking a cancellation back': {
    command: 'takeBackCancellation',
    answers: {
      pending: 'nothing-to-take-back',
      active: 'accepted',
      suspended: 'nothing-to-take-back',
      expired: 'nothing-to-take-back',
      disabled: 'nothing-to-take-back',
      deleted: 'nothing-to-take-back',
    },
    decide: (subscription, now) => takeBack({ ...subscription, cancellation }, now),
  },
  'Removing the card that pays for it': {
    command: 'removePaymentMethod',
    answers: {
      pending: 'method-in-use',
      active: 'method-in-use',
      suspended: 'method-in-use',
      expired: 'method-in-use',
      disabled: 'accepted',
      deleted: 'accepted',
    },
    decide: (subscription, now) =>
      removePaymentMethod.decide(anAccount([subscription], { profiles: [] }), { method: 'visa-4242' }, given(now)),
  },
  'Replacing the card on its billing profile': {
    command: 'replacePaymentMethod',
    answers: {
      pending: 'accepted',
      active: 'accepted',
      suspended: 'accepted',
      expired: 'accepted',
      disabled: 'accepted',
      deleted: 'accepted',
    },
    decide: (subscription, now) => {
      const account = anAccount([subscription], { methods: [aMethod(), aMethod({ id: 'second' })] });
      return replacePaymentMethod.decide(account, { profile: 'profile-1', method: 'second' }, given(now));
    },
  },
  'Taking back what was not cancelled': {
    command: 'takeBackCancellation',
    answers: {
      pending: 'nothing-to-take-back',
      active: 'nothing-to-take-back',
      suspended: 'nothing-to-take-back',
      expired: 'nothing-to-take-back',
      disabled: 'nothing-to-take-back',
      deleted: 'nothing-to-take-back',
    },
    decide: takeBack,
  },
  'Buying more seats': {
    command: 'changeSeats',
    answers: {
      pending: 'payment-pending',
      active: 'accepted',
      suspended: 'suspended',
      expired: 'not-active',
      disabled: 'not-active',
      deleted: 'not-active',
    },
    decide: change('buy', 3),
  },
  'Removing seats': {
    command: 'changeSeats',
    answers: {
      pending: 'payment-pending',
      active: 'accepted',
      suspended: 'suspended',
      expired: 'not-active',
      disabled: 'not-active',
      deleted: 'not-active',
    },
    decide: change('remove', 1),
  },
  'Scheduling a total': {
    command: 'scheduleSeats',
    answers: {
      pending: 'payment-pending',
      active: 'accepted',
      suspended: 'suspended',
      expired: 'not-active',
      disabled: 'not-active',
      deleted: 'not-active',
    },
    decide: schedule(1),
  },
  'Dropping a scheduled total that there is not': {
    command: 'scheduleSeats',
    answers: {
      pending: 'payment-pending',
      active: 'nothing-scheduled',
      suspended: 'suspended',
      expired: 'not-active',
      disabled: 'not-active',
      deleted: 'not-active',
    },
    decide: schedule(null),
  },
  'Undoing a purchase': {
    command: 'undoPurchase',
    answers: {
      pending: 'payment-pending',
      active: 'accepted',
      suspended: 'suspended',
      expired: 'not-active',
      disabled: 'not-active',
      deleted: 'not-active',
    },
    decide: (subscription) =>
      undoPurchase.decide(anAccount([subscription]), { subscription: subscription.id }, given(subscription.termSince)),
  },
  'Trying the product': {
    command: 'startTrial',
    answers: {
      pending: 'owns-product',
      active: 'owns-product',
      suspended: 'owns-product',
      expired: 'owns-product',
      disabled: 'accepted',
      deleted: 'accepted',
    },
    decide: (subscription, now) =>
      startTrial.decide(anAccount([subscription]), { product: powerBi, seats: 5, method: 'visa-4242' }, given(now)),
  },
  'Turning a trial into a paid one': {
    command: 'convertTrial',
    answers: {
      pending: 'payment-pending',
      active: 'accepted',
      suspended: 'not-active',
      expired: 'not-active',
      disabled: 'not-active',
      deleted: 'not-active',
    },
    decide: (subscription, now) => {
      const input = {
        subscription: subscription.id,
        seats: 5,
        term: 'P1M',
        billing: 'monthly',
        method: 'visa-4242',
      } as const;
      return convertTrial.decide(anAccount([{ ...subscription, trial: true }]), input, given(now));
    },
  },
  'Turning recurring billing off': {
    command: 'setRecurring',
    answers: {
      pending: 'payment-pending',
      active: 'accepted',
      suspended: 'suspended',
      expired: 'not-active',
      disabled: 'not-active',
      deleted: 'not-active',
    },
    decide: (subscription, now) =>
      setRecurring.decide(anAccount([subscription]), { subscription: subscription.id, to: 'off' }, given(now)),
  },
  'Reactivating under MOSA': {
    command: 'reactivateSubscription',
    answers: {
      pending: 'payment-pending',
      active: 'cannot-reactivate',
      suspended: 'cannot-reactivate',
      expired: 'accepted',
      disabled: 'cannot-reactivate',
      deleted: 'cannot-reactivate',
    },
    decide: (subscription, now) => {
      const account = anAccount([subscription], { agreement: 'MOSA' });
      return reactivateSubscription.decide(account, { subscription: subscription.id }, given(now));
    },
  },
  'Adding a subscription of an offer': {
    command: 'addSubscription',
    answers: {
      pending: 'accepted',
      active: 'accepted',
      suspended: 'accepted',
      expired: 'accepted',
      disabled: 'accepted',
      deleted: 'accepted',
    },
    decide: (subscription, now) =>
      addSubscription.decide(aCustomerAccount([subscription]), { offer: 'power-bi', seats: 5 }, given(now, { offers })),
  },
  'Adding the only subscription of an offer': {
    command: 'addSubscription',
    answers: {
      pending: 'one-per-customer',
      active: 'one-per-customer',
      suspended: 'one-per-customer',
      expired: 'accepted',
      disabled: 'accepted',
      deleted: 'accepted',
    },
    decide: (subscription, now) => {
      const sold = { offer: 'copilot', least: 1, most: 300, onePerCustomer: true } as const;
      const account = aCustomerAccount([{ ...subscription, sold }]);
      return addSubscription.decide(account, { offer: 'copilot', seats: 5 }, given(now, { offers }));
    },
  },
  'Trying an offer': {
    command: 'tryOffer',
    answers: {
      pending: 'customer-owns',
      active: 'customer-owns',
      suspended: 'customer-owns',
      expired: 'customer-owns',
      disabled: 'accepted',
      deleted: 'accepted',
    },
    decide: (subscription, now) => {
      const account = aCustomerAccount([{ ...subscription, product: visio }]);
      return tryOffer.decide(account, { offer: 'visio' }, given(now, { offers }));
    },
  },
  Suspending: {
    command: 'suspendSubscription',
    answers: {
      pending: 'payment-pending',
      active: 'accepted',
      suspended: 'suspended',
      expired: 'not-active',
      disabled: 'not-active',
      deleted: 'not-active',
    },
    decide: (subscription, now) => {
      const input = { subscription: subscription.id, name: '' };
      return suspendSubscription.decide(aCustomerAccount([subscription]), input, given(now));
    },
  },
  Activating: {
    command: 'activateSubscription',
    answers: {
      pending: 'not-active',
      active: 'not-suspended',
      suspended: 'accepted',
      expired: 'not-active',
      disabled: 'not-active',
      deleted: 'not-active',
    },
    decide: (subscription, now) => {
      const input = { subscription: subscription.id };
      return activateSubscription.decide(aCustomerAccount([subscription]), input, given(now));
    },
  },
};

/** Commands that look at no subscription. */
const besides: readonly string[] = ['addPaymentMethod', 'editPaymentMethod'];

it('asks every command on an account', () => {
  const commands = readdirSync(fileURLToPath(new URL('../../../domain/commands/', import.meta.url)))
    .filter((file) => file.endsWith('.js'))
    .map((file) => file.slice(0, -'.js'.length));
  const asked = [...Object.values(table).map(({ command }) => command), ...besides];

  expect(
    commands.filter((command) => !asked.includes(command)),
    'commands without a row: add what they answer to every status to the table in test/unit/domain/everyStatus.test.ts',
  ).to.deep.equal([]);
  expect(
    asked.filter((command) => !commands.includes(command)),
    'rows of no command',
  ).to.deep.equal([]);
});

for (const [doing, { answers, decide }] of Object.entries(table)) {
  describe(doing, () => {
    for (const status of statuses) {
      it(`${status}: ${answers[status]}`, () => {
        const subscription = aSubscription({ status, seats: 2 });
        const decision = decide(subscription, '2026-03-12T09:00:00.000Z');

        expect(decision.accepted ? 'accepted' : decision.refusal.code).to.equal(answers[status]);
      });
    }
  });
}
