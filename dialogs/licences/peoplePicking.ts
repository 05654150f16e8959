import type { Named } from '../../cards/assigning/peoplePicker.js';
import { peoplePicker } from '../../cards/assigning/peoplePicker.js';
import { mostChosen } from '../../cards/layouts/people.js';
import type { AssignablePool } from '../../cards/assigning/poolPicker.js';
import { namesUpTo } from '../../cards/names.js';
import type { Account } from '../../domain/account/account.js';
import { batchLimit, noPoolRefusal, poolOf } from '../../domain/commands/assignLicences.js';
import { freeSeatsOf, seatsOf } from '../../domain/account/subscription.js';
import { customerIn } from '../../domain/partner/customerAccount.js';
import { ownAccount } from '../ownAccounts.js';
import { refused } from '../refusals/refused.js';
import type { OpenQuestion, Reply } from '../replies.js';
import { show } from '../replies.js';
import { customerPeople } from '../services.js';
import type { Turn } from '../turn.js';
import { peopleTenant } from '../turn.js';

const mostNamesInSentence = 10;

export interface Picking {
  readonly account: string;
  readonly product: string;
}

export function poolIn(account: Account, product: string): AssignablePool {
  const pool = poolOf(account, product);
  const sum = (count: typeof seatsOf) => pool.reduce((total, subscription) => total + count(subscription), 0);
  return { account: account.id, product, free: sum(freeSeatsOf), total: sum(seatsOf) };
}

export function nothingToAssign(turn: Turn): Reply {
  return refused(turn, { refusal: { code: 'no-subscription' } });
}

/** The first twenty chosen people, to be unticked; the card carries the others along. */
export async function showPeoplePicker(
  turn: Turn,
  { account: id, product }: Picking,
  chosen: readonly string[],
  problem = '',
): Promise<Reply> {
  const { services, reader } = turn;
  const { assigning } = reader.strings;
  const account = await ownAccount(turn, id);
  if (account === undefined)
    return customerIn(id) === undefined ? nothingToAssign(turn) : refused(turn, { refusal: { code: 'not-found' } });
  if (poolOf(account, product).length === 0) return refused(turn, { refusal: noPoolRefusal(account, product) });

  const { kept, leftOut } = await withinLimit(turn, chosen);
  const rest = kept.slice(batchLimit);
  const named = await Promise.all(kept.slice(0, batchLimit).map((person) => namedBy(turn, person)));
  const words = [problem, ...(rest.length > 0 ? [assigning.batches(batchLimit, rest.length)] : []), leftOut];
  const card = {
    account: id,
    product,
    free: poolIn(account, product).free,
    limit: batchLimit,
    operation: services.newOperation(),
    chosen: named,
    rest,
    dataset: reader.customer === undefined ? services.dataset : customerPeople(id),
    problem: joinedSentences(words),
  };
  return show(turn, peoplePicker, card, openFor({ account: id, product }, kept));
}

/** The open question: names typed next are added. */
export function openFor({ account, product }: Picking, chosen: readonly string[]): OpenQuestion {
  return { journey: 'assign', data: { account, product, chosen } };
}

/** Keeps as many people as a card can carry along; the others are returned separately. */
export async function withinLimit(turn: Turn, chosen: readonly string[]) {
  const all = [...new Set(chosen)];
  const kept = all.slice(0, mostChosen);
  const out = await Promise.all(all.slice(mostChosen).map((id) => namedBy(turn, id)));
  const names = out.map(({ name }) => name);
  return { kept, leftOut: out.length > 0 ? turn.reader.strings.assigning.leftOut(mostChosen, some(names, turn)) : '' };
}

export async function namedBy(turn: Turn, id: string): Promise<Named> {
  const person = await turn.services.directory.person(peopleTenant(turn), id);
  return person ?? { id, name: id };
}

export function some(names: readonly string[], { reader }: Turn): string {
  return namesUpTo(mostNamesInSentence, names, reader.strings);
}

export function joinedSentences(all: readonly string[]): string {
  return all.filter((sentence) => sentence !== '').join(' ');
}
