import { readFile } from 'node:fs/promises';
import type { Site } from './sites.js';
import { writeReach } from './coverage.js';

/** A process of its own, for coverage lasts as long as the process: `node reach.js <changes and tests> <where to>`. */
const [from = '', to = ''] = process.argv.slice(2);
// Written by mutants.ts just before.
const { sites, tests } = JSON.parse(await readFile(from, 'utf8')) as {
  sites: readonly Site[];
  tests: readonly string[];
};
await writeReach(tests, sites, to);
process.exit(0);
