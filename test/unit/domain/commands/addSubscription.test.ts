import { expect } from 'chai';
import { addSubscription } from '../../../../domain/commands/addSubscription.js';
import { assignLicences } from '../../../../domain/commands/assignLicences.js';
import { cancelSubscription } from '../../../../domain/commands/cancelSubscription.js';
import { changeSeats } from '../../../../domain/commands/changeSeats.js';
import { aPerson, powerBi } from '../../../support/builders.js';
import {
  aCustomerAccount,
  agent,
  anOffer,
  aPartnerWorld,
  asAgent,
  aSoldSubscription,
  directAccount,
  partnerTenant,
} from '../../../support/partnerWorld.js';

const anna = aPerson('Anna Bianchi');

async function sell(world: ReturnType<typeof aPartnerWorld>, offer: string, seats: number, operation = 'op-1') {
  const request = { account: world.account, operation, input: { offer, seats } };
  const ahead = await world.commands.preview(addSubscription, request, asAgent);
  const terms = ahead.accepted ? ahead.terms : '';
  return await world.commands.execute(addSubscription, { ...request, terms }, asAgent);
}

function worldWith(...subscriptions: Parameters<typeof aCustomerAccount>) {
  return aPartnerWorld({ accounts: [directAccount, aCustomerAccount(...subscriptions)], people: [anna] });
}

describe('Adding a subscription for a customer', () => {
  it('is active at once, charged on the customer’s invoice without a bank, and told in the history with the agent’s tenant', async () => {
    const world = worldWith();

    const outcome = await sell(world, 'power-bi', 5);

    expect(outcome).to.include({ accepted: true, state: 'done' });
    const sold = world.accounts.all.find(({ ownedBy }) => ownedBy === 'partner');
    expect(sold?.subscriptions[0]).to.deep.include({
      ...{ id: 'sub-op-1', product: powerBi, channel: 'partner', status: 'active', method: 'invoice', recurring: 'on' },
      ...{ sold: { offer: 'power-bi', least: 1, most: 300 }, unitPrice: { minor: 900, currency: 'EUR' } },
    });
    expect(sold?.payments).to.have.length(1);
    expect(sold?.payments[0]).to.deep.include({ state: 'done', total: { minor: 5490, currency: 'EUR' } });
    expect(sold?.history).to.have.length(1);
    expect(sold?.history[0]).to.deep.include({
      ...{ what: 'seats-bought', by: agent.id, byName: agent.name, byTenant: partnerTenant.id },
      charged: { minor: 5490, currency: 'EUR' },
    });
    expect(sold?.outbox).to.deep.equal([]);
    expect(world.bank.asked).to.deep.equal([]);
  });

  it('acts once, however often its button is pressed', async () => {
    const world = worldWith();

    await sell(world, 'power-bi', 5);
    const again = await sell(world, 'power-bi', 5);

    expect(again).to.include({ accepted: true, earlier: '2026-03-10T09:00:00.000Z' });
    expect(world.accounts.all.flatMap(({ subscriptions }) => subscriptions)).to.have.length(2);
  });

  for (const [seats, isIn] of [
    [2, false],
    [3, true],
    [20, true],
    [21, false],
    [0, false],
    [-1, false],
  ] as const)
    it(`${isIn ? 'accepts' : 'refuses'} ${seats} seats of an offer from 3 to 20`, async () => {
      const outcome = await sell(worldWith(), 'visio', seats);

      expect(outcome.accepted).to.equal(isIn);
      if (!outcome.accepted) expect(outcome.refusal).to.deep.equal({ code: 'seats-out-of-range', least: 3, most: 20 });
    });

  it('answers alike for an offer that does not exist, is withdrawn meanwhile, or has no price in the customer’s currency', async () => {
    const world = worldWith();
    const unknown = { accepted: false, refusal: { code: 'offer-unknown' } };

    expect(await sell(world, 'nothing', 5)).to.deep.equal(unknown);
    expect(await sell(world, 'dollars-only', 5)).to.deep.equal(unknown);
    const request = { account: world.account, operation: 'op-2', input: { offer: 'power-bi', seats: 5 } };
    const ahead = await world.commands.preview(addSubscription, request, asAgent);
    world.directory.partners = world.directory.partners.map((partner) => ({ ...partner, offers: [] }));
    const terms = ahead.accepted ? ahead.terms : '';
    expect(await world.commands.execute(addSubscription, { ...request, terms }, asAgent)).to.deep.equal(unknown);
  });

  it('is refused as changed if the price or the number is another than was shown', async () => {
    const world = worldWith();
    const request = { account: world.account, operation: 'op-1', input: { offer: 'power-bi', seats: 5 } };
    const ahead = await world.commands.preview(addSubscription, request, asAgent);
    const terms = ahead.accepted ? ahead.terms : '';
    const changed = { accepted: false, refusal: { code: 'terms-changed' } };

    const more = { ...request, terms, input: { offer: 'power-bi', seats: 6 } };
    expect(await world.commands.execute(addSubscription, more, asAgent)).to.deep.equal(changed);
    const dearer = [anOffer({ prices: { EUR: 901 } })];
    world.directory.partners = world.directory.partners.map((partner) => ({ ...partner, offers: dearer }));
    expect(await world.commands.execute(addSubscription, { ...request, terms }, asAgent)).to.deep.equal(changed);
  });

  for (const [status, isSuspended] of [
    ['active', false],
    ['suspended', true],
  ] as const)
    it(`offers the ${status} one instead where a customer may have one only`, async () => {
      const copilot = { offer: 'copilot', least: 1, most: 300, onePerCustomer: true } as const;
      const world = worldWith([aSoldSubscription({ product: 'CFQ7TTC0MM8R', status, sold: copilot })]);

      expect(await sell(world, 'copilot', 5)).to.deep.equal({
        accepted: false,
        refusal: { code: 'one-per-customer', product: 'CFQ7TTC0MM8R', subscription: 'sub-1', isSuspended },
      });
    });

  it('sells another one where the only one has ended', async () => {
    const copilot = { offer: 'copilot', least: 1, most: 300, onePerCustomer: true } as const;
    const world = worldWith([aSoldSubscription({ product: 'CFQ7TTC0MM8R', status: 'disabled', sold: copilot })]);

    expect((await sell(world, 'copilot', 5)).accepted).to.equal(true);
  });

  it('keeps the least and the most of the sale, whatever becomes of the offer', async () => {
    const world = worldWith();
    await sell(world, 'visio', 5);
    world.directory.partners = world.directory.partners.map((partner) => ({ ...partner, offers: [] }));
    const change = async (seats: number) => {
      const doing = seats > 5 ? ('buy' as const) : ('remove' as const);
      const input = { subscription: 'sub-op-1', seats, doing, when: 'now' as const };
      return await world.commands.preview(changeSeats, { account: world.account, operation: 'op-2', input }, asAgent);
    };

    const refusal = { code: 'seats-out-of-range', least: 3, most: 20 };
    expect(await change(2)).to.deep.equal({ accepted: false, refusal });
    expect(await change(21)).to.deep.equal({ accepted: false, refusal });
    expect((await change(3)).accepted).to.equal(true);
    expect((await change(20)).accepted).to.equal(true);
  });

  it('gives its licences to people of the customer only', async () => {
    const world = worldWith();
    await sell(world, 'power-bi', 5);
    const input = { product: powerBi, people: [anna.id, agent.id, 'nobody'] };

    const outcome = await world.commands.execute(
      assignLicences,
      { account: world.account, operation: 'op-2', terms: powerBi, input },
      asAgent,
    );

    expect(outcome.accepted && outcome.result.results.map(({ outcome: result }) => result)).to.deep.equal([
      'assigned',
      'not-in-organization',
      'not-in-organization',
    ]);
  });

  it('gives all of it back when it is cancelled within a day, without a bank', async () => {
    const world = worldWith();
    await sell(world, 'power-bi', 5);
    const input = { subscription: 'sub-op-1', reason: 'other', feedback: '', when: 'now' } as const;
    const request = { account: world.account, operation: 'op-2', input };
    const ahead = await world.commands.preview(cancelSubscription, request, asAgent);

    const terms = ahead.accepted ? ahead.terms : '';
    const outcome = await world.commands.execute(cancelSubscription, { ...request, terms }, asAgent);

    expect(outcome.accepted && outcome.result.refund?.total).to.deep.equal({ minor: -5490, currency: 'EUR' });
    const sold = world.accounts.all.find(({ ownedBy }) => ownedBy === 'partner');
    expect(sold?.payments.map(({ state, total }) => [state, total.minor])).to.deep.equal([
      ['done', 5490],
      ['done', -5490],
    ]);
    expect(sold?.subscriptions[0]?.status).to.equal('disabled');
    expect(world.bank.asked).to.deep.equal([]);
  });
});
