import { openDataFolder } from '../../domain/stores/files/dataFolder.js';
import { FolderTaken } from '../../domain/stores/files/failures.js';
import type { JsonStore } from '../../domain/stores/jsonStore.js';

/** A process of its own for the tests: `writes <folder>` until it is killed, or `holds <folder>` until its input ends. */
const [what, folder = ''] = process.argv.slice(2);

try {
  if (what === 'writes') {
    const { openJsonStore } = await import('../../domain/stores/jsonStore.js');
    const store = await openJsonStore({ folder });
    say('opened');
    await write(store);
  } else {
    const data = await openDataFolder({ folder });
    say('opened');
    process.stdin.on('end', () => void data.close()).resume();
  }
} catch (error) {
  if (!(error instanceof FolderTaken)) throw error;
  say(`refused by ${error.owner.pid}`);
}

/** 32 writers share 20 accounts; each line says how often one had been written when the store answered. */
async function write(store: JsonStore): Promise<void> {
  const { anAccount } = await import('../support/builders.js');
  const { aNotice, refOf } = await import('../support/storeContract.js');
  const keepWriting = async (_: unknown, writer: number): Promise<never> => {
    const number = writer % 20;
    const account = anAccount([], { tenant: 't', owner: `owner-${number % 4}`, id: `account-${number}`, name: '0' });
    await store.open(account);
    for (;;) {
      const times = await store.change(refOf(account), (latest) => {
        const times = Number(latest.name) + 1;
        const outbox = times % 2 === 1 ? [aNotice(String(times))] : [];
        return { answer: times, save: { ...latest, name: String(times), outbox } };
      });
      if (times === undefined) throw new Error('The account has gone');
      say(`${number} ${times}`);
    }
  };
  await Promise.all(Array.from({ length: 32 }, keepWriting));
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
