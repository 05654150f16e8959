import type { Account, PaymentMethod } from '../../domain/account/account.js';
import type { LicenceRequest } from '../../domain/organisation/licenceRequest.js';
import type { Cycle } from '../../domain/basics/calendar.js';
import { cycleOf, dayOf } from '../../domain/basics/calendar.js';
import { money, multiply, taxOn } from '../../domain/basics/money.js';
import type { Given } from '../../domain/account/decision.js';
import type { SubscriptionChangeNotification } from '../../domain/account/notificationEvents.js';
import type { Actor, Person } from '../../domain/basics/person.js';
import { billings, offerOf, priceOf, productOf, terms } from '../../domain/basics/product.js';
import type { Assignment, Batch, Paid, Subscription } from '../../domain/account/subscription.js';
import type { Tenant } from '../../domain/basics/tenant.js';

export const powerBi = 'CFQ7TTC0H9MP';
export const visio = 'CFQ7TTC0HD33';

export function aTenant(changes: Partial<Tenant> = {}): Tenant {
  return {
    id: '11111111-1111-4111-8111-111111111111',
    name: 'Contoso',
    cloud: 'global',
    sector: 'business',
    country: 'IT',
    currency: 'EUR',
    taxRate: 2200,
    rounding: 'truncate',
    policies: {},
    ...changes,
  };
}

export function aPerson(name: string, changes: Partial<Person> = {}): Person {
  const id = name.toLowerCase().replaceAll(/[^a-z]/g, '-');
  return { id, name, mail: `${id}@contoso.example`, kind: 'member', enabled: true, roles: [], ...changes };
}

export const buyer = aPerson('Bruna Rossi');

export function anActor(person: Person = buyer, tenant = aTenant().id): Actor {
  return { tenant, person };
}

export function aMethod(changes: Partial<PaymentMethod> = {}): PaymentMethod {
  return {
    id: 'visa-4242',
    brand: 'Visa',
    lastFour: '4242',
    expires: '2030-12',
    nameOnCard: 'Bruna Rossi',
    address: 'Via Roma 1, Milano',
    token: 'sandbox-approve',
    ...changes,
  };
}

export function aLicenceRequest(changes: Partial<LicenceRequest> = {}): LicenceRequest {
  const at = changes.at ?? '2026-03-10T09:00:00.000Z';
  return {
    id: 'request-1',
    product: visio,
    asker: 'luis-herrera',
    askerName: 'Luis Herrera',
    note: '',
    at,
    to: [{ person: buyer.id, name: buyer.name, as: 'buyer' }],
    state: 'open',
    since: at,
    tries: 0,
    ...changes,
  };
}

export interface SubscriptionSketch extends Partial<Omit<Subscription, 'assignments'>> {
  readonly seats?: number;
  /** Names of people who hold a licence, or how many do. */
  readonly assigned?: readonly string[] | number;
  readonly boughtAt?: string;
}

export function aSubscription(sketch: SubscriptionSketch = {}): Subscription {
  const { seats = 5, assigned = [], boughtAt = '2026-03-10T09:00:00.000Z', ...changes } = sketch;
  const { product = powerBi, term = 'P1M', billing = 'monthly' } = changes;
  const offer = offerOf(productOf(product) ?? fail(product), term, billing) ?? fail(term);
  const unitPrice = priceOf(offer, 'EUR') ?? fail('EUR');
  const names = typeof assigned === 'number' ? Array.from({ length: assigned }, (_, i) => `Holder ${i + 1}`) : assigned;
  const anchor = dayOf(boughtAt);
  return {
    id: 'sub-1',
    product,
    term,
    billing,
    channel: 'self-service',
    status: 'active',
    statusSince: anchor,
    trial: false,
    unitPrice,
    batches: [withCycle(aBatch(seats, boughtAt, unitPrice), cycleOf(anchor, billings[billing].months))],
    assignments: names.map((name): Assignment => ({ person: aPerson(name).id, name, at: boughtAt })),
    anchor,
    termSince: boughtAt,
    termDays: cycleOf(anchor, terms[term].months),
    cycle: cycleOf(anchor, billings[billing].months),
    recurring: 'on',
    profile: 'profile-1',
    method: 'visa-4242',
    reminded: [],
    ...changes,
  };
}

function withCycle(batch: Batch, cycle: Cycle): Batch {
  return { ...batch, paid: batch.paid.map((paid) => ({ ...paid, cycle })) };
}

/** Seats bought together and paid for one whole cycle. */
export function aBatch(seats: number, since: string, unitPrice = money(1008, 'EUR')): Batch {
  const net = multiply(unitPrice, seats);
  return paidBatch(seats, since, { net, tax: taxOn(net, aTenant().taxRate) });
}

/** Seats for which this was paid when they were bought; in a month of their own, unless another cycle is given. */
export function paidBatch(seats: number, since: string, paid: Partial<Paid> & Pick<Paid, 'net' | 'tax'>): Batch {
  const first = dayOf(since);
  const usual = { payment: 'buy', since, first, cycle: cycleOf(first, 1), besides: 0, taxRate: aTenant().taxRate };
  return { seats, since, paid: [{ ...usual, ...paid }] };
}

export function anAccount(subscriptions: readonly Subscription[] = [], changes: Partial<Account> = {}): Account {
  return {
    id: 'account-1',
    tenant: aTenant().id,
    owner: buyer.id,
    name: 'Contoso',
    agreement: 'MCA',
    profiles: [{ id: 'profile-1', name: 'Contoso', method: 'visa-4242' }],
    methods: [aMethod()],
    subscriptions,
    payments: [],
    invoices: [],
    history: [],
    operations: [],
    outbox: [],
    told: [],
    ...changes,
  };
}

/** Somebody has bought five seats. */
export function someNews(changes: Partial<SubscriptionChangeNotification> = {}): SubscriptionChangeNotification {
  const about = { subscription: 'sub-1', entry: 'op-1', product: powerBi, seats: 5 };
  return { type: 'subscription-news', kind: 'purchase', ...about, amount: money(6149, 'EUR'), ...changes };
}

/** What a command is given at an instant. */
export function given(
  now: string,
  changes: Partial<Omit<Given, 'people'>> & { people?: readonly Person[] } = {},
): Given {
  const { people = [], ...others } = changes;
  const known = new Map(people.map((person) => [person.id, person]));
  return { by: anActor(), now, tenant: aTenant(), operation: 'op-1', people: known, others: [], ...others };
}

function fail(what: string): never {
  throw new Error(`No such sample: ${what}`);
}
