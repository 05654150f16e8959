import type { Named } from '../../cards/assigning/peoplePicker.js';
import { mostChosen, peoplePicker } from '../../cards/assigning/peoplePicker.js';
import type { Pool } from '../../cards/assigning/poolPicker.js';
import { namesUpTo } from '../../cards/names.js';
import type { Account } from '../../domain/account/account.js';
import { batchLimit, poolOf } from '../../domain/commands/assignLicences.js';
import { freeSeatsOf, seatsOf } from '../../domain/account/subscription.js';
import type { Open, Reply, Step } from '../step.js';
import { ownAccount, refused, show } from '../step.js';

const mostNamesInSentence = 10;

export interface Picking {
  readonly account: string;
  readonly product: string;
}

export function poolIn(account: Account, product: string): Pool {
  const pool = poolOf(account, product);
  const sum = (count: typeof seatsOf) => pool.reduce((total, subscription) => total + count(subscription), 0);
  return { account: account.id, product, free: sum(freeSeatsOf), total: sum(seatsOf) };
}

export function nothingToAssign(step: Step): Reply {
  return refused(step, { refusal: { code: 'no-subscription' } });
}

/** The first twenty people that are chosen, to be ticked off; the card carries the others along. */
export async function picker(
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

  const { kept, leftOut } = await fitting(step, chosen);
  const rest = kept.slice(batchLimit);
  const named = await Promise.all(kept.slice(0, batchLimit).map((person) => namedBy(step, person)));
  const words = [problem, ...(rest.length > 0 ? [assigning.batches(batchLimit, rest.length)] : []), leftOut];
  const card = {
    account: id,
    product,
    free: poolIn(account, product).free,
    limit: batchLimit,
    operation: desk.newOperation(),
    chosen: named,
    rest,
    dataset: desk.dataset,
    problem: sentences(words),
  };
  return show(step, peoplePicker, card, openFor({ account: id, product }, kept));
}

/** Names that are typed next are added. */
export function openFor({ account, product }: Picking, chosen: readonly string[]): Open {
  return { journey: 'assign', data: { account, product, chosen } };
}

/** As many people as a card can carry along, and who is not among them. */
export async function fitting(step: Step, chosen: readonly string[]) {
  const all = [...new Set(chosen)];
  const kept = all.slice(0, mostChosen);
  const out = await Promise.all(all.slice(mostChosen).map((id) => namedBy(step, id)));
  const names = out.map(({ name }) => name);
  return { kept, leftOut: out.length > 0 ? step.reader.strings.assigning.leftOut(mostChosen, some(names, step)) : '' };
}

export async function namedBy({ desk, by }: Step, id: string): Promise<Named> {
  const person = await desk.directory.person(by.tenant, id);
  return person ?? { id, name: id };
}

export function some(names: readonly string[], { reader }: Step): string {
  return namesUpTo(mostNamesInSentence, names, reader.strings);
}

export function sentences(all: readonly string[]): string {
  return all.filter((sentence) => sentence !== '').join(' ');
}
