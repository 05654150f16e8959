import type { Actor } from '../basics/person.js';
import type { AnyCommand, DocumentKind, Documents, Givens, Outcomes, Requests } from './command.js';

/** What the command handler has to know of one kind of document. */
export interface Aggregate<Kind extends DocumentKind> {
  read<Input>(request: Requests<Input>[Kind], by: Actor): Promise<Documents[Kind] | undefined>;
  /** All that the decision may know; undefined where the person's tenant is not there. */
  given<Input, Result>(
    command: AnyCommand<Input, Result, Kind>,
    request: Requests<Input>[Kind],
    by: Actor,
  ): Promise<Givens[Kind] | undefined>;
  /** What the command would make of the document as it is now. */
  previewed<Input, Result>(
    document: Documents[Kind],
    command: AnyCommand<Input, Result, Kind>,
    request: Requests<Input>[Kind],
    given: Givens[Kind],
  ): Outcomes<Result>[Kind];
  /** What an accepted operation has become once the person has waited for it. */
  ended<Result>(
    outcome: Outcomes<Result>[Kind],
    request: Requests<unknown>[Kind],
    given: Givens[Kind],
  ): Promise<Outcomes<Result>[Kind]>;
  /** Runs it on the latest document and saves that, or answers for one that has run; undefined where there is none. */
  executed<Input, Result>(
    command: AnyCommand<Input, Result, Kind>,
    request: Requests<Input>[Kind],
    given: Givens[Kind],
  ): Promise<Outcomes<Result>[Kind] | undefined>;
}
