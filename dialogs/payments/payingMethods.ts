import type { Account } from '../../domain/account/account.js';
import type { Instant } from '../../domain/basics/calendar.js';
import { isExpired } from '../../domain/billing/paymentMethod/paymentCard.js';
import type { OwnMethod } from '../../cards/layouts/paymentMethodWords.js';

/** Payment methods of all own accounts, each account's usual one first; expired ones come last. */
export function payingMethods(accounts: readonly Account[], now: Instant): readonly OwnMethod[] {
  const isUsual = ({ account, method }: OwnMethod) => account.profiles[0]?.method === method.id;
  const isOver = ({ method }: OwnMethod) => isExpired(method.expires, now);
  return accounts
    .flatMap((account) =>
      account.methods
        .map((method): OwnMethod => ({ account, method }))
        .toSorted((a, b) => Number(isUsual(b)) - Number(isUsual(a))),
    )
    .toSorted((a, b) => Number(isOver(a)) - Number(isOver(b)));
}
