import { z } from 'zod';
import { assignmentPlan } from '../../cards/assigning/assignmentPlan.js';
import { assignmentWaiting } from '../../cards/assigning/assignmentWaiting.js';
import type { Question } from '../../cards/assigning/nameChooser.js';
import { nameChooser } from '../../cards/assigning/nameChooser.js';
import { chosenIds, peoplePicker } from '../../cards/assigning/peoplePicker.js';
import { mostChosen, packed, packedPeople } from '../../cards/layouts/people.js';
import type { AssignablePool } from '../../cards/assigning/poolPicker.js';
import { mostPicked, poolPicker } from '../../cards/assigning/poolPicker.js';
import type { Account } from '../../domain/account/account.js';
import { batchLimit } from '../../domain/commands/assignLicences.js';
import { buyerRefusal } from '../../domain/account/eligibility.js';
import { assign, carriedOut, planned, purchaseOf, reviewAssignment } from './assignmentPlans.js';
import type { TypedNames } from '../understanding/parsePeople.js';
import { peopleByName } from '../understanding/parsePeople.js';
import type { Picking } from './peoplePicking.js';
import { joinedSentences, namedBy, nothingToAssign, showPeoplePicker, poolIn, some } from './peoplePicking.js';
import { keptOf, meantOf, saidIn, withoutProduct } from '../understanding/parseProducts.js';
import type { Journey } from '../journey.js';
import { on } from '../journey.js';
import { ownAccounts } from '../ownAccounts.js';
import { refused } from '../refusals/refused.js';
import type { Reply } from '../replies.js';
import { show } from '../replies.js';
import type { Turn } from '../turn.js';
import { whomIn } from '../understanding/parseAssignment.js';
import { closestIntentIn } from '../understanding/intents.js';

const startInput = z.object({
  account: z.string(),
  product: z.string(),
  chosen: chosenIds.default([]),
  /** People chosen earlier who have no seat yet. */
  people: packedPeople.optional().catch(undefined),
  /** The plan whose seats the bank has approved: nothing but assigning is left of it. */
  bought: z
    .object({ operation: z.string(), subscription: z.string(), seats: z.number().int() })
    .optional()
    .catch(undefined),
});

/** People who are picked before a product is, and what is said about those who are not. */
const pickedFirst = z.object({ chosen: chosenIds, notice: z.string().max(4_000).default('') });
type PickedFirst = z.infer<typeof pickedFirst>;

export const assignJourney: Journey = {
  id: 'assign',
  kind: 'acts',
  start: (turn, given) => {
    const picking = startInput.safeParse(given).data;
    if (picking === undefined) return products(turn, saidIn(given), pickedFirst.safeParse(given).data);
    const { people: planned, bought, chosen, ...pool } = picking;
    if (planned === undefined) return people(turn, pool, chosen);
    const plan = { ...pool, people: planned };
    return bought === undefined ? reviewAssignment(turn, plan) : carriedOut(turn, { ...plan, ...boughtPlan(bought) });
  },
  answers: [
    on(poolPicker, (turn, { whom, people: picked, ...picking }) => {
      if (picking.product === '') return products(turn);
      return picked.length > 0 ? people(turn, picking, picked) : peopleMeant(turn, picking, whom);
    }),
    on(peoplePicker, assign),
    on(nameChooser, whoWasMeant),
    on(assignmentPlan, (turn, answer) =>
      answer.action === 'change' ? showPeoplePicker(turn, answer, answer.people) : planned(turn, answer),
    ),
    on(assignmentWaiting, (turn, { operation, subscription, seats, ...plan }) =>
      carriedOut(turn, { ...plan, ...boughtPlan({ operation, subscription, seats }) }),
    ),
  ],
  listen: async (turn, text, data) => {
    const asked = startInput.safeParse(data).data;
    const typed = asked && (await peopleByName(turn, text));
    return typed && heard(turn, asked, typed, text);
  },
};

/** A plan whose seats have been paid or are being paid; impossible terms make sure that it never buys any. */
function boughtPlan({ operation, ...seats }: { operation: string; subscription: string; seats: number }) {
  return { operation, purchase: purchaseOf({ ...seats, terms: '' }) };
}

async function products(turn: Turn, said = '', picked: PickedFirst = { chosen: [], notice: '' }): Promise<Reply> {
  const refusal = buyerRefusal(turn.by.person, turn.tenant);
  if (refusal !== undefined) return refused(turn, { refusal });

  const all = (await ownAccounts(turn)).flatMap(poolsOf);
  const works = all.filter(({ total }) => total > 0);
  const meant = meantOf(said, ({ product }) => product, works, all);
  if ('missing' in meant) return withoutProduct(turn, 'assign', meant.missing);
  const { rows: pools } = meant;
  const [only, another] = pools;
  if (only === undefined) return nothingToAssign(turn);
  const whom = whomIn(said);
  const { chosen, notice } = picked;
  if (another === undefined) return whom === '' ? people(turn, only, chosen, notice) : peopleMeant(turn, only, whom);
  const most = mostPicked(pools.length);
  const later = await Promise.all(chosen.slice(most).map((id) => namedBy(turn, id)));
  const { pickLater } = turn.reader.strings.extension;
  const words =
    later.length === 0
      ? []
      : [
          pickLater(
            some(
              later.map(({ name }) => name),
              turn,
            ),
          ),
        ];
  const among = { pools, whom, people: packed(chosen.slice(0, most)), banner: joinedSentences([notice, ...words]) };
  return show(turn, poolPicker, among, { journey: 'assign', data: keptOf(said) });
}

/** The people whom the sentence that began the journey names are chosen; where it names nobody, they are asked for. */
async function peopleMeant(turn: Turn, picking: Picking, whom: string): Promise<Reply> {
  const typed = await peopleByName(turn, whom);
  const isName = typed.clear.length > 0 || typed.unclear.length > 0;
  return isName ? found(turn, picking, [], typed) : people(turn, picking, []);
}

function poolsOf(account: Account): readonly AssignablePool[] {
  const there = account.subscriptions.filter(({ status }) => status !== 'deleted');
  return [...new Set(there.map(({ product }) => product))].map((product) => poolIn(account, product));
}

/** The picker with the chosen people. More people than one assignment takes need a plan (D9). */
async function people(turn: Turn, picking: Picking, chosen: readonly string[], problem = ''): Promise<Reply> {
  const all = [...new Set(chosen)];
  return all.length > batchLimit
    ? reviewAssignment(turn, { ...picking, people: all }, problem)
    : showPeoplePicker(turn, picking, all, problem);
}

/** Typed names: clear ones are chosen, ambiguous ones are asked about. */
async function heard(
  turn: Turn,
  asked: z.infer<typeof startInput>,
  typed: TypedNames,
  text: string,
): Promise<Reply | undefined> {
  const { clear, unclear } = typed;
  const isName = clear.length > 0 || unclear.length > 0;
  if (!isName && !typed.isAnswer && closestIntentIn(text) !== undefined) return undefined;
  return found(turn, asked, asked.chosen, typed);
}

function found(
  turn: Turn,
  picking: Picking,
  before: readonly string[],
  typed: TypedNames,
  banner = '',
): Promise<Reply> {
  const { assigning } = turn.reader.strings;
  const { clear, unclear, later, unknown, left, isAnswer } = typed;
  const problem = [
    ...(banner === '' ? [] : [banner]),
    ...(isAnswer ? [assigning.noName] : []),
    ...(unknown.length > 0 ? [assigning.notFound(some(unknown, turn))] : []),
    ...(left.length > 0 ? [assigning.writeAgain(some(left, turn))] : []),
  ].join(' ');
  const chosen = [...before, ...clear.map(({ id }) => id)];
  if (unclear.length === 0) return people(turn, picking, chosen, problem);
  const { account, product } = picking;
  return Promise.resolve(show(turn, nameChooser, { account, product, ...room(chosen, unclear, later), problem }));
}

/** Keeps no more people than one plan takes, counting the names to ask about. */
function room(chosen: readonly string[], questions: readonly Question[], later: readonly string[]) {
  const kept = [...new Set(chosen)].slice(0, mostChosen - questions.length - later.length);
  return { chosen: kept, questions, later };
}

interface WhoWasMeant extends Picking {
  readonly chosen: readonly string[];
  readonly skipped: readonly string[];
  readonly later: readonly string[];
}

/** Continues after the question who was meant; skipped names are listed. */
async function whoWasMeant(turn: Turn, { account, product, chosen, skipped, later }: WhoWasMeant): Promise<Reply> {
  const problem = skipped.length > 0 ? turn.reader.strings.assigning.skipped(some(skipped, turn)) : '';
  if (later.length === 0) return people(turn, { account, product }, chosen, problem);
  return found(turn, { account, product }, chosen, await peopleByName(turn, later.join(';')), problem);
}
