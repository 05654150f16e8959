import { z } from 'zod';
import { help, helpGroups } from '../cards/menu/help.js';
import type { MenuInvoice } from '../cards/menu/menu.js';
import { menu, menuGroups } from '../cards/menu/menu.js';
import { ownSheets } from './payments/ownSheets.js';
import { isAdmin } from '../domain/organisation/organisation.js';
import type { Journey } from './journey.js';
import type { Reply } from './replies.js';
import { show } from './replies.js';
import type { Turn } from './turn.js';

const startInput = z.object({ group: z.enum(menuGroups) });
const wantedHelp = z.object({ group: z.enum(helpGroups) });

export const menuJourney: Journey = {
  id: 'menu',
  kind: 'looks',
  start: async (turn, given) => {
    const wanted = startInput.safeParse(given).data;
    const invoices = wanted?.group === 'payments' ? await latestInvoices(turn) : [];
    const open = wanted === undefined ? undefined : ({ journey: 'menu', data: wanted } as const);
    return show(turn, menu, { ...wanted, isAdmin: isAdmin(turn.by.person), invoices }, open);
  },
};

const mostInvoices = 3;

async function latestInvoices(turn: Turn): Promise<readonly MenuInvoice[]> {
  const all = await ownSheets(turn);
  const namesAccounts = new Set(all.map(({ account }) => account.id)).size > 1;
  return all.slice(0, mostInvoices).map((own) => ({ ...own, namesAccounts }));
}

export const helpJourney: Journey = {
  id: 'help',
  kind: 'looks',
  start: (turn, given) =>
    Promise.resolve(show(turn, help, { ...wantedHelp.safeParse(given).data, isAdmin: isAdmin(turn.by.person) })),
};

/** The menu with a banner about what has just happened, so that there is always a next action. */
export function menuWith(turn: Turn, banner: string): Reply {
  return show(turn, menu, { banner, isAdmin: isAdmin(turn.by.person) });
}
