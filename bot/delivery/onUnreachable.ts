import type { CommandHandler } from '../../domain/application/commandHandler.js';
import type { Clock } from '../../domain/application/ports.js';
import { withAdminLost } from '../../domain/organisation/unreachableAdmin.js';
import type { DeliveryWorkerParts } from './deliveryWorker.js';

/** Where somebody cannot be written to any more who is an admin, the other admins are told. */
export function onUnreachable(parts: {
  readonly commands: Pick<CommandHandler, 'recordIn'>;
  readonly clock: Clock;
}): DeliveryWorkerParts['lost'] {
  const { commands, clock } = parts;
  return async ({ tenant, person }) => {
    await commands.recordIn(tenant, (organisation) => withAdminLost(organisation, person, clock.now()));
  };
}
