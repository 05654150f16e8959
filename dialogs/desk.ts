import type { FrontDoor } from '../domain/execute.js';
import type { Accounts, Clock, Directory } from '../domain/ports.js';

/** Where a client looks names up: its own directory, or ours by `application/search`. */
export type PeopleDataset = 'graph.microsoft.com/users' | 'seatkeeper/people';

/** What every dialog works with; the same for all turns. */
export interface Desk {
  readonly door: FrontDoor;
  readonly accounts: Pick<Accounts, 'read' | 'owned'>;
  readonly directory: Directory;
  readonly clock: Clock;
  readonly newOperation: () => string;
  /** No real money: the payment methods are the sandbox's. */
  readonly isSandbox: boolean;
  readonly dataset: PeopleDataset;
}
