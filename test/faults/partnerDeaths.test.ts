import { expect } from 'chai';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { accountRefFor } from '../../domain/application/accountRefFor.js';
import { bulkChangeRunner } from '../../domain/application/bulkChangeRunner.js';
import type { Command, OrganisationCommand } from '../../domain/application/command.js';
import { commandHandler } from '../../domain/application/commandHandler.js';
import { suspensionApproval } from '../../domain/application/suspensionApproval.js';
import { withPartnerReadOnly } from '../../domain/application/withPartnerReadOnly.js';
import type { Actor } from '../../domain/basics/person.js';
import { bulkLineId } from '../../domain/account/operationId.js';
import { activateSubscription } from '../../domain/commands/activateSubscription.js';
import { addSubscription } from '../../domain/commands/addSubscription.js';
import { assignLicences } from '../../domain/commands/assignLicences.js';
import { cancelSubscription } from '../../domain/commands/cancelSubscription.js';
import { changeSeats } from '../../domain/commands/changeSeats.js';
import { setRecurring } from '../../domain/commands/setRecurring.js';
import { tryOffer } from '../../domain/commands/tryOffer.js';
import type { BulkLine } from '../../domain/partner/bulkChange.js';
import { answerEnquiry, askPartner } from '../../domain/partner/commands/askPartner.js';
import { draftBulkChange } from '../../domain/partner/commands/bulkChanges.js';
import { setSecondAgent } from '../../domain/partner/commands/setSecondAgent.js';
import { proposeSuspension } from '../../domain/partner/commands/suspensionProposals.js';
import { customerAccountId } from '../../domain/partner/customerAccount.js';
import { agentMet } from '../../domain/partner/partnershipChanges.js';
import type { JsonStore } from '../../domain/stores/jsonStore.js';
import { openJsonStore } from '../../domain/stores/jsonStore.js';
import { powerBi } from '../support/builders.js';
import {
  agent,
  aPartnerDirectory,
  asAgent,
  asCustomer,
  asSecondAgent,
  customer,
  partnerTenant,
  secondAgent,
} from '../support/partnerWorld.js';
import { Bank, HandClock, patient } from '../support/ports.js';
import { temporaryFolders } from '../support/storeFolders.js';
import type { DiskLife } from './mortalDisk.js';
import { mortalDisk } from './mortalDisk.js';
import { PowerCutDisk } from './storeDisks.js';

const account = customerAccountId(customer.id);
/** The offers' other product, of which a customer gets one subscription. */
const copilot = 'CFQ7TTC0MM8R';
const now = '2026-03-12T09:00:00.000Z';

/** One process on a store: it knows nothing but what is there. */
function processOn(store: JsonStore) {
  const ports = {
    accounts: store,
    organisations: store.organisations,
    directory: aPartnerDirectory(),
    clock: new HandClock(now),
  };
  const overview = store.overview;
  const all = commandHandler({ ...ports, gateway: new Bank(), waitBriefly: patient });
  const commands = withPartnerReadOnly(all, { ...ports, overview });
  const more = { ...ports, commands, waitBriefly: patient };
  return { ...ports, commands, approval: suspensionApproval(more), bulkChanges: bulkChangeRunner(more) };
}

type Process = ReturnType<typeof processOn>;
type Step = (process: Process) => Promise<unknown>;

/** Changes the customer's account by the terms of its review, as a button does. */
function onAccount<Input, Result>(operation: string, command: Command<Input, Result>, input: NoInfer<Input>): Step {
  return async ({ commands }) => {
    const preview = await commands.preview(command, { account, operation, input }, asAgent);
    const terms = preview.accepted ? preview.terms : '';
    accepted(await commands.execute(command, { account, operation, terms, input }, asAgent));
  };
}

function onOrganisation<Input, Result>(
  operation: string,
  command: OrganisationCommand<Input, Result>,
  input: NoInfer<Input>,
  by: Actor = asAgent,
): Step {
  return async ({ commands }) => accepted(await commands.execute(command, { operation, input }, by));
}

function accepted(outcome: { readonly accepted: boolean }): void {
  if (!outcome.accepted) throw new Error(JSON.stringify(outcome));
}

/** Reviews two lines and submits them, as the journey does. */
const submitBulk: Step = async ({ commands, bulkChanges }) => {
  const lines: BulkLine[] = [];
  for (const [at, [subscription, product, seats]] of (
    [
      ['sub-sell', powerBi, 9],
      ['sub-more', copilot, 7],
    ] as const
  ).entries()) {
    const input = { subscription, seats, doing: 'buy', when: 'now' } as const;
    const request = { account, operation: bulkLineId('bulk', at), isOwn: true, input } as const;
    const preview = await commands.preview(changeSeats, request, asAgent);
    if (!preview.accepted || preview.result.type !== 'seats-changed') continue;
    const { from, to, price } = preview.result;
    const reviewed = { from, to, amount: price.total, terms: preview.terms };
    lines.push({ customer: customer.id, customerName: 'Contoso', subscription, product, seats, reviewed });
  }
  // Once it has been submitted there is nothing to draft any more: the button is pressed again.
  if (lines.length === 2)
    await commands.execute(draftBulkChange, { input: { bulkChange: 'bulk', lines }, operation: 'draft' }, asAgent);
  const outcome = await bulkChanges.start('bulk', 'bulk', asAgent);
  accepted({ accepted: outcome.kind === 'done' && outcome.bulkChange.state === 'finished' });
};

/** Every journey of a partner's agents that changes something, and what the customer's side asks. */
const journeys: readonly (readonly [name: string, step: Step])[] = [
  [
    'open',
    async ({ commands }) => {
      await commands.openCustomer(asAgent, customer.id);
      for (const person of [agent, secondAgent])
        await commands.recordIn(partnerTenant.id, (one) => agentMet(one, person, now));
    },
  ],
  ['sell', onAccount('sell', addSubscription, { offer: 'power-bi', seats: 5 })],
  ['sell more', onAccount('more', addSubscription, { offer: 'copilot', seats: 4 })],
  ['try', onAccount('try', tryOffer, { offer: 'visio' })],
  ['assign', onAccount('assign', assignLicences, { product: powerBi, people: [asCustomer.person.id] })],
  ['raise', onAccount('raise', changeSeats, { subscription: 'sub-sell', seats: 8, doing: 'buy', when: 'now' })],
  ['lower', onAccount('lower', changeSeats, { subscription: 'sub-sell', seats: 6, doing: 'remove', when: 'now' })],
  ['several', submitBulk],
  ['need another agent', onOrganisation('second', setSecondAgent, { isNeeded: true })],
  [
    'propose',
    onOrganisation('propose', proposeSuspension, { customer: customer.id, subscription: 'sub-sell', name: 'Contoso' }),
  ],
  [
    'approve',
    async ({ approval }) => {
      const outcome = await approval.approve('propose', 'approve', asSecondAgent);
      accepted({ accepted: outcome.kind === 'done' && outcome.proposal.state === 'suspended' });
    },
  ],
  ['activate', onAccount('activate', activateSubscription, { subscription: 'sub-sell' })],
  ['recurring off', onAccount('off', setRecurring, { subscription: 'sub-more', to: 'off' })],
  ['ask', onOrganisation('ask', askPartner, { subscription: 'sub-sell', wish: 'more', note: 'Soon' }, asCustomer)],
  ['answer', onOrganisation('answer', answerEnquiry, { enquiry: 'ask', answer: 'done', reason: '' })],
  [
    'cancel',
    onAccount('cancel', cancelSubscription, { subscription: 'sub-sell', reason: 'other', feedback: '', when: 'now' }),
  ],
];

/** All that is kept of the customer and of the partner. */
async function keptIn(process: Process): Promise<unknown> {
  const ref = await accountRefFor(process, asAgent, account);
  const [sold, partner, other] = await Promise.all([
    ref && process.accounts.read(ref),
    process.organisations.read(partnerTenant.id),
    process.organisations.read(customer.id),
  ]);
  return JSON.parse(JSON.stringify({ sold, partner, other }));
}

describe('A process that dies in a journey of a partner’s agents', () => {
  const aFolder = temporaryFolders();

  it('leaves nothing twice, lost or half, whichever call to the disk it is killed at', async () => {
    const whole = await openJsonStore({ folder: await aFolder() });
    for (const [, step] of journeys) await step(processOn(whole));
    const expected = await keptIn(processOn(whole));
    await whole.close();

    let deaths = 0;
    for (let at = 1; await dies(at, expected); at++) deaths = at;
    expect(deaths).to.be.greaterThan(2 * journeys.length);
  }).timeout(400_000);

  /** Whoever was not answered presses again, and goes on; false if all was done before it came to that. */
  async function dies(at: number, expected: unknown): Promise<boolean> {
    const folder = await aFolder();
    const left = await aFolder();
    const died = () => cp(folder, left, { recursive: true, filter: (path) => path !== join(folder, 'lock') });
    const life: DiskLife = { left: at, died };
    const store = await openJsonStore({ folder, disk: mortalDisk(new PowerCutDisk(folder), life) });
    const first = processOn(store);
    let answered = 0;
    for (const [, step] of journeys) {
      const isAnswered = await step(first).then(
        () => true,
        () => false,
      );
      if (!isAnswered) break;
      answered++;
    }
    await life.death;
    await store.close().catch(() => undefined);
    if (answered === journeys.length) return false;

    const next = await openJsonStore({ folder: left });
    for (const [name, step] of journeys.slice(answered))
      await step(processOn(next)).catch((error: unknown) => {
        throw new Error(`${name}, after ${at} calls`, { cause: error });
      });
    expect(await keptIn(processOn(next)), `after ${at} calls`).to.deep.equal(expected);
    await next.close();
    return true;
  }
});
