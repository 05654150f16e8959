import type { CardJson } from '../../cards/card.js';
import { purchaseReceipt } from '../../cards/buying/purchaseReceipt.js';
import type { Reader } from '../../cards/language.js';
import { refusalCard } from '../../cards/menu/refusal.js';
import { licenceReceived } from '../../cards/notices/licenceReceived.js';
import { changeOf } from '../../cards/seats/change.js';
import { seatsReceipt } from '../../cards/seats/seatsReceipt.js';
import { nameOf } from '../../cards/subscriptions/row.js';
import type { Account, Notice } from '../../domain/account.js';
import { methodOf, subscriptionOf } from '../../domain/account.js';
import { seatsOf } from '../../domain/subscription.js';

/** What a notice becomes for the person who gets it; undefined for what is no longer so, or what nobody is told. */
export function cardFor({ event, to }: Notice, account: Account, reader: Reader): CardJson | undefined {
  switch (event.type) {
    case 'licence-received':
      return holds(account, to, event.product) ? licenceReceived.render(event, reader) : undefined;
    case 'seats-bought': {
      if (subscriptionOf(account, event.subscription)?.status !== 'active') return undefined;
      const method = methodOf(account, event.method);
      const deal = method && { result: event, productName: nameOf(event.product), method, account: account.id };
      return deal && purchaseReceipt.render(deal, reader);
    }
    case 'seats-changed': {
      const subscription = subscriptionOf(account, event.subscription);
      const isSo = subscription?.status === 'active' && seatsOf(subscription) === event.to;
      const change = { ...changeOf(account, event, false), account: account.id, canUndo: false };
      return isSo ? seatsReceipt.render(change, reader) : undefined;
    }
    case 'payment-declined':
      return refusalCard.render(
        {
          title: reader.strings.buying.declined,
          refusal: { code: 'payment-declined', lastFour: event.lastFour },
          ways: [{ title: reader.strings.buying.otherMethod, data: { start: 'buy', product: event.product } }],
        },
        reader,
      );
    default:
      return undefined;
  }
}

function holds(account: Account, person: string, product: string): boolean {
  return account.subscriptions.some(
    (subscription) =>
      subscription.product === product &&
      subscription.status === 'active' &&
      subscription.assignments.some((assignment) => assignment.person === person),
  );
}
