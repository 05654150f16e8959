import type { Activity, TurnContext } from 'botbuilder';
import { cardNumberSeen } from '../cards/paying/cardNumberSeen.js';
import { holdsCardNumber } from '../dialogs/cardNumbers.js';
import type { Open, Reply, Step } from '../dialogs/step.js';
import { show } from '../dialogs/step.js';
import { apologyFor } from './adapter.js';

/** Whether somebody has put a card's number into anything that people can write into (D11). */
export function bringsCardNumber({ text, attachments, value }: Activity): boolean {
  return holdsCardNumber([text, attachments?.map(({ name, content }): unknown => [name, content]), value]);
}

/** What is said instead of anything that the number was meant for; a question that is open stays open. */
export function cardNumberReply(step: Step, open: Open | undefined): Reply {
  return { ...show(step, cardNumberSeen, {}), ...(open && { open }) };
}

/** A search or a message extension has no room for a card: nothing is found there, or a sentence says why. */
export async function warnSearch(context: TurnContext, { reader }: Step): Promise<void> {
  const name = context.activity.name ?? '';
  const body =
    name === 'application/search'
      ? { statusCode: 200, type: 'application/vnd.microsoft.search.searchResponse', value: { results: [] } }
      : apologyFor(name, reader.strings.paying.numberText);
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
}
