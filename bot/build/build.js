// Makes what `npm start` and a deployment run.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { copyTemplates, page, programs } from './bundles.js';

process.chdir(fileURLToPath(new URL('../../', import.meta.url)));

await Promise.all([...programs('dist/bundle'), page].map((bundle) => build(bundle)).concat(copyTemplates()));

const program = fileURLToPath(new URL('../../dist/bundle/bot.cjs', import.meta.url));

// Text without other characters is read in no time; esbuild leaves them in regular expressions alone.
const text = await readFile(program, 'utf8');
const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
await writeFile(program, text.replaceAll(/[^\0-\x7f]/g, escaped));

// Compiled once here instead of at each start.
const { cacheOf, scriptOf } = await import(new URL('codeCache.js', pathToFileURL(program)));
await writeFile(cacheOf(program), scriptOf(program).createCachedData());
