import { z } from 'zod';
import { approvalList, approvalsPerPage } from '../../cards/partnership/approvalList.js';
import { proposalCard } from '../../cards/partnership/proposal.js';
import { sentenceFor } from '../../cards/menu/refusal.js';
import { subscriptionOf } from '../../domain/account/account.js';
import type { Refusal } from '../../domain/account/refusals.js';
import { customerAccountId, customerIn } from '../../domain/partner/customerAccount.js';
import { setSecondAgent } from '../../domain/partner/commands/setSecondAgent.js';
import {
  declineProposal,
  proposeSuspension,
  withdrawProposal,
} from '../../domain/partner/commands/suspensionProposals.js';
import type { Proposal } from '../../domain/partner/partnership.js';
import { isOpenNow } from '../../domain/partner/partnership.js';
import { partnershipOf, proposalOf } from '../../domain/partner/partnershipChanges.js';
import type { Journey } from '../journey.js';
import { on } from '../journey.js';
import { ownAccount } from '../ownAccounts.js';
import { refused } from '../refusals/refused.js';
import type { Reply } from '../replies.js';
import { alreadyDone, show } from '../replies.js';
import type { Turn } from '../turn.js';
import { partnershipNow } from './partnershipNow.js';

const startInput = z.object({ proposal: z.string() });

/** What waits for another agent (D14). */
export const approvalsJourney: Journey = {
  id: 'approvals',
  kind: 'acts',
  start: (turn, given) => {
    const { proposal } = startInput.safeParse(given).data ?? {};
    return proposal === undefined ? list(turn) : openProposal(turn, proposal);
  },
  answers: [
    on(approvalList, (turn, answer) =>
      answer.action === 'page' ? list(turn, { page: answer.page }) : set(turn, answer),
    ),
    on(proposalCard, answered),
  ],
};

async function list(
  turn: Turn,
  { page: wanted = 0, banner = '' }: { readonly page?: number; readonly banner?: string } = {},
): Promise<Reply> {
  const { secondAgent, ...partnership } = partnershipOf(await partnershipNow(turn));
  const shown = await Promise.all(partnership.proposals.map(async (one) => ((await isSeen(turn, one)) ? [one] : [])));
  const proposals = shown
    .flat()
    .toSorted((a, b) => Number(isOpenNow(b)) - Number(isOpenNow(a)) || (a.since < b.since ? 1 : -1));
  const pages = Math.max(1, Math.ceil(proposals.length / approvalsPerPage));
  const page = Math.min(wanted, pages - 1);
  return show(turn, approvalList, {
    proposals: proposals.slice(page * approvalsPerPage, (page + 1) * approvalsPerPage),
    waiting: proposals.filter(isOpenNow).length,
    ...{ page, pages, banner, operation: turn.services.newOperation() },
    ...(secondAgent && { setting: secondAgent }),
  });
}

/** Only of customers that are served now. */
function isSeen({ services, by }: Turn, { customer }: Proposal): Promise<boolean> {
  return services.directory.servesNow(by.tenant, customer, services.clock.now());
}

async function set(
  turn: Turn,
  { isNeeded, operation }: { readonly isNeeded: boolean; readonly operation: string },
): Promise<Reply> {
  const { services, by, reader } = turn;
  const outcome = await services.commands.execute(setSecondAgent, { input: { isNeeded }, operation }, by);
  return list(turn, { banner: outcome.accepted ? '' : sentenceFor(outcome.refusal, reader) });
}

/** A proposal as it is now. */
async function openProposal(turn: Turn, id: string, banner = ''): Promise<Reply> {
  const proposal = proposalOf(await partnershipNow(turn), id);
  if (proposal === undefined || !(await isSeen(turn, proposal)))
    return refused(turn, { refusal: { code: 'not-found' } });
  const account = await ownAccount(turn, customerAccountId(proposal.customer));
  const holders = account && subscriptionOf(account, proposal.subscription)?.assignments.length;
  return show(turn, proposalCard, {
    proposal,
    isOwn: proposal.by === turn.by.person.id,
    ...(holders !== undefined && { losingNow: holders }),
    operation: turn.services.newOperation(),
    banner,
  });
}

interface Press {
  readonly action: 'approve' | 'decline' | 'withdraw';
  readonly proposal: string;
  readonly operation: string;
}

async function answered(turn: Turn, { action, proposal, operation }: Press): Promise<Reply> {
  const { services, by } = turn;
  if (action === 'approve') {
    const outcome = await services.approval.approve(proposal, operation, by);
    return outcome.kind === 'refused'
      ? no(turn, proposal, outcome.refusal)
      : openProposal(turn, proposal, alreadyDone(turn, outcome.earlier));
  }
  const command = action === 'decline' ? declineProposal : withdrawProposal;
  const outcome = await services.commands.execute(command, { input: { proposal }, operation }, by);
  return outcome.accepted
    ? openProposal(turn, proposal, alreadyDone(turn, outcome.earlier))
    : no(turn, proposal, outcome.refusal);
}

function no(turn: Turn, proposal: string, refusal: Refusal): Promise<Reply> {
  return refusal.code === 'not-found'
    ? Promise.resolve(refused(turn, { refusal }))
    : openProposal(turn, proposal, sentenceFor(refusal, turn.reader));
}

/** Proposes a suspension to the other agents, and shows it. */
export async function propose(
  turn: Turn,
  { account, subscription, name, operation }: Record<'account' | 'subscription' | 'name' | 'operation', string>,
): Promise<Reply | { readonly refusal: Refusal }> {
  const { services, by, reader } = turn;
  const input = { customer: customerIn(account) ?? '', subscription, name };
  const outcome = await services.commands.execute(proposeSuspension, { input, operation }, by);
  if (!outcome.accepted) return { refusal: outcome.refusal };
  const banner = alreadyDone(turn, outcome.earlier) || reader.strings.partnership.proposed;
  return openProposal(turn, outcome.result.proposal, banner);
}
