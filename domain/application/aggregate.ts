import type { Actor } from '../basics/person.js';
import type { AnyCommand, AggregateKind, Documents, Givens, Outcomes, Requests } from './command.js';
import type { AccountRef } from './ports.js';

/** Where a document lies: an account, or a tenant's only document. */
export interface Refs {
  readonly account: AccountRef;
  readonly organisation: string;
}

/** How the command handler works with one kind of document. */
export interface Aggregate<Kind extends AggregateKind> {
  /** Where the document lies that the person means; undefined if there is none for them. */
  ref<Input, Result>(
    command: AnyCommand<Input, Result, Kind>,
    request: Requests<Input>[Kind],
    by: Actor,
  ): Promise<Refs[Kind] | undefined>;
  read(ref: Refs[Kind]): Promise<Documents[Kind] | undefined>;
  /** All that the decision may know; undefined if the person's tenant does not exist. */
  given<Input, Result>(
    command: AnyCommand<Input, Result, Kind>,
    request: Requests<Input>[Kind],
    by: Actor,
    ref: Refs[Kind],
  ): Promise<Givens[Kind] | undefined>;
  /** The command's decision on the current document; nothing is saved. */
  previewed<Input, Result>(
    document: Documents[Kind],
    command: AnyCommand<Input, Result, Kind>,
    request: Requests<Input>[Kind],
    given: Givens[Kind],
  ): Outcomes<Result>[Kind];
  /** The result of an accepted operation after waiting for its payment. */
  ended<Result>(
    outcome: Outcomes<Result>[Kind],
    request: Requests<unknown>[Kind],
    given: Givens[Kind],
    ref: Refs[Kind],
  ): Promise<Outcomes<Result>[Kind]>;
  /**
   * Runs the command on the latest document and saves it, or returns the earlier result; undefined if there is no
   * document.
   */
  executed<Input, Result>(
    command: AnyCommand<Input, Result, Kind>,
    request: Requests<Input>[Kind],
    given: Givens[Kind],
    ref: Refs[Kind],
  ): Promise<Outcomes<Result>[Kind] | undefined>;
}
