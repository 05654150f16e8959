import type { RefusalView } from '../../cards/menu/refusal.js';
import { noteBlocked } from '../../domain/organisation/commands/noteBlocked.js';
import type { Reply, Step } from '../step.js';
import { refused } from '../step.js';

/** "No" to a purchase or a trial; where the policy is the reason, the admins hear of it (D2). */
export async function declined(step: Step, view: RefusalView): Promise<Reply> {
  const { refusal } = view;
  if (refusal.code === 'policy' || refusal.code === 'trial-policy') {
    const { desk, by } = step;
    const { product } = refusal;
    await desk.affairs.execute(noteBlocked, { input: { product }, operation: desk.newOperation() }, by);
  }
  return refused(step, view);
}
