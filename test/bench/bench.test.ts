import { expect } from 'chai';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const bench = fileURLToPath(new URL('bench.js', import.meta.url));

describe('The bench', () => {
  it('prints the machine and a row for every figure', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [bench, '--quick']);

    const [machine, header, ...rows] = stdout.trimEnd().split('\n');
    expect(machine).to.match(/ cores, \d+ GB, Node v\d+/);
    expect(header).to.match(/^figure +ours +against +ratio +target +reached$/);
    expect(rows).to.have.length(23);
    for (const row of rows) expect(row).to.not.match(/NaN|undefined/);
  }).timeout(400_000);
});
