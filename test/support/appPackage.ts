import type { TeamsManifestV1D30 } from '@microsoft/app-manifest';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Language } from '../../cards/language.js';

type Manifest = TeamsManifestV1D30.TeamsManifestV1D30;

/** Sentences by where they stand in the manifest: `bots[0].commandLists[0].commands[0].title`. */
export type Words = Readonly<Record<string, string>>;

export const manifest = read('manifest.json') as Manifest; // the schema's test says so

const [bot] = manifest.bots ?? [];
export const commandLists = bot?.commandLists ?? [];
export const extensionCommands = manifest.composeExtensions?.[0]?.commands ?? [];

/** A command of the bot's lists, and where it stands. */
interface Command {
  readonly place: string;
  readonly isPrompt: boolean;
}

export const commandsOf = (list: number): readonly Command[] =>
  (commandLists[list]?.commands ?? []).map(({ type }, at) => ({
    place: `bots[0].commandLists[${list}].commands[${at}]`,
    isPrompt: type === 'prompt',
  }));

const localizationSchema = schemaOf('MicrosoftTeams.Localization.schema.json');

/** All that the manifest says in English and that a language's file can say instead. */
export const englishWords: Words = Object.fromEntries(
  textsIn(manifest).filter(([place]) => isLocalisable(place, localizationSchema)),
);

/** What a language's file says, as it stands there. */
export function wordsIn(language: Language): Words {
  return language === 'en' ? englishWords : (read(`${language}.json`) as Words); // the schema's test says so
}

/** Every text of the manifest, by its place. */
export function textsIn(node: unknown, place = ''): readonly (readonly [string, string])[] {
  if (typeof node === 'string') return [[place, node]];
  if (Array.isArray(node)) return node.flatMap((part, at) => textsIn(part, `${place}[${at}]`));
  if (node === null || typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([key, part]) => textsIn(part, place === '' ? key : `${place}.${key}`));
}

interface LocalizationSchema {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly patternProperties: Readonly<Record<string, unknown>>;
}

function isLocalisable(place: string, { properties, patternProperties }: LocalizationSchema): boolean {
  if (place === '$schema') return false;
  return place in properties || Object.keys(patternProperties).some((pattern) => new RegExp(pattern).test(place));
}

/** A draft-04 schema of which nothing means something else in the draft that is checked by. */
export function localisationRules(): object {
  return { ...localizationSchema, $schema: undefined };
}

function schemaOf(file: string): LocalizationSchema {
  const home = path.dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest/package.json'));
  const schema = path.join(home, 'build/json-schemas/teams', `v${manifest.manifestVersion}`, file);
  return JSON.parse(readFileSync(schema, 'utf8')) as LocalizationSchema; // the package's own file
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(path.join('appPackage', file), 'utf8'));
}
