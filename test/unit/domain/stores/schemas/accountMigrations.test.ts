import { expect } from 'chai';
import { accountDocument } from '../../../../../domain/stores/schemas/accountDocument.js';
import { organisationDocument } from '../../../../../domain/stores/schemas/organisationDocument.js';
import { newOrganisation } from '../../../../../domain/organisation/organisation.js';
import { unseal } from '../../../../../domain/stores/schemas/envelope.js';
import { anAccount, aSubscription, paidBatch } from '../../../../support/builders.js';

const money = (minor: number) => ({ minor, currency: 'EUR' });

const line = {
  ...{ type: 'purchase', subscription: 'sub-1', product: 'x', quantity: 5, unitPrice: money(1008) },
  ...{ first: '2026-03-10', last: '2026-04-09', days: 31, cycleDays: 31, amount: money(5040) },
};

/** As the first version wrote it. */
function firstVersion(changes: object = {}): string {
  const { invoices: _, history: __, told: ______, ...account } = anAccount();
  const { statusSince: ___, trial: ____, reminded: _____, ...subscription } = aSubscription();
  const old = {
    ...subscription,
    recurring: true,
    batches: [{ seats: 5, since: '2026-03-10T09:00:00.000Z', paid: money(5040) }],
    ...changes,
  };
  const payment = {
    ...{ lines: [line], subtotal: money(5040), taxRate: 2200, tax: money(1109), total: money(6149) },
    ...{ id: 'op-1', at: '2026-03-10T09:00:00.000Z', profile: 'profile-1', method: 'visa-4242', state: 'done' },
  };
  const result = { type: 'cancellation-taken-back', subscription: 'sub-1', product: 'x', renewsOn: '2026-04-10' };
  const operation = { id: 'op-2', command: 'x', at: '2026-03-10T09:00:00.000Z', by: 'b', result };
  const body = { ...account, subscriptions: [old], payments: [payment], operations: [operation] };
  return JSON.stringify({ schema: 1, account: body });
}

/** As the version before last wrote it: five seats, two more, one that cost nothing, a charge that was declined, a refund, a charge after it. */
function thirdVersion(): string {
  const subscription = aSubscription();
  const batches = [
    { seats: 5, since: '2026-03-10T09:00:00.000Z', paid: money(5040), tax: money(1109) },
    { seats: 2, since: '2026-03-14T09:00:00.000Z', paid: money(1755), tax: money(386) },
    { seats: 1, since: '2026-03-15T09:00:00.000Z', paid: money(0), tax: money(0) },
  ];
  const payment = (id: string, at: string, minor: number, state = 'done') => ({
    ...{ id, at, state, profile: 'profile-1', method: 'visa-4242', taxRate: 2200 },
    ...{ subtotal: money(minor), tax: money(0), total: money(minor) },
    lines: [{ ...line, amount: money(minor) }],
  });
  const payments = [
    payment('op-1', '2026-03-10T09:00:00.000Z', 5040),
    payment('op-2', '2026-03-14T09:00:00.000Z', 1755),
    payment('op-3', '2026-03-14T10:00:00.000Z', 900, 'declined'),
    payment('op-4', '2026-03-14T11:00:00.000Z', -900, 'due'),
    payment('op-5', '2026-03-15T08:00:00.000Z', 700),
  ];
  const account = { ...anAccount(), subscriptions: [{ ...subscription, batches }], payments };
  return JSON.stringify({ schema: 3, account });
}

describe('An account that the first version wrote', () => {
  it('is read with what it did not know yet', () => {
    const { subscriptions, invoices, history, operations, told } = unseal(accountDocument, firstVersion());

    expect(subscriptions).to.deep.equal([
      aSubscription({
        batches: [paidBatch(5, '2026-03-10T09:00:00.000Z', { payment: 'op-1', net: money(5040), tax: money(1109) })],
      }),
    ]);
    expect({ invoices, history, told, by: operations[0]?.byName }).to.deep.equal({
      ...{ invoices: [], history: [], told: [], by: '' },
    });
  });

  it('has seats of which it is known which charge has paid for them, and refunds of that charge', () => {
    const { payments, subscriptions } = unseal(accountDocument, thirdVersion());

    expect(payments.map(({ id, of }) => [id, of])).to.deep.equal([
      ['op-1', undefined],
      ['op-2', undefined],
      ['op-3', undefined],
      ['op-4', 'op-2'],
      ['op-5', undefined],
    ]);
    expect(
      subscriptions[0]?.batches.map(({ seats, paid }) => [
        seats,
        ...paid.map(({ payment, first, besides, net, taxRate }) => [payment, first, besides, net.minor, taxRate]),
      ]),
    ).to.deep.equal([[5, ['op-1', '2026-03-10', 0, 5040, 2200]], [2, ['op-2', '2026-03-14', 5, 1755, 2200]], [1]]);
  });

  it('knows since when a cancelled subscription has been over', () => {
    const at = '2026-03-12T09:00:00.000Z';
    const cancellation = { at, reason: 'other', feedback: '', endsOn: '2026-03-12' };
    const written = firstVersion({ status: 'disabled', recurring: false, cancellation });

    const [subscription] = unseal(accountDocument, written).subscriptions;

    expect(subscription).to.include({ status: 'disabled', statusSince: '2026-03-12', recurring: 'off' });
  });
});

describe('A document from before partners', () => {
  it('is read as it is, and refused by name where a newer version has written it', () => {
    const account = anAccount([aSubscription()]);
    const organisation = newOrganisation(account.tenant);

    expect(unseal(accountDocument, JSON.stringify({ schema: 4, account }))).to.deep.equal(account);
    for (const schema of [1, 2, 3])
      expect(unseal(organisationDocument, JSON.stringify({ schema, organisation }))).to.deep.equal(organisation);
    expect(() => unseal(organisationDocument, JSON.stringify({ schema: 4, organisation }))).to.throw(/newer version/);
  });
});
