import type { Awaited } from '../../dialogs/replies.js';
import type { Actor } from '../../domain/basics/person.js';
import type { Accounts, Organisations } from '../../domain/application/ports.js';
import { waitingAt } from '../../domain/account/outbox.js';
import { waitsAt } from '../../domain/organisation/licenceRequests.js';

interface Parts {
  readonly accounts: Pick<Accounts, 'change'>;
  readonly organisations: Pick<Organisations, 'change'>;
}

/** Remembers which message waits for the bank's answer, or for what becomes of a request. */
export function awaitedAnswers({ accounts, organisations }: Parts) {
  return async ({ tenant, person }: Actor, awaited: Awaited, activity: string): Promise<void> => {
    if ('request' in awaited) {
      await organisations.change(tenant, (latest) =>
        savedIfChanged(latest, waitsAt(latest, awaited.request, person.id, activity)),
      );
      return;
    }
    const { account, payment } = awaited;
    await accounts.change({ tenant, owner: person.id, account }, (latest) =>
      savedIfChanged(latest, waitingAt(latest, payment, activity)),
    );
  };
}

function savedIfChanged<Document>(latest: Document, save: Document) {
  return save === latest ? { answer: undefined } : { answer: undefined, save };
}
