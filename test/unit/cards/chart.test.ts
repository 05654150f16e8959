import { expect } from 'chai';
import { barChart, gauge } from '../../../cards/layouts/chart.js';
import { nodesOf } from '../../support/cardSchema.js';

/** What a client draws that knows no charts: how long each bar of text is, and what stands beside it. */
function textBars({ fallback }: { readonly fallback: object }): readonly (readonly [number, string])[] {
  return nodesOf(fallback)
    .filter(({ type }) => type === 'RichTextBlock')
    .map(({ inlines }) => {
      const runs = inlines as readonly { readonly text: string; readonly highlight?: true }[]; // ours
      const bar = runs.find(({ highlight }) => highlight === true)?.text ?? '';
      expect(bar).to.match(/^\u00A0*$/);
      return [bar.length, runs.at(-1)?.text ?? ''] as const;
    });
}

describe('A chart of bars', () => {
  it('is text where a client draws no charts, each bar beside the longest and none too short to be seen', () => {
    const chart = barChart([
      { name: 'A', value: 400 },
      { name: 'B', value: 100 },
      { name: 'C', value: 0.01 },
      { name: 'D', value: 0 },
    ]);

    expect(textBars(chart)).to.deep.equal([
      [40, ' A'],
      [10, ' B'],
      [1, ' C'],
      [0, ' D'],
    ]);
  });

  it('draws no bar for less than nothing, and shortens a name for which there is no room', () => {
    const { data } = barChart([
      { name: 'x'.repeat(90), value: 2 },
      { name: 'back', value: -5 },
    ]);

    expect(data.map(({ x, y }) => [x.length, y])).to.deep.equal([
      [28, 2],
      [4, 0],
    ]);
  });
});

describe('A gauge', () => {
  it('shows what is used of all, and the same as text where a client draws no gauges', () => {
    const shown = gauge({ name: 'Used', value: 3 }, { name: 'Available', value: 1 });

    expect([shown.value, shown.max, shown.segments.map(({ size }) => size)]).to.deep.equal([3, 4, [3, 1]]);
    expect(textBars(shown)).to.deep.equal([
      [30, ' Used'],
      [10, ' Available'],
    ]);
  });

  it('has no bar where nothing is used', () => {
    expect(textBars(gauge({ name: 'Used', value: 0 }, { name: 'Available', value: 5 }))[0]).to.deep.equal([0, ' Used']);
  });
});
