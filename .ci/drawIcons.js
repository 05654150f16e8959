// Draws the app's two icons by Teams' rules: an armchair with a tick, white on the accent colour within the middle 96 of 192
// pixels, and as a white outline that fills 32. The files are committed, so that packaging needs no browser.
import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { findChromium } from '../dist/test/e2e/chromium.js';

const { accentColor, icons } = JSON.parse(await readFile('appPackage/manifest.json', 'utf8'));

const color = {
  file: icons.color,
  side: 192,
  svg: `<svg xmlns="http://www.w3.org/2000/svg" width="192" height="192">
    <rect width="192" height="192" fill="${accentColor}"/>
    <svg x="48" y="48" width="96" height="96" fill="#fff" stroke="${accentColor}" stroke-width="4">
      <rect x="14" y="76" width="14" height="22" rx="5"/>
      <rect x="68" y="76" width="14" height="22" rx="5"/>
      <rect x="17" y="-2" width="62" height="62" rx="15"/>
      <rect x="10" y="53" width="76" height="31" rx="7"/>
      <rect x="-2" y="34" width="26" height="50" rx="12"/>
      <rect x="72" y="34" width="26" height="50" rx="12"/>
      <path d="M35 27 l10 10 l18 -21" fill="none" stroke-width="7" stroke-linecap="round" stroke-linejoin="round"/>
    </svg>
  </svg>`,
};

const outline = {
  file: icons.outline,
  side: 32,
  svg: `<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32" fill="none" stroke="#fff" stroke-width="2">
    <path d="M7 12 V5.5 A4.5 4.5 0 0 1 11.5 1 H20.5 A4.5 4.5 0 0 1 25 5.5 V12"/>
    <path d="M1 16 A3.5 3.5 0 0 1 8 16 V21 H24 V16 A3.5 3.5 0 0 1 31 16 V24.5 A2.5 2.5 0 0 1 28.5 27 H3.5 A2.5 2.5 0 0 1 1 24.5 Z"/>
    <path d="M7 27 V32 M25 27 V32"/>
    <path d="M11.5 10.5 L15 14 L21 7" stroke-linecap="round" stroke-linejoin="round"/>
  </svg>`,
};

const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] });
try {
  for (const { file, side, svg } of [color, outline]) {
    const page = await browser.newPage({ viewport: { width: side, height: side } });
    await page.setContent(`<style>body { margin: 0; background: transparent } svg { display: block }</style>${svg}`);
    await page.screenshot({ path: `appPackage/${file}`, omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
