import { readdir } from 'node:fs/promises';
import { codeOf, failedAt } from './failures.js';

/** The names in a folder; none where there is no folder. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return [];
    throw failedAt(folder, cause);
  }
}
