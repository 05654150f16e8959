import { expect } from 'chai';
import { languages, stringsOf } from '../../../../cards/language.js';
import { isOnlyAnswer, meantBy, startsLike } from '../../../../dialogs/understanding/matchNames.js';
import { typedNamesIn } from '../../../../dialogs/understanding/parseNames.js';
import type { Person } from '../../../../domain/basics/person.js';
import { aPerson } from '../../../support/builders.js';

const people = [
  'Giulia Ferrari',
  'Marco Esposito',
  'Luis Herrera',
  'Ana Nowak',
  'Anna Kowalska',
  'Anna Kowalczyk',
  'José Ortega y Gasset',
  'Anna Maria Bianchi',
  'Đorđe Đukić',
  'He Li',
]
  .map((name) => aPerson(name, { mail: `${name.toLowerCase().replaceAll(' ', '.')}@contoso.example` }))
  .concat(aPerson('Robert Lind', { mail: 'bob@contoso.example' }));

/** As they are found, and how: `?` with those who are asked about, `-` what fits nobody. */
async function meant(text: string, slip?: string): Promise<readonly string[]> {
  const nearly = people.filter(({ name }) => name === slip);
  const { clear, unclear, unknown } = await meantBy<Person>(typedNamesIn(text), {
    search: (name, slips) => {
      const like = people.filter(startsLike(name));
      return Promise.resolve(like.length === 0 && slips === 'allowed' ? nearly : like);
    },
    withAddress: (address) => Promise.resolve(people.find(({ mail }) => mail === address)),
  });
  return [
    ...clear.map(({ name }) => name),
    ...unclear.map((one) => `${one.text}? ${one.candidates.map(({ name }) => name).join(', ')}`),
    ...unknown.map((name) => `- ${name}`),
  ];
}

describe('A typed name', () => {
  for (const [text, expected] of [
    // Whole names and whole words.
    ['Luis Herrera', ['Luis Herrera']],
    ['herrera luis', ['Luis Herrera']],
    ['Luis', ['Luis Herrera']],
    ['Anna', ['Anna? Anna Kowalska, Anna Kowalczyk, Anna Maria Bianchi']],
    ['Luis & Giulia Ferrari', ['Luis Herrera', 'Giulia Ferrari']],
    ['Luis AND Giulia Ferrari', ['Luis Herrera', 'Giulia Ferrari']],
    ['Luis, and Marco', ['Luis Herrera', 'Marco Esposito']],
    ['José Ortega y Gasset', ['José Ortega y Gasset']],
    ['Dorde Dukic', ['Đorđe Đukić']],
    ['Bob', ['Robert Lind']],
    // Beginnings.
    ['Herr', ['Herr? Luis Herrera']],
    ['Her', ['- Her']],
    ['Luis H', ['Luis H? Luis Herrera']],
    ['Lu He', ['- Lu He']],
    ['Nowa', ['Nowa? Ana Nowak']],
    ['Kow', ['- Kow']],
    // "Last, First".
    ['Herrera, Luis', ['Luis Herrera']],
    ['Luis, Herrera', ['Luis Herrera']],
    ['Ferrari, Marco', ['Ferrari? Giulia Ferrari', 'Marco? Marco Esposito']],
    ['Luis Herrera, Giulia Ferrari', ['Luis Herrera', 'Giulia Ferrari']],
    ['Ferrari, Giulia, Esposito, Marco', ['Giulia Ferrari', 'Marco Esposito']],
    ['Luis Herrera, Ferrari, Giulia', ['Luis Herrera', 'Giulia Ferrari']],
    ['Ferrari, Marco, Luis', ['Ferrari? Giulia Ferrari', 'Marco? Marco Esposito', 'Luis? Luis Herrera']],
    ['Bianchi, Anna', ['Anna Maria Bianchi']],
    ['Kowalska, Ann', ['Kowalska, Ann? Anna Kowalska']],
    ['Unheard, Luis', ['Luis? Luis Herrera', '- Unheard']],
    ['"Ferrari, Marco"', ['- Ferrari, Marco']],
    ['Ferrari\tMarco', ['Ferrari? Giulia Ferrari', 'Marco? Marco Esposito']],
    // Addresses.
    ['Ferrari, Marco <marco.esposito@contoso.example>', ['Marco Esposito']],
    ['"Ferrari, Marco" <marco.esposito@contoso.example>', ['Marco Esposito']],
    ['Giulia Ferrari <marco.esposito@contoso.example>', ['Marco Esposito']],
    ['Giulia Ferrari, Marco <marco.esposito@contoso.example>', ['Giulia Ferrari', 'Marco Esposito']],
    ['Luis, Marco Esposito <marco.esposito@contoso.example>', ['Luis Herrera', 'Marco Esposito']],
    ['Luis, marco.esposito@contoso.example', ['Luis Herrera', 'Marco Esposito']],
    ['Herrera, luis.herrera@contoso.example', ['Luis Herrera']],
    ['Luis Herrera <luis@elsewhere.example>', ['Luis Herrera <luis@elsewhere.example>? Luis Herrera']],
    ['luis@elsewhere.example', ['- luis@elsewhere.example']],
    // Answers, and what stands for names.
    ['no', []],
    ['no, wait', []],
    ['no, Luis Herrera', ['Luis Herrera']],
    ['no, Luis', ['Luis Herrera']],
    ['her', ['- her']],
    ['he and Luis', ['Luis Herrera', '- he']],
    ['please Luis Herrera', ['please Luis Herrera? Luis Herrera']],
    ['Luis Herrera please', ['Luis Herrera please? Luis Herrera']],
    ['not Luis', ['not Luis? Luis Herrera']],
    ['Luis, please', ['Luis Herrera']],
    ['He Li', ['He Li']],
    ['Li, He', ['He Li']],
  ] as const)
    it(`means what it says: ${text}`, async () => {
      expect(await meant(text)).to.deep.equal(expected);
    });

  it('with a slip is asked about, from four letters on', async () => {
    expect(await meant('Hererra', 'Luis Herrera')).to.deep.equal(['Hererra? Luis Herrera']);
    expect(await meant('Lus', 'Luis Herrera')).to.deep.equal(['- Lus']);
  });

  it('“Last, First” with a slip is one question', async () => {
    expect(await meant('Hererra, Luis', 'Luis Herrera')).to.deep.equal(['Hererra, Luis? Luis Herrera']);
  });

  it('is looked up once, and with slips only so often', async () => {
    const asked: string[] = [];
    const text = Array.from({ length: 60 }, (_, index) => `Unheard${index}`).join(', ');
    await meantBy<Person>(typedNamesIn(`${text}, ${text}`), {
      search: (name, slips) => {
        asked.push(`${slips} ${name}`);
        return Promise.resolve([]);
      },
      withAddress: () => Promise.resolve(undefined),
    });

    expect(asked.filter((one) => one.startsWith('allowed'))).to.have.length(20);
    expect(asked.length).to.be.at.most(4 * 60);
  });

  it('that is written twice is meant and asked about once', async () => {
    expect(await meant('Luis; Luis Herrera; Nowa; Nowa; Unheard; Unheard')).to.deep.equal([
      'Luis Herrera',
      'Nowa? Ana Nowak',
      '- Unheard',
    ]);
  });

  for (const language of languages)
    it(`is none of the answers and pronouns of ${language}`, async () => {
      const { answers, pronouns } = stringsOf[language].notNames;

      for (const word of [...answers, ...pronouns]) expect(await meant(word), word).to.satisfy(namesNobody);
      expect(answers.filter((word) => !isOnlyAnswer(typedNamesIn(word)))).to.deep.equal([]);
    });
});

function namesNobody(found: readonly string[]): boolean {
  return found.every((one) => one.startsWith('- '));
}
