import type { NextAction } from '../../cards/layouts/button.js';
import type { Reader } from '../../cards/language.js';
import type { Refusal } from '../../domain/account/refusals.js';
import { ownSubscription } from '../ownAccounts.js';
import { refused } from './refused.js';
import type { Reply } from '../replies.js';
import type { Turn } from '../turn.js';

interface About {
  readonly account: string;
  readonly subscription: string;
  /** Set if the person was entering a total. */
  readonly doing?: 'buy' | 'remove';
  readonly seats?: number;
}

/** Refuses another total or an undo, with next actions that would make it possible. */
export async function seatsRefused(turn: Turn, about: About, refusal: Refusal): Promise<Reply> {
  const owned = await ownSubscription(turn, about);
  const nextActions = nextActionsFor({ ...about, profile: owned?.subscription.profile }, refusal, turn.reader);
  return refused(turn, { refusal, ...(nextActions.length > 0 && { nextActions }) });
}

function nextActionsFor(about: Charged, refusal: Refusal, { strings }: Reader): readonly NextAction[] {
  const { titles, subscriptions, seats: words } = strings;
  const { account, subscription, doing, seats } = about;
  const ids = { account, subscription };
  const back: NextAction = {
    title: words.backToTotal,
    data: { start: 'seats', ...ids, doing, ...(seats !== undefined && { seats }) },
  };
  const open: NextAction = { title: subscriptions.open, data: { start: 'subscriptions', ...ids } };
  const cancel: NextAction = { title: titles.cancel, data: { start: 'cancel', ...ids } };
  switch (refusal.code) {
    case 'wrong-direction': {
      const other = refusal.doing === 'buy' ? 'remove' : 'buy';
      const title = other === 'buy' ? subscriptions.buyLicences : subscriptions.removeLicences;
      return [{ title, data: { start: 'seats', ...ids, doing: other, seats } }, back];
    }
    case 'below-assigned':
      return [unassign(about, refusal.product, back.data, strings), back];
    case 'undo-assigned':
      return [unassign(about, refusal.product, { start: 'undo', ...ids }, strings), open];
    case 'no-seats-left':
      return [cancel, back];
    case 'recurring-off':
      return [{ title: titles.recurring, data: { start: 'recurring', ...ids } }, back];
    case 'undo-too-late':
      return [{ title: subscriptions.removeLicences, data: { start: 'seats', ...ids, doing: 'remove' } }, cancel, open];
    case 'card-expired':
    case 'no-payment-method':
      return [
        newMethod(about, strings),
        { title: titles.billing, data: { start: 'billing' } },
        { title: titles.methods, data: { start: 'methods' } },
        back,
      ];
    case 'payment-declined':
    case 'payment-overdue':
      return [
        { title: titles.billing, data: { start: 'billing' } },
        { title: titles.methods, data: { start: 'methods' } },
        ...(doing === undefined ? [open] : [back]),
      ];
    case 'nothing-to-undo':
      return [open];
    default:
      return [];
  }
}

interface Charged extends About {
  /** Its payment method is charged for the subscription. */
  readonly profile: string | undefined;
}

/** A new card for the billing profile that is charged; with it the change that was wished for is reviewed. */
function newMethod(
  { account, subscription, profile, doing, seats }: Charged,
  { paying }: Reader['strings'],
): NextAction {
  const isMore = doing === 'buy' && seats !== undefined;
  const resume = { start: 'seats', account, subscription, doing: 'buy', seats, when: 'now' } as const;
  return {
    title: paying.add,
    data: { start: 'methods', account, profile, link: true, ...(isMore && { resume }) },
  };
}

/** Takes licences back, then returns to the journey that needs the seats. */
function unassign(
  { account }: About,
  product: string,
  back: NextAction['data'],
  { titles }: Reader['strings'],
): NextAction {
  return { title: titles.unassign, data: { start: 'unassign', account, product, back } };
}
