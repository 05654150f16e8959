import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { sampleTenant } from '../../../../bot/local/sample.js';
import { createLog } from '../../../../bot/log.js';
import { invoiceDetails } from '../../../../cards/invoices/invoiceDetails.js';
import { openJsonStore } from '../../../../domain/stores/jsonStore.js';
import { ServerProcess } from '../../../faults/serverProcess.js';
import type { ConnectorDouble } from '../../../support/connectorDouble.js';
import { openConnector } from '../../../support/connectorDouble.js';
import { invoiced, juneAndJuly, numberOf } from '../../../support/invoices.js';
import { LiveChat } from '../../../support/liveChat.js';
import { temporaryFolders } from '../../../support/storeFolders.js';

const somebody = { id: 'somebody-with-invoices', name: 'Somebody' };
const account = invoiced(juneAndJuly, '2026-08-01T00:00:00.000Z', { tenant: sampleTenant, owner: somebody.id });

describe('A download from the bot that people run', function () {
  this.timeout(120_000);
  const newFolder = temporaryFolders();
  const bots: ServerProcess[] = [];
  let connector: ConnectorDouble;

  before(async () => {
    connector = await openConnector();
  });
  after(async () => {
    await Promise.all(bots.map((bot) => bot.kill('SIGINT')));
    await connector.close();
  });

  async function start(folder: string): Promise<string> {
    const bot = new ServerProcess({ env: { DATA_DIR: folder } });
    bots.push(bot);
    return bot.listening;
  }

  it('is the invoice as a PDF, by a link whose key is kept for the next start and read by nobody else', async () => {
    const folder = await newFolder();
    const store = await openJsonStore({ folder, log: createLog('silent') });
    await store.open(account);
    await store.close();
    const url = await start(folder);
    const chat = new LiveChat(url, connector, somebody);

    const details = await chat.say(numberOf(account, '2026-07'));
    expect(details.shows(invoiceDetails)).to.equal(true);
    const link = new URL(details.links[0] ?? '');
    const response = await fetch(link);

    expect(link.origin).to.equal(url);
    expect(response.status).to.equal(200);
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).to.equal('%PDF-');

    await bots[0]?.kill('SIGINT');
    const next = await start(folder);
    expect((await fetch(new URL(link.pathname + link.search, next))).status).to.equal(200);
    const files = await readdir(folder, { recursive: true });
    const key = files.find((file) => file.includes('download-key'));
    expect((await stat(join(folder, key ?? 'none'))).mode & 0o777).to.equal(0o600);
  });
});
