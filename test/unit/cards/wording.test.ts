import { expect } from 'chai';
import type { Language } from '../../../cards/language.js';
import { languages, readerFor, stringsOf } from '../../../cards/language.js';
import { refusalCard } from '../../../cards/menu/refusal.js';
import { useWords } from '../../../cards/paying/methodWords.js';
import { requestState } from '../../../cards/requests/requestState.js';
import { nextFact } from '../../../cards/layouts/subscriptionWords.js';
import { trialReceipt } from '../../../cards/trials/trialReceipt.js';
import { trialReview } from '../../../cards/trials/trialReview.js';
import type { Refusal } from '../../../domain/account/refusals.js';
import { aLicenceRequest, aMethod, anAccount, aSubscription, powerBi } from '../../support/builders.js';
import { nodesOf, textsOf } from '../../support/cardSchema.js';
import { refusals } from '../../support/refusals.js';
import { everyRendering, saidInSamples } from '../../support/samples.js';
import { Screen } from '../../support/screen.js';

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

describe('A name beside others', () => {
  it('is whole with 40 characters, and cut to 40 with more', () => {
    const used = [40, 41].map((length) => {
      const profiles = [{ id: 'p', name: 'N'.repeat(length), method: 'visa-4242' }];
      return useWords({ account: anAccount([], { profiles }), method: aMethod() }, reader('en'));
    });
    const { usedBy } = stringsOf.en.paying;

    expect(used).to.deep.equal([usedBy('N'.repeat(40)), usedBy(`${'N'.repeat(39)}…`)]);
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
      expect(title(language, '2026-04-09T08:59:59.999Z')).to.equal(askerTitle.allowed('Visio Plan 1'));
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

describe('A refusal', () => {
  it('says that a card is needed, and what cannot be bought', () => {
    const title = (refusal: Refusal) =>
      new Screen({ card: refusalCard.render({ refusal }, reader()) }).text.split('\n')[0];

    expect(title(refusals['no-payment-method'])).to.equal('Add a card to continue');
    expect(title(refusals.policy)).to.equal('The purchase policy blocks buying Power BI Pro');
  });
});

describe('A date on a card', () => {
  it('stands alone beside what happens on it', () => {
    const at = '2026-03-20T09:00:00.000Z';
    const facts = [
      aSubscription(),
      aSubscription({ recurring: 'off' }),
      aSubscription({ trial: true }),
      aSubscription({ status: 'disabled', statusSince: '2026-04-10' }),
    ].map((subscription) => nextFact(subscription, reader(), at));

    expect(facts).to.deep.equal([
      { title: 'Renews', value: 'April 10, 2026' },
      { title: 'Ends', value: 'April 9, 2026' },
      { title: 'Converts to paid', value: 'April 10, 2026' },
      { title: 'Ended', value: 'April 9, 2026' },
    ]);
  });
});

describe('A refund', () => {
  it('is to come on a review, and has come on its receipt', () => {
    const [review, receipt] = (['seats/undoReview', 'seats/undoReceipt'] as const).map((module) =>
      languages.map((language) => {
        const { cancelling } = stringsOf[language];
        const own = everyRendering().find((one) => one.module === module && one.language === language);
        const titles = nodesOf(own?.json).flatMap(
          ({ facts }) =>
            Array.isArray(facts) ? (facts as readonly { title: string }[]).map(({ title }) => title) : [], // as the schema test holds them
        );
        return [titles.includes(cancelling.refund), titles.includes(cancelling.refunded)];
      }),
    );

    expect(review).to.deep.equal(languages.map(() => [true, false]));
    expect(receipt).to.deep.equal(languages.map(() => [false, true]));
  });
});
