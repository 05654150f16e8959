import type { Refusal } from '../account/refusals.js';
import { approvedSuspensionId } from '../account/operationId.js';
import type { Instant } from '../basics/calendar.js';
import type { Actor } from '../basics/person.js';
import { suspendSubscription } from '../commands/suspendSubscription.js';
import type { Organisation } from '../organisation/organisation.js';
import { isPartnerAgent } from '../partner/agents.js';
import { takeProposal } from '../partner/commands/suspensionProposals.js';
import { customerAccountId } from '../partner/customerAccount.js';
import type { Proposal } from '../partner/partnership.js';
import { takenUntil } from '../partner/partnership.js';
import { partnershipOf, proposalOf, withProposal } from '../partner/partnershipChanges.js';
import type { CommandHandler } from './commandHandler.js';
import type { Clock, Directory, Organisations } from './ports.js';

export type ApprovalOutcome =
  /** The proposal as it is now; `earlier` if this button was pressed before. */
  | { readonly kind: 'done'; readonly proposal: Proposal; readonly earlier?: Instant }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Process that carries out what a second agent approves: takes the proposal, suspends, then settles it (D14). */
export interface SuspensionApproval {
  approve(proposal: string, operation: string, by: Actor): Promise<ApprovalOutcome>;
  /** Completes approvals that a crash has left. */
  catchUp(tenant: string): Promise<void>;
}

export interface ApprovalPorts {
  readonly commands: Pick<CommandHandler, 'preview' | 'execute' | 'recordIn'>;
  readonly organisations: Pick<Organisations, 'read'>;
  readonly directory: Pick<Directory, 'person'>;
  readonly clock: Clock;
}

export function suspensionApproval({ commands, organisations, directory, clock }: ApprovalPorts): SuspensionApproval {
  return { approve, catchUp };

  async function approve(id: string, operation: string, by: Actor): Promise<ApprovalOutcome> {
    const taken = await commands.execute(takeProposal, { input: { proposal: id }, operation }, by);
    if (!taken.accepted) return { kind: 'refused', refusal: taken.refusal };
    const { earlier } = taken;
    const proposal = proposalOf(taken.organisation, id);
    if (proposal?.state === 'taken') await carryOut(proposal, by);
    const now = proposalOf(await organisations.read(by.tenant), id) ?? proposal;
    return now === undefined
      ? { kind: 'refused', refusal: { code: 'not-found' } }
      : { kind: 'done', proposal: now, ...(earlier !== undefined && { earlier }) };
  }

  /** `suspendSubscription` checks all again; its id is the proposal's, so that it acts once. */
  async function carryOut(proposal: Proposal, by: Actor): Promise<void> {
    const { id, customer, customerName: name, subscription } = proposal;
    const account = customerAccountId(customer);
    const request = {
      account,
      operation: approvedSuspensionId(id),
      isOwn: true,
      input: { subscription, name },
    } as const;
    const ahead = await commands.preview(suspendSubscription, request, by);
    const terms = ahead.accepted ? ahead.terms : '';
    const outcome = await commands.execute(suspendSubscription, { ...request, terms }, by);
    await settle(by.tenant, proposal, outcome.accepted ? undefined : outcome.refusal);
  }

  async function settle(tenant: string, { id }: Proposal, refusal: Refusal | undefined): Promise<void> {
    const now = clock.now();
    await commands.recordIn(tenant, (organisation): Organisation => {
      const proposal = proposalOf(organisation, id);
      if (proposal?.state !== 'taken') return organisation;
      const settled: Proposal =
        refusal === undefined
          ? { ...proposal, state: 'suspended', since: now }
          : { ...proposal, state: 'failed', since: now, refusal: refusal.code };
      return withProposal(organisation, settled, now);
    });
  }

  async function catchUp(tenant: string): Promise<void> {
    const now = clock.now();
    const { proposals } = partnershipOf(await organisations.read(tenant));
    for (const proposal of proposals.filter((one) => (takenUntil(one) ?? '9') <= now)) {
      const person = await directory.person(tenant, proposal.answer?.by ?? '');
      if (person !== undefined && isPartnerAgent(person)) await carryOut(proposal, { tenant, person });
      else await settle(tenant, proposal, { code: 'agents-only' });
    }
  }
}
