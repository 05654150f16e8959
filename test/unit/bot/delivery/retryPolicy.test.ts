import { expect } from 'chai';
import type { Delivery } from '../../../../bot/teams/connector.js';
import type { Attempted, RetryDecision } from '../../../../bot/delivery/retryPolicy.js';
import { longestRetryAfter, longestPause, decideRetry, unclearPause } from '../../../../bot/delivery/retryPolicy.js';

type Failed = Extract<Delivery, { readonly sent: false }>;

const first: Attempted = { method: 'post', failures: 1, unclear: 0, chance: 0.5 };
const after = (failed: Failed['failed'], attempted: Partial<Attempted> = {}, retryAfter?: number): RetryDecision =>
  decideRetry({ sent: false, failed, retryAfter }, { ...first, ...attempted });

describe('After an attempt', () => {
  it('a card that was taken is done, and where it stands is known', () => {
    expect(decideRetry({ sent: true, id: 'm-1' }, first)).to.deep.equal({ what: 'done', activity: 'm-1' });
  });

  const table: readonly (readonly [Failed['failed'], RetryDecision['what'], RetryDecision['what']])[] = [
    [400, 'refused', 'as-new'],
    [401, 'again', 'again'],
    [403, 'unreachable', 'as-new'],
    [404, 'unreachable', 'as-new'],
    [405, 'refused', 'as-new'],
    [408, 'again', 'again'],
    [409, 'again', 'again'],
    [410, 'unreachable', 'as-new'],
    [412, 'again', 'again'],
    [413, 'refused', 'refused'],
    [418, 'refused', 'refused'],
    [429, 'again', 'again'],
    [500, 'again', 'again'],
    [502, 'again', 'again'],
    [503, 'again', 'again'],
    [504, 'again', 'again'],
    [599, 'again', 'again'],
    ['not-sent', 'again', 'again'],
    ['no-answer', 'unclear', 'again'],
  ];
  for (const [failed, post, put] of table) {
    it(`${failed} is ${post} for a new card and ${put} for a replacement`, () => {
      expect([after(failed).what, after(failed, { method: 'put' }).what]).to.deep.equal([post, put]);
    });
  }

  it('the pauses double from a second up to five minutes', () => {
    const pauses = Array.from({ length: 12 }, (_, i) => after(503, { failures: i + 1 }));
    expect(pauses.map((sequel) => 'after' in sequel && sequel.after / 1_000)).to.deep.equal([
      ...[1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300],
    ]);
    expect(after(503, { failures: 10_000 })).to.deep.equal({ what: 'again', after: longestPause });
  });

  it('those who were turned away together do not come back together', () => {
    expect(after(503, { chance: 0 })).to.deep.equal({ what: 'again', after: 500 });
    expect(after(503, { chance: 0.999 })).to.deep.equal({ what: 'again', after: 1_499 });
    expect(after(429, { chance: 0.999 }, 2)).to.deep.equal({ what: 'again', after: 2_999 });
  });

  for (const status of [412, 429, 500, 502, 503, 504] as const) {
    it(`${status} waits as long as is asked, never less and within reason`, () => {
      expect(after(status, { chance: 0 }, 30)).to.deep.equal({ what: 'again', after: 30_000 });
      expect(after(status, { chance: 0 }, 0)).to.deep.equal({ what: 'again', after: 0 });
      expect(after(status, { chance: 0 }, 86_400)).to.deep.equal({ what: 'again', after: longestRetryAfter });
    });
  }

  it('a second unclear answer about one card makes it wait for an hour', () => {
    expect(after('no-answer', { unclear: 1 })).to.deep.equal({ what: 'unclear', after: 1_000 });
    expect(after('no-answer', { failures: 2, unclear: 2 })).to.deep.equal({ what: 'unclear', after: unclearPause });
  });
});
