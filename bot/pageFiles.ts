import { readFileSync } from 'node:fs';

/** What is made for the browser, beside the program as it is run (`.ci/bundle.js`). Like the cards' templates it is found from here. */
const folder = new URL('../page/', import.meta.url);

/** Read when the first page is asked for: nobody waits for it at the start. */
export function pageFile(name: 'page.js' | 'page.css'): Buffer {
  return readFileSync(new URL(name, folder));
}
