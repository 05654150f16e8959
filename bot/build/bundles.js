// What esbuild makes of the sources: the bot as one file, straight from TypeScript, since Node reads one file in half the time
// of two thousand. `tsc` checks the types.
import { cp } from 'node:fs/promises';

const common = { bundle: true, legalComments: 'none', logLevel: 'warning' };
const module = {
  ...common,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
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

/** What runs: the programs of `npm start` and `npm run settle`, in a folder of `dist`. */
export const programs = (folder) => [
  {
    ...script,
    entryPoints: ['bot/main.ts'],
    outfile: `${folder}/bot.cjs`,
    plugins: [lateParts, partOfSdk],
    // Probes that restify can do without; its loader asks for files that are not there.
    // What piscina starts lies beside it, and it is loaded late.
    external: ['dtrace-provider', 'piscina'],
  },
  { ...script, entryPoints: ['bot/teams/appToken.ts'], outfile: `${folder}/appToken.cjs` },
  { ...script, entryPoints: ['bot/build/start.ts'], outfile: `${folder}/seatkeeper.cjs` },
  { ...script, entryPoints: ['domain/stores/settle.ts'], outfile: `${folder}/settle.cjs` },
  {
    ...module,
    entryPoints: ['bot/downloads/pdfWorker.ts', 'bot/build/codeCache.ts'],
    outdir: folder,
    sourcemap: 'linked',
  },
];

/** The page on which payment cards are entered: for the browser. */
export const page = {
  ...common,
  platform: 'browser',
  format: 'esm',
  target: ['es2022', 'chrome109', 'firefox115', 'safari16'],
  minify: true,
  entryPoints: ['bot/payments/page/browser/page.ts', 'bot/payments/page/browser/page.css'],
  outdir: 'dist/page',
};

/** The cards' templates, which are read when a card is first drawn. */
export const copyTemplates = () =>
  cp('cards', 'dist/cards', { recursive: true, filter: (path) => !path.endsWith('.ts') });
