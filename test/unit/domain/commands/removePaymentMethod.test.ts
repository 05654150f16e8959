import { expect } from 'chai';
import type { Account } from '../../../../domain/account/account.js';
import { removePaymentMethod } from '../../../../domain/commands/removePaymentMethod.js';
import { commandHandler } from '../../../../domain/application/commandHandler.js';
import { aMethod, anAccount, aSubscription, aTenant, buyer, given, powerBi, visio } from '../../../support/builders.js';
import {
  Bank,
  HandClock,
  MemoryAccounts,
  MemoryDirectory,
  MemoryOrganisations,
  patient,
} from '../../../support/ports.js';
import { aPrice, euros } from '../../../support/sampling.js';

const now = '2026-03-12T09:00:00.000Z';
const spare = aMethod({ id: 'spare', brand: 'Mastercard', lastFour: '0005' });
const methods = [aMethod(), spare];

function remove(account: Account, method = 'spare') {
  const decision = removePaymentMethod.decide(account, { method }, given(now));
  return decision.accepted ? decision : decision.refusal;
}

describe('Removing a payment method', () => {
  it('forgets it, token and all', () => {
    const account = anAccount([aSubscription()], { methods });

    expect(remove(account)).to.deep.equal({
      accepted: true,
      account: { ...account, methods: [aMethod()] },
      result: { type: 'method-removed', brand: 'Mastercard', lastFour: '0005' },
      terms: 'spare',
    });
  });

  it('is refused while a profile or live subscriptions need it, and names them, each product once', () => {
    const account = anAccount(
      [
        aSubscription({ method: 'spare' }),
        aSubscription({ id: 'sub-2', method: 'spare' }),
        aSubscription({ id: 'sub-3', method: 'spare', product: visio, status: 'deleted' }),
      ],
      { methods, profiles: [{ id: 'profile-1', name: 'Italia', method: 'spare' }] },
    );

    expect(remove(account)).to.deep.equal({
      code: 'method-in-use',
      lastFour: '0005',
      profiles: ['Italia'],
      products: [powerBi],
    });
  });

  it('is refused while the bank is being asked about it, or a change waits that puts it on a subscription', () => {
    const due = {
      ...aPrice(euros(100)),
      id: 'p',
      at: now,
      profile: 'profile-1',
      method: 'spare',
      state: 'due',
    } as const;
    const awaited = { payment: 'p', since: now, becomes: { method: 'spare' } };

    for (const account of [
      anAccount([aSubscription({ status: 'disabled' })], { methods, payments: [due] }),
      anAccount([aSubscription({ awaited })], { methods }),
    ])
      expect(remove(account)).to.deep.equal({
        code: 'method-in-use',
        lastFour: '0005',
        profiles: [],
        products: [powerBi],
      });
  });

  it('finds nothing to remove where there is none', () => {
    expect(remove(anAccount(), 'unknown')).to.deep.equal({ code: 'not-found' });
  });
});

describe('A refund that is still to come when its card is removed', () => {
  it('is asked of the card that stands on the billing profile', async () => {
    const refund = {
      ...aPrice(euros(-100)),
      id: 'p',
      at: now,
      profile: 'profile-1',
      method: 'gone',
      state: 'due',
    } as const;
    const account = anAccount([], { payments: [refund], methods: [aMethod({ token: 'still-there' })] });
    const tenant = aTenant();
    const bank = new Bank();
    const commands = commandHandler({
      accounts: new MemoryAccounts(account),
      organisations: new MemoryOrganisations(),
      directory: new MemoryDirectory({ tenant, people: [buyer] }),
      ...{ gateway: bank, clock: new HandClock(), waitBriefly: patient },
    });

    await commands.finish({ tenant: tenant.id, owner: buyer.id, account: account.id });

    expect(bank.moved.map(({ kind, token }) => [kind, token])).to.deep.equal([['refund', 'still-there']]);
  });
});
