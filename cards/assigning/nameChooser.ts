import { z } from 'zod';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import { chosenIds } from './peoplePicker.js';

export interface Question {
  /** The name as it was typed. */
  readonly text: string;
  readonly candidates: readonly { readonly id: string; readonly name: string; readonly mail?: string }[];
}

export interface NameChooser {
  readonly account: string;
  readonly product: string;
  /** The people that were clear, by id. */
  readonly chosen: readonly string[];
  readonly questions: readonly Question[];
  readonly problem?: string;
}

const inputPrefix = 'who-';

/** Who was meant, where a typed name fits several people. */
export const nameChooser = defineCard({
  id: 'name-chooser',
  template: 'assigning/nameChooser.json',
  answer: z
    .object({
      action: z.literal('continue'),
      account: z.string(),
      product: z.string(),
      chosen: chosenIds,
    })
    .catchall(z.unknown())
    .transform(({ account, product, chosen, ...inputs }) => ({
      account,
      product,
      people: [...chosen, ...Object.entries(inputs).flatMap(([id, value]) => pickedIn(id, value))],
    })),
  view: ({ account, product, chosen, questions, problem = '' }: NameChooser, { strings: { assigning, common } }) => ({
    banner: problem,
    title: assigning.unclearTitle,
    text: assigning.unclearText,
    questions: questions.map(({ text, candidates }, index) => ({
      id: `${inputPrefix}${index}`,
      label: assigning.who(plain(text)),
      choices: [
        ...candidates.map(({ id, name, mail }) => ({
          title: mail === undefined ? name : `${name} (${mail})`,
          value: id,
        })),
        { title: assigning.none, value: 'none' },
      ],
      value: 'none',
    })),
    account,
    product,
    chosen,
    continue: common.continue,
    menu: common.menu,
  }),
});

function pickedIn(id: string, value: unknown): readonly string[] {
  return id.startsWith(inputPrefix) && typeof value === 'string' && value !== 'none' ? [value] : [];
}
