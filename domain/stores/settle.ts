import { stat } from 'node:fs/promises';
import { openDataFolder } from './files/dataFolder.js';
import { FolderTaken } from './files/failures.js';

/** `npm run settle -- <data folder>`: brings the files up to date after a crash, without starting the bot. */
async function settle(folder: string | undefined): Promise<string> {
  if (folder === undefined) throw new Error('Say which folder, for example: npm run settle -- data');
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new Error(`There is no folder ${folder}`);

  const problems: string[] = [];
  const data = await openDataFolder({ folder, log: { warn: (facts) => problems.push(reasonIn(facts)) } });
  const outdated = data.journal.outdated;
  await data.close();
  const left = data.journal.outdated;
  if (left > 0 || problems.length > 0) {
    const written = `${outdated - left} of ${filesOf(outdated)} in ${folder} brought up to date`;
    throw new Error(`${written}. Nothing is lost; put this right and try again: ${problems.join('; ')}`);
  }
  return outdated === 0
    ? `All files in ${folder} were up to date.`
    : `${filesOf(outdated)} in ${folder} brought up to date; all are now.`;
}

function filesOf(count: number): string {
  return count === 1 ? '1 file' : `${count} files`;
}

function reasonIn(facts: object): string {
  return 'err' in facts && facts.err instanceof Error ? facts.err.message : JSON.stringify(facts);
}

function reasonOf(error: unknown): string {
  if (error instanceof FolderTaken) return `${error.message}. Stop it: it brings the files up to date itself`;
  return error instanceof Error ? error.message : String(error);
}

settle(process.argv[2]).then(
  (done) => process.stdout.write(`${done}\n`),
  (error: unknown) => {
    process.stderr.write(`Not settled: ${reasonOf(error)}.\n`);
    process.exitCode = 1;
  },
);
