import { expect } from 'chai';
import { languages, stringsOf } from '../../../cards/language.js';
import { manifest } from '../../support/appPackage.js';
import { nodesOf } from '../../support/cardSchema.js';
import { openChat } from '../../support/chat.js';
import { everyRendering } from '../../support/samples.js';

/** What Teams asks of every app in its store and no other test states; appPackage/README.md has the whole list. */
describe('By Teams’ rules for apps', () => {
  const parts = everyRendering().flatMap(({ language, json }) => nodesOf(json).map((node) => ({ language, node })));
  const links = parts.flatMap(({ language, node: { type, title, url } }) =>
    type === 'Action.OpenUrl' ? [{ language, title: String(title), url: String(url) }] : [],
  );

  it('every link that leaves Teams says so on its button, and a download that it is one', () => {
    const leaving = links.filter(({ url }) => new URL(url).hostname !== 'teams.microsoft.com');
    const unmarked = leaving.filter(({ title }) => !title.endsWith('↗'));

    expect(leaving).not.to.deep.equal([]);
    expect(unmarked.filter(({ language, title }) => title !== stringsOf[language].invoices.download)).to.deep.equal([]);
    expect(unmarked.filter(({ url }) => !new URL(url).pathname.startsWith('/files/'))).to.deep.equal([]);
  });

  it('no link leads to a store or to another app', () => {
    expect(
      links.filter(({ url }) => /appsource|marketplace|apps\.apple|play\.google|\/l\/app\//.test(url)),
    ).to.deep.equal([]);
  });

  it('no card asks for a secret or for a payment card’s number', () => {
    const inputs = parts.filter(({ node: { type } }) => String(type).startsWith('Input.'));
    expect(inputs).not.to.deep.equal([]);
    expect(
      inputs.filter(({ node: { style, id } }) => style === 'Password' || /number|cvc|secret/i.test(String(id))),
    ).to.deep.equal([]);
  });

  for (const language of languages) {
    it(`the welcome names the app as the manifest does, and what it says holds in chat, in ${language}`, async () => {
      const { text, links: out } = await openChat({ language }).install();

      expect(text).to.contain(manifest.name.short).and.contain(stringsOf[language].welcome.limits);
      expect(out).to.deep.equal([]);
    });
  }
});
