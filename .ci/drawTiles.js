// Draws a tile for each product: its initials on a colour. The files are committed, so the bot needs no browser for them.
import { mkdir } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { catalogue } from '../dist/domain/basics/product.js';
import { findChromium } from '../dist/test/e2e/chromium.js';

const folder = 'cards/tiles';
/** Pixels: three for each of the 32 that Teams draws, so that it is sharp on every screen. */
const side = 96;
/** White stands on each of them with a contrast of more than 5 : 1, whatever the theme around the tile. */
const colours = ['#4f46a5', '#0f6c7d', '#8a3b12', '#2c6e2f', '#9d2463', '#1d5fa8', '#6b5a00', '#7a3aa6', '#4a5568'];

/** Two letters: of *Visio Plan 1* V1, of *Power BI Pro* PB, of *Microsoft 365 F3* F3. */
function initialsOf(name) {
  const words = name.split(' ').filter((word) => /^[A-Z0-9]/.test(word) && word !== 'Microsoft' && word !== '365');
  const number = words.length > 1 ? words.find((word) => /^\d/.test(word)) : undefined;
  const [first = '', second = first.slice(1)] = words;
  return first.slice(0, 1) + (number ?? second).slice(0, 1);
}

const style = `
  body { margin: 0; background: transparent }
  div { width: ${side}px; height: ${side}px; border-radius: 16px; color: #fff; display: grid; place-items: center;
    font: bold 46px 'Liberation Sans', Arial, sans-serif }
`;

await mkdir(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage({ viewport: { width: side, height: side } });
  for (const [at, { id, name }] of catalogue.entries()) {
    const colour = colours[at % colours.length];
    await page.setContent(`<style>${style}</style><div style="background: ${colour}">${initialsOf(name)}</div>`);
    await page.locator('div').screenshot({ path: `${folder}/${id}.png`, omitBackground: true });
  }
} finally {
  await browser.close();
}
