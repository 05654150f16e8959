import { MemoryStorage } from 'botbuilder-core';
import { expect } from 'chai';
import { peoplePicker } from '../../../../../cards/assigning/peoplePicker.js';
import { poolPicker } from '../../../../../cards/assigning/poolPicker.js';
import { paymentWaiting } from '../../../../../cards/buying/paymentWaiting.js';
import { productPicker } from '../../../../../cards/buying/productPicker.js';
import { purchaseOptions } from '../../../../../cards/buying/purchaseOptions.js';
import { purchaseReceipt } from '../../../../../cards/buying/purchaseReceipt.js';
import { purchaseReview } from '../../../../../cards/buying/purchaseReview.js';
import { cancelReview } from '../../../../../cards/cancelling/cancelReview.js';
import { subscriptionPicker } from '../../../../../cards/cancelling/subscriptionPicker.js';
import { dialogNotice, quickActions } from '../../../../../cards/extension/dialogNotice.js';
import { languages, stringsOf } from '../../../../../cards/language.js';
import { requestForm } from '../../../../../cards/requests/requestForm.js';
import { requestPicker } from '../../../../../cards/requests/requestPicker.js';
import { anAccount, aPerson, aSubscription, aTenant, buyer, powerBi, visio } from '../../../../support/builders.js';
import type { ExtensionBody } from '../../../../support/extensionWorld.js';
import { openExtension, screenOf } from '../../../../support/extensionWorld.js';
import { Bank, impatient } from '../../../../support/ports.js';

const luis = aPerson('Luis Herrera');
const { extension: words, titles } = stringsOf.en;

/** Up to the review of five licences. */
async function reviewing(world: ReturnType<typeof openExtension>): Promise<ExtensionBody> {
  const products = await world.begin('buy');
  const options = await world.press(products, productPicker, { action: 'continue', product: powerBi });
  return world.press(options, purchaseOptions, { action: 'review', seats: '5' });
}

describe('A dialog', () => {
  it('goes from the product to the receipt, which is its last card, and sends that to one’s own chat', async () => {
    const world = openExtension();
    await world.meets();

    const receipt = await world.press(await reviewing(world), purchaseReview, { action: 'save' });

    const screen = screenOf(receipt);
    expect(screen.text).to.contain('5 licenses').and.contain(words.alsoInChat);
    expect(screen.buttons).to.deep.equal([]);
    expect(world.sent).to.have.length(1);
    expect(JSON.stringify(world.sent)).to.contain(`"card":"${purchaseReceipt.id}"`);
    expect(world.sent[0]?.conversation).to.deep.include({ id: 'a:own' });
    const [account] = world.accounts.all;
    expect(account?.subscriptions).to.have.length(1);
  });

  it('says on the receipt that the bot is not in one’s chat, where it is not', async () => {
    const world = openExtension();

    const receipt = await world.press(await reviewing(world), purchaseReview, { action: 'save' });

    expect(screenOf(receipt).text).to.contain(words.notInChat);
    expect(world.sent).to.deep.equal([]);
  });

  for (const failed of [403, 404] as const) {
    it(`says so as well where Teams refuses the message there with ${failed}`, async () => {
      const post = () => Promise.resolve({ sent: false, failed, retryAfter: undefined } as const);
      const world = openExtension({ parts: { connector: { post } } });
      await world.meets();

      const receipt = await world.press(await reviewing(world), purchaseReview, { action: 'save' });

      expect(screenOf(receipt).text).to.contain(words.notInChat);
    });
  }

  it('says neither where nobody knows whether the message has arrived', async () => {
    const post = () => Promise.resolve({ sent: false, failed: 'no-answer', retryAfter: undefined } as const);
    const world = openExtension({ parts: { connector: { post } } });
    await world.meets();

    const receipt = await world.press(await reviewing(world), purchaseReview, { action: 'save' });

    expect(screenOf(receipt).text).not.to.contain(words.notInChat).and.not.to.contain(words.alsoInChat);
  });

  it('opens for each action under its name, in the reader’s language', async () => {
    for (const language of languages) {
      const world = openExtension({
        accounts: [anAccount([aSubscription(), aSubscription({ id: 's2', product: visio })])],
      });
      for (const action of quickActions) {
        const { task } = await world.begin(action, {}, { locale: language });

        expect(task).to.deep.include({ type: 'continue' });
        expect(task?.value.title).to.equal(stringsOf[language].titles[action]);
        expect(task?.value.card.contentType).to.equal('application/vnd.microsoft.card.adaptive');
      }
    }
  });

  it('sends by Action.Submit alone, leads to no menu, and asks nobody to type', async () => {
    const world = openExtension({
      accounts: [anAccount([aSubscription(), aSubscription({ id: 's2', product: visio })])],
    });
    for (const action of quickActions) {
      const body = await world.begin(action);

      const text = JSON.stringify(body);
      expect(text).not.to.contain('Action.Execute');
      expect(text).not.to.contain('seatkeeper/people');
      expect(screenOf(body).text).not.to.contain(stringsOf.en.rows.hint);
      expect(screenOf(body).titles).not.to.contain(stringsOf.en.common.menu);
      expect(screenOf(body).buttons).not.to.deep.equal([]);
    }
  });

  it('assigns with Teams’ own people picker, and cancels with a reason', async () => {
    const world = openExtension({ colleagues: [luis], accounts: [anAccount([aSubscription({ seats: 3 })])] });
    const picker = await world.begin('assign');
    expect(JSON.stringify(picker)).to.contain('graph.microsoft.com/users');

    const results = await world.press(picker, peoplePicker, { action: 'assign', people: luis.id });
    expect(screenOf(results).text).to.contain('Luis Herrera');
    expect(world.accounts.all[0]?.subscriptions[0]?.assignments.map(({ person }) => person)).to.deep.equal([luis.id]);

    const subscriptions = await world.begin('cancel');
    const picked = screenOf(subscriptions).shows(subscriptionPicker)
      ? await world.press(subscriptions, subscriptionPicker, { action: 'continue' })
      : subscriptions;
    const receipt = await world.press(picked, cancelReview, { action: 'save', reason: 'too-expensive' });
    expect(screenOf(receipt).buttons).to.deep.equal([]);
    expect(world.accounts.all[0]?.subscriptions[0]?.status).to.equal('disabled');
  });

  it('requests a licence, and the request’s state comes to one’s own chat', async () => {
    const world = openExtension({
      accounts: [anAccount([]), anAccount([aSubscription()], { owner: luis.id, id: 'account-2' })],
      colleagues: [luis],
    });
    await world.meets();

    const form = await world.press(await world.begin('request'), requestPicker, {
      product: powerBi,
      action: 'continue',
    });
    const sent = await world.press(form, requestForm, { action: 'send' });

    expect(screenOf(sent).buttons).to.deep.equal([]);
    expect(world.sent).to.have.length(1);
  });

  it('waits for the bank: the waiting card comes to the chat once, and looking again shows the receipt', async () => {
    const bank = new Bank();
    const world = openExtension({ bank, patience: impatient });
    await world.meets();
    const release = bank.holds();

    const waiting = await world.press(await reviewing(world), purchaseReview, { action: 'save' });
    expect(screenOf(waiting).shows(paymentWaiting)).to.equal(true);
    release();
    await new Promise((resolve) => setImmediate(resolve));
    const receipt = await world.press(waiting, paymentWaiting, { action: 'check' });

    expect(screenOf(receipt).text).to.contain(words.alsoInChat);
    expect(screenOf(receipt).buttons).to.deep.equal([]);
    expect(world.sent).to.have.length(1);
  });
});

describe('The same request of a dialog, three times', () => {
  it('has one effect and one answer', async () => {
    const world = openExtension();
    await world.meets();
    const data = screenOf(await reviewing(world)).valueOf(purchaseReview, { action: 'save' });

    const answers: ExtensionBody[] = [];
    for (let sent = 0; sent < 3; sent++) answers.push(await world.invoke('composeExtension/submitAction', { data }));

    expect(answers[1]).to.deep.equal(answers[0]);
    expect(answers[2]).to.deep.equal(answers[0]);
    expect(world.bank.asked).to.have.length(1);
    expect(world.sent).to.have.length(1);
    expect(world.accounts.all[0]?.subscriptions).to.have.length(1);
  });

  it('has them also while the first still runs', async () => {
    const world = openExtension();
    await world.meets();
    const data = screenOf(await reviewing(world)).valueOf(purchaseReview, { action: 'save' });

    const answers = await Promise.all([1, 2, 3].map(() => world.invoke('composeExtension/submitAction', { data })));

    expect(answers.map((body) => screenOf(body).text)).to.deep.equal(Array(3).fill(screenOf(answers[0] ?? {}).text));
    expect(world.bank.asked).to.have.length(1);
    expect(world.sent).to.have.length(1);
  });

  it('has them also after a restart in between', async () => {
    const world = openExtension();
    const data = screenOf(await reviewing(world)).valueOf(purchaseReview, { action: 'save' });
    const first = await world.invoke('composeExtension/submitAction', { data });
    world.restart();

    expect(await world.invoke('composeExtension/submitAction', { data })).to.deep.equal(first);
    expect(world.bank.asked).to.have.length(1);
  });

  it('shows the same receipt even where the first answer was lost with its process', async () => {
    const storage = new MemoryStorage();
    const world = openExtension({ storage });
    const data = screenOf(await reviewing(world)).valueOf(purchaseReview, { action: 'save' });
    const keys = Object.keys((storage as unknown as { readonly memory: object }).memory); // the SDK's own field
    const kept = structuredClone(await storage.read(keys));
    const first = await world.invoke('composeExtension/submitAction', { data });
    await storage.write(Object.fromEntries(Object.entries(kept).map(([key, one]) => [key, { ...one, eTag: '*' }])));
    world.restart();

    const again = await world.invoke('composeExtension/submitAction', { data });

    expect(screenOf(again).text).to.equal(screenOf(first).text);
    expect(world.bank.asked).to.have.length(1);
    expect(world.accounts.all[0]?.subscriptions).to.have.length(1);
  });

  it('opens one review, which then acts', async () => {
    const world = openExtension();
    const products = await world.begin('buy');
    const options = await world.press(products, productPicker, { action: 'continue', product: powerBi });
    const first = await world.press(options, purchaseOptions, { action: 'review', seats: '5' });
    await world.press(options, purchaseOptions, { action: 'review', seats: '5' });

    const receipt = await world.press(first, purchaseReview, { action: 'save' });

    expect(screenOf(receipt).text).to.contain('5 licenses');
    expect(world.accounts.all[0]?.subscriptions).to.have.length(1);
  });
});

describe('A review of another dialog', () => {
  it('is drawn again before it acts: a dialog is a conversation of its own', async () => {
    const world = openExtension();
    const review = await reviewing(world);
    const data = screenOf(review).valueOf(purchaseReview, { action: 'save' }) as {
      readonly dialog: { readonly id: string };
    };
    const moved = { ...data, dialog: { ...data.dialog, id: '99999999-9999-4999-8999-999999999999' } };

    const again = await world.invoke('composeExtension/submitAction', { data: moved });

    expect(screenOf(again).shows(purchaseReview)).to.equal(true);
    expect(world.bank.asked).to.deep.equal([]);
  });

  it('of somebody else acts for nobody', async () => {
    const world = openExtension({ colleagues: [luis] });
    const review = await reviewing(world);

    const luisSends = { from: { id: '29:luis', aadObjectId: luis.id } };
    const body = await world.press(review, purchaseReview, { action: 'save' }, undefined, luisSends);

    expect(screenOf(body).shows(dialogNotice)).to.equal(true);
    expect(world.bank.asked).to.deep.equal([]);
  });

  it('says what is true now where the price has changed meanwhile', async () => {
    const world = openExtension({ accounts: [anAccount([aSubscription({ seats: 3, assigned: 0 })])] });
    const review = await reviewing(world);
    const data = screenOf(review).valueOf(purchaseReview, { action: 'save' }) as { readonly terms: string };

    const body = await world.invoke('composeExtension/submitAction', { data: { ...data, terms: '1 EUR' } });

    expect(screenOf(body).shows(purchaseReview)).to.equal(true);
    expect(screenOf(body).text).to.contain(stringsOf.en.buying.changed);
    expect(world.bank.asked).to.deep.equal([]);
  });
});

describe('A dialog that cannot go on', () => {
  const ways: Readonly<Record<string, unknown>> = {
    'without data': {},
    'with data of a wrong type': { data: 7 },
    'with a list': { data: [] },
    'with a button of no card': { data: { card: 'no-such-card', for: buyer.id } },
    'with 100,000 characters': { data: { card: 'x'.repeat(100_000) } },
    'with a payment card’s number': { data: { card: 'x', for: buyer.id, note: '4242 4242 4242 4242' } },
    'with a preview that was altered': { botMessagePreviewAction: 'send', botActivityPreview: [{}], data: {} },
  };
  for (const [what, value] of Object.entries(ways)) {
    it(`${what} is a card with a way on`, async () => {
      const world = openExtension();

      const body = await world.invoke('composeExtension/submitAction', value);

      const screen = screenOf(body);
      expect(screen.text).to.contain(words.noticeTitle);
      expect(screen.titles).to.deep.equal(quickActions.map((action) => titles[action]));
      expect(world.accounts.all[0]?.subscriptions).to.deep.equal([]);
    });
  }

  for (const value of [{ commandId: 'drop-table' }, { commandId: 7 }, {}, undefined, 'x']) {
    it(`because nobody knows the command ${JSON.stringify(value)} is a card with a way on`, async () => {
      const body = await openExtension().invoke('composeExtension/fetchTask', value);

      expect(screenOf(body).text).to.contain(words.notOffered);
      expect(screenOf(body).titles).to.have.length(4);
    });
  }

  it('goes on from there', async () => {
    const world = openExtension();
    const body = await world.invoke('composeExtension/submitAction', {});

    expect(screenOf(await world.press(body, dialogNotice, { start: 'buy' })).shows(productPicker)).to.equal(true);
  });

  it('refuses who may not buy as the chat does, with the reason', async () => {
    const world = openExtension({ tenant: { country: 'IN' } });

    expect(screenOf(await world.begin('buy')).text).to.contain('self-service');
  });

  it('says to somebody unknown who can help', async () => {
    const world = openExtension();

    const body = await world.begin('buy', {}, { from: { id: '29:x', aadObjectId: 'nobody' }, locale: 'pl-PL' });

    expect(screenOf(body).text).to.contain(stringsOf.pl.menu.unknownPerson);
  });

  it('says that it is late before Teams gives up, and shows the one result when it is asked again', async () => {
    const bank = new Bank();
    const world = openExtension({ bank, parts: { patience: 300 } });
    const review = await reviewing(world);
    const release = bank.holds();

    const late = await world.press(review, purchaseReview, { action: 'save' });
    expect(screenOf(late).text).to.contain(words.late);
    release();
    const receipt = await world.press(late, dialogNotice, { action: 'again' });

    expect(screenOf(receipt).text).to.contain('5 licenses');
    expect(bank.asked).to.have.length(1);
  });
});

describe('Where a request of a dialog comes from', () => {
  it('never becomes the person’s address, though it looks like their own chat', async () => {
    const world = openExtension();
    await world.meets();
    const tenantId = aTenant().id;
    const before = await world.botState.person(tenantId, buyer.id);

    const looksOwn = { conversation: { id: 'a:other', conversationType: 'personal', tenantId } };
    await world.begin('buy', {}, looksOwn);
    await world.query('subscriptions', '', {}, looksOwn);

    expect(await world.botState.person(tenantId, buyer.id)).to.deep.equal(before);
    expect(world.answered.every(({ activity }) => activity.type === 'invokeResponse')).to.equal(true);
  });
});

describe('Assigning from a message', () => {
  const message = (from: object, ...mentions: unknown[]) => ({
    commandContext: 'message',
    messagePayload: { id: '1', from, mentions, body: { contentType: 'html', content: '<b>hi</b>'.repeat(3_000) } },
  });
  const user = ({ id, name }: { id: string; name: string }, userIdentityType = 'aadUser') => ({
    user: { id, displayName: name, userIdentityType },
  });
  const gus = aPerson('Gus Lindqvist', { kind: 'guest' });
  const zoe = aPerson('Zoe Disabled', { enabled: false });
  const holding = () => [anAccount([aSubscription({ seats: 9 })])];

  it('has its author and those mentioned picked', async () => {
    const world = openExtension({ colleagues: [luis, aPerson('Ana Nowak')], accounts: holding() });

    const body = await world.begin(
      'assign',
      message(user(luis), { mentioned: user(aPerson('Ana Nowak')) }, { mentioned: user(luis) }),
    );

    expect(screenOf(body).inputs.get('chosen')).to.equal('luis-herrera,ana-nowak');
  });

  it('names who is not picked, each with the reason', async () => {
    const world = openExtension({ colleagues: [luis, gus, zoe], accounts: holding() });

    const body = await world.begin(
      'assign',
      message(
        user(luis),
        { mentioned: user(gus) },
        { mentioned: user(zoe) },
        { mentioned: { application: { id: 'b', displayName: 'Weather_Bot' } } },
        { mentioned: { conversation: { id: 't', displayName: 'Sales' } }, mentionText: 'Sales' },
        { mentioned: user({ id: 'x', name: 'Eve' }, 'federatedUser') },
        { mentioned: user({ id: '', name: 'Old' }, 'onPremiseAadUser') },
        { mentioned: user({ id: 'nobody-known', name: 'Nil' }) },
      ),
    );

    const { text, inputs } = screenOf(body);
    expect(inputs.get('chosen')).to.equal('luis-herrera');
    for (const [name, reason] of [
      ['Gus Lindqvist', 'guest'],
      ['Zoe Disabled', 'disabled'],
      ['Weather\\_Bot', 'app'],
      ['Sales', 'group'],
      ['Eve', 'outside'],
      ['Old', 'unknown'],
      ['Nil', 'outside'],
    ] as const) {
      expect(text, name).to.contain(`${name} (${words.reasons[reason]})`);
    }
  });

  it('says that nobody is there, and lets people be picked', async () => {
    for (const payload of [{}, { from: null }, { from: 7, mentions: 'x' }, { mentions: [null, 7, {}] }]) {
      const world = openExtension({ accounts: holding() });

      const body = await world.begin('assign', { commandContext: 'Message', messagePayload: payload });

      expect(screenOf(body).text).to.contain(words.nobodyInMessage);
      expect(screenOf(body).shows(peoplePicker)).to.equal(true);
    }
  });

  it('keeps them picked while the product is chosen', async () => {
    const two = [anAccount([aSubscription({ seats: 9 }), aSubscription({ id: 's2', product: visio })])];
    const world = openExtension({ colleagues: [luis, gus], accounts: two });

    const pools = await world.begin('assign', message(user(luis), { mentioned: user(gus) }));
    expect(screenOf(pools).text).to.contain('Gus Lindqvist');
    const picker = await world.press(pools, poolPicker, { pool: `account-1 ${visio}`, action: 'continue' });

    expect(screenOf(picker).inputs.get('chosen')).to.equal('luis-herrera');
  });

  it('is no use to the other actions, which pass over the message', async () => {
    const world = openExtension({ colleagues: [luis] });

    expect(screenOf(await world.begin('buy', message(user(luis)))).shows(productPicker)).to.equal(true);
  });
});
