import type { Reader } from '../../cards/language.js';
import { allSubscriptions } from '../../cards/layouts/allSubscriptions.js';
import type { NextAction } from '../../cards/layouts/button.js';
import type { RefusalView } from '../../cards/menu/refusal.js';
import { refusalCard } from '../../cards/menu/refusal.js';
import { accountOpened } from '../../cards/paying/accountOpened.js';
import type { Resumed } from '../../cards/paying/resumed.js';
import type { Account } from '../../domain/account/account.js';
import type { Refusal } from '../../domain/account/refusals.js';
import { customerAccountId } from '../../domain/partner/customerAccount.js';
import { productOf } from '../../domain/basics/product.js';
import type { Reply } from '../replies.js';
import { show } from '../replies.js';
import type { Turn } from '../turn.js';
import { saleActions } from './saleActions.js';

/** Shows a refusal with next actions: the given ones, or those that fit its reason. */
export function refused(turn: Turn, view: RefusalView): Reply {
  return show(turn, refusalCard, { nextActions: nextActionsAfter(view.refusal, turn.reader), ...view });
}

function nextActionsAfter(refusal: Refusal, reader: Reader): readonly NextAction[] {
  const { strings, customer } = reader;
  const subscriptions = allSubscriptions(reader);
  if (customer !== undefined)
    return [...saleActions({ account: customerAccountId(customer.id) }, refusal, reader), subscriptions];
  switch (refusal.code) {
    case 'no-licences':
      return [{ title: strings.titles.buy, data: { start: 'buy', product: refusal.product } }, subscriptions];
    case 'no-trial':
    case 'trial-used':
    case 'owns-product':
      return [{ title: strings.titles.buy, data: { start: 'buy', product: refusal.product } }, subscriptions];
    case 'trial-policy':
      return [askFor(refusal.product, strings), { title: strings.titles.trial, data: { start: 'trial' } }];
    case 'policy':
      return [askFor(refusal.product, strings), { title: strings.titles.buy, data: { start: 'buy' } }];
    case 'nobody-has':
      return [
        ...((productOf(refusal.product)?.offers.length ?? 0) > 0
          ? [{ title: strings.titles.buy, data: { start: 'buy', product: refusal.product } } as const]
          : []),
        { title: strings.titles.trial, data: { start: 'trial', product: refusal.product } },
      ];
    case 'has-pool':
      return [{ title: strings.titles.assign, data: { start: 'assign' } }, subscriptions];
    case 'holds-licence':
      return [{ title: strings.titles.mine, data: { start: 'mine' } }];
    case 'too-many-requests':
    case 'request-closed':
    case 'request-exists':
      return [{ title: strings.titles.requests, data: { start: 'requests' } }];
    case 'same-policy':
    case 'policy-changed':
      return [{ title: strings.titles.policy, data: { start: 'policy', product: refusal.product } }];
    case 'product-not-offered':
    case 'no-price':
    case 'no-subscription':
      return [{ title: strings.titles.buy, data: { start: 'buy' } }];
    case 'no-payment-method':
      return [{ title: strings.paying.add, data: { start: 'methods', add: true } }];
    case 'card-expired':
    case 'too-many-methods':
      return [{ title: strings.titles.methods, data: { start: 'methods' } }];
    case 'partner-manages':
      return [
        { title: strings.titles.askPartner, data: { start: 'askPartner', subscription: refusal.subscription } },
        { title: strings.titles.sold, data: { start: 'sold' } },
      ];
    case 'view-only':
      return [{ title: strings.titles.customers, data: { start: 'customers' } }];
    case 'admins-look':
      return [
        { title: strings.overview.view, data: { start: 'admin', view: 'one', subscription: refusal.subscription } },
      ];
    case 'payment-overdue':
      return [{ title: strings.titles.billing, data: { start: 'billing' } }, subscriptions];
    case 'too-many-changes':
    case 'admins-only':
    case 'not-found':
    case 'not-active':
    case 'already-cancelled':
    case 'payment-pending':
    case 'nothing-to-take-back':
    case 'not-a-trial':
    case 'trial-needs-method':
    case 'trial-not-once':
    case 'cannot-reactivate':
      return [subscriptions];
    default:
      return [];
  }
}

/** A licence that the policy forbids buying can be requested (D12). */
function askFor(product: string, { requests }: Reader['strings']): NextAction {
  return { title: requests.ask, data: { start: 'request', product } };
}

/** No payment method: offers to add one, and then returns here. */
export function withoutMethod(turn: Turn, [account]: readonly Account[], resume: Resumed): Reply {
  if (turn.hasOpened === true && account !== undefined) return show(turn, accountOpened, { account, resume });
  const nextActions = [
    { title: turn.reader.strings.paying.add, data: { start: 'methods', add: true, resume } },
  ] as const;
  return refused(turn, { refusal: { code: 'no-payment-method' }, nextActions });
}
