// Makes what `npm start` and a deployment run: the bot as one file, straight from TypeScript, since Node reads one file in
// half the time of two thousand. `tsc` checks the types.
import { cp, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

process.chdir(fileURLToPath(new URL('../../', import.meta.url)));

const program = fileURLToPath(new URL('../../dist/bundle/bot.cjs', import.meta.url));

const common = { bundle: true, legalComments: 'none', logLevel: 'warning' };
const module = {
  ...common,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  outdir: 'dist/bundle',
  entryNames: '[name]',
};
const script = {
  ...common,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  sourcemap: 'linked',
  minifyWhitespace: true,
  minifySyntax: true,
  lineLimit: 160,
  // What is compiled beforehand has no `import()`.
  supported: { 'dynamic-import': false },
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
};

/** What only production needs is a file of its own, which local mode does not read. */
const lateParts = {
  name: 'late parts',
  setup({ onResolve }) {
    onResolve({ filter: /\/appToken\.js$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './appToken.cjs', external: true } : undefined,
    );
  },
};

/** Two files of the SDK ask for all of it, with its clients of the cloud, for the sake of a symbol and some names. */
const partOfSdk = {
  name: 'part of the SDK',
  setup({ onResolve, resolve }) {
    const needed = { turnContext: './activityHandlerBase.js', activityHandlerBase: 'botframework-schema' };
    onResolve({ filter: /^\.$/ }, ({ importer, kind, resolveDir }) => {
      const [, name = ''] = /botbuilder-core[\\/]lib[\\/](\w+)\.js$/.exec(importer) ?? [];
      return name in needed ? resolve(needed[name], { kind, resolveDir }) : undefined;
    });
  },
};

await Promise.all([
  build({
    ...script,
    entryPoints: ['bot/main.ts'],
    outfile: program,
    plugins: [lateParts, partOfSdk],
    // Probes that restify can do without; its loader asks for files that are not there.
    // What piscina starts lies beside it, and it is loaded late.
    external: ['dtrace-provider', 'piscina'],
  }),
  build({ ...script, entryPoints: ['bot/teams/appToken.ts'], outfile: 'dist/bundle/appToken.cjs' }),
  build({ ...script, entryPoints: ['bot/build/start.ts'], outfile: 'dist/bundle/seatkeeper.cjs' }),
  build({ ...script, entryPoints: ['domain/stores/settle.ts'], outfile: 'dist/bundle/settle.cjs' }),
  build({ ...module, entryPoints: ['bot/downloads/pdfWorker.ts', 'bot/build/codeCache.ts'], sourcemap: 'linked' }),
  // The page on which payment cards are entered: for the browser.
  build({
    ...common,
    platform: 'browser',
    format: 'esm',
    target: ['es2022', 'chrome109', 'firefox115', 'safari16'],
    minify: true,
    entryPoints: ['bot/payments/page/browser/page.ts', 'bot/payments/page/browser/page.css'],
    outdir: 'dist/page',
  }),
  cp('cards', 'dist/cards', { recursive: true, filter: (path) => !path.endsWith('.ts') }),
]);

// Text without other characters is read in no time; esbuild leaves them in regular expressions alone.
const text = await readFile(program, 'utf8');
const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
await writeFile(program, text.replaceAll(/[^\0-\x7f]/g, escaped));

// Compiled once here instead of at each start.
const { cacheOf, scriptOf } = await import(new URL('codeCache.js', pathToFileURL(program)));
await writeFile(cacheOf(program), scriptOf(program).createCachedData());
