import type { TeamsManifestV1D24 } from '@microsoft/app-manifest';
import { AppManifestUtils } from '@microsoft/app-manifest';
import { Ajv } from 'ajv';
import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Language } from '../../../cards/language.js';
import { languageNames, languages, stringsOf } from '../../../cards/language.js';
import type { JourneyId } from '../../../cards/strings/index.js';
import { journeys } from '../../../dialogs/journeys.js';
import { intentIn } from '../../../dialogs/understanding/intents.js';
import { normaliseText } from '../../../domain/basics/normaliseText.js';

type Manifest = TeamsManifestV1D24.TeamsManifestV1D24;
type Words = Readonly<Record<string, string>>;

const folder = 'appPackage';
const manifest = read('manifest.json') as Manifest; // the schema's test says so
const [commandList] = manifest.bots?.[0]?.commandLists ?? [];
const commands = commandList?.commands ?? [];
/** A list of commands has room for twelve; the menu leads to the rest. */
const mostCommands = 12;
const offered: readonly JourneyId[] = [
  ...(['menu', 'help', 'buy', 'trial', 'subscriptions'] as const),
  ...(['assign', 'unassign', 'mine', 'methods', 'invoices', 'request', 'admin'] as const),
];
const translations: readonly Language[] = languages.filter((language) => language !== 'en');

describe('appPackage', () => {
  it('has a manifest as Teams wants it', async () => {
    expect(await AppManifestUtils.validateAgainstSchema(manifest)).to.deep.equal([]);
  });

  it('speaks in a personal chat only, where prices are a private matter', () => {
    expect(manifest.bots?.map(({ scopes }) => scopes)).to.deep.equal([['personal']]);
    expect(commandList?.scopes).to.deep.equal(['personal']);
  });

  it('asks for no domain of its own', () => {
    expect(manifest.validDomains).to.deep.equal([]);
  });

  it('brings icons of the sizes that Teams draws', () => {
    expect(sizeOf(manifest.icons.color)).to.deep.equal([192, 192]);
    expect(sizeOf(manifest.icons.outline)).to.deep.equal([32, 32]);
    expect(hasTransparency(manifest.icons.outline)).to.equal(true);
  });

  it('is written in every language that the bot speaks', () => {
    const { defaultLanguageTag, additionalLanguages = [] } = manifest.localizationInfo ?? {};
    const tags = [defaultLanguageTag, ...additionalLanguages.map(({ languageTag }) => languageTag)];
    expect(tags).to.have.members([...languages]);
    for (const { languageTag, file } of additionalLanguages) expect(file).to.equal(`${languageTag}.json`);
  });

  for (const language of translations) {
    it(`says in ${languageNames[language]} all that it says in English, and nothing else`, () => {
      const words = wordsIn(language);
      const check = new Ajv({ strict: false, unicodeRegExp: false, formats: { uri: true } }).compile(
        localizationSchema(),
      );
      expect(check(words), JSON.stringify(check.errors)).to.equal(true);

      const { $schema: schema, ...said } = words;
      expect(schema).to.contain(`/v${manifest.manifestVersion}/`);
      expect(Object.keys(said)).to.have.members([
        ...['name.short', 'name.full', 'description.short', 'description.full'],
        ...commands.flatMap((_, at) => [keyOf(at, 'title'), keyOf(at, 'description')]),
      ]);
      expect(said['name.short']).to.equal(manifest.name.short);
    });
  }

  for (const language of languages) {
    it(`offers what is done most, each once and by its own word in ${languageNames[language]}`, () => {
      const words = stringsOf[language].words;
      expect(titlesIn(language)).to.have.length(mostCommands);
      expect(titlesIn(language).map(normaliseText)).to.deep.equal(
        offered.map((id) => normaliseText(words[id][0] ?? id)),
      );
      expect(titlesIn(language).map(intentIn)).to.deep.equal(offered.map((id) => ({ kind: 'journey', journey: id })));
      expect(journeys.map(({ id }) => id)).to.include.members(offered);
    });

    it(`keeps its commands in ${languageNames[language]} as short as a list shows them`, () => {
      expect(titlesIn(language).filter((title) => title.length > 32)).to.deep.equal([]);
      expect(descriptionsIn(language).filter((text) => text.length > 128)).to.deep.equal([]);
    });
  }
});

function titlesIn(language: Language): readonly string[] {
  return commands.map(({ title }, at) => (language === 'en' ? title : (wordsIn(language)[keyOf(at, 'title')] ?? '')));
}

function descriptionsIn(language: Language): readonly string[] {
  const words = language === 'en' ? {} : wordsIn(language);
  return commands.map(({ description }, at) => words[keyOf(at, 'description')] ?? description);
}

function keyOf(command: number, part: 'title' | 'description'): string {
  return `bots[0].commandLists[0].commands[${command}].${part}`;
}

function wordsIn(language: Language): Words {
  return read(`${language}.json`) as Words; // the schema's test says so
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
}

/** A draft-04 schema of which nothing means something else in the draft that is checked by. */
function localizationSchema(): object {
  const home = path.dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest/package.json'));
  const schemas = path.join(home, 'build/json-schemas/teams', `v${manifest.manifestVersion}`);
  const text = readFileSync(path.join(schemas, 'MicrosoftTeams.Localization.schema.json'), 'utf8');
  return { ...(JSON.parse(text) as object), $schema: undefined };
}

/** Width and height, which stand at the beginning of every PNG. */
function sizeOf(file: string): readonly number[] {
  const png = pngOf(file);
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

function hasTransparency(file: string): boolean {
  const withAlpha = [4, 6];
  return withAlpha.includes(pngOf(file).readUInt8(25));
}

function pngOf(file: string): Buffer {
  const png = readFileSync(path.join(folder, file));
  expect(png.toString('latin1', 1, 4)).to.equal('PNG');
  return png;
}
