import type { Details, Fact, View } from '../layouts/frame.js';
import type { Reader } from '../language.js';
import type { Action } from '../layouts/button.js';
import type { Choice } from '../layouts/form.js';

/** The one layout of the cards about paying. */
export const sheetTemplate = 'paying/sheet.json';

interface Section {
  readonly name?: string;
  readonly text?: string;
  readonly facts?: readonly Fact[];
}

interface Input {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value?: string;
}

interface Sheet {
  readonly title: string;
  readonly banner?: string | undefined;
  readonly amount?: string;
  readonly warnings?: readonly string[];
  readonly texts?: readonly string[];
  readonly sections?: readonly Section[];
  /** One without choices is not shown. */
  readonly inputs?: readonly Input[];
  readonly details?: Details;
  readonly rows?: View['rows'];
  readonly actions: readonly Action[];
}

/** Everything that the layout binds, with nothing left out. */
export function sheet(
  { warnings = [], texts = [], sections = [], inputs = [], rows = [], ...frame }: Sheet,
  { strings }: Reader,
): View {
  const bindings = {
    warnings,
    texts,
    sections: sections.map(({ name = '', text = '', facts = [] }) => ({
      name,
      text,
      facts,
      hasFacts: facts.length > 0,
    })),
    inputs: inputs
      .filter(({ choices }) => choices.length > 0)
      .map((input) => ({ value: input.choices[0]?.value ?? '', errorMessage: strings.common.chooseOne, ...input })),
  };
  return { ...frame, rows, bindings };
}
