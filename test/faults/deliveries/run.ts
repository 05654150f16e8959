import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killedBot } from './killedBot.js';

/** 1,000 purchases and 50 kills of the real bot, with `--full` 10,000 and 500, or PURCHASES and KILLS of them. */
const isFull = process.argv.includes('--full');
const purchases = Number(process.env.PURCHASES ?? (isFull ? 10_000 : 1_000));
const kills = Number(process.env.KILLS ?? (isFull ? 500 : 50));
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const folder = await mkdtemp(join(tmpdir(), 'seatkeeper-deliveries-'));

process.stdout.write(`Seed ${seed}, ${purchases} purchases, ${kills} kills, data in ${folder}\n`);
const report = await killedBot({
  ...{ folder, seed, purchases, kills },
  progress: (text) => process.stdout.write(process.stdout.isTTY ? `\r${text}` : `${text}\n`),
});
process.stdout.write(`\n${JSON.stringify(report, undefined, 2)}\n`);
if (report.problems.length === 0) await rm(folder, { recursive: true });
else process.exitCode = 1;
