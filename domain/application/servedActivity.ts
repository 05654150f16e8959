import type { ActivityEntry, ActivityRange } from '../reports/activity.js';
import type { ActivityLog, Clock, Directory } from './ports.js';

export interface ActivityPorts {
  readonly activity: ActivityLog;
  readonly directory: Pick<Directory, 'customersOf'>;
  readonly clock: Clock;
}

/** The partner's activity log without the customers that it no longer serves, newest first. */
export async function servedActivity(
  { activity, directory, clock }: ActivityPorts,
  partner: string,
  range: ActivityRange,
): Promise<readonly ActivityEntry[]> {
  const customers = await directory.customersOf(partner, clock.now());
  const served = new Set(customers.map(({ customer }) => customer));
  return (await activity.find(partner, range)).filter(({ customer }) => served.has(customer));
}
