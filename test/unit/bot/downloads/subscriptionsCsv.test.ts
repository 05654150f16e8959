import { expect } from 'chai';
import fc from 'fast-check';
import { downloadLinks } from '../../../../bot/downloads/downloadLinks.js';
import { serveDownloads } from '../../../../bot/downloads/downloads.js';
import { subscriptionsFile } from '../../../../bot/downloads/subscriptionsCsv.js';
import { createLog } from '../../../../bot/log.js';
import type { Language } from '../../../../cards/language.js';
import { languages, readerFor, stringsOf } from '../../../../cards/language.js';
import type { Account } from '../../../../domain/account/account.js';
import type { OverviewFilter } from '../../../../domain/reports/overview.js';
import type { Person } from '../../../../domain/basics/person.js';
import { anAccount, anActor, aPerson, aSubscription, aTenant, buyer, visio } from '../../../support/builders.js';
import { anyText, cellsOf, guarded, recordOf } from '../../../support/csv.js';
import type { RunningBot } from '../../../support/http.js';
import { openBot } from '../../../support/http.js';
import { MemoryOverview } from '../../../support/memoryOverview.js';
import { HandClock, MemoryAccounts, MemoryDirectory } from '../../../support/ports.js';
import { noPartners } from '../../../support/noPartners.js';
import { always, tried } from '../../../support/property.js';

const marta = aPerson('Marta Bianchi', { roles: ['global-admin'] });
const separatorOf = (language: Language) => (language === 'en' ? ',' : ';');
const usual = [
  anAccount(
    [
      aSubscription({ seats: 5, assigned: ['Luis Herrera', 'Ana Nowak'] }),
      aSubscription({ id: 'sub-2', product: visio, seats: 25, trial: true, recurring: 'off' }),
    ],
    { name: 'Bruna Rossi' },
  ),
  anAccount([aSubscription({ id: 'sub-3', status: 'disabled' })], { owner: 'anna', name: 'Anna Kowalska' }),
];

/** The file as an admin gets it; undefined where there is none. */
async function textOf(
  accounts: readonly Account[],
  {
    filter = {},
    person = marta,
    language = 'en',
  }: { filter?: OverviewFilter; person?: Person; language?: Language } = {},
): Promise<string | undefined> {
  const kept = new MemoryAccounts(...accounts);
  const make = subscriptionsFile({ overview: new MemoryOverview(kept), accounts: kept });
  const reader = readerFor(person.id, language, undefined);
  const file = await make({ name: JSON.stringify(filter), person, tenant: aTenant(), reader });
  if (file === undefined) return undefined;

  const parts: string[] = [];
  for await (const part of file.parts) parts.push(part);
  return parts.join('');
}

async function cells(...asked: Parameters<typeof textOf>): Promise<readonly (readonly string[])[]> {
  return cellsOf((await textOf(...asked)) ?? '', separatorOf(asked[1]?.language ?? 'en'));
}

describe('The overview as CSV', () => {
  it('has a line for each subscription with its six fields, by purchaser', async () => {
    const [heads = [], anna = [], first = [], second = []] = await cells(usual);

    expect(recordOf([heads, first])).to.deep.equal({
      Product: 'Power BI Pro',
      'Purchaser name': 'Bruna Rossi',
      'Subscriptions purchased': '5',
      'Expiration date': '2026-04-09',
      'Purchase price': '50.40',
      Currency: 'EUR',
      'Billing frequency': 'billed monthly',
      'Price per license': '10.08',
      'Number of assigned users': '2',
      'Assigned users': 'Luis Herrera; Ana Nowak',
      Status: 'Active',
      'Free trial': 'no',
      Renews: 'yes',
      'Bought on': '2026-03-10',
      'Subscription ID': 'sub-1',
      'Billing account': 'account-1',
    });
    expect(recordOf([heads, second])).to.include({ 'Purchase price': '0.00', 'Free trial': 'yes', Renews: 'no' });
    expect(recordOf([heads, anna])).to.include({ 'Purchaser name': 'Anna Kowalska', Status: 'Disabled' });
  });

  for (const language of languages) {
    it(`is written as a reader of ${language} expects it`, async () => {
      const [heads = [], , first = []] = await cells(usual, { language });
      const { overview: words } = stringsOf[language];

      expect(heads.slice(0, 5)).to.deep.equal([
        ...[words.product, words.purchaser, words.purchased, words.expiryDate, words.purchasePrice],
      ]);
      expect(heads).to.include(words.assignedUsers);
      expect(new Set(heads).size).to.equal(heads.length);
      expect(first[4]).to.equal(language === 'en' ? '50.40' : '50,40');
    });
  }

  it('holds what was looked for, and all of it', async () => {
    expect((await cells(usual, { filter: { text: 'bruna visio' } })).map((row) => row[14])).to.deep.equal([
      stringsOf.en.overview.column.id,
      'sub-2',
    ]);
    const many = Array.from({ length: 120 }, (_, i) =>
      anAccount([aSubscription({ id: `a-${i}`, assigned: [`Holder ${i}`] }), aSubscription({ id: `b-${i}` })], {
        owner: `owner-${i}`,
        name: `Owner ${i}`,
      }),
    );
    const rows = await cells(many);
    expect(new Set(rows.map((row) => row[14])).size).to.equal(241);
    expect(rows.filter((row) => row[14]?.startsWith('a-')).map((row) => row[9]?.slice(7))).to.deep.equal(
      rows.filter((row) => row[14]?.startsWith('a-')).map((row) => row[14]?.slice(2)),
    );
  });

  it('leaves an unreadable account’s names out, and nothing else', async () => {
    const kept = new MemoryAccounts(...usual);
    const broken = { read: () => Promise.reject(new Error('unreadable')) };
    const make = subscriptionsFile({ overview: new MemoryOverview(kept), accounts: broken });
    const file = await make({ name: '{}', person: marta, tenant: aTenant(), reader: readerFor('x', 'en', undefined) });

    const parts: string[] = [];
    for await (const part of file?.parts ?? []) parts.push(part);
    expect(cellsOf(parts.join(''), ',')).to.have.length(4);
  });

  it(`calculates nothing that people have written (${tried})`, async () => {
    await always(
      fc.asyncProperty(anyText, anyText, anyText, async (name, holder, id) => {
        const account = anAccount([aSubscription({ id, assigned: [holder] })], { name });
        const [heads = [], row = []] = await cells([account]);

        expect(row[1]).to.equal(guarded(name));
        expect(row[9]).to.equal(guarded(holder));
        expect(row[heads.indexOf(stringsOf.en.overview.column.id)]).to.equal(guarded(id));
      }),
    );
  });

  it('is for admins only, as the directory knows them when it is made', async () => {
    for (const person of [
      buyer,
      { ...marta, roles: [] },
      { ...marta, kind: 'guest' as const },
      { ...marta, enabled: false },
    ]) {
      expect(await textOf(usual, { person })).to.equal(undefined);
    }
  });
});

describe('The overview’s download', function () {
  this.timeout(120_000);
  let bot: RunningBot;
  let people: readonly Person[];
  let accounts = new MemoryAccounts(...usual);
  const lines: string[] = [];
  const clock = new HandClock('2026-08-05T09:00:00.000Z');
  const links = downloadLinks({ key: Buffer.alloc(32, 7), baseUrl: () => bot.url, clock });
  const link = () => links.linkTo(anActor(marta), { kind: 'subscriptions', filter: {} }, 'en');

  before(async () => {
    bot = await openBot();
    const directory = () => new MemoryDirectory({ tenant: aTenant(), people });
    const none = () => Promise.resolve(undefined);
    serveDownloads(bot.routes, {
      links,
      makers: {
        invoice: none,
        history: none,
        activity: none,
        subscriptions: (order) => subscriptionsFile({ overview: new MemoryOverview(accounts), accounts })(order),
        ...{ customers: none, customer: none, sold: none, bulk: none },
      },
      clock,
      accounts,
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
    people = [buyer, marta];
    accounts = new MemoryAccounts(...usual);
    lines.length = 0;
  });
  after(() => bot.close());

  it('comes in parts, under a name, for nobody’s cache', async () => {
    const response = await fetch(link());

    expect(response.status).to.equal(200);
    expect(Object.fromEntries(response.headers)).to.include({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="subscriptions.csv"',
      'cache-control': 'no-store',
    });
    const text = Buffer.from(await response.arrayBuffer()).toString();
    expect(cellsOf(text, ',')).to.have.length(4);
    expect(await (await fetch(link(), { method: 'HEAD' })).text()).to.equal('');
  });

  it('is gone for an admin who has lost the role since, and for a buyer', async () => {
    const old = link();
    people = [buyer, { ...marta, roles: ['partner-agent'] }];

    expect((await fetch(old)).status).to.equal(404);
    const theirs = links.linkTo(anActor(buyer), { kind: 'subscriptions', filter: {} }, 'en');
    expect((await fetch(theirs)).status).to.equal(404);
  });

  it('breaks off where it cannot be finished, so that half a file is not taken for a whole one', async () => {
    accounts = new MemoryAccounts(...usual);
    Object.assign(accounts, {
      read: () => {
        throw new Error('no disk');
      },
    });

    const outcome = await fetch(link())
      .then((response) => response.text())
      .then(
        () => 'whole',
        () => 'broken off',
      );

    expect(outcome).to.equal('broken off');
    expect(lines.join('')).to.contain('no disk');
  });
});
