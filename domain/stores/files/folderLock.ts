import { randomUUID } from 'node:crypto';
import { open, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, FolderUnusable, StoreClosed, StoreFailed } from './failures.js';
import type { Holder } from './lockOwner.js';
import { thisProcess } from './lockOwner.js';
import { chainOf, claim, draftPrefix, FolderTaken, removeLeft } from './lockChain.js';

const heartbeat = 5_000;
/** After this long without a heartbeat of our own we look before we write. */
const trusted = 15_000;

/** Makes this process the only one that works in the folder, until `release`. */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const token = randomUUID();
  const draft = join(folder, `${draftPrefix}${token}`);
  try {
    await prepare(draft, await thisProcess(token));
    await claim(folder, draft, token);
    await removeLeft(folder, draft).catch(() => undefined); // nothing depends on it
    return new FolderLock(folder, token);
  } catch (cause) {
    if (cause instanceof FolderTaken || cause instanceof StoreFailed) throw cause;
    throw new FolderUnusable(`Cannot work in the folder ${folder} (${codeOf(cause) ?? 'unknown'})`, folder, cause);
  } finally {
    await unlink(draft).catch(() => undefined);
  }
}

export class FolderLock {
  readonly token: string;
  readonly #folder: string;
  readonly #timer: NodeJS.Timeout;
  #beat = Date.now();
  #lost = false;

  constructor(folder: string, token: string) {
    this.token = token;
    this.#folder = folder;
    this.#timer = setInterval(() => void this.#renew().catch(() => undefined), heartbeat).unref();
  }

  /** Throws, or rejects, with `StoreClosed` once another process has the folder; undefined while there is no doubt. */
  readonly confirm = (): Promise<void> | undefined => {
    if (this.#lost) throw this.#closed();
    return Math.abs(Date.now() - this.#beat) < trusted ? undefined : this.#renew();
  };

  async release(): Promise<void> {
    clearInterval(this.#timer);
    const { holder, files } = await chainOf(this.#folder);
    if (holder?.token === this.token) await Promise.all(files.map((file) => unlink(file)));
    this.#lost = true;
  }

  /** Writes what is there already: the folder's own clock notes when, and a full disk does not matter. */
  async #renew(): Promise<void> {
    const file = await open(join(this.#folder, 'lock'), 'r+').catch((error: unknown) => {
      if (codeOf(error) !== 'ENOENT') throw error;
      return undefined;
    });
    try {
      const text = (await file?.readFile('utf8')) ?? '';
      this.#lost ||= !text.includes(this.token);
      if (this.#lost) throw this.#closed();
      await file?.write(text, 0);
      this.#beat = Date.now();
    } finally {
      await file?.close();
    }
  }

  #closed(): StoreClosed {
    return new StoreClosed(`Another process has taken ${this.#folder} over`, this.#folder);
  }
}

async function prepare(draft: string, holder: Holder): Promise<void> {
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(holder)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}
