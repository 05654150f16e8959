import { expect } from 'chai';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newOrganisation, withAdmin } from '../../../../domain/organisation/organisation.js';
import { withRequest } from '../../../../domain/organisation/licenceRequests.js';
import { DocumentUnreadable, StoreClosed } from '../../../../domain/stores/files/failures.js';
import type { JsonStore } from '../../../../domain/stores/jsonStore.js';
import { openJsonStore } from '../../../../domain/stores/jsonStore.js';
import { aLicenceRequest, aPerson } from '../../../support/builders.js';
import { rejection, temporaryFolders } from '../../../support/storeFolders.js';

const marta = aPerson('Marta Klein', { roles: ['global-admin'] });
const now = '2026-03-10T09:00:00.000Z';

describe('Organisations in a folder of JSON files', () => {
  const aFolder = temporaryFolders();
  let folder: string;
  let warnings: object[];
  let store: JsonStore | undefined;
  const open = async () => {
    await store?.close();
    store = await openJsonStore({ folder, log: { warn: (facts) => warnings.push(facts) } });
    return store.organisations;
  };
  beforeEach(async () => {
    folder = await aFolder();
    warnings = [];
  });
  afterEach(async () => {
    await store?.close();
    store = undefined;
  });

  it('are empty until something is known of them, and leave no file', async () => {
    const organisations = await open();

    expect(await organisations.read('t')).to.deep.equal(newOrganisation('t'));
    expect(await organisations.change('t', (known) => ({ answer: known.tenant, save: known }))).to.equal('t');
    expect(await rejection(readFile(join(folder, 'organisations', 't.json')))).to.have.property('code', 'ENOENT');
  });

  it('are on disk when a change has answered', async () => {
    const changed = withRequest(withAdmin(newOrganisation('t'), marta, now), aLicenceRequest(), now);
    await (await open()).change('t', () => ({ answer: undefined, save: changed }));

    const again = await open();
    expect(await again.read('t')).to.deep.equal(changed);
    expect(await again.read('other')).to.deep.equal(newOrganisation('other'));
  });

  it('are changed one after the other', async () => {
    const organisations = await open();
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        organisations.change('t', (known) => ({
          answer: undefined,
          save: withAdmin(known, aPerson(`Admin ${'i'.repeat(index)}`), now),
        })),
      ),
    );

    expect((await organisations.read('t')).admins).to.have.length(20);
  });

  it('are found when they have something to send or to do, also after a restart', async () => {
    const asked = withRequest(newOrganisation('t'), aLicenceRequest({ at: now }), now);
    await (await open()).change('t', () => ({ answer: undefined, save: asked }));
    await store?.organisations.change('quiet', (known) => ({ answer: undefined, save: withAdmin(known, marta, now) }));

    for (let start = 0; start < 2; start++) {
      const organisations = await open();
      expect(new Set((await organisations.awaited()).map(({ tenant }) => tenant))).to.deep.equal(new Set(['t']));
      expect(await organisations.due('2026-04-09T08:59:59.999Z')).to.deep.equal([]);
      expect(await organisations.due('2026-04-09T09:00:00.000Z')).to.deep.equal(['t']);
      await organisations.change('t', (known) => ({
        answer: undefined,
        save: { ...known, outbox: [...known.outbox] },
      }));
    }
    await store?.organisations.change('t', (known) => ({ answer: undefined, save: { ...known, outbox: [] } }));
    expect(await store?.organisations.awaited()).to.deep.equal([]);
  });

  it('do not turn into another tenant’s', async () => {
    const organisations = await open();
    const stolen = organisations.change('t', () => ({ answer: undefined, save: newOrganisation('u') }));

    expect(await rejection(stolen)).to.be.instanceOf(RangeError);
  });

  it('are not read from another tenant’s file, nor from one that is damaged', async () => {
    await mkdir(join(folder, 'organisations'));
    const file = join(folder, 'organisations', 't.json');
    const foreign = `{"schema":1,"organisation":${JSON.stringify(newOrganisation('u'))}}`;
    for (const text of [foreign, '', '{}', '{"schema":2,"organisation":{}}']) {
      await writeFile(file, text);
      expect(await rejection((await open()).read('t'))).to.be.instanceOf(DocumentUnreadable);
      expect(await readFile(file, 'utf8')).to.equal(text);
    }
  });

  it('do not stop others when one cannot be read', async () => {
    const asked = withRequest(newOrganisation('t'), aLicenceRequest(), now);
    await (await open()).change('t', () => ({ answer: undefined, save: asked }));
    await writeFile(join(folder, 'organisations', 'broken.json'), '{');
    const organisations = await open();

    expect(new Set((await organisations.awaited()).map(({ tenant }) => tenant))).to.deep.equal(new Set(['t']));
    expect(warnings).to.have.length(1);
    expect(await organisations.due('2027-01-01T00:00:00.000Z')).to.deep.equal(['t']);
  });

  it('are closed with the store', async () => {
    const organisations = await open();
    await store?.close();

    expect(await rejection(organisations.read('t'))).to.be.instanceOf(StoreClosed);
  });
});
