import { Ajv } from 'ajv';
import { expect } from 'chai';
import { languageNames, languages } from '../../../cards/language.js';
import { catalogue } from '../../../domain/basics/product.js';
import {
  commandLists,
  englishWords,
  extensionCommands,
  localisationRules,
  manifest,
  textsIn,
  wordsIn,
} from '../../support/appPackage.js';

/** Keys under which the manifest keeps what people read. */
const readable = /(?:^name\.(?:short|full)|^description\.(?:short|full)|\.(?:title|description|prompt|text))$/;
const isSound = new Ajv({ strict: false, unicodeRegExp: false, formats: { uri: true } }).compile(localisationRules());

describe('The app package', () => {
  it('is written in every language that the bot speaks', () => {
    const { defaultLanguageTag, additionalLanguages = [] } = manifest.localizationInfo ?? {};

    expect([defaultLanguageTag, ...additionalLanguages.map(({ languageTag }) => languageTag)]).to.deep.equal(languages);
    expect(additionalLanguages.map(({ file }) => file)).to.deep.equal(
      additionalLanguages.map(({ languageTag }) => `${languageTag}.json`),
    );
  });

  it('shows nothing that cannot be said in another language', () => {
    const read = textsIn(manifest).flatMap(([place]) => (readable.test(place) ? place : []));
    expect(read).to.have.members(Object.keys(englishWords));
  });

  for (const language of languages) {
    const words = wordsIn(language);
    const said = Object.entries(words).filter(([place]) => place !== '$schema');

    it(`says in ${languageNames[language]} all that it says in English, and nothing else`, () => {
      expect(said.map(([place]) => place)).to.have.members(Object.keys(englishWords));
    });

    it(`keeps to the schema and to what lists have room for, in ${languageNames[language]}`, () => {
      expect(isSound(words), JSON.stringify(isSound.errors)).to.equal(true);
      expect(said.filter(([place, text]) => place.endsWith('.title') && text.length > 32)).to.deep.equal([]);
      expect(said.filter(([place, text]) => place.endsWith('].description') && text.length > 128)).to.deep.equal([]);
    });

    it(`has one name, and no command twice, in ${languageNames[language]}`, () => {
      expect(words['name.short']).to.equal(manifest.name.short);
      const titles = (within: string) =>
        said
          .filter(([place]) => place.startsWith(within) && /commands\[\d+\]\.title$/.test(place))
          .map(([, text]) => text);
      const lists = commandLists.map((_, at) => titles(`bots[0].commandLists[${at}]`));
      for (const list of [...lists, titles('composeExtensions[0]')])
        expect(new Set(list)).to.have.lengthOf(list.length);
    });

    it(`asks for words and not for a prefix, in ${languageNames[language]}`, () => {
      const titles = said.flatMap(([place, text]) => (place.endsWith('.title') ? text : []));
      expect(titles.filter((title) => !/^\p{L}/u.test(title))).to.deep.equal([]);
    });

    it(`names the app where its command stands among others’ on a message, in ${languageNames[language]}`, () => {
      const onMessages = extensionCommands.flatMap(({ context = [] }, at) =>
        context.includes('message') ? words[`composeExtensions[0].commands[${at}].title`] : [],
      );
      expect(onMessages).to.have.lengthOf(1);
      expect(onMessages[0]).to.contain(manifest.name.short);
    });

    it(`says in ${languageNames[language]} what it sells, to whom not, in which languages, and where help is`, () => {
      const full = words['description.full'] ?? '';
      const named = ['Power BI', 'Power Apps', 'Power Automate', 'Planner', 'Project', 'Visio'];
      for (const word of [...named, ...limits[language]]) expect(full).to.contain(word);
      for (const name of named)
        expect(
          catalogue.some((product) => product.name.startsWith(name)),
          name,
        ).to.equal(true);
    });
  }

  for (const language of languages.filter((one) => one !== 'en')) {
    it(`leaves nothing in English in ${languageNames[language]}`, () => {
      const words = wordsIn(language);
      const same = Object.keys(englishWords).filter((place) => words[place] === englishWords[place]);
      expect(same).to.deep.equal(['name.short']);
      expect(words.$schema).to.contain(`/v${manifest.manifestVersion}/`);
    });
  }
});

/** Who it is not for, which countries, who sets it up, and the word that helps. */
const limits = {
  en: ['Guests', 'government', 'education', 'India', 'Brazil', 'Congo', 'Polish', 'admin adds', '“help”', 'browser'],
  it: [
    'ospiti',
    'governative',
    'istruzione',
    'India',
    'Brasile',
    'Congo',
    'polacco',
    'amministratore',
    '«guida»',
    'browser',
  ],
  pl: [
    'Goście',
    'rządowych',
    'edukacyjnych',
    'Indiach',
    'Brazylii',
    'Konga',
    'włoski',
    'Administrator',
    '„pomoc”',
    'przeglądarce',
  ],
  es: [
    'invitados',
    'gubernamentales',
    'educativas',
    'India',
    'Brasil',
    'Congo',
    'polaco',
    'administrador',
    '«ayuda»',
    'navegador',
  ],
} as const;
