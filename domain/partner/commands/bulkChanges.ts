import { z } from 'zod';
import { refuse } from '../../account/decision.js';
import type { OrganisationCommand, OrganisationGiven } from '../../application/command.js';
import { idSchema } from '../../basics/idSchema.js';
import type { BulkChangeMoved } from '../../organisation/organisationEvents.js';
import { isPartnerAgent } from '../agents.js';
import type { BulkChange, BulkLine } from '../bulkChange.js';
import { isWaiting, mostBulkLines } from '../bulkChange.js';
import { bulkChangeOf, withBulkChange, withoutDraftOf } from '../partnershipChanges.js';

const draftInput = z.object({
  bulkChange: idSchema,
  lines: z.array(z.custom<BulkLine>((line) => typeof line === 'object')).max(mostBulkLines),
});

/** Remembers what an agent is putting together, in place of their draft before; without lines, there is none. */
export const draftBulkChange: OrganisationCommand<z.infer<typeof draftInput>, BulkChangeMoved> = {
  name: 'draft-bulk-change',
  on: 'organisation',
  input: draftInput,
  isHarmless: true,
  decide: (organisation, { bulkChange: id, lines }, { by, now }) => {
    const known = bulkChangeOf(organisation, id);
    if (!isPartnerAgent(by.person)) return refuse({ code: 'not-found' });
    if (known !== undefined && (known.state !== 'draft' || known.by !== by.person.id))
      return refuse({ code: 'review-outdated' });
    const others = withoutDraftOf(organisation, by.person.id);
    const draft: BulkChange = { id, by: by.person.id, state: 'draft', since: now, lines };
    return {
      accepted: true,
      organisation: lines.length === 0 ? others : withBulkChange(others, draft),
      result: { type: 'bulk-change-moved', bulkChange: id, state: 'draft' },
    };
  },
};

const startInput = z.object({ bulkChange: idSchema });

/** Submits the draft as it was reviewed; from then on it is carried out line by line. */
export const startBulkChange: OrganisationCommand<z.infer<typeof startInput>, BulkChangeMoved> = {
  name: 'start-bulk-change',
  on: 'organisation',
  input: startInput,
  decide: (organisation, { bulkChange: id }, given) => {
    const draft = bulkChangeOf(organisation, id);
    if (!isPartnerAgent(given.by.person)) return refuse({ code: 'not-found' });
    if (draft === undefined || !isReviewedBy(draft, given)) return refuse({ code: 'review-outdated' });
    return {
      accepted: true,
      organisation: withBulkChange(organisation, { ...draft, state: 'running', since: given.now }),
      result: { type: 'bulk-change-moved', bulkChange: id, state: 'running' },
    };
  },
};

function isReviewedBy({ by, state, lines }: BulkChange, given: OrganisationGiven): boolean {
  return by === given.by.person.id && state === 'draft' && lines.some(isWaiting);
}
