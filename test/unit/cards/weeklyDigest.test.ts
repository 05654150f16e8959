import { expect } from 'chai';
import { readerFor } from '../../../cards/language.js';
import { weeklyDigest } from '../../../cards/notifying/weeklyDigest.js';
import { newsKinds } from '../../../domain/account/notificationEvents.js';
import { powerBi, visio } from '../../support/builders.js';
import { Screen } from '../../support/screen.js';

const euro = (minor: number) => ({ minor, currency: 'EUR' });
const quiet = { bought: 0, trials: 0, changed: 0, cancelled: 0, ended: 0, undone: 0, declined: 0 };

/** What stands over each bar, and how long that is. */
function barsOn(kinds: readonly (typeof newsKinds)[number][]): readonly (readonly [string, number])[] {
  const idle = [
    { product: visio, purchaser: 'Bruna Rossi', free: 8 },
    { product: powerBi, purchaser: 'Ana Nowak', free: 2 },
  ];
  const spend = [
    { product: visio, amount: euro(9_000) },
    { product: powerBi, amount: euro(3_000) },
  ];
  const digest = { counts: { ...quiet, bought: 4, cancelled: 1 }, spend, idle, newProducts: [] };
  const week = { week: '2026-03-09', thisWeek: '2026-03-16', digest, kinds, requests: 0 };
  const card = JSON.stringify(weeklyDigest.render(week, readerFor('marta', 'en', undefined)));
  return [...card.matchAll(/"text":"([^"]+)"[^{}]*\}[^{}]*\{[^{}]*\[\{"type":"TextRun","text":"(\u00A0+)"/g)].map(
    ([, words = '', bar = '']) => [words, bar.length] as const,
  );
}

describe('The weekly digest', () => {
  it('draws what was done, spent and left idle, each beside the most of its kind', () => {
    expect(barsOn(newsKinds)).to.deep.equal([
      ['Bought: 4', 60],
      ['Canceled: 1', 15],
      ['Visio Plan 1: €90.00', 60],
      ['Power BI Pro: €30.00', 20],
      ['Visio Plan 1 (Bruna Rossi): 8 unassigned licenses', 60],
      ['Power BI Pro (Ana Nowak): 2 unassigned licenses', 15],
    ]);
  });

  it('takes off its sum what came back in another currency', () => {
    const spend = [
      { product: visio, amount: euro(9_000) },
      { product: powerBi, amount: { minor: 500, currency: 'PLN' } },
      { product: powerBi, amount: { minor: -1_234_567, currency: 'KWD' } },
    ];
    const digest = { counts: { ...quiet, bought: 6_000 }, spend, idle: [], newProducts: [] };
    const week = { week: '2026-03-09', thisWeek: '2026-03-16', digest, kinds: newsKinds, requests: 0 };
    const { text } = new Screen({ card: weeklyDigest.render(week, readerFor('marta', 'en', undefined)) });

    expect(text.replaceAll('\u00A0', ' ')).to.contain('€90.00 + PLN 5.00 − KWD 1,234.567');
    expect(text).to.contain('Bought: 6,000');
  });

  it('counts what its reader wants to hear of, and shows spend and idle licences to all', () => {
    expect(barsOn(['cancellation']).map(([words, length]) => [words.split(':')[0], length])).to.deep.equal([
      ['Canceled', 60],
      ['Visio Plan 1', 60],
      ['Power BI Pro', 20],
      ['Visio Plan 1 (Bruna Rossi)', 60],
      ['Power BI Pro (Ana Nowak)', 15],
    ]);
  });
});
