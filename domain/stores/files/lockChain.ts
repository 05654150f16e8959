import { link, readdir, readFile, rename, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, FolderUnusable } from './failures.js';
import type { Holder } from './lockOwner.js';
import { isAlive, readHolder } from './lockOwner.js';

/** A holder that cannot be asked (another machine, a container that has gone) and is silent for so long is dead. */
const longestSilence = 30_000;

/** How the names of locks begin that nobody holds yet. */
export const draftPrefix = 'lock-draft-';

/** Somebody else works in the folder. */
export class FolderTaken extends Error {
  override readonly name = 'FolderTaken';

  constructor(
    readonly folder: string,
    readonly holder: Holder,
  ) {
    super(`${folder} is in use by process ${holder.pid} on ${holder.host} since ${holder.since}`);
  }
}

/**
 * Whoever replaces a dead holder hangs his own lock on the dead one's token, which only one can do, and is the holder if
 * the chain from `lock` still ends with him: a starter who was too slow hangs on a token that is no longer in it.
 */
export async function claim(folder: string, draft: string, token: string): Promise<void> {
  for (;;) {
    const { holder, files, next } = await chainOf(folder);
    const last = files.at(-1);
    if (holder && last !== undefined && (await isHeld(holder, last, draft))) throw new FolderTaken(folder, holder);
    if (!(await linked(draft, next))) continue;
    if ((await chainOf(folder)).holder?.token === token) {
      await shorten(files, next);
      return;
    }
    await unlink(next);
  }
}

interface Chain {
  /** The last in it. */
  readonly holder?: Holder;
  readonly files: readonly string[];
  /** Where the next holder links his lock. */
  readonly next: string;
}

export async function chainOf(folder: string): Promise<Chain> {
  const files: string[] = [];
  let holder: Holder | undefined;
  for (let next = join(folder, 'lock'); ; next = join(folder, `lock-${holder.token}`)) {
    const text = await textOf(next);
    if (text === undefined) return { files, next, ...(holder && { holder }) };
    files.push(next);
    try {
      holder = readHolder(text);
    } catch (cause) {
      throw new FolderUnusable(`${next} is not a lock of ours: remove it if nobody works in ${folder}`, folder, cause);
    }
  }
}

async function isHeld(holder: Holder, file: string, draft: string): Promise<boolean> {
  return (await isAlive(holder)) ?? !(await isSilent(file, draft));
}

/** By the folder's own clock, which the draft has just been written by. */
async function isSilent(file: string, draft: string): Promise<boolean> {
  const [{ mtimeMs: now }, beat] = await Promise.all([stat(draft), stat(file).catch(() => undefined)]);
  return beat !== undefined && now - beat.mtimeMs > longestSilence;
}

/** Removes the drafts of those who died while they were taking the folder; whoever lives still needs his own. */
export async function removeLeft(folder: string, draft: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(draftPrefix));
  const others = names.map((name) => join(folder, name)).filter((path) => path !== draft);
  await Promise.all(
    others.map(async (path) => {
      if (await isLeft(path, draft)) await unlink(path).catch(() => undefined);
    }),
  );
}

/** One may have died before he had written who he is. */
async function isLeft(path: string, draft: string): Promise<boolean> {
  const holder = holderIn((await textOf(path)) ?? '');
  const alive = holder && (await isAlive(holder));
  return alive === undefined ? await isSilent(path, draft) : !alive;
}

function holderIn(text: string): Holder | undefined {
  try {
    return readHolder(text);
  } catch {
    return undefined;
  }
}

/** The new holder's lock becomes `lock`, in one step; the dead ones between are only rubbish then. */
async function shorten(files: readonly string[], mine: string): Promise<void> {
  const [first, ...others] = files;
  if (first === undefined) return;
  await rename(mine, first);
  await Promise.all(others.map((file) => unlink(file).catch(() => undefined)));
}

async function linked(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}
