import { z } from 'zod';
import { fromKey } from '../../cards/layouts/subscriptionWords.js';
import { forAgents } from '../../cards/menu/menu.js';
import type { JourneyId } from '../../cards/strings/index.js';
import { readerAbout } from '../../cards/customers/readerAbout.js';
import { accountRefFor } from '../../domain/application/accountRefFor.js';
import { customerIn } from '../../domain/partner/customerAccount.js';
import type { Turn } from '../turn.js';

const text = z.string().optional().catch(undefined);
/** Fields in which buttons and open questions name an account: its id, or a choice that begins with it. */
const target = z.object({ account: text, pick: text, pool: text, method: text });
const subscribed = z.object({ subscription: text, seats: z.unknown() });

function named(value: unknown): z.infer<typeof target> {
  return target.safeParse(value).data ?? {};
}

/** Buyers' journeys, which agents go on customers' accounts as well; agents' own journeys name the customer themselves. */
const ofBuyers: readonly JourneyId[] = [
  ...(['subscriptions', 'assign', 'unassign', 'recurring', 'cancel', 'history', 'invoices'] as const),
];

/** Whether a customer's account is named in a journey that only buyers go, each on their own accounts. */
export function isOnlyOfBuyers(journey: JourneyId | undefined, value: unknown): boolean {
  if (journey === undefined || ofBuyers.includes(journey) || forAgents.includes(journey)) return false;
  const { account, pick, pool, method } = named(value);
  return [account, pick, pool, method].some((field) => customerIn(fromKey(field ?? '').account) !== undefined);
}

/** What agents press instead where buyers change their seats: the customer's quantity, before anything is reviewed. */
export function quantityInstead(journey: JourneyId | undefined, value: unknown): object | undefined {
  if (journey !== 'seats' || !isOnlyOfBuyers(journey, value)) return undefined;
  const { account, pick = '' } = named(value);
  const ids = account === undefined ? fromKey(pick) : subscribed.safeParse(value).data;
  return { start: 'quantity', account, ...ids };
}

/** The turn of an agent who means a customer's account in a buyer's journey: its cards are about that customer (D14). */
export async function aboutCustomer(turn: Turn, journey: JourneyId | undefined, value: unknown): Promise<Turn> {
  if (journey === undefined || !ofBuyers.includes(journey)) return turn;
  const { account, pick, pool } = named(value);
  const id = account ?? fromKey(pick ?? pool ?? '').account;
  if (customerIn(id) === undefined) return turn;
  const ref = await accountRefFor(turn.services, turn.by, id);
  const customer = ref && (await turn.services.directory.tenant(ref.tenant));
  return customer === undefined ? turn : { ...turn, reader: readerAbout(turn.reader, customer) };
}
