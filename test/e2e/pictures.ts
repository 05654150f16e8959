import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringsOf } from '../../cards/language.js';
import type { Chat } from './chat.js';
import { findChromium } from './chromium.js';
import { openSession } from './session.js';

/** Where README looks for it. */
const file = '.ci/pictures/purchase.png';
const product = 'Power BI Pro';
const { buying, common, welcome } = stringsOf.en;

/** Draws README's picture from a real conversation. */
async function draw(executable: string): Promise<void> {
  const notes = await mkdtemp(join(tmpdir(), 'seatkeeper-pictures-'));
  const page = { width: 600, height: 1500, sharpness: 1.5 };
  try {
    const { chat, close } = await openSession({ executable, folder: notes, name: 'pictures', ...page });
    try {
      await chat.closeLog();
      await chat.read(welcome.title);
      await sideBySide(chat, await purchase(chat), file);
    } finally {
      await close();
    }
  } finally {
    await rm(notes, { recursive: true, force: true });
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

/** Puts pictures next to each other, which a browser does as well as any program for it. */
async function sideBySide({ page }: Chat, pictures: readonly Buffer[], path: string): Promise<void> {
  const images = pictures.map((picture) => `<img src="data:image/png;base64,${picture.toString('base64')}">`);
  const style = 'body { display: inline-flex; align-items: start; margin: 0 } img { width: 600px }';
  await page.setViewportSize({ width: 600 * pictures.length, height: 1500 });
  await page.setContent(`<style>${style}</style><body>${images.join('')}</body>`);
  await page.locator('body').screenshot({ path });
}

const executable = findChromium();
if (executable === undefined) throw new Error('There is no Chromium here. CHROMIUM names one that is elsewhere.');
await draw(executable);
