import { z } from 'zod';
import type { Account, Notice } from '../account/account.js';
import { withSubscription } from '../account/account.js';
import { addMonths } from '../basics/calendar.js';
import type { Command } from '../application/command.js';
import { idSchema } from '../basics/idSchema.js';
import type { Decision, Given } from '../account/decision.js';
import type { Refusal } from '../account/refusals.js';
import { accept, refuse } from '../account/decision.js';
import type { AssignmentResult, LicencesAssigned, NotAssigned } from '../account/events.js';
import type { Person } from '../basics/person.js';
import { terms } from '../basics/product.js';
import type { Status, Subscription } from '../account/subscription.js';
import { freeSeatsOf } from '../account/subscription.js';

/** How many people one assignment may name (D9, R21). */
export const batchLimit = 20;

/** How many ids are looked up: no person needs more than two. */
const mostLookups = 2 * batchLimit;

/** Statuses in which a licence is held, or may be again without a new assignment. */
const mayWork: ReadonlySet<Status> = new Set(['active', 'suspended', 'expired']);

const assignLicencesInput = z.object({ product: idSchema, people: z.array(idSchema) });
export type AssignLicences = z.infer<typeof assignLicencesInput>;

/** Gives licences of one product to up to 20 colleagues, each with a result of their own (D9). */
export const assignLicences: Command<AssignLicences, LicencesAssigned> = {
  name: 'assign-licences',
  on: 'account',
  isForCustomers: true,
  input: assignLicencesInput,
  looksAtOthers: true,
  people: ({ people }) => [...new Set(people)].slice(0, mostLookups),
  decide: (account, { product, people }, given) => {
    const chosen = distinct(people, given);
    if (chosen.length === 0) return refuse({ code: 'nobody-chosen' });
    if (chosen.length > batchLimit) return refuse({ code: 'too-many-people', limit: batchLimit, asked: chosen.length });
    if (!given.by.person.enabled) return refuse({ code: 'account-disabled' });
    if (given.by.person.kind === 'guest') return refuse({ code: 'guest' });
    if (poolOf(account, product).length === 0) return refuse(noPoolRefusal(account, product));
    return assigned(account, product, chosen, given);
  },
};

/** D14: nothing is assigned from what a partner has suspended. */
export function noPoolRefusal({ subscriptions }: Account, product: string): Refusal {
  const isSuspended = subscriptions.some((one) => one.product === product && one.status === 'suspended');
  return { code: isSuspended ? 'suspended' : 'no-licences', product };
}

/** Subscriptions that licences of a product come from, the one that ends last first (D9). */
export function poolOf(account: Account, product: string): readonly Subscription[] {
  return account.subscriptions
    .filter((subscription) => subscription.product === product && subscription.status === 'active')
    .toSorted((a, b) => lastDay(b).localeCompare(lastDay(a)));
}

/** A subscription that renews ends after all others. */
function lastDay({ recurring, term, termDays }: Subscription): string {
  if (recurring === 'on') return `9${termDays.last}`;
  return recurring === 'once' ? addMonths(termDays.last, terms[term].months) : termDays.last;
}

/** Two ids of one person count once. */
function distinct(people: readonly string[], given: Given): readonly string[] {
  return [...new Map(people.map((id) => [given.people.get(id)?.id ?? id, id])).values()];
}

interface AssignmentProgress {
  readonly account: Account;
  readonly results: readonly AssignmentResult[];
}

function assigned(
  account: Account,
  product: string,
  people: readonly string[],
  given: Given,
): Decision<LicencesAssigned> {
  const end = people.reduce<AssignmentProgress>(
    (progress, id) => {
      const person = given.people.get(id);
      const placed = place(progress.account, product, person, given);
      const named = { person: person?.id ?? id, name: person?.name ?? '' };
      return typeof placed === 'string'
        ? { ...progress, results: [...progress.results, { ...named, outcome: placed }] }
        : { account: placed, results: [...progress.results, { ...named, outcome: 'assigned' }] };
    },
    { account, results: [] },
  );

  const free = poolOf(end.account, product).reduce((sum, subscription) => sum + freeSeatsOf(subscription), 0);
  return accept(end.account, { type: 'licences-assigned', product, results: end.results, free }, [product]);
}

function place(account: Account, product: string, person: Person | undefined, given: Given): Account | NotAssigned {
  if (person === undefined) return 'not-in-organization';
  if (person.kind === 'guest') return 'guest';
  if (!person.enabled) return 'disabled';

  if ([account, ...given.others].some((own) => holdsOne(own, product, person))) return 'holds-one';

  const subscription = poolOf(account, product).find((candidate) => freeSeatsOf(candidate) > 0);
  if (subscription === undefined) return 'no-free-seat';

  const assignment = { person: person.id, name: person.name, at: given.now };
  const changed = withSubscription(account, {
    ...subscription,
    assignments: [...subscription.assignments, assignment],
  });
  return person.id === given.by.person.id ? changed : withNotice(changed, product, person, given);
}

/** Also counts licences on suspended or expired subscriptions, which may come back (D7, D14). */
function holdsOne(account: Account, product: string, { id }: Person): boolean {
  return account.subscriptions.some(
    (subscription) =>
      subscription.product === product &&
      mayWork.has(subscription.status) &&
      subscription.assignments.some(({ person }) => person === id),
  );
}

function withNotice(account: Account, product: string, person: Person, given: Given): Account {
  const { id: from, name: fromName } = given.by.person;
  const notice: Notice = {
    id: `${given.operation}-${person.id}`,
    to: person.id,
    at: given.now,
    event: { type: 'licence-received', product, from, fromName },
  };
  return { ...account, outbox: [...account.outbox, notice] };
}
