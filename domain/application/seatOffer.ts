import type { Account } from '../account/account.js';
import type { ChangeSeats } from '../commands/changeSeats.js';
import { changeSeats } from '../commands/changeSeats.js';
import { poolOf } from '../commands/assignLicences.js';
import type { SeatsChanged, SeatsScheduled } from '../account/events.js';
import type { CommandHandler } from './commandHandler.js';
import type { Outcome } from './command.js';
import type { Actor } from '../basics/person.js';
import type { RefusalOf } from '../account/refusals.js';
import { freeIn } from '../account/pools.js';
import type { Accounts } from './ports.js';
import { seatLimitsOf, seatsOf } from '../account/subscription.js';

/** How a person can give a colleague a licence of a product. */
export interface SeatOffer {
  readonly free: number;
  /** The account with a free seat. */
  readonly from?: string;
  /** Additional seats, with their exact price. */
  readonly more?: {
    readonly account: string;
    readonly input: ChangeSeats;
    readonly outcome: Extract<Outcome<SeatsChanged | SeatsScheduled>, { accepted: true }>;
  };
}

/** What more seats fail for: a billing profile without a payment method that can be charged. */
export interface MethodMissing {
  readonly refusal: RefusalOf<'no-payment-method' | 'card-expired'>;
  readonly profile: string;
}

export interface OfferPorts {
  readonly commands: Pick<CommandHandler, 'preview'>;
  readonly accounts: Pick<Accounts, 'owned'>;
}

export async function seatOffer({ commands, accounts }: OfferPorts, by: Actor, product: string): Promise<SeatOffer> {
  const own = await accounts.owned(by.tenant, by.person.id);
  const from = own.find((account) => freeIn(account, product) > 0)?.id;
  const free = own.reduce((sum, account) => sum + freeIn(account, product), 0);
  const offer = { free, ...(from !== undefined && { from }) };
  for (const account of own) {
    const { more } = await moreSeats(commands, by, { account, product, seats: 1 });
    if (more !== undefined) return { ...offer, more };
  }
  return offer;
}

/**
 * Additional seats on one of the account's subscriptions of a product, with their price; if none can take them, only
 * what is missing for that.
 */
export async function moreSeats(
  commands: Pick<CommandHandler, 'preview'>,
  by: Actor,
  { account, product, seats: more }: { readonly account: Account; readonly product: string; readonly seats: number },
): Promise<Pick<SeatOffer, 'more'> & { readonly lacks?: MethodMissing }> {
  let lacks: MethodMissing | undefined;
  for (const subscription of poolOf(account, product)) {
    const seats = seatsOf(subscription) + more;
    if (subscription.trial || seats > seatLimitsOf(subscription).most) continue;
    const input: ChangeSeats = { subscription: subscription.id, seats, doing: 'buy', when: 'now' };
    const outcome = await commands.preview(changeSeats, { account: account.id, operation: 'preview', input }, by);
    if (outcome.accepted) return { more: { account: account.id, input, outcome } };
    const { refusal } = outcome;
    if (refusal.code === 'no-payment-method' || refusal.code === 'card-expired')
      lacks ??= { refusal, profile: subscription.profile };
  }
  return lacks === undefined ? {} : { lacks };
}
