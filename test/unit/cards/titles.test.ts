import { expect } from 'chai';
import type { CardJson } from '../../../cards/card.js';
import { languages, readerFor, stringsOf } from '../../../cards/language.js';
import { refusalCard } from '../../../cards/menu/refusal.js';
import { requestState } from '../../../cards/requests/requestState.js';
import { requestWaiting } from '../../../cards/requests/requestWaiting.js';
import { chargeWaiting } from '../../../cards/trials/chargeWaiting.js';
import type { Refusal } from '../../../domain/account/refusals.js';
import { productOf } from '../../../domain/basics/product.js';
import { requestStates } from '../../../domain/organisation/licenceRequest.js';
import { aLicenceRequest, powerBi, visio } from '../../support/builders.js';
import { refusals } from '../../support/refusals.js';
import type { Sampled } from '../../support/sampling.js';
import { euros } from '../../support/sampling.js';
import { sampledCards } from '../../support/samples.js';
import { Screen } from '../../support/screen.js';

const titleOn = (card: CardJson): string => new Screen({ card }).text.split('\n')[0] ?? '';
/** Nothing of it is formatted. */
const bare = (title: string): string => title.replaceAll('\\', '');
const nameOf = (product: string): string => productOf(product)?.name ?? product;

/** What the title has to name. */
function subjectsOf(refusal: Refusal): readonly string[] {
  if (refusal.code === 'payment-declined') return ['61', '49', '5 × Power BI Pro'];
  if (refusal.code === 'method-in-use') return [refusal.lastFour];
  return [
    ...('product' in refusal ? [nameOf(refusal.product)] : []),
    ...('products' in refusal ? refusal.products.map(nameOf) : []),
    ...('lastFour' in refusal ? [refusal.lastFour] : []),
  ];
}

describe('The title of a refusal', () => {
  for (const language of languages) {
    const reader = readerFor('reader-1', language, undefined);
    const titled = Object.values<Refusal>(refusals).map((refusal) => ({
      refusal,
      title: bare(titleOn(refusalCard.render({ refusal }, reader))),
    }));

    it(`names the product, the card or the amount that it is about, in ${language}`, () => {
      const nameless = titled.flatMap(({ refusal, title }) =>
        subjectsOf(refusal)
          .filter((subject) => !title.includes(bare(subject)))
          .map((subject) => `${refusal.code}: “${title}” lacks ${subject}`),
      );

      expect(nameless).to.deep.equal([]);
    });

    it(`says which “no” it is: no two are alike, in ${language}`, () => {
      const codes = new Map<string, string[]>();
      for (const { refusal, title } of titled) codes.set(title, [...(codes.get(title) ?? []), refusal.code]);

      expect([...codes].filter(([, alike]) => alike.length > 1)).to.deep.equal([]);
    });
  }

  it('is the refusal’s own: no dialog can give it another', () => {
    const given = titleOn(
      refusalCard.render({ refusal: refusals.policy, ...{ title: 'Buy' } }, readerFor('reader-1', 'en', undefined)),
    );

    expect(given).to.equal(stringsOf.en.refusalTitles.policy('Power BI Pro'));
  });
});

describe('The title of a licence that was asked for', () => {
  for (const language of languages)
    it(`is another one for who asked than for who was given it, in ${language}`, () => {
      const { requests, notifications } = stringsOf[language];

      expect(requests.askerTitle.assigned(visio)).not.to.equal(notifications.received(visio));
    });
});

describe('The title of a card that waits', () => {
  const waiting = Object.entries<Sampled>(sampledCards).filter(([module]) => module.endsWith('Waiting'));

  for (const language of languages) {
    const reader = readerFor('reader-1', language, undefined);

    it(`names the product that it waits for, in ${language}`, () => {
      const titles = waiting.flatMap(([module, { samples }]) =>
        samples
          .filter(({ name }) => name === 'usual')
          .map(({ render }) => ({ module, title: titleOn(render(reader)) })),
      );

      expect(titles.map(({ module }) => module)).to.have.members(waiting.map(([module]) => module));
      expect(titles.filter(({ title }) => !/Power BI Pro|Visio Plan 1/.test(title))).to.deep.equal([]);
    });

    it(`says how many are bought, converted or reactivated, or for whom, in ${language}`, () => {
      const { waitingTitle } = stringsOf[language].buying;
      const check = { start: 'trial' } as const;
      const charge = { seats: 5, product: powerBi, amount: euros(6149), check };
      const [converting, reactivating] = (['converting', 'reactivating'] as const).map((doing) =>
        titleOn(chargeWaiting.render({ ...charge, doing }, reader)),
      );
      const request = aLicenceRequest({ product: visio, askerName: 'Luis Herrera' });

      expect(converting).to.equal(waitingTitle.converting(5, 'Power BI Pro')).and.contain('5 × Power BI Pro');
      expect(reactivating).to.equal(waitingTitle.reactivating(5, 'Power BI Pro')).and.not.equal(converting);
      expect(titleOn(requestWaiting.render({ request }, reader))).to.match(/Visio Plan 1.*Luis Herrera/);
    });

    it(`names what a colleague or an admin was asked for, in ${language}`, () => {
      for (const state of requestStates) {
        const request = aLicenceRequest({ product: visio, state });
        const title = titleOn(requestState.render({ request, now: request.at, operation: 'op-1' }, reader));

        expect(title, state).to.contain('Visio Plan 1');
      }
    });
  }
});
