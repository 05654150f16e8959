import { readdirSync } from 'node:fs';
import { expect } from 'chai';
import fc from 'fast-check';
import type { Account } from '../../../../domain/account/account.js';
import type { Command } from '../../../../domain/application/command.js';
import type { Actor } from '../../../../domain/basics/person.js';
import { activateSubscription } from '../../../../domain/commands/activateSubscription.js';
import { addPaymentMethod } from '../../../../domain/commands/addPaymentMethod.js';
import { addSubscription } from '../../../../domain/commands/addSubscription.js';
import { assignLicences } from '../../../../domain/commands/assignLicences.js';
import { buySeats } from '../../../../domain/commands/buySeats.js';
import { cancelSubscription } from '../../../../domain/commands/cancelSubscription.js';
import { changeSeats } from '../../../../domain/commands/changeSeats.js';
import { convertTrial } from '../../../../domain/commands/convertTrial.js';
import { editPaymentMethod } from '../../../../domain/commands/editPaymentMethod.js';
import { reactivateSubscription } from '../../../../domain/commands/reactivateSubscription.js';
import { removePaymentMethod } from '../../../../domain/commands/removePaymentMethod.js';
import { replacePaymentMethod } from '../../../../domain/commands/replacePaymentMethod.js';
import { scheduleSeats } from '../../../../domain/commands/scheduleSeats.js';
import { setRecurring } from '../../../../domain/commands/setRecurring.js';
import { startTrial } from '../../../../domain/commands/startTrial.js';
import { suspendSubscription } from '../../../../domain/commands/suspendSubscription.js';
import { takeBackCancellation } from '../../../../domain/commands/takeBackCancellation.js';
import { tryOffer } from '../../../../domain/commands/tryOffer.js';
import { unassignLicences } from '../../../../domain/commands/unassignLicences.js';
import { undoPurchase } from '../../../../domain/commands/undoPurchase.js';
import { customerAccountId } from '../../../../domain/partner/customerAccount.js';
import { aPerson, anAccount, aSubscription, buyer, powerBi, visio } from '../../../support/builders.js';
import {
  aCustomerAccount,
  agent,
  aPartnerWorld,
  asAgent,
  asSecondAgent,
  aSoldSubscription,
  customer,
  otherPartner,
  stranger,
} from '../../../support/partnerWorld.js';
import { refTo } from '../../../support/ports.js';
import { always, timeLimit } from '../../../support/property.js';

const marta = aPerson('Marta Bianchi', { roles: ['global-admin'] });
const anna = aPerson('Anna Nowak');
const now = '2026-03-12T09:00:00.000Z';

const sold = aCustomerAccount([
  aSoldSubscription({ id: 'sub-sold', assigned: ['Bruna Rossi', 'Anna Nowak'] }),
  aSoldSubscription({ id: 'sub-stopped', product: visio, status: 'suspended', recurring: 'off' }),
]);
const elsewhere = { ...aCustomerAccount([aSoldSubscription({ id: 'sub-elsewhere' })]), owner: otherPartner.id };
const direct = anAccount([
  aSubscription({ id: 'sub-direct', assigned: ['Anna Nowak'] }),
  aSubscription({ id: 'sub-trial', product: visio, trial: true }),
]);
const accounts = [direct, sold, elsewhere];

const accountIds = [sold.id, sold.id, sold.id, direct.id, customerAccountId(stranger.id), 'nothing'];
const method = direct.methods[0]?.id ?? '';
const ids = ['sub-sold', 'sub-sold', 'sub-stopped', 'sub-direct', 'sub-trial', 'sub-elsewhere', 'sub-op-1'];
const people = [buyer.id, anna.id, marta.id, agent.id];

/** Any command with any input that has the right form; whether it means anything is the command's business. */
interface Try {
  readonly command: Command<never, unknown>;
  readonly account: string;
  readonly input: unknown;
}

const subscription = fc.constantFrom(...ids);
const seats = fc.integer({ min: 0, max: 12 });
const product = fc.constantFrom(powerBi, visio);
const some = fc.subarray(people, { minLength: 1 });
const paid = { term: fc.constant('P1M'), billing: fc.constant('monthly'), method: fc.constant(method) } as const;
const when = fc.constantFrom('now', 'at-renewal');

const inputs: Readonly<Record<string, readonly [unknown, fc.Arbitrary<unknown>]>> = {
  activateSubscription: [activateSubscription, fc.record({ subscription })],
  addPaymentMethod: [addPaymentMethod, fc.record({ card: fc.constant({}) })],
  addSubscription: [addSubscription, fc.record({ offer: fc.constantFrom('power-bi', 'visio', 'copilot'), seats })],
  assignLicences: [assignLicences, fc.record({ product, people: some })],
  buySeats: [buySeats, fc.record({ product, seats, ...paid })],
  cancelSubscription: [
    cancelSubscription,
    fc.record({
      ...{ subscription, reason: fc.constant('other'), feedback: fc.constant('') },
      when: fc.constantFrom('now', 'at-term-end'),
    }),
  ],
  changeSeats: [changeSeats, fc.record({ subscription, seats, doing: fc.constantFrom('buy', 'remove'), when })],
  convertTrial: [convertTrial, fc.record({ subscription, seats, ...paid })],
  editPaymentMethod: [editPaymentMethod, fc.record({ method: fc.constant(method), changes: fc.constant({}) })],
  reactivateSubscription: [reactivateSubscription, fc.record({ subscription })],
  removePaymentMethod: [removePaymentMethod, fc.record({ method: fc.constant(method) })],
  replacePaymentMethod: [
    replacePaymentMethod,
    fc.record({ profile: fc.constant('profile-1'), method: fc.constant(method) }),
  ],
  scheduleSeats: [scheduleSeats, fc.record({ subscription, seats })],
  setRecurring: [setRecurring, fc.record({ subscription, to: fc.constantFrom('on', 'once', 'off') })],
  startTrial: [startTrial, fc.record({ product, seats, method: fc.constant(method) })],
  suspendSubscription: [suspendSubscription, fc.record({ subscription, name: fc.constant('Contoso') })],
  takeBackCancellation: [takeBackCancellation, fc.record({ subscription })],
  tryOffer: [tryOffer, fc.record({ offer: fc.constantFrom('visio', 'power-bi') })],
  unassignLicences: [unassignLicences, fc.record({ product, people: some })],
  undoPurchase: [undoPurchase, fc.record({ subscription })],
};

const anyTry = fc.constantFrom(...Object.values(inputs)).chain(([command, input]) =>
  fc.record({
    command: fc.constant(command as Try['command']), // any of the commands above
    account: fc.constantFrom(...accountIds),
    input,
  }),
);

/** Runs a command as a person would who has seen its review; true if it was accepted. */
async function run({ commands }: ReturnType<typeof aPartnerWorld>, one: Try, by: Actor, operation: string) {
  const request = { account: one.account, operation, input: one.input as never }; // of that command's form
  const preview = await commands.preview(one.command, request, by);
  const { terms } = preview.accepted ? preview : { terms: 'none' };
  return (await commands.execute(one.command, { ...request, terms }, by)).accepted;
}

const written = (all: readonly Account[], { owner, id }: Account) =>
  JSON.stringify(all.find((one) => one.owner === owner && one.id === id));

describe('The two sides of what a partner has sold', function () {
  this.timeout(timeLimit);

  it('are tried with every command there is', () => {
    const folder = new URL('../../../../domain/commands/', import.meta.url);
    const files = readdirSync(folder).filter((file) => file.endsWith('.js'));

    expect(Object.keys(inputs).toSorted()).to.deep.equal(files.map((file) => file.slice(0, -3)).toSorted());
  });

  it('leave what is bought directly, or from another partner, byte for byte as it was: 2,400 tries of agents', async () => {
    let accepted = 0;
    let tries = 0;
    await always(
      fc.asyncProperty(fc.array(fc.tuple(anyTry, fc.boolean()), { minLength: 60, maxLength: 60 }), async (all) => {
        const world = aPartnerWorld({ accounts, now, people: [marta, anna] });
        for (const [index, [one, isSecond]] of all.entries()) {
          tries += 1;
          if (await run(world, one, isSecond ? asSecondAgent : asAgent, `op-${index}`)) accepted += 1;
        }
        for (const own of [direct, elsewhere]) expect(written(world.accounts.all, own)).to.equal(JSON.stringify(own));
      }),
      40,
    );
    expect(tries).to.be.at.least(2_400);
    expect(accepted, 'tries that have changed what the partner has sold').to.be.greaterThan(tries / 20);
  });

  it('leave what a partner has sold byte for byte as it was, whatever the customer’s people try, admins too', async () => {
    let accepted = 0;
    await always(
      fc.asyncProperty(
        fc.array(fc.tuple(anyTry, fc.constantFrom(buyer, marta, anna)), { minLength: 60, maxLength: 60 }),
        async (all) => {
          const world = aPartnerWorld({ accounts, now, people: [marta, anna] });
          for (const [index, [one, person]] of all.entries())
            if (await run(world, one, { tenant: customer.id, person }, `op-${index}`)) accepted += 1;
          for (const own of [sold, elsewhere]) expect(written(world.accounts.all, own)).to.equal(JSON.stringify(own));
        },
      ),
      40,
    );
    expect(accepted, 'own purchases, which go on').to.be.greaterThan(0);
  });

  it('are refused to the customer’s people with whose it is, by every command that names a subscription', async () => {
    const world = aPartnerWorld({ accounts, now, people: [marta, anna] });
    for (const [name, [command, input]] of Object.entries(inputs)) {
      const [sample] = fc.sample(input, { numRuns: 1, seed: 1 });
      if (typeof sample !== 'object' || sample === null || !('subscription' in sample)) continue;
      for (const person of [buyer, marta, anna])
        for (const id of ['sub-sold', 'sub-stopped', 'sub-elsewhere']) {
          const request = { account: sold.id, operation: 'op-1', input: { ...sample, subscription: id } as never }; // as above
          const by = { tenant: customer.id, person };
          const outcome = await world.commands.execute(command as Try['command'], request, by);
          expect(outcome, `${name} by ${person.name}`).to.deep.include({ accepted: false });
          if (!outcome.accepted) expect(outcome.refusal.code, name).to.equal('partner-manages');
        }
    }
    expect(await world.accounts.read(refTo(sold))).to.deep.equal(sold);
  });
});
