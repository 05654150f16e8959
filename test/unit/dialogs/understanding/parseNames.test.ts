import { expect } from 'chai';
import type { TypedName } from '../../../../dialogs/understanding/parseNames.js';
import { typedNamesIn } from '../../../../dialogs/understanding/parseNames.js';

function shortly(names: readonly TypedName[]): readonly string[] {
  return names.map(({ name, address }) =>
    [name, address].filter((part) => part !== undefined && part !== '').join(' @ '),
  );
}

const luis = 'Luis Herrera @ luis.herrera@contoso.example';
const giulia = 'Giulia Ferrari @ giulia.ferrari@contoso.example';

describe('Names in a text', () => {
  for (const [what, text, expected] of [
    [
      'the “To” line of Outlook',
      'Luis Herrera <luis.herrera@contoso.example>; Giulia Ferrari <giulia.ferrari@contoso.example>',
      [luis, giulia],
    ],
    [
      'the same with its label, a last semicolon and mailto',
      'To: Luis Herrera <mailto:luis.herrera@contoso.example>; Giulia Ferrari <MAILTO:Giulia.Ferrari@contoso.example>;',
      [luis, giulia],
    ],
    [
      'quotes, also around a comma',
      '"Ferrari, Marco" <marco@contoso.example>, “Rossi, Anna”',
      ['Ferrari, Marco @ marco@contoso.example', 'Rossi, Anna'],
    ],
    [
      'apostrophes around and in a name',
      "'Sean O'Brien' <sean@contoso.example>",
      ["Sean O'Brien @ sean@contoso.example"],
    ],
    [
      'rows of a table, in which people come back',
      'Łukasz Zieliński\nGiulia Ferrari\nłukasz zieliński\nGiulia Ferrari <giulia.ferrari@contoso.example>\nGiulia Ferrari',
      ['Łukasz Zieliński', 'Giulia Ferrari', giulia],
    ],
    [
      'the same word in two names that a comma joins',
      'Ferrari, Marco\nFerrari, Giulia',
      ['Ferrari', 'Marco', 'Ferrari', 'Giulia'],
    ],
    ['addresses in brackets', 'Luis Herrera (luis.herrera@contoso.example)', [luis]],
    [
      'addresses after a name',
      'Luis Herrera luis.herrera@contoso.example Giulia Ferrari giulia.ferrari@contoso.example',
      [luis, giulia],
    ],
    ['links as some clients write them', '[Luis Herrera](mailto:luis.herrera@contoso.example)', [luis]],
    [
      'links whose text is the address',
      '[a@b.example](mailto:a@b.example?subject=hi) [c@d.example]',
      ['a@b.example', 'c@d.example'],
    ],
    [
      'zero-width characters',
      'a@b.example, \u200bc@\u00add.example\ufeff; Lu\u2060is',
      ['a@b.example', 'c@d.example', 'Luis'],
    ],
    ['non-breaking spaces', 'Luis\u00a0Herrera;\u202fAnna', ['Luis Herrera', 'Anna']],
    [
      'bullets',
      '• Luis Herrera\n- Giulia Ferrari\n* Anna\r\n– Marco',
      ['Luis Herrera', 'Giulia Ferrari', 'Anna', 'Marco'],
    ],
    [
      'numbers',
      '1. Luis Herrera\n2) Giulia Ferrari\n(3) Anna\n4\tMarco',
      ['Luis Herrera', 'Giulia Ferrari', 'Anna', 'Marco'],
    ],
    ['a row of a table', 'Luis Herrera\tGiulia Ferrari', ['Luis Herrera', 'Giulia Ferrari']],
    ['a table with one address in a row', 'Luis Herrera\tSales\tluis.herrera@contoso.example\nAnna', [luis, 'Anna']],
    [
      'signs between names',
      'Luis & Giulia Ferrari + Anna / Marco | Piotr',
      ['Luis', 'Giulia Ferrari', 'Anna', 'Marco', 'Piotr'],
    ],
    [
      '“and” in four languages, in any case',
      'Anna and Luis AND Marco e Piotr ed Eva i Jan oraz Ewa y José',
      ['Anna', 'Luis', 'Marco', 'Piotr', 'Eva', 'Jan', 'Ewa', 'José'],
    ],
    ['other comma and semicolon signs', 'Anna，Luis；Marco、Piotr', ['Anna', 'Luis', 'Marco', 'Piotr']],
    ['dashes between them', 'Luis Herrera – Anna - Marco', ['Luis Herrera', 'Anna', 'Marco']],
    ['notes in brackets, which are left out', 'Luis Herrera (he/him), Anna (Sales)', ['Luis Herrera', 'Anna']],
    ['markdown and the end of a sentence', '**Luis Herrera**, @Anna!', ['Luis Herrera', 'Anna']],
    ['nothing but separators', ' ,;\n\t- • <br> "" & ', []],
  ] as const)
    it(`are found with ${what}`, () => {
      expect(shortly(typedNamesIn(text))).to.deep.equal(expected);
    });

  it('may go on after a comma, and do not after a comma and “and”', () => {
    expect(typedNamesIn('Rossi, Anna; Luis, and Marco')).to.deep.equal([
      { name: 'Rossi', then: 'comma' },
      { name: 'Anna', then: 'end' },
      { name: 'Luis', then: 'and' },
      { name: 'Marco', then: 'end' },
    ]);
  });

  it('have an end, as the text has', () => {
    expect(typedNamesIn('x'.repeat(500))).to.deep.equal([{ name: 'x'.repeat(120), then: 'end' }]);
    const many = Array.from({ length: 5_000 }, (_, index) => `a${index + 10_000}`);
    expect(typedNamesIn(many.join(';'))).to.have.length(4_000);
    expect(typedNamesIn(many.slice(0, 4_000).join(';'))).to.have.length(4_000);
  });

  for (const sign of [
    '"',
    '“',
    '„',
    '«',
    '[',
    '[](',
    '<',
    '(',
    '<a@',
    '&',
    ',',
    '\t',
    '\n',
    ' and ',
    'a@',
    '@',
    "'",
    '\u0301',
    '- ',
  ])
    it(`are found in time that grows with the text only: ${JSON.stringify(sign)}`, () => {
      const steps = (length: number) => typedNamesIn(sign.repeat(length)).length;

      expect(steps(100_000)).to.be.at.most(28_000);
    });
});
