import { expect } from 'chai';
import { adminRegister } from '../../../../bot/delivery/adminRegister.js';
import { newOrganisation } from '../../../../domain/organisation/organisation.js';
import { aPerson, aTenant, buyer } from '../../../support/builders.js';
import { HandClock, handlerOver, MemoryDirectory, MemoryOrganisations } from '../../../support/ports.js';

const marta = aPerson('Marta Bianchi', { roles: ['global-admin'] });

function opened() {
  const { id: tenant } = aTenant();
  const organisations = new MemoryOrganisations(newOrganisation(tenant));
  const clock = new HandClock();
  const commands = handlerOver({
    organisations,
    directory: new MemoryDirectory({ tenant: aTenant(), people: [] }),
    clock,
  });
  const register = adminRegister({ commands, organisations, clock });
  const admins = async () => (await organisations.read(tenant)).admins.map(({ name }) => name);
  return { register, admins, organisations, by: (person: typeof marta) => ({ tenant, person }) };
}

describe('The admins whom the bot has met', () => {
  it('are remembered, once each, and nobody else is', async () => {
    const { register, admins, by } = opened();

    await register.met(by(buyer));
    await register.met(by(marta));
    await register.met(by(marta));

    expect(await admins()).to.deep.equal(['Marta Bianchi']);
  });

  it('are saved only where something is new', async () => {
    const { register, admins, organisations, by } = opened();
    await register.met(by(marta));
    let changes = 0;
    const change = organisations.change.bind(organisations);
    organisations.change = (tenant, decide) => {
      changes += 1;
      return change(tenant, decide);
    };

    await register.met(by(marta));
    expect(changes).to.equal(0);
    await register.met(by({ ...marta, name: 'Marta Verdi' }));
    expect([changes, await admins()]).to.deep.equal([1, ['Marta Verdi']]);
  });
});
