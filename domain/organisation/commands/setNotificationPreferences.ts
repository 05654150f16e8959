import { z } from 'zod';
import type { PreferencesSet } from '../organisationEvents.js';
import type { OrganisationCommand, OrganisationDecision, OrganisationGiven } from '../../application/command.js';
import { refuse } from '../../account/decision.js';
import { latestDigestDay } from '../digestWeek.js';
import { money } from '../../basics/money.js';
import type { NotificationPreferences } from '../../account/notificationEvents.js';
import { notificationKinds, notificationTimes, wantsDigest } from '../../account/notificationEvents.js';
import type { KnownAdmin, Organisation } from '../organisation.js';
import { isAdmin, withAdmin } from '../organisation.js';

/** Upper bound of the threshold, in minor units. */
const highestAbove = 99_999_999_999;

const setNotificationPreferencesInput = z
  .object({
    when: z.enum(notificationTimes),
    /** Minor units of the tenant's currency, with tax. */
    above: z.number().int().min(1).max(highestAbove).optional(),
    currency: z.string(),
    kinds: z.array(z.enum(notificationKinds)).min(1),
  })
  .refine(({ when, above }) => when !== 'above' || above !== undefined);
export type SetNotificationPreferences = z.infer<typeof setNotificationPreferencesInput>;

/** Sets when an admin is notified, and of what; applies to waiting notices too. */
export const setNotificationPreferences: OrganisationCommand<SetNotificationPreferences, PreferencesSet> = {
  name: 'set-news-preferences',
  on: 'organisation',
  isHarmless: true,
  input: setNotificationPreferencesInput,
  decide: (organisation, input, given) => {
    if (!isAdmin(given.by.person)) return refuse({ code: 'admins-only' });
    // The threshold was entered in another currency.
    if (input.currency !== given.tenant.currency) return refuse({ code: 'terms-changed' });
    return set(organisation, input, given);
  },
};

function set(
  organisation: Organisation,
  { when, above, currency, kinds }: SetNotificationPreferences,
  { by, now }: OrganisationGiven,
): OrganisationDecision<PreferencesSet> {
  const preferences: NotificationPreferences = {
    when,
    ...(when === 'above' && above !== undefined && { above: money(above, currency) }),
    kinds: notificationKinds.filter((kind) => kinds.includes(kind)),
  };
  const known = withAdmin(organisation, by.person, now);
  const admins = known.admins.map((admin) =>
    admin.person === by.person.id ? { ...admin, preferences, ...begun(admin, preferences, now) } : admin,
  );
  const result = { type: 'preferences-set', preferences } as const;
  return { accepted: true, organisation: { ...known, admins }, result };
}

/** An admin who turns digests on gets the next one, not the last. */
function begun(before: KnownAdmin, after: NotificationPreferences, now: string): Pick<KnownAdmin, 'digest'> {
  return wantsDigest(after) && !wantsDigest(before.preferences) ? { digest: latestDigestDay(now) } : {};
}
