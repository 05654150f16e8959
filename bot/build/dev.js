// `npm run dev`: the bot, built and started again at each save. It has a folder of its own, so that it disturbs no build.
// Types are the editor's business; what stands after `dev.js` is given to Node (`--inspect`).
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { context } from 'esbuild';
import { copyTemplates, page, programs } from './bundles.js';

process.chdir(fileURLToPath(new URL('../../', import.meta.url)));

const folder = 'dist/dev';
const sources = ['bot', 'cards', 'dialogs', 'domain'];
/** An editor's save is several events of the file system. */
const calm = 40;

/** What is not shrunk is built sooner; a debugger reads the sources themselves. */
const contexts = await Promise.all(
  [...programs(folder), page].map((bundle) =>
    context({ ...bundle, minifyWhitespace: false, minifySyntax: false, sourcesContent: false }),
  ),
);
/** The bot itself, and what it reads later. */
const [program, ...rest] = contexts;
let bot;
let working = Promise.resolve();
let waiting;

function say(text) {
  process.stdout.write(`[dev] ${text}\n`);
}

/** The bot that runs is stopped only when the next one is there to take its place. */
async function restart() {
  const began = performance.now();
  try {
    await Promise.all([program.rebuild(), copyTemplates()]);
  } catch {
    say(bot === undefined ? 'Not built; save to try again.' : 'Not built; the bot from before is still running.');
    return; // esbuild has said why
  }
  await stop();
  const started = spawn(process.execPath, ['--enable-source-maps', ...process.argv.slice(2), `${folder}/bot.cjs`], {
    stdio: ['inherit', 'pipe', 'inherit'],
  });
  bot = started;
  started.stdout.pipe(process.stdout, { end: false });
  started.once('exit', () => {
    if (bot !== started) return;
    bot = undefined;
    say('The bot has ended; save to start it again.');
  });
  started.stdout.once('data', () => {
    say(`Up in ${((performance.now() - began) / 1000).toFixed(1)} s; saving starts it again.`);
    queue(buildRest);
  });
}

/** Its page, its PDFs, its tokens: nobody waits for them at the start. */
async function buildRest() {
  await Promise.allSettled(rest.map((built) => built.rebuild())); // esbuild says what is wrong
}

async function stop() {
  if (bot === undefined) return;
  const ending = bot;
  bot = undefined;
  ending.kill();
  await once(ending, 'exit');
}

function queue(work) {
  working = working.then(work);
}

for (const source of sources) {
  watch(source, { recursive: true }, () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => queue(restart), calm);
  });
}
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    clearTimeout(waiting);
    queue(async () => {
      await stop();
      process.exit();
    });
  });
}
queue(restart);
