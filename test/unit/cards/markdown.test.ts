import { expect } from 'chai';
import fc from 'fast-check';
import { plain, unformatted } from '../../../cards/markdown.js';
import { namesUpTo } from '../../../cards/names.js';
import { stringsOf } from '../../../cards/language.js';
import { always, tried } from '../../support/property.js';

describe('People’s words', () => {
  const shown: Readonly<Record<string, string>> = {
    'Anna Nowak': 'Anna Nowak',
    'Jean-Luc O’Brien (Sales) & Co.': 'Jean-Luc O’Brien (Sales) & Co.',
    '**x**': String.raw`\*\*x\*\*`,
    '[a](http://e)': String.raw`\[a\](http://e)`,
    '<b>': String.raw`\<b\>`,
    '`_~|_`': '\\`\\_\\~\\|\\_\\`',
    'C:\\temp': String.raw`C:\\temp`,
    '# title': String.raw`\# title`,
    '- item': String.raw`\- item`,
    '  + item': String.raw` \+ item`,
    '1. item': String.raw`1\. item`,
    '12) item': String.raw`12\) item`,
    '3 May': '3 May',
    'one\ntwo\r\n\tthree': 'one two three',
    'שלום 👩‍👩‍👧': 'שלום 👩‍👩‍👧',
    '': '',
  };
  for (const [text, expected] of Object.entries(shown)) {
    it(`are shown as they are: ${JSON.stringify(text)}`, () => {
      expect(plain(text)).to.equal(expected);
    });
  }

  for (const [text, expected] of Object.entries(shown)) {
    it(`are read aloud as they were written: ${JSON.stringify(text)}`, () => {
      expect(unformatted(expected)).to.equal(text.replaceAll(/\s+/g, ' '));
    });
  }

  it('lose our own emphasis when they are read aloud', () => {
    expect(unformatted(`**€12.00** for ${plain('C*D')}`)).to.equal('€12.00 for C*D');
  });

  it(`lose nothing but line breaks (${tried})`, async () => {
    await always(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const read = plain(text).replaceAll(/\\([\\`*_[\]<>~|#+\-.)])/g, '$1');
        expect(read).to.equal(text.replaceAll(/\s+/g, ' '));
      }),
    );
  });

  it(`leave no mark that would be drawn (${tried})`, async () => {
    const marks = fc.constantFrom(...'*_`~[]()<>|#+-1.\\ \n!a'.split(''));
    await always(
      fc.property(fc.string({ unit: marks }), (text) => {
        const bare = plain(text).replaceAll(/\\./g, '');
        expect(bare).not.to.match(/[\\*_`~[\]<>|]/);
        expect(plain(text)).not.to.match(/^\s*(#|[-+]\s|\d+[.)])/);
      }),
    );
  });
});

describe('A list of names', () => {
  const names = ['Anna', '*Bruno*', 'Carla', 'Dario'];

  it('is complete where there is room', () => {
    expect(namesUpTo(4, names, stringsOf.en)).to.equal(String.raw`Anna, \*Bruno\*, Carla, Dario`);
    expect(namesUpTo(4, [], stringsOf.en)).to.equal('');
  });

  it('says in the reader’s language how many are left out', () => {
    const cut = [2, 3].map((most) =>
      (['it', 'pl', 'es'] as const).map((code) => namesUpTo(most, names, stringsOf[code])),
    );

    expect(cut).to.deep.equal([
      [
        String.raw`Anna, \*Bruno\* e altri 2`,
        String.raw`Anna, \*Bruno\* i jeszcze 2`,
        String.raw`Anna, \*Bruno\* y 2 más`,
      ],
      [
        String.raw`Anna, \*Bruno\*, Carla e un altro`,
        String.raw`Anna, \*Bruno\*, Carla i jeszcze 1`,
        String.raw`Anna, \*Bruno\*, Carla y 1 más`,
      ],
    ]);
  });
});
