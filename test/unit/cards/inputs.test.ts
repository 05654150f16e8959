import { expect } from 'chai';
import { asEntered, inputsIn } from '../../../cards/inputs.js';

const layout = {
  body: [
    { type: 'Input.Text', id: 'text' },
    { type: 'Container', items: [{ type: 'Input.Number', id: 'number' }] },
    { type: 'Input.Date', id: 'day' },
    { type: 'Input.Toggle', id: 'toggle' },
    { type: 'Input.ChoiceSet', id: 'one' },
    { type: 'Input.ChoiceSet', id: 'several', isMultiSelect: true },
    { type: 'Input.ChoiceSet', id: '${id}' },
    { type: 'TextBlock', id: 'words' },
  ],
};
const inputs = inputsIn(layout);
const read = (id: string, value: unknown) => asEntered({ [id]: value }, inputs)[id];

describe('The inputs of a card', () => {
  it('are those in its layout whose ids are known', () => {
    expect([...inputs]).to.deep.equal([
      ['text', 'text'],
      ['number', 'number'],
      ['day', 'date'],
      ['toggle', 'text'],
      ['one', 'choice'],
      ['several', 'choices'],
    ]);
  });

  it('are empty where nothing is sent, and so is what is null; the rest of an answer stays', () => {
    const empty = { text: '', number: '', day: '', toggle: '', one: '', several: '' };

    expect(asEntered({}, inputs)).to.deep.equal(empty);
    expect(asEntered({ text: null, number: undefined, other: null, terms: 'x', page: 2 }, inputs)).to.deep.equal({
      ...empty,
      terms: 'x',
      page: 2,
    });
  });

  for (const [id, value, expected] of [
    ['text', 5, '5'],
    ['text', true, 'true'],
    ['text', ['a'], 'a'],
    ['text', ' a; b ', ' a; b '],
    ['toggle', true, 'true'],
    ['toggle', 'false', 'false'],
    ['number', 5, 5],
    ['number', '5.0', '5.0'],
    ['number', ['5'], '5'],
    ['one', 'a', 'a'],
    ['one', ['a'], 'a'],
    ['one', 7, '7'],
    ['one', ['a', 'b'], ''],
    ['one', [], ''],
    ['several', 'a,b', 'a,b'],
    ['several', 'a;b', 'a,b'],
    ['several', ' a ; b,c ,', 'a,b,c'],
    ['several', ['a', 'b'], 'a,b'],
    ['several', ['a;b', 'c'], 'a,b,c'],
    ['several', [], ''],
    ['day', '2026-09-01', '2026-09-01'],
    ['day', ' 2026-09-01 ', '2026-09-01'],
    ['day', '2026-09-01T00:00:00.000Z', '2026-09-01'],
    ['day', '2026-09-01T00:00:00Z', '2026-09-01'],
    ['day', '2026-09-01T00:00:00+02:00', '2026-09-01'],
    ['day', '2026-09-01T00:00', '2026-09-01'],
    ['day', '2026-09-01 00:00:00', '2026-09-01'],
    ['day', '2026-09-01T14:30', '2026-09-01'],
    ['day', '2026/9/1', '2026-09-01'],
    ['day', '2026.09.01', '2026-09-01'],
    ['day', '2026-08-31T22:00:00Z', '2026-08-31T22:00:00Z'],
    ['day', '01/09/2026', '01/09/2026'],
    ['day', '2026-09-01T00:00:00.001Z', '2026-09-01T00:00:00.001Z'],
    ['day', 1_790_000_000_000, '1790000000000'],
    ['text', { $ne: 1 }, { $ne: 1 }],
    ['several', [{ a: 1 }], [{ a: 1 }]],
  ] as const) {
    it(`of the kind “${id}” read ${JSON.stringify(value)} as ${JSON.stringify(expected)}`, () => {
      expect(read(id, value)).to.deep.equal(expected);
    });
  }
});
