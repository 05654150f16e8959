import { join } from 'node:path';
import axe from 'axe-core';
import { expect } from 'chai';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import type { Language } from '../../cards/language.js';
import { languageNames, languages, stringsOf } from '../../cards/language.js';
import type { PaymentCardPurpose } from '../../dialogs/services.js';
import { anAccount } from '../support/builders.js';
import { PayServer } from '../support/payServer.js';
import { temporaryFolders } from '../support/storeFolders.js';
import { findChromium } from './chromium.js';
import { pictureFolder } from './pictureFolder.js';

const add: PaymentCardPurpose = { purpose: 'add', account: 'account-1' };
const replace: PaymentCardPurpose = { ...add, profile: 'profile-1' };
const edit: PaymentCardPurpose = { purpose: 'edit', account: 'account-1', method: 'visa-4242' };
const mastercard = '5555555555554444';
const asksBank = '4000000000003220';
const refused = '4000000000000069';

const desktop = { width: 1280, height: 900 };
const phone = { width: 360, height: 740 };
/** A window of 1,280 pixels whose page is shown twice as large. */
const zoomed = { width: 640, height: 450 };

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

const executable = findChromium();
if (executable === undefined) {
  process.stdout.write('No Chromium here, so the page for card details is not opened. CHROMIUM names one.\n');
} else inTheBrowser(executable);

function inTheBrowser(executablePath: string): void {
  describe('The page for card details, in a browser', function () {
    this.timeout(240_000);
    const newFolder = temporaryFolders();
    const servers: PayServer[] = [];
    let browser: Browser;

    before(async () => {
      browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
    });
    after(() => browser.close());
    afterEach(async () => {
      await Promise.all(servers.splice(0).map((server) => server.close()));
    });

    async function serve(): Promise<PayServer> {
      const server = await PayServer.open({ folder: await newFolder(), account: anAccount([]) });
      servers.push(server);
      return server;
    }

    /** Opens a link in a browser of its own, and fails the test on whatever the browser complains of. */
    async function visit(
      url: string,
      options: BrowserContextOptions = {},
    ): Promise<{ readonly page: Page; readonly complaints: string[] }> {
      const context = await browser.newContext({ viewport: desktop, locale: 'en-GB', ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(120_000);
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        // The answers that are no success are the page's own business.
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
          complaints.push(message.text());
      });
      await page.goto(url);
      return { page, complaints };
    }

    async function open(
      server: PayServer,
      errand: PaymentCardPurpose,
      language: Language = 'en',
      how?: BrowserContextOptions,
    ) {
      const { url } = await server.link(errand, language);
      const visited = await visit(url, how);
      await heading(visited.page, titleOf(errand, language));
      return visited;
    }

    async function violations(page: Page): Promise<readonly string[]> {
      await page.evaluate(axe.source);
      const found = await page.evaluate<readonly Violation[]>(
        "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations)",
      );
      return found
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    }

    it('adds a card by keyboard alone, and begins at its heading', async () => {
      const server = await serve();
      const { page, complaints } = await open(server, add);
      expect(await focused(page)).to.equal('H1');

      await type(page, 'number', mastercard);
      expect(await valueOf(page, 'number')).to.equal('5555 5555 5555 4444');
      await type(page, 'expires', '0829');
      expect(await valueOf(page, 'expires')).to.equal('08/29');
      await type(page, 'code', '737');
      await type(page, 'name', 'Bruna Rossi');
      await type(page, 'address', 'Via Roma 1');
      await page.keyboard.press('Enter');
      await page.keyboard.type('20121 Milano');
      await tabTo(page, 'submit');
      await page.keyboard.press('Enter');

      await heading(page, stringsOf.en.page.doneTitles.add);
      expect(await focused(page)).to.equal('H1');
      expect(await page.locator('main').innerText()).to.contain('Mastercard ending in 4444');
      const { methods, profiles } = await server.account();
      expect(methods.map(({ lastFour, expires, address }) => [lastFour, expires, address])).to.deep.equal([
        ['4242', '2030-12', 'Via Roma 1, Milano'],
        ['4444', '2029-08', 'Via Roma 1, 20121 Milano'],
      ]);
      expect(profiles[0]?.method).to.equal('visa-4242');
      expect(complaints).to.deep.equal([]);
      await page.context().close();
    });

    it('edits a card by keyboard alone, and has no field for its number', async () => {
      const server = await serve();
      const { page, complaints } = await open(server, edit);
      expect(
        await page.evaluate("[...document.querySelectorAll('input, textarea')].map(({ id }) => id)"),
      ).to.deep.equal(['expires', 'code', 'name', 'address']);

      await type(page, 'expires', '01/31', true);
      await type(page, 'code', '123');
      await type(page, 'name', 'Bruna Rossi Verdi', true);
      await page.keyboard.press('Enter');

      await heading(page, stringsOf.en.page.doneTitles.edit);
      const [method] = (await server.account()).methods;
      expect([method?.expires, method?.nameOnCard, method?.address, method?.lastFour]).to.deep.equal([
        '2031-01',
        'Bruna Rossi Verdi',
        'Via Roma 1, Milano',
        '4242',
      ]);
      expect(complaints).to.deep.equal([]);
      await page.context().close();
    });

    it('confirms at the bank by keyboard alone, after not confirming once', async () => {
      const words = stringsOf.en.page;
      const server = await serve();
      const { page, complaints } = await open(server, replace);

      await fill(page, asksBank);
      await page.keyboard.press('Enter');
      await heading(page, words.verifyTitle);
      expect(await focused(page)).to.equal('H1');
      await tabToButton(page, words.fail);
      await page.keyboard.press('Enter');

      await page.getByText(words.notConfirmed).waitFor();
      expect(await focused(page)).to.equal('problem');
      expect(await valueOf(page, 'number')).to.equal('');
      expect(await valueOf(page, 'code')).to.equal('');
      expect(await valueOf(page, 'name')).to.equal('Bruna Rossi');
      expect((await server.account()).methods).to.have.length(1);

      await type(page, 'number', asksBank);
      await type(page, 'code', '737');
      await page.keyboard.press('Enter');
      await heading(page, words.verifyTitle);
      await tabToButton(page, words.approve);
      await page.keyboard.press('Enter');

      await heading(page, words.doneTitles.replace);
      const { methods, profiles } = await server.account();
      expect(profiles[0]?.method).to.equal(methods[1]?.id);
      expect(methods.map(({ lastFour }) => lastFour)).to.deep.equal(['4242', '3220']);
      expect(complaints).to.deep.equal([]);
      await page.context().close();
    });

    it('goes on where it was at the bank after a reload, and is used up afterwards', async () => {
      const words = stringsOf.en.page;
      const server = await serve();
      const { page } = await open(server, add);
      await fill(page, asksBank);
      await page.keyboard.press('Enter');
      await heading(page, words.verifyTitle);

      await page.reload();
      await heading(page, words.verifyTitle);
      await page.getByRole('button', { name: words.fail }).click();
      await page.getByText(words.notConfirmed).waitFor();
      await fill(page, mastercard);
      await page.keyboard.press('Enter');
      await heading(page, words.doneTitles.add);
      expect(new URL(page.url()).hash).to.equal('');

      await page.reload();
      await heading(page, words.goneTitle);
      expect(new URL(page.url()).hash).to.equal('');
      await page.context().close();
    });

    it('says what the bank does not take, keeps the rest, and closes by itself when the time is over', async () => {
      const words = stringsOf.en.page;
      const server = await serve();
      const { page } = await open(server, add);
      await fill(page, refused);
      await page.keyboard.press('Enter');
      await page.getByText(words.refused).waitFor();
      expect(await focused(page)).to.equal('problem');
      expect(await valueOf(page, 'address')).to.equal('Via Roma 1, 20121 Milano');
      await page.context().close();

      const { url } = await server.link();
      server.clock.time = '2026-03-10T09:14:58.000Z';
      const { page: late } = await visit(url);
      await late.getByText(words.timeLeft(0)).waitFor();
      await heading(late, words.goneTitle);
      await late.context().close();
    });

    for (const colorScheme of ['light', 'dark'] as const) {
      for (const language of ['en', 'pl'] as const) {
        it(`is accessible and whole on every screen, ${colorScheme}, in ${languageNames[language]}`, async () => {
          const words = stringsOf[language].page;
          for (const [size, viewport] of Object.entries({ desktop, phone })) {
            const server = await serve();
            const found: Record<string, readonly string[]> = {};
            const { page, complaints } = await open(server, add, language, { viewport, colorScheme });
            const look = async (name: string) => {
              found[name] = [...(await violations(page)), ...(await tooWide(page))];
              if (pictureFolder === undefined) return;
              const path = join(pictureFolder, `page-${name}-${language}-${colorScheme}-${size}.png`);
              await page.screenshot({ path, fullPage: true });
            };

            await look('form');
            await type(page, 'number', '4242');
            await type(page, 'expires', '01/20');
            await page.keyboard.press('Enter');
            await page.getByText(words.faultsTitle(5)).waitFor();
            expect(await focused(page)).to.equal('number');
            await look('errors');

            await fill(page, refused);
            await page.keyboard.press('Enter');
            await page.getByText(words.refused).waitFor();
            await look('refused');
            await fill(page, asksBank);
            await page.keyboard.press('Enter');
            await heading(page, words.verifyTitle);
            await look('verify');
            await page.getByRole('button', { name: words.approve, exact: true }).click();
            await heading(page, words.doneTitles.add);
            await look('done');
            await page.reload();
            await page.getByRole('heading', { name: stringsOf.en.page.goneTitle }).waitFor();
            await look('gone');

            expect(found, size).to.deep.equal(Object.fromEntries(Object.keys(found).map((name) => [name, []])));
            expect(complaints).to.deep.equal([]);
            await page.context().close();
          }
        });
      }
    }

    for (const language of languages) {
      it(`can be read without scrolling sideways when it is enlarged, in ${languageNames[language]}`, async () => {
        const server = await serve();
        for (const errand of [add, replace, edit]) {
          const { page } = await open(server, errand, language, { viewport: zoomed });
          await type(page, 'code', '1');
          await page.keyboard.press('Enter');
          await page.locator('[aria-invalid=true]').first().waitFor();
          expect(await page.evaluate('document.documentElement.lang')).to.equal(language);
          for (const viewport of [zoomed, phone])
            for (const textSize of ['100%', '200%']) {
              await page.setViewportSize(viewport);
              await page.evaluate(`document.documentElement.style.fontSize = '${textSize}'`);
              expect(await tooWide(page), `${errand.purpose} ${viewport.width}, text at ${textSize}`).to.deep.equal([]);
            }
          await page.context().close();
        }
      });
    }

    it('takes the reader to the first field that is wrong, and ties its sentence to it', async () => {
      const words = stringsOf.it.page;
      const server = await serve();
      const { page } = await open(server, add, 'it');
      await fill(page, mastercard);
      await type(page, 'code', '12', true);
      await type(page, 'name', ' ', true);
      await page.keyboard.press('Enter');

      await page.getByText(words.faultsTitle(2)).waitFor();
      expect(await focused(page)).to.equal('code');
      const described = await page.locator('#code').getAttribute('aria-describedby');
      expect(described?.split(' ')).to.include('code-fault');
      expect(await page.locator('#code-fault').innerText()).to.equal(words.faults['code-three']);
      expect(await page.locator('[aria-invalid=true]').count()).to.equal(2);
      expect((await server.account()).methods).to.have.length(1);
      await page.context().close();
    });

    it('tells whoever cannot run scripts, and shows nothing of the link to the server', async () => {
      const server = await serve();
      const { url } = await server.link();
      const asked: string[] = [];
      const context = await browser.newContext({ javaScriptEnabled: false, locale: 'es-ES' });
      const page = await context.newPage();
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(url);
      expect(await page.locator('main').innerText()).to.contain(stringsOf.es.page.noScript);
      await context.close();
      expect(server.logged.join('')).not.to.contain(new URL(url).hash.slice(1));
      expect(asked).not.to.deep.equal([]);
    });
  });
}

function titleOf(errand: PaymentCardPurpose, language: Language): string {
  const { titles } = stringsOf[language].page;
  return errand.purpose === 'edit' ? titles.edit : errand.profile === undefined ? titles.add : titles.replace;
}

async function heading(page: Page, title: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
}

/** The id of what has the focus, or its element's name. */
function focused(page: Page): Promise<string> {
  return page.evaluate<string>('document.activeElement.id || document.activeElement.tagName');
}

function valueOf(page: Page, id: string): Promise<string> {
  return page.locator(`#${id}`).inputValue();
}

/** With the Tab key alone; it goes round at the end. */
async function tabTo(page: Page, id: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    if ((await focused(page)) === id) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not lead to ${id}`);
}

async function tabToButton(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    if ((await page.evaluate<string>('document.activeElement.textContent')) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not lead to ${name}`);
}

async function type(page: Page, id: string, text: string, anew = false): Promise<void> {
  await tabTo(page, id);
  if (anew) await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

/** Everything right but for the number; ends in a field in which Enter sends the form. */
async function fill(page: Page, number: string): Promise<void> {
  await type(page, 'number', number, true);
  await type(page, 'expires', '08/29', true);
  await type(page, 'code', '737', true);
  await type(page, 'address', 'Via Roma 1, 20121 Milano', true);
  await type(page, 'name', 'Bruna Rossi', true);
}

/** What makes the page scroll sideways, or is cut. */
function tooWide(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`(() => {
    const width = document.documentElement.clientWidth;
    const parts = [...document.querySelectorAll('body *:not(.unseen)')];
    const out = parts.filter((part) => part.getBoundingClientRect().right > width + 1 || part.getBoundingClientRect().left < -1);
    const cut = parts.filter((part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0 && !['INPUT', 'TEXTAREA', 'CODE', 'SPAN'].includes(part.tagName));
    const scrolls = document.documentElement.scrollWidth > width ? ['the page: ' + document.documentElement.scrollWidth] : [];
    return [...scrolls, ...[...out, ...cut].map((part) => 'too wide: ' + part.outerHTML.slice(0, 120))];
  })()`);
}
