import type { RefusalStrings } from './strings.js';
import { number, people, plural, seats } from '../phrases/en.js';

export const en: RefusalStrings = {
  'not-found': () => 'I can’t find that among your subscriptions. It might belong to someone else.',
  'terms-changed': () => 'Prices or dates have changed since the last message. Nothing was saved. Check it again.',
  'review-outdated': () =>
    'Nothing has been done yet, because that button was in an earlier message. Here’s how things stand now. To go ahead, select it again.',
  'computer-only': () =>
    'Prices and payments aren’t available on phones. Open Teams on a computer, and continue there.',
  guest: () =>
    'Guests can’t buy or assign licenses here. Use your own organization’s account, or ask a colleague who is a member.',
  'account-disabled': () => 'Your account is disabled in your organization’s directory. Please contact your IT admin.',
  'tenant-not-eligible': () => 'Self-service purchases aren’t available for your organization. Contact your IT admin.',
  'product-not-offered': ({ product }, words) =>
    `${words.product(product)} isn’t available to your organization as a self-service purchase.`,
  'no-price': ({ product, currency }, words) =>
    `${words.product(product)} has no price in ${currency}, the currency your organization pays in, so it can’t be bought yet. Choose another product or contact support.`,
  policy: ({ product, policy }, words) =>
    policy === 'trials-only'
      ? `Your organization’s admins allow only free trials of ${words.product(product)} (purchase policy). If you need a license, request one.`
      : `Your organization’s admins don’t allow buying ${words.product(product)} (purchase policy). If you need it, request it.`,
  'seats-out-of-range': ({ least, most }) =>
    `The number of licenses must be a whole number from ${number.format(least)} to ${number.format(most)}.`,
  'no-payment-method': () =>
    'You need a payment method for this purchase. You can enter a card on a page in your browser. In the admin center, it’s under Billing › Bills & payments › Payment methods.',
  'card-expired': ({ lastFour, expired }, words) =>
    `The card ending in ${lastFour} expired at the end of ${words.month(expired)}. Choose another payment method.`,
  'payment-declined': ({ lastFour }) =>
    `The bank declined the card ending in ${lastFour}. Nothing was bought or charged. Choose another payment method, or contact your bank.`,
  'nobody-chosen': () =>
    'You haven’t selected anyone yet. Begin typing a name, and then select the person from the list.',
  'too-many-people': ({ limit, asked }) =>
    `You selected ${people(asked)}. You can assign licenses to up to ${number.format(limit)} at a time: assign ${number.format(limit)} now and the rest later.`,
  'product-not-owned': ({ products }, words) =>
    `You don’t have a subscription for ${products.map(words.product).join(' or ')}. Choose one of yours, or buy licenses.`,
  'no-subscription': () => 'You don’t have an active subscription yet. Buy licenses first.',
  'no-licences': ({ product }, words) =>
    `You don’t have an active ${words.product(product)} subscription to assign from. Buy licenses first.`,
  'already-cancelled': ({ lastDay }, words) =>
    `This subscription is already canceled.${lastDay === undefined ? '' : ` It ends on ${words.day(lastDay)}.`}`,
  'not-active': () =>
    'This subscription is no longer active, so there’s nothing to change. Check its status in Your subscriptions, or buy new licenses.',
  'payment-pending': ({ since }, words) =>
    `The bank hasn’t responded since ${words.moment(since)}. You can use the licenses as soon as it does.`,
  'nothing-to-take-back': () =>
    'There’s no cancellation to undo: it has already taken effect, or there wasn’t one. Check the status in Your subscriptions. If the subscription has ended, buy new licenses.',
  'payment-overdue': ({ nextTry }, words) =>
    `The last charge for this subscription was declined and needs to be paid first. Choose another card for its billing profile. We’ll try again on ${words.moment(nextTry)}.`,
  'below-assigned': ({ total, assigned }) =>
    `${plural(assigned, { one: '1 license is', other: `${number.format(assigned)} licenses are` })} assigned, so the lowest total today is ${number.format(assigned)}, not ${number.format(total)}. Unassign someone first.`,
  'same-total': ({ total }) => `The total is already ${number.format(total)}, so there’s nothing to change.`,
  'wrong-direction': ({ doing, now, total }) =>
    doing === 'buy'
      ? `You have ${seats(now)} and entered a total of ${number.format(total)}, which is fewer. To reduce the total, choose Remove licenses.`
      : `You have ${seats(now)} and entered a total of ${number.format(total)}, which is more. To increase the total, choose Buy licenses.`,
  'no-seats-left': ({ product }, words) =>
    `A subscription needs at least one license. To end ${words.product(product)}, choose Cancel subscription.`,
  'trial-fixed': ({ product, lastDay }, words) =>
    `You can’t change the number of licenses while the ${words.product(product)} trial is running (until ${words.day(lastDay)}). Convert it to a paid subscription first.`,
  'recurring-off': ({ product, lastDay }, words) =>
    `Recurring billing for ${words.product(product)} is off, and the subscription ends on ${words.day(lastDay)}. To remove licenses, turn on recurring billing first.`,
  'nothing-scheduled': () => 'There’s no longer a change scheduled for this subscription.',
  'undo-too-late': ({ until }, words) =>
    `You can undo a purchase within 24 hours. That period ended on ${words.moment(until)}. You can still remove licenses or cancel.`,
  'undo-assigned': ({ assigned, free, needed }) =>
    `Only unassigned licenses can be returned: ${number.format(assigned)} ${plural(assigned, { one: 'is', other: 'are' })} assigned, ${number.format(free)} available, and ${number.format(needed)} needed. Unassign someone first.`,
  'nothing-to-undo': () => 'There’s no purchase here to undo.',
  'undo-bought-back': ({ product }, words) =>
    `You bought these licenses within 31 days of a full refund for ${words.product(product)}, so this purchase can’t be undone. You can still remove licenses or cancel.`,
  'no-trial': ({ product }, words) => `There’s no trial for ${words.product(product)}. You can buy it instead.`,
  'trial-used': ({ product, on }, words) =>
    `You already tried ${words.product(product)}, starting ${words.day(on)}. You can try each product once. You can buy it instead.`,
  'owns-product': ({ product }, words) =>
    `You’ve already bought ${words.product(product)}, so you can’t try it for free. You can buy more licenses instead.`,
  'trial-policy': ({ product, policy }, words) =>
    policy === 'trials-only'
      ? `Your organization’s admins allow only trials that don’t need a payment method, and the ${words.product(product)} trial needs one (purchase policy). If you need it, request it.`
      : `Your organization’s admins don’t allow trying ${words.product(product)} (purchase policy). If you need it, request it.`,
  'not-a-trial': () => 'This is already a paid subscription.',
  'trial-needs-method': ({ product, lastDay }, words) =>
    `This ${words.product(product)} trial has no payment method and ends automatically on ${words.day(lastDay)}. To keep it, convert it to a paid subscription.`,
  'trial-not-once': ({ product }, words) =>
    `The ${words.product(product)} trial either converts to a paid subscription or ends. You can choose to renew once after it converts.`,
  'recurring-same': () => 'Recurring billing is already set that way.',
  'cannot-reactivate': () =>
    'You can reactivate a subscription only within 30 days after it expires. You can buy new licenses instead.',
  'method-in-use': ({ lastFour, profiles, products }, words) =>
    `The card ending in ${lastFour} can’t be removed because it’s still used for ${[...profiles.map(words.text), ...products.map(words.product)].join(', ')}. Choose another payment method there first.`,
  'same-method': ({ lastFour }) => `The card ending in ${lastFour} is already on this billing profile.`,
  'card-invalid': () => 'These card details are not valid. Nothing was saved.',
  'too-many-methods': ({ limit }) =>
    `This billing account already has ${number.format(limit)} payment methods, the maximum. Remove one you no longer use first.`,
  'too-many-changes': ({ span, limit, again }, words) =>
    `You can make up to ${number.format(limit)} ${plural(limit, { one: 'change', other: 'changes' })} to a billing account in ${span === 'hour' ? 'an hour' : '24 hours'}. You can make more from ${words.moment(again)}. You can still cancel, undo a purchase, unassign licenses, turn off recurring billing, or remove a payment method now.`,
  'admins-only': () => 'Only global and billing administrators of your organization can do this. Nothing was changed.',
  'same-policy': ({ product }, words) => `The policy for ${words.product(product)} is already set that way.`,
  'policy-changed': ({ product, by, at }, words) =>
    `${words.text(by)} changed the policy for ${words.product(product)} in the meantime, on ${words.moment(at)}. Your change wasn’t saved. Check it again.`,
  'request-exists': ({ product, at }, words) =>
    `You already requested ${words.product(product)} on ${words.moment(at)}. One request per product is enough.`,
  'too-many-requests': ({ limit, again }, words) =>
    `You can request up to ${number.format(limit)} licenses in 24 hours. You can request more from ${words.moment(again)}.`,
  'holds-licence': ({ product }, words) =>
    `You already have a license for ${words.product(product)}. See who gave it to you in Your licenses.`,
  'has-pool': ({ product }, words) => `You’ve bought ${words.product(product)}, so you can assign yourself a license.`,
  'nobody-has': ({ product }, words) =>
    `No one in your organization has a license for ${words.product(product)} to spare, so there’s no one to ask. You can buy it yourself.`,
  'request-closed': ({ state, by, at }, words) =>
    ({
      open: 'This request is open.',
      taken: `${words.text(by)} has been working on this request since ${words.moment(at)}. Nothing was changed.`,
      assigned: `${words.text(by)} answered this request on ${words.moment(at)}. Nothing was changed.`,
      allowed: `${words.text(by)} answered this request on ${words.moment(at)}. Nothing was changed.`,
      refused: `${words.text(by)} answered this request on ${words.moment(at)}. Nothing was changed.`,
      withdrawn: `${words.text(by)} withdrew this request on ${words.moment(at)}. Nothing was changed.`,
      ended: `This request expired without an answer on ${words.moment(at)}.`,
    })[state],
  'admins-look': ({ product, purchaser }, words) =>
    `${words.text(purchaser)} bought ${words.product(product)} and is the only one who can change it. As an admin, you can only view it, so nothing was changed. If something needs to change, message the buyer.`,
  suspended: ({ product }, words) =>
    `${words.product(product)} is suspended. Nothing was changed. Activate it first, then make the change.`,
  'not-suspended': ({ product }, words) => `${words.product(product)} is active, so there’s nothing to activate.`,
  'offer-unknown': () =>
    'There’s no such offer among those that you’re authorized to sell to this customer. Nothing was added. Choose one from the list.',
  'customer-tried': ({ product, on }, words) =>
    `This customer already tried ${words.product(product)}, starting ${words.day(on)}. Each product can be tried once. You can add a paid subscription instead.`,
  'customer-owns': ({ product }, words) =>
    `This customer already has ${words.product(product)}, so there’s no free trial. You can change the quantity instead.`,
  'one-per-customer': ({ product, isSuspended }, words) =>
    `This customer already has ${words.product(product)}, and this offer is limited to one subscription per customer. ${isSuspended ? 'It’s suspended: activate it instead.' : 'Change its quantity instead.'}`,
  'name-differs': ({ name, losing }, words) =>
    `${people(losing)} would lose access. To suspend the subscription, type the customer’s name exactly: ${words.text(name)}. Nothing was changed.`,
  'partner-manages': ({ product, partner }, words) =>
    `${words.text(partner)} manages ${words.product(product)} for your organization, and only they can change it. Nothing was changed. You can ask them.`,
  'view-only': ({ product, customer, seller }, words) =>
    seller === undefined
      ? `${words.text(customer)} bought ${words.product(product)} directly. You can view it, but only they can change it. Nothing was changed.`
      : `${words.text(customer)} has ${words.product(product)} from another partner, ${words.text(seller)}. You can view it, but only they can change it. Nothing was changed.`,
  'needs-second-agent': ({ product }, words) =>
    `Suspending ${words.product(product)} needs the approval of another agent of your organization. Nothing was changed. Propose it instead.`,
  'own-proposal': ({ product }, words) =>
    `You proposed to suspend ${words.product(product)} yourself, so another agent has to approve it. Nothing was changed.`,
  'proposal-exists': ({ product, by, at }, words) =>
    `${words.text(by)} already proposed to suspend ${words.product(product)} on ${words.moment(at)}. It’s waiting for another agent.`,
  'proposal-closed': ({ state, by, at }, words) =>
    ({
      open: 'This proposal is open.',
      taken: `${words.text(by)} approved this proposal on ${words.moment(at)}.`,
      suspended: `${words.text(by)} approved this proposal, and the subscription was suspended on ${words.moment(at)}.`,
      failed: `${words.text(by)} approved this proposal on ${words.moment(at)}, but the subscription couldn’t be suspended.`,
      declined: `${words.text(by)} declined this proposal on ${words.moment(at)}.`,
      withdrawn: `${words.text(by)} withdrew this proposal on ${words.moment(at)}.`,
      ended: `This proposal expired without an answer on ${words.moment(at)}.`,
    })[state],
  'enquiry-closed': ({ state, by, at }, words) =>
    state === 'ended'
      ? `This request expired without an answer on ${words.moment(at)}.`
      : `${words.text(by)} already answered this request, on ${words.moment(at)}. Nothing was changed.`,
  'agents-only': () => 'Only agents of a partner can do this. Nothing was changed.',
  'same-setting': () => 'It’s already set that way.',
};
