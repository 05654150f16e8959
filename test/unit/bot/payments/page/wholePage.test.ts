import { expect } from 'chai';
import { samplePeople } from '../../../../../bot/local/sample.js';
import { stringsOf } from '../../../../../cards/language.js';
import { methodKinds } from '../../../../../cards/paying/methodKinds.js';
import { paymentMethods } from '../../../../../cards/paying/paymentMethods.js';
import { ServerProcess } from '../../../../faults/serverProcess.js';
import type { ConnectorDouble } from '../../../../support/connectorDouble.js';
import { openConnector } from '../../../../support/connectorDouble.js';
import { post } from '../../../../support/http.js';
import { LiveChat } from '../../../../support/liveChat.js';
import { everythingIn, rightFields } from '../../../../support/payServer.js';
import { temporaryFolders } from '../../../../support/storeFolders.js';

const { page } = stringsOf.en;

describe('The page for card details of the bot that people run', function () {
  this.timeout(120_000);
  const newFolder = temporaryFolders();
  let connector: ConnectorDouble;
  let bot: ServerProcess;

  before(async () => {
    connector = await openConnector();
  });
  after(async () => {
    await bot.kill('SIGINT');
    await connector.close();
  });

  it('is opened from the chat, and changes the very message that showed its link', async () => {
    const folder = await newFolder();
    bot = new ServerProcess({ env: { DATA_DIR: folder, LOG_LEVEL: 'trace' } });
    const url = await bot.listening;
    const chat = new LiveChat(url, connector, { ...samplePeople[0], id: 'somebody-new' });
    await chat.say('payment methods');
    await chat.submit(paymentMethods, { start: 'methods' }, 'activity-7');
    await chat.submit(methodKinds, { action: 'continue' }, 'activity-7');
    const link = new URL(chat.screen.links[0] ?? '');
    const token = link.hash.slice(1);
    expect([link.origin, link.pathname]).to.deep.equal([url, '/pay/']);

    const saved = await post(`${url}/pay/save`, { token, ...rightFields, number: '5555 5555 5555 4444' });

    expect(JSON.parse(saved.text)).to.deep.include({ kind: 'done', text: page.chatUpdated });
    const screen = await chat.receive();
    expect(screen.text).to.contain(page.doneTitles.add).and.contain('ending in 4444');
    const last = chat.calls.at(-1);
    expect([last?.method, last?.path.at(-1)]).to.deep.equal(['PUT', 'activity-7']);
    const kept = (await everythingIn(folder)) + bot.output + bot.errors;
    expect(kept).not.to.contain(token);
    expect(kept.replaceAll(/[\s-]/g, '')).not.to.contain('5555555555554444');
    expect((await post(`${url}/pay/open`, { token })).status).to.equal(403);
  });
});
