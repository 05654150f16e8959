/** Somebody in a tenant's directory. */
export interface Person {
  /** The directory's object id (a GUID in Microsoft Entra ID). */
  readonly id: string;
  readonly name: string;
  readonly mail?: string;
  readonly kind: 'member' | 'guest';
  readonly enabled: boolean;
  readonly roles: readonly Role[];
}

export type Role = 'global-admin' | 'billing-admin' | 'partner-agent';

/** Who asks: always from the authenticated activity and the directory, never from a card or a text. */
export interface Actor {
  readonly tenant: string;
  readonly person: Person;
}

/** A Global or Billing administrator: looks at everything, changes nobody's subscription (D1). */
export function isAdmin(person: Person): boolean {
  return person.roles.includes('global-admin') || person.roles.includes('billing-admin');
}
