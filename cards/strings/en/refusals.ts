import type { Strings } from '../index.js';
import { people, plural, seats } from './phrases.js';

export const refusals: Strings['refusals'] = {
  'not-found': () => 'I cannot find that among your subscriptions. It may belong to somebody else.',
  'terms-changed': () => 'Prices or dates have changed since that card. Nothing was changed; please look at it again.',
  guest: () =>
    'Guests cannot buy or assign licenses here. Use your own organization’s account, or ask a colleague who is a member.',
  'account-disabled': () => 'Your account is disabled in your organization’s directory. Please contact your IT admin.',
  'tenant-not-eligible': () =>
    'Self-service purchases are not available for your organization. Please contact your IT admin.',
  'product-not-offered': ({ product }, words) =>
    `${words.product(product)} is not sold to your organization in this way.`,
  policy: ({ product, policy }, words) =>
    policy === 'trials-only'
      ? `Your organization’s admins allow only free trials of ${words.product(product)} (purchase policy). If you need a license, ask for it.`
      : `Your organization’s admins do not allow buying ${words.product(product)} (purchase policy). If you need it, ask for it.`,
  'seats-out-of-range': ({ least, most }) => `The number of licenses must be a whole number from ${least} to ${most}.`,
  'no-payment-method': () =>
    'There is no payment method for this purchase. Choose Add a payment method to enter a card on a page in your browser; in the admin center that is under Billing › Bills & payments › Payment methods.',
  'card-expired': ({ lastFour, expired }, words) =>
    `The card ending in ${lastFour} expired at the end of ${words.month(expired)}. Choose another payment method.`,
  'payment-declined': ({ lastFour }) =>
    `The bank declined the card ending in ${lastFour}. Nothing was bought and nothing was charged. Choose another payment method, or ask your bank.`,
  'nobody-chosen': () => 'Nobody is chosen yet. Begin typing a name and pick the person from the list.',
  'too-many-people': ({ limit, asked }) =>
    `You chose ${people(asked)}. Up to ${limit} can get a license at a time: assign ${limit} now and the others afterwards.`,
  'no-subscription': () => 'You have no active subscription yet. Buy licenses first.',
  'no-licences': ({ product }, words) =>
    `You have no active subscription of ${words.product(product)} to assign from. Buy licenses first.`,
  'already-cancelled': ({ endsOn }, words) =>
    `This subscription is already canceled. The end date is ${words.day(endsOn)}.`,
  'not-active': () =>
    'This subscription is no longer active, so there is nothing to change. See how it stands under Your subscriptions, or buy new licenses.',
  'payment-pending': ({ since }, words) =>
    `The bank has not answered since ${words.moment(since)}. The licenses become usable as soon as it has.`,
  'nothing-to-take-back': () =>
    'There is no cancellation that could be taken back: it has taken effect, or there was none. See how the subscription stands under Your subscriptions; if it has ended, buy new licenses.',
  'payment-overdue': ({ nextTry }, words) =>
    `The last charge for this subscription was declined, and that comes first. Put another card on its billing profile; we try again on ${words.moment(nextTry)}.`,
  'below-assigned': ({ total, assigned }) =>
    `${plural(assigned, { one: '1 license is', other: `${assigned} licenses are` })} assigned, so the lowest total today is ${assigned}, not ${total}. Unassign someone first.`,
  'same-total': ({ total }) => `The total is ${total} already, so there is nothing to change.`,
  'wrong-direction': ({ doing, now, total }) =>
    doing === 'buy'
      ? `You have ${seats(now)} and entered a total of ${total}, which is fewer. To go down, choose Remove licenses.`
      : `You have ${seats(now)} and entered a total of ${total}, which is more. To go up, choose Buy licenses.`,
  'no-seats-left': ({ product }, words) =>
    `A subscription keeps at least one license. To end ${words.product(product)}, choose Cancel subscription.`,
  'trial-fixed': ({ product, lastDay }, words) =>
    `The number of licenses is fixed while the trial of ${words.product(product)} runs, until ${words.day(lastDay)}. Turn it into a paid subscription first.`,
  'recurring-off': ({ product, endsOn }, words) =>
    `Recurring billing of ${words.product(product)} is off, and it ends on ${words.day(endsOn)}. To remove licenses, turn recurring billing on first.`,
  'nothing-scheduled': () => 'No change is scheduled for this subscription any more.',
  'undo-too-late': ({ until }, words) =>
    `A purchase can be undone for 24 hours; that was until ${words.moment(until)}. You can still remove licenses or cancel.`,
  'undo-assigned': ({ assigned, free, needed }) =>
    `Only unassigned licenses can be given back: ${assigned} ${plural(assigned, { one: 'is', other: 'are' })} assigned and ${free} free, and ${needed} have to be free. Unassign someone first.`,
  'nothing-to-undo': () => 'There is no purchase here that could be undone.',
  'no-trial': ({ product }, words) => `There is no trial of ${words.product(product)}. You can buy it instead.`,
  'trial-used': ({ product, on }, words) =>
    `You had your trial of ${words.product(product)} from ${words.day(on)}. There is one for each product; you can buy it instead.`,
  'owns-product': ({ product }, words) =>
    `You have bought ${words.product(product)}, so there is no trial of it. You can buy more licenses instead.`,
  'trial-policy': ({ product, policy }, words) =>
    policy === 'trials-only'
      ? `Your organization’s admins allow only trials that need no payment method, and the one of ${words.product(product)} needs one (purchase policy). If you need it, ask for it.`
      : `Your organization’s admins do not allow trying ${words.product(product)} (purchase policy). If you need it, ask for it.`,
  'not-a-trial': () => 'This is a paid subscription already.',
  'trial-needs-method': ({ product, lastDay }, words) =>
    `This trial of ${words.product(product)} has no payment method and ends by itself on ${words.day(lastDay)}. Turn it into a paid subscription to keep it.`,
  'trial-not-once': ({ product }, words) =>
    `The trial of ${words.product(product)} turns into a paid subscription or ends. You can choose to renew once as soon as it is paid.`,
  'recurring-same': () => 'Recurring billing is set like that already.',
  'cannot-reactivate': () =>
    'Only an expired subscription can be reactivated, for 30 days. You can buy new licenses instead.',
  'method-in-use': ({ lastFour, profiles, products }, words) =>
    `The card ending in ${lastFour} is still in use, so it cannot be removed: ${[...profiles.map(words.text), ...products.map(words.product)].join(', ')}. Put another method there first.`,
  'same-method': ({ lastFour }) => `The card ending in ${lastFour} is on this billing profile already.`,
  'card-invalid': () => 'These card details are not valid. Nothing was saved.',
  'too-many-methods': ({ limit }) =>
    `This billing account has ${limit} payment methods, which is the most it can hold. Remove one that you no longer use first.`,
  'admins-only': () => 'Only global and billing administrators of your organization can do this. Nothing was changed.',
  'same-policy': ({ product }, words) => `The policy for ${words.product(product)} is set like that already.`,
  'policy-changed': ({ product, by, at }, words) =>
    `${words.text(by)} has changed the policy for ${words.product(product)} meanwhile, on ${words.moment(at)}. Nothing was changed by you; please look at it again.`,
  'request-exists': ({ product, at }, words) =>
    `You have asked for ${words.product(product)} already, on ${words.moment(at)}. One request for a product is enough.`,
  'too-many-requests': ({ limit, again }, words) =>
    `You can ask for ${limit} licenses within 24 hours. You can ask again on ${words.moment(again)}.`,
  'holds-licence': ({ product }, words) =>
    `You have a license of ${words.product(product)} already. See who gave it to you under My licenses.`,
  'has-pool': ({ product }, words) =>
    `You have bought ${words.product(product)} yourself, so you can assign a license to yourself.`,
  'nobody-has': ({ product }, words) =>
    `Nobody in your organization has licenses of ${words.product(product)} to give away, and you may buy it yourself. So there is nobody to ask.`,
  'request-closed': ({ state, by, at }, words) =>
    ({
      open: 'This request is open.',
      taken: `${words.text(by)} has been answering this request since ${words.moment(at)}. Nothing was changed by you.`,
      assigned: `${words.text(by)} answered this request on ${words.moment(at)}. Nothing was changed by you.`,
      allowed: `${words.text(by)} answered this request on ${words.moment(at)}. Nothing was changed by you.`,
      refused: `${words.text(by)} answered this request on ${words.moment(at)}. Nothing was changed by you.`,
      withdrawn: `${words.text(by)} withdrew this request on ${words.moment(at)}. Nothing was changed by you.`,
      ended: `This request ended without an answer on ${words.moment(at)}.`,
    })[state],
  'admins-look': ({ product, purchaser }, words) =>
    `${words.text(purchaser)} has bought ${words.product(product)} and is the only one who can change it. As an admin you can look at it; nothing was changed. Message the buyer if something should be different.`,
};
