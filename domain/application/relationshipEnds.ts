import type { Notice } from '../account/account.js';
import type { Organisation } from '../organisation/organisation.js';
import { partnershipOf } from '../partner/partnershipChanges.js';
import type { CommandHandler } from './commandHandler.js';
import type { Accounts, Clock, Directory, Organisations } from './ports.js';

export interface RelationshipPorts {
  readonly commands: Pick<CommandHandler, 'recordIn'>;
  readonly accounts: Pick<Accounts, 'sales'>;
  readonly organisations: Pick<Organisations, 'read'>;
  readonly directory: Pick<Directory, 'servesNow' | 'tenant'>;
  readonly clock: Clock;
}

/**
 * Looks whether partners still serve the customers to whom they have sold something. Whoever is told of an end, its
 * agents and the customer's admins, is told once; into the subscriptions nothing is written (D14). A relationship that
 * is taken up again can end again. Resolves to whether anything was written.
 */
export function relationshipEnds({
  commands,
  accounts,
  organisations,
  directory,
  clock,
}: RelationshipPorts): () => Promise<boolean> {
  /** What was found at the last look, so that a look that finds nothing new writes nothing. */
  const known = new Map<string, boolean>();
  return async () => {
    let hasWritten = false;
    for (const { partner, customer } of await accounts.sales()) {
      const isOver = !(await directory.servesNow(partner, customer, clock.now()));
      const key = JSON.stringify([partner, customer]);
      if (known.get(key) === isOver) continue;
      const wasOver = await isMarked(partner, customer);
      if (isOver) await ended(partner, customer);
      else if (wasOver) await resumed(partner, customer);
      known.set(key, isOver);
      hasWritten ||= isOver || wasOver;
    }
    return hasWritten;
  };

  async function isMarked(partner: string, customer: string): Promise<boolean> {
    const { endedCustomers = [] } = await organisations.read(partner);
    return endedCustomers.some(({ tenant }) => tenant === customer);
  }

  async function ended(partner: string, customer: string): Promise<void> {
    await told(partner, customer, 'partner');
    await told(customer, partner, 'customer');
  }

  /** The partner's mark goes last: while it is there, the next look begins again. */
  async function resumed(partner: string, customer: string): Promise<void> {
    await commands.recordIn(customer, (organisation) => without(organisation, partner, 'customer'));
    await commands.recordIn(partner, (organisation) => without(organisation, customer, 'partner'));
  }

  async function told(tenant: string, other: string, side: Side): Promise<void> {
    const at = clock.now();
    const name = (await directory.tenant(other))?.name ?? other;
    await commands.recordIn(tenant, (organisation) => {
      const all = organisation[marks[side]] ?? [];
      if (all.some((one) => one.tenant === other)) return organisation;
      const people = side === 'partner' ? partnershipOf(organisation).agents : organisation.admins;
      const event = { type: 'relationship-ended', side, name } as const;
      const notices = people.map(({ person: to }): Notice => ({ id: `ended-${other}-${at}-${to}`, to, at, event }));
      return {
        ...organisation,
        [marks[side]]: [...all, { tenant: other, name, at }],
        outbox: [...organisation.outbox, ...notices],
      };
    });
  }
}

type Side = 'partner' | 'customer';
const marks = { partner: 'endedCustomers', customer: 'endedPartners' } as const;

function without(organisation: Organisation, other: string, side: Side): Organisation {
  const all = organisation[marks[side]] ?? [];
  const left = all.filter(({ tenant }) => tenant !== other);
  return left.length === all.length ? organisation : { ...organisation, [marks[side]]: left };
}
