import { mostPicked } from '../../cards/layouts/subscriptionPicking.js';
import type { SeatsPicker } from '../../cards/seats/seatsPicker.js';
import { seatsPicker } from '../../cards/seats/seatsPicker.js';
import type { Subscription } from '../../domain/account/subscription.js';
import { mostSeats } from '../../domain/basics/product.js';
import { numberIn } from '../understanding/parseNumber.js';
import { menuWith } from '../menuDialog.js';
import { keptOf, subscriptionsMeant, withoutProduct } from '../understanding/parseProducts.js';
import { productsIn } from '../understanding/parseRequest.js';
import type { Reply } from '../replies.js';
import { show } from '../replies.js';
import type { Turn } from '../turn.js';
import { listed, ownSubscriptions } from './subscriptionsDialog.js';

interface SeatPicking {
  readonly journey: SeatsPicker['journey'];
  readonly isOne: (subscription: Subscription) => boolean;
  /** The sentence that started the journey. */
  readonly said: string;
  /** The text if no subscription fits. */
  readonly none: string;
  readonly open: (ids: { readonly account: string; readonly subscription: string }) => Promise<Reply>;
}

/** Whether the sentence says a number besides the names of products. */
export function saysNumber({ reader }: Turn, said: string): boolean {
  const names = productsIn(said).map(({ name }) => name);
  return numberIn(said, mostSeats, reader.language, names).is !== 'none';
}

/** Chooses a subscription, asking only if there are several (R12). */
export async function pickSeats(turn: Turn, { journey, isOne, said, none, open }: SeatPicking): Promise<Reply> {
  const all = await ownSubscriptions(turn);
  const fitting = all.filter(({ subscription }) => isOne(subscription));
  const meant = subscriptionsMeant(said, fitting, all);
  if ('missing' in meant) return withoutProduct(turn, journey, meant.missing);
  const { rows } = meant;
  const [only, another] = rows;
  if (only === undefined) return menuWith(turn, none);
  if (another === undefined) return open({ account: only.account.id, subscription: only.subscription.id });
  return rows.length > mostPicked
    ? listed(turn, { status: 'active' }, 0, turn.reader.strings.seats.openFirst)
    : show(
        turn,
        seatsPicker,
        { journey, rows, now: turn.services.clock.now(), asksSeats: saysNumber(turn, said) },
        { journey, data: keptOf(said) },
      );
}
