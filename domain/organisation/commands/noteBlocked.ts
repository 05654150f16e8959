import { z } from 'zod';
import type { Notice } from '../../account/account.js';
import type { OrganisationCommand, OrganisationGiven } from '../../application/command.js';
import type { AttemptBlocked } from '../organisationEvents.js';
import { addHours } from '../../basics/calendar.js';
import { idSchema } from '../../basics/idSchema.js';
import { refuse } from '../../account/decision.js';
import { productRefusal, trialRefusal } from '../../account/eligibility.js';
import { tenantFor } from '../organisation.js';
import type { Person } from '../../basics/person.js';
import { productOf } from '../../basics/product.js';

const noteBlockedInput = z.object({ product: idSchema });
export type NoteBlocked = z.infer<typeof noteBlockedInput>;

/** For so many hours no further notification about the same person and product. */
const quietHours = 24;

/** Notifies admins that a person tried what the policy forbids, once a day per person and product (D2). */
export const noteBlocked: OrganisationCommand<NoteBlocked, AttemptBlocked> = {
  name: 'note-blocked',
  on: 'organisation',
  isHarmless: true,
  input: noteBlockedInput,
  decide: (organisation, { product: id }, given) => {
    const { by, now, tenant, admins } = given;
    const product = productOf(id);
    if (product === undefined) return refuse({ code: 'product-not-offered', product: id });
    const own = tenantFor(tenant, organisation, by.person.id, now);
    const blocks = [productRefusal(product, own), trialRefusal(product, own)].some(
      (refusal) => refusal?.code === 'policy' || refusal?.code === 'trial-policy',
    );
    const recent = organisation.blocked.filter(({ at }) => now < addHours(at, quietHours));
    const isNotified = recent.some(({ person, product: one }) => person === by.person.id && one === id);
    // Nothing to notify; this refusal is never shown.
    if (!blocks || isNotified) return refuse({ code: 'not-found' });

    const attempt = { person: by.person.id, product: id, at: now };
    const notices = admins.filter((admin) => admin.id !== by.person.id).map((admin) => noticeTo(admin, id, given));
    return {
      accepted: true,
      organisation: {
        ...organisation,
        blocked: [...recent, attempt],
        outbox: [...organisation.outbox, ...notices],
      },
      result: { type: 'attempt-blocked', product: id },
    };
  },
};

function noticeTo({ id: to }: Person, product: string, { by, now, operation }: OrganisationGiven): Notice {
  const { id: person, name, mail } = by.person;
  const event = { type: 'policy-blocked', kind: 'blocked', product, person, name, contact: mail ?? person } as const;
  return { id: `${operation}-blocked-${to}`, to, at: now, event };
}
