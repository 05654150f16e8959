import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes a new empty folder for each call; all are removed after the tests of the surrounding block. */
export function temporaryFolders(): () => Promise<string> {
  const made: string[] = [];
  after(async () => {
    await Promise.all(made.map((folder) => rm(folder, { recursive: true, force: true })));
  });
  return async () => {
    const folder = await mkdtemp(join(tmpdir(), 'seatkeeper-'));
    made.push(folder);
    return folder;
  };
}

/** All files below a folder, by their path from it, sorted. */
export async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** All files of an open store but its lock. */
export async function documentsBelow(folder: string): Promise<readonly string[]> {
  return (await filesBelow(folder)).filter((path) => !path.startsWith('lock/'));
}

/** What a promise is rejected with; fails if it is not. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  const outcome = await promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if ('error' in outcome) return outcome.error;
  throw new Error(`Not rejected, but answered ${JSON.stringify(outcome.value)}`);
}
