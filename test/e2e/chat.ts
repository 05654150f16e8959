import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { pictureFolder } from './pictureFolder.js';

const patience = 60_000;
const margin = 26;
const card = '.ac-preview-panel > .ac-adaptiveCard';

/**
 * Left alone, the client never gets narrower than 600 pixels, nor its cards than 450; and where Segoe UI is missing, it
 * writes buttons in a much wider font than the text of its cards.
 */
const asNarrowAsThePage = `
  div:has(.fai-OutputCard) { min-width: 0 !important }
  .fai-OutputCard, .fai-OutputCard > div { max-width: calc(100vw - 64px) !important; box-sizing: border-box }
  .ac-adaptiveCard button, .ac-adaptiveCard button * { font-family: Arial, sans-serif !important }
`;

export interface ChatOptions {
  readonly executable: string;
  readonly address: string;
  /** What pictures and the transcript are called at their beginning. */
  readonly name: string;
  readonly width?: number;
  readonly height?: number;
  /** Pixels of the picture for each of the page. */
  readonly sharpness?: number;
}

/** What is asked of an element inside the page. */
interface Element {
  readonly tagName: string;
  readonly textContent: string | null;
  readonly value?: string;
  readonly scrollWidth: number;
  readonly clientWidth: number;
  getBoundingClientRect(): { left: number; right: number; width: number; height: number };
  querySelectorAll(selector: string): Iterable<Element>;
}

/** One person in front of the client: says, presses, picks and reads what stands on the last card. */
export class Chat {
  readonly #browser: Browser;
  readonly #options: ChatOptions;
  readonly page: Page;
  #pictures = 0;

  static async open(options: ChatOptions): Promise<Chat> {
    const browser = await chromium.launch({
      executablePath: options.executable,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--force-color-profile=srgb'],
    });
    try {
      const { width = 1000, height = 1000, sharpness = 1 } = options;
      const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: sharpness });
      page.setDefaultTimeout(patience);
      await page.goto(options.address);
      await page.addStyleTag({ content: asNarrowAsThePage });
      return new Chat(browser, page, options);
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  private constructor(browser: Browser, page: Page, options: ChatOptions) {
    this.#browser = browser;
    this.page = page;
    this.#options = options;
  }

  get last(): Locator {
    return this.page.locator(card).last();
  }

  close(): Promise<void> {
    return this.#browser.close();
  }

  /** The panel in which the client logs its traffic is of no interest to a user. */
  async closeLog(): Promise<void> {
    const panel = this.page.locator('div', { has: this.page.getByText('Log Panel', { exact: true }) }).last();
    await panel.locator('..').getByRole('button').last().click();
  }

  /** Writes something and waits for the bot's answer. */
  async say(text: string): Promise<void> {
    const answers = this.page.getByLabel('Message author');
    const before = await answers.count();
    await this.page.locator('[role=textbox][contenteditable=true]').last().click();
    await this.page.keyboard.insertText(text);
    await this.page.keyboard.press('Enter');
    await answers.nth(before).waitFor();
    await this.#note(`> ${text}`);
  }

  /** Goes to another conversation, by its name in the client's list, which is there on a wide page. */
  async enter(conversation: string): Promise<void> {
    await this.page.getByText(conversation, { exact: true }).first().click();
    await this.#note(`> (${conversation})`);
  }

  /** Writes something to the bot where others read along, and waits for an answer that has these words. */
  async mention(text: string, answer: string): Promise<void> {
    const answers = this.page.getByText(answer, { exact: true });
    const before = await answers.count();
    await this.page.locator('[role=textbox][contenteditable=true]').last().click();
    await this.page.keyboard.type('@');
    await this.page.getByRole('menuitem', { name: 'Seatkeeper' }).click();
    await this.page.keyboard.type(` ${text}`);
    await this.page.keyboard.press('Enter');
    await answers.nth(before).waitFor();
    await this.#note(`> @Seatkeeper ${text}\n\n${answer}`);
    await this.#picture(answer);
  }

  /** Presses a button of the last card and waits for what takes its place. */
  press(title: string): Promise<void> {
    return this.#press(this.last.getByRole('button', { name: title, exact: true }));
  }

  /** Presses the button that carries out what the last card says: the first one, whatever it says of its effect. */
  commit(): Promise<void> {
    return this.#press(this.last.locator('.ac-actionSet').last().getByRole('button').first());
  }

  /** Presses the first row of the last card that has these words. */
  pressRow(words: string): Promise<void> {
    return this.#press(this.#row(words));
  }

  /** The same on whichever page it stands, which a button of that name leads on to. */
  async findRow(words: string, next: string): Promise<void> {
    while ((await this.#row(words).count()) === 0) await this.press(next);
    await this.pressRow(words);
  }

  #row(words: string): Locator {
    return this.last.locator(':is(.ac-columnSet, .ac-container)[role=button]', { hasText: words }).first();
  }

  async #press(button: Locator): Promise<void> {
    // The client keeps the elements and gives each drawing new ids.
    const drawing = await this.last.getByRole('heading').first().getAttribute('id');
    const title = await button.innerText();
    await button.click();
    await this.page.locator(`[id="${drawing ?? ''}"]`).waitFor({ state: 'detached' });
    await this.#note(`> [${title}]`);
  }

  /** Presses a button that opens more of the same card. */
  async unfold(title: string): Promise<void> {
    await this.last.getByRole('button', { name: title, exact: true }).click();
    await this.#note(`> [${title}]`);
  }

  /** The address that a button opens, whether the browser shows or saves what is there. */
  async follow(title: string): Promise<string> {
    const context = this.page.context();
    const asked = context.waitForEvent('request', { predicate: (request) => request.isNavigationRequest() });
    await this.last.getByRole('link', { name: title, exact: true }).click();
    const address = (await asked).url();
    await this.#note(`> [${title}]`);
    return address;
  }

  /** The page that a button opens, as wide as this one. */
  async visit(title: string): Promise<Page> {
    const opened = this.page.waitForEvent('popup');
    await this.last.getByRole('link', { name: title, exact: true }).click();
    const page = await opened;
    await this.#note(`> [${title}]`);
    return page;
  }

  async type(label: string, text: string): Promise<void> {
    await this.last.getByLabel(label).fill(text);
  }

  /** Opens a list, types part of a choice and takes the one that begins so. */
  async pick(label: string, part: string, choice = part): Promise<void> {
    const box = this.last.getByRole('combobox', { name: label });
    await box.click();
    await box.pressSequentially(part);
    await this.page.getByRole('option', { name: choice }).first().click();
    await this.page.keyboard.press('Escape');
  }

  /** Takes one of the choices that stand open on the card. */
  async choose(group: string, choice: string | RegExp): Promise<void> {
    await this.last.getByRole('radiogroup', { name: group }).getByRole('radio', { name: choice }).check();
  }

  /** What the last card is headed now. */
  heading(): Promise<string> {
    return this.last.getByRole('heading').first().innerText();
  }

  /** What stands on the last card, once it has this heading. */
  async read(heading: string): Promise<string> {
    await this.last.getByRole('heading', { name: heading, exact: true }).waitFor();
    const text = await this.last.innerText();
    await this.#note(text);
    await this.#picture(heading);
    return text;
  }

  /** The fact table of the last card: what it calls a thing, and what it says of it. */
  async facts(): Promise<Readonly<Record<string, string>>> {
    const titles = await this.last.locator('.ac-fact-title').allInnerTexts();
    const values = await this.last.locator('.ac-fact-value').allInnerTexts();
    return Object.fromEntries(titles.map((title, at) => [title.trim(), (values[at] ?? '').trim()]));
  }

  /** What is wider than the card that holds it, or cut off inside; empty where everything can be read. */
  async cutOff(): Promise<readonly string[]> {
    return this.last.evaluate((root: Element) => {
      const { left, right } = root.getBoundingClientRect();
      return [root, ...root.querySelectorAll(':not(svg *)')]
        .filter((element) => {
          const box = element.getBoundingClientRect();
          const isOutside = box.right > right + 1 || box.left < left - 1;
          const isCut = element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1;
          const saysSomething = element.tagName === 'INPUT' || element.textContent?.trim() !== '';
          return saysSomething && box.width > 0 && box.height > 0 && (isOutside || isCut);
        })
        .map(
          (element) =>
            `${element.tagName} ${(element.tagName === 'INPUT' ? element.value : element.textContent)?.trim().slice(0, 60) ?? ''}`,
        );
    });
  }

  /** A picture of the conversation alone, from what was said to the end of the last card. */
  async portray(said: string): Promise<Buffer> {
    const remarks = this.page.getByRole('button', { name: 'Dismiss Invoke Message' });
    while ((await remarks.count()) > 0) await remarks.first().click();
    await this.page.mouse.move(0, 0);
    const begin = await this.page.getByText(said, { exact: true }).last().boundingBox();
    const end = await this.last.boundingBox();
    if (begin === null || end === null) throw new Error('The conversation does not fit on the page');
    const y = begin.y - margin;
    const { width = 0 } = this.page.viewportSize() ?? {};
    return this.page.screenshot({ clip: { x: 0, y, width, height: end.y + end.height + margin - y } });
  }

  async #note(text: string): Promise<void> {
    if (pictureFolder !== undefined) await appendFile(join(pictureFolder, `${this.#options.name}.txt`), `${text}\n\n`);
  }

  async #picture(heading: string): Promise<void> {
    if (pictureFolder === undefined) return;
    this.#pictures += 1;
    const number = String(this.#pictures).padStart(2, '0');
    const title = heading.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-');
    await this.page.screenshot({ path: join(pictureFolder, `${this.#options.name}-${number}-${title}.png`) });
  }
}
