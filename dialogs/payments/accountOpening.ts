import { accountOpening } from '../../cards/paying/accountOpening.js';
import type { NextAction } from '../../cards/layouts/button.js';
import { buyerRefusal } from '../../domain/account/eligibility.js';
import { refused } from '../refusals/refused.js';
import type { Reply } from '../replies.js';
import { show } from '../replies.js';
import type { Turn } from '../turn.js';

/** To somebody without an account: an own one, after which it goes on as the button says. */
export function offerAccount(turn: Turn, next: NextAction['data']): Reply {
  const { person } = turn.by;
  const refusal = buyerRefusal(person, turn.tenant);
  return refusal === undefined ? show(turn, accountOpening, { name: person.name, next }) : refused(turn, { refusal });
}

/** A word above the first card that a newly opened account leads to; empty where it has been open. */
export function openedWords({ hasOpened, reader }: Turn): string {
  return hasOpened === true ? reader.strings.paying.opened : '';
}

/** Opens the account that the button promises; a reply where that may not be. */
export async function openOwn(turn: Turn): Promise<Reply | undefined> {
  const refusal = await turn.services.commands.open(turn.by);
  return refusal && refused(turn, { refusal });
}
