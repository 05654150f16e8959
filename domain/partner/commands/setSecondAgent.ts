import { z } from 'zod';
import { refuse } from '../../account/decision.js';
import type { OrganisationCommand } from '../../application/command.js';
import type { SecondAgentSet } from '../../organisation/organisationEvents.js';
import { isPartnerAgent } from '../agents.js';
import { partnershipOf, withPartnership } from '../partnershipChanges.js';

const setSecondAgentInput = z.object({ isNeeded: z.boolean() });

/** Sets whether suspending needs another agent (D14). Any agent may set it; the document says who has. */
export const setSecondAgent: OrganisationCommand<z.infer<typeof setSecondAgentInput>, SecondAgentSet> = {
  name: 'set-second-agent',
  on: 'organisation',
  input: setSecondAgentInput,
  isHarmless: true,
  decide: (organisation, { isNeeded }, { by, now }) => {
    if (!isPartnerAgent(by.person)) return refuse({ code: 'agents-only' });
    if ((partnershipOf(organisation).secondAgent?.isNeeded ?? false) === isNeeded)
      return refuse({ code: 'same-setting' });
    const secondAgent = { isNeeded, by: by.person.id, byName: by.person.name, at: now };
    return {
      accepted: true,
      organisation: withPartnership(organisation, { secondAgent }),
      result: { type: 'second-agent-set', isNeeded },
    };
  },
};
