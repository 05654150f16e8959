import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fuzz } from './fuzzing.js';

/** Fuzzes the real bot with 10,000 activities, with `--full` 100,000, or ACTIVITIES of them. */
const activities = Number(process.env.ACTIVITIES ?? (process.argv.includes('--full') ? 100_000 : 10_000));
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const folder = await mkdtemp(join(tmpdir(), 'seatkeeper-fuzz-'));

process.stdout.write(`Seed ${seed}, ${activities} activities\n`);
const report = await fuzz({ folder, seed, activities, progress: (text) => process.stdout.write(`${text}\n`) });
process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
await rm(folder, { recursive: true });
if (report.problems.length > 0) process.exitCode = 1;
