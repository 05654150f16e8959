import type { View } from './frame.js';

/** What is wrong with what was entered in a field of a card, where it stands then. */
export interface FieldProblem {
  /** The id of the input. */
  readonly field: string;
  readonly text: string;
}

/** What is wrong with a field, or a banner above the whole card; empty for nothing. */
export type Problem = FieldProblem | string;

/** A problem as a card's view says it: read aloud before anything else, wherever it stands. */
export function problemView(problem: Problem = ''): Pick<View, 'banner' | 'field'> {
  return typeof problem === 'string' ? { banner: problem } : { banner: problem.text, field: problem.field };
}

/** The problem below its field, among the elements of a card's own layout; undefined where there is no such field. */
export function withProblem(
  own: readonly unknown[],
  { field, text }: { readonly field: string | undefined; readonly text: string },
): readonly unknown[] | undefined {
  const isField = (element: unknown) => field !== undefined && idOf(element) === field;
  const words = { type: 'TextBlock', text, wrap: true, color: 'Attention', spacing: 'Small' };
  return own.some(isField) ? own.flatMap((element) => (isField(element) ? [element, words] : [element])) : undefined;
}

function idOf(element: unknown): unknown {
  return typeof element === 'object' && element !== null && 'id' in element ? element.id : undefined;
}
