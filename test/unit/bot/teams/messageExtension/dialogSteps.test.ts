import { expect } from 'chai';
import { productPicker } from '../../../../../cards/buying/productPicker.js';
import { paymentWaiting } from '../../../../../cards/buying/paymentWaiting.js';
import { purchaseOptions } from '../../../../../cards/buying/purchaseOptions.js';
import { purchaseReview } from '../../../../../cards/buying/purchaseReview.js';
import { cancelReview } from '../../../../../cards/cancelling/cancelReview.js';
import { nothingToCancel } from '../../../../../cards/cancelling/nothingToCancel.js';
import { dialogNotice } from '../../../../../cards/extension/dialogNotice.js';
import { stringsOf } from '../../../../../cards/language.js';
import { refusalCard } from '../../../../../cards/menu/refusal.js';
import { anAccount, aSubscription, buyer, powerBi } from '../../../../support/builders.js';
import type { ExtensionBody } from '../../../../support/extensionWorld.js';
import { openExtension, screenOf } from '../../../../support/extensionWorld.js';
import { Bank, impatient } from '../../../../support/ports.js';

const { extension: words, titles } = stringsOf.en;
type World = ReturnType<typeof openExtension>;

async function reviewing(world: World, from?: ExtensionBody): Promise<ExtensionBody> {
  const products = from ?? (await world.begin('buy'));
  const options = await world.press(products, productPicker, { action: 'continue', product: powerBi });
  return world.press(options, purchaseOptions, { action: 'review', seats: '5' });
}

/** Begins another journey in the dialog of the card, as its own buttons do. */
function startIn(world: World, body: ExtensionBody, start: string): Promise<ExtensionBody> {
  const { dialog } = screenOf(body).valueOf(purchaseReview, { action: 'save' }) as { readonly dialog: object };
  const data = { card: dialogNotice.id, for: buyer.id, start, dialog };
  return world.invoke('composeExtension/submitAction', { data });
}

describe('A dialog in which another journey begins', () => {
  it('has that one’s name, and the product’s where nobody knows what was wanted', async () => {
    const world = openExtension({ accounts: [anAccount([aSubscription({ seats: 3 })])] });

    const unknown = await world.invoke('composeExtension/fetchTask', { commandId: 'drop-table' });
    const cancelling = await world.press(unknown, dialogNotice, { start: 'cancel' });
    const kept = await world.press(cancelling, cancelReview, { start: 'subscriptions' });

    expect([unknown, cancelling, kept].map(({ task }) => task?.value.title)).to.deep.equal([
      'Seatkeeper',
      titles.cancel,
      titles.subscriptions,
    ]);
  });

  it('draws the earlier one’s review again before it acts, also where the other came to nothing', async () => {
    const world = openExtension();
    const review = await reviewing(world);

    expect(screenOf(await startIn(world, review, 'cancel')).shows(nothingToCancel)).to.equal(true);
    const again = await world.press(review, purchaseReview, { action: 'save' });

    expect(screenOf(again).shows(purchaseReview)).to.equal(true);
    expect(world.bank.asked).to.deep.equal([]);
  });
});

describe('A refusal in a dialog', () => {
  it('that the admins get a note of is no receipt: it keeps its ways on, and does not come to the chat', async () => {
    const world = openExtension({ tenant: { policies: { [powerBi]: 'disabled' } } });
    await world.meets();
    const products = await world.begin('buy');
    const data = screenOf(products).valueOf(productPicker, { action: 'continue' }) as object;

    const refused = await world.invoke('composeExtension/submitAction', { data: { ...data, product: powerBi } });

    expect(screenOf(refused).buttons).not.to.deep.equal([]);
    expect(screenOf(refused).text).not.to.contain(words.alsoInChat);
    expect(world.sent).to.deep.equal([]);
  });
});

describe('The receipt of a dialog in the own chat', () => {
  it('comes for each thing that is done: also for what is bought after the bank has refused', async () => {
    const bank = new Bank().will('declines');
    const world = openExtension({ bank, patience: impatient });
    await world.meets();
    const release = bank.holds();
    const waiting = await world.press(await reviewing(world), purchaseReview, { action: 'save' });
    release();
    await new Promise((resolve) => setImmediate(resolve));
    const declined = await world.press(waiting, paymentWaiting, { action: 'check' });
    const options = await world.press(declined, refusalCard, { start: 'buy' });
    const review = await world.press(options, purchaseOptions, { action: 'review', seats: '5' });

    const asked = await world.press(review, purchaseReview, { action: 'save' });
    await new Promise((resolve) => setImmediate(resolve));
    const receipt = await world.press(asked, paymentWaiting, { action: 'check' });

    expect(screenOf(receipt).text).to.contain('5 licenses bought').and.contain(words.alsoInChat);
    expect(world.sent).to.have.length(2);
  });

  it('comes once, though the chat was too slow for the dialog to hear of it', async () => {
    const sent: unknown[] = [];
    const post = (_: unknown, activity: unknown) => {
      sent.push(activity);
      return new Promise<never>(() => undefined);
    };
    const bank = new Bank();
    const world = openExtension({ bank, patience: impatient, parts: { connector: { post } } });
    await world.meets();
    const release = bank.holds();
    const waiting = await world.press(await reviewing(world), purchaseReview, { action: 'save' });
    release();
    await new Promise((resolve) => setImmediate(resolve));

    const receipt = await world.press(waiting, paymentWaiting, { action: 'check' });

    expect(screenOf(receipt).text).to.contain('5 licenses').and.not.to.contain(words.alsoInChat);
    expect(sent).to.have.length(1);
  }).timeout(5_000);
});

describe('An answer that is late', () => {
  it('is a card that looks again where a dialog is opened, and a sentence where something is looked up', async () => {
    const world = openExtension({ accounts: [anAccount([aSubscription()])], parts: { patience: 300 } });
    const { accounts } = world.services;
    const owned = accounts.owned.bind(accounts);
    let answer = (): void => undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    Object.assign(accounts, { owned: (...whose: Parameters<typeof owned>) => answered.then(() => owned(...whose)) });

    const late = await world.begin('cancel');
    expect(screenOf(late).text).to.contain(words.late);
    expect(late.task?.value.title).to.equal(titles.cancel);
    expect((await world.query('subscriptions')).composeExtension).to.deep.equal({ type: 'message', text: words.late });
    answer();
    const review = await world.press(late, dialogNotice, { action: 'again' });

    expect(screenOf(review).shows(cancelReview)).to.equal(true);
  });
});
