import type { Account, PaymentMethod } from '../../domain/account/account.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';

/** A method with the account that it is saved in. */
export interface OwnMethod {
  readonly account: Account;
  readonly method: PaymentMethod;
}

const separator = ' ';

/** An account's and another id as one value of a choice. */
export function pairKey(account: string, id: string): string {
  return `${account}${separator}${id}`;
}

/** What a choice was for: the account, and what on it. */
export function fromPairKey(key: string): { readonly account: string; readonly id: string } {
  const [account = '', id = ''] = key.split(separator);
  return { account, id };
}

/** "Visa ending in 4242", for choices and buttons, which format nothing. */
export function methodName({ brand, lastFour }: PaymentMethod, { strings }: Reader): string {
  return strings.common.method(brand, lastFour);
}

/** The same for a text that would format it. */
export function methodText(method: PaymentMethod, reader: Reader): string {
  return plain(methodName(method, reader));
}
