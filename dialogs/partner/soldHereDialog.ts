import { z } from 'zod';
import { soldDetails } from '../../cards/soldHere/soldDetails.js';
import { soldList, soldPerPage } from '../../cards/soldHere/soldList.js';
import type { Journey } from '../journey.js';
import { on } from '../journey.js';
import { refused } from '../refusals/refused.js';
import type { Reply } from '../replies.js';
import { show } from '../replies.js';
import type { Turn } from '../turn.js';
import { soldHere } from './soldHere.js';

const startInput = z.object({ subscription: z.string() });

/** What partners have sold to the person's organisation, for all its members; without prices (R48). */
export const soldJourney: Journey = {
  id: 'sold',
  kind: 'looks',
  start: (turn, given) => {
    const one = startInput.safeParse(given).data;
    return one === undefined ? listSold(turn, 0) : details(turn, one.subscription);
  },
  answers: [on(soldList, (turn, { page, opens }) => listSold(turn, page, opens))],
};

/** A page of the list, to look at or to choose one that the partner is asked about. */
export async function listSold(turn: Turn, wantedPage: number, opens?: 'askPartner'): Promise<Reply> {
  const all = await soldHere(turn);
  const pages = Math.max(1, Math.ceil(all.length / soldPerPage));
  const page = Math.min(wantedPage, pages - 1);
  const rows = all.slice(page * soldPerPage, (page + 1) * soldPerPage);
  const list = { rows, count: all.length, page, pages, ...(opens && { opens }) };
  return show(turn, soldList, list, { journey: opens ?? 'sold', data: {} });
}

async function details(turn: Turn, id: string): Promise<Reply> {
  const sold = (await soldHere(turn)).find(({ subscription }) => subscription === id);
  return sold === undefined ? refused(turn, { refusal: { code: 'not-found' } }) : show(turn, soldDetails, sold);
}
