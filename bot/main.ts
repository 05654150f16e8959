import { startBot } from './compose.js';
import { readConfig } from './config.js';
import { loadEnvFile } from './loadEnvFile.js';
import { startFailure } from './startFailure.js';

function say(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

async function main(): Promise<void> {
  loadEnvFile();
  const config = readConfig(process.env);
  const running = await startBot(config).catch((error: unknown) => {
    throw new Error(startFailure(error, config), { cause: error });
  });

  const stop = () => {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
    running.stop().then(() => say('Seatkeeper has stopped. Everything is saved.'), fail);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  say(
    `Seatkeeper listens on ${running.url}/api/messages (${config.mode} mode).`,
    `Data is kept in ${config.dataDirectory}.`,
    ...(config.mode === 'local'
      ? ['Next: npm run playground, in a second terminal, then write "menu". Ctrl-C stops it.']
      : []),
  );
}

function fail(error: unknown): void {
  process.stderr.write(`Seatkeeper has a problem: ${startFailure(error, undefined)}\n`);
  process.exitCode = 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`Seatkeeper cannot start: ${startFailure(error, undefined)}\n`);
  process.exitCode = 1;
});
