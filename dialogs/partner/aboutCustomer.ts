import { z } from 'zod';
import { fromKey } from '../../cards/layouts/subscriptionWords.js';
import type { JourneyId } from '../../cards/strings/index.js';
import { readerAbout } from '../../cards/customers/readerAbout.js';
import { accountRefFor } from '../../domain/application/accountRefFor.js';
import { customerIn } from '../../domain/partner/customerAccount.js';
import type { Turn } from '../turn.js';

/** Fields in which buttons and open questions name an account: its id, or a choice that begins with it. */
const target = z.object({
  account: z.string().optional().catch(undefined),
  pick: z.string().optional().catch(undefined),
  pool: z.string().optional().catch(undefined),
});

/** Buyers' journeys, which agents go on customers' accounts as well; agents' own journeys name the customer themselves. */
const ofBuyers: readonly (JourneyId | undefined)[] = [
  ...(['subscriptions', 'assign', 'unassign', 'recurring', 'cancel', 'history', 'invoices'] as const),
];

/** The turn of an agent who means a customer's account in a buyer's journey: its cards are about that customer (D14). */
export async function aboutCustomer(turn: Turn, journey: JourneyId | undefined, value: unknown): Promise<Turn> {
  if (!ofBuyers.includes(journey)) return turn;
  const { account, pick, pool } = target.safeParse(value).data ?? {};
  const id = account ?? fromKey(pick ?? pool ?? '').account;
  if (customerIn(id) === undefined) return turn;
  const ref = await accountRefFor(turn.services, turn.by, id);
  const customer = ref && (await turn.services.directory.tenant(ref.tenant));
  return customer === undefined ? turn : { ...turn, reader: readerAbout(turn.reader, customer) };
}
