import { expect } from 'chai';
import { customerFile, customersFile, soldFile } from '../../bot/downloads/customersCsv.js';
import { quickActions } from '../../cards/extension/dialogNotice.js';
import { readerFor } from '../../cards/language.js';
import { lookups } from '../../cards/strings/extension/strings.js';
import type { Event } from '../../domain/account/events.js';
import type { Command } from '../../domain/application/command.js';
import { soldFilters } from '../../domain/reports/soldRow.js';
import { addSubscription } from '../../domain/commands/addSubscription.js';
import { assignLicences } from '../../domain/commands/assignLicences.js';
import { cancelSubscription } from '../../domain/commands/cancelSubscription.js';
import { changeSeats } from '../../domain/commands/changeSeats.js';
import { setRecurring } from '../../domain/commands/setRecurring.js';
import { suspendSubscription } from '../../domain/commands/suspendSubscription.js';
import { unassignLicences } from '../../domain/commands/unassignLicences.js';
import { customerAccountId } from '../../domain/partner/customerAccount.js';
import { journeys } from '../../dialogs/journeys.js';
import { customerPeople } from '../../dialogs/services.js';
import { aPerson, aTenant, powerBi } from '../support/builders.js';
import type { BordersWorld } from '../support/bordersWorld.js';
import { bordersWorld, idOf, nameOf, nobody, withoutBorders } from '../support/bordersWorld.js';
import { randomFrom } from '../support/random.js';
import { everyRendering } from '../support/samples.js';
import { Screen, valueWith } from '../support/screen.js';

const tries = Number(process.env.TRIES ?? 600);
const seed = Number(process.env.SEED ?? 20_261_201);
const triesInWorld = 25;

/** Whom a try is aimed at: a tenant, and a subscription that lies there or with somebody else. */
interface Target {
  readonly customer: string;
  readonly subscription: string;
}

/** All that goes out, which says the same of a tenant that does not exist. */
type Try = (world: BordersWorld, target: Target) => Promise<string>;

const forged = (value: string, { customer, subscription }: Target): object =>
  JSON.parse(
    value
      .replaceAll(/(?:account-\d+|customer:[\da-f-]{36})/g, customerAccountId(customer))
      .replaceAll(/(?:[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}|c-\d+)(?=")/g, customer)
      .replaceAll(/sub-\w+/g, subscription),
  ) as object; // a button's data

/** What the buttons of all cards carry. */
const buttons = [
  ...new Set(
    everyRendering()
      .filter(({ language }) => language === 'en')
      .flatMap(({ json }) => {
        const screen = new Screen({ card: json });
        return screen.buttons.map((button) => JSON.stringify(valueWith(button, screen.inputs, {})));
      }),
  ),
];

/** Too many names lead there for a forged one to be told from a slip, so what is typed leaves out the last letter. */
const typed = (customer: string) => nameOf(customer).replace('Secretive', 'Secretiv').slice(0, -1);
const phrases = ['', 'customers ', 'subscriptions of ', 'add 5 Power BI Pro for ', 'suspend ', 'change quantity '];

const begun = ({ button, pick }: BordersWorld, { customer, subscription }: Target) => {
  const account = customerAccountId(customer);
  const named = pick([
    { account, customer, subscription, product: powerBi, offer: 'power-bi', seats: 4, to: 'suspend' },
    { account },
    { customer },
    { pick: `${account} ${subscription}` },
    { pool: `${account} ${powerBi}` },
    { list: { text: typed(customer), filter: pick(['with', 'without']) } },
    { said: typed(customer) },
  ]);
  return { ...button, start: pick(journeys).id, ...named };
};
const pressed = (world: BordersWorld, target: Target) =>
  world.pick([false, true])
    ? begun(world, target)
    : { ...forged(world.pick(buttons), target), for: world.by.person.id };

const kinds: Readonly<Record<string, Try>> = {
  query: ({ ask, pick }, { customer, subscription }) =>
    ask('composeExtension/query', {
      commandId: pick(lookups),
      parameters: [
        {
          name: 'query',
          value: pick(['', typed(customer), `${typed(customer)} power`, customer, subscription, 'pow']),
        },
      ],
      queryOptions: { skip: pick([0, 0, 1]), count: 25 },
    }),
  dialog: ({ ask, pick }, target) =>
    ask('composeExtension/fetchTask', {
      commandId: pick(quickActions),
      commandContext: 'compose',
      ...target,
      data: target,
    }),
  submit: (world, target) =>
    world.ask('composeExtension/submitAction', { commandId: world.pick(quickActions), data: pressed(world, target) }),
  press: (world, target) =>
    world.ask('adaptiveCard/action', { action: { type: 'Action.Execute', data: pressed(world, target) } }),
  sentence: ({ ask, pick }, { customer }) =>
    ask('message', undefined, { type: 'message', name: undefined, text: pick(phrases) + typed(customer) }),
  people: ({ ask }, { customer }) =>
    ask('application/search', { queryText: 'Person', dataset: customerPeople(customerAccountId(customer)) }),
  file: async ({ world: { services, accounts }, by, pick }, { customer }) => {
    const ports = { ...services, accounts };
    const reader = readerFor(by.person.id, 'en', undefined);
    const order = { person: by.person, tenant: aTenant({ id: by.tenant, name: by.tenant }), reader };
    const file = await pick([
      () => customersFile(ports)({ ...order, name: '' }),
      () => customerFile(ports)({ ...order, name: customer }),
      () => soldFile(ports)({ ...order, name: pick(soldFilters) }),
    ])();
    const parts: string[] = [];
    if (file !== undefined) for await (const part of file.parts) parts.push(part);
    return JSON.stringify(parts);
  },
  command: async ({ world: { services }, by, pick, isPartner }, { customer, subscription }) => {
    const account = customerAccountId(customer);
    const run = async <Input, Result extends Event>(command: Command<Input, Result>, input: NoInfer<Input>) => {
      // With the very terms that somebody has been shown who may do it.
      const agent = {
        tenant: isPartner ? by.tenant : 'p-0',
        person: aPerson('Ada Agent', { roles: ['partner-agent'] }),
      };
      const request = { account, operation: 'op-forged', input };
      const shown = await withoutBorders().services.commands.preview(command, request, agent);
      const terms = shown.accepted ? shown.terms : '';
      const outcome = await services.commands.execute(command, { ...request, terms }, by);
      return JSON.stringify(outcome.accepted ? ['accepted', subscription] : outcome.refusal);
    };
    return await pick([
      () => run(changeSeats, { subscription, seats: 9, doing: 'buy' as const, when: 'now' as const }),
      () => run(setRecurring, { subscription, to: 'off' as const }),
      () => run(suspendSubscription, { subscription, name: nameOf(customer) }),
      () => run(cancelSubscription, { subscription, reason: 'other' as const, feedback: '', when: 'now' as const }),
      () => run(addSubscription, { offer: 'power-bi', seats: 5 }),
      () => run(assignLicences, { product: powerBi, people: [`person-${customer}x`] }),
      () => run(unassignLicences, { product: powerBi, people: [`holder-${by.tenant}${customer}x`] }),
    ])();
  },
};

/** Ids that are made anew for every answer, and what the asker has named. */
const comparable = (answer: string, { customer, subscription }: Target) =>
  answer
    .replaceAll(/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}|op-\d+|a:\d+/g, '…')
    .replaceAll(new RegExp(`${subscription}|${customer}|${customer.replace('-', ' ')}`, 'g'), '…');

describe('Across the borders of partners, customers and tenants', () => {
  it(`are 0 rows and 0 effects in ${tries} tries, answered as for what does not exist (seed ${seed})`, async function () {
    this.timeout(60_000 + tries * 200);
    const random = randomFrom(seed);
    const counts = new Map(Object.keys(kinds).map((kind) => [kind, 0]));
    const own = { shown: 0, accepted: 0 };
    for (let done = 0; done < tries;) {
      // One for each target, since what somebody has changed for themselves is answered otherwise the next time.
      const which = random.below(1_000_000);
      const anew = () => bordersWorld(randomFrom(which));
      const [world, same, ofOwn] = [anew(), anew(), anew()];
      const [served] = world.mine;
      for (let at = 0; at < triesInWorld && world.strangers.length > 0; at++) {
        const kind = random.of(Object.keys(kinds)) ?? expect.fail();
        const stranger = random.of(world.strangers) ?? expect.fail();
        const seller = random.of([world.isPartner ? world.by.tenant : 'p-0', 'p-1', 'direct']) ?? expect.fail();
        const choices = random.below(1_000_000);
        const tried = (at: BordersWorld, target: Target) => attempt(at, kind, choices, target);
        const foreign = { customer: stranger, subscription: idOf(seller, stranger) };
        const unknown = { customer: nobody, subscription: idOf(seller, nobody) };

        const answer = comparable(await tried(world, foreign), foreign);
        expect(answer, kind).to.equal(comparable(await tried(same, unknown), unknown));
        if (served !== undefined) {
          await tried(ofOwn, { customer: served, subscription: foreign.subscription });
          // What is the asker's own is there: otherwise nothing would have been tried.
          const owned = await tried(ofOwn, { customer: served, subscription: idOf(seller, served) });
          if (world.shows(owned)) own.shown++;
          if (owned.startsWith('["accepted"')) own.accepted++;
        }
        counts.set(kind, (counts.get(kind) ?? 0) + 1);
        done++;
      }
    }
    expect(Math.min(...counts.values())).to.be.greaterThan(tries / 20);
    expect(own.shown).to.be.greaterThan(tries / 10);
    expect(own.accepted).to.be.greaterThan(tries / 200);
  });
});

/** A try is held to show and to change nothing of a stranger's; the same choices make the same try. */
async function attempt(world: BordersWorld, kind: string, choices: number, target: Target): Promise<string> {
  const before = await world.others();
  const random = randomFrom(choices);
  const pick: BordersWorld['pick'] = (items) => items[random.below(items.length)] ?? expect.fail();
  const answer = (await kinds[kind]?.({ ...world, pick }, target)) ?? expect.fail();
  const what = `${kind} at ${JSON.stringify(target)}: ${answer}`;
  expect(world.leaked(answer), what).to.deep.equal([]);
  expect(await world.others(), what).to.equal(before);
  return answer;
}
