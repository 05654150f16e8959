import type { SeatsChoice } from '../../cards/seats/seatsChoice.js';
import type { SeatsChanged, SeatsScheduled } from '../../domain/account/events.js';
import { changeSeats } from '../../domain/commands/changeSeats.js';
import type { Turn } from '../turn.js';

/** What a new total would do, with the id of the operation that would save it. */
export async function previewSeats({ services, by }: Turn, { account, ...input }: SeatsChoice) {
  const operation = services.newOperation();
  const outcome = await services.commands.preview(changeSeats, { account, operation, input }, by);
  return { ...outcome, operation };
}

/** The same change at the other moment (now or at renewal), if that would differ. */
export async function otherMoment(
  turn: Turn,
  choice: SeatsChoice,
  shown: SeatsChanged | SeatsScheduled,
): Promise<{ readonly otherwise?: SeatsChoice['when'] }> {
  const when: SeatsChoice['when'] = choice.when === 'now' ? 'at-renewal' : 'now';
  const other = await previewSeats(turn, { ...choice, when });
  return other.accepted && other.result.type !== shown.type ? { otherwise: when } : {};
}
