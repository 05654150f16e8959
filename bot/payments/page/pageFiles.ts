import { readFileSync } from 'node:fs';
import { builtFolder } from '../../builtFolder.js';

/** What is made for the browser (`bot/build/build.js`). */
const folder = new URL('page/', builtFolder);

/** Read when the first page is asked for: nobody waits for it at the start. */
export function pageFile(name: 'page.js' | 'page.css'): Buffer {
  return readFileSync(new URL(name, folder));
}
