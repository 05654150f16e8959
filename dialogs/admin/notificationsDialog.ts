import { z } from 'zod';
import type { NewsChoice } from '../../cards/notifying/newsChoice.js';
import { aboveError, choiceFrom, newsChoice } from '../../cards/notifying/newsChoice.js';
import { newsChosen } from '../../cards/notifying/newsChosen.js';
import { weeklyDigest } from '../../cards/notifying/weeklyDigest.js';
import type { Day } from '../../domain/basics/calendar.js';
import { addDays, dayOf, mondayOf } from '../../domain/basics/calendar.js';
import { setNewsPreferences } from '../../domain/organisation/commands/setNotificationPreferences.js';
import type { NewsPreferences, NewsTime } from '../../domain/account/notificationEvents.js';
import { usualPreferences } from '../../domain/account/notificationEvents.js';
import { isAdmin } from '../../domain/organisation/organisation.js';
import { openRequests } from '../../domain/organisation/licenceRequests.js';
import { amountIn } from '../understanding/parseAmount.js';
import type { Journey, Reply, Step } from '../step.js';
import { alreadyDone, on, refused, show } from '../step.js';

/** The week that begins on a Monday, or the one before this. */
const wanted = z.object({ week: z.union([z.literal('last'), z.iso.date()]) });

/** What an admin is told, and when. */
export const notificationsJourney: Journey = {
  id: 'notifications',
  kind: 'looks',
  start: (step, given) => {
    const week = wanted.safeParse(given).data?.week;
    return forAdmins(step, () => (week === undefined ? choose(step) : tellWeek(step, week)));
  },
  answers: [on(newsChoice, (step, answer) => forAdmins(step, () => save(step, answer)))],
};

/** The role is the directory's, and of this turn. */
async function forAdmins(step: Step, go: () => Promise<Reply>): Promise<Reply> {
  return isAdmin(step.by.person) ? go() : refused(step, { refusal: { code: 'admins-only' } });
}

async function preferencesOf({ desk, by }: Step): Promise<NewsPreferences> {
  const { admins } = await desk.organisations.read(by.tenant);
  return admins.find(({ person }) => person === by.person.id)?.preferences ?? usualPreferences;
}

async function choose(step: Step, changes: Partial<NewsChoice> = {}): Promise<Reply> {
  const { desk, tenant } = step;
  const { above, ...preferences } = await preferencesOf(step);
  // An amount in the currency of earlier days means nothing now.
  const isSame = above?.currency === tenant.currency;
  const set = choiceFrom({ ...preferences, ...(above && isSame && { above }) }, step.reader);
  return show(step, newsChoice, { ...set, currency: tenant.currency, operation: desk.newOperation(), ...changes });
}

interface Answer extends Pick<NewsChoice, 'above' | 'kinds' | 'currency' | 'operation'> {
  readonly when: NewsTime | '';
}

async function save(step: Step, { when, above, kinds, currency, operation }: Answer): Promise<Reply> {
  const { desk, by, reader } = step;
  const { notifying: words, common } = reader.strings;
  if (when === '') return choose(step, { above, kinds, banner: common.chooseOne });

  const minor = when === 'above' ? amountIn(above, currency, reader.separators) : undefined;
  const asked = { when, above, kinds };
  if (when === 'above' && minor === undefined) return choose(step, { ...asked, banner: aboveError(currency, reader) });
  const heard = when === 'off' && kinds.length === 0 ? (await preferencesOf(step)).kinds : kinds;
  if (heard.length === 0) return choose(step, { ...asked, banner: words.kindsError });

  const input = { when, currency, kinds: [...heard], ...(minor !== undefined && { above: minor }) };
  const outcome = await desk.affairs.execute(setNewsPreferences, { input, operation }, by);
  if (!outcome.accepted) {
    return outcome.refusal.code === 'terms-changed'
      ? choose(step, { banner: words.changed })
      : refused(step, { refusal: outcome.refusal });
  }
  return show(step, newsChosen, {
    preferences: await preferencesOf(step),
    banner: alreadyDone(step, outcome.earlier),
  });
}

/** What anybody could add up in the read-only view: also what was before the admin was told of things. */
async function tellWeek(step: Step, asked: string): Promise<Reply> {
  const { desk, by, reader } = step;
  const thisWeek = mondayOf(dayOf(desk.clock.now()));
  const week = asked === 'last' ? addDays(thisWeek, -7) : earlier(mondayOf(asked), thisWeek);
  const digest = await desk.digest(by.tenant, week);
  if (digest === undefined) return choose(step, { banner: reader.strings.digest.slow });

  const organisation = await desk.organisations.read(by.tenant);
  const { kinds } = await preferencesOf(step);
  return show(step, weeklyDigest, { week, thisWeek, digest, kinds, requests: openRequests(organisation).length });
}

function earlier(one: Day, other: Day): Day {
  return one < other ? one : other;
}
