import { readFileSync } from 'node:fs';
import { builtFolder } from '../../builtFolder.js';

/** The browser files made by `bot/build/build.js`. */
const folder = new URL('page/', builtFolder);

/** Read at the first request, not at the start. */
export function pageFile(name: 'page.js' | 'page.css'): Buffer {
  return readFileSync(new URL(name, folder));
}
