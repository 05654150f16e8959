import fs, { existsSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** Loaded before a program: its disk has no room while the file that FULL_WHILE names exists. */
const flag = process.env.FULL_WHILE ?? '';
const { writeFile } = fs;

function writeIfThereIsRoom(...parameters: Parameters<typeof writeFile>): void {
  const done = parameters.at(-1) as (error: Error | null) => void; // the callback stands last
  if (!existsSync(flag)) writeFile(...parameters);
  else setImmediate(done, Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' }));
}

Object.assign(fs, { writeFile: writeIfThereIsRoom });
syncBuiltinESMExports();
