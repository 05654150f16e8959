import type { Person } from '../basics/person.js';

/** A partner's agent: an enabled member with that role in the directory (D14). */
export function isPartnerAgent({ enabled, kind, roles }: Person): boolean {
  return enabled && kind === 'member' && roles.includes('partner-agent');
}
