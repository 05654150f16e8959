import type { AwaitedPayment } from '../../dialogs/step.js';
import type { Actor } from '../../domain/person.js';
import type { Accounts } from '../../domain/ports.js';
import { waitingAt } from '../../domain/told.js';

/** Remembers in the account which message waits for the bank's answer. */
export function awaitedPayments(accounts: Pick<Accounts, 'change'>) {
  return async ({ tenant, person }: Actor, { account, payment }: AwaitedPayment, activity: string): Promise<void> => {
    await accounts.change({ tenant, owner: person.id, account }, (latest) => {
      const save = waitingAt(latest, payment, activity);
      return save === latest ? { answer: undefined } : { answer: undefined, save };
    });
  };
}
