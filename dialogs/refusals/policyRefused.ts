import type { RefusalView } from '../../cards/menu/refusal.js';
import { noteBlocked } from '../../domain/organisation/commands/noteBlocked.js';
import { refused } from './refused.js';
import type { Reply } from '../replies.js';
import type { Turn } from '../turn.js';

/** Refuses a purchase or a trial; if the policy is the reason, the admins are notified (D2). */
export async function policyRefused(turn: Turn, view: RefusalView): Promise<Reply> {
  const { refusal } = view;
  if (refusal.code === 'policy' || refusal.code === 'trial-policy') {
    const { services, by } = turn;
    const { product } = refusal;
    await services.commands.execute(noteBlocked, { input: { product }, operation: services.newOperation() }, by);
  }
  return refused(turn, view);
}
