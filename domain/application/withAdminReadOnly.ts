import { z } from 'zod';
import type { CommandHandler } from './commandHandler.js';
import type { AggregateKind, Outcomes } from './command.js';
import type { SubscriptionRow } from '../reports/overview.js';
import type { Actor } from '../basics/person.js';
import { isAdmin } from '../organisation/organisation.js';
import type { Directory, Overview } from './ports.js';
import type { RefusalOf } from '../account/refusals.js';

export interface AdminReadOnlyPorts {
  readonly overview: Overview;
  readonly directory: Directory;
}

const named = z.object({ subscription: z.string() });

/**
 * Tells an admin why another person's subscription is not theirs to change (R5, D1); for everybody else it does not
 * exist (D13).
 */
export function withAdminReadOnly(commands: CommandHandler, ports: AdminReadOnlyPorts): CommandHandler {
  return {
    ...commands,
    preview: async (command, request, by) => explained(await commands.preview(command, request, by), request.input, by),
    execute: async (command, request, by) => explained(await commands.execute(command, request, by), request.input, by),
  };

  async function explained<Result, Kind extends AggregateKind>(
    outcome: Outcomes<Result>[Kind],
    input: unknown,
    by: Actor,
  ): Promise<Outcomes<Result>[Kind]> {
    if (outcome.accepted || outcome.refusal.code !== 'not-found') return outcome;

    const { subscription } = named.safeParse(input).data ?? {};
    const refusal = subscription === undefined ? undefined : await readOnlyForAdmin(ports, by, subscription);
    return refusal === undefined ? outcome : { accepted: false, refusal };
  }
}

/** Undefined unless the person is an admin and the target exists and is another person's. */
export async function readOnlyForAdmin(
  ports: AdminReadOnlyPorts,
  by: Actor,
  subscription: string,
): Promise<RefusalOf<'admins-look'> | undefined> {
  if (!isAdmin(by.person)) return undefined;

  const row = await ports.overview.owner(by.tenant, subscription);
  return row === undefined || row.purchaser.id === by.person.id ? undefined : readOnlyRefusal(ports, row);
}

export async function readOnlyRefusal(
  { directory }: AdminReadOnlyPorts,
  row: SubscriptionRow,
): Promise<RefusalOf<'admins-look'>> {
  const { tenant, purchaser, product, subscription } = row;
  const person = await directory.person(tenant, purchaser.id);
  const contact = person?.enabled === true ? (person.mail ?? person.id) : undefined;
  return {
    code: 'admins-look',
    product,
    purchaser: purchaser.name,
    ...(contact !== undefined && { contact }),
    subscription,
  };
}
