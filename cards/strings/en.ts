import { pluralOf } from './plural.js';
import type { Strings } from './index.js';

const plural = pluralOf('en');
const seats = (count: number) => `${count} ${plural(count, { one: 'seat', other: 'seats' })}`;
const people = (count: number) => `${count} ${plural(count, { one: 'person', other: 'people' })}`;
const number = new Intl.NumberFormat('en-US');
const everyCycle = { monthly: 'a month', yearly: 'a year' } as const;

export const en: Strings = {
  words: {
    menu: ['menu', 'start', 'home'],
    help: ['help', 'need help', '?'],
    language: ['language', 'change language'],
    buy: ['buy', 'buy licenses', 'buy licences', 'buy seats', 'purchase', 'shop'],
    subscriptions: [
      'subscriptions',
      'my licenses',
      'my licences',
      'your subscriptions',
      'my subscriptions',
      'products',
      'your products',
      'list',
    ],
    assign: ['assign', 'assign licenses', 'assign licences', 'assign a license', 'assign a licence'],
    cancel: [
      'cancel subscription',
      'cancel a subscription',
      'cancel my subscription',
      'end subscription',
      'unsubscribe',
    ],
    stop: ['cancel', 'stop', 'quit', 'exit', 'never mind', 'nevermind'],
    greeting: ['hi', 'hello', 'hey', 'good morning', 'good afternoon'],
  },
  common: {
    menu: 'Menu',
    back: 'Back',
    continue: 'Continue',
    save: 'Save',
    previous: 'Previous',
    next: 'Next',
    page: (page, of) => `Page ${page} of ${of}`,
    product: 'Product',
    seats,
    perCycle: (amount, billing) => `${amount} ${everyCycle[billing]}`,
    adminCenter: 'Open the admin center ↗',
    chooseOne: 'Please choose one.',
    andMore: (count) => `and ${count} more`,
    term: { P1M: 'one month', P1Y: 'one year' },
    billing: { monthly: 'billed monthly', yearly: 'billed yearly' },
    method: (brand, lastFour) => `${brand} ending in ${lastFour}`,
    tax: (percent) => `Tax (${percent})`,
  },
  welcome: {
    title: 'Welcome to Seatkeeper',
    text: 'I look after the subscriptions that you buy yourself (self-service), right here in chat.',
    points: [
      'Buy licenses: you see the price to the cent before anything is charged.',
      'Assign licenses to up to 20 colleagues at a time.',
      'See what you have, what it costs and when it renews.',
      'Cancel, and see first who loses access and what you get back.',
    ],
    limits:
      'You pay for what you buy. Subscriptions that your organization bought centrally stay with your admin. Write to me in your words, or use the buttons.',
  },
  menu: {
    title: 'What would you like to do?',
    text: 'Choose, or write it in your own words.',
    buy: 'Buy licenses',
    subscriptions: 'Your subscriptions',
    assign: 'Assign licenses',
    cancel: 'Cancel subscription',
    language: 'Language',
    help: 'Help',
    stopped: 'Stopped. Nothing was changed by this.',
    notUnderstood: 'I did not understand that. Here is what I can do:',
    stale: 'That button no longer works, and nothing was changed. Please start again:',
    greeting: (name) => `Hello ${name}!`,
    fault: 'Something went wrong on our side. What you had saved is safe. Please try again in a moment.',
    notSaved:
      'Nothing was changed: our disk has no room left or does not answer. Please try again later; we have been told.',
    unreadable:
      'Your account cannot be read at the moment. Nothing was changed, and your data is untouched; we have been told.',
    notForYou: 'This card was made for somebody else, so nothing was changed. Write “menu” to me for your own.',
    privately: 'Prices and licenses are a private matter: please write to me in our own chat.',
    unknownPerson:
      'I cannot find you in your organization’s directory, so I can do nothing for you yet. Please contact your IT admin.',
    actingAs: (name) => `You are now acting as ${name}.`,
    nobodyToActAs: (names) => `There is nobody of that name. You can act as: ${names}.`,
  },
  help: {
    title: 'Help',
    text: 'Write one of these, at any time:',
    say: (word) => `“${word}”`,
    does: {
      menu: 'everything I can do',
      language: 'English, Italian, Polish or Spanish',
      buy: 'buy licenses for a product; you are responsible for paying',
      subscriptions: 'what you have bought, its seats, price and next date',
      assign: 'give licenses to people in your organization, up to 20 at a time',
      cancel: 'end a subscription; you see what happens before you save',
    },
    stop: (word) => `“${word}” stops what we are doing, without changing anything.`,
    paths: 'In the admin center you find the same under Billing › Your products and Billing › Licenses.',
    faq: 'Self-service purchases FAQ ↗',
    support: 'Contact support ↗',
  },
  language: {
    title: 'Language',
    text: 'In which language shall I write to you?',
    chosen: 'From now on I write to you in English.',
  },
  buying: {
    pickTitle: 'Buy licenses',
    pickText: 'Which product would you like to buy?',
    from: (name, price) => `${name} – from ${price} per seat and month`,
    hidden: (count) =>
      `${count} ${plural(count, { one: 'product is', other: 'products are' })} not shown: your organization does not allow buying ${plural(count, { one: 'it', other: 'them' })}, or ${plural(count, { one: 'it is', other: 'they are' })} not sold there.`,
    nothing:
      'There is no product that you can buy: your organization does not allow it. Ask your admin about self-service purchases.',
    optionsTitle: (product) => `Buy ${product}`,
    seatsLabel: 'Number of seats',
    seatsError: (least, most) => `Enter a whole number from ${least} to ${most}.`,
    offerLabel: 'Term and billing frequency',
    offer: (term, billing, price) =>
      `${{ P1M: 'One month', P1Y: 'One year' }[term]}, ${{ monthly: 'billed monthly', yearly: 'billed yearly' }[billing]} – ${price} per seat ${everyCycle[billing]}`,
    methodLabel: 'Payment method',
    sandbox: 'Sandbox, no real money: 4242 approves, 0002 declines, 0044 answers late after charging, 0077 is slow.',
    reviewTitle: 'Check your purchase',
    reviewText: 'Nothing is bought or charged until you press Save.',
    subscription: 'Subscription',
    term: 'Term',
    price: 'Price per seat, without tax',
    subtotal: 'Subtotal',
    now: 'You pay now',
    later: 'Then',
    laterValue: (amount, billing, day) => `${amount} ${everyCycle[billing]} from ${day}`,
    paidWith: 'Payment method',
    firstDay: 'First charge',
    nextCharge: 'Next charge',
    termEnds: (day) => `The term ends on ${day} and then renews until you cancel.`,
    youPay: 'You are responsible for paying for this purchase, not your organization.',
    refundable: (moment) =>
      `You can cancel until ${moment} with money back: all of it in the first 24 hours, then by the day. After that it runs to the end of the term.`,
    cancellable: 'You can cancel at any time, with money back for the days that are left.',
    changed: 'Prices or dates have changed since that card. Nothing was charged: this is what holds now.',
    receiptTitle: 'Thank you for your purchase',
    receiptText: (count, product) =>
      `${seats(count)} of ${product} ${plural(count, { one: 'is', other: 'are' })} ready to be assigned.`,
    charged: 'Charged',
    reference: 'Reference',
    assign: 'Assign licenses',
    waitingTitle: 'Your bank has not answered yet',
    waitingText: (amount) =>
      `We are still asking about ${amount}. You are charged once at the most, and seats come only with the payment. I will write to you as soon as there is an answer.`,
    check: 'Check now',
    otherMethod: 'Choose another payment method',
    declined: 'The payment was declined',
  },
  subscriptions: {
    title: 'Your subscriptions',
    count: (shown, all) =>
      shown === all
        ? `${all} ${plural(all, { one: 'subscription', other: 'subscriptions' })}`
        : `${shown} of ${all} ${plural(all, { one: 'subscription', other: 'subscriptions' })}`,
    empty: 'You have no subscriptions yet.',
    emptyFiltered: 'No subscription matches this filter.',
    channelLabel: 'Bought by',
    channel: { all: 'All', 'self-service': 'Self-service' },
    statusLabel: 'Status',
    anyStatus: 'Any status',
    status: {
      pending: 'Waiting for the bank',
      active: 'Active',
      suspended: 'Suspended',
      expired: 'Expired',
      disabled: 'Disabled',
      deleted: 'Deleted',
    },
    used: (used, total) => `${used} of ${seats(total)} used`,
    renews: (day) => `renews on ${day}`,
    ends: (day) => `ends on ${day}`,
    ended: (day) => `ended on ${day}`,
    openLabel: 'Subscription',
    open: 'Open',
    filter: 'Apply filter',
    moreActions: 'More actions',
    cancel: 'Cancel subscription',
    assign: 'Assign licenses',
    takeBack: 'Take back the cancellation',
    takenBack: (day) => `The cancellation is taken back. The subscription renews on ${day}.`,
    status_: 'Status',
    seatsUsed: 'Seats',
    nextDate: 'Next date',
    price: 'Price',
    plusTax: (price) => `${price} plus tax`,
    holders: 'Assigned to',
    nobody: 'nobody',
    bought: 'Bought on',
    free: 'Free',
    used_: 'Used',
    alreadyDone: (moment) => `Already done by you on ${moment}. This is how things stand now.`,
  },
  assigning: {
    productTitle: 'Assign licenses',
    productText: 'For which product?',
    choice: (product, free, total) => `${product} – ${free} of ${seats(total)} free`,
    title: 'Assign licenses to users',
    free: (product, free) =>
      free === 0
        ? `${product}: no seat is free. Buy more licenses first.`
        : `${product}: ${seats(free)} ${plural(free, { one: 'is', other: 'are' })} free.`,
    peopleLabel: 'People',
    chosenLabel: 'Chosen people',
    morePeople: 'More people',
    placeholder: 'Begin typing a name',
    limit: (most) => `Up to ${most} users at a time.`,
    members: 'Licenses can be assigned only to people in your organization.',
    typing: 'You can also write the names to me, separated by commas.',
    assign: 'Assign',
    unclearTitle: 'Who do you mean?',
    unclearText: 'Please choose whom you mean.',
    who: (text) => `“${text}”`,
    none: 'None of them',
    notFound: (names) => `I found nobody in your organization for: ${names}.`,
    writeAgain: (names) => `Please write these names again afterwards: ${names}.`,
    resultsTitle: 'Result',
    summary: (assigned, asked) =>
      assigned === 0 ? 'Nobody got a license.' : `${assigned} of ${people(asked)} got a license.`,
    result: {
      assigned: 'has a license now',
      'holds-one': 'already has this license from you',
      'no-free-seat': 'got no license: no seat was free',
      guest: 'is a guest: only members of your organization can have a license',
      'not-in-organization': 'is not in your organization',
      disabled: 'has a disabled account',
    },
    unknownPerson: 'Unknown person',
    told: 'I tell everyone who got a license.',
    left: (free) =>
      free === 0 ? 'No seat is left.' : `${seats(free)} ${plural(free, { one: 'is', other: 'are' })} still free.`,
    more: 'Assign more',
    nextBatch: (count) => `Next: ${people(count)}`,
    batches: (limit, rest) =>
      `Up to ${limit} users at a time: these are the first ${limit}, and ${plural(rest, { one: 'the last one follows', other: `the other ${rest} follow` })} when these are assigned.`,
    tooMany: (most) => `I can keep at most ${most} people at a time; the others are left out.`,
    buyMore: 'Buy licenses',
  },
  cancelling: {
    pickTitle: 'Cancel subscription',
    pickText: 'Which subscription would you like to cancel?',
    title: 'Cancel subscription',
    reasonLabel: 'Reason for canceling',
    reasonError: 'Please choose a reason.',
    reasons: {
      'no-longer-needed': 'No longer needed',
      'too-expensive': 'Too expensive',
      'missing-features': 'Missing features',
      'moving-to-another-product': 'Moving to another product',
      'technical-problems': 'Technical problems',
      'bought-by-mistake': 'Bought by mistake',
      other: 'Other',
    },
    feedbackLabel: 'Feedback (optional)',
    feedbackError: (most) => `Please use at most ${number.format(most)} characters.`,
    whenLabel: 'When',
    when: { now: 'Now, with money back for the days that are left', 'at-term-end': 'At the end of the term' },
    reviewTitle: 'What happens if you cancel',
    endsNow: 'The subscription ends at once.',
    endsLater: (day) => `The subscription stays as it is until ${day} and does not renew.`,
    losesNobody: 'Nobody loses access: no license is assigned.',
    loses: (count, names) =>
      `${people(count)} ${plural(count, { one: 'loses', other: 'lose' })} access at once: ${names}`,
    losesLater: (count, names, day) =>
      `${people(count)} ${plural(count, { one: 'loses', other: 'lose' })} access on ${day}: ${names}`,
    lostNobody: 'Nobody lost access: no license was assigned.',
    lost: (count, names) => `${people(count)} lost access: ${names}`,
    refund: 'You get back',
    refundTo: (method) => `to ${method}`,
    noRefund: 'There is no refund.',
    noRefundLate: 'There is no refund: the seven days for one are over.',
    data: 'Data is kept for 90 days after the service stops and then deleted.',
    goesOn: (price, day) => `You go on paying ${price} until ${day}.`,
    canTakeBack: (day) => `You can take the cancellation back until ${day}.`,
    final: 'This cannot be taken back.',
    keep: 'Keep it',
    receiptTitle: 'Subscription canceled',
    receiptNow: (product) => `${product} has ended.`,
    receiptLater: (product, day) => `${product} ends on ${day} and does not renew.`,
    nothingToCancel: 'You have no subscription that could be canceled.',
    openFirst: 'Open the subscription, then choose More actions.',
    changed: 'Something has changed since that card. Nothing was canceled: this is what would happen now.',
  },
  notices: {
    received: (product) => `You have a license for ${product}`,
    receivedFrom: (name) => `From: ${name}`,
    receivedText: 'You can use it right away. You have nothing to pay.',
  },
  refusalTitle: 'That is not possible',
  refusals: {
    'not-found': () => 'I cannot find that among your subscriptions. It may belong to somebody else.',
    'terms-changed': () =>
      'Prices or dates have changed since that card. Nothing was changed; please look at it again.',
    guest: () =>
      'Guests cannot buy or assign licenses here. Use your own organization’s account, or ask a colleague who is a member.',
    'account-disabled': () =>
      'Your account is disabled in your organization’s directory. Please contact your IT admin.',
    'tenant-not-eligible': () =>
      'Self-service purchases are not available for your organization. Please contact your IT admin.',
    'product-not-offered': ({ product }, words) =>
      `${words.product(product)} is not sold to your organization in this way.`,
    policy: ({ product, policy }, words) =>
      policy === 'trials-only'
        ? `Your organization allows only free trials of ${words.product(product)}. Ask your admin if you need to buy it.`
        : `Your organization does not allow buying ${words.product(product)}. Ask your admin if you need it.`,
    'seats-out-of-range': ({ least, most }) => `The number of seats must be a whole number from ${least} to ${most}.`,
    'no-payment-method': () =>
      'There is no payment method for this purchase. Choose another one, or add one in the admin center under Billing › Bills & payments › Payment methods.',
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
      `The bank has not answered since ${words.moment(since)}. The seats become usable as soon as it has.`,
    'nothing-to-take-back': () =>
      'There is no cancellation that could be taken back: it has taken effect, or there was none. See how the subscription stands under Your subscriptions; if it has ended, buy new licenses.',
  },
};
