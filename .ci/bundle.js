// One file starts in half the time of six hundred: what `npm start` and a deployment run.
import { build } from 'esbuild';

// The page on which card details are entered: for the browser, beside what serves it.
const page = build({
  entryPoints: ['bot/pay/browser/page.ts', 'bot/pay/browser/page.css'],
  outdir: 'dist/page',
  bundle: true,
  platform: 'browser',
  format: 'esm',
  target: ['es2022', 'chrome109', 'firefox115', 'safari16'],
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
});

await build({
  entryPoints: ['dist/bot/main.js'],
  outfile: 'dist/bundle/seatkeeper.cjs',
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  minifyWhitespace: true,
  minifySyntax: true,
  lineLimit: 160,
  legalComments: 'none',
  logLevel: 'warning',
  // Probes that restify can do without; its loader asks for files that are not there.
  // What pdfmake needs lies beside it, and it is loaded late.
  external: ['dtrace-provider', 'pdfmake'],
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
});

await page;
