import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killAgain } from './killAgain.js';

/** Kills the real bot many times at random moments: 100 times, with `--full` 1,000 times, or KILLS times. */
const kills = Number(process.env.KILLS ?? (process.argv.includes('--full') ? 1_000 : 100));
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const folder = await mkdtemp(join(tmpdir(), 'seatkeeper-kill-'));

process.stdout.write(`Seed ${seed}, ${kills} kills, data in ${folder}\n`);
const report = await killAgain({
  folder,
  seed,
  kills,
  progress: (text) => process.stdout.write(process.stdout.isTTY ? `\r${text}` : `${text}\n`),
});
process.stdout.write(`\n${JSON.stringify(report, undefined, 2)}\n`);
if (report.problems.length === 0) await rm(folder, { recursive: true });
else process.exitCode = 1;
