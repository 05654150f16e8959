import type { Fact } from '../buying/deal.js';

/** A card that says how things are or would be, and has buttons but nothing to fill in. */
interface Statement {
  readonly banner?: string | undefined;
  readonly title: string;
  readonly text: string;
  readonly facts?: readonly Fact[];
  readonly notes?: readonly string[];
  readonly actions: readonly object[];
}

export const statementTemplate = 'trials/statement.json';

export function statement({ banner = '', title, text, facts = [], notes = [], actions }: Statement): object {
  return {
    banner,
    title,
    text,
    hasFacts: facts.length > 0,
    facts,
    notes: notes.map((note) => ({ text: note })),
    actions,
  };
}

/** A button that carries all it needs. */
export function button(title: string, data: object, style?: 'positive' | 'destructive'): object {
  return { type: 'Action.Execute', title, data, associatedInputs: 'none', ...(style && { style }) };
}
