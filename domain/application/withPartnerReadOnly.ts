import { z } from 'zod';
import type { Account } from '../account/account.js';
import { subscriptionOf } from '../account/account.js';
import type { RefusalOf } from '../account/refusals.js';
import type { Actor } from '../basics/person.js';
import { isPartnerAgent } from '../partner/agents.js';
import { customerIn } from '../partner/customerAccount.js';
import type { AggregateKind, Outcomes, Requests } from './command.js';
import type { CommandHandler } from './commandHandler.js';
import type { Accounts, Clock, Directory, Overview } from './ports.js';

export interface PartnerReadOnlyPorts {
  readonly accounts: Pick<Accounts, 'soldIn'>;
  readonly overview: Pick<Overview, 'owner'>;
  readonly directory: Directory;
  readonly clock: Clock;
}

const named = z.object({ subscription: z.string() });

/**
 * Says why a subscription cannot be changed from the other side: a partner sold it to the person's organisation (R48),
 * or the partner's customer has it directly or from another partner (R50). For everybody else it does not exist.
 */
export function withPartnerReadOnly(commands: CommandHandler, ports: PartnerReadOnlyPorts): CommandHandler {
  return {
    ...commands,
    preview: async (command, request, by) => explained(await commands.preview(command, request, by), request, by),
    execute: async (command, request, by) => explained(await commands.execute(command, request, by), request, by),
  };

  async function explained<Result, Kind extends AggregateKind>(
    outcome: Outcomes<Result>[Kind],
    request: Requests<unknown>[Kind],
    by: Actor,
  ): Promise<Outcomes<Result>[Kind]> {
    if (outcome.accepted || outcome.refusal.code !== 'not-found' || !('account' in request)) return outcome;
    const { subscription } = named.safeParse(request.input).data ?? {};
    if (subscription === undefined) return outcome;
    const refusal = await readOnlyFor(ports, by, { account: request.account, subscription });
    return refusal === undefined ? outcome : { accepted: false, refusal };
  }
}

type ReadOnlyRefusal = RefusalOf<'partner-manages' | 'view-only'>;

/** Undefined unless the subscription exists where the person can see it and is another's to change. */
export async function readOnlyFor(
  ports: PartnerReadOnlyPorts,
  by: Actor,
  { account, subscription }: { readonly account: string; readonly subscription: string },
): Promise<ReadOnlyRefusal | undefined> {
  const customer = customerIn(account);
  return isPartnerAgent(by.person) && customer !== undefined && customer !== by.tenant
    ? await viewOnly(ports, by, customer, subscription)
    : await partnerManages(ports, by.tenant, subscription);
}

async function viewOnly(
  { accounts, overview, directory, clock }: PartnerReadOnlyPorts,
  { tenant: partner }: Actor,
  customer: string,
  subscription: string,
): Promise<ReadOnlyRefusal | undefined> {
  if (!(await directory.servesNow(partner, customer, clock.now()))) return undefined;
  const name = (await directory.tenant(customer))?.name ?? '';
  const sold = soldSubscription(await accounts.soldIn(customer), subscription);
  if (sold !== undefined) {
    const seller = (await directory.tenant(sold.account.owner))?.name ?? sold.account.owner;
    return sold.account.owner === partner
      ? undefined
      : { code: 'view-only', product: sold.product, customer: name, seller };
  }
  const row = await overview.owner(customer, subscription);
  return row && { code: 'view-only', product: row.product, customer: name };
}

async function partnerManages(
  { accounts, directory }: PartnerReadOnlyPorts,
  tenant: string,
  subscription: string,
): Promise<ReadOnlyRefusal | undefined> {
  const sold = soldSubscription(await accounts.soldIn(tenant), subscription);
  if (sold === undefined) return undefined;
  const partner = (await directory.tenant(sold.account.owner))?.name ?? sold.account.owner;
  return { code: 'partner-manages', product: sold.product, partner, subscription };
}

function soldSubscription(accounts: readonly Account[], id: string) {
  for (const account of accounts) {
    const subscription = subscriptionOf(account, id);
    if (subscription !== undefined) return { account, product: subscription.product };
  }
  return undefined;
}
