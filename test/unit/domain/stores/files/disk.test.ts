import { expect } from 'chai';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { nodeDisk } from '../../../../../domain/stores/files/disk.js';
import { temporaryFolders } from '../../../../support/storeFolders.js';

/** The files that this process holds open, where the system tells. */
const descriptors = '/proc/self/fd';
const openFiles = () => (existsSync(descriptors) ? readdirSync(descriptors).length : 0);

describe('The disk', () => {
  const aFolder = temporaryFolders();

  it('leaves no file open after it has written, flushed and read', async () => {
    const folder = await aFolder();
    const path = join(folder, 'a');
    const before = openFiles();
    for (let time = 0; time < 20; time++) {
      const file = await nodeDisk.create(`${path}${time}`);
      await nodeDisk.write(file, 'text');
      await nodeDisk.sync(file);
      nodeDisk.close(file);
      await nodeDisk.syncFile(`${path}${time}`);
      await nodeDisk.syncFolder(folder);
      expect((await nodeDisk.read(`${path}${time}`)).toString()).to.equal('text');
    }

    // Other work of this process may have a few open.
    expect(openFiles()).to.be.below(before + 10);
  });
});
