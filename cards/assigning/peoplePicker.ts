import { z } from 'zod';
import { defineCard } from '../card.js';
import { choicesIn } from '../choices.js';
import { fitting } from '../fitting.js';
import { plain } from '../markdown.js';
import { nameOf } from '../layouts/subscriptionWords.js';
import { mostChosen } from '../layouts/people.js';
import { allSubscriptions } from '../layouts/allSubscriptions.js';
import { button } from '../layouts/button.js';

export const chosenIds = z.array(z.string().max(200)).max(mostChosen);

const idList = z.string().default('').transform(choicesIn);

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface PeoplePicker {
  readonly account: string;
  readonly product: string;
  readonly free: number;
  /** How many people one assignment may name. */
  readonly limit: number;
  readonly operation: string;
  readonly chosen: readonly Named[];
  /** Whose turn comes in the next batch (D9). */
  readonly rest: readonly string[];
  /** Where the client looks names up. */
  readonly dataset: string;
  readonly problem?: string;
}

/** Who gets a licence: begin typing a name and pick (R20). */
export const peoplePicker = defineCard({
  id: 'people-picker',
  template: 'assigning/peoplePicker.json',
  answer: z
    .object({
      action: z.literal('assign'),
      account: z.string(),
      product: z.string(),
      operation: z.string(),
      rest: chosenIds.default([]),
      chosen: idList,
      people: idList,
    })
    .transform(({ chosen, people, ...answer }) => ({ ...answer, people: [...new Set([...chosen, ...people])] })),
  review: ({ operation }: PeoplePicker) => operation,
  view: (data: PeoplePicker, reader) => {
    const { surface, customer, strings } = reader;
    const { assigning, common, commits } = strings;
    const { account, product, operation, free, chosen, rest } = data;
    return {
      banner: data.problem,
      title: assigning.title,
      text: assigning.free(plain(nameOf(product)), free),
      bindings: {
        hasChosen: chosen.length > 0,
        chosenLabel: assigning.chosenLabel,
        peopleLabel: chosen.length > 0 ? assigning.morePeople : assigning.peopleLabel,
        placeholder: assigning.placeholder,
        choices: chosen.map(({ id, name }) => ({ title: name, value: id })),
        chosen: chosen.map(({ id }) => id).join(','),
        dataset: data.dataset,
        limit: assigning.limit(data.limit),
        members: assigning.members,
        typing: surface === 'chat' ? assigning.typing : '',
      },
      actions: [
        button({
          title: fitting(commits.assign),
          data: { action: 'assign', account, product, operation, rest },
          inputs: true,
          style: 'positive',
        }),
        ...(free === 0 && customer === undefined
          ? [button({ title: assigning.buyMore, data: { start: 'buy', product } })]
          : []),
        button(customer === undefined ? { title: common.back, data: { start: 'assign' } } : allSubscriptions(reader)),
      ],
    };
  },
});
