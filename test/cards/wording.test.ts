import { expect } from 'chai';
import type { Language } from '../../cards/language.js';
import { languages, readerFor, stringsOf } from '../../cards/language.js';
import { useWords } from '../../cards/paying/methodWords.js';
import { requestState } from '../../cards/requests/requestState.js';
import { trialReceipt } from '../../cards/trials/trialReceipt.js';
import { trialReview } from '../../cards/trials/trialReview.js';
import { aLicenceRequest, aMethod, anAccount, powerBi } from '../support/builders.js';
import { textsOf } from '../support/cardSchema.js';
import { everyRendering, saidInSamples } from '../support/samples.js';
import { Screen } from '../support/screen.js';

const reader = (language: Language = 'en') => readerFor('reader-1', language, undefined);

/** All that Seatkeeper itself says on a card, without what the samples' people have written. */
const said = everyRendering().flatMap(({ title, language, json }) =>
  textsOf(json).map(({ text }) => ({
    title,
    language,
    text: saidInSamples.reduce((rest, words) => rest.replaceAll(words, ''), text),
  })),
);

describe('What stands on a card', () => {
  it('has one minus sign', () => {
    // A hyphen between letters or digits is none; one before an amount would be.
    const hyphens = said.filter(({ text }) => /(?<![\p{L}\d])-(?=[\d€$£¥]|[A-Z]{3}\s?\d)/u.test(text));

    expect(hyphens).to.deep.equal([]);
  });

  for (const language of ['en', 'it'] as const) {
    it(`groups every count from a thousand on, in ${language}`, () => {
      // Years, and the digits of a card or an id, are no counts.
      const counts = said
        .filter((one) => one.language === language)
        .map(({ title, text }) => ({
          title,
          found: /(?<![\p{L}\d.,:’-])(?!20[23]\d|4242|0)\d{4,}(?![\d-])(?= \p{L})/u.exec(text),
        }))
        .filter(({ found }) => found !== null);

      expect(counts).to.deep.equal([]);
    });
  }

  it('counts thousands as each language does', () => {
    expect(languages.map((language) => stringsOf[language].common.seats(6000))).to.deep.equal([
      '6,000 licenses',
      '6.000 licenze',
      '6000 licencji',
      '6000 licencias',
    ]);
    expect(
      languages.map((language) => stringsOf[language].common.page(1, 12_000).replaceAll(/\s/gu, ' ')),
    ).to.deep.equal(['Page 1 of 12,000', 'Pagina 1 di 12.000', 'Strona 1 z 12 000', 'Página 1 de 12.000']);
  });
});

describe('A method that pays for much', () => {
  it('is listed with a rest that no comma divides from its “and”', () => {
    const profiles = Array.from({ length: 6 }, (_, index) => ({
      id: `p-${index}`,
      name: `P${index}`,
      method: 'visa-4242',
    }));
    const account = anAccount([], { profiles });

    expect(languages.map((language) => useWords({ account, method: aMethod() }, reader(language)))).to.deep.equal(
      languages.map((language) => {
        const { paying } = stringsOf[language];
        return paying.usedBy(`P0, P1, P2, P3 ${paying.more(2)}`);
      }),
    );
  });
});

describe('A permission that is over', () => {
  it('is titled as expired, in every language', () => {
    const request = aLicenceRequest({ state: 'allowed', until: '2026-04-09T09:00:00.000Z' });
    const title = (language: Language, now: string) =>
      new Screen({ card: requestState.render({ request, now, operation: 'op-1' }, reader(language)) }).text.split(
        '\n',
      )[0];

    for (const language of languages) {
      const { askerTitle, permissionOver } = stringsOf[language].requests;
      expect(title(language, '2026-04-09T08:59:59.999Z')).to.equal(askerTitle.allowed);
      expect(title(language, '2026-04-09T09:00:00.000Z')).to.equal(permissionOver);
    }
  });
});

describe('A trial', () => {
  it('costs nothing now, as an amount, and was charged nothing', () => {
    const about = { subscription: 'sub-1', product: powerBi, seats: 5, firstDay: '2026-03-08', lastDay: '2026-04-07' };
    const result = { type: 'trial-started', ...about } as const;
    const trial = { account: 'account-1', result, productName: 'Power BI Pro', currency: 'EUR' };
    const { buying } = stringsOf.en;

    const review = new Screen({ card: trialReview.render({ ...trial, operation: 'op-1', terms: '' }, reader()) });
    const receipt = new Screen({ card: trialReceipt.render({ ...trial, daysLeft: 3 }, reader()) });

    expect(review.text).to.contain(`${buying.now}: **€0.00**`);
    expect(receipt.text).to.contain(`${buying.charged}: **€0.00**`).and.not.contain(buying.now);
  });
});
