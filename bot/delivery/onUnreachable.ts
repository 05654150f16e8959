import { withAdminLost } from '../../domain/organisation/unreachableAdmin.js';
import type { Clock, Organisations } from '../../domain/application/ports.js';
import type { DeliveryWorkerParts } from './deliveryWorker.js';

/** Where somebody cannot be written to any more who is an admin, the other admins are told. */
export function onUnreachable(parts: {
  readonly organisations: Pick<Organisations, 'change'>;
  readonly clock: Clock;
}): DeliveryWorkerParts['lost'] {
  const { organisations, clock } = parts;
  return async ({ tenant, person }) => {
    await organisations.change(tenant, (organisation) => {
      const save = withAdminLost(organisation, person, clock.now());
      return save === organisation ? { answer: undefined } : { answer: undefined, save };
    });
  };
}
