import { z } from 'zod';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import { chosenIds } from './peoplePicker.js';
import { button } from '../layouts/button.js';

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
  /** Names that are asked about next. */
  readonly later: readonly string[];
  readonly problem?: string;
}

const inputPrefix = 'who-';
const nobody = 'none';

/** How many questions a card asks, and how many people each offers. */
export const mostQuestions = 8;
export const mostCandidates = 5;

/** Enough of a name to be known again. */
const longestAsked = 60;

/** How many names are asked about after these. */
export const mostLater = 12;

/** Who was meant, where a typed name is not certainly one person's. Nobody is left out without a word. */
export const nameChooser = defineCard({
  id: 'name-chooser',
  template: 'assigning/nameChooser.json',
  answer: z
    .object({
      action: z.literal('continue'),
      account: z.string(),
      product: z.string(),
      chosen: chosenIds,
      asked: z.array(z.string().max(longestAsked)).max(mostQuestions).default([]),
      later: z.array(z.string().max(longestAsked)).max(mostLater).default([]),
    })
    .catchall(z.unknown())
    .transform(({ account, product, chosen, asked, later, ...inputs }) => {
      const picked = Object.keys(inputs).flatMap((id) => (id.startsWith(inputPrefix) ? pickedIn(inputs[id]) : []));
      return {
        account,
        product,
        chosen: [...chosen, ...picked.filter((id) => id !== nobody)],
        skipped: asked.filter((_, index) => pickedIn(inputs[`${inputPrefix}${index}`]).length === 0),
        later,
      };
    }),
  view: (data: NameChooser, { strings: { assigning, common } }) => {
    const { account, product, chosen, questions, later, problem = '' } = data;
    return {
      banner: problem,
      title: assigning.unclearTitle,
      text: assigning.unclearText,
      bindings: {
        questions: questions.map(({ text, candidates }, index) => ({
          id: `${inputPrefix}${index}`,
          label: assigning.who(plain(text)),
          choices: [
            ...candidates.map(({ id, name, mail }) => ({
              title: mail === undefined ? shortened(name) : `${shortened(name)} (${mail})`,
              value: id,
            })),
            { title: assigning.none, value: nobody },
          ],
          required: common.chooseOne,
        })),
      },
      actions: [
        button({
          title: common.continue,
          data: {
            action: 'continue',
            account,
            product,
            chosen,
            asked: questions.map(({ text }) => text.slice(0, longestAsked)),
            later: later.map((text) => text.slice(0, longestAsked)),
          },
          inputs: true,
          style: 'positive',
        }),
      ],
    };
  },
});

function pickedIn(value: unknown): readonly string[] {
  return typeof value === 'string' && value !== '' ? [value] : [];
}
