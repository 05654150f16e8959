import { expect } from 'chai';
import { stringsOf } from '../../../../cards/language.js';
import { customerDetails } from '../../../../cards/customers/customerDetails.js';
import { offerPicker } from '../../../../cards/sales/offerPicker.js';
import { salePicker } from '../../../../cards/sales/salePicker.js';
import { saleReview } from '../../../../cards/sales/saleReview.js';
import { saleTrialReview } from '../../../../cards/sales/saleTrialReview.js';
import { seatsOf } from '../../../../domain/account/subscription.js';
import { customerAccountId } from '../../../../domain/partner/customerAccount.js';
import type { PartnerOffer } from '../../../../domain/partner/partnerOffer.js';
import { visio } from '../../../support/builders.js';
import type { Chat } from '../../../support/chat.js';
import type { MemoryDirectory } from '../../../support/ports.js';
import {
  anOffer,
  aRelationship,
  aSoldSubscription,
  customer,
  customerAccountOf,
  offers,
  openAgentChat,
  partnerTenant,
  stranger,
} from '../../../support/partnerWorld.js';
import { refusalText } from '../../../support/said.js';
import type { Screen } from '../../../support/screen.js';

const { sales, rows } = stringsOf.en;
const account = customerAccountId(customer.id);
const copilot = 'CFQ7TTC0MM8R';
const unknown = refusalText({ code: 'offer-unknown' });

const open = (chat: Chat, more: object = {}) =>
  chat.send({ card: customerDetails.id, for: chat.person.id, start: 'add', account, ...more });

async function toReview(chat: Chat, offer = 'power-bi', seats = '5'): Promise<Screen> {
  await open(chat);
  return chat.press(offerPicker, { action: 'submit', offer, seats });
}

const soldTo = async (chat: Chat) => (await customerAccountOf(chat)).subscriptions;

/** Changes what the partner may sell, between two turns. */
function sell(directory: MemoryDirectory, may: readonly PartnerOffer[]): void {
  directory.partners = directory.partners.map((one) =>
    one.tenant === partnerTenant.id ? { ...one, offers: may } : one,
  );
}

describe('Adding a subscription for a customer', () => {
  it('shows the authorised offers that have a price in the customer’s currency, with their limits', async () => {
    const { chat } = openAgentChat({ accounts: [] });
    const card = await open(chat);

    expect(card.shows(offerPicker)).to.equal(true);
    expect(card.text).to.contain(sales.addTitle('Contoso')).and.contain(sales.seatsLabel);
    const terms = { term: 'P1Y', billing: 'monthly', least: 1, most: 300, hasTrial: false } as const;
    expect([...card.choicesOf('offer')]).to.deep.equal([
      [sales.offer({ ...terms, product: 'Microsoft 365 Copilot', price: '€28.00' }), 'copilot'],
      [sales.offer({ ...terms, product: 'Power BI Pro', price: '€9.00' }), 'power-bi'],
      [
        sales.offer({
          ...terms,
          product: 'Visio Plan 1',
          price: '€6.00',
          term: 'P1M',
          least: 3,
          most: 20,
          hasTrial: true,
        }),
        'visio',
      ],
    ]);
    expect(card.titles[0]).to.equal(sales.submit);
  });

  it('shows the price with the number to confirm, then adds it once and shows it first on the customer’s card', async () => {
    const { chat } = openAgentChat({ subscriptions: [aSoldSubscription({ id: 'sub-old', product: visio })] });
    const review = await toReview(chat);

    expect(review.shows(saleReview)).to.equal(true);
    expect(review.text)
      .to.contain(sales.confirmTitle(5, 'Power BI Pro', 'Contoso'))
      .and.contain('€54.90 now');
    expect(review.text).to.contain('€658.80 incl. tax in all until March 9, 2027');
    expect(review.text).not.to.match(/payment method/i);
    expect([...review.inputs]).to.deep.equal([['seats', '5']]);
    expect(review.titles[0]).to.equal('Done: 5 seats for €54.90');
    expect(await soldTo(chat)).to.have.length(1);

    const done = await chat.press(saleReview, { action: 'done' });
    expect(done.shows(customerDetails)).to.equal(true);
    expect(done.text).to.contain(sales.added(5, 'Power BI Pro', '€54.90'));
    expect(done.rows[0]?.title).to.match(new RegExp(rows.open('Power BI Pro')));
    const kept = await customerAccountOf(chat);
    expect(kept.payments.map(({ total, state }) => [total.minor, state])).to.deep.equal([[5490, 'done']]);
    expect(kept.subscriptions[1]).to.include({ status: 'active', channel: 'partner' });

    const again = await chat.pressOn(review, saleReview, { action: 'done' });
    expect(again.text).to.contain('You already did this');
    expect(await soldTo(chat)).to.have.length(2);
  });

  it('goes back to the price where the number to confirm is changed, and adds nothing', async () => {
    const { chat } = openAgentChat();
    await toReview(chat);
    const other = await chat.press(saleReview, { action: 'done', seats: '7' });

    expect(other.shows(saleReview)).to.equal(true);
    expect(other.wrongBelow('seats')).to.equal(sales.otherNumber(5, 7));
    expect(other.titles[0]).to.equal('Done: 7 seats for €76.86');
    expect(await soldTo(chat)).to.have.length(0);
    await chat.press(saleReview, { action: 'done' });
    expect((await soldTo(chat)).map(seatsOf)).to.deep.equal([7]);
  });

  for (const seats of ['', '0', '-5', '5.5', '301', 'five', '9999999999'])
    it(`adds nothing for “${seats}” in the confirmation field, and says below it what is possible`, async () => {
      const { chat } = openAgentChat();
      await toReview(chat);
      const asked = await chat.press(saleReview, { action: 'done', seats });

      expect(asked.shows(saleReview)).to.equal(true);
      expect(asked.wrongBelow('seats')).to.equal(sales.seatsError(1, 300));
      expect(await soldTo(chat)).to.have.length(0);
    });

  it('asks again for a number outside the offer’s limits, or none, with what was entered', async () => {
    const { chat } = openAgentChat();
    for (const [seats, kept] of [
      ['2', '2'],
      ['21', '21'],
      ['0', '0'],
      ['', ''],
      ['x', ''],
    ] as const) {
      const asked = await toReview(chat, 'visio', seats);
      expect(asked.wrongBelow('seats'), seats).to.equal(sales.seatsError(3, 20));
      expect(asked.inputs.get('offer'), seats).to.equal('visio');
      expect(asked.inputs.get('seats'), seats).to.equal(kept);
    }
  });

  it('asks for the offer where none is chosen', async () => {
    const { chat } = openAgentChat();
    const asked = await toReview(chat, '');

    expect(asked.wrongBelow('offer')).to.equal(sales.chooseOffer);
    expect(asked.inputs.get('seats')).to.equal('5');
  });

  it('opens the customer’s account before the first sale, and only for a customer', async () => {
    const { chat } = openAgentChat({ accounts: [] });
    await toReview(chat);
    await chat.press(saleReview, { action: 'done' });
    expect((await soldTo(chat)).map(({ product }) => product)).to.have.length(1);

    const foreign = await open(chat, { account: customerAccountId(stranger.id) });
    expect(foreign.text).to.contain(refusalText({ code: 'not-found' }));
    const own = await open(chat, { account: 'account-1' });
    expect(own.text).to.contain(refusalText({ code: 'not-found' }));
  });
});

describe('An offer that may not be sold', () => {
  it('is answered alike: withdrawn since it was reviewed, forged, or without a price in the currency', async () => {
    const { chat, directory } = openAgentChat();
    const review = await toReview(chat);
    sell(directory, offers.slice(1));
    const withdrawn = await chat.pressOn(review, saleReview, { action: 'done' });
    expect(withdrawn.shows(offerPicker)).to.equal(true);
    expect(withdrawn.wrongBelow('offer')).to.equal(unknown);
    expect([...withdrawn.choicesOf('offer').values()]).to.deep.equal(['copilot', 'visio']);

    for (const offer of ['power-bi', 'dollars-only', 'nothing', '__proto__']) {
      const value = withdrawn.valueOf(offerPicker, { action: 'submit', seats: '5' }) as object; // a button's data
      const forged = await chat.send({ ...value, offer });
      expect(forged.wrongBelow('offer'), offer).to.equal(unknown);
      expect((await open(chat, { offer })).wrongBelow('offer'), offer).to.equal(unknown);
      const tried = await chat.send({ card: offerPicker.id, for: chat.person.id, action: 'try', account, offer });
      expect(tried.wrongBelow('offer'), offer).to.equal(unknown);
    }
    const typed = await chat.say('add 5 Power BI Pro for Contoso');
    expect(typed.wrongBelow('offer')).to.equal(unknown);
    expect(await soldTo(chat)).to.have.length(0);
  });

  it('with another price since the review is drawn again', async () => {
    const { chat, directory } = openAgentChat();
    const review = await toReview(chat);
    sell(directory, [anOffer({ prices: { EUR: 1000 } })]);
    const again = await chat.pressOn(review, saleReview, { action: 'done' });

    expect(again.text).to.contain(sales.changed).and.contain('€61.00 now');
    expect(await soldTo(chat)).to.have.length(0);
  });

  it('because there is none: the customer’s card says so', async () => {
    const { chat, directory } = openAgentChat();
    sell(directory, []);
    const reply = await open(chat);

    expect(reply.shows(customerDetails)).to.equal(true);
    expect(reply.text).to.contain(sales.noOffers);
  });
});

describe('An offer that a customer can have once', () => {
  const sold = { offer: 'copilot', least: 1, most: 300, onePerCustomer: true } as const;
  const suspended = aSoldSubscription({
    ...{ id: 'sub-copilot', product: copilot, sold, status: 'suspended', recurring: 'off' },
    suspended: { at: '2026-03-10T09:00:00.000Z', by: 'x', byName: 'Petra Zielska' },
  });

  it('is not shown any more, and the card says why', async () => {
    const { chat } = openAgentChat({ subscriptions: [suspended] });
    const card = await open(chat);

    expect([...card.choicesOf('offer').values()]).to.deep.equal(['power-bi', 'visio']);
    expect(card.text).to.contain(sales.onlyOne('Microsoft 365 Copilot'));
  });

  for (const [what, how] of [
    ['typed', (chat: Chat) => chat.say('add 5 Microsoft 365 Copilot for Contoso')],
    [
      'forged',
      async (chat: Chat) => {
        const card = await open(chat);
        const value = card.valueOf(offerPicker, { action: 'submit', seats: '5' }) as object; // a button's data
        return chat.send({ ...value, offer: 'copilot' });
      },
    ],
  ] as const)
    it(`offers to activate the suspended one instead: ${what}`, async () => {
      const { chat } = openAgentChat({ subscriptions: [suspended] });
      const reply = await how(chat);

      expect(reply.text).to.contain(
        refusalText({ code: 'one-per-customer', product: copilot, subscription: '', isSuspended: true }),
      );
      expect(reply.titles[0]).to.equal(sales.to.activate);
      expect(reply.buttons[0]?.data).to.deep.include({
        start: 'status',
        account,
        subscription: 'sub-copilot',
        to: 'activate',
      });
      expect(await soldTo(chat)).to.have.length(1);
    });

  it('offers to change the quantity of the active one instead', async () => {
    const { chat } = openAgentChat({
      subscriptions: [aSoldSubscription({ id: 'sub-copilot', product: copilot, sold })],
    });
    const reply = await chat.say('add 5 Microsoft 365 Copilot for Contoso');

    expect(reply.buttons[0]?.data).to.deep.include({ start: 'quantity', account, subscription: 'sub-copilot' });
  });
});

describe('Added in words, a subscription', () => {
  const adatum = aRelationship({ customer: stranger.id, name: 'Adatum', domain: 'adatum.example' });
  const corporation = aRelationship({ customer: partnerTenant.id, name: 'Adatum Corporation', domain: 'ac.example' });
  const serving = (...customers: readonly ReturnType<typeof aRelationship>[]) => {
    const { chat, directory } = openAgentChat();
    directory.partners = [{ tenant: partnerTenant.id, offers, customers }];
    return chat;
  };

  it('goes straight to the price where the sentence says it all', async () => {
    const chat = serving(aRelationship(), adatum);
    const review = await chat.say('add 5 Power BI Pro for Contoso');

    expect(review.titles[0]).to.equal('Done: 5 seats for €54.90');
    expect(review.text).to.contain(sales.confirmTitle(5, 'Power BI Pro', 'Contoso'));
  });

  it('is for the customer that the latest sentence names, whatever card is open', async () => {
    const chat = serving(aRelationship(), adatum);
    for (const text of [
      'aggiungi 5 Power BI Pro per Adatum',
      'Power BI Pro for Adatum',
      'agregar Power BI Pro Adatum',
    ]) {
      await chat.say('add 5 Power BI Pro for Contoso');
      const reply = await chat.say(text);
      expect(reply.text, text).to.contain('Adatum').and.not.contain('Contoso');
    }
  });

  it('asks for the number where the sentence says none or several, and keeps the product', async () => {
    const chat = serving(aRelationship());
    for (const text of ['add Power BI Pro for Contoso', 'add 5 or 6 Power BI Pro for Contoso']) {
      const card = await chat.say(text);
      expect(card.shows(offerPicker), text).to.equal(true);
      expect([...card.choicesOf('offer').values()], text).to.deep.equal(['power-bi']);
    }
  });

  it('asks which customer is meant where two are alike, and goes on with what was said', async () => {
    const chat = serving(adatum, corporation, aRelationship());
    const asked = await chat.say('add 5 Power BI Pro for Adatum');

    expect(asked.shows(salePicker)).to.equal(true);
    expect(asked.rows.map(({ data }) => data.account)).to.deep.equal([
      customerAccountId(stranger.id),
      customerAccountId(partnerTenant.id),
    ]);
    const review = await chat.press(salePicker, { start: 'add', account: customerAccountId(stranger.id) });
    expect(review.titles[0]).to.equal('Done: 5 seats for €54.90');
    expect((await chat.say('add 5 Power BI Pro for Adatum Corporation')).shows(salePicker)).to.equal(false);
  });

  it('narrows the offers down to a product that is written', async () => {
    const chat = serving(aRelationship());
    await open(chat);
    expect([...(await chat.say('visio plan 1')).choicesOf('offer').values()]).to.deep.equal(['visio']);
  });
});

describe('A trial for a customer', () => {
  async function tryVisio(chat: Chat): Promise<Screen> {
    await open(chat);
    return chat.press(offerPicker, { action: 'try', offer: 'visio' });
  }

  it('shows first what it costs afterwards, then starts once', async () => {
    const { chat } = openAgentChat();
    const review = await tryVisio(chat);

    expect(review.shows(saleTrialReview)).to.equal(true);
    expect(review.text)
      .to.contain(sales.trialTitle(25, 'Visio Plan 1', 'Contoso'))
      .and.contain(sales.trialThen('April 10, 2026', '€183.00', 'monthly'))
      .and.contain(sales.trialFixed);
    expect(review.titles[0]).to.equal(sales.startTrial);
    expect(await soldTo(chat)).to.have.length(0);
    const done = await chat.press(saleTrialReview, { action: 'start' });
    expect(done.shows(customerDetails)).to.equal(true);
    expect(done.text).to.contain(sales.trialStarted(25, 'Visio Plan 1', 'April 9, 2026'));
    await chat.pressOn(review, saleTrialReview, { action: 'start' });
    expect((await soldTo(chat)).map(({ trial }) => trial)).to.deep.equal([true]);
  });

  it('is not there for an offer without one: said below the offer', async () => {
    const { chat } = openAgentChat();
    await open(chat);
    const asked = await chat.press(offerPicker, { action: 'try', offer: 'power-bi' });

    expect(asked.wrongBelow('offer')).to.equal(sales.noTrial);
    expect((await chat.press(offerPicker, { action: 'try', offer: '' })).wrongBelow('offer')).to.equal(
      sales.chooseOffer,
    );
  });

  it('is refused where the customer has the product, with the way back to the customer', async () => {
    const { chat } = openAgentChat({ subscriptions: [aSoldSubscription({ product: visio })] });
    const reply = await tryVisio(chat);

    expect(reply.text).to.contain(refusalText({ code: 'customer-owns', product: visio }));
    expect(reply.titles).to.include(sales.toCustomer);
  });
});
