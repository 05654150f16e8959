import { z } from 'zod';
import { sentenceFor } from '../../cards/menu/refusal.js';
import type { AskPartnerWish } from '../../cards/soldHere/askPartnerForm.js';
import { askPartnerForm } from '../../cards/soldHere/askPartnerForm.js';
import { askPartnerReceipt } from '../../cards/soldHere/askPartnerReceipt.js';
import type { Problem } from '../../cards/layouts/problem.js';
import { askPartner, longestEnquiry } from '../../domain/partner/commands/askPartner.js';
import type { Journey } from '../journey.js';
import { on } from '../journey.js';
import { refused } from '../refusals/refused.js';
import type { Reply } from '../replies.js';
import { alreadyDone, show } from '../replies.js';
import type { Turn } from '../turn.js';
import { soldHere } from './soldHere.js';
import { listSold } from './soldHereDialog.js';

const startInput = z.object({ subscription: z.string() });
const empty = { wish: '', note: '' } as const;

/** The customer's people ask the partner to change what only it can change (R48). */
export const askPartnerJourney: Journey = {
  id: 'askPartner',
  kind: 'looks',
  start: async (turn, given) => {
    const one = startInput.safeParse(given).data;
    if (one !== undefined) return form(turn, one.subscription, empty);
    const [only, another] = await soldHere(turn);
    return only !== undefined && another === undefined
      ? form(turn, only.subscription, empty)
      : listSold(turn, 0, 'askPartner');
  },
  answers: [on(askPartnerForm, send)],
};

async function form(turn: Turn, id: string, wish: AskPartnerWish, problem: Problem = ''): Promise<Reply> {
  const sold = (await soldHere(turn)).find(({ subscription }) => subscription === id);
  if (sold === undefined) return refused(turn, { refusal: { code: 'not-found' } });
  const operation = turn.services.newOperation();
  return show(turn, askPartnerForm, { sold, ...wish, longest: longestEnquiry, operation, problem });
}

type Answer = NonNullable<ReturnType<typeof askPartnerForm.read>>;

async function send(turn: Turn, { subscription, operation, wish, note }: Answer): Promise<Reply> {
  const { reader, services, by } = turn;
  const { askPartner: words, common } = reader.strings;
  const entered = { wish, note };
  if (wish === '') return form(turn, subscription, entered, { field: 'wish', text: common.chooseOne });
  if (note.length > longestEnquiry)
    return form(turn, subscription, entered, { field: 'note', text: words.noteError(longestEnquiry) });
  if (wish === 'other' && note.trim() === '')
    return form(turn, subscription, entered, { field: 'note', text: words.noteMissing });

  const input = { subscription, wish, note };
  const outcome = await services.commands.execute(askPartner, { operation, input }, by);
  if (!outcome.accepted) {
    const { refusal } = outcome;
    return refusal.code === 'terms-changed'
      ? form(turn, subscription, entered, sentenceFor(refusal, reader))
      : refused(turn, { refusal });
  }
  const sold = (await soldHere(turn)).find((one) => one.subscription === subscription);
  if (sold === undefined) return refused(turn, { refusal: { code: 'not-found' } });
  return show(turn, askPartnerReceipt, { sold, wish, note: note.trim(), banner: alreadyDone(turn, outcome.earlier) });
}
