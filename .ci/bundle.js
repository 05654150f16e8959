// One file starts in half the time of six hundred: what `npm start` and a deployment run.
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { cacheOf, scriptOf } from '../dist/bot/build/codeCache.js';

const program = resolve('dist/bundle/bot.cjs');

// The page on which card details are entered: for the browser, beside what serves it.
const page = build({
  entryPoints: ['bot/payments/page/browser/page.ts', 'bot/payments/page/browser/page.css'],
  outdir: 'dist/page',
  bundle: true,
  platform: 'browser',
  format: 'esm',
  target: ['es2022', 'chrome109', 'firefox115', 'safari16'],
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
});

const common = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // What is compiled before has no `import()`.
  supported: { 'dynamic-import': false },
  legalComments: 'none',
  logLevel: 'warning',
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
};

await build({
  ...common,
  entryPoints: ['dist/bot/main.js'],
  outfile: program,
  minifyWhitespace: true,
  minifySyntax: true,
  lineLimit: 160,
  // Probes that restify can do without; its loader asks for files that are not there.
  // What piscina starts lies beside it, and it is loaded late.
  external: ['dtrace-provider', 'piscina'],
});

// Compiled here once instead of at each start.
await writeFile(cacheOf(program), scriptOf(program).createCachedData());
await build({ ...common, entryPoints: ['dist/bot/build/start.js'], outfile: 'dist/bundle/seatkeeper.cjs' });

await page;
