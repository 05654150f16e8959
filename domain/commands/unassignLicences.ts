import { z } from 'zod';
import type { Account, Notice } from '../account/account.js';
import type { Command } from '../application/command.js';
import { idSchema } from '../basics/idSchema.js';
import type { Given } from '../account/decision.js';
import { accept, refuse } from '../account/decision.js';
import type { LicencesUnassigned, UnassignmentResult } from '../account/events.js';
import type { Person } from '../basics/person.js';
import type { Refusal } from '../account/refusals.js';
import type { Assignment, Status, Subscription } from '../account/subscription.js';
import { freeSeatsOf } from '../account/subscription.js';
import { poolOf } from './assignLicences.js';

/** The product has no limit (R25); this only bounds a request's size. */
const mostPeople = 10_000;

/** Statuses in which a licence works, or may work again without a new assignment (D7, D14). */
const holding: ReadonlySet<Status> = new Set(['active', 'suspended', 'expired']);

const unassignLicencesInput = z.object({ product: idSchema, people: z.array(idSchema).max(mostPeople) });
export type UnassignLicences = z.infer<typeof unassignLicencesInput>;

/** Takes licences of one product back from any number of people, each with a result of their own (R24). */
export const unassignLicences: Command<UnassignLicences, LicencesUnassigned> = {
  name: 'unassign-licences',
  on: 'account',
  isForCustomers: true,
  input: unassignLicencesInput,
  decide: (account, { product, people }, given) => {
    const chosen = [...new Set(people)];
    if (chosen.length === 0) return refuse({ code: 'nobody-chosen' });
    const refusal = unassignRefusal(given.by.person);
    if (refusal !== undefined) return refuse(refusal);
    if (!account.subscriptions.some((one) => isHeldOn(one, product))) return refuse({ code: 'no-licences', product });

    const names = new Map(holdersOf(account, product).map(({ person, name }) => [person, name]));
    const results = chosen.map((person): UnassignmentResult => {
      const name = names.get(person);
      return name === undefined ? { person, name: '', outcome: 'holds-none' } : { person, name, outcome: 'unassigned' };
    });
    const losing = new Set(chosen.filter((person) => names.has(person)));
    const changed = withNotice(without(account, product, losing), product, losing, given);
    return accept(changed, { type: 'licences-unassigned', product, results, free: freeOf(changed, product) }, [
      product,
    ]);
  },
};

/** Who may take licences back: also members whose organisation may no longer buy. */
export function unassignRefusal({ kind, enabled }: Person): Refusal | undefined {
  if (!enabled) return { code: 'account-disabled' };
  return kind === 'guest' ? { code: 'guest' } : undefined;
}

/** Everybody with a licence of a product from this account, once each; some may have left the directory. */
export function holdersOf({ subscriptions }: Account, product: string): readonly Assignment[] {
  const held = subscriptions.filter((one) => isHeldOn(one, product)).flatMap(({ assignments }) => assignments);
  return [...new Map(held.map((assignment) => [assignment.person, assignment])).values()];
}

function isHeldOn(subscription: Subscription, product: string): boolean {
  return subscription.product === product && holding.has(subscription.status);
}

function without(account: Account, product: string, losing: ReadonlySet<string>): Account {
  const isLosing = ({ person }: Assignment) => losing.has(person);
  const subscriptions = account.subscriptions.map((one) =>
    isHeldOn(one, product) && one.assignments.some(isLosing)
      ? { ...one, assignments: one.assignments.filter((assignment) => !isLosing(assignment)) }
      : one,
  );
  return { ...account, subscriptions };
}

/** Seats that can be assigned again. */
function freeOf(account: Account, product: string): number {
  return poolOf(account, product).reduce((sum, subscription) => sum + Math.max(0, freeSeatsOf(subscription)), 0);
}

function withNotice(
  account: Account,
  product: string,
  losing: ReadonlySet<string>,
  { by, now, operation }: Given,
): Account {
  const { id: from, name: fromName } = by.person;
  const notices = [...losing]
    .filter((person) => person !== from)
    .map((person): Notice => ({
      id: `${operation}-${person}`,
      to: person,
      at: now,
      event: { type: 'licence-removed', product, from, fromName },
    }));
  return { ...account, outbox: [...account.outbox, ...notices] };
}
