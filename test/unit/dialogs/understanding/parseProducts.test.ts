import { expect } from 'chai';
import { purchaseOptions } from '../../../../cards/buying/purchaseOptions.js';
import { productPicker } from '../../../../cards/buying/productPicker.js';
import { languages, stringsOf } from '../../../../cards/language.js';
import { plain } from '../../../../cards/markdown.js';
import { refusalCard } from '../../../../cards/menu/refusal.js';
import { policyChoice } from '../../../../cards/policy/policyChoice.js';
import type { JourneyId } from '../../../../cards/strings/index.js';
import { trialOptions } from '../../../../cards/trials/trialOptions.js';
import { trialPicker } from '../../../../cards/trials/trialPicker.js';
import type { Account } from '../../../../domain/account/account.js';
import type { Product } from '../../../../domain/basics/product.js';
import { catalogue } from '../../../../domain/basics/product.js';
import type { SubscriptionSketch } from '../../../support/builders.js';
import { anAccount, aPerson, aSubscription, powerBi, visio } from '../../../support/builders.js';
import type { Chat } from '../../../support/chat.js';
import { openChat } from '../../../support/chat.js';
import { refusalText } from '../../../support/said.js';

const sold = catalogue.filter(({ offers }) => offers.length > 0);
const tried = catalogue.filter(({ trial }) => trial !== undefined);
const time = '2026-03-10T10:00:00.000Z';
const late = '2026-04-20T09:00:00.000Z';
const expired = {
  recurring: 'off',
  status: 'expired',
  statusSince: '2026-04-10',
  cancellation: { at: '2026-03-12T09:00:00.000Z', reason: 'other', feedback: '', endsOn: '2026-04-10' },
} as const;

/** The journeys about something that one has, and what it takes for them to find it. */
const own: Partial<Record<JourneyId, SubscriptionSketch>> = {
  subscriptions: {},
  seats: {},
  undo: {},
  assign: {},
  unassign: { assigned: ['Ana Nowak'] },
  recurring: {},
  reactivate: expired,
  history: {},
  cancel: {},
};
const ownJourneys = Object.keys(own) as readonly (keyof typeof own)[]; // the table has nothing else

function has(products: readonly Product[], sketch: SubscriptionSketch = {}): Account {
  const subscriptions = products.map(({ id }) => aSubscription({ id: `sub-${id}`, product: id, ...sketch }));
  return anAccount(subscriptions, { agreement: sketch.status === 'expired' ? 'MOSA' : 'MCA' });
}

function chatFor(journey: JourneyId, products: readonly Product[]): Chat {
  const sketch = own[journey] ?? {};
  return openChat({ account: has(products, sketch), time: sketch.status === 'expired' ? late : time });
}

const named = (id: string) => catalogue.filter((product) => product.id === id);
const nameOf = (id: string) => named(id)[0]?.name ?? '';

describe('A product that a sentence names', () => {
  for (const language of languages) {
    for (const journey of ownJourneys) {
      it(`is the one that “${journey}” opens, in ${language}`, async () => {
        const { words } = stringsOf[language];
        for (const [index, product] of sold.entries()) {
          const other = sold[(index + 1) % sold.length] ?? product;
          const chat = chatFor(journey, [other, product]);
          chat.language = language;
          const screen = await chat.say(`${words[journey][0] ?? ''} ${product.name}`);

          expect(screen.text, product.name).to.contain(plain(product.name));
          expect(screen.text, product.name).not.to.contain(`${plain(other.name)}\n`);
          expect(
            screen.buttons.map(({ data }) => data.subscription),
            product.name,
          ).not.to.include(`sub-${other.id}`);
          expect([...screen.inputs.keys()], product.name).not.to.include('pick');
        }
      });

      it(`that one does not have is not replaced by another in “${journey}”, in ${language}`, async () => {
        const { words } = stringsOf[language];
        const chat = chatFor(journey, named(powerBi));
        chat.language = language;
        const screen = await chat.say(`${words[journey][0] ?? ''} Visio Plan 1`);

        expect(screen.shows(refusalCard)).to.equal(true);
        expect(screen.text).to.contain(refusalText({ code: 'product-not-owned', products: [visio] }, language));
        expect(screen.text).not.to.contain(nameOf(powerBi));
      });
    }

    it(`is the one that is bought or tried, with the number beside it, in ${language}`, async () => {
      const { words } = stringsOf[language];
      for (const product of sold) {
        const chat = openChat({ language });
        const screen = await chat.say(`${words.buy[0] ?? ''} 7 ${product.name}`);
        expect(screen.shows(purchaseOptions), product.name).to.equal(true);
        expect([screen.inputs.get('seats'), screen.text], product.name).to.deep.equal(['7', screen.text]);
        expect(screen.text, product.name).to.contain(plain(product.name));
      }
      for (const product of tried) {
        const chat = openChat({ language });
        const screen = await chat.say(`${words.trial[0] ?? ''} ${product.name}`);
        expect(screen.shows(trialOptions), product.name).to.equal(true);
        expect(screen.text, product.name).to.contain(plain(product.name));
      }
    });
  }

  it('may be a family: what fits of it is asked about, and nothing else', async () => {
    const family = catalogue.filter(({ name }) => name.startsWith('Visio'));
    for (const journey of ownJourneys) {
      const chat = chatFor(journey, [...named(powerBi), ...family]);
      const { words } = stringsOf.en;
      const screen = await chat.say(`${words[journey][0] ?? ''} Visio`);
      for (const { name } of journey === 'subscriptions' ? [] : family)
        expect(JSON.stringify(screen.card), journey).to.contain(name);
      if (journey !== 'subscriptions') expect(JSON.stringify(screen.card), journey).not.to.contain(nameOf(powerBi));
    }
    const buying = await openChat().say('buy Visio');
    expect(buying.shows(productPicker)).to.equal(true);
    expect([...buying.choicesOf('product').values()]).to.deep.equal(family.map(({ id }) => id));
    const trying = await openChat().say('try Visio');
    const triable = family.filter(({ trial }) => trial !== undefined);
    expect(trying.shows(triable.length > 1 ? trialPicker : trialOptions)).to.equal(true);
  });

  it('is opened with the reason where it does not fit', async () => {
    const ending = { recurring: 'off', cancellation: { ...expired.cancellation, endsOn: '2026-04-10' } } as const;
    const account = anAccount([
      aSubscription({ id: 'sub-1' }),
      aSubscription({ id: 'sub-2', product: visio, ...ending }),
    ]);
    const screen = await openChat({ account, time }).say('cancel subscription Visio Plan 1');

    expect(screen.text)
      .to.contain(refusalText({ code: 'already-cancelled', lastDay: '2026-04-09' }))
      .and.contain('Visio Plan 1');
  });

  it('is not the maker alone', async () => {
    const chat = openChat({ account: has(named(powerBi)), time });

    expect((await chat.say('cancel my Microsoft subscription')).text).to.contain(nameOf(powerBi));
  });

  it('is the one whose policy an admin sees', async () => {
    const admin = aPerson('Marta Klein', { roles: ['global-admin'] });
    const chat = openChat({ person: admin });

    const screen = await chat.say('purchase policy for Visio Plan 2');

    expect(screen.shows(policyChoice)).to.equal(true);
    expect(screen.text).to.contain('Visio Plan 2');
  });
});
