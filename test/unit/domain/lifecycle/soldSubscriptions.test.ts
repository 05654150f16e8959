import { expect } from 'chai';
import { addSubscription } from '../../../../domain/commands/addSubscription.js';
import { suspendSubscription } from '../../../../domain/commands/suspendSubscription.js';
import { tryOffer } from '../../../../domain/commands/tryOffer.js';
import type { Command } from '../../../../domain/application/command.js';
import { accountRefOf } from '../../../../domain/application/accountRefFor.js';
import { aCustomerAccount, aPartnerWorld, asAgent, partnerTenant } from '../../../support/partnerWorld.js';

type World = ReturnType<typeof aPartnerWorld>;

async function run<Input, Result>(world: World, command: Command<Input, Result>, input: Input, operation: string) {
  const request = { account: world.account, operation, input };
  const ahead = await world.commands.preview(command, request, asAgent);
  const outcome = await world.commands.execute(
    command,
    { ...request, terms: ahead.accepted ? ahead.terms : '' },
    asAgent,
  );
  if (!outcome.accepted) throw new Error(outcome.refusal.code);
  return outcome.result;
}

/** The clock moves to the start of that day, and the scheduler looks. */
async function move(world: World, day: string) {
  world.clock.time = `${day}T00:00:00.000Z`;
  const [account] = world.accounts.all;
  if (account === undefined) throw new Error('no account');
  await world.commands.catchUp(accountRefOf(account));
}

const kept = (world: World) => world.accounts.all[0]?.subscriptions[0];
const charges = (world: World) =>
  world.accounts.all[0]?.payments.map(({ at, total }) => [at.slice(0, 10), total.minor]);

function aWorld() {
  return aPartnerWorld({ accounts: [aCustomerAccount()] });
}

describe('What a partner has sold', () => {
  it('is charged every month of its year and renews, without a bank and without a card to anybody', async () => {
    const world = aWorld();
    await run(world, addSubscription, { offer: 'power-bi', seats: 5 }, 'op-1');

    await move(world, '2027-03-10');

    expect(charges(world)).to.have.length(13);
    expect(kept(world)).to.deep.include({ status: 'active', termDays: { first: '2027-03-10', last: '2028-03-09' } });
    expect(world.accounts.all[0]?.payments.every(({ state }) => state === 'done')).to.equal(true);
    expect(world.accounts.all[0]?.outbox).to.deep.equal([]);
    expect(world.bank.asked).to.deep.equal([]);
  });

  it('is charged while it is suspended as if it were active, ends with its term, and is deleted on the day that the review named', async () => {
    const world = aWorld();
    await run(world, addSubscription, { offer: 'power-bi', seats: 5 }, 'op-1');
    world.clock.time = '2026-05-01T09:00:00.000Z';
    const said = await run(world, suspendSubscription, { subscription: 'sub-op-1', name: '' }, 'op-2');
    expect(said).to.include({ nextCharge: '2026-05-10', termEnds: '2027-03-09', deletedOn: '2027-07-08' });

    await move(world, said.nextCharge ?? '');
    expect(charges(world)?.at(-1)).to.deep.equal(['2026-05-10', said.perCycle.minor]);
    await move(world, '2027-03-09');
    expect(kept(world)).to.include({ status: 'suspended', recurring: 'off' });
    expect(charges(world)).to.have.length(12);

    await move(world, '2027-03-10');
    expect(kept(world)).to.include({ status: 'disabled', statusSince: '2027-03-10' });
    await move(world, '2027-07-07');
    expect(kept(world)?.status).to.equal('disabled');
    await move(world, said.deletedOn);
    expect(kept(world)).to.include({ status: 'deleted', statusSince: '2027-07-08' });
    expect(charges(world)).to.have.length(12);
  });

  it('is charged to the end of its term and not renewed once the partner no longer serves the customer', async () => {
    const world = aWorld();
    await run(world, addSubscription, { offer: 'power-bi', seats: 5 }, 'op-1');
    const before = world.accounts.all[0];
    world.directory.partners = [];

    await move(world, '2026-03-11');
    expect(world.accounts.all[0]).to.deep.equal(before);
    await move(world, '2027-03-09');
    expect(kept(world)).to.include({ status: 'active', recurring: 'on' });
    expect(charges(world)).to.have.length(12);

    await move(world, '2027-03-10');
    expect(kept(world)).to.include({ status: 'disabled' });
    expect(charges(world)).to.have.length(12);
    expect(world.accounts.all[0]?.history.at(-1)?.what).to.equal('subscription-ended');
  });

  it('renews where the partner serves the customer again in time', async () => {
    const world = aWorld();
    await run(world, addSubscription, { offer: 'power-bi', seats: 5 }, 'op-1');
    const { partners } = world.directory;
    world.directory.partners = [];
    await move(world, '2027-03-09');
    world.directory.partners = partners;

    await move(world, '2027-03-10');

    expect(kept(world)).to.include({ status: 'active' });
    expect(charges(world)).to.have.length(13);
  });

  it('turns from a trial into its offer, for the terms that were shown', async () => {
    const world = aWorld();
    const said = await run(world, tryOffer, { offer: 'visio' }, 'op-1');
    expect(said).to.include({ seats: 25, firstDay: '2026-03-10', lastDay: '2026-04-09' });

    await move(world, '2026-04-10');

    expect(kept(world)).to.deep.include({ trial: false, status: 'active' });
    expect(kept(world)?.termDays).to.deep.equal({ first: '2026-04-10', last: '2026-05-09' });
    expect(charges(world)).to.deep.equal([['2026-04-10', said.becomes?.price.total.minor]]);
  });

  it('turns from a trial into a year that is counted from the trial’s end', async () => {
    const world = aWorld();
    world.directory.partners = world.directory.partners.map((partner) => ({
      ...partner,
      offers: partner.offers.map((offer) => ({ ...offer, hasTrial: true as const })),
    }));
    await run(world, tryOffer, { offer: 'power-bi' }, 'op-1');

    await move(world, '2026-04-10');
    expect(kept(world)).to.deep.include({
      ...{ trial: false, anchor: '2026-04-10' },
      ...{ termDays: { first: '2026-04-10', last: '2027-04-09' }, cycle: { first: '2026-04-10', last: '2026-05-09' } },
    });
    await move(world, '2026-05-10');
    expect(charges(world)).to.have.length(2);
  });

  it('can be tried once for each product and customer, and not where the customer has it', async () => {
    const world = aWorld();
    await run(world, tryOffer, { offer: 'visio' }, 'op-1');
    await move(world, '2026-04-10');
    const again = { account: world.account, operation: 'op-2', input: { offer: 'visio' } };

    const outcome = await world.commands.preview(tryOffer, again, asAgent);

    const refusal = { code: 'customer-tried', product: 'CFQ7TTC0HD33', on: '2026-03-10' };
    expect(outcome).to.deep.equal({ accepted: false, refusal });
    const owning = aWorld();
    await run(owning, addSubscription, { offer: 'visio', seats: 5 }, 'op-1');
    expect(await owning.commands.preview(tryOffer, { ...again, account: owning.account }, asAgent)).to.deep.equal({
      accepted: false,
      refusal: { code: 'customer-owns', product: 'CFQ7TTC0HD33' },
    });
    expect(partnerTenant.id).to.equal(owning.accounts.all[0]?.owner);
  });
});
