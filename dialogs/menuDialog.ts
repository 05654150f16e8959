import { z } from 'zod';
import type { CardJson } from '../cards/card.js';
import { dialogNotice } from '../cards/extension/dialogNotice.js';
import { help, helpGroups } from '../cards/menu/help.js';
import type { MenuInvoice } from '../cards/menu/menu.js';
import { menu, menuGroups } from '../cards/menu/menu.js';
import type { Newcomer } from '../cards/menu/welcome.js';
import { welcome } from '../cards/menu/welcome.js';
import { ownAccounts } from './ownAccounts.js';
import { ownSheets } from './payments/ownSheets.js';
import { buyerRefusal } from '../domain/account/eligibility.js';
import { isCurrent } from '../domain/account/subscription.js';
import { isAdmin } from '../domain/organisation/organisation.js';
import { isPartnerAgent } from '../domain/partner/agents.js';
import type { Journey } from './journey.js';
import { soldHere } from './partner/soldHere.js';
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
    // Asked only where it shows: the first card of all waits for no account.
    const hasPartner = wanted?.group === 'more' && (await soldHere(turn)).length > 0;
    const open = wanted === undefined ? undefined : ({ journey: 'menu', data: wanted } as const);
    return show(turn, menu, { ...wanted, ...rolesOf(turn), hasPartner, invoices }, open);
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
  start: (turn, given) => Promise.resolve(show(turn, help, { ...wantedHelp.safeParse(given).data, ...rolesOf(turn) })),
};

function rolesOf({ by: { person } }: Turn) {
  return { isAdmin: isAdmin(person), isAgent: isPartnerAgent(person) };
}

/** The first card of all: at most three things that this person can do. */
export async function welcomed(turn: Turn): Promise<CardJson> {
  return welcome.render({ as: await newcomerOf(turn) }, turn.reader);
}

async function newcomerOf(turn: Turn): Promise<Newcomer> {
  const { person } = turn.by;
  if (isPartnerAgent(person)) return 'agent';
  if (isAdmin(person)) return 'admin';
  const accounts = await ownAccounts(turn);
  if (accounts.some(({ subscriptions }) => subscriptions.some(isCurrent))) return 'subscriber';
  if (buyerRefusal(person, turn.tenant) !== undefined) return 'non-buyer';
  return accounts.length > 0 ? 'account-owner' : 'colleague';
}

/** The menu with a banner about what has just happened, so that there is always a next action. */
export function menuWith(turn: Turn, banner: string): Reply {
  if (turn.reader.surface === 'dialog') return show(turn, dialogNotice, { text: banner });
  return show(turn, menu, { banner, ...rolesOf(turn) });
}
