import { expect } from 'chai';
import { withLogging } from '../../../../domain/application/withLogging.js';
import { buySeats } from '../../../../domain/commands/buySeats.js';
import { setPolicy } from '../../../../domain/organisation/commands/setPolicy.js';
import { anAccount, anActor, aPerson, aTenant, buyer, powerBi } from '../../../support/builders.js';
import { HandClock, handlerOver, MemoryAccounts, MemoryDirectory } from '../../../support/ports.js';

const marta = aPerson('Marta Klein', { roles: ['global-admin'] });

function open() {
  const lines: object[] = [];
  const directory = new MemoryDirectory({ tenant: aTenant(), people: [buyer, marta] });
  const accounts = new MemoryAccounts(anAccount());
  const handler = handlerOver({ accounts, directory, clock: new HandClock() });
  const commands = withLogging(handler, {
    info: (facts, message) => {
      const { ms, ...rest } = facts as { readonly ms?: number };
      lines.push({ ...rest, ...(ms !== undefined && { hasTime: ms >= 0 }), message });
    },
  });
  return { commands, lines };
}

describe('The log', () => {
  const common = { tenant: aTenant().id, operation: 'op-1', hasTime: true, message: 'operation' };

  it('has a line for a policy that an admin saves, and for the second press of that button', async () => {
    const { commands, lines } = open();
    const request = { input: { product: powerBi, policy: 'disabled', seen: '' }, operation: 'op-1' } as const;
    await commands.execute(setPolicy, request, anActor(marta));
    await commands.execute(setPolicy, request, anActor(marta));

    expect(lines).to.deep.equal([
      { ...common, command: 'set-policy', outcome: 'done', again: false },
      { ...common, command: 'set-policy', outcome: 'done', again: true },
    ]);
  });

  it('has one for what is refused on an account, with the reason', async () => {
    const { commands, lines } = open();
    const input = { product: powerBi, seats: 0, term: 'P1M', billing: 'monthly', method: 'visa-4242' } as const;
    await commands.execute(buySeats, { account: 'account-1', input, operation: 'op-1' }, anActor());

    expect(lines).to.have.length(1);
    expect(lines[0]).to.include({ ...common, command: 'buy-seats', account: 'account-1' });
    expect(lines[0]).to.have.property('outcome').that.is.not.equal('done');
  });

  it('has one for an account that is opened, and for one that may not be', async () => {
    const { commands, lines } = open();
    await commands.open(anActor());
    await commands.open(anActor(aPerson('Guest', { kind: 'guest' })));

    expect(lines).to.deep.equal([
      { tenant: aTenant().id, outcome: 'done', message: 'account opening' },
      { tenant: aTenant().id, outcome: 'guest', message: 'account opening' },
    ]);
  });
});
