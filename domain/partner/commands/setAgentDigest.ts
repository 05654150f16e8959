import { z } from 'zod';
import { refuse } from '../../account/decision.js';
import type { OrganisationCommand } from '../../application/command.js';
import { latestDigestDay } from '../../organisation/digestWeek.js';
import type { AgentDigestSet } from '../../organisation/organisationEvents.js';
import { isPartnerAgent } from '../agents.js';
import { withAgent } from '../partnership.js';
import { partnershipOf, withPartnership } from '../partnershipChanges.js';

const setAgentDigestInput = z.object({ isWanted: z.boolean() });

/** Sets whether an agent gets the summary on Mondays; whoever turns it on gets the next one, not the last. */
export const setAgentDigest: OrganisationCommand<z.infer<typeof setAgentDigestInput>, AgentDigestSet> = {
  name: 'set-agent-digest',
  on: 'organisation',
  input: setAgentDigestInput,
  isHarmless: true,
  decide: (organisation, { isWanted }, { by: { person }, now }) => {
    if (!isPartnerAgent(person)) return refuse({ code: 'agents-only' });
    const { agents } = withAgent(partnershipOf(organisation), person, now);
    const chosen = agents.map((agent) =>
      agent.person === person.id ? { ...agent, digest: latestDigestDay(now), wantsNoDigest: !isWanted } : agent,
    );
    return {
      accepted: true,
      organisation: withPartnership(organisation, { agents: chosen }),
      result: { type: 'agent-digest-set', isWanted },
    };
  },
};
