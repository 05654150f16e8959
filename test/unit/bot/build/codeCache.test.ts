import { expect } from 'chai';
import { transform } from 'esbuild';
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { cacheOf, runCached, scriptOf } from '../../../../bot/build/codeCache.js';
import { temporaryFolders } from '../../../support/storeFolders.js';

const run = promisify(execFile);

const told = globalThis as { readonly toldByProgram?: unknown };
const text = `
const { basename } = require('node:path');
module.exports = { basename };
globalThis.toldByProgram = [basename(__filename), basename(__dirname), exports !== module.exports];
`;

describe('A program that was compiled before', () => {
  const aFolder = temporaryFolders();
  let folder: string;
  let program: string;
  beforeEach(async () => {
    folder = await aFolder();
    program = join(folder, 'program.cjs');
    await writeFile(program, text);
  });
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'toldByProgram');
  });

  const caches: Readonly<Record<string, () => Buffer | undefined>> = {
    'with what V8 has made of it': () => scriptOf(program).createCachedData(),
    'without it': () => undefined,
    'with what another V8 has made of it': () => {
      const other = scriptOf(program).createCachedData();
      other.writeUInt8(other.readUInt8(4) ^ 1, 4);
      return other;
    },
    'with anything': () => Buffer.from('anything'),
  };
  for (const [how, cache] of Object.entries(caches)) {
    it(`runs as any module does ${how}`, async () => {
      const made = cache();
      if (made !== undefined) await writeFile(cacheOf(program), made);

      runCached(program);

      expect(told.toldByProgram).to.deep.equal(['program.cjs', basename(folder), true]);
    });
  }

  it('names the lines that it was made from where Node follows source maps', async () => {
    const source = "interface Nothing {}\n\nglobalThis.toldByProgram = new Error('x').stack;\n";
    const { code } = await transform(source, {
      loader: 'ts',
      format: 'cjs',
      sourcemap: 'inline',
      sourcefile: 'source.ts',
    });
    await writeFile(program, code);
    process.setSourceMapsEnabled(true);
    try {
      runCached(program);
    } finally {
      process.setSourceMapsEnabled(false);
    }

    expect(told.toldByProgram).to.contain('source.ts:3:');
  });

  it('is the bot, as it was built, for this Node', async () => {
    const bot = fileURLToPath(new URL('../../../../bundle/bot.cjs', import.meta.url));

    // In a process without the tests' own options, by which V8 would tell the caches apart.
    const module = new URL('../../../../bot/build/codeCache.js', import.meta.url).href;
    const script = `const { readFileSync } = await import('node:fs');
      const { cacheOf, scriptOf } = await import('${module}');
      const [bot] = process.argv.slice(1);
      console.log(scriptOf(bot, readFileSync(cacheOf(bot))).cachedDataRejected);`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script, bot]);

    expect(stdout.trim()).to.equal('false');
  });
});
