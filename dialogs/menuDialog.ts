import { help } from '../cards/menu/help.js';
import { menu } from '../cards/menu/menu.js';
import type { Journey, Reply, Step } from './step.js';
import { show } from './step.js';

export const menuJourney: Journey = {
  id: 'menu',
  start: (step) => Promise.resolve(show(step, menu, {})),
};

export const helpJourney: Journey = {
  id: 'help',
  start: (step) => Promise.resolve(show(step, help, {})),
};

/** The menu with a word on what has just happened: nobody is left without a way on. */
export function menuWith(step: Step, banner: string): Reply {
  return show(step, menu, { banner });
}
