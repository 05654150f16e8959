import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, readlink, rename, rm, rmdir, stat, unlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { codeOf, codeThrownBy, failsWith, FolderTaken, FolderUnusable, StoreClosed } from './failures.js';

const text = z.string();
/**
 * The process that works in a folder. `started`, in clock ticks, tells it from a later one of the same id; `boot` tells
 * machines, and `namespace` containers, of the same host name apart. They are empty where the system has none.
 */
const lockOwner = z.object({ pid: z.int(), host: text, started: text, boot: text, namespace: text, since: text });

/** All times are in milliseconds. */
const heartbeat = 5_000;
/** After this long without a heartbeat of its own, an owner looks at the lock before it writes anything. */
const trusted = 15_000;
/** An owner that cannot be seen from here is dead after this long without a heartbeat. */
const longestSilence = 30_000;
/** Codes for a folder that is not empty, or, on Windows, is there at all. */
const occupied = ['ENOTEMPTY', 'EEXIST', ...(process.platform === 'win32' ? ['EPERM'] : [])];

export type FolderLock = ReturnType<typeof heldLock>;

/**
 * Makes this process the only one that works in the folder, until `release`.
 *
 * The lock is a folder with one file, named by a token that is used once. A starter prepares its own and renames it to
 * `lock`, which succeeds only where there is none or an empty one. A dead owner's file is removed by its name, so a
 * starter that was slow to find it dead cannot remove the file of another one that has replaced it.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const [lock, token] = [join(folder, 'lock'), randomUUID()];
  const prepared = `${lock}-${token}`;
  try {
    const owner = JSON.stringify({ ...(await seenProcess(process.pid)), since: new Date().toISOString() });
    await mkdir(prepared, { mode: 0o700 });
    await writeFile(join(prepared, token), owner, { mode: 0o600, flush: true });
    const { mtimeMs: now } = await stat(join(prepared, token)); // by the folder's own clock
    while (await failsWith(occupied, rename(prepared, lock)))
      await failsWith(['ENOENT', ...occupied], removeDeadOwner(folder, now)); // another starter was faster
    await stat(join(lock, token)); // missing if this one was so slow that it was taken for abandoned
    await removeAbandoned(folder, now).catch(() => undefined);
    return heldLock(folder, token, owner);
  } catch (cause) {
    if (cause instanceof FolderTaken) throw cause;
    const reason = codeOf(cause) ?? 'not valid';
    throw new FolderUnusable(`Cannot use ${lock} (${reason}): if an older version has left it, remove it`, lock, cause);
  } finally {
    await rm(prepared, { recursive: true, force: true }).catch(() => undefined);
  }
}

function heldLock(folder: string, token: string, owner: string) {
  const file = join(folder, 'lock', token);
  let [renewed, isLost] = [Date.now(), false];
  /** Writes what is there already: the folder's own clock notes when, and a full disk does not matter. */
  const renew = async () => {
    isLost ||= await failsWith(['ENOENT'], writeFile(file, owner, { flag: 'r+' }));
    if (isLost) throw new StoreClosed(`Another process has taken ${folder} over`, folder);
    renewed = Date.now();
  };
  const timer = setInterval(() => void renew().catch(() => undefined), heartbeat).unref();
  /** Rejects with `StoreClosed` once another process has the folder; undefined while there is no doubt. */
  const confirm = () => (!isLost && Math.abs(Date.now() - renewed) < trusted ? undefined : renew());
  const release = async () => {
    clearInterval(timer);
    isLost = true;
    await rm(file, { force: true });
    await failsWith(['ENOENT', ...occupied], rmdir(join(folder, 'lock')));
  };
  return { token, confirm, release };
}

/** Rejects with `FolderTaken` unless the owner is dead. */
async function removeDeadOwner(folder: string, now: number): Promise<void> {
  const lock = join(folder, 'lock');
  for (const file of (await readdir(lock)).map((token) => join(lock, token))) {
    const owner = lockOwner.parse(JSON.parse(await readFile(file, 'utf8')));
    if ((await isAlive(owner)) ?? now - (await stat(file)).mtimeMs <= longestSilence)
      throw new FolderTaken(folder, owner);
    await unlink(file);
  }
  await rmdir(lock);
}

/** Undefined where that cannot be seen from here. */
async function isAlive(owner: z.infer<typeof lockOwner>): Promise<boolean | undefined> {
  const seen = await seenProcess(owner.pid);
  if (seen.host !== owner.host || seen.boot !== owner.boot || seen.namespace !== owner.namespace) return undefined;
  return seen.started === '' || seen.started === owner.started;
}

async function seenProcess(pid: number) {
  const textOf = (path: string) => readFile(path, 'utf8').catch(() => '');
  // The name in brackets may hold anything; state and start time are the 1st and 20th field after it.
  const fields = (await textOf(`/proc/${pid}/stat`)).split(') ').at(-1)?.split(' ') ?? [];
  const isOver = /^[ZX]/.test(fields[0] ?? '') || codeThrownBy(() => process.kill(pid, 0)) === 'ESRCH';
  const boot = (await textOf('/proc/sys/kernel/random/boot_id')).trim();
  const namespace = await readlink('/proc/self/ns/pid').catch(() => '');
  return { pid, host: hostname(), started: isOver ? 'over' : (fields[19] ?? ''), boot, namespace };
}

/** What starters have left that died while they were starting. */
async function removeAbandoned(folder: string, now: number): Promise<void> {
  for (const name of (await readdir(folder)).filter((name) => name.startsWith('lock-')))
    if (now - (await stat(join(folder, name))).mtimeMs > longestSilence)
      await rm(join(folder, name), { recursive: true });
}
