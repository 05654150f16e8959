import { expect } from 'chai';
import { downloadLinks } from '../../../../bot/downloads/downloadLinks.js';
import { serveDownloads } from '../../../../bot/downloads/downloads.js';
import type { Maker } from '../../../../bot/downloads/downloads.js';
import { gonePage } from '../../../../bot/downloads/gonePage.js';
import { invoicePdf } from '../../../../bot/downloads/invoicePdf.js';
import { createLog } from '../../../../bot/log.js';
import { languages, stringsOf } from '../../../../cards/language.js';
import type { Person } from '../../../../domain/basics/person.js';
import { anActor, aPerson, aTenant, buyer } from '../../../support/builders.js';
import type { RunningBot } from '../../../support/http.js';
import { exchange, openBot, statusOf } from '../../../support/http.js';
import { invoiced, juneAndJuly, numberOf } from '../../../support/invoices.js';
import { noPartners } from '../../../support/noPartners.js';
import { HandClock, MemoryAccounts, MemoryDirectory } from '../../../support/ports.js';

const account = invoiced(juneAndJuly, '2026-07-25T00:00:00.000Z');
const number = numberOf(account, '2026-06');
const luis = aPerson('Luis Herrera');
const none = () => Promise.resolve(undefined);
const now = '2026-08-05T09:00:00.000Z';

describe('A download', function () {
  this.timeout(120_000);
  let bot: RunningBot;
  let people: readonly Person[];
  const clock = new HandClock(now);
  const links = downloadLinks({ key: Buffer.alloc(32, 7), baseUrl: () => bot.url, clock });
  const lines: string[] = [];
  const history: Maker = ({ name, reader }) => {
    if (name === 'broken') throw new Error('no ink');
    const bytes = Buffer.from(`${name} ${name === 'region' ? reader.region : reader.language}`);
    return Promise.resolve({ name: 'a "b"\r\nX: ü.csv', type: 'text/csv; charset=utf-8', bytes });
  };

  before(async () => {
    bot = await openBot();
    const directory = () => new MemoryDirectory({ tenant: aTenant(), people });
    serveDownloads(bot.routes, {
      links,
      makers: {
        invoice: invoicePdf({ isSandbox: true }),
        history,
        subscriptions: none,
        customers: none,
        customer: none,
        sold: none,
        bulk: none,
        activity: none,
      },
      clock,
      accounts: new MemoryAccounts(account),
      directory: {
        tenant: (id) => directory().tenant(id),
        person: (tenant, id) => directory().person(tenant, id),
        search: () => Promise.resolve([]),
        ...noPartners,
      },
      log: createLog('info', { write: (line) => void lines.push(line) }),
    });
  });
  beforeEach(() => {
    people = [buyer, luis];
    clock.time = now;
    lines.length = 0;
  });
  after(() => bot.close());

  const linkFor = (changes: { person?: Person; account?: string; number?: string; tenant?: string } = {}) =>
    links.linkTo(
      anActor(changes.person, changes.tenant),
      { kind: 'invoice', account: changes.account ?? account.id, number: changes.number ?? number },
      'en',
    );

  it('is a PDF with a name, for nobody’s cache, frame or script', async () => {
    const response = await fetch(linkFor());

    expect(response.status).to.equal(200);
    expect(Object.fromEntries(response.headers)).to.include({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${number}.pdf"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'referrer-policy': 'no-referrer',
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 5).toString()).to.equal('%PDF-');
    expect(response.headers.get('content-length')).to.equal(String(bytes.length));
  });

  it('may be looked at before it is fetched, and fetched again', async () => {
    const link = linkFor();

    const head = await fetch(link, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-type'), await head.text()]).to.deep.equal([
      200,
      'application/pdf',
      '',
    ]);
    expect((await fetch(link)).status).to.equal(200);
    expect((await fetch(link)).status).to.equal(200);
    expect((await fetch(link, { method: 'POST' })).status).to.equal(405);
  });

  it('is refused alike for whatever is wrong', async () => {
    const expired = linkFor();
    clock.time = '2026-08-05T09:15:00.000Z';
    const wrong = {
      expired,
      forged: `${linkFor()}x`,
      'without a signature': `${bot.url}/files/invoice`,
      'of another kind': `${bot.url}/files/report`,
      'of somebody else’s account': linkFor({ person: luis }),
      'of an unknown person': linkFor({ person: aPerson('Nobody') }),
      'of another tenant': linkFor({ tenant: 'other' }),
      'of another account': linkFor({ account: 'account-9' }),
      'of no invoice': linkFor({ number: 'SK-202601-AAAAAAA' }),
      'of an open invoice': linkFor({ number: '2026-07 EUR profile-1' }),
      'with a broken body': `${bot.url}/files/invoice?c=%00&s=%FF`,
    };

    const answers = await Promise.all(
      Object.values(wrong).map(async (link) => {
        const response = await fetch(link, { headers: { 'Accept-Language': 'en' } });
        return [response.status, response.headers.get('content-type'), await response.text()];
      }),
    );

    const page = gonePage('en', stringsOf.en.invoices.gone);
    expect(answers).to.deep.equal(Object.keys(wrong).map(() => [404, 'text/html; charset=utf-8', page]));
  });

  it('is refused to somebody who has been disabled since', async () => {
    const link = linkFor();
    people = [{ ...buyer, enabled: false }];

    expect((await fetch(link)).status).to.equal(404);
  });

  for (const language of languages) {
    it(`is refused in words of ${language}`, async () => {
      const response = await fetch(`${bot.url}/files/invoice`, {
        headers: { 'Accept-Language': `${language}-XX, en;q=0.5` },
      });

      const text = await response.text();
      expect(text).to.contain(`<html lang="${language}">`).and.contain(stringsOf[language].invoices.gone.title);
      expect(response.headers.get('content-security-policy')).to.contain("default-src 'none'").and.contain('sandbox');
    });
  }

  it('is made by its kind, in the language of the chat, under a name that cannot break a header', async () => {
    const what = { kind: 'history', account: account.id, subscription: 'sub-1' } as const;

    const response = await fetch(links.linkTo(anActor(), what, 'it'));

    expect(await response.text()).to.equal('sub-1 it');
    expect(response.headers.get('content-disposition')).to.equal('attachment; filename="a-b-X-.csv"');
  });

  it('is written as the region of the chat writes numbers', async () => {
    const what = { kind: 'history', account: account.id, subscription: 'region' } as const;

    expect(await (await fetch(links.linkTo(anActor(), what, 'es', 'es-MX'))).text()).to.equal('region es-MX');
    expect(await (await fetch(links.linkTo(anActor(), what, 'es'))).text()).to.equal('region es-ES');
  });

  it('that cannot be made is logged and refused', async () => {
    const what = { kind: 'history', account: account.id, subscription: 'broken' } as const;

    expect((await fetch(links.linkTo(anActor(), what, 'en'))).status).to.equal(404);
    expect(lines.join('')).to.contain('no ink');
  });

  it('leaves nothing of its link in the log', async () => {
    const link = linkFor();
    await fetch(link);
    await fetch(`${link}x`);
    await new Promise(setImmediate);

    const log = JSON.stringify([bot.lines, lines]);
    expect(log).to.contain('/files/:kind');
    for (const secret of new URL(link).searchParams.values()) expect(log).not.to.contain(secret.slice(0, 20));
    expect(log).not.to.contain(number);
  });

  it('survives a link that is no address', async () => {
    for (const target of [
      '/files/%',
      '/files/invoice?c=%',
      '/files/../invoice',
      `/files/invoice?c=${'a'.repeat(9000)}`,
    ]) {
      const raw = await exchange(bot.url, `GET ${target} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`);
      expect(statusOf(raw), target).to.be.within(400, 431);
    }
    expect((await fetch(linkFor())).status).to.equal(200);
  });
});
