import { createHash } from 'node:crypto';
import { z } from 'zod';
import { assignmentResults } from '../cards/assigning/assignmentResults.js';
import { nameChooser } from '../cards/assigning/nameChooser.js';
import type { Named } from '../cards/assigning/peoplePicker.js';
import { chosenIds, mostChosen, peoplePicker } from '../cards/assigning/peoplePicker.js';
import type { Pool } from '../cards/assigning/poolPicker.js';
import { poolPicker } from '../cards/assigning/poolPicker.js';
import { sentenceFor } from '../cards/menu/refusal.js';
import { namesUpTo } from '../cards/names.js';
import type { Account } from '../domain/account.js';
import { assignLicences, batchLimit, poolOf } from '../domain/commands/assignLicences.js';
import { buyerRefusal } from '../domain/eligibility.js';
import { freeSeatsOf, seatsOf } from '../domain/subscription.js';
import type { TypedNames } from './peopleByName.js';
import { peopleByName } from './peopleByName.js';
import { meantOf, saidIn, withoutProduct } from './productsMeant.js';
import type { Journey, Reply, Step } from './step.js';
import { alreadyDone, on, ownAccount, ownAccounts, refused, show } from './step.js';
import { guessedIn } from './words.js';

const wanted = z.object({ account: z.string(), product: z.string(), chosen: chosenIds.default([]) });

const mostNamesInSentence = 10;

interface Picking {
  readonly account: string;
  readonly product: string;
}

export const assignJourney: Journey = {
  id: 'assign',
  kind: 'acts',
  start: (step, given) => {
    const picking = wanted.safeParse(given).data;
    return picking === undefined ? products(step, saidIn(given)) : people(step, picking, picking.chosen);
  },
  answers: [
    on(poolPicker, (step, picking) => (picking.product === '' ? products(step) : people(step, picking, []))),
    on(peoplePicker, assign),
    on(nameChooser, (step, { account, product, people: chosen }) => people(step, { account, product }, chosen)),
  ],
  listen: async (step, text, data) => {
    const asked = wanted.safeParse(data).data;
    const typed = asked && (await peopleByName(step, text));
    return typed && heard(step, asked, typed, text);
  },
};

async function products(step: Step, said = ''): Promise<Reply> {
  const refusal = buyerRefusal(step.by.person, step.tenant);
  if (refusal !== undefined) return refused(step, { refusal });

  const all = (await ownAccounts(step)).flatMap(poolsOf);
  const works = all.filter(({ total }) => total > 0);
  const meant = meantOf(said, ({ product }) => product, works, all);
  if ('missing' in meant) return withoutProduct(step, 'assign', meant.missing);
  const { rows: pools } = meant;
  const [only, another] = pools;
  if (only === undefined) return nothingToAssign(step);
  return another === undefined ? people(step, only, []) : show(step, poolPicker, { pools });
}

function poolsOf(account: Account): readonly Pool[] {
  const there = account.subscriptions.filter(({ status }) => status !== 'deleted');
  return [...new Set(there.map(({ product }) => product))].map((product) => poolIn(account, product));
}

function poolIn(account: Account, product: string): Pool {
  const pool = poolOf(account, product);
  const sum = (count: typeof seatsOf) => pool.reduce((total, subscription) => total + count(subscription), 0);
  return { account: account.id, product, free: sum(freeSeatsOf), total: sum(seatsOf) };
}

function nothingToAssign(step: Step): Reply {
  return refused(step, { refusal: { code: 'no-subscription' } });
}

async function people(
  step: Step,
  { account: id, product }: Picking,
  chosen: readonly string[],
  problem = '',
): Promise<Reply> {
  const { desk, reader } = step;
  const { assigning } = reader.strings;
  const account = await ownAccount(step, id);
  if (account === undefined) return nothingToAssign(step);
  if (poolOf(account, product).length === 0) return refused(step, { refusal: { code: 'no-licences', product } });

  const all = [...new Set(chosen)];
  const kept = all.slice(0, mostChosen);
  const rest = kept.slice(batchLimit);
  const named = await Promise.all(kept.slice(0, batchLimit).map((person) => namedBy(step, person)));
  const words = [
    problem,
    ...(rest.length > 0 ? [assigning.batches(batchLimit, rest.length)] : []),
    ...(all.length > kept.length ? [assigning.tooMany(mostChosen)] : []),
  ];
  const picker = {
    account: id,
    product,
    free: poolIn(account, product).free,
    limit: batchLimit,
    operation: desk.newOperation(),
    chosen: named,
    rest,
    dataset: desk.dataset,
    problem: words.filter((sentence) => sentence !== '').join(' '),
  };
  const data = { account: id, product, chosen: [...named.map((person) => person.id), ...rest] };
  return show(step, peoplePicker, picker, { journey: 'assign', data });
}

async function namedBy({ desk, by }: Step, id: string): Promise<Named> {
  const person = await desk.directory.person(by.tenant, id);
  return person ?? { id, name: id };
}

interface Assign extends Picking {
  readonly operation: string;
  readonly people: readonly string[];
  readonly rest: readonly string[];
}

/** More than fit into one batch are shown as a plan first: these now, the others next (D9). */
async function assign(step: Step, { account, product, operation, people: picked, rest }: Assign): Promise<Reply> {
  const chosen = [...new Set(picked)];
  if (chosen.length > batchLimit) return people(step, { account, product }, [...chosen, ...rest]);

  const input = { product, people: [...chosen] };
  const request = { account, operation: operationFor(operation, chosen), input };
  const outcome = await step.desk.door.execute(assignLicences, request, step.by);
  if (outcome.accepted) {
    const banner = alreadyDone(step, outcome.earlier);
    return show(step, assignmentResults, { account, result: outcome.result, rest, banner });
  }
  const { refusal } = outcome;
  if (refusal.code === 'review-outdated')
    return people(step, { account, product }, [...chosen, ...rest], sentenceFor(refusal, step.reader));
  if (refusal.code === 'nobody-chosen')
    return people(step, { account, product }, rest, sentenceFor(refusal, step.reader));
  return refused(step, { refusal });
}

/** The same button with other people picked, in a second window, is another assignment. */
function operationFor(operation: string, people: readonly string[]): string {
  const picked = createHash('sha256').update(people.toSorted().join(',')).digest('hex').slice(0, 16);
  return `${operation}-${picked}`;
}

/** Typed names: those that are clear are chosen, those that are not are asked about. */
async function heard(
  step: Step,
  asked: z.infer<typeof wanted>,
  typed: TypedNames,
  text: string,
): Promise<Reply | undefined> {
  const { assigning } = step.reader.strings;
  const { clear, unclear, unknown, left } = typed;
  const isName = clear.length > 0 || unclear.length > 0;
  if (!isName && guessedIn(text) !== undefined) return undefined;

  const problem = [
    ...(unknown.length > 0 ? [assigning.notFound(some(unknown, step))] : []),
    ...(left.length > 0 ? [assigning.writeAgain(some(left, step))] : []),
  ].join(' ');
  const chosen = [...asked.chosen, ...clear.map(({ id }) => id)];
  const { account, product } = asked;
  if (unclear.length === 0) return people(step, asked, chosen, problem);
  const kept = chosen.slice(0, mostChosen - unclear.length);
  return show(step, nameChooser, { account, product, chosen: kept, questions: unclear, problem });
}

function some(names: readonly string[], { reader }: Step): string {
  return namesUpTo(mostNamesInSentence, names, reader.strings);
}
