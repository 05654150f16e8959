import type { z } from 'zod';
import { isClientOperation } from '../account/operationId.js';

interface Remembering<Operation> {
  readonly operations: readonly Operation[];
}

/** Returns the earlier result if the document remembers the operation, else runs it. */
export function runOnce<Operation extends { readonly id: string }, Answer>(
  { operations }: Remembering<Operation>,
  id: string,
  run: { readonly again: (earlier: Operation) => Answer; readonly first: () => Answer },
): Answer {
  const earlier = operations.find((operation) => operation.id === id);
  return earlier === undefined ? run.first() : run.again(earlier);
}

interface ClientRequest {
  readonly input: unknown;
  readonly operation: string;
  readonly isOwn?: true;
}

/** The input parsed by the command's schema; undefined for input that no card of ours sends. */
export function inputOf<Input>(
  { input }: { readonly input: z.ZodType<Input> },
  asked: Pick<ClientRequest, 'input'>,
): Input | undefined {
  return input.safeParse(asked.input).data;
}

/** Whether an operation may have this id: a valid client id, or one of our own. */
export function mayRun({ operation, isOwn }: ClientRequest): boolean {
  return isOwn === true || isClientOperation(operation);
}
