import { z } from 'zod';
import { help, helpGroups } from '../cards/menu/help.js';
import { menu, menuGroups } from '../cards/menu/menu.js';
import { isAdmin } from '../domain/organisation/organisation.js';
import type { Journey, Reply, Step } from './step.js';
import { show } from './step.js';

const wanted = z.object({ group: z.enum(menuGroups) });
const wantedHelp = z.object({ group: z.enum(helpGroups) });

export const menuJourney: Journey = {
  id: 'menu',
  kind: 'looks',
  start: (step, given) =>
    Promise.resolve(show(step, menu, { ...wanted.safeParse(given).data, isAdmin: isAdmin(step.by.person) })),
};

export const helpJourney: Journey = {
  id: 'help',
  kind: 'looks',
  start: (step, given) =>
    Promise.resolve(show(step, help, { ...wantedHelp.safeParse(given).data, isAdmin: isAdmin(step.by.person) })),
};

/** The menu with a word on what has just happened: nobody is left without a way on. */
export function menuWith(step: Step, banner: string): Reply {
  return show(step, menu, { banner, isAdmin: isAdmin(step.by.person) });
}
