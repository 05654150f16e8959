import type { Instant } from '../basics/calendar.js';

/** A customer that a partner looks after, from the directory and at every turn (D14). */
export interface Relationship {
  /** The customer's tenant. */
  readonly customer: string;
  readonly name: string;
  /** The primary domain. */
  readonly domain: string;
  readonly since: Instant;
  /** When it ended, or will end. */
  readonly until?: Instant;
}

export function isOn({ since, until }: Pick<Relationship, 'since' | 'until'>, now: Instant): boolean {
  return since <= now && (until === undefined || now < until);
}
