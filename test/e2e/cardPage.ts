import axe from 'axe-core';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tilesPath } from '../../cards/layouts/tile.js';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import type { Theme } from './themes.js';
import { hostConfig } from './themes.js';

// The page's own scripts are texts, since nothing else here knows of a browser's window.
const drawAll = `({ cards, css, config }) => {
  const markdown = window.markdownit();
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdown.render(text);
    result.didProcess = true;
  };
  document.body.replaceChildren();
  const style = document.createElement('style');
  style.textContent = css;
  document.body.append(style);
  for (const { title, json } of cards) {
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = new AdaptiveCards.HostConfig(config);
    card.parse(json);
    const figure = document.createElement('figure');
    figure.title = title;
    const caption = document.createElement('figcaption');
    caption.textContent = title;
    figure.append(caption, card.render());
    document.body.append(figure);
  }
}`;

const tooWide = `const isCut = ({ clientWidth, scrollWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1;
[...document.querySelectorAll('figure')].flatMap((figure) => {
  const { right } = figure.getBoundingClientRect();
  return [...figure.querySelectorAll('*')]
    .filter((part) => part.getBoundingClientRect().right > right + 1 || isCut(part))
    .slice(0, 1)
    .map((part) => figure.title + ': ' + part.textContent.slice(0, 60));
})`;

const faint = `axe
  .run(document, { runOnly: ['color-contrast'], resultTypes: ['violations'] })
  .then(({ violations }) => violations.flatMap(({ nodes }) => nodes.map(({ target, html }) =>
    document.querySelector(target[0])?.closest('figure')?.title + ': ' + html.slice(0, 200))))`;

/** A card, and what is written above it. */
export interface Drawn {
  readonly title: string;
  readonly json: unknown;
}

/** How wide a card is: in a chat on a desktop, and on a phone of 380 pixels. */
export const widths = { desktop: 560, phone: 348 } as const;

/** A page on which Microsoft's renderer draws cards as Teams would, in any theme and width. */
export class CardPage {
  readonly #browser: Browser;
  readonly page: Page;
  #hasAxe = false;

  private constructor(browser: Browser, page: Page) {
    this.#browser = browser;
    this.page = page;
  }

  static async open(executablePath: string): Promise<CardPage> {
    const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--force-color-profile=srgb'];
    const browser = await chromium.launch({ executablePath, args });
    const page = await browser.newPage();
    // What the bot serves at its own address; cards/tiles holds the same files.
    await page.route(`**${tilesPath}/*.png`, (route) =>
      route.fulfill({ path: join('cards/tiles', basename(new URL(route.request().url()).pathname)) }),
    );
    await page.setContent('<!doctype html><html lang="en"><title>Cards</title><body></body></html>');
    const scripts = [
      new URL(import.meta.resolve('adaptivecards-renderer/dist/adaptivecards.min.js')),
      new URL('browser/markdown-it.umd.min.js', import.meta.resolve('markdown-it')),
    ];
    for (const script of scripts) await page.addScriptTag({ path: fileURLToPath(script) });
    return new CardPage(browser, page);
  }

  close(): Promise<void> {
    return this.#browser.close();
  }

  /** Draws these cards, and nothing else; in columns from the top down, if there are to be some. */
  async draw(cards: readonly Drawn[], theme: Theme, width: number, columns = 1): Promise<void> {
    const { page, card, text, button } = theme;
    const css = `
      body { margin: 16px; background: ${page}; width: ${(width + 16) * columns}px; columns: ${columns}; column-gap: 16px }
      figure { break-inside: avoid; margin: 0 0 16px; width: ${width}px }
      figcaption { color: ${text.default}; font: 11px monospace; overflow-wrap: anywhere }
      .ac-adaptiveCard { background: ${card}; color: ${text.default}; border-radius: 4px; box-sizing: border-box }
      .ac-pushButton { font: 14px Arial; color: ${button.text}; background: ${button.background};
        border: 1px solid ${button.border}; border-radius: 4px; padding: 6px 12px; max-width: 100% }
      .ac-pushButton div { white-space: normal !important }
      .ac-actionSet { flex-wrap: wrap; gap: 8px }
      .ac-actionSet > div[aria-hidden] { display: none }
      .ac-input, .ac-multichoiceInput { max-width: 100%; box-sizing: border-box; color: ${text.default}; background: ${card} }
      label { color: ${text.default}; font-size: 14px }
    `;
    await this.page.evaluate(`(${drawAll})(${JSON.stringify({ cards, css, config: hostConfig(theme) })})`);
    await this.page.waitForFunction('[...document.images].every(({ complete }) => complete)');
  }

  /** Cards with something that is wider than they are, or cut off. */
  tooWide(): Promise<readonly string[]> {
    return this.page.evaluate(tooWide);
  }

  /** Words that are hard to read before what stands behind them (WCAG 2.2, 1.4.3), with the card that they are on. */
  async faint(): Promise<readonly string[]> {
    if (!this.#hasAxe) await this.page.evaluate(axe.source);
    this.#hasAxe = true;
    return this.page.evaluate(faint);
  }

  async picture(path: string): Promise<void> {
    await this.page.screenshot({ path, fullPage: true });
  }
}
