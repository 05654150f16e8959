import { expect } from 'chai';
import { extractText } from 'unpdf';
import { downloadLinks } from '../../../../bot/downloads/downloadLinks.js';
import { serveDownloads } from '../../../../bot/downloads/downloads.js';
import { historyFile } from '../../../../bot/downloads/historyCsv.js';
import { invoicePdf } from '../../../../bot/downloads/invoicePdf.js';
import { createLog } from '../../../../bot/log.js';
import type { Download } from '../../../../dialogs/services.js';
import { addSubscription } from '../../../../domain/commands/addSubscription.js';
import { sheetsOf } from '../../../../domain/billing/invoiceSheet.js';
import type { Actor } from '../../../../domain/basics/person.js';
import { buyer } from '../../../support/builders.js';
import type { RunningBot } from '../../../support/http.js';
import { openBot } from '../../../support/http.js';
import {
  aCustomerAccount,
  aPartnerWorld,
  asAgent,
  asCustomer,
  clerk,
  customer,
  otherPartner,
  partnerTenant,
} from '../../../support/partnerWorld.js';
import { refTo } from '../../../support/ports.js';

const ref = refTo(aCustomerAccount());
const none = () => Promise.resolve(undefined);

/** A customer's files of what an agent has sold in June, a month later. */
describe('A file about a customer’s account', function () {
  this.timeout(120_000);
  let bot: RunningBot;
  let world: ReturnType<typeof aPartnerWorld>;
  let invoice: Download;
  let history: Download;
  const links = () => downloadLinks({ key: Buffer.alloc(32, 7), baseUrl: () => bot.url, clock: world.clock });

  before(async () => {
    world = aPartnerWorld({ accounts: [aCustomerAccount()], now: '2026-06-10T09:00:00.000Z' });
    const { account, accounts, commands, clock, directory } = world;
    const sale = { account, operation: 'sale', input: { offer: 'power-bi', seats: 5 } };
    const preview = await commands.preview(addSubscription, sale, asAgent);
    await commands.execute(addSubscription, { ...sale, terms: preview.accepted ? preview.terms : '' }, asAgent);
    clock.time = '2026-07-05T09:00:00.000Z';
    await commands.catchUp(ref);
    const saved = (await accounts.read(ref)) ?? expect.fail();
    const [sheet] = sheetsOf(saved).filter(({ issued }) => issued !== undefined);
    invoice = { kind: 'invoice', account, number: sheet?.issued?.number ?? '' };
    history = { kind: 'history', account, subscription: saved.subscriptions[0]?.id ?? '' };
    bot = await openBot();
    serveDownloads(bot.routes, {
      ...{ links: links(), accounts, directory, clock, log: createLog('info', { write: () => undefined }) },
      makers: {
        ...{ invoice: invoicePdf({ isSandbox: true }), history: historyFile },
        ...{ subscriptions: none, customers: none, customer: none, sold: none, bulk: none, activity: none },
      },
    });
  });
  after(() => bot.close());

  const opened = (by: Actor, what: Download) => fetch(links().linkTo(by, what, 'en'));

  it('is an invoice of the partner to the customer', async () => {
    const response = await opened(asAgent, invoice);
    expect(response.status).to.equal(200);
    const { text } = await extractText(new Uint8Array(await response.arrayBuffer()), { mergePages: true });

    expect(text)
      .to.match(/Seller\s+Fabrikam Cloud/)
      .and.to.match(/Sold to\s+Contoso/);
    expect(text).to.contain('on the customer’s invoice').and.not.to.contain('Billing profile');
    expect(text.replace('Seatkeeper sandbox', '')).not.to.contain('Seatkeeper');
  });

  it('is a history that names the partner beside its agent', async () => {
    const response = await opened(asAgent, history);

    expect(await response.text()).to.contain('Nadia Costa (Fabrikam Cloud)');
  });

  it('is nobody’s but an agent’s whose partner serves the customer when the link is opened', async () => {
    const strangers: readonly Actor[] = [
      asCustomer,
      { tenant: partnerTenant.id, person: clerk },
      { tenant: customer.id, person: { ...buyer, roles: ['global-admin'] } },
      { tenant: otherPartner.id, person: { ...buyer, roles: ['partner-agent'] } },
    ];
    for (const by of strangers)
      for (const what of [invoice, history]) expect((await opened(by, what)).status).to.equal(404);

    const { directory } = world;
    const before = directory.partners;
    directory.partners = [];
    expect((await opened(asAgent, invoice)).status).to.equal(404);
    directory.partners = before;
    expect((await opened(asAgent, invoice)).status).to.equal(200);
  });
});
