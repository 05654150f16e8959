import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chanceFrom } from '../faults/seeded.js';
import type { Reach } from './coverage.js';
import type { Site } from './sites.js';
import { changed, described, sitesIn } from './sites.js';

/**
 * Makes MUTANTS small changes (120) to the compiled code, one at a time, and lists those that no test notices. Chosen
 * by SEED, as many in each room. The tests beside each change run first. For what they do not notice, the others that
 * reach it run, the quickest first, and all of them for what runs once; then those that run the bot as another process.
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

const left: Site[] = [];
for (const [index, site] of sites.entries()) {
  const beside = tests.filter((test) => isBeside(site, test)).toSorted((a, b) => dirname(b).length - dirname(a).length);
  const isNoticed = await noticed(site, [beside], {});
  if (!isNoticed) left.push(site);
  say(`${index + 1}/${sites.length} ${isNoticed ? 'noticed' : 'not noticed beside'} ${site.file}`);
}

const survivors: Site[] = [];
const { reaching, times } = left.length > 0 ? await reachOf(left) : { reaching: [], times: {} };
for (const [index, site] of left.entries()) {
  const reachedBy = reaching[index] ?? [];
  const others = (site.isTopLevel || reachedBy.length === 0 ? tests : reachedBy)
    .filter((test) => !isBeside(site, test))
    .toSorted((a, b) => (times[a] ?? 0) - (times[b] ?? 0));
  const isNoticed = await noticed(site, [others, all.filter((test) => elsewhere.test(test))], times);
  if (!isNoticed) survivors.push(site);
  say(`${index + 1}/${left.length} ${isNoticed ? 'noticed' : 'SURVIVED'} ${site.file}`);
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

/** Whether a test in one of the batches turns red, or never ends, with this change. */
async function noticed(
  site: Site,
  batches: readonly (readonly string[])[],
  usual: Readonly<Record<string, number>>,
): Promise<boolean> {
  const original = await readFile(site.file, 'utf8');
  const restore = () => writeFileSync(site.file, original);
  process.once('exit', restore);
  try {
    await writeFile(site.file, changed(original, site));
    for (const batch of batches) if (batch.length > 0 && !(await areGreen(batch, usual))) return true;
    return false;
  } finally {
    restore();
    process.off('exit', restore);
  }
}

/** Most changes are noticed by the tests that have the file's name, or lie in its folder or, of its room, above it. */
function isBeside({ file }: Site, test: string): boolean {
  const folderOfTest = relative(join('dist', 'test', 'unit'), dirname(test));
  const isAround = `${relative('dist', dirname(file))}/`.startsWith(`${folderOfTest}/`);
  return isAround || basename(test).toLowerCase().startsWith(basename(file, '.js').toLowerCase());
}

async function areGreen(files: readonly string[], usual: Readonly<Record<string, number>>): Promise<boolean> {
  // The change made something endless if they take much longer than usual.
  const longest = files.reduce((sum, file) => sum + 5 * (usual[file] ?? 20_000), 60_000);
  return (await ended(['node_modules/mocha/bin/mocha.js', '--bail', '--exit', ...files], longest)) === 0;
}

/** Undefined where it had to be stopped. */
function ended(args: readonly string[], timeout: number | undefined): Promise<number | undefined> {
  const child = spawn(process.execPath, [...args], { stdio: 'ignore', timeout, killSignal: 'SIGKILL' });
  return new Promise((resolve) => child.once('close', (code) => resolve(code ?? undefined)));
}
