import type { Reader } from '../cards/language.js';
import type { Actor } from '../domain/basics/person.js';
import type { Tenant } from '../domain/basics/tenant.js';
import type { Services } from './services.js';

/** One turn for a dialog: the person, their language, and the services. */
export interface Turn {
  readonly by: Actor;
  readonly tenant: Tenant;
  readonly reader: Reader;
  readonly locale: string | undefined;
  readonly services: Services;
  /** This press has opened the person's billing account. */
  readonly hasOpened?: true;
}

/** Where licences are given: among the customer's people if the turn is about a customer, else in the own organisation. */
export function peopleTenant({ by, reader }: Turn): string {
  return reader.customer?.id ?? by.tenant;
}
