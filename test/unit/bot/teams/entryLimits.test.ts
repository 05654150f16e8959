import type { Activity } from 'botbuilder';
import { expect } from 'chai';
import { copyLimits, entryLimits, isTooMuch } from '../../../../bot/teams/entryLimits.js';

const bringing = (fields: Partial<Pick<Activity, 'value' | 'attachments' | 'entities'>>) => fields as Activity; // the fields that count

describe('What an activity brings', () => {
  const { text, characters, values } = entryLimits;
  const word = 'x'.repeat(text);
  const rest = characters - 2 * text;

  const allowed: Readonly<Record<string, unknown>> = {
    nothing: undefined,
    'a text at the limit': word,
    'texts and names that are at the limit together': [word, word, { ['x'.repeat(rest - 1)]: 'x' }],
    'as many values as allowed': Array.from({ length: values - 1 }, () => 0),
  };
  for (const [what, value] of Object.entries(allowed)) {
    it(`may be ${what}`, () => {
      expect(isTooMuch(bringing({ value }))).to.equal(false);
    });
  }

  const refused: Readonly<Record<string, unknown>> = {
    'a text of one character more': { action: { data: { feedback: `${word}x` } } },
    'a name of one character more': { [`${word}x`]: '' },
    'texts of one character more together': [word, word, 'x'.repeat(rest + 1)],
    'texts and names of one character more together': [word, word, { ['x'.repeat(rest)]: 'x' }],
    'one value more': Array.from({ length: values }, () => 0),
    'one value more, one in the other': Array.from({ length: values }).reduce<unknown>((inner) => [inner], 0),
  };
  for (const [what, value] of Object.entries(refused)) {
    it(`is too much with ${what}`, () => {
      expect(isTooMuch(bringing({ value }))).to.equal(true);
    });
  }

  it('may be the copies of a long message, which are longer than what is entered, but not without end', () => {
    const html = (content: string) => bringing({ attachments: [{ contentType: 'text/html', content }] });

    expect(isTooMuch(html('x'.repeat(copyLimits.text)))).to.equal(false);
    expect(isTooMuch(html('x'.repeat(copyLimits.text + 1)))).to.equal(true);
    expect(isTooMuch(bringing({ entities: [{ type: 'x'.repeat(copyLimits.text + 1) }] }))).to.equal(true);
  });
});
