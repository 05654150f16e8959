import { expect } from 'chai';
import { readerFor, stringsOf } from '../../../cards/language.js';
import type { DigestOfWeek } from '../../../cards/notifications/weeklyDigest.js';
import { weeklyDigest } from '../../../cards/notifications/weeklyDigest.js';
import type { Money } from '../../../domain/basics/money.js';
import { notificationKinds } from '../../../domain/account/notificationEvents.js';
import { powerBi, visio } from '../../support/builders.js';
import type { Charts } from '../../support/charts.js';
import { chartsOn } from '../../support/charts.js';
import { Screen } from '../../support/screen.js';

const reader = readerFor('marta', 'en', undefined);
const euro = (minor: number) => ({ minor, currency: 'EUR' });
const quiet = { bought: 0, trials: 0, changed: 0, cancelled: 0, ended: 0, undone: 0, declined: 0 };

const spentWeek = (spend: readonly { readonly product: string; readonly amount: Money }[]) => ({
  week: '2026-03-09',
  thisWeek: '2026-03-16',
  digest: { counts: { ...quiet, bought: 6_000 }, spend, idle: [], newProducts: [] },
  kinds: notificationKinds,
  requests: 0,
});

/** The bars of each chart. */
function chartsFor(kinds: readonly (typeof notificationKinds)[number][]): Charts {
  const idle = [
    { product: visio, purchaser: 'Bruna Rossi', free: 8 },
    { product: powerBi, purchaser: 'Ana Nowak', free: 2 },
  ];
  const spend = [
    { product: visio, amount: euro(9_000) },
    { product: powerBi, amount: euro(3_000) },
  ];
  const digest = { counts: { ...quiet, bought: 4, cancelled: 1 }, spend, idle, newProducts: [] };
  return chartsOf({ week: '2026-03-09', thisWeek: '2026-03-16', digest, kinds, requests: 0 });
}

function chartsOf(week: DigestOfWeek): Charts {
  return chartsOn(weeklyDigest.render(week, reader));
}

describe('The weekly digest', () => {
  it('draws what was done, spent and left idle, each beside the most of its kind', () => {
    expect(chartsFor(notificationKinds)).to.deep.equal([
      [
        ['Bought', 4],
        ['Canceled', 1],
      ],
      [
        ['Visio Plan 1', 90],
        ['Power BI Pro', 30],
      ],
      [
        ['Visio Plan 1', 8],
        ['Power BI Pro', 2],
      ],
    ]);
  });

  it('says in words what its charts draw, whoever draws them', () => {
    const idle = [
      { product: visio, purchaser: 'Bruna Rossi', free: 8 },
      { product: powerBi, purchaser: 'Ana Nowak', free: 2 },
    ];
    const { digest, ...week } = spentWeek([
      { product: visio, amount: euro(9_000) },
      { product: powerBi, amount: euro(3_000) },
    ]);
    const { text } = new Screen({ card: weeklyDigest.render({ ...week, digest: { ...digest, idle } }, reader) });

    for (const words of ['Bought: 6,000', 'Visio Plan 1: €90.00', 'Power BI Pro: €30.00'])
      expect(text).to.contain(words);
    expect(text).to.contain('Visio Plan 1 (Bruna Rossi): 8 unassigned licenses');
  });

  it('takes off its sum what came back in another currency', () => {
    const spend = [
      { product: visio, amount: euro(9_000) },
      { product: powerBi, amount: { minor: 500, currency: 'PLN' } },
      { product: powerBi, amount: { minor: -1_234_567, currency: 'KWD' } },
    ];
    const card = weeklyDigest.render(spentWeek(spend), reader);
    const { text } = new Screen({ card });

    expect(text.replaceAll('\u00A0', ' ')).to.contain('€90.00 + PLN 5.00 − KWD 1,234.567');
    expect(text).to.contain('Bought: 6,000');
  });

  it('draws what was paid in the currency of which most was paid, and says the others, whatever came back', () => {
    const spend = [
      { product: visio, amount: euro(10_000) },
      { product: powerBi, amount: { minor: 2_000, currency: 'USD' } },
      { product: powerBi, amount: euro(-9_000) },
    ];

    expect(chartsOf(spentWeek(spend))).to.deep.equal([]);
    const more = [...spend, { product: 'CFQ7TTC0LH05', amount: euro(2_500) }];
    expect(chartsOf(spentWeek(more))).to.deep.equal([
      [
        ['Visio Plan 1', 100],
        ['Microsoft 365 F3', 25],
      ],
    ]);
    const { text } = new Screen({ card: weeklyDigest.render(spentWeek(more), reader) });
    expect(text).to.contain('Visio Plan 1: €100.00 · Microsoft 365 F3: €25.00 · Power BI Pro: $20.00');
  });

  it('draws no bar for what came back or came to nothing', () => {
    const kept = [
      { product: powerBi, amount: euro(300) },
      { product: 'CFQ7TTC0LH05', amount: euro(200) },
    ];
    for (const minor of [0, -100])
      expect(chartsOf(spentWeek([...kept, { product: visio, amount: euro(minor) }]))).to.deep.equal([
        [
          ['Power BI Pro', 3],
          ['Microsoft 365 F3', 2],
        ],
      ]);
  });

  it('names ten products at most that gave more back than was charged, and the new ones', () => {
    const products = Array.from({ length: 11 }, (_, index) => `product-${index}`);
    const amounts = products.map((product, index) => ({ product, amount: euro(-index - 1) }));
    const { digest, ...week } = spentWeek([
      { product: visio, amount: euro(100) },
      { product: powerBi, amount: euro(0) },
      ...amounts,
    ]);
    const notes = (newProducts: readonly string[]) => {
      const card = weeklyDigest.render({ ...week, digest: { ...digest, newProducts } }, reader);
      return new Screen({ card }).text.split('\n').filter((line) => /^product-\d+: |^New|: €0\.00/.test(line));
    };

    expect(notes([])).to.deep.equal(
      amounts.slice(1).map(({ product, amount }) => `${product}: ${reader.money(amount)}`),
    );
    expect(notes([visio]).at(-1)).to.equal(stringsOf.en.digest.newProducts('Visio Plan 1'));
    const [last] = notes(products).slice(-1);
    expect(last).to.contain('product-9').and.not.to.contain('product-10');
  });

  it('says what was spent from the most to what came back', () => {
    const spend = [
      { product: powerBi, amount: { minor: 100, currency: 'PLN' } },
      { product: powerBi, amount: { minor: 100, currency: 'USD' } },
      { product: visio, amount: { minor: -100, currency: 'USD' } },
      { product: visio, amount: euro(9_000) },
    ];
    const { text } = new Screen({ card: weeklyDigest.render(spentWeek(spend), reader) });

    expect(text.replaceAll('\u00A0', ' ')).to.contain('€90.00 + PLN 1.00 + $0.00');
  });

  it('is one line where nothing was done and nothing spent, and only there', () => {
    const { digest: words } = stringsOf.en;
    const idle = [{ product: visio, purchaser: 'Bruna Rossi', free: 8 }];
    const textOf = (counts: typeof quiet, minor: number, pools = idle) => {
      const { digest, ...week } = spentWeek(minor === 0 ? [] : [{ product: visio, amount: euro(minor) }]);
      return new Screen({ card: weeklyDigest.render({ ...week, digest: { ...digest, counts, idle: pools } }, reader) })
        .text;
    };

    expect(textOf(quiet, 0)).to.contain(words.empty).and.not.to.contain(words.idle);
    for (const text of [textOf({ ...quiet, bought: 1 }, 0), textOf(quiet, 100)])
      expect(text).to.contain(words.idle).and.not.to.contain(words.empty);
    expect(textOf(quiet, 100, [])).not.to.contain(words.idle);
  });

  it('counts what its reader wants to hear of, and shows spend and idle licences to all', () => {
    expect(chartsFor(['purchase', 'cancellation'])).to.have.length(3);
    expect(chartsFor(['cancellation'])).to.deep.equal([
      [
        ['Visio Plan 1', 90],
        ['Power BI Pro', 30],
      ],
      [
        ['Visio Plan 1', 8],
        ['Power BI Pro', 2],
      ],
    ]);
  });
});
