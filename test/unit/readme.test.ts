import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { settings } from '../../bot/config.js';
import { journeys } from '../../dialogs/journeys.js';
import { stringsOf } from '../../cards/language.js';

/** Without the padding that keeps a table's columns straight. */
const read = (name: string) =>
  readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8').replaceAll(/ +/g, ' ');

describe('The README', () => {
  it('lists every setting with its default and meaning', () => {
    const readme = read('README.md');
    const missing = settings.filter(
      (setting) => !readme.includes(`| \`${setting.name}\` | ${setting.default || '–'} | ${setting.meaning} |`),
    );
    expect(missing).to.deep.equal([]);
  });

  it('shows the two commands that a newcomer needs', () => {
    expect(read('README.md')).to.include('npm ci && npm start').and.to.include('npm ci && npm test');
  });

  it('names a word for every journey', () => {
    const readme = read('README.md');
    const unnamed = journeys.filter(({ id }) => !stringsOf.en.words[id].some((word) => readme.includes(`\`${word}\``)));
    expect(unnamed).to.deep.equal([]);
  });
});

describe('.env.example', () => {
  it('has every setting', () => {
    const example = read('.env.example');
    expect(settings.filter(({ name }) => !example.includes(`# ${name}=`))).to.deep.equal([]);
  });
});
