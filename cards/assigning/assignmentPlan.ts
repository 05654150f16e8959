import { z } from 'zod';
import type { AssignmentForecast } from '../../domain/account/assignmentPlan.js';
import type { AssignmentResult } from '../../domain/account/events.js';
import { defineCard } from '../card.js';
import { fitting } from '../fitting.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import { namesWithin, shortened } from '../names.js';
import type { SeatsChange } from '../layouts/seatsChange.js';
import { changeShown } from '../layouts/seatsChange.js';
import { nameOf } from '../layouts/subscriptionWords.js';
import { sentenceFor } from '../menu/refusal.js';
import type { Resumed } from '../paying/resumed.js';
import { packed, packedPeople } from '../layouts/people.js';
import { button } from '../layouts/button.js';

export interface AssignmentPlanView extends Omit<AssignmentForecast, 'offer'> {
  /** The missing seats, with what they cost. */
  readonly offer?: {
    readonly change: SeatsChange;
    readonly subscription: string;
    /** The new total. */
    readonly seats: number;
    readonly terms: string;
  };
  readonly account: string;
  readonly product: string;
  /** Everybody who was chosen, in the order of the choice. */
  readonly people: readonly string[];
  /** How many people one assignment takes. */
  readonly limit: number;
  readonly operation: string;
  readonly banner?: string;
}

/** Room for names, in characters: the rest of a card is for what they carry. */
const roomForNames = 800;
const mostReasons = 4;

const carried = z.object({
  account: z.string().max(200),
  product: z.string().max(200),
  operation: z.string(),
  people: packedPeople,
});

/** Who gets a licence, before anything happens; where seats are missing, both ways on (D9, D20). */
export const assignmentPlan = defineCard({
  id: 'assignment-plan',
  answer: z.discriminatedUnion('action', [
    carried.extend({ action: z.literal('all') }),
    /** `people` get the seats that are there, `rest` stay without. */
    carried.extend({ action: z.literal('first'), rest: packedPeople }),
    carried.extend({
      action: z.literal('buy'),
      subscription: z.string().max(200),
      seats: z.number().int(),
      terms: z.string(),
    }),
    carried.omit({ operation: true }).extend({ action: z.literal('change') }),
  ]),
  review: ({ operation }: AssignmentPlanView) => operation,
  view: (data: AssignmentPlanView, reader) => {
    const { assigning: words } = reader.strings;
    const { account, product, people, needing, missing, free, offer, lacks, limit, operation, banner } = data;
    const name = plain(nameOf(product));
    const about = { account, product, people: packed(people) };
    const buying = offer && changeShown(offer.change, reader, false);
    return {
      banner,
      ...buying,
      title: words.planTitle(name, needing.length),
      text: missing === 0 ? '' : words.tooFew(needing.length, free),
      notes: [
        ...namesIn(data, reader),
        ...reasonsIn(data.others, reader),
        ...(needing.length > limit ? [words.inBatches(limit)] : []),
        ...(missing > 0 && offer === undefined ? [lacks ? sentenceFor(lacks.refusal, reader) : words.noMore] : []),
        ...(buying?.notes ?? []),
      ],
      actions: [
        ...(missing === 0
          ? [
              button({
                title: fitting(words.assignTo(needing.length)),
                data: { action: 'all', operation, ...about },
                style: 'positive',
              }),
            ]
          : []),
        ...buyingOf(data, about, reader),
        ...(missing > 0 && free > 0
          ? [
              button({
                title: fitting(words.assignFirst(free)),
                data: { action: 'first', operation, ...about, ...split(data) },
              }),
            ]
          : []),
        button({ title: words.changeSelection, data: { action: 'change', ...about } }),
      ],
    };
  },
});

function split({ people, needing, free }: AssignmentPlanView) {
  const first = needing.slice(0, free).map(({ person }) => person);
  return { people: packed(first), rest: packed(people.filter((id) => !first.includes(id))) };
}

function buyingOf(data: AssignmentPlanView, about: object, reader: Reader) {
  const { account, product, people, needing, missing, offer, lacks, operation } = data;
  const { assigning: words, paying } = reader.strings;
  if (missing === 0) return [];
  if (lacks !== undefined) {
    const resume: Resumed = { start: 'assign', account, product, people: packed(people) };
    const add = { start: 'methods', account, profile: lacks.profile, link: true, resume } as const;
    return [button({ title: paying.add, data: add, style: 'positive' })];
  }
  // An agent adds another subscription from the customer's card.
  if (offer === undefined && reader.customer !== undefined) return [];
  if (offer === undefined) return [button({ title: words.buyMore, data: { start: 'buy', product, seats: missing } })];
  const { change, ...purchase } = offer;
  const amount = 'price' in change.result ? reader.money(change.result.price.total) : '';
  const title = fitting(words.buyAndAssign(needing.length, missing, amount));
  return [button({ title, data: { action: 'buy', operation, ...purchase, ...about }, style: 'positive' })];
}

/** Where seats are missing, who gets one of those that are there, and who goes without for now. */
function namesIn({ needing, free, missing }: AssignmentPlanView, { strings }: Reader): readonly string[] {
  const { assigning: words } = strings;
  const names = needing.map((result) => nameIn(result, words.unknownPerson));
  if (missing === 0) return [words.selected(namesWithin(roomForNames, names, strings))];
  return [
    ...(free > 0 ? [words.firstOnes(free, namesWithin(roomForNames / 2, names.slice(0, free), strings))] : []),
    words.without(namesWithin(roomForNames / 2, names.slice(free), strings)),
  ];
}

function reasonsIn(others: readonly AssignmentResult[], { strings }: Reader): readonly string[] {
  const { assigning: words, common } = strings;
  const reasons = others
    .slice(0, mostReasons)
    .map((result) => `**${plain(nameIn(result, words.unknownPerson))}** ${words.result[result.outcome]}`);
  return others.length > mostReasons ? [...reasons, common.andMore(others.length - mostReasons)] : reasons;
}

/** Nobody without a name is named. */
export function nameIn({ name }: AssignmentResult, unknownPerson: string): string {
  return name === '' ? unknownPerson : shortened(name);
}
