import { close, fsync, open, rename, write } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Account } from '../../domain/account/account.js';
import { accountDocument } from '../../domain/stores/schemas/accountDocument.js';
import { seal } from '../../domain/stores/schemas/envelope.js';
import type { JsonStore } from '../../domain/stores/jsonStore.js';
import { openJsonStore } from '../../domain/stores/jsonStore.js';
import { anAccount, aSubscription } from '../support/builders.js';
import { refOf } from '../support/storeContract.js';

export interface SizeFigures {
  /** Median of one commit after the other, in milliseconds. */
  readonly small: number;
  readonly large: number;
  /** Target: at most 1.3. */
  readonly ratio: number;
  /** Reading an account that nobody has looked at for long: what comes before a commit then, in milliseconds. */
  readonly read: number;
  /** Milliseconds until the large store has answered its opening. */
  readonly opened: number;
  /** Milliseconds until it knows what is unfinished. */
  readonly searched: number;
}

/** How the time of a commit depends on the subscriptions in the store, one to an account; who saves has just looked at it. */
export async function commitTimeBySize({ small = 100, large = 100_000, commits = 1_500 } = {}): Promise<SizeFigures> {
  return await inFolder(async (folder) => {
    const [few, many] = [join(folder, 'few'), join(folder, 'many')];
    await fill(few, small);
    await fill(many, large);
    const start = performance.now();
    const stores = { few: await openJsonStore({ folder: few }), many: await openJsonStore({ folder: many }) };
    const opened = performance.now() - start;
    await Promise.all([stores.few.unpaid(), stores.many.unpaid()]);
    const searched = performance.now() - start;

    const times = { few: [] as number[], many: [] as number[], read: [] as number[] };
    for (let i = 0; i < commits; i++) {
      await look(stores.few, pick(i, small));
      times.read.push(await timed(() => look(stores.many, pick(i, large))));
      times.few.push(await timed(() => commit(stores.few, pick(i, small))));
      times.many.push(await timed(() => commit(stores.many, pick(i, large))));
    }
    await Promise.all([stores.few.close(), stores.many.close()]);
    const [smallTime, largeTime] = [median(times.few), median(times.many)];
    const ratio = largeTime / smallTime;
    return { small: smallTime, large: largeTime, ratio, read: median(times.read), opened, searched };
  });
}

/** CPU milliseconds for which a file is brought up to date, once for all changes of its account in a minute. */
export async function followingCost({ accounts = 1_000, rounds = 5 } = {}): Promise<number> {
  return await inFolder(async (folder) => {
    await fill(folder, accounts);
    const costs: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const store = await openJsonStore({ folder });
      await store.unpaid();
      for (let i = 0; i < accounts; i++) await commit(store, i);
      const before = process.cpuUsage();
      await store.close();
      const { user, system } = process.cpuUsage(before);
      costs.push((user + system) / 1_000 / accounts);
    }
    return median(costs);
  });
}

export interface RateFigures {
  /** Commits in a second. */
  readonly store: number;
  /** Files of the same size written, flushed and renamed in a second. */
  readonly disk: number;
  /** Target: at least 0.5. */
  readonly ratio: number;
  /** CPU milliseconds of one commit, and of one such file. */
  readonly storeCpu: number;
  readonly diskCpu: number;
}

/** Durable commits in a second beside what the disk itself can do, taking turns so that both meet the same disk. */
export async function commitRate({
  concurrent = 32,
  accounts = 1_000,
  rounds = 8,
  seconds = 0.5,
} = {}): Promise<RateFigures> {
  return await inFolder(async (folder) => {
    const file = join(folder, 'disk');
    await mkdir(file);
    await fill(join(folder, 'store'), accounts);
    const store = await openJsonStore({ folder: join(folder, 'store') });
    await store.unpaid();
    const text = JSON.stringify(small(0));

    const runs = { store: [] as Run[], disk: [] as Run[] };
    for (let round = 0; round <= rounds; round++) {
      const ofDisk = await measure(concurrent, seconds, (_, writer) => writeDurably(join(file, `${writer}`), text));
      const ofStore = await measure(concurrent, seconds, (i) => commit(store, pick(i, accounts)));
      if (round === 0) continue;
      runs.disk.push(ofDisk);
      runs.store.push(ofStore);
    }
    await store.close();
    return {
      store: median(runs.store.map(({ rate }) => rate)),
      disk: median(runs.disk.map(({ rate }) => rate)),
      ratio: median(runs.store.map(({ rate }, i) => rate / (runs.disk[i]?.rate ?? NaN))),
      storeCpu: median(runs.store.map(({ cpu }) => cpu)),
      diskCpu: median(runs.disk.map(({ cpu }) => cpu)),
    };
  });
}

interface Run {
  readonly rate: number;
  readonly cpu: number;
}

async function measure(
  concurrent: number,
  seconds: number,
  work: (i: number, writer: number) => Promise<unknown>,
): Promise<Run> {
  const start = performance.now();
  const cpu = process.cpuUsage();
  let done = 0;
  await Promise.all(
    Array.from({ length: concurrent }, async (_, writer) => {
      while (performance.now() - start < seconds * 1_000) await work(done++, writer);
    }),
  );
  const { user, system } = process.cpuUsage(cpu);
  return { rate: (done / (performance.now() - start)) * 1_000, cpu: (user + system) / 1_000 / done };
}

const disk = {
  open: promisify(open),
  write: promisify(write),
  sync: promisify(fsync),
  close: promisify(close),
  rename: promisify(rename),
};

/** What a commit costs the disk at least. */
async function writeDurably(path: string, text: string): Promise<void> {
  const file = await disk.open(`${path}.tmp`, 'w', 0o600);
  await disk.write(file, text);
  await disk.sync(file);
  await disk.close(file);
  await disk.rename(`${path}.tmp`, path);
}

function small(i: number): Account {
  const owner = `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`;
  return anAccount([aSubscription({ assigned: 5 })], { owner, name: '0' });
}

/** Writes as the store would, but faster. */
export async function fill(folder: string, accounts: number, sample = small): Promise<void> {
  const tenant = join(folder, 'accounts', sample(0).tenant);
  await mkdir(tenant, { recursive: true });
  for (let first = 0; first < accounts; first += 500) {
    const some = Array.from({ length: Math.min(500, accounts - first) }, (_, i) => sample(first + i));
    await Promise.all(
      some.map(async (account) => {
        await mkdir(join(tenant, account.owner));
        await writeFile(
          join(tenant, account.owner, `${account.id}.json`),
          seal(accountDocument, JSON.stringify(account)),
        );
      }),
    );
  }
}

async function commit(store: JsonStore, i: number): Promise<void> {
  const saved = await store.change(refOf(small(i)), (account) => ({
    answer: true,
    save: { ...account, name: String(Number(account.name) + 1) },
  }));
  if (!saved) throw new Error(`Account ${i} is missing`);
}

async function look(store: JsonStore, i: number): Promise<void> {
  await store.read(refOf(small(i)));
}

/** Spread over all, the same each time. */
function pick(i: number, of: number): number {
  return (i * 7_919) % of;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? NaN;
}

export async function inFolder<Answer>(work: (folder: string) => Promise<Answer>): Promise<Answer> {
  const folder = await mkdtemp(join(process.env.BENCH_FOLDER ?? tmpdir(), 'seatkeeper-bench-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const large = Number(process.env.LARGE ?? 100_000);
  const figures = { rate: await commitRate(), size: await commitTimeBySize({ large }) };
  process.stdout.write(
    `${JSON.stringify(figures, (_, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(3)) : value), 2)}\n`,
  );
}
