import type { Fact } from '../buying/deal.js';
import type { Reader } from '../language.js';
import type { Way } from '../menu/refusal.js';
import { plainButton } from '../menu/refusal.js';

/** The one layout of the cards about paying. */
export const sheetTemplate = 'paying/sheet.json';

interface Section {
  readonly name?: string;
  readonly text?: string;
  readonly facts?: readonly Fact[];
}

interface Choice {
  readonly title: string;
  readonly value: string;
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
  readonly warnings?: readonly string[];
  readonly texts?: readonly string[];
  readonly sections?: readonly Section[];
  /** One without choices is not shown. */
  readonly inputs?: readonly Input[];
  readonly actions: readonly object[];
}

/** Everything that the layout binds, with nothing left out. */
export function sheet(
  { banner = '', warnings = [], texts = [], sections = [], inputs = [], ...rest }: Sheet,
  { strings }: Reader,
) {
  return {
    banner,
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
    ...rest,
  };
}

/** The button that sends what was chosen. */
export function sending(title: string, data: object) {
  return { type: 'Action.Execute', title, data, style: 'positive' };
}

/** The button that carries out what the card says. */
export function doing(title: string, data: object, style: 'positive' | 'destructive' = 'positive') {
  return { type: 'Action.Execute', associatedInputs: 'none', title, data, style };
}

/** A button that leads on, where it is offered. */
export function leading(isOffered: boolean, title: string, data: Way['data']): readonly object[] {
  return isOffered ? [plainButton({ title, data })] : [];
}

export function toMenu({ strings }: Reader): object {
  return plainButton({ title: strings.common.menu, data: { start: 'menu' } });
}

/** The way out to the same place in the admin center (R4). */
export function toAdminCenter({ strings, links }: Reader): object {
  return { type: 'Action.OpenUrl', title: strings.common.adminCenter, url: links.adminCenter };
}
