import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect } from 'chai';

const stall = fileURLToPath(new URL('stall.js', import.meta.url));

describe('The measurement of who holds up others', () => {
  it('prints the machine, a quiet bot, and a row for every attack', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [stall, '--quick', '--only=a history']);

    const [machine, ...rows] = stdout.trimEnd().split('\n');
    expect(machine).to.match(/ cores, \d+ GB, Node v\d+/);
    expect(rows).to.have.length(2);
    for (const row of rows) expect(row).to.match(/ block +\d+ ms +menu +\d+ ms/);
  }).timeout(240_000);
});
