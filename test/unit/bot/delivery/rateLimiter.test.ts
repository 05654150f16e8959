import { expect } from 'chai';
import fc from 'fast-check';
import sinon from 'sinon';
import { RateLimiter } from '../../../../bot/delivery/rateLimiter.js';
import { always, timeLimit, tried } from '../../../support/property.js';
import type { Limit } from '../../../teams/slidingWindows.js';
import { conversationLimits, tenantLimits } from '../../../teams/slidingWindows.js';

/** Anything that wants to send, after a while, to one of some conversations. */
const wishes = (conversations: number, longestLull: number) =>
  fc.array(
    fc.record({
      lull: fc.oneof(fc.constant(0), fc.double({ min: 0, max: longestLull, noNaN: true })),
      conversation: fc.nat(conversations - 1).map(String),
    }),
    { minLength: 1, maxLength: 400 },
  );

describe('The pace', () => {
  let timers: sinon.SinonFakeTimers;

  beforeEach(() => (timers = sinon.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout', 'Date'] })));
  afterEach(() => timers.restore());

  /** When each call was made, in milliseconds, by somebody who waits as long as they are told. */
  function callsOf(
    rateLimiter: RateLimiter,
    all: readonly { readonly lull: number; readonly conversation: string }[],
    tenant = 't',
  ) {
    return all.map(({ lull, conversation }) => {
      timers.tick(lull);
      for (
        let wait = rateLimiter.wait({ conversation, tenant });
        wait > 0;
        wait = rateLimiter.wait({ conversation, tenant })
      )
        timers.tick(wait);
      rateLimiter.spend({ conversation, tenant });
      return { at: performance.now(), conversation };
    });
  }

  function expectWithin(times: readonly number[], { calls, span }: Limit): void {
    times.forEach((time, index) => {
      const inSpan = times.slice(index).filter((other) => other < time + span).length;
      expect(inSpan, `${inSpan} calls in ${span} ms from ${time} on`).to.be.at.most(calls);
    });
  }

  it(`stays within every limit of a conversation in every span, whatever comes when (${tried})`, async () => {
    await always(
      fc.property(wishes(1, 5_000), (all) => {
        const times = callsOf(new RateLimiter(), all).map(({ at }) => at);
        for (const limit of conversationLimits) expectWithin(times, limit);
      }),
    );
  }).timeout(timeLimit);

  it(`stays within the tenant’s limit in every span, however many conversations there are (${tried})`, async () => {
    await always(
      fc.property(wishes(80, 100), (all) => {
        const calls = callsOf(new RateLimiter(), all);
        for (const limit of tenantLimits)
          expectWithin(
            calls.map(({ at }) => at),
            limit,
          );
        for (const one of new Set(calls.map(({ conversation }) => conversation))) {
          const own = calls.filter(({ conversation }) => conversation === one).map(({ at }) => at);
          for (const limit of conversationLimits) expectWithin(own, limit);
        }
      }),
    );
  }).timeout(timeLimit);

  it('stays within the limit of an hour, for hours', () => {
    const all = Array.from({ length: 6_000 }, () => ({ lull: 0, conversation: 'a' }));
    const times = callsOf(new RateLimiter(), all).map(({ at }) => at);
    const hour = conversationLimits.at(-1) ?? { calls: 0, span: 0 };
    for (let i = hour.calls; i < times.length; i++) {
      expect((times[i] ?? 0) - (times[i - hour.calls] ?? 0)).to.be.at.least(hour.span);
    }
    // And not slower than it has to be: what may be sent in the end is sent.
    expect(times.at(-1)).to.be.below((6_000 / 900) * 3_600_000);
  }).timeout(120_000);

  it('keeps nobody waiting who has not sent much', () => {
    const rateLimiter = new RateLimiter();
    for (let i = 0; i < 6; i++) rateLimiter.spend({ conversation: 'a', tenant: 't' });

    expect(rateLimiter.wait({ conversation: 'a', tenant: 't' })).to.equal(1_000);
    expect(rateLimiter.wait({ conversation: 'b', tenant: 't' })).to.equal(0);
    expect(rateLimiter.waitOf('t')).to.equal(0);
  });

  it('makes cards wait for the answers that were given meanwhile', () => {
    const rateLimiter = new RateLimiter();
    for (let i = 0; i < 10; i++) rateLimiter.spend({ conversation: 'a', tenant: 't' });
    expect(rateLimiter.wait({ conversation: 'a', tenant: 't' })).to.equal(5_000);

    for (let i = 0; i < 10_000; i++) rateLimiter.spend({ conversation: 'a', tenant: 't' });
    expect(rateLimiter.wait({ conversation: 'a', tenant: 't' })).to.be.at.most(250_000);
    expect(rateLimiter.wait({ conversation: 'b', tenant: 't' })).to.be.at.most(3_000);
  });

  it('counts each tenant by itself', () => {
    const rateLimiter = new RateLimiter();
    for (let i = 0; i < 25; i++) rateLimiter.spend({ conversation: String(i), tenant: 't' });

    expect(rateLimiter.waitOf('t')).to.equal(40);
    expect(rateLimiter.waitOf('u')).to.equal(0);
  });
});
