import { expect } from 'chai';
import { unzipSync } from 'fflate';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { operatorEnv } from '../../../support/operator.js';
import { temporaryFolders } from '../../../support/storeFolders.js';

const newFolder = temporaryFolders();
const program = fileURLToPath(new URL('../../../../bot/build/package.js', import.meta.url));

function packageIn(cwd: string, env: Readonly<Record<string, string>>) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program], { cwd, env, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('npm run package', function () {
  this.timeout(60_000);

  it('makes a zip with the version in its name, and says where it is', async () => {
    const folder = await newFolder();

    const { status, stdout, stderr } = packageIn(folder, { ...operatorEnv, APP_VERSION: '3.1.4' });

    const file = path.join('package', 'seatkeeper-3.1.4.zip');
    expect(stderr).to.equal('');
    expect(stdout).to.equal(`${file} is ready: the app of Bakery Rossi, version 3.1.4.\n`);
    expect(status).to.equal(0);
    expect(Object.keys(unzipSync(readFileSync(path.join(folder, file))))).to.include('manifest.json');
  });

  it('reads a file .env, over which the environment wins', async () => {
    const folder = await newFolder();
    const lines = Object.entries({ ...operatorEnv, APP_VERSION: '3.0.0' }).map(([name, value]) => `${name}="${value}"`);
    writeFileSync(path.join(folder, '.env'), lines.join('\n'));

    expect(packageIn(folder, { OPERATOR_NAME: 'Rossi & Co' }).stdout).to.contain(
      'the app of Rossi & Co, version 3.0.0',
    );
  });

  it('makes nothing of a setting that is wrong: it names it in one sentence, with exit code 1', async () => {
    const folder = await newFolder();

    const { status, stdout, stderr } = packageIn(folder, { ...operatorEnv, PUBLIC_URL: 'https://bot.example.com' });

    expect({ status, stdout }).to.deep.equal({ status: 1, stdout: '' });
    expect(stderr).to.equal(
      'The app package cannot be made: PUBLIC_URL: must not be an example’s address, or this machine’s\n',
    );
    expect(existsSync(path.join(folder, 'package'))).to.equal(false);
  });
});
