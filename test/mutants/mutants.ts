import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chanceFrom } from '../faults/seeded.js';
import type { Reach } from './coverage.js';
import type { Site } from './sites.js';
import { changed, described, sitesIn } from './sites.js';

/**
 * Makes MUTANTS small changes (120) to the compiled code, one at a time, and lists those that no test notices. Chosen
 * by SEED, as many in each room. The tests beside a change run first, then the others that reach it, the quickest first,
 * and all of them for what runs once; then those that run the bot as another process.
 */
const rooms = ['domain', 'dialogs', 'bot', 'cards'] as const;
const count = Number(process.env.MUTANTS ?? 120);
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
/** Rooms whose tests run the bot as another process, or for long. */
const elsewhere = /^dist\/test\/(?:faults|stall|teams|bench)\//;

// What was changed is put back where the run is stopped.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const folder = await mkdtemp(join(tmpdir(), 'seatkeeper-mutants-'));
const all = await filesUnder('dist/test', '.test.js');
const tests = all.filter((test) => !elsewhere.test(test));
const sites = await chosen();
say(`Seed ${seed}, ${sites.length} changes`);
const { reaching, times } = await reachOf(sites);

const survivors: Site[] = [];
for (const [index, site] of sites.entries()) {
  const isNoticed = await noticed(site, reaching[index] ?? []);
  if (!isNoticed) survivors.push(site);
  say(`${index + 1}/${sites.length} ${isNoticed ? 'noticed' : 'SURVIVED'} ${site.file}`);
}
for (const site of survivors) say(described(await readFile(site.file, 'utf8'), site));
say(`${sites.length - survivors.length} of ${sites.length} noticed; seed ${seed}`);
await rm(folder, { recursive: true });

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function filesUnder(root: string, end: string): Promise<readonly string[]> {
  const names = await readdir(root, { recursive: true });
  return names
    .filter((name) => name.endsWith(end))
    .map((name) => join(root, name))
    .toSorted();
}

/** As many changes from each room; words and what only the browser runs are left out. */
async function chosen(): Promise<readonly Site[]> {
  const chance = chanceFrom(seed);
  const all: Site[] = [];
  for (const room of rooms) {
    const files = (await filesUnder(join('dist', room), '.js')).filter((file) => !/strings|browser/.test(file));
    const inRoom = (await Promise.all(files.map(async (file) => sitesIn(file, await readFile(file, 'utf8'))))).flat();
    for (let left = Math.ceil(count / rooms.length); left > 0; left--)
      all.push(...inRoom.splice(chance.below(inRoom.length), 1));
  }
  return all;
}

async function reachOf(changes: readonly Site[]): Promise<Reach> {
  const [from, to] = [join(folder, 'changes.json'), join(folder, 'reach.json')];
  await writeFile(from, JSON.stringify({ sites: changes, tests }));
  const script = fileURLToPath(new URL('reach.js', import.meta.url));
  if ((await ended([script, from, to], undefined)) !== 0) throw new Error('The tests cannot be run once');
  return JSON.parse(await readFile(to, 'utf8')) as Reach; // written by reach.ts
}

/** Whether a test turns red, or never ends, with this change. */
async function noticed(site: Site, reachedBy: readonly string[]): Promise<boolean> {
  const original = await readFile(site.file, 'utf8');
  const restore = () => writeFileSync(site.file, original);
  process.once('exit', restore);
  try {
    await writeFile(site.file, changed(original, site));
    const [near, others] = nearAndOthers(site, site.isTopLevel || reachedBy.length === 0 ? tests : reachedBy);
    for (const batch of [near, others, all.filter((test) => elsewhere.test(test))])
      if (!(await areGreen(batch))) return true;
    return false;
  } finally {
    restore();
    process.off('exit', restore);
  }
}

/** Most changes are noticed by the tests that have the file's name, or lie in its folder. */
function nearAndOthers({ file }: Site, files: readonly string[]): readonly [readonly string[], readonly string[]] {
  const own = basename(file, '.js').toLowerCase();
  const beside = dirname(file).replace('dist', join('dist', 'test', 'unit'));
  const isNear = (test: string) => dirname(test) === beside || basename(test).toLowerCase().startsWith(own);
  const quickest = files.toSorted((a, b) => (times[a] ?? 0) - (times[b] ?? 0));
  return [quickest.filter(isNear), quickest.filter((test) => !isNear(test))];
}

async function areGreen(files: readonly string[]): Promise<boolean> {
  if (files.length === 0) return true;
  return (await ended(['node_modules/mocha/bin/mocha.js', '--bail', '--exit', ...files], longest(files))) === 0;
}

/** Milliseconds after which tests count as having noticed: the change made something endless. */
function longest(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + 5 * (times[file] ?? 60_000), 60_000);
}

/** Undefined where it had to be stopped. */
function ended(args: readonly string[], timeout: number | undefined): Promise<number | undefined> {
  const child = spawn(process.execPath, [...args], { stdio: 'ignore', timeout, killSignal: 'SIGKILL' });
  return new Promise((resolve) => child.once('close', (code) => resolve(code ?? undefined)));
}
