import type { Disk } from '../../domain/stores/files/disk.js';

/** How long a store's disk answers. */
export interface DiskLife {
  /** Calls until it dies. */
  left: number;
  /** What is done with its files then. */
  readonly died: () => Promise<void>;
  /** Set once it has died. */
  death?: Promise<void>;
}

/** Does nothing any more from one call on; what is being written then gets there in half, and nobody is answered. */
export function mortalDisk(disk: Disk, life: DiskLife): Disk {
  const running = new Set<Promise<unknown>>();
  const alive = async <Answer>(run: () => Promise<Answer>, half?: () => Promise<unknown>): Promise<Answer> => {
    if (--life.left > 0) {
      const call = run();
      running.add(call);
      const answer = await call.finally(() => running.delete(call));
      if (life.left > 0) return answer;
    } else if (life.left === 0) {
      life.death = Promise.allSettled([...running, half?.()]).then(life.died);
      await life.death;
    }
    throw new Error('dead');
  };
  return {
    create: (path) => alive(() => disk.create(path)),
    write: (file, content) =>
      alive(
        () => disk.write(file, content),
        () => disk.write(file, Buffer.from(content).subarray(0, content.length / 2)),
      ),
    truncate: (file, size) => alive(() => disk.truncate(file, size)),
    sync: (file) => alive(() => disk.sync(file)),
    syncFile: (path) => disk.syncFile(path),
    close: (file) => disk.close(file),
    rename: (from, to) => alive(() => disk.rename(from, to)),
    remove: (path) => alive(() => disk.remove(path)),
    read: (path) => disk.read(path),
    makeFolder: (path) => alive(() => disk.makeFolder(path)),
    syncFolder: (path) => alive(() => disk.syncFolder(path)),
  };
}
