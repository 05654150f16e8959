import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { stringsOf } from '../../cards/language.js';
import { everyRendering } from '../support/samples.js';
import { CardPage, widths } from './cardPage.js';
import type { Chat } from './chat.js';
import { findChromium } from './chromium.js';
import type { Strip } from './filmStrips.js';
import { filmStrips } from './filmStrips.js';
import { openSession } from './session.js';
import { themes } from './themes.js';

/** Where README looks for it. */
const readmePicture = '.ci/pictures/purchase.png';
/** The others are looked at, and stay out of the repository. */
const folder = 'pictures';
const product = 'Power BI Pro';
const { buying, common, welcome } = stringsOf.en;
const languages = ['en', 'pl'] as const;

/** Draws README's picture from a real conversation. */
async function drawReadmePicture(executable: string): Promise<void> {
  const { chat, close } = await openSession({ executable, name: 'readme', width: 600, height: 1500, sharpness: 1.5 });
  try {
    await chat.closeLog();
    await chat.read(welcome.title);
    const pictures = await purchase(chat);
    await rowsOf(chat.page, [{ title: '', pictures }], 600, readmePicture);
  } finally {
    await close();
  }
}

/** The same card before and after it was saved. */
async function purchase(chat: Chat): Promise<readonly Buffer[]> {
  await chat.say('buy');
  await chat.pressRow(product);
  await chat.type(buying.seatsLabel, '5');
  await chat.press(common.continue);
  await chat.read(buying.reviewTitle(5, product));
  const review = await chat.portray('buy');
  await chat.commit();
  await chat.read(buying.receiptTitle(5, product));
  return [review, await chat.portray('buy')];
}

/** Buying, changing, cancelling and assigning with licences missing: a row of pictures each, in one file. */
async function drawFilmStrips(executable: string, drawing: CardPage): Promise<void> {
  for (const language of languages)
    for (const width of [1280, 380]) {
      const strips = await filmStrips(executable, language, width);
      await rowsOf(drawing.page, strips, 400, join(folder, `strips-${language}-${width}.png`));
    }
}

/** Puts pictures next to each other, which a browser does as well as any program for it. */
async function rowsOf(page: Page, rows: readonly Strip[], width: number, path: string): Promise<void> {
  const images = (pictures: readonly Buffer[]) =>
    pictures.map((picture) => `<img src="data:image/png;base64,${picture.toString('base64')}">`).join('');
  const style = `body { margin: 0; display: inline-block } div { display: flex; align-items: start } img { width: ${width}px }`;
  const columns = Math.max(...rows.map(({ pictures }) => pictures.length));
  await page.setViewportSize({ width: width * columns, height: 1500 });
  const body = rows.map(({ title, pictures }) => `${title}<div>${images(pictures)}</div>`).join('');
  await page.setContent(`<style>${style}</style><body>${body}</body>`);
  await page.locator('body').screenshot({ path });
}

/** Every card with every sample, at both widths and in every theme. */
async function drawSheets(drawing: CardPage): Promise<void> {
  const all = everyRendering();
  for (const language of languages)
    for (const [theme, colours] of Object.entries(themes))
      for (const [screen, width] of Object.entries(widths)) {
        const columns = screen === 'phone' ? 8 : 5;
        await drawing.page.setViewportSize({ width: (width + 16) * columns + 32, height: 900 });
        await drawing.draw(
          all.filter((one) => one.language === language),
          colours,
          width,
          columns,
        );
        await drawing.picture(join(folder, `cards-${language}-${theme}-${screen}.png`));
      }
}

const executable = findChromium();
if (executable === undefined) throw new Error('There is no Chromium here. CHROMIUM names one that is elsewhere.');
await mkdir(folder, { recursive: true });
const drawing = await CardPage.open(executable);
try {
  await drawSheets(drawing);
  await drawReadmePicture(executable);
  await drawFilmStrips(executable, drawing);
} finally {
  await drawing.close();
}
