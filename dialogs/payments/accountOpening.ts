import { accountOpening } from '../../cards/paying/accountOpening.js';
import type { NextAction } from '../../cards/layouts/button.js';
import { buyerRefusal } from '../../domain/account/eligibility.js';
import { refused } from '../refusals/refused.js';
import type { Reply } from '../replies.js';
import { show } from '../replies.js';
import type { Turn } from '../turn.js';

/** Offers to open a billing account, then continues the journey. */
export function offerAccount(turn: Turn, next: NextAction['data']): Reply {
  const { person } = turn.by;
  const refusal = buyerRefusal(person, turn.tenant);
  return refusal === undefined ? show(turn, accountOpening, { name: person.name, next }) : refused(turn, { refusal });
}

/** The banner after an account was opened in this turn; otherwise empty. */
export function openedWords({ hasOpened, reader }: Turn): string {
  return hasOpened === true ? reader.strings.paying.opened : '';
}

/** Opens the account that the button promised; a reply if that is refused. */
export async function openOwn(turn: Turn): Promise<Reply | undefined> {
  const refusal = await turn.services.commands.open(turn.by);
  return refusal && refused(turn, { refusal });
}
