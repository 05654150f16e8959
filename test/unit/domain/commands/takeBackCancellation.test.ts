import { expect } from 'chai';
import { canTakeBack, takeBackCancellation } from '../../../../domain/commands/takeBackCancellation.js';
import { anAccount, aSubscription, given, powerBi } from '../../../support/builders.js';

const cancellation = {
  at: '2026-03-20T09:00:00.000Z',
  reason: 'too-expensive',
  feedback: '',
  endsOn: '2026-04-10',
} as const;
const ending = aSubscription({ recurring: 'off', cancellation });

const takeBack = (now: string, subscription = ending, id = 'sub-1') =>
  takeBackCancellation.decide(anAccount([subscription]), { subscription: id }, given(now));

describe('Taking a cancellation back', () => {
  it('makes the subscription as it was before', () => {
    expect(takeBack('2026-03-25T09:00:00.000Z')).to.deep.equal({
      accepted: true,
      account: anAccount([aSubscription()]),
      result: { type: 'cancellation-taken-back', subscription: 'sub-1', product: powerBi, renewsOn: '2026-04-10' },
      terms: 'sub-1 2026-03-20T09:00:00.000Z',
    });
  });

  it('lets a trial without a payment method still end by itself', () => {
    const decision = takeBack('2026-03-25T09:00:00.000Z', { ...ending, trial: true, method: '' });

    const [trial] = decision.accepted ? decision.account.subscriptions : [];
    expect([trial?.recurring, trial?.cancellation]).to.deep.equal(['off', undefined]);
  });

  it('works to the last moment of the last day', () => {
    expect(takeBack('2026-04-09T23:59:59.999Z').accepted).to.equal(true);
    expect(takeBack('2026-04-10T00:00:00.000Z')).to.deep.equal({
      accepted: false,
      refusal: { code: 'nothing-to-take-back' },
    });
  });

  it('is offered just as long as it works', () => {
    const moments = ['2026-04-09T23:59:59.999Z', '2026-04-10T00:00:00.000Z'];

    expect(moments.map((now) => canTakeBack(ending, now))).to.deep.equal([true, false]);
  });

  it('has nothing to do on a subscription that is not cancelled, or whose cancellation has taken effect', () => {
    const ended = aSubscription({ status: 'disabled', recurring: 'off', cancellation });

    for (const subscription of [aSubscription(), ended]) {
      expect(takeBack('2026-03-25T09:00:00.000Z', subscription)).to.deep.equal({
        accepted: false,
        refusal: { code: 'nothing-to-take-back' },
      });
    }
  });

  it('does not find what is not there', () => {
    expect(takeBack('2026-03-25T09:00:00.000Z', ending, 'sub-2')).to.deep.equal({
      accepted: false,
      refusal: { code: 'not-found' },
    });
  });
});
