import { expect } from 'chai';
import fc from 'fast-check';
import { fitting, longestTitle } from '../../../cards/fitting.js';
import type { Language } from '../../../cards/language.js';
import { languages, readerFor, stringsOf } from '../../../cards/language.js';
import { plain } from '../../../cards/markdown.js';
import type { Titles } from '../../../cards/strings/commits/strings.js';
import { money } from '../../../domain/basics/money.js';
import { isAction, nodesOf, rowActionsOf, textsOf } from '../../support/cardSchema.js';
import { always, tried } from '../../support/property.js';
import { everyRendering } from '../../support/samples.js';
import { Screen } from '../../support/screen.js';

const cards = everyRendering().map((one) => ({ ...one, screen: new Screen({ card: one.json }) }));

/** What stands on the buttons and links of a card; what is read out of a row does not. */
function titlesOn(card: unknown): readonly string[] {
  const nodes = nodesOf(card);
  const rows = rowActionsOf(nodes);
  return nodes
    .filter((node) => isAction(node) && !rows.includes(node))
    .flatMap(({ title }) => (typeof title === 'string' ? [title] : []));
}

/** Whether something on it is done on the terms that it shows. */
function hasTerms({ buttons }: Screen): boolean {
  return buttons.some(({ data }) => 'operation' in data && 'terms' in data);
}

describe('A button', () => {
  it('has no more characters than a phone shows, and at most 40, on every card and in every language', () => {
    const long = cards.flatMap(({ title, json }) =>
      titlesOn(json)
        .filter(({ length }) => length > longestTitle)
        .map((words) => `${title}: ${words}`),
    );

    expect(longestTitle).to.be.at.most(40);
    expect(long).to.deep.equal([]);
  });

  it('takes the most telling words that fit, at the limit too', () => {
    const [long, full] = ['x'.repeat(longestTitle + 1), 'y'.repeat(longestTitle)];

    expect(fitting([long, full, 'z'])).to.equal(full);
    expect(fitting([full, 'z'])).to.equal(full);
    expect(fitting([long])).to.equal(long);
  });
});

describe('The last button', () => {
  const ofAmounts = ['buy', 'convert', 'reactivate', 'undo', 'pay', 'giveBack', 'cancelFor', 'replaceAndPay'] as const;

  it(`fits whatever the amount is, and says it where there is room (${tried})`, async () => {
    await always(
      fc.property(
        fc.constantFrom(...ofAmounts),
        fc.constantFrom(...languages),
        fc.integer({ min: 1, max: 300 * 2_999_999_999_999 }),
        fc.constantFrom('EUR', 'PLN', 'JPY', 'KWD', 'CHF'),
        (what, language, minor, currency) => {
          const amount = readerFor('x', language, undefined).money(money(minor, currency));
          const titles = stringsOf[language].commits[what](amount);
          const title = fitting(titles);

          expect(title.length).to.be.at.most(longestTitle);
          const telling = titles.filter((words) => words.includes(amount) && words.length <= longestTitle);
          if (telling.length > 0) expect(title).to.contain(amount);
        },
      ),
    );
  });

  for (const language of languages) {
    it(`says what comes of it for usual amounts, days and numbers, in ${language}`, () => {
      const { money: written, dayOfYear, briefDay, strings } = readerFor('x', language, undefined);
      const { commits, common } = strings;
      const usual = written(money(122_976, 'EUR'));

      for (const what of ofAmounts) expect(fitting(commits[what](usual)), what).to.contain(usual);
      for (const month of ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']) {
        const day = `2026-${month}-28`;
        const title = fitting(commits.cancelOn(dayOfYear(day), briefDay(day)));
        expect(title).to.contain('28').and.have.length.at.most(longestTitle);
      }
      for (const titles of [commits.total(300), commits.unassign(6000), commits.assign, commits.cancelNow])
        expect(fitting(titles)).to.have.length.at.most(longestTitle);
      expect(fitting(commits.totalFrom(300, dayOfYear('2026-09-28'), briefDay('2026-09-28')))).to.have.length.at.most(
        longestTitle,
      );
      const methods = ['Visa', 'Mastercard', 'American Express'].map((brand) =>
        fitting(commits.replace(common.method(brand, '0005'), `${brand} 0005`)),
      );
      for (const method of methods) expect(method.length).to.be.at.most(longestTitle);
    });

    it(`begins with the word of the admin center where that has one, in ${language}`, () => {
      const { commits, common, assigning, unassigning, paying } = stringsOf[language];
      const begun: readonly (readonly [string, Titles])[] = [
        ...([commits.pay('1'), commits.giveBack('1'), commits.total(2), commits.totalFrom(2, '3', '3')] as const).map(
          (titles) => [common.save, titles] as const,
        ),
        ...[commits.cancelNow, commits.cancelFor('1'), commits.cancelOn('3', '3')].map(
          (titles) => [common.save, titles] as const,
        ),
        [common.save, [commits.page.add, commits.page.edit]],
        [assigning.assign, commits.assign],
        [unassigning.unassign, commits.unassign(2)],
        [paying.replace, commits.replace('a', 'b')],
        [paying.replace, commits.replaceAndPay('1')],
        [paying.replace, [commits.page.replace]],
      ];

      for (const [word, titles] of begun) for (const title of titles) expect(title).to.match(new RegExp(`^${word}:? `));
    });
  }

  it('carries the amount that moves on every review, unless it is too long', () => {
    const bare = cards.flatMap(({ title, module, language, json, screen }) => {
      const { buying, cancelling } = stringsOf[language];
      const [moved] = nodesOf(json)
        .flatMap(({ facts }) => (Array.isArray(facts) ? (facts as readonly { title: string; value: string }[]) : [])) // as the schema test holds them
        .filter((fact) => fact.title === buying.now || fact.title === cancelling.refund)
        .flatMap(({ value }) => /\*\*(.+?)\*\*/.exec(value)?.[1] ?? []);
      const isReview = !module.endsWith('Receipt') && hasTerms(screen);
      const [last = ''] = screen.titles;
      return !isReview || moved === undefined || !/[1-9]/.test(moved) || moved.length > 12 || last.includes(moved)
        ? []
        : [`${title}: ${last} (${moved})`];
    });

    expect(bare).to.deep.equal([]);
    const reviews = cards.filter(({ screen }) => hasTerms(screen));
    expect(new Set(reviews.map(({ module }) => module)).size).to.be.greaterThan(8);
  });

  it('is “Save” alone on no card', () => {
    const vague = cards.flatMap(({ title, language, json }) => {
      const { common, assigning, unassigning } = stringsOf[language];
      const words = [common.save, assigning.assign, unassigning.unassign];
      return titlesOn(json).flatMap((text) => (words.includes(text) ? [`${title}: ${text}`] : []));
    });

    expect(vague).to.deep.equal([]);
  });
});

/** A button’s name as a sentence calls it: with a capital after a word for pressing. */
const names: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:[Ss]elect|[Cc]hoose) [“«„]?(?=\p{Lu})(.+)/gu,
  it: /\b(?:[Ss]cegli|[Pp]remi|[Ss]eleziona) [“«„]?(?=\p{Lu})(.+)/gu,
  pl: /(?:[Ww]ybierz|przycisku) [“«„]?(?=\p{Lu})(.+)/gu,
  es: /\b(?:[Ee]lija|[Pp]ulse|[Ss]eleccione) [“«„]?(?=\p{Lu})(.+)/gu,
};

describe('A sentence', () => {
  /** The two that lead from a list to what stands on the next card. */
  const directions = (language: Language) => [
    stringsOf[language].seats.openFirst,
    stringsOf[language].cancelling.openFirst,
  ];

  /** Teams’ own menu of a message; a refusal, whose ways on its dialog gives (the tests of each state them). */
  const elsewhere = ['paying/paymentCardNumberSeen', 'menu/refusal'];

  it('names no button that its card does not have', () => {
    const called = cards
      .filter(({ module }) => !elsewhere.includes(module))
      .flatMap(({ title, language, json }) => {
        const titles = titlesOn(json).map(plain);
        const labels = rowActionsOf(nodesOf(json)).map(({ title: label }) => label);
        return textsOf(json)
          .filter(({ text }) => !labels.includes(text))
          .filter(({ text }) => !directions(language).includes(text))
          .flatMap(({ text }) => [...text.matchAll(names[language])])
          .map(([found, name = '']) => ({ title, found, isThere: titles.some((one) => name.startsWith(one)) }));
      });

    expect(called).not.to.deep.equal([]);
    expect(called.filter(({ isThere }) => !isThere)).to.deep.equal([]);
  });

  for (const language of languages) {
    it(`leads from a list to buttons that the next card has, in ${language}`, () => {
      const next = cards
        .filter((one) => one.module === 'subscriptions/subscriptionDetails' && one.language === language)
        .flatMap(({ json }) => titlesOn(json));
      const { subscriptions } = stringsOf[language];
      const named = [subscriptions.buyLicences, subscriptions.removeLicences, subscriptions.moreActions];

      expect(next).to.include.members(named);
      for (const [index, button] of named.entries()) expect(directions(language)[index < 2 ? 0 : 1]).to.contain(button);
    });
  }
});
