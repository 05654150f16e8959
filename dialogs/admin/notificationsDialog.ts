import { z } from 'zod';
import type { NotificationChoice } from '../../cards/notifications/notificationChoice.js';
import { aboveError, choiceFrom, notificationChoice } from '../../cards/notifications/notificationChoice.js';
import { notificationReceipt } from '../../cards/notifications/notificationReceipt.js';
import { weeklyDigest } from '../../cards/notifications/weeklyDigest.js';
import type { Day } from '../../domain/basics/calendar.js';
import { addDays, dayOf, mondayOf } from '../../domain/basics/calendar.js';
import { setNotificationPreferences } from '../../domain/organisation/commands/setNotificationPreferences.js';
import type { NotificationPreferences, NotificationTime } from '../../domain/account/notificationEvents.js';
import { usualPreferences } from '../../domain/account/notificationEvents.js';
import { isAdmin } from '../../domain/organisation/organisation.js';
import { openRequests } from '../../domain/organisation/licenceRequests.js';
import { amountIn } from '../understanding/parseAmount.js';
import type { Journey } from '../journey.js';
import { on } from '../journey.js';
import { refused } from '../refusals/refused.js';
import type { Reply } from '../replies.js';
import { alreadyDone, show } from '../replies.js';
import type { Turn } from '../turn.js';

/** The week that begins on a Monday, or the one before this. */
const startInput = z.object({ week: z.union([z.literal('last'), z.iso.date()]) });

/** An admin's settings for notifications: what and when. */
export const notificationsJourney: Journey = {
  id: 'notifications',
  kind: 'looks',
  start: (turn, given) => {
    const week = startInput.safeParse(given).data?.week;
    return forAdmins(turn, () => (week === undefined ? choose(turn) : showWeek(turn, week)));
  },
  answers: [on(notificationChoice, (turn, answer) => forAdmins(turn, () => save(turn, answer)))],
};

/** Checks the directory's role at every turn. */
async function forAdmins(turn: Turn, go: () => Promise<Reply>): Promise<Reply> {
  return isAdmin(turn.by.person) ? go() : refused(turn, { refusal: { code: 'admins-only' } });
}

async function preferencesOf({ services, by }: Turn): Promise<NotificationPreferences> {
  const { admins } = await services.organisations.read(by.tenant);
  return admins.find(({ person }) => person === by.person.id)?.preferences ?? usualPreferences;
}

async function choose(turn: Turn, changes: Partial<NotificationChoice> = {}): Promise<Reply> {
  const { services, tenant } = turn;
  const { above, ...preferences } = await preferencesOf(turn);
  // A threshold in the tenant's former currency means nothing now.
  const isSame = above?.currency === tenant.currency;
  const set = choiceFrom({ ...preferences, ...(above && isSame && { above }) }, turn.reader);
  return show(turn, notificationChoice, {
    ...set,
    currency: tenant.currency,
    operation: services.newOperation(),
    ...changes,
  });
}

interface PreferencesInput extends Pick<NotificationChoice, 'above' | 'kinds' | 'currency' | 'operation'> {
  readonly when: NotificationTime | '';
}

async function save(turn: Turn, { when, above, kinds, currency, operation }: PreferencesInput): Promise<Reply> {
  const { services, by, reader } = turn;
  const { notificationSettings: words, common } = reader.strings;
  if (when === '') return choose(turn, { above, kinds, banner: { field: 'when', text: common.chooseOne } });

  const minor = when === 'above' ? amountIn(above, currency, reader.separators) : undefined;
  const asked = { when, above, kinds };
  if (when === 'above' && minor === undefined) return choose(turn, { ...asked, banner: aboveError(currency, reader) });
  const heard = when === 'off' && kinds.length === 0 ? (await preferencesOf(turn)).kinds : kinds;
  if (heard.length === 0) return choose(turn, { ...asked, banner: { field: 'kinds', text: words.kindsError } });

  const input = { when, currency, kinds: [...heard], ...(minor !== undefined && { above: minor }) };
  const outcome = await services.commands.execute(setNotificationPreferences, { input, operation }, by);
  if (!outcome.accepted) {
    return outcome.refusal.code === 'terms-changed'
      ? choose(turn, { banner: words.changed })
      : refused(turn, { refusal: outcome.refusal });
  }
  return show(turn, notificationReceipt, {
    preferences: await preferencesOf(turn),
    banner: alreadyDone(turn, outcome.earlier),
  });
}

/** Any admin could add up the same in the read-only view, so weeks before they installed the bot are shown too. */
async function showWeek(turn: Turn, asked: string): Promise<Reply> {
  const { services, by, reader } = turn;
  const thisWeek = mondayOf(dayOf(services.clock.now()));
  const week = asked === 'last' ? addDays(thisWeek, -7) : earlier(mondayOf(asked), thisWeek);
  const digest = await services.digest(by.tenant, week);
  if (digest === undefined) return choose(turn, { banner: reader.strings.digest.slow });

  const organisation = await services.organisations.read(by.tenant);
  const { kinds } = await preferencesOf(turn);
  return show(turn, weeklyDigest, { week, thisWeek, digest, kinds, requests: openRequests(organisation).length });
}

function earlier(one: Day, other: Day): Day {
  return one < other ? one : other;
}
