import type { Account } from '../../../domain/account/account.js';
import type { Put, TeamsSimulator } from '../../teams/simulator.js';
import { chatOf } from '../../teams/simulator.js';

/** What was on disk when a process died, and how much had been shown until then. */
export interface Mark {
  readonly puts: number;
  /** The cards that waited, as `cardOf` names them. */
  readonly waiting: ReadonlySet<string>;
}

export interface Evidence {
  readonly accounts: readonly Account[];
  readonly admins: readonly string[];
  readonly teams: TeamsSimulator;
  /** By title: how much had been shown when the notice of it was on disk. */
  readonly written: ReadonlyMap<string, number>;
  readonly marks: readonly Mark[];
}

/** One person's card about one thing. */
export function cardOf(person: string, about: string): string {
  return `${person} ${about}`;
}

/** What the title of a card says in these tests: what it is about, and which entry of the history it tells. */
export function titleOf(about: string, entry: string): string {
  return `${about} | ${entry}`;
}

/** Whatever was promised about cards and is not so; everything has had its time to arrive. */
export function complaints(evidence: Evidence): readonly string[] {
  const { accounts, teams } = evidence;
  const waiting = accounts.flatMap(({ outbox }) => outbox.map(({ id }) => `still waits: ${id}`));
  const faults = teams.faults.map((fault) => `not what Teams takes: ${fault}`);
  return [...waiting, ...faults, ...evidence.admins.flatMap((admin) => complaintsOf(admin, evidence))];
}

function complaintsOf(admin: string, evidence: Evidence): readonly string[] {
  const shown = evidence.teams.shows(admin).map(({ activity }) => activity.summary ?? '');
  const puts = evidence.teams.puts
    .map((put, at) => ({ ...put, at }))
    .filter((put) => put.conversation === chatOf(admin));
  const history = newsIn(evidence.accounts);
  const known = new Set(history.map(({ about, entry }) => titleOf(about, entry)));
  const latest = new Map(history.map(({ about, entry }) => [about, titleOf(about, entry)]));
  return [
    ...[...latest.values()].filter((title) => !shown.includes(title)).map((title) => `${admin} has not got ${title}`),
    ...puts
      .map(textOf)
      .filter((title) => !known.has(title))
      .map((title) => `${admin} was told what is not so: ${title}`),
    ...outOfOrder(puts, history, evidence.written).map((what) => `${admin}: ${what}`),
    ...copies(admin, puts, evidence.marks),
  ];
}

/** What admins are told of, in the order in which it happened. */
function newsIn(accounts: readonly Account[]) {
  const told = new Set(['seats-bought', 'subscription-cancelled']);
  return accounts
    .flatMap(({ history }) => history)
    .filter(({ what }) => told.has(what))
    .map(({ id, subscription, at }) => ({ about: subscription, entry: id, at }))
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

interface PutAt extends Put {
  readonly at: number;
}

const textOf = ({ activity }: Put) => activity.summary ?? '';
const aboutOf = (put: Put) => textOf(put).split(' | ')[0] ?? '';

/** Of two cards that both waited, the one about what happened first comes first. */
function outOfOrder(
  puts: readonly PutAt[],
  history: ReturnType<typeof newsIn>,
  written: ReadonlyMap<string, number>,
): readonly string[] {
  const firsts = [...new Set(puts.map(aboutOf))].flatMap((about) => {
    const first = history.find((one) => one.about === about);
    const put = puts.find((one) => aboutOf(one) === about);
    return first && put
      ? [{ about, began: first.at, put: put.at, written: written.get(titleOf(about, first.entry)) }]
      : [];
  });
  return firsts.flatMap((late, index) =>
    firsts.slice(0, index).some((early) => late.began < early.began && (late.written ?? Infinity) <= early.put)
      ? [`${late.about} came too late`]
      : [],
  );
}

/** New cards about what had one, where the bot had been told of the first and had had the time to write that down. */
function copies(admin: string, puts: readonly PutAt[], marks: readonly Mark[]): readonly string[] {
  const news = puts.filter(({ isUpdate }) => !isUpdate);
  return news.flatMap((put, index) => {
    const about = aboutOf(put);
    const before = news.slice(0, index).findLast((other) => aboutOf(other) === about);
    const wasUnclear = (mark: Mark) =>
      before !== undefined && mark.puts > before.at && mark.puts <= put.at && mark.waiting.has(cardOf(admin, about));
    if (before === undefined || !before.isHeard || marks.some(wasUnclear)) return [];
    return [`${admin} got a second card about ${about}`];
  });
}
