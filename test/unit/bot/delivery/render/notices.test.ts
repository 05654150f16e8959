import { expect } from 'chai';
import { noticeFor } from '../../../../../bot/delivery/render/notices.js';
import { readerFor, stringsOf } from '../../../../../cards/language.js';
import type { Account } from '../../../../../domain/account/account.js';
import type { Command } from '../../../../../domain/application/command.js';
import { convertTrial } from '../../../../../domain/commands/convertTrial.js';
import { reactivateSubscription } from '../../../../../domain/commands/reactivateSubscription.js';
import type { Event } from '../../../../../domain/account/events.js';
import { executedOn } from '../../../../../domain/application/accountCommands.js';
import type { Verdict } from '../../../../../domain/billing/settlement.js';
import { settle } from '../../../../../domain/billing/settlement.js';
import { aMethod, anAccount, aSubscription, buyer, given, powerBi, visio } from '../../../../support/builders.js';
import { Screen } from '../../../../support/screen.js';

const now = '2026-03-15T09:00:00.000Z';
const { trials, reactivating, buying, titles } = stringsOf.en;

const trial = anAccount([aSubscription({ product: visio, trial: true, method: '', recurring: 'off' })]);
const conversion = { subscription: 'sub-1', seats: 5, term: 'P1M', billing: 'monthly', method: 'visa-4242' } as const;
const expired = anAccount([{ ...aSubscription(), status: 'expired', statusSince: '2026-03-10' }], {
  agreement: 'MOSA',
});

/** The card that a buyer is sent who no longer waited for the bank. */
function told<Input, Result extends Event>(
  account: Account,
  command: Command<Input, Result>,
  input: Input,
  verdict: Verdict,
) {
  const decision = command.decide(account, input, given(now));
  const terms = decision.accepted ? decision.terms : expect.fail(decision.refusal.code);
  const { save } = executedOn(account, command, { account: account.id, operation: 'op-1', input, terms }, given(now));
  const settled = settle(save ?? account, 'op-1', verdict, { now, late: true });
  const [notice] = settled.outbox;
  const reader = readerFor(buyer.id, 'en', undefined);
  const sent = notice && noticeFor(notice, settled, now, reader);
  return { title: sent?.title, screen: new Screen({ ...(sent && { card: sent.card }) }) };
}

describe('A buyer who no longer waits for the bank', () => {
  it('is told that a trial is now paid, and that a subscription is back', () => {
    const paid = told(trial, convertTrial, conversion, 'approved');
    const back = told(expired, reactivateSubscription, { subscription: 'sub-1' }, 'approved');

    expect([paid.title, back.title]).to.deep.equal([
      trials.convertedTitle(5, 'Visio Plan 1'),
      reactivating.receiptTitle(5, 'Power BI Pro'),
    ]);
    expect(paid.screen.text).to.contain('€34.40').and.contain('Visio Plan 1');
    expect(back.screen.text).to.contain('€61.49').and.contain('Power BI Pro');
  });

  it('is led back to what was declined, and not to another purchase', () => {
    const paid = told(trial, convertTrial, conversion, 'declined');
    const back = told(expired, reactivateSubscription, { subscription: 'sub-1' }, 'declined');

    expect([paid.title, back.title]).to.deep.equal([
      buying.declined('€34.40', 5, 'Visio Plan 1'),
      buying.declined('€61.49', 5, 'Power BI Pro'),
    ]);
    const first = [paid, back].map(({ screen }) => screen.buttons[0]);
    expect(first.map((button) => [button?.title, button?.data.start, button?.data.subscription])).to.deep.equal([
      [buying.otherMethod, 'trial', 'sub-1'],
      [titles.reactivate, 'reactivate', 'sub-1'],
    ]);
  });
});

describe('The owner of a card that cannot pay the next charge', () => {
  const card = { method: 'visa-4242', brand: 'Visa', lastFour: '4242', expires: '2026-03' };
  const event = { type: 'card-expiring', ...card, profiles: [], products: [visio], nextCharge: '2026-12-10' } as const;
  const account = anAccount([], { methods: [aMethod({ expires: event.expires })] });
  const titleAt = (moment: string) =>
    noticeFor({ id: 'notice-1', to: buyer.id, at: now, event }, account, moment, readerFor(buyer.id, 'en', undefined))
      ?.title;

  it('hears that it is about to expire, or that it has', () => {
    expect(titleAt('2026-03-31T23:59:59.000Z')).to.equal('Visa ending in 4242 is about to expire');
    expect(titleAt('2026-04-01T00:00:00.000Z')).to.equal('Visa ending in 4242 has expired');
  });
});

describe('The reminder of a renewal', () => {
  const event = {
    type: 'renewal-coming',
    subscription: 'sub-1',
    product: powerBi,
    what: 'renews',
    days: 7,
    on: '2026-04-10',
    seats: 5,
    unused: 0,
  } as const;
  const sent = (account: Account) =>
    noticeFor({ id: 'notice-1', to: buyer.id, at: now, event }, account, now, readerFor(buyer.id, 'en', undefined));

  it('is sent while the subscription is active and renews on that day, and not for either alone', () => {
    const active = aSubscription();

    expect(sent(anAccount([active]))).not.to.equal(undefined);
    expect(sent(anAccount([{ ...active, status: 'disabled', statusSince: '2026-03-12' }]))).to.equal(undefined);
    expect(sent(anAccount([{ ...active, termDays: { first: '2026-04-10', last: '2026-05-09' } }]))).to.equal(undefined);
    expect(sent(anAccount())).to.equal(undefined);
  });
});
