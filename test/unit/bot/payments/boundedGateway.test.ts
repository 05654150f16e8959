import { expect } from 'chai';
import sinon from 'sinon';
import { boundedGateway } from '../../../../bot/payments/boundedGateway.js';
import type { GatewayAnswer } from '../../../../domain/application/ports.js';

const request = { key: 'op-1', of: 'op-0', token: 't', amount: { minor: 1, currency: 'EUR' } };

/** A gateway that answers in this order, and the keys it was asked with. */
function gatewayWith(...answers: readonly (() => Promise<GatewayAnswer>)[]) {
  const asked: string[] = [];
  const left = [...answers];
  const answer = ({ key }: { readonly key: string }) => {
    asked.push(key);
    return (left.shift() ?? silence)();
  };
  const voiding = async (request: { readonly key: string }) =>
    (await answer(request)) === 'approved' ? ('voided' as const) : ('unknown' as const);
  return { asked, bounded: boundedGateway({ charge: answer, refund: answer, void: voiding }) };
}

const approved = () => Promise.resolve('approved' as const);
const unknown = () => Promise.resolve('unknown' as const);
const broken = () => Promise.reject(new Error('The line is broken'));
const silence = () => new Promise<GatewayAnswer>(() => undefined);

describe('A bank that is asked in bounded time', () => {
  it('is asked once when it answers', async () => {
    const { asked, bounded } = gatewayWith(approved);

    expect(await bounded.charge(request)).to.equal('approved');
    expect(asked).to.deep.equal(['op-1']);
  });

  for (const [what, first] of [
    ['does not know', unknown],
    ['cannot be reached', broken],
  ] as const) {
    it(`is asked a second time under the same key when it ${what}`, async () => {
      const { asked, bounded } = gatewayWith(first, approved);

      expect(await bounded.refund(request)).to.equal('approved');
      expect(asked).to.deep.equal(['op-1', 'op-1']);
    });

    it(`is not known to have answered when it ${what} twice`, async () => {
      const { asked, bounded } = gatewayWith(first, first, approved);

      expect(await bounded.charge(request)).to.equal('unknown');
      expect(asked).to.have.length(2);
    });
  }

  it('is asked a second time to void a charge that it may have taken', async () => {
    const { asked, bounded } = gatewayWith(broken, approved);

    expect(await bounded.void(request)).to.equal('voided');
    expect(asked).to.deep.equal(['op-1', 'op-1']);
  });

  it('is given up after two times one and a half seconds', async () => {
    const clock = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const { asked, bounded } = gatewayWith(silence, silence);
      const answer = bounded.charge(request);

      await clock.tickAsync(2_999);
      expect(await Promise.race([answer, Promise.resolve('waiting')])).to.equal('waiting');
      await clock.tickAsync(1);

      expect(await answer).to.equal('unknown');
      expect(asked).to.deep.equal(['op-1', 'op-1']);
      expect(clock.countTimers()).to.equal(0);
    } finally {
      clock.restore();
    }
  });
});
