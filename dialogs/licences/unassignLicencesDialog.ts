import type { z } from 'zod';
import { sentenceFor } from '../../cards/menu/refusal.js';
import { namesUpTo } from '../../cards/names.js';
import type { AskedName } from '../../cards/unassigning/holderPicker.js';
import { holderPicker, pagesOf } from '../../cards/unassigning/holderPicker.js';
import { joinedKeys, mostReviewed } from '../../cards/unassigning/keys.js';
import type { UnassignPool } from '../../cards/unassigning/pool.js';
import { poolData, unassignPool } from '../../cards/unassigning/pool.js';
import { mostPeopleAtOnce, unassignPoolPicker } from '../../cards/unassigning/unassignPoolPicker.js';
import { unassignResults } from '../../cards/unassigning/unassignResults.js';
import { unassignReview } from '../../cards/unassigning/unassignReview.js';
import type { Account } from '../../domain/account/account.js';
import { holdersOf, unassignLicences, unassignRefusal } from '../../domain/commands/unassignLicences.js';
import type { KnownHolder } from './holdersInPools.js';
import { holdersFor, peopleFor } from './holdersInPools.js';
import type { FoundHolders } from '../understanding/parseHolders.js';
import { holdersByName } from '../understanding/parseHolders.js';
import { menuWith } from '../menuDialog.js';
import { keptOf, meantOf, saidIn, withoutProduct } from '../understanding/parseProducts.js';
import type { Journey } from '../journey.js';
import { on, onPage } from '../journey.js';
import { ownAccount, ownAccounts } from '../ownAccounts.js';
import { showCustomer } from '../partner/customerDialog.js';
import { refused } from '../refusals/refused.js';
import type { Reply } from '../replies.js';
import { alreadyDone, show } from '../replies.js';
import type { Turn } from '../turn.js';
import { losers, notifiesSomebody, unassigned } from '../refusals/unassigned.js';
import { closestIntentIn } from '../understanding/intents.js';

/** How many people chosen on other pages a card can carry along. */
const mostCarried = 60;
const mostNamesInSentence = 10;

const heard = unassignPool.extend({ chosen: joinedKeys.catch([]) });

export const unassignJourney: Journey = {
  id: 'unassign',
  kind: 'acts',
  start: (turn, given) => {
    const pool = heard.safeParse(given).data;
    return pool === undefined ? products(turn, saidIn(given)) : holders(turn, pool, { chosen: pool.chosen });
  },
  answers: [
    on(unassignPoolPicker, (turn, answer) => {
      if (answer.action === 'one') return review(turn, answer.pool, [answer.key]);
      return answer.pool.product === '' ? products(turn) : holders(turn, answer.pool, {});
    }),
    on(holderPicker, async (turn, answer) => {
      if (answer.action === 'everyone') return everyone(turn, answer.pool);
      if (answer.action === 'review') return review(turn, answer.pool, answer.chosen, { asked: answer.asked });
      return holders(turn, answer.pool, { chosen: answer.chosen, page: answer.page });
    }),
    on(unassignReview, (turn, answer) =>
      answer.action === 'unassign' ? unassign(turn, answer) : holders(turn, answer.pool, { chosen: answer.chosen }),
    ),
    onPage(unassignResults, turned),
  ],
  listen: async (turn, text, data) => {
    const asked = heard.safeParse(data).data;
    return asked && (await named(turn, asked, text));
  },
};

async function products(turn: Turn, said = ''): Promise<Reply> {
  const refusal = unassignRefusal(turn.by.person);
  if (refusal !== undefined) return refused(turn, { refusal });

  const all = (await ownAccounts(turn)).flatMap(poolsOf);
  const held = all.filter(({ holders: count }) => count > 0);
  const meant = meantOf(said, ({ product }) => product, held, all);
  if ('missing' in meant) return withoutProduct(turn, 'unassign', meant.missing);
  const { rows: pools } = meant;
  const [only, another] = pools;
  if (only === undefined) return menuWith(turn, turn.reader.strings.unassigning.nothing);
  if (another === undefined) return holders(turn, only, {});
  const people = await fewPeople(turn, pools);
  return show(turn, unassignPoolPicker, { pools, people }, { journey: 'unassign', data: keptOf(said) });
}

/** All who hold a licence, with the product, where they are few enough for one card. */
async function fewPeople(turn: Turn, pools: readonly (UnassignPool & { readonly holders: number })[]) {
  if (pools.reduce((sum, { holders: count }) => sum + count, 0) > mostPeopleAtOnce) return [];
  const accounts = await ownAccounts(turn);
  const all = await Promise.all(
    pools.map(async ({ account: id, product }) => {
      const account = accounts.find((one) => one.id === id);
      const held = account === undefined ? [] : await holdersFor(turn, account, product);
      return held.map(({ key, name }) => ({ key, name, pool: { account: id, product } }));
    }),
  );
  return all.flat();
}

function poolsOf(account: Account) {
  const held = [...new Set(account.subscriptions.map(({ product }) => product))];
  return held.map((product) => ({ account: account.id, product, holders: holdersOf(account, product).length }));
}

interface PickingState {
  readonly chosen?: readonly string[];
  readonly page?: number;
  readonly problem?: string;
  /** Shows only these, whose names were typed. */
  readonly only?: readonly KnownHolder[];
  readonly asked?: readonly AskedName[];
}

/** A page of licence holders to choose from, or those whose names were typed. */
async function holders(turn: Turn, pool: UnassignPool, picking: PickingState): Promise<Reply> {
  const { chosen = [], page: wantedPage = 0, problem = '', only, asked = [] } = picking;
  const { strings } = turn.reader;
  const refusal = unassignRefusal(turn.by.person);
  if (refusal !== undefined) return refused(turn, { refusal });
  const account = await ownAccount(turn, pool.account);
  if (account === undefined) return refused(turn, { refusal: { code: 'not-found' } });
  const all = await holdersFor(turn, account, pool.product);
  if (all.length === 0) {
    const { customer } = turn.reader;
    const { nothing } = strings.unassigning;
    return customer === undefined ? menuWith(turn, nothing) : showCustomer(turn, customer.id, { banner: nothing });
  }

  const pages = pagesOf(only ?? all);
  const page = Math.min(wantedPage, pages.length - 1);
  const shown = pages[page] ?? [];
  const isHere = new Set(shown.map(({ key }) => key));
  const isHolder = new Set(all.map(({ key }) => key));
  const ticked = shown.map(({ key }) => key).filter((key) => chosen.includes(key));
  const away = chosen.filter((key) => isHolder.has(key) && !isHere.has(key));
  const carried = away.slice(0, mostCarried);
  const words = [problem, ...(away.length > mostCarried ? [strings.unassigning.tooMany(mostCarried)] : [])];
  const card = {
    pool,
    count: all.length,
    shown,
    ticked,
    carried,
    pages: pages.length,
    asked,
    problem: words.filter((sentence) => sentence !== '').join(' '),
    ...(only === undefined && { page }),
  };
  const data = { ...poolData(pool), chosen: [...ticked, ...carried].join('') };
  return show(turn, holderPicker, card, { journey: 'unassign', data });
}

async function everyone(turn: Turn, pool: UnassignPool): Promise<Reply> {
  const account = await ownAccount(turn, pool.account);
  if (account === undefined) return refused(turn, { refusal: { code: 'not-found' } });
  const all = await holdersFor(turn, account, pool.product);
  return review(
    turn,
    pool,
    all.map(({ key }) => key),
  );
}

/** What the review adds to the licence holders: names to ask about, and a problem. */
interface Noted {
  readonly asked?: readonly AskedName[];
  readonly problem?: string;
}

async function review(
  turn: Turn,
  pool: UnassignPool,
  keys: readonly string[],
  { asked = [], problem = '' }: Noted = {},
): Promise<Reply> {
  const { services, by, reader } = turn;
  const { unassigning } = reader.strings;
  const account = await ownAccount(turn, pool.account);
  if (account === undefined) return refused(turn, { refusal: { code: 'not-found' } });

  const operation = services.newOperation();
  const chosen = peopleFor(account, pool.product, keys.slice(0, mostReviewed));
  const input = { product: pool.product, people: chosen.map(({ id }) => id) };
  const outcome = await services.commands.preview(unassignLicences, { account: pool.account, operation, input }, by);
  if (!outcome.accepted && outcome.refusal.code !== 'nobody-chosen') return refused(turn, outcome);

  const losing = new Set(outcome.accepted ? losers(outcome.result) : []);
  const people = chosen.filter(({ id }) => losing.has(id));
  if (people.length === 0) return holders(turn, pool, { problem: unassigning.nobodyTicked });
  const skipped = asked.filter((name) => !name.keys.some((key) => keys.includes(key))).map(({ text }) => text);
  const words = [
    ...(problem === '' ? [] : [problem]),
    ...(skipped.length > 0
      ? [reader.strings.assigning.skipped(namesUpTo(mostNamesInSentence, skipped, reader.strings))]
      : []),
    ...(keys.length > mostReviewed ? [unassigning.tooMany(mostReviewed)] : []),
  ];
  return show(turn, unassignReview, {
    pool,
    people,
    tellsSomebody: notifiesSomebody(turn, [...losing]),
    operation,
    banner: words.join(' '),
  });
}

interface Unassign {
  readonly pool: UnassignPool;
  readonly chosen: readonly string[];
  readonly operation: string;
}

async function unassign(turn: Turn, { pool, chosen, operation }: Unassign): Promise<Reply> {
  const account = await ownAccount(turn, pool.account);
  if (account === undefined) return refused(turn, { refusal: { code: 'not-found' } });

  const people = peopleFor(account, pool.product, chosen);
  const input = { product: pool.product, people: people.map(({ id }) => id) };
  const outcome = await turn.services.commands.execute(
    unassignLicences,
    { account: pool.account, operation, input },
    turn.by,
  );
  if (outcome.accepted) {
    const unassignment = { result: outcome.result, operation, page: 0, banner: alreadyDone(turn, outcome.earlier) };
    return unassigned(turn, pool, outcome.account, unassignment);
  }
  const { refusal } = outcome;
  switch (refusal.code) {
    case 'review-outdated':
      return review(turn, pool, chosen, { problem: sentenceFor(refusal, turn.reader) });
    case 'nobody-chosen':
      return holders(turn, pool, { problem: turn.reader.strings.unassigning.nobodyTicked });
    default:
      return refused(turn, { refusal });
  }
}

/** Another page of an operation's result; nothing runs again. */
async function turned(
  turn: Turn,
  { pool, operation, page }: { readonly pool: UnassignPool; readonly operation: string; readonly page: number },
): Promise<Reply> {
  const account = await ownAccount(turn, pool.account);
  const result = account?.operations.find(({ id }) => id === operation)?.result;
  return account !== undefined && result?.type === 'licences-unassigned'
    ? unassigned(turn, pool, account, { result, operation, page })
    : holders(turn, pool, {});
}

/** Typed names: clear ones are ticked, ambiguous ones are shown. */
async function named(turn: Turn, asked: z.infer<typeof heard>, text: string): Promise<Reply | undefined> {
  const { chosen, ...pool } = asked;
  const account = await ownAccount(turn, pool.account);
  if (account === undefined) return undefined;

  const all = await holdersFor(turn, account, pool.product);
  const found = await holdersByName(turn, all, text);
  const { clear, unclear } = found;
  const isName = clear.length > 0 || unclear.length > 0;
  if (!isName && !found.isAnswer && closestIntentIn(text) !== undefined) return undefined;

  const problem = problemWith(turn, found);
  if (!isName) return holders(turn, pool, { chosen, problem });
  const only = new Set([...clear, ...unclear.flatMap(({ candidates }) => candidates)].map(({ key }) => key));
  return holders(turn, pool, {
    chosen: [...new Set([...chosen, ...clear.map(({ key }) => key)])],
    only: all.filter(({ key }) => only.has(key)),
    asked: unclear.map(({ text: name, candidates }) => ({ text: name, keys: candidates.map(({ key }) => key) })),
    problem,
  });
}

function problemWith({ reader: { strings } }: Turn, { unclear, unknown, isAnswer }: FoundHolders): string {
  const { unassigning } = strings;
  const some = (names: readonly string[]) => namesUpTo(mostNamesInSentence, names, strings);
  return [
    ...(isAnswer ? [strings.assigning.noName] : []),
    ...(unclear.length > 0 ? [unassigning.several(some(unclear.map(({ text }) => text)))] : []),
    ...(unknown.length > 0 ? [unassigning.notFound(some(unknown))] : []),
  ].join(' ');
}
