import { createHash } from 'node:crypto';
import { z } from 'zod';
import { assignmentResults } from '../cards/assigning/assignmentResults.js';
import { nameChooser } from '../cards/assigning/nameChooser.js';
import type { Named } from '../cards/assigning/peoplePicker.js';
import { peoplePicker } from '../cards/assigning/peoplePicker.js';
import type { Pool } from '../cards/assigning/poolPicker.js';
import { poolPicker } from '../cards/assigning/poolPicker.js';
import { sentenceFor } from '../cards/menu/refusal.js';
import type { Account } from '../domain/account.js';
import { assignLicences, batchLimit, poolOf } from '../domain/commands/assignLicences.js';
import { freeSeatsOf, seatsOf } from '../domain/subscription.js';
import type { TypedNames } from './peopleByName.js';
import { peopleByName } from './peopleByName.js';
import type { Journey, Reply, Step } from './step.js';
import { on, ownAccount, ownAccounts, refused, show } from './step.js';

const wanted = z.object({ account: z.string(), product: z.string() });
const question = wanted.extend({ chosen: z.array(z.string()) });

interface Picking {
  readonly account: string;
  readonly product: string;
}

export const assignJourney: Journey = {
  id: 'assign',
  start: (step, given) => {
    const picking = wanted.safeParse(given).data;
    return picking === undefined ? products(step) : people(step, picking, []);
  },
  answers: [
    on(poolPicker, (step, picking) => people(step, picking, [])),
    on(peoplePicker, assign),
    on(nameChooser, (step, { account, product, people: chosen }) => people(step, { account, product }, chosen)),
  ],
  listen: async (step, text, data) => {
    const asked = question.safeParse(data).data;
    const typed = asked && (await peopleByName(step, text));
    return typed && heard(step, asked, typed);
  },
};

async function products(step: Step): Promise<Reply> {
  const pools = (await ownAccounts(step)).flatMap(poolsOf);
  const [only, another] = pools;
  if (only === undefined) return nothingToAssign(step);
  return another === undefined ? people(step, only, []) : show(step, poolPicker, { pools });
}

function poolsOf(account: Account): readonly Pool[] {
  const active = account.subscriptions.filter(({ status }) => status === 'active');
  return [...new Set(active.map(({ product }) => product))].map((product) => poolIn(account, product));
}

function poolIn(account: Account, product: string): Pool {
  const pool = poolOf(account, product);
  const sum = (count: typeof seatsOf) => pool.reduce((total, subscription) => total + count(subscription), 0);
  return { account: account.id, product, free: sum(freeSeatsOf), total: sum(seatsOf) };
}

function nothingToAssign(step: Step): Reply {
  const ways = [{ title: step.reader.strings.menu.buy, data: { start: 'buy' } as const }];
  return refused(step, { refusal: { code: 'no-subscription' }, ways });
}

async function people(
  step: Step,
  { account: id, product }: Picking,
  chosen: readonly string[],
  problem = '',
): Promise<Reply> {
  const { desk, by } = step;
  const account = await ownAccount(step, id);
  if (account === undefined || poolOf(account, product).length === 0) return nothingToAssign(step);

  const known = await Promise.all([...new Set(chosen)].map((person) => desk.directory.person(by.tenant, person)));
  const named: readonly Named[] = known.filter((person) => person !== undefined);
  const picker = {
    account: id,
    product,
    free: poolIn(account, product).free,
    limit: batchLimit,
    operation: desk.newOperation(),
    chosen: named,
    dataset: desk.dataset,
    problem,
  };
  const data = { account: id, product, chosen: named.map((person) => person.id) };
  return show(step, peoplePicker, picker, { journey: 'assign', data });
}

interface Assign extends Picking {
  readonly operation: string;
  readonly people: readonly string[];
}

async function assign(step: Step, { account, product, operation, people: chosen }: Assign): Promise<Reply> {
  const input = { product, people: [...chosen] };
  const request = { account, operation: operationFor(operation, chosen), input };
  const outcome = await step.desk.door.execute(assignLicences, request, step.by);
  if (outcome.accepted) {
    const { strings, moment } = step.reader;
    const banner = outcome.earlier === undefined ? '' : strings.subscriptions.alreadyDone(moment(outcome.earlier));
    return show(step, assignmentResults, { account, result: outcome.result, banner });
  }
  const { refusal } = outcome;
  if (refusal.code === 'nobody-chosen' || refusal.code === 'too-many-people') {
    return people(step, { account, product }, chosen, sentenceFor(refusal, step.reader));
  }
  return refused(step, { refusal });
}

/** The same button with other people picked, in a second window, is another assignment. */
function operationFor(operation: string, people: readonly string[]): string {
  const picked = createHash('sha256').update(people.toSorted().join(',')).digest('hex').slice(0, 16);
  return `${operation}-${picked}`;
}

/** Typed names: those that are clear are chosen, those that are not are asked about. */
async function heard(step: Step, asked: z.infer<typeof question>, typed: TypedNames): Promise<Reply | undefined> {
  const { assigning } = step.reader.strings;
  const { clear, unclear, unknown, left } = typed;
  if (clear.length === 0 && unclear.length === 0 && asked.chosen.length === 0 && unknown.length <= 1) return undefined;

  const problem = [
    ...(unknown.length > 0 ? [assigning.notFound(unknown.join(', '))] : []),
    ...(left.length > 0 ? [assigning.writeAgain(left.join(', '))] : []),
  ].join(' ');
  const chosen = [...asked.chosen, ...clear.map(({ id }) => id)];
  const { account, product } = asked;
  if (unclear.length === 0) return people(step, asked, chosen, problem);
  return show(step, nameChooser, { account, product, chosen, questions: unclear, problem });
}
