import { allSubscriptions } from '../../cards/layouts/allSubscriptions.js';
import type { NextAction } from '../../cards/layouts/button.js';
import type { UnassignPool } from '../../cards/unassigning/pool.js';
import { unassignResults } from '../../cards/unassigning/unassignResults.js';
import type { Account } from '../../domain/account/account.js';
import { poolOf } from '../../domain/commands/assignLicences.js';
import { changeRefusal } from '../../domain/commands/scheduleSeats.js';
import { holdersOf } from '../../domain/commands/unassignLicences.js';
import type { LicencesUnassigned } from '../../domain/account/events.js';
import type { Reply } from '../replies.js';
import { show } from '../replies.js';
import type { Turn } from '../turn.js';

interface UnassignResult {
  readonly result: LicencesUnassigned;
  readonly operation: string;
  readonly page: number;
  readonly banner?: string;
}

/** The result of an operation, with next actions. */
export function unassigned(
  turn: Turn,
  pool: UnassignPool,
  account: Account,
  { result, ...rest }: UnassignResult,
): Reply {
  const names = new Map(
    account.operations
      .flatMap((operation) => (operation.result.type === 'licences-unassigned' ? operation.result.results : []))
      .filter(({ name }) => name !== '')
      .map(({ person, name }) => [person, name]),
  );
  return show(turn, unassignResults, {
    ...rest,
    pool,
    results: result.results.map((one) => ({ ...one, name: names.get(one.person) ?? one.name })),
    free: result.free,
    tellsSomebody: notifiesSomebody(turn, losers(result)),
    nextActions: nextActionsAfter(turn, pool, account),
  });
}

function nextActionsAfter(
  { reader }: Turn,
  { account: id, product, back }: UnassignPool,
  account: Account,
): readonly NextAction[] {
  const { titles, subscriptions, unassigning } = reader.strings;
  const active = poolOf(account, product);
  const [only, another] = active;
  const canRemove = another === undefined && only !== undefined && changeRefusal(only) === undefined;
  const about = { account: id, product };
  return [
    ...(active.length > 0 ? [{ title: titles.assign, data: { start: 'assign', ...about } } as const] : []),
    ...(canRemove && back === undefined && reader.customer === undefined
      ? [
          {
            title: subscriptions.removeLicences,
            data: { start: 'seats', account: id, subscription: only.id, doing: 'remove' },
          } as const,
        ]
      : []),
    ...(reader.customer === undefined ? [] : [allSubscriptions(reader)]),
    ...(canRemove && back === undefined && reader.customer !== undefined
      ? [{ title: titles.quantity, data: { start: 'quantity', account: id, subscription: only.id } } as const]
      : []),
    ...(holdersOf(account, product).length > 0
      ? [{ title: unassigning.more, data: { start: 'unassign', ...about, ...(back && { back }) } } as const]
      : []),
  ];
}

export function losers({ results: all }: LicencesUnassigned): readonly string[] {
  return all.filter(({ outcome }) => outcome === 'unassigned').map(({ person }) => person);
}

/** People are not notified of their own operations. */
export function notifiesSomebody({ by }: Turn, people: readonly string[]): boolean {
  return people.some((person) => person !== by.person.id);
}
