import { stringsOf } from '../../../cards/language.js';
import { nameOf } from '../../../cards/layouts/subscriptionWords.js';
import type { Account } from '../../../domain/account/account.js';
import type { Put, TeamsSimulator } from '../../teams/simulator.js';
import { chatOf } from '../../teams/simulator.js';

/** What was on disk when a process had died, and how much had been shown until then. */
export interface Mark {
  readonly puts: number;
  /** The cards that waited, by name. */
  readonly waiting: ReadonlySet<string>;
}

/** A licence that somebody was given, which one card tells: who, what, from whom. */
interface Given {
  readonly to: string;
  readonly name: string;
  readonly at: string;
}

/** Every buyer gives one licence of a product, so that this is one card. */
function named(conversation: string, summary: string, from: string): string {
  return [conversation, summary, from].join(' | ');
}

const cardFor = (to: string, product: string, fromName: string) =>
  named(
    chatOf(to),
    stringsOf.en.notifications.received(nameOf(product)),
    stringsOf.en.notifications.receivedFrom(fromName),
  );

/** What people were given, in the order in which it happened. */
export function givenIn(accounts: readonly Account[]): readonly Given[] {
  return accounts
    .flatMap(({ operations }) => operations)
    .flatMap(({ result, at, byName }) =>
      result.type === 'licences-assigned'
        ? result.results
            .filter(({ outcome }) => outcome === 'assigned')
            .map(({ person }) => ({ to: chatOf(person), name: cardFor(person, result.product, byName), at }))
        : [],
    )
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

export function waitingIn(accounts: readonly Account[]): ReadonlySet<string> {
  const notices = accounts.flatMap(({ outbox }) => outbox);
  return new Set(
    notices.flatMap(({ to, event }) =>
      event.type === 'licence-received' ? [cardFor(to, event.product, event.fromName)] : [],
    ),
  );
}

/** The cards about licences that were put into chats, each with its place among all that were. */
export function cardsIn({ puts }: TeamsSimulator): readonly (Given & { readonly put: number })[] {
  return puts.flatMap(({ conversation, activity }: Put, put) => {
    const from = /"(From: [^"]+)"/.exec(JSON.stringify(activity.attachments ?? []))?.[1];
    return from === undefined
      ? []
      : [{ to: conversation, name: named(conversation, activity.summary ?? '', from), at: '', put }];
  });
}

/** Whatever was promised about these cards and is not so. */
export function complaints(
  accounts: readonly Account[],
  teams: TeamsSimulator,
  marks: readonly Mark[],
): readonly string[] {
  const given = givenIn(accounts);
  const cards = cardsIn(teams);
  const shown = new Set(cards.map(({ name }) => name));
  const told = new Set(given.map(({ name }) => name));
  return [
    ...teams.faults,
    ...accounts.flatMap(({ outbox }) => outbox.map(({ id }) => `still waits: ${id}`)),
    ...[...told].filter((name) => !shown.has(name)).map((name) => `lost: ${name}`),
    ...[...shown].filter((name) => !told.has(name)).map((name) => `not so: ${name}`),
    ...[...new Set(given.map(({ to }) => to))].flatMap((to) => outOfOrder(to, given, cards)),
    ...cards.flatMap((card, index) => {
      const before = cards.slice(0, index).findLast(({ name }) => name === card.name);
      const wasOpen = ({ puts, waiting }: Mark) =>
        before !== undefined && before.put < puts && puts <= card.put && waiting.has(card.name);
      return before === undefined || marks.some(wasOpen) ? [] : [`twice, though it was clear: ${card.name}`];
    }),
  ];
}

/** Purchases of which the admin has no card. */
export function untold(accounts: readonly Account[], teams: TeamsSimulator, admin: string): readonly string[] {
  const bought = accounts.flatMap(({ history }) => history).filter(({ what }) => what === 'seats-bought');
  const cards = teams.cards(admin).map((card) => JSON.stringify(card));
  const missing = bought.filter(({ subscription }) => !cards.some((card) => card.includes(subscription)));
  return missing.map(({ subscription }) => `the admin was not told of ${subscription}`);
}

function outOfOrder(to: string, given: readonly Given[], cards: readonly Given[]): readonly string[] {
  const own = (all: readonly Given[]) => [...new Set(all.filter((one) => one.to === to).map(({ name }) => name))];
  const [expected, seen] = [own(given), own(cards)];
  return seen.every((name, index) => name === expected[index]) ? [] : [`${to}: out of order`];
}
