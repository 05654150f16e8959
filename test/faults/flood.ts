import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { flood } from './flooding.js';

/** 80 purchases undone, 30 licences given and taken and 500 links to the page for payment cards, by one person. */
const folder = await mkdtemp(join(tmpdir(), 'seatkeeper-flood-'));
const report = await flood({ folder, purchases: 80, pairs: 30, links: 500 });
process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
await rm(folder, { recursive: true });
if (report.problems.length > 0) process.exitCode = 1;
