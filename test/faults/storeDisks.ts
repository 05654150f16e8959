import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import type { Disk } from '../../domain/stores/files/disk.js';
import { nodeDisk } from '../../domain/stores/files/disk.js';

export type Call = Exclude<keyof Disk, 'close'>;

/** A real disk with a place before and after every call. */
export function watchedDisk(watch: (when: 'before' | 'after', call: Call, target: string | number) => void): Disk {
  const around = <Rest extends readonly unknown[], Answer>(
    call: Call,
    run: (target: never, ...rest: Rest) => Promise<Answer>,
  ) => {
    return async (target: string | number, ...rest: Rest) => {
      watch('before', call, target);
      const answer = await run(target as never, ...rest); // each call's own kind of target
      watch('after', call, target);
      return answer;
    };
  };
  return {
    create: around('create', nodeDisk.create),
    write: around('write', nodeDisk.write),
    truncate: around('truncate', nodeDisk.truncate),
    sync: around('sync', nodeDisk.sync),
    syncFile: around('syncFile', nodeDisk.syncFile),
    close: nodeDisk.close,
    rename: around('rename', nodeDisk.rename),
    remove: around('remove', nodeDisk.remove),
    read: around('read', nodeDisk.read),
    makeFolder: around('makeFolder', nodeDisk.makeFolder),
    syncFolder: around('syncFolder', nodeDisk.syncFolder),
  };
}

/** A disk that refuses the named calls with a system error, for as long as they are named. */
export class FailingDisk {
  readonly failing = new Map<Call, string>();
  readonly disk = watchedDisk((when, call) => {
    const code = when === 'before' ? this.failing.get(call) : undefined;
    if (code !== undefined) throw Object.assign(new Error(`${code}: injected`), { code });
  });
}

interface Inode {
  text: string;
  /** What has been synced; undefined while nothing has. */
  kept?: string;
}

/** A real disk that also knows what a power cut would leave: only what was synced, under names whose folder was synced. */
export class PowerCutDisk implements Disk {
  readonly #root: string;
  readonly #open = new Map<number, Inode>();
  readonly #names = new Map<string, Map<string, Inode | 'folder'>>();
  #kept = new Map<string, ReadonlyMap<string, Inode | 'folder'>>();

  constructor(root: string) {
    this.#root = root;
  }

  /** Writes what is left into another folder. */
  async cut(target: string): Promise<void> {
    const names = new Map(this.#kept);
    const texts = new Map(
      [...names.values()].flatMap((entries) =>
        [...entries.values()].flatMap((entry) => (entry === 'folder' ? [] : [[entry, entry.kept] as const])),
      ),
    );
    const restore = async (folder: string): Promise<void> => {
      const to = join(target, relative(this.#root, folder));
      await mkdir(to, { recursive: true });
      for (const [name, entry] of names.get(folder) ?? []) {
        if (entry === 'folder') await restore(join(folder, name));
        else await writeFile(join(to, name), texts.get(entry) ?? '');
      }
    };
    await restore(this.#root);
  }

  async create(path: string): Promise<number> {
    const file = await nodeDisk.create(path);
    const inode: Inode = { text: '' };
    this.#open.set(file, inode);
    this.#in(path).set(basename(path), inode);
    return file;
  }

  async write(file: number, content: string | Uint8Array): Promise<void> {
    await nodeDisk.write(file, content);
    const inode = this.#open.get(file);
    if (inode) inode.text += typeof content === 'string' ? content : Buffer.from(content).toString();
  }

  async truncate(file: number, size: number): Promise<void> {
    await nodeDisk.truncate(file, size);
    const inode = this.#open.get(file);
    if (inode) inode.text = Buffer.from(inode.text).subarray(0, size).toString();
  }

  async sync(file: number): Promise<void> {
    const inode = this.#open.get(file);
    const text = inode?.text;
    await nodeDisk.sync(file);
    if (inode && text !== undefined) inode.kept = text;
  }

  async syncFile(path: string): Promise<void> {
    const inode = this.#in(path).get(basename(path));
    await nodeDisk.syncFile(path);
    if (typeof inode === 'object') inode.kept = inode.text;
  }

  close(file: number): void {
    this.#open.delete(file);
    nodeDisk.close(file);
  }

  async rename(from: string, to: string): Promise<void> {
    await nodeDisk.rename(from, to);
    const inode = this.#in(from).get(basename(from));
    this.#in(from).delete(basename(from));
    if (inode) this.#in(to).set(basename(to), inode);
  }

  async remove(path: string): Promise<void> {
    await nodeDisk.remove(path);
    this.#in(path).delete(basename(path));
  }

  read(path: string): Promise<Buffer> {
    return nodeDisk.read(path);
  }

  async makeFolder(path: string): Promise<void> {
    await nodeDisk.makeFolder(path);
    this.#in(path).set(basename(path), 'folder');
  }

  async syncFolder(path: string): Promise<void> {
    const names = new Map(this.#names.get(path));
    await nodeDisk.syncFolder(path);
    this.#kept = new Map(this.#kept).set(path, names);
  }

  #in(path: string): Map<string, Inode | 'folder'> {
    const folder = dirname(path);
    const names = this.#names.get(folder) ?? new Map<string, Inode | 'folder'>();
    this.#names.set(folder, names);
    return names;
  }
}
