import { shortened } from '../names.js';

/** A bar of a chart. What it is about and how much stands beside the chart in words as well. */
export interface Bar {
  /** Without Markdown; a chart shows it as it is. */
  readonly name: string;
  /** In a unit that all bars of the chart share; what is less than nothing has no bar. */
  readonly value: number;
}

/** Clients cut longer names beside their bars. */
const longestName = 28;
/** The longest bar of text, in spaces that no client breaks or folds: under half the width of a narrow card. */
const longestBar = 40;
const space = '\u00A0';

/** A chart of bars, each as a part of the sum of all; highlighted text where a client draws no charts. */
export function barChart(bars: readonly Bar[]) {
  const shown = bars.map(({ name, value }) => ({ name: shortened(name, longestName), value: Math.max(0, value) }));
  const largest = Math.max(...shown.map(({ value }) => value));
  return {
    type: 'Chart.HorizontalBar',
    // With an axis a phone cuts its numbers, and without one the longest bar's.
    displayMode: 'PartToWhole',
    color: 'categoricalBlue',
    spacing: 'Small',
    data: shown.map(({ name, value }) => ({ x: name, y: value })),
    fallback: { type: 'Container', items: shown.map(({ name, value }) => textBar(name, value, largest)) },
  };
}

/** Used of all as a gauge; as highlighted text where a client draws no gauges. */
export function gauge(used: Bar, free: Bar) {
  const all = used.value + free.value;
  const segments = [
    { legend: used.name, size: used.value, color: 'good' },
    { legend: free.name, size: free.value, color: 'neutral' },
  ];
  return {
    type: 'Chart.Gauge',
    min: 0,
    max: all,
    value: used.value,
    valueFormat: 'Fraction',
    showMinMax: false,
    showNeedle: false,
    segments,
    fallback: {
      type: 'Container',
      items: [used, free].map(({ name, value }) => textBar(name, value, all)),
    },
  };
}

/** Never so short that it cannot be seen, unless it is nothing. */
function textBar(name: string, value: number, largest: number) {
  const length = value <= 0 ? 0 : Math.max(1, Math.round((value / largest) * longestBar));
  const bar = { type: 'TextRun', text: space.repeat(length), highlight: true };
  const label = { type: 'TextRun', text: ` ${name}`, size: 'Small' };
  return { type: 'RichTextBlock', spacing: 'None', inlines: length === 0 ? [label] : [bar, label] };
}
