import { accountOpening } from '../../cards/paying/accountOpening.js';
import type { Way } from '../../cards/menu/refusal.js';
import { buyerRefusal } from '../../domain/account/eligibility.js';
import type { Reply, Step } from '../step.js';
import { refused, show } from '../step.js';

/** To somebody without an account: an own one, after which it goes on as the button says. */
export function offerAccount(step: Step, next: Way['data']): Reply {
  const { person } = step.by;
  const refusal = buyerRefusal(person, step.tenant);
  return refusal === undefined ? show(step, accountOpening, { name: person.name, next }) : refused(step, { refusal });
}

/** A word above the first card that a newly opened account leads to; empty where it has been open. */
export function openedWords({ hasOpened, reader }: Step): string {
  return hasOpened === true ? reader.strings.paying.opened : '';
}

/** Opens the account that the button promises; a reply where that may not be. */
export async function openOwn(step: Step): Promise<Reply | undefined> {
  const refusal = await step.desk.door.open(step.by);
  return refusal && refused(step, { refusal });
}
