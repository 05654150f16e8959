import { readdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoreLog } from '../storeLog.js';
import { codeOf } from './failures.js';

export interface DocumentsBelowOptions {
  readonly folder: string;
  /** Stands in the names of this process's own temporary files. */
  readonly session: string;
  /** Ends the search. */
  readonly signal: AbortSignal;
  readonly log?: StoreLog | undefined;
}

/**
 * The paths of all documents below a folder. On its way it removes the temporary files that a crash has left. Names of
 * folders have no dot, so that files need not be looked at to be told apart from folders.
 */
export async function* documentsBelow(options: DocumentsBelowOptions): AsyncGenerator<string, void, void> {
  const { folder, session, signal, log } = options;
  try {
    for (const name of await readdir(folder)) {
      if (signal.aborted) return;
      const path = join(folder, name);
      if (!name.includes('.')) yield* documentsBelow({ ...options, folder: path });
      else if (name.endsWith('.json')) yield path;
      else if (name.endsWith('.tmp') && !name.includes(session)) await unlink(path).catch(() => undefined);
    }
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') log?.warn({ path: folder, err: error }, 'A folder could not be listed');
  }
}

/** Removes the temporary files that a crash has left below a folder. */
export async function removeTemporaryFiles(options: DocumentsBelowOptions): Promise<void> {
  const documents = documentsBelow(options);
  while ((await documents.next()).done !== true);
}
