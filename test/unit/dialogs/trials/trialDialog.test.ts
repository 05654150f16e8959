import { expect } from 'chai';
import { languages, stringsOf } from '../../../../cards/language.js';
import { subscriptionDetails } from '../../../../cards/subscriptions/subscriptionDetails.js';
import { trialOptions } from '../../../../cards/trials/trialOptions.js';
import { trialPicker } from '../../../../cards/trials/trialPicker.js';
import { trialReceipt } from '../../../../cards/trials/trialReceipt.js';
import { trialReview } from '../../../../cards/trials/trialReview.js';
import { refusalCard } from '../../../../cards/menu/refusal.js';
import { catalogue, productOf } from '../../../../domain/basics/product.js';
import { aMethod, anAccount, aPerson, aSubscription, powerBi, visio } from '../../../support/builders.js';
import type { Chat } from '../../../support/chat.js';
import { openChat } from '../../../support/chat.js';
import { alreadyDone, refusalText } from '../../../support/said.js';
import type { Press, Screen } from '../../../support/screen.js';
import { chooseProduct, toDetails } from '../../../support/shortcuts.js';

const { trials: words, buying, common } = stringsOf.en;
const running = aSubscription({ product: visio, trial: true, recurring: 'off', method: '', seats: 4 });

/** From a review with what is usual to what can be changed about it. */
async function toOptions(chat: Chat, product: string): Promise<Screen> {
  await chooseProduct(chat, trialPicker, product);
  return chat.press(trialReview, { action: 'change' });
}

async function toReview(chat: Chat, { product = powerBi, ...entries }: Press = {}): Promise<Screen> {
  await chat.say(stringsOf[chat.language ?? 'en'].words.trial[0] ?? '');
  await toOptions(chat, product);
  return chat.press(trialOptions, { action: 'review', seats: '5', ...entries });
}

describe('Trying a product', () => {
  it('has the card of the first billing profile selected, or the first one where none stands on a profile', async () => {
    const methods = [aMethod(), aMethod({ id: 'visa-1111', lastFour: '1111' })];
    const selected = async (method: string) => {
      const chat = openChat({
        account: anAccount([], { methods, profiles: [{ id: 'profile-1', name: 'Contoso', method }] }),
      });
      await chat.say('try');
      return (await toOptions(chat, powerBi)).inputs.get('method');
    };

    expect(await selected('visa-1111')).to.equal('visa-1111');
    expect(await selected('')).to.equal('visa-4242');
  });

  for (const language of languages) {
    it(`says what happens at the end before it begins, and what holds afterwards, in ${language}`, async () => {
      const { trials, common: said } = stringsOf[language];
      const chat = openChat({ language });

      const review = await toReview(chat);

      expect((await chat.account()).subscriptions).to.deep.equal([]);
      expect(review.text)
        .to.contain(trials.reviewTitle(5, 'Power BI Pro'))
        .and.match(/\*\*\D?0[.,]00/)
        .and.contain(trials.fixed);
      expect(review.text)
        .to.contain(said.method('Visa', '4242'))
        .and.match(/61[.,]49/);
      expect(review.titles).to.include(trials.start);
      const receipt = await chat.press(trialReview, { action: 'start' });
      expect(receipt.text)
        .to.contain(trials.receiptTitle(5, 'Power BI Pro'))
        .and.contain(trials.daysLeft(31))
        .and.contain(trials.howToStop);
      const [trial] = (await chat.account()).subscriptions;
      expect([trial?.trial, trial?.recurring, trial?.method]).to.deep.equal([true, 'on', 'visa-4242']);
      expect(chat.bank.asked).to.deep.equal([]);
    });

    it(`asks for no card where none is needed, and ends by itself, in ${language}`, async () => {
      const { trials } = stringsOf[language];
      const chat = openChat({ language });
      await chat.say(stringsOf[language].words.trial[0] ?? '');

      const options = await toOptions(chat, visio);
      expect([...options.inputs.keys()]).to.deep.equal(['seats']);
      expect(options.text).to.contain(trials.needsNoCard);
      const review = await chat.press(trialOptions, { action: 'review', seats: '25' });
      await chat.press(trialReview, { action: 'start' });

      const endsAlone = trials.endsAlone('#').split('#')[0] ?? '';
      expect(review.text).to.contain(endsAlone);
      expect(chat.screen.text).to.contain(endsAlone);
      const [trial] = (await chat.account()).subscriptions;
      expect([trial?.trial, trial?.recurring, trial?.method]).to.deep.equal([true, 'off', '']);
    });
  }

  it('names the day, the amount with tax and the card that it turns into', async () => {
    const review = await toReview(openChat());

    expect(review.text)
      .to.contain(words.turnsInto('April 10, 2026', '€61.49', common.method('Visa', '4242')))
      .and.contain(words.runsValue('March 10, 2026', 'April 9, 2026'))
      .and.contain(buying.youPay);
  });

  it('offers what can be tried, and says why not the others', async () => {
    const account = anAccount([running, aSubscription({ id: 'sub-2', product: powerBi })]);
    const chat = openChat({ account, tenant: { policies: { CFQ7TTC0HD32: 'trials-only' } } });

    const picker = await chat.say('free trial');

    const rest = await chat.press(trialPicker, { action: 'page' });
    const offered = [picker, rest].flatMap((page) => [...page.choicesOf('product').keys()]);
    expect(offered).to.have.length(14);
    expect(offered).to.include('Choose Viva Goals').and.include('Choose Planner Plan 1');
    expect(rest.text).to.contain(`Viva Goals\n${words.onlyTrial}`);
    expect(picker.text).to.contain(`Planner Plan 1\n${words.withoutCard('€11.28')}`);
    expect(offered.join()).not.to.match(/Visio|Power BI Pro/);
    expect(picker.text)
      .to.contain(words.tried(words.triedOn('Visio Plan 1', 'March 10, 2026')))
      .and.contain(words.owned('Power BI Pro'))
      .and.contain(words.hidden(1));
  });

  it('is reviewed at once with the number beside the products, on the usual card', async () => {
    const chat = openChat();
    await chat.say('try');

    const review = await chat.press(trialPicker, { action: 'continue', product: powerBi, total: '7' });

    expect(review.shows(trialReview)).to.equal(true);
    expect(review.text).to.contain(words.turnsInto('April 10, 2026', '€86.08', common.method('Visa', '4242')));
    expect((await chat.account()).subscriptions).to.deep.equal([]);
  });

  it('asks again for a number that is none, and for a card where there is none yet', async () => {
    const chat = openChat();
    await chat.say('try');
    const options = await chat.press(trialPicker, { action: 'continue', product: powerBi, total: '26' });
    expect([options.shows(trialOptions), options.text.includes(buying.seatsError(1, 25))]).to.deep.equal([true, true]);

    const without = openChat({ account: anAccount([], { methods: [] }) });
    await without.say('try');
    const refusal = await without.press(trialPicker, { action: 'continue', product: powerBi });
    expect(refusal.shows(refusalCard)).to.equal(true);
    expect((await without.account()).subscriptions).to.deep.equal([]);
  });

  it('is chosen as ever on an earlier card, which had no number beside the products', async () => {
    const chat = openChat();
    const value = (await chat.say('try')).valueOf(trialPicker, { action: 'continue' }) as object; // ours is an object

    expect((await chat.send({ ...value, total: null, product: [visio] })).shows(trialOptions)).to.equal(true);
  });

  it('begins from a sentence, with its product and its number', async () => {
    const options = await openChat().say('I would like to try 7 Visio Plan 1');

    expect(options.text).to.contain(words.optionsTitle('Visio Plan 1'));
    expect(options.inputs.get('seats')).to.equal('7');
  });

  it('understands a name or a number that is written while it is asked', async () => {
    const chat = openChat();
    await chat.say('try');

    expect((await chat.say('visio plan 2')).text).to.contain(words.optionsTitle('Visio Plan 2'));
    expect((await chat.say('１２')).inputs.get('seats')).to.equal('12');
    const tooMany = await chat.say('26');
    expect(tooMany.text).to.contain(buying.seatsError(1, 25));
    expect(tooMany.shows(trialOptions)).to.equal(true);
  });

  it('gives way to a sentence that asks for something else', async () => {
    const chat = openChat();
    await chat.say('try Visio Plan 1');

    const bought = await chat.say('buy 2 Power BI Pro');
    expect(bought.text).to.contain(buying.optionsTitle('Power BI Pro'));
    expect(bought.inputs.get('seats')).to.equal('2');
  });

  it('understands the name of every product while it is asked', async () => {
    const offered = [...(await openChat().say('try')).choicesOf('product').values()];
    const heard = offered.map(async (id) => {
      const chat = openChat();
      await chat.say('try');
      return (await chat.say(productOf(id)?.name ?? '')).shows(trialOptions);
    });

    expect(await Promise.all(heard)).to.deep.equal(offered.map(() => true));
  });

  for (const seats of ['0', '26', '-1', '1.5', 'abc', '']) {
    it(`does not take “${seats}” for a number of licenses`, async () => {
      const reply = await toReview(openChat(), { seats });

      expect(reply.shows(trialOptions)).to.equal(true);
      expect(reply.text).to.contain(buying.seatsError(1, 25));
    });
  }

  it('goes back to what was entered', async () => {
    const chat = openChat();
    await toReview(chat, { seats: '9' });

    const options = await chat.press(trialReview, { action: 'change' });

    expect([options.inputs.get('seats'), options.inputs.get('method')]).to.deep.equal(['9', 'visa-4242']);
    expect((await chat.press(trialOptions, { action: 'back' })).shows(trialPicker)).to.equal(true);
  });

  it('does not begin with a card that has expired', async () => {
    const old = aMethod({ id: 'old', lastFour: '1111', expires: '2026-02' });
    const chat = openChat({ account: anAccount([], { methods: [aMethod(), old] }) });

    const reply = await toReview(chat, { method: 'old' });

    expect(reply.shows(trialOptions)).to.equal(true);
    expect(reply.text).to.contain('1111');
  });

  it('begins once, however often Start is pressed', async () => {
    const chat = openChat();
    const review = await toReview(chat);

    await Promise.all([
      chat.pressOn(review, trialReview, { action: 'start' }),
      chat.pressOn(review, trialReview, { action: 'start' }),
    ]);
    const again = await chat.pressOn(review, trialReview, { action: 'start' });

    expect(again.text).to.match(alreadyDone()).and.contain(words.receiptTitle(5, 'Power BI Pro'));
    expect((await chat.account()).subscriptions).to.have.length(1);
  });

  it('begins once for a product: a second review meets the first trial, with a way on', async () => {
    const chat = openChat();
    const first = await toReview(chat);
    const elsewhere = chat.elsewhere();
    const second = await toReview(elsewhere);
    await chat.pressOn(first, trialReview, { action: 'start' });

    const reply = await elsewhere.pressOn(second, trialReview, { action: 'start' });

    expect(reply.text).to.contain(refusalText({ code: 'trial-used', product: powerBi, on: '2026-03-10' }));
    expect(reply.buttons.map(({ data }) => data.start)).to.deep.equal(['buy', 'subscriptions', 'menu']);
    expect((await chat.account()).subscriptions).to.have.length(1);
  });

  it('is drawn again when the day has changed, and begins nothing', async () => {
    const chat = openChat();
    await toReview(chat);
    chat.clock.time = '2026-03-11T00:00:00.000Z';

    const reply = await chat.press(trialReview, { action: 'start' });

    expect(reply.text).to.contain(words.changed).and.contain('April 10, 2026');
    expect((await chat.account()).subscriptions).to.deep.equal([]);
  });

  it('is refused when the policy has changed meanwhile', async () => {
    const chat = openChat();
    await toReview(chat);
    chat.settle({ policies: { [powerBi]: 'trials-only' } });

    const reply = await chat.press(trialReview, { action: 'start' });

    expect(reply.text).to.contain(refusalText({ code: 'trial-policy', product: powerBi, policy: 'trials-only' }));
    expect(reply.shows(refusalCard)).to.equal(true);
  });

  it('has nothing for guests and where nothing can be tried', async () => {
    const guest = openChat({ person: aPerson('Gus', { kind: 'guest' }) });
    const policies = Object.fromEntries(catalogue.map(({ id }) => [id, 'disabled' as const]));

    expect((await guest.say('try')).text).to.contain(refusalText({ code: 'guest' }));
    expect((await openChat({ tenant: { policies } }).say('try')).text).to.contain(words.nothing);
  });

  it('is no trial of what a button makes up', async () => {
    const chat = openChat();
    await toReview(chat);
    const { data } = chat.screen.buttons[0] ?? { data: {} };

    const made = await chat.send({ ...data, account: 'account-of-another' });

    expect(made.text).to.contain(refusalText({ code: 'not-found' }));
    const many = await chat.send({ ...data, seats: 1000 });
    expect(many.shows(trialOptions)).to.equal(true);
    expect(many.text).to.contain(refusalText({ code: 'seats-out-of-range', least: 1, most: 25 }));
    expect((await chat.account()).subscriptions).to.deep.equal([]);
  });
});

describe('A trial that runs', () => {
  it('says how many days are left, in the list and among the details, and what comes then', async () => {
    const account = anAccount([
      running,
      aSubscription({ id: 'sub-2', trial: true, boughtAt: '2026-03-12T09:00:00.000Z' }),
    ]);
    const chat = openChat({ account, time: '2026-03-31T10:00:00.000Z' });

    const list = await chat.say('subscriptions');

    expect(list.text)
      .to.contain(`${words.daysLeft(10)} · 0 of 4`)
      .and.contain(words.daysLeft(12))
      .and.contain(words.becomesPaid('April 12, 2026'))
      .and.contain(words.freeThen('€50.40'));
    const details = await toDetails(openChat({ account: anAccount([running]), time: '2026-04-09T23:59:59.000Z' }));
    expect(details.text)
      .to.contain(`Active, free trial, ${words.daysLeft(1)}`)
      .and.contain('Ends on April 9, 2026 · free');
  });

  it('is taken back from a cancellation as what it was: it still ends by itself', async () => {
    const cancellation = {
      at: '2026-03-20T09:00:00.000Z',
      reason: 'other',
      feedback: '',
      endsOn: '2026-04-10',
    } as const;
    const chat = openChat({ account: anAccount([{ ...running, cancellation }]), time: '2026-03-21T09:00:00.000Z' });
    await toDetails(chat);

    const reply = await chat.press(subscriptionDetails, { action: 'take-back' });

    expect(reply.text).to.contain(words.takenBack('April 9, 2026'));
  });

  it('leads from its receipt to its details', async () => {
    const chat = openChat();
    await toReview(chat);
    await chat.press(trialReview, { action: 'start' });

    const details = await chat.press(trialReceipt, { start: 'subscriptions' }, words.open);

    expect(details.shows(subscriptionDetails)).to.equal(true);
    expect(details.titles).to.include(stringsOf.en.subscriptions.convert);
  });
});
