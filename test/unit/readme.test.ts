import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { packageSettings } from '../../bot/build/packageSettings.js';
import type { Setting } from '../../bot/config.js';
import { settings } from '../../bot/config.js';
import { journeys } from '../../dialogs/journeys.js';
import { stringsOf } from '../../cards/language.js';

const root = new URL('../../../', import.meta.url);
const whole = (name: string) => readFileSync(new URL(name, root), 'utf8');

/** Without the line ends that keep a paragraph narrow. */
const read = (name: string) => whole(name).replaceAll(/\s+/g, ' ');

const rooms = ['.', 'appPackage', 'bot', 'cards', 'dialogs', 'domain', '.github'];
const documents = [
  'test/README.md',
  ...rooms.flatMap((room) =>
    readdirSync(new URL(`${room}/`, root), { recursive: room !== '.' })
      .map((path) => `${room}/${String(path)}`)
      .filter((path) => path.endsWith('.md')),
  ),
];

describe('The README', () => {
  it('shows the two commands that a newcomer needs', () => {
    expect(read('README.md')).to.include('npm ci && npm start').and.to.include('npm ci && npm test');
  });

  it('names a word for every journey', () => {
    const readme = read('README.md');
    const unnamed = journeys
      .map(({ id }) => id)
      .filter((id) => !stringsOf.en.words[id].some((word) => readme.includes(`\`${word}\``)));
    expect(unnamed, 'journeys without a line under “What it does” in README.md').to.deep.equal([]);
  });

  it('is read in a few minutes', () => {
    const readme = whole('README.md');
    expect(Buffer.byteLength(readme)).to.be.at.most(10_000);
    expect(readme.split('\n')).to.have.length.at.most(150);
  });
});

describe('The pages for operators', () => {
  const missingOn = (page: string, all: readonly Setting[]) =>
    all.filter(
      ({ name, default: value, meaning }) =>
        !read(page).includes(`- \`${name}\` (${value ? `default: ${value}` : 'no default'}): ${meaning}`),
    );

  it('list every setting of the bot with its default and meaning', () => {
    expect(missingOn('bot/README.md', settings)).to.deep.equal([]);
  });

  it('list every setting of the app package with its default and meaning', () => {
    expect(missingOn('appPackage/README.md', packageSettings)).to.deep.equal([]);
  });
});

describe('The page for the app package', () => {
  it('names tests that are there, for Teams’ rules', () => {
    const named = [...whole('appPackage/README.md').matchAll(/`((?:unit|e2e|faults|simulations)\/[\w/.]+)`/g)];
    expect(named).not.to.deep.equal([]);
    expect(
      named.map(([, path = '']) => path).filter((path) => !existsSync(new URL(`test/${path}`, root))),
    ).to.deep.equal([]);
  });
});

describe('The page for dialogs', () => {
  it('names a word for every journey in every language', () => {
    const page = read('dialogs/README.md');
    const unnamed = Object.entries(stringsOf).flatMap(([language, strings]) =>
      journeys
        .filter(({ id }) => !strings.words[id].some((word) => page.includes(`\`${word}\``)))
        .map(({ id }) => `${id} in ${language}`),
    );
    expect(unnamed, 'journeys without a line under “Words” in dialogs/README.md').to.deep.equal([]);
  });
});

describe('The documents', () => {
  it('lead to files and headings that are there', () => {
    const dead = documents.flatMap((name) =>
      [...whole(name).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g)]
        .filter(([, path = '', heading]) => !leads(new URL(path === '' ? name : path, new URL(name, root)), heading))
        .map(([link]) => `${name}: ${link}`),
    );
    expect(dead).to.deep.equal([]);
  });

  it('name npm scripts that are there', () => {
    const { scripts } = JSON.parse(whole('package.json')) as { readonly scripts: Readonly<Record<string, string>> }; // our own file
    const unknown = documents.flatMap((name) =>
      [...whole(name).matchAll(/npm run ([\w:]+)/g)]
        .map(([, script = '']) => script)
        .filter((script) => !(script in scripts)),
    );
    expect(unknown).to.deep.equal([]);
  });

  it('have no line that an editor cannot show', () => {
    const long = documents.filter((name) =>
      whole(name)
        .split('\n')
        .some(({ length }) => length > 400),
    );
    expect(long).to.deep.equal([]);
  });
});

function leads(to: URL, heading: string | undefined): boolean {
  if (!existsSync(to)) return false;
  if (heading === undefined) return true;
  const anchors = [...readFileSync(to, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
  return anchors.includes(heading);
}

describe('.env.example', () => {
  it('has every setting', () => {
    const example = read('.env.example');
    const all = [...settings, ...packageSettings];
    expect(all.filter(({ name }) => !example.includes(`# ${name}=`))).to.deep.equal([]);
  });
});
