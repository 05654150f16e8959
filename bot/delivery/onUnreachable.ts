import type { CommandHandler } from '../../domain/application/commandHandler.js';
import type { Clock } from '../../domain/application/ports.js';
import { withAdminLost } from '../../domain/organisation/unreachableAdmin.js';
import type { DeliveryWorkerParts } from './deliveryWorker.js';

/** Tells the other admins that an admin cannot be reached any more. */
export function onUnreachable(parts: {
  readonly commands: Pick<CommandHandler, 'recordIn'>;
  readonly clock: Clock;
}): DeliveryWorkerParts['lost'] {
  const { commands, clock } = parts;
  return async ({ tenant, person }) => {
    await commands.recordIn(tenant, (organisation) => withAdminLost(organisation, person, clock.now()));
  };
}
