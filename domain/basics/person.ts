/** A person in a tenant's directory. */
export interface Person {
  /** The directory's object id (a GUID in Microsoft Entra ID). */
  readonly id: string;
  readonly name: string;
  readonly mail?: string;
  readonly kind: 'member' | 'guest';
  readonly enabled: boolean;
  readonly roles: readonly Role[];
}

type Role = 'global-admin' | 'billing-admin' | 'partner-agent';

/** The person who acts: always from the authenticated activity and the directory, never from a card or a text. */
export interface Actor {
  readonly tenant: string;
  readonly person: Person;
}
