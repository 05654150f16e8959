import type { Cycle, Day } from './calendar.js';
import { cycleOf, dayOf, monthsBetween } from './calendar.js';
import type { Line, LineType } from './invoice.js';
import type { Money } from './money.js';
import { add, money, multiply, negate, smaller } from './money.js';
import { billings } from './product.js';
import type { Charged } from './proration.js';
import { lineFrom } from './proration.js';
import type { Batch, Subscription } from './subscription.js';

/** How many seats of a batch go, and what they bring back. */
export interface Taken {
  readonly batch: Batch;
  readonly seats: number;
}

export interface GivenBack extends Taken {
  readonly back: Money;
}

/** Seats that come back as they were paid: a line for each cycle of which days come back, for each has a length of its own. */
export function ownLines(
  type: LineType,
  subscription: Subscription,
  { batch, seats, back }: GivenBack,
): readonly Line[] {
  const { unitPrice, cycle, unpaid } = subscription;
  const first = firstDayOf(batch, subscription);
  const line = (from: Day, of: Cycle, amount: Money): Line => ({
    ...lineFrom(from, type, -seats, { ...chargedOn(subscription), cycle: of }, 'truncate'),
    amount: negate(amount),
  });
  if (first >= cycle.first) return [line(first, cycle, back)];

  const now = unpaid === undefined ? smaller(back, multiply(unitPrice, seats)) : money(0, back.currency);
  const earlier = line(first, cycleBefore(subscription), add(back, negate(now)));
  return now.minor === 0 ? [earlier] : [earlier, line(cycle.first, cycle, now)];
}

function cycleBefore({ anchor, billing, cycle }: Subscription): Cycle {
  const { months } = billings[billing];
  return cycleOf(anchor, months, Math.round(monthsBetween(anchor, cycle.first) / months) - 1);
}

export function chargedOn({ id, product, unitPrice, cycle }: Subscription): Charged {
  return { subscription: id, product, unitPrice, cycle };
}

/** Seats of a term that we began late, after a downtime, were paid from its first day. */
function firstDayOf({ since }: Batch, { termSince, termDays, cycle }: Subscription): Day {
  return since === termSince && termDays.first === cycle.first ? cycle.first : dayOf(since);
}
