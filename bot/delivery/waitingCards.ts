import type { AwaitedResult } from '../../dialogs/replies.js';
import { waitingAt } from '../../domain/account/outbox.js';
import type { CommandHandler } from '../../domain/application/commandHandler.js';
import type { Actor } from '../../domain/basics/person.js';
import { waitsAt } from '../../domain/organisation/licenceRequests.js';

/** Records which message waits for the bank's answer or for a request's result, so that the result can replace it. */
export function waitingCards({ commands }: { readonly commands: Pick<CommandHandler, 'record' | 'recordIn'> }) {
  return ({ tenant, person }: Actor, awaited: AwaitedResult, activity: string): Promise<void> => {
    if ('request' in awaited)
      return commands.recordIn(tenant, (latest) => waitsAt(latest, awaited.request, person.id, activity));

    const { account, payment, assigns } = awaited;
    const ref = { tenant, owner: person.id, account };
    return commands.record(ref, (latest) => waitingAt(latest, payment, activity, assigns));
  };
}
