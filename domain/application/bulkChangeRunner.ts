import type { Refusal } from '../account/refusals.js';
import { bulkLineId } from '../account/operationId.js';
import type { Instant } from '../basics/calendar.js';
import type { Actor } from '../basics/person.js';
import { changeSeats } from '../commands/changeSeats.js';
import type { Organisation } from '../organisation/organisation.js';
import { isPartnerAgent } from '../partner/agents.js';
import type { BulkChange, BulkLine } from '../partner/bulkChange.js';
import { isWaiting } from '../partner/bulkChange.js';
import { startBulkChange } from '../partner/commands/bulkChanges.js';
import { customerAccountId } from '../partner/customerAccount.js';
import { bulkChangeOf, partnershipOf, withSettledLine } from '../partner/partnershipChanges.js';
import type { CommandHandler } from './commandHandler.js';
import type { Clock, Directory, Organisations, Ports } from './ports.js';

export type BulkOutcome =
  /** As it is now, which may still be running; `earlier` if this button was pressed before. */
  | { readonly kind: 'done'; readonly bulkChange: BulkChange; readonly earlier?: Instant }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Process that carries out a bulk change: starts it, then changes and settles one line after the other (D14). */
export interface BulkChangeRunner {
  /** Waits briefly for all lines. If they take longer, the agent gets a notice when they are done. */
  start(bulkChange: string, operation: string, by: Actor): Promise<BulkOutcome>;
  /** Goes on with what a crash, or a store that failed, has left. */
  catchUp(tenant: string): Promise<void>;
}

export interface BulkChangePorts {
  readonly commands: Pick<CommandHandler, 'execute' | 'recordIn'>;
  readonly organisations: Pick<Organisations, 'read'>;
  readonly directory: Pick<Directory, 'person'>;
  readonly clock: Clock;
  readonly waitBriefly: Ports['waitBriefly'];
}

export function bulkChangeRunner(ports: BulkChangePorts): BulkChangeRunner {
  const { commands, organisations, directory, clock, waitBriefly } = ports;
  const inProgress = new Map<string, Promise<void>>();
  /** Those that a chat is waiting for. */
  const watched = new Set<string>();
  return { start, catchUp };

  async function start(id: string, operation: string, by: Actor): Promise<BulkOutcome> {
    watched.add(id);
    try {
      const started = await commands.execute(startBulkChange, { input: { bulkChange: id }, operation }, by);
      if (!started.accepted) return { kind: 'refused', refusal: started.refusal };
      // What fails here is left to the scheduler, and the person sees that it is still running.
      await waitBriefly(joined(by.tenant, id).catch(() => undefined));
      watched.delete(id);
      const { earlier } = started;
      const bulkChange = bulkChangeOf(await afterSaves(by.tenant, started.organisation), id);
      return bulkChange === undefined
        ? { kind: 'refused', refusal: { code: 'not-found' } }
        : { kind: 'done', bulkChange, ...(earlier !== undefined && { earlier }) };
    } finally {
      watched.delete(id);
    }
  }

  /** After any save in progress: either this sees the last line, or its save sees that nobody waits, and notifies. */
  async function afterSaves(tenant: string, known: Organisation): Promise<Organisation> {
    let latest = known;
    await commands.recordIn(tenant, (organisation) => (latest = organisation));
    return latest;
  }

  async function catchUp(tenant: string): Promise<void> {
    const { bulkChanges = [] } = partnershipOf(await organisations.read(tenant));
    const running = bulkChanges.filter(({ state }) => state === 'running');
    const runs = await Promise.allSettled(running.map(({ id }) => joined(tenant, id)));
    for (const run of runs) if (run.status === 'rejected') throw run.reason;
  }

  /** A second request for one that is being carried out waits for the first. */
  function joined(tenant: string, id: string): Promise<void> {
    const work = inProgress.get(id) ?? carryOut(tenant, id).finally(() => inProgress.delete(id));
    inProgress.set(id, work);
    return work;
  }

  /** A line that fails, such as one of a damaged account, waits for the next time and does not hold up the others. */
  async function carryOut(tenant: string, id: string): Promise<void> {
    const failed = new Map<number, unknown>();
    for (;;) {
      const bulkChange = bulkChangeOf(await organisations.read(tenant), id);
      if (bulkChange?.state !== 'running') return;
      const at = bulkChange.lines.findIndex((line, place) => isWaiting(line) && !failed.has(place));
      const line = bulkChange.lines[at];
      if (line === undefined && failed.size > 0) throw [...failed.values()][0];
      try {
        await settle(tenant, id, at, line && (await changed(tenant, bulkChange, line, at)));
      } catch (error) {
        failed.set(at, error);
      }
    }
  }

  /** The agent is looked up again for every line, and its operation id is the line's own, so that it acts once. */
  async function changed(
    tenant: string,
    { id, by }: BulkChange,
    { customer, subscription, seats, reviewed }: BulkLine,
    at: number,
  ): Promise<Refusal | undefined> {
    const person = await directory.person(tenant, by);
    if (person === undefined || !isPartnerAgent(person)) return { code: 'agents-only' };
    const { from = seats, terms = '' } = reviewed ?? {};
    const request = {
      account: customerAccountId(customer),
      operation: bulkLineId(id, at),
      isOwn: true,
      terms,
      input: { subscription, seats, doing: seats < from ? 'remove' : 'buy', when: 'now' },
    } as const;
    const outcome = await commands.execute(changeSeats, request, { tenant, person });
    return outcome.accepted ? undefined : outcome.refusal;
  }

  async function settle(tenant: string, id: string, at: number, refusal: Refusal | undefined): Promise<void> {
    const now = clock.now();
    await commands.recordIn(tenant, (organisation) =>
      withSettledLine(organisation, { bulkChange: id, at, refusal, now, isWatched: watched.has(id) }),
    );
  }
}
