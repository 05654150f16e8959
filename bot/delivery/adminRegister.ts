import { isAdmin, withAdmin, withoutAdmin } from '../../domain/organisation/organisation.js';
import { askedToo } from '../../domain/organisation/licenceRequests.js';
import { isPartnerAgent } from '../../domain/partner/agents.js';
import { agentLeft, agentMet } from '../../domain/partner/partnershipChanges.js';
import type { Actor } from '../../domain/basics/person.js';
import type { CommandHandler } from '../../domain/application/commandHandler.js';
import type { Clock, Organisations } from '../../domain/application/ports.js';

/** Keeps the lists of admins, and of a partner's agents, that cards can be sent to: those who have the bot installed. */
export interface AdminRegister {
  readonly met: (by: Actor) => Promise<void>;
  readonly left: (by: Actor) => Promise<void>;
}

export function adminRegister(parts: {
  readonly commands: Pick<CommandHandler, 'recordIn'>;
  readonly organisations: Pick<Organisations, 'read'>;
  readonly clock: Clock;
}): AdminRegister {
  const { commands, organisations, clock } = parts;
  return {
    met: async (by) => {
      await metAgent(by);
      const { tenant, person } = by;
      if (!isAdmin(person)) return;
      const organisation = await organisations.read(tenant);
      if (withAdmin(organisation, person, clock.now()) === organisation) return;
      await commands.recordIn(tenant, (latest) =>
        askedToo(withAdmin(latest, person, clock.now()), person, clock.now()),
      );
    },
    left: ({ tenant, person }) =>
      commands.recordIn(tenant, (latest) => withoutAdmin(agentLeft(latest, person.id), person.id)),
  };

  async function metAgent({ tenant, person }: Actor): Promise<void> {
    if (!isPartnerAgent(person)) return;
    const now = clock.now();
    const organisation = await organisations.read(tenant);
    if (agentMet(organisation, person, now) === organisation) return;
    await commands.recordIn(tenant, (latest) => agentMet(latest, person, now));
  }
}
