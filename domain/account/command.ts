import { z } from 'zod';
import type { Account } from './account.js';
import type { Decision, Given } from './decision.js';
import type { Event } from './events.js';

/** An id in a command's input. It may be made up, and what is accepted is kept: so it has an end. */
export const idSchema = z.string().max(200);

/** Something that a person can do to an account: pure, so that a preview is the same run without the saving. */
export interface Command<Input, Result extends Event> {
  readonly name: string;
  readonly input: z.ZodType<Input>;
  /** The ids of the people that the decision needs to know. */
  readonly people?: (input: Input) => readonly string[];
  /** Also looks at the buyer's other accounts: what is allowed once is allowed once for all of them (D8, D9). */
  readonly looksAtOthers?: true;
  readonly decide: (account: Account, input: Input, given: Given) => Decision<Result>;
}
