import type { Account } from '../../domain/account/account.js';
import type { Given } from '../../domain/account/decision.js';
import { newAccountOf } from '../../domain/account/openAccount.js';
import { executedOn } from '../../domain/application/accountCommands.js';
import type { Command } from '../../domain/application/command.js';
import type { Directory } from '../../domain/application/ports.js';
import type { Instant } from '../../domain/basics/calendar.js';
import { addDays, dayOf } from '../../domain/basics/calendar.js';
import type { Person } from '../../domain/basics/person.js';
import type { Tenant } from '../../domain/basics/tenant.js';
import { addSubscription } from '../../domain/commands/addSubscription.js';
import { assignLicences, batchLimit } from '../../domain/commands/assignLicences.js';
import { buySeats } from '../../domain/commands/buySeats.js';
import { scheduleSeats } from '../../domain/commands/scheduleSeats.js';
import { setRecurring } from '../../domain/commands/setRecurring.js';
import { suspendSubscription } from '../../domain/commands/suspendSubscription.js';
import { tryOffer } from '../../domain/commands/tryOffer.js';
import { catchUp } from '../../domain/lifecycle/catchUp.js';
import { newCustomerAccount } from '../../domain/partner/customerAccount.js';
import { sampleAgents, otherSamplePartner, sampleCustomer, samplePartner } from './samplePartner.js';

type SampleDirectory = Pick<Directory, 'tenant' | 'offersOf'> & {
  readonly people: (tenant: string) => readonly Person[];
};

/** What is done to a sample account, so many days ago. */
interface Step {
  readonly ago: number;
  /** Undefined where the directory's partner may not do that, or no longer. */
  readonly does: (account: Account, given: Given) => Account | undefined;
}

const sold = (ago: number, offer: string, seats: number): Step => step(ago, addSubscription, () => ({ offer, seats }));
const tried = (ago: number, offer: string): Step => step(ago, tryOffer, () => ({ offer }));
const suspended = (ago: number): Step =>
  step(ago, suspendSubscription, (account) => ({ subscription: idOf(account), name: account.name }));
const notRenewing = (ago: number): Step =>
  step(ago, setRecurring, (account) => ({ subscription: idOf(account), to: 'off' as const }));
const scheduled = (ago: number, seats: number): Step =>
  step(ago, scheduleSeats, (account) => ({ subscription: idOf(account), seats }));

/** To the first so many of the customer's people. */
function assigned(ago: number, product: string, count: number): readonly Step[] {
  return Array.from({ length: Math.ceil(count / batchLimit) }, (_, batch) =>
    step(ago, assignLicences, (_account, { people }) => ({
      product,
      people: [...people.keys()].slice(batch * batchLimit, Math.min(count, (batch + 1) * batchLimit)),
    })),
  );
}

const powerBi = 'CFQ7TTC0H9MP';
const visio = 'CFQ7TTC0HD33';

/** Nearly a year ago: it renews this week. */
const renewing = 361;

/** Lamna Healthcare has nothing, so it is not here. */
function stories(
  first: string,
): readonly { readonly customer: string; readonly partner?: string; readonly steps: readonly Step[] }[] {
  return [
    { customer: first, steps: [sold(15, 'automate-rpa', 5)] },
    {
      customer: sampleCustomer('adatum'),
      steps: [
        sold(140, 'power-bi-pro', 60),
        ...assigned(139, powerBi, 55),
        scheduled(30, 58),
        sold(20, 'visio-plan-1', 10),
        ...assigned(19, visio, 2),
      ],
    },
    { customer: sampleCustomer('alpine'), steps: [sold(renewing, 'power-bi-pro', 20), ...assigned(300, powerBi, 8)] },
    {
      customer: sampleCustomer('coho'),
      steps: [sold(100, 'power-bi-pro', 12), ...assigned(99, powerBi, 8), suspended(20)],
    },
    { customer: sampleCustomer('fourth'), steps: [tried(22, 'visio-plan-1'), ...assigned(21, visio, 6)] },
    { customer: sampleCustomer('graphic'), steps: [sold(60, 'power-bi-pro', 8), ...assigned(59, powerBi, 3)] },
    { customer: sampleCustomer('graphic'), partner: otherSamplePartner, steps: [sold(70, 'visio-plan-2', 15)] },
    { customer: sampleCustomer('northwind'), steps: [sold(45, 'power-bi-pro', 4), ...assigned(44, powerBi, 4)] },
    { customer: sampleCustomer('northwindTrade'), steps: [sold(10, 'visio-plan-1', 3), notRenewing(9)] },
    { customer: sampleCustomer('wingtip'), steps: [sold(80, 'copilot', 10), ...assigned(79, 'CFQ7TTC0MM8R', 4)] },
    { customer: sampleCustomer('woodgrove'), steps: [sold(30, 'project-plan-3', 1)] },
    { customer: sampleCustomer('orot'), steps: [sold(50, 'power-bi-pro', 50), ...assigned(49, powerBi, 4)] },
  ];
}

/**
 * The accounts that the sample partners' sales have led to by now, and what Wingtip Toys has bought directly. Without
 * those that the directory does not allow: it may be of an earlier version, or an operator's own.
 */
export async function sampleSales(
  directory: SampleDirectory,
  first: string,
  now: Instant,
  which: 'all' | 'to the first' = 'all',
): Promise<readonly Account[]> {
  const wanted = stories(first).filter(({ customer }) => which === 'all' || customer === first);
  const accounts = await Promise.all(
    wanted.map(async ({ customer, partner = samplePartner, steps }) => {
      const [tenant, offers] = await Promise.all([directory.tenant(customer), directory.offersOf(partner)]);
      if (tenant === undefined) return [];
      const start = newCustomerAccount(partner, tenant);
      const people = new Map(directory.people(customer).map((person) => [person.id, person]));
      const end = told(start, steps, { ...given(partner, sampleAgents[0], tenant, now), people, offers });
      return end === undefined ? [] : [end];
    }),
  );
  if (which !== 'all') return accounts.flat();
  const wingtip = await directory.tenant(sampleCustomer('wingtip'));
  const [buyer] = directory.people(sampleCustomer('wingtip'));
  const bought = wingtip && buyer && boughtDirectly(wingtip, buyer, now);
  return [...accounts.flat(), ...(bought ? [bought] : [])];
}

const method = {
  ...{ id: 'visa-4242', brand: 'Visa', lastFour: '4242', token: 'sandbox-approve', expires: '2039-12' },
  address: 'Via Roma 1, 20121 Milano',
};

function boughtDirectly(tenant: Tenant, buyer: Person, now: Instant): Account | undefined {
  const empty = newAccountOf({ tenant: tenant.id, person: buyer });
  const account = {
    ...empty,
    profiles: [{ id: 'profile-1', name: buyer.name, method: method.id }],
    methods: [{ ...method, nameOnCard: buyer.name }],
  };
  const input = { product: visio, seats: 3, term: 'P1M', billing: 'monthly', method: method.id } as const;
  return told(account, [step(0, buySeats, () => input)], given(tenant.id, buyer, tenant, now));
}

function given(tenantOfPerson: string, { id, name }: Pick<Person, 'id' | 'name'>, tenant: Tenant, now: Instant): Given {
  const person: Person = { id, name, kind: 'member', enabled: true, roles: [] };
  return { by: { tenant: tenantOfPerson, person }, now, tenant, operation: '', people: new Map(), others: [] };
}

/** Tells tenants and owners apart, so that no two subscriptions have the same id. */
function idEnd(id: string): string {
  return id.slice(-4);
}

/** The account after all steps, each on its day, and all that came by itself; nobody is told of the past. */
function told(start: Account, steps: readonly Step[], { now, ...rest }: Given): Account | undefined {
  const after = steps.reduce<Account | undefined>((account, { ago, does }, index) => {
    if (account === undefined) return undefined;
    const at = ago === 0 ? now : `${addDays(dayOf(now), -ago)}T09:00:00.000Z`;
    return does(account, {
      ...rest,
      now: at,
      operation: `sample-${idEnd(start.tenant)}-${idEnd(start.owner)}-${index + 1}`,
    });
  }, start);
  return after && { ...upToDate(after, { now, ...rest }), outbox: [], told: [] };
}

function step<Input, Result>(
  ago: number,
  command: Command<Input, Result>,
  inputFor: (account: Account, given: Given) => Input,
): Step {
  const does = (before: Account, given: Given): Account | undefined => {
    const account = upToDate(before, given);
    const input = inputFor(account, given);
    const decision = command.decide(account, input, given);
    if (!decision.accepted) return undefined;
    const { operation } = given;
    const { save } = executedOn(
      account,
      command,
      { account: account.id, input, operation, terms: decision.terms },
      given,
    );
    return save ?? account;
  };
  return { ago, does };
}

function upToDate(account: Account, { now, tenant, by }: Given): Account {
  return catchUp(account, { now, tenant, ownerName: by.person.name });
}

/** Each step is about what was sold last. */
function idOf({ subscriptions }: Account): string {
  return subscriptions.at(-1)?.id ?? '';
}
