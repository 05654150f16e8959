import { z } from 'zod';
import type { PreferencesSet } from '../organisationEvents.js';
import type { OrganisationCommand, OrganisationDecision, OrganisationGiven } from '../../application/command.js';
import { refuse } from '../../account/decision.js';
import { latestDigestDay } from '../digestWeek.js';
import { money } from '../../basics/money.js';
import type { NewsPreferences } from '../../account/notificationEvents.js';
import { newsKinds, newsTimes, wantsDigest } from '../../account/notificationEvents.js';
import type { KnownAdmin, Organisation } from '../organisation.js';
import { isAdmin, withAdmin } from '../organisation.js';

/** Upper bound of the threshold, in minor units. */
const highestAbove = 99_999_999_999;

const setNewsPreferencesInput = z
  .object({
    when: z.enum(newsTimes),
    /** Minor units of the tenant's currency, with tax. */
    above: z.number().int().min(1).max(highestAbove).optional(),
    currency: z.string(),
    kinds: z.array(z.enum(newsKinds)).min(1),
  })
  .refine(({ when, above }) => when !== 'above' || above !== undefined);
export type SetNewsPreferences = z.infer<typeof setNewsPreferencesInput>;

/** Sets when an admin is notified, and of what; applies to waiting notices too. */
export const setNewsPreferences: OrganisationCommand<SetNewsPreferences, PreferencesSet> = {
  name: 'set-news-preferences',
  on: 'organisation',
  isHarmless: true,
  input: setNewsPreferencesInput,
  decide: (organisation, input, given) => {
    if (!isAdmin(given.by.person)) return refuse({ code: 'admins-only' });
    // The threshold was entered in another currency.
    if (input.currency !== given.tenant.currency) return refuse({ code: 'terms-changed' });
    return set(organisation, input, given);
  },
};

function set(
  organisation: Organisation,
  { when, above, currency, kinds }: SetNewsPreferences,
  { by, now }: OrganisationGiven,
): OrganisationDecision<PreferencesSet> {
  const preferences: NewsPreferences = {
    when,
    ...(when === 'above' && above !== undefined && { above: money(above, currency) }),
    kinds: newsKinds.filter((kind) => kinds.includes(kind)),
  };
  const known = withAdmin(organisation, by.person, now);
  const admins = known.admins.map((admin) =>
    admin.person === by.person.id ? { ...admin, preferences, ...begun(admin, preferences, now) } : admin,
  );
  const result = { type: 'preferences-set', preferences } as const;
  return { accepted: true, organisation: { ...known, admins }, result };
}

/** An admin who turns digests on gets the next one, not the last. */
function begun(before: KnownAdmin, after: NewsPreferences, now: string): Pick<KnownAdmin, 'digest'> {
  return wantsDigest(after) && !wantsDigest(before.preferences) ? { digest: latestDigestDay(now) } : {};
}
