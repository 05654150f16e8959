import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { peoplePicker } from '../../../cards/assigning/peoplePicker.js';
import { paymentWaiting } from '../../../cards/buying/paymentWaiting.js';
import { productPicker } from '../../../cards/buying/productPicker.js';
import { purchaseOptions } from '../../../cards/buying/purchaseOptions.js';
import { purchaseReceipt } from '../../../cards/buying/purchaseReceipt.js';
import { purchaseReview } from '../../../cards/buying/purchaseReview.js';
import { cancelReason } from '../../../cards/cancelling/cancelReason.js';
import { cancelReceipt } from '../../../cards/cancelling/cancelReceipt.js';
import { cancelReview } from '../../../cards/cancelling/cancelReview.js';
import { stringsOf } from '../../../cards/language.js';
import { productsOnPage } from '../../../cards/layouts/productPages.js';
import { languagePicker } from '../../../cards/menu/languagePicker.js';
import { menu } from '../../../cards/menu/menu.js';
import { welcome } from '../../../cards/menu/welcome.js';
import { moreActions } from '../../../cards/subscriptions/moreActions.js';
import { subscriptionDetails } from '../../../cards/subscriptions/subscriptionDetails.js';
import { subscriptionList } from '../../../cards/subscriptions/subscriptionList.js';
import type { ServerOptions } from '../../faults/serverProcess.js';
import { ServerProcess } from '../../faults/serverProcess.js';
import { powerBi } from '../../support/builders.js';
import { nodesOf } from '../../support/cardSchema.js';
import type { ConnectorDouble } from '../../support/connectorDouble.js';
import { openConnector } from '../../support/connectorDouble.js';
import { LiveChat } from '../../support/liveChat.js';
import { alreadyDone, refusalText } from '../../support/said.js';
import type { Screen } from '../../support/screen.js';
import { temporaryFolders } from '../../support/storeFolders.js';

const luis = { id: 'a1b0c003-7e55-4a39-9a50-0d2b6c7a1003', name: 'Luis Herrera' };
const gus = { id: 'a1b0c005-7e55-4a39-9a50-0d2b6c7a1005', name: 'Gus Lindqvist' };
const { menu: words } = stringsOf.en;

async function toReview(chat: LiveChat, entries: { readonly method?: string } = {}): Promise<Screen> {
  await chat.say('menu');
  await chat.press(menu, { start: 'buy' });
  await chat.press(productPicker, { action: 'continue', product: powerBi });
  return await chat.press(purchaseOptions, { action: 'review', seats: '2', ...entries });
}

async function howMany(chat: LiveChat): Promise<number> {
  await chat.say('subscriptions');
  return chat.screen.choicesOf('pick').size;
}

describe('The whole bot', function () {
  this.timeout(120_000);
  const newFolder = temporaryFolders();
  let connector: ConnectorDouble;
  const bots: ServerProcess[] = [];
  let bot: ServerProcess;
  let url: string;
  let folder: string;
  let newcomers = 0;
  let slow: { readonly chat: LiveChat; readonly bought: Promise<Screen> };

  before(async () => {
    connector = await openConnector();
    folder = await newFolder();
    await start();
    slow = await withSlowBank();
  });

  after(async () => {
    await Promise.all(bots.map((one) => one.kill('SIGINT')));
    await connector.close();
    expect(bots.map(({ errors }) => errors).join('')).to.equal('');
  });

  /** One that is ended in the end, whatever happens. */
  function newBot(options: ServerOptions): ServerProcess {
    const made = new ServerProcess(options);
    bots.push(made);
    return made;
  }

  /** A purchase that takes its time while the other tests go on. */
  async function withSlowBank() {
    const other = newBot({ env: { DATA_DIR: await newFolder() } });
    const chat = new LiveChat(await other.listening, connector, { id: 'patient', name: 'Patient' });
    await toReview(chat, { method: 'american-express-0077' });
    return { chat, bought: chat.press(purchaseReview, { action: 'save' }) };
  }

  /** Somebody whom the bot has not met, with the sample's payment methods. */
  function chatWith(person = { id: `newcomer-${++newcomers}`, name: `Newcomer ${newcomers}` }, locale?: string) {
    return new LiveChat(url, connector, person, locale);
  }

  it('sells, assigns and cancels on one card in place, and tells the one who got a licence', async () => {
    const chat = chatWith();
    await toReview(chat);
    const messages = chat.calls.length;

    expect((await chat.press(purchaseReview, { action: 'save' })).shows(purchaseReceipt)).to.equal(true);
    await chat.press(purchaseReceipt, { start: 'assign' });
    const results = await chat.press(peoplePicker, { action: 'assign', people: luis.id });
    expect(results.text).to.contain(`**Luis Herrera** ${stringsOf.en.assigning.result.assigned}`);

    const theirs = chatWith(luis);
    await theirs.say('hi');
    const told = await theirs.receive();
    expect(told.text)
      .to.contain(stringsOf.en.notifications.received('Power BI Pro'))
      .and.contain(`From: Newcomer ${newcomers}`);

    await chat.pressOn(chat.screen, { id: 'assignment-results' }, { start: 'subscriptions' });
    await chat.press(subscriptionList, { action: 'open' });
    await chat.press(subscriptionDetails, { start: 'subscriptions', more: 'actions' });
    await chat.press(moreActions, { start: 'cancel' });
    await chat.press(cancelReview, { action: 'change' });
    const review = await chat.press(cancelReason, { action: 'continue', reason: 'other' });
    expect(review.text).to.contain(stringsOf.en.cancelling.loses(1, 'Luis Herrera')).and.contain('€24.60');
    const receipt = await chat.press(cancelReview, { action: 'save' });
    expect(receipt.shows(cancelReceipt)).to.equal(true);
    expect(receipt.text).to.contain('1 person lost access: Luis Herrera');
    expect(chat.calls, 'messages beside the card').to.have.length(messages);
  });

  it('serves the tiles that its cards name, also after the language is changed', async () => {
    const chat = chatWith();
    for (const words of ['buy', 'polski']) {
      const { card } = await chat.say(words);
      const tiles = nodesOf(card).filter(({ type }) => type === 'Image');
      expect(tiles, words).to.have.length(productsOnPage);
      for (const { url: address } of tiles) {
        const answer = await fetch(String(address));
        expect([answer.status, answer.headers.get('content-type')]).to.deep.equal([200, 'image/png']);
      }
    }
  });

  it('serves clients that only submit: the card that was pressed is updated', async () => {
    const chat = chatWith();
    await chat.say('menu');

    await chat.submit(menu, { start: 'buy' }, 'card-1');
    await chat.submit(productPicker, { action: 'continue', product: powerBi }, 'card-1');
    await chat.submit(purchaseOptions, { action: 'review', seats: '2' }, 'card-1');
    const receipt = await chat.submit(purchaseReview, { action: 'save' }, 'card-1');

    expect(receipt.shows(purchaseReceipt)).to.equal(true);
    const updates = chat.calls.slice(1).map(({ method, path }) => [method, path.at(-1)]);
    expect(updates).to.deep.equal(Array.from({ length: 4 }, () => ['PUT', 'card-1']));
  });

  it('sends the card as a new message to a client that only submits where the old one is gone', async () => {
    const chat = chatWith();
    await chat.say('menu');
    connector.sendReply({ status: 404 });

    await chat.submit(menu, { start: 'subscriptions' }, 'card-1');
    await chat.say('menu');

    expect(chat.calls.map(({ method }) => method)).to.deep.equal(['POST', 'PUT', 'POST', 'POST']);
  });

  it('welcomes once, however many install events arrive', async () => {
    const chat = chatWith();
    await Promise.all([chat.install(), chat.install()]);
    await chat.install();

    expect(chat.calls).to.have.length(1);
    expect((await chat.receive()).shows(welcome)).to.equal(true);
  });

  it('buys once when a press is delivered again, under other activity ids and at the same moment', async () => {
    const chat = chatWith();
    const review = await toReview(chat);
    const save = () => chat.pressOn(review, purchaseReview, { action: 'save' });

    const replies = await Promise.all([save(), save(), save()]);

    expect(replies.every((reply) => reply.shows(purchaseReceipt))).to.equal(true);
    expect(replies.filter(({ text }) => alreadyDone().test(text))).to.have.length(2);
    expect(await howMany(chat)).to.equal(1);
  });

  it('tells whoever presses somebody else’s button so, and changes nothing', async () => {
    const chat = chatWith();
    const review = await toReview(chat);
    const stranger = chatWith();

    expect((await stranger.pressOn(review, purchaseReview, { action: 'save' })).text).to.equal(words.notForYou);
    expect(await howMany(stranger)).to.equal(0);
    expect(await howMany(chat)).to.equal(0);
  });

  it('says that a bank declines, and sells nothing', async () => {
    const chat = chatWith();
    await toReview(chat, { method: 'mastercard-0002' });

    const reply = await chat.press(purchaseReview, { action: 'save' });

    expect(reply.text).to.contain('The bank declined the card ending in 0002');
    expect(await howMany(chat)).to.equal(0);
  });

  it('charges once with a bank that never says so: the buyer waits on a card after a second, then has the receipt', async () => {
    const chat = chatWith();
    const review = await toReview(chat, { method: 'visa-0044' });

    const reply = await chat.pressOn(review, purchaseReview, { action: 'save' });

    expect(reply.shows(paymentWaiting)).to.equal(true);
    expect((await chat.receive()).shows(purchaseReceipt)).to.equal(true);
    await chat.pressOn(review, purchaseReview, { action: 'save' });
    expect(await howMany(chat)).to.equal(1);
  });

  it('sells a guest nothing', async () => {
    expect((await chatWith(gus).say('buy')).text).to.contain(refusalText({ code: 'guest' }));
  });

  it('lets one person at the keyboard be several, and whoever is played has own subscriptions', async () => {
    const chat = chatWith();
    await toReview(chat);
    await chat.press(purchaseReview, { action: 'save' });

    await chat.say('act as ana nowak');
    expect(chat.calls.at(-2)?.activity.text).to.equal(words.actingAs('Ana Nowak'));
    expect(await howMany(chat)).to.equal(0);

    await chat.say(`ACT AS Newcomer ${newcomers}`);
    expect(await howMany(chat)).to.equal(1);
    expect((await chat.say('act as Nobody')).text).to.contain('Bruna Rossi, Ana Nowak');
  });

  it('keeps other people’s chats working when somebody’s account file is spoilt, and says what is wrong', async () => {
    const chat = chatWith();
    await toReview(chat);
    await bot.kill('SIGINT');
    const path = await fileOf(folder, `newcomer-${newcomers}`);
    await writeFile(path, '{ "half": ');
    await start();
    chat.moveTo(url);

    expect((await chat.say('subscriptions')).text).to.equal(words.unreadable);
    expect(await howMany(chatWith())).to.equal(0);
  });

  it('goes on after a restart where it was: purchase, language and open question', async () => {
    const chat = chatWith(undefined, 'it-IT');
    await chat.say('lingua');
    const picked = await chat.submit(languagePicker, { action: 'choose' }, 'card-1');
    expect(picked.text).to.contain(stringsOf.en.language.chosen);
    const review = await toReview(chat);
    await chat.pressOn(review, purchaseReview, { action: 'save' });
    await chat.say('assign');

    expect(await bot.kill('SIGTERM')).to.equal(0);
    await start();
    chat.moveTo(url);

    const picker = await chat.say('Luis Herrera');
    expect(picker.inputs.get('chosen')).to.equal(luis.id);
    expect(picker.text).to.contain(stringsOf.en.assigning.title);
    const again = await chat.pressOn(review, purchaseReview, { action: 'save' });
    expect(again.text).to.match(alreadyDone());
    expect(await howMany(chat)).to.equal(1);
  });

  it('changes nothing while the disk is full, says so, and goes on once there is room', async () => {
    const flag = join(await newFolder(), 'full');
    const execArgv = ['--import', new URL('../../support/fullDisk.js', import.meta.url).href];
    const full = newBot({
      env: { DATA_DIR: await newFolder(), FULL_WHILE: flag, LOG_LEVEL: 'silent' },
      execArgv,
    });
    const chat = new LiveChat(await full.listening, connector, { id: 'cramped', name: 'Cramped' });
    const review = await toReview(chat);
    await writeFile(flag, '');

    expect((await chat.pressOn(review, purchaseReview, { action: 'save' })).text).to.equal(words.notSaved);
    expect((await chat.press(purchaseReview, { action: 'save' })).text).to.equal(words.notSaved);
    expect(await howMany(chat)).to.equal(0);

    await rm(flag);
    expect((await chat.pressOn(review, purchaseReview, { action: 'save' })).shows(purchaseReceipt)).to.equal(true);
    expect(await howMany(chat)).to.equal(1);
    expect(await full.kill('SIGINT')).to.equal(0);
  });

  it('lets a buyer of a slow bank wait on a card, and sends the receipt when there is an answer', async () => {
    expect((await slow.bought).shows(paymentWaiting)).to.equal(true);

    const receipt = await slow.chat.receive();

    expect(receipt.shows(purchaseReceipt)).to.equal(true);
    expect(receipt.text).to.contain('American Express ending in 0077');
    expect(await howMany(slow.chat)).to.equal(1);
  });

  async function start(): Promise<void> {
    bot = newBot({ env: { DATA_DIR: folder } });
    url = await bot.listening;
  }
});

/** The account file of somebody, found by what lies on the disk. */
async function fileOf(folder: string, owner: string): Promise<string> {
  const paths = await readdir(folder, { recursive: true });
  const path = paths.find((one) => one.includes(owner) && one.includes('accounts') && one.endsWith('.json'));
  if (path === undefined) throw new Error(`No account of ${owner}`);
  return join(folder, path);
}
