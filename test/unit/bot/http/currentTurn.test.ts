import { expect } from 'chai';
import { fake } from 'sinon';
import { cachedTenants } from '../../../../bot/directory/cachedTenants.js';
import { runTurn, turnReads } from '../../../../bot/http/currentTurn.js';
import { cachedOrganisations } from '../../../../domain/stores/cachedOrganisations.js';
import type { Directory, Organisations } from '../../../../domain/application/ports.js';
import { newOrganisation } from '../../../../domain/organisation/organisation.js';
import { noPartners } from '../../../support/noPartners.js';
import { aTenant } from '../../../support/builders.js';

function directoryOf(read: () => Promise<ReturnType<typeof aTenant> | undefined>) {
  const tenant = fake(read);
  const directory = { tenant, person: fake.rejects('not asked'), search: fake.rejects('not asked'), ...noPartners };
  return { tenant, directory: cachedTenants(directory satisfies Directory, turnReads) };
}

/** One organisation that can change. */
function organisationsOf() {
  let organisation = newOrganisation('contoso');
  const read = fake(() => Promise.resolve(organisation));
  const organisations = {
    read,
    change: (_tenant: string, decide: Parameters<Organisations['change']>[1]) => {
      const { answer, save } = decide(organisation);
      organisation = save ?? organisation;
      return Promise.resolve(answer);
    },
  } as unknown as Organisations; // nothing else is called
  return { read, organisations: cachedOrganisations(organisations, turnReads) };
}

describe('What a turn reads', () => {
  it('is a tenant once, however many parts of the turn ask at the same time or later', async () => {
    const { tenant, directory } = directoryOf(() => Promise.resolve(aTenant()));

    await runTurn('r-1', async () => {
      await Promise.all([directory.tenant('contoso'), directory.tenant('contoso')]);
      await directory.tenant('contoso');
    });

    expect(tenant.callCount).to.equal(1);
  });

  it('is another tenant for another id', async () => {
    const { tenant, directory } = directoryOf(() => Promise.resolve(aTenant()));

    await runTurn('r-1', () => Promise.all([directory.tenant('contoso'), directory.tenant('fabrikam')]));

    expect(tenant.args).to.deep.equal([['contoso'], ['fabrikam']]);
  });

  it('is read anew by the next turn, outside of turns, and by work that a turn has left behind', async () => {
    const { tenant, directory } = directoryOf(() => Promise.resolve(aTenant()));
    let goOn: () => void = () => undefined;
    const over = new Promise<void>((resolve) => (goOn = resolve));
    let left = Promise.resolve();

    await runTurn('r-1', async () => {
      await directory.tenant('contoso');
      left = over.then(async () => {
        await directory.tenant('contoso');
      });
    });
    goOn();
    await left;
    await runTurn('r-2', () => directory.tenant('contoso'));
    await directory.tenant('contoso');
    await directory.tenant('contoso');

    expect(tenant.callCount).to.equal(5);
  });

  it('is asked for again where the read failed', async () => {
    const answers = [Promise.reject(new Error('disk')), Promise.resolve(aTenant())];
    const { directory } = directoryOf(() => answers.shift() ?? Promise.resolve(undefined));

    const second = await runTurn('r-1', async () => {
      await directory.tenant('contoso').catch(() => undefined);
      return directory.tenant('contoso');
    });

    expect(second).to.deep.equal(aTenant());
  });

  it('is an organisation once, and again after the turn has changed it', async () => {
    const { read, organisations } = organisationsOf();

    const [before, after] = await runTurn('r-1', async () => {
      const first = await organisations.read('contoso');
      await organisations.read('contoso');
      await organisations.change('contoso', (latest) => ({
        answer: undefined,
        save: { ...latest, tenant: 'changed' },
      }));
      return [first.tenant, (await organisations.read('contoso')).tenant];
    });

    expect([before, after, read.callCount]).to.deep.equal(['contoso', 'changed', 2]);
  });
});
