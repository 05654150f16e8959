import type { Reader } from '../language.js';

export const pickerTemplate = 'layouts/picker.json';

/** A choice of an input: nothing in its title is formatted. */
export interface Choice {
  readonly title: string;
  readonly value: string;
}

interface Picker {
  /** The input's, which the card's definition names too. */
  readonly id: string;
  readonly label: string;
  readonly style: 'expanded' | 'compact' | 'filtered';
  readonly choices: readonly Choice[];
  /** What is chosen before anybody chooses; nothing where it is left out. */
  readonly chosen?: string | undefined;
  /** In a quiet colour below the choices, one sentence each. */
  readonly remarks?: readonly string[];
}

/** One of several, which has to be chosen. */
export function picker({ chosen = '', remarks = [], ...rest }: Picker, { strings }: Reader) {
  return { chosen, remarks, choose: strings.common.chooseOne, ...rest };
}
