import { z } from 'zod';
import { help, helpGroups } from '../cards/menu/help.js';
import { menu, menuGroups } from '../cards/menu/menu.js';
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
  start: (turn, given) =>
    Promise.resolve(show(turn, menu, { ...startInput.safeParse(given).data, isAdmin: isAdmin(turn.by.person) })),
};

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
