import type { SalesStrings } from './strings.js';
import { everyCycle, number, people, plural, seats as licences } from '../phrases/en.js';

const seats = (count: number) => `${number.format(count)} ${plural(count, { one: 'seat', other: 'seats' })}`;

export const en: SalesStrings = {
  journeys: {
    quantity: {
      title: 'Change quantity',
      words: ['change quantity', 'quantity', 'change a customer’s licenses'],
      help: 'set a customer’s number of licenses; you’ll see the price first',
    },
    status: {
      title: 'Change status',
      words: ['change status', 'suspend', 'activate', 'suspend subscription', 'activate subscription'],
      help: 'suspend or activate a customer’s subscription; you’ll see what happens first',
    },
    add: {
      title: 'Add new subscriptions',
      words: ['add', 'add new subscriptions', 'add subscription', 'add a subscription', 'sell'],
      help: 'sell a customer a new subscription, or start a trial',
    },
  },
  customer: 'Customer',
  pickCustomer: 'Which customer is it for?',
  noCustomers: 'You have no customers at the moment.',
  pickSubscription: (customer) => `Which subscription of ${customer} do you mean?`,
  nothingSold: (customer) => `You haven’t sold ${customer} a subscription that this is possible with.`,
  toCustomer: 'Back to the customer',
  submit: 'Submit',
  invoiced: 'On the customer’s invoice.',
  onInvoice: 'On the invoice now',
  refunded: 'Refund on the invoice',
  changed: 'Something has changed since the last message. Nothing was saved or charged. Here are the current terms.',
  unchanged: 'Nothing was changed.',

  quantityTitle: (product, customer) => `Change quantity: ${product} for ${customer}`,
  limits: (least, most) => `The offer allows ${number.format(least)} to ${licences(most)}.`,
  newTotal: 'New number of licenses',
  removable: (count, moment) => `${licences(count)} can be given back until ${moment}.`,
  removableLater: (day) => `No licenses can be given back now. The number can go down at renewal on ${day}.`,
  notFewer: (day) => `Recurring billing is off, so the number can only go up until the subscription ends on ${day}.`,
  holders: (names) => `Assigned to ${names}.`,
  slipText: (entered, held, product, customer) =>
    `${customer} has ${licences(held)} for ${product}, and you entered ${number.format(entered)}. Nothing has been changed yet.`,
  moreTitle: (count, product, customer) => `Add ${licences(count)} to ${product} for ${customer}`,
  fewerTitle: (count, product, customer) => `Remove ${licences(count)} from ${product} for ${customer}`,
  laterTitle: (total, product, customer, day) => `Change ${product} for ${customer} to ${licences(total)} on ${day}`,
  moreDone: (count, product, customer) => `${product} for ${customer}: ${licences(count)} added`,
  fewerDone: (count, product, customer) => `${product} for ${customer}: ${licences(count)} removed`,
  laterDone: (total, product, customer, day) => `${product} for ${customer}: ${licences(total)} scheduled from ${day}`,
  tooLate: (held, day) =>
    `The seven days for giving these licenses back have passed, so the customer keeps ${licences(held)} until renewal on ${day}.`,
  untilThen: (held, day) => `The customer keeps ${licences(held)} until renewal on ${day}.`,
  rest: (count, day) =>
    `The other licenses can go only at renewal on ${day}. From then on, the customer has ${licences(count)}.`,
  boughtBack:
    'The customer got a full refund for this product in the last 31 days, so these licenses are refunded by day only, not in full.',
  again: (product, day) =>
    `If the customer gets ${product} again by ${day}, those licenses are refunded by day only, not in full.`,
  submitPay: (amount) => [`Submit: pay ${amount}`, 'Submit: pay the amount shown'],
  submitCredit: (amount) => [`Submit: refund ${amount}`, 'Submit: refund the amount shown'],
  submitTotal: (count) => [`Submit: ${licences(count)}`],
  submitFrom: (count, day, brief) => [
    `Submit: ${licences(count)} from ${day}`,
    `Submit: ${licences(count)} from ${brief}`,
    `Submit: change on ${brief}`,
  ],
  keepQuantity: 'Keep the quantity',
  over: 'This subscription is no longer active. Nothing was changed.',

  statusTitle: (product, customer) => `Change status: ${product} for ${customer}`,
  verify: 'Check that this is the subscription you mean.',
  statusLabel: 'Change status to',
  to: { suspend: 'Suspend', activate: 'Activate' },
  suspendTitle: (product, customer) => `Suspend ${product} for ${customer}`,
  activateTitle: (product, customer) => `Activate ${product} for ${customer}`,
  suspendedTitle: (product, customer) => `${product} for ${customer}: suspended`,
  activatedTitle: (product, customer) => `${product} for ${customer}: active again`,
  loses: (count) =>
    count === 0
      ? 'Nobody loses access, because no license is assigned.'
      : `${people(count)} ${plural(count, { one: 'loses', other: 'lose' })} access right away.`,
  lost: (count) => (count === 0 ? 'No license was assigned.' : `${people(count)} lost access.`),
  regains: (count) =>
    count === 0 ? 'No license is assigned at the moment.' : `${people(count)} can sign in again right away.`,
  regained: (count) => (count === 0 ? 'No license is assigned at the moment.' : `${people(count)} can sign in again.`),
  people: 'Assigned to',
  beginsEnd: 'The customer begins the process of having its account canceled.',
  goesOn: (amount, billing, next, last) =>
    `Charges go on until ${last}: ${amount} ${everyCycle[billing]} incl. tax, next on ${next}.`,
  paidUntil: (last) =>
    `The term is charged until its end on ${last}. Nothing more is charged, and nothing is refunded.`,
  recurringGoesOff: 'Recurring billing goes off, and stays off after activation.',
  recurringStaysOff: 'Recurring billing is off, and stays off after activation.',
  data: (last, deleted) => `If nobody activates it by ${last}, it ends then, and its data is deleted on ${deleted}.`,
  fixed: 'While it’s suspended, the quantity can’t be changed, and nobody can be given a license.',
  nameHint: (most, name) =>
    `More than ${people(most)} would lose access. To confirm, type the customer’s name: ${name}`,
  nameLabel: 'Customer’s name',
  saveSuspend: 'Save: suspend',
  saveActivate: 'Save: activate',
  keepActive: 'Keep active',
  keepSuspended: 'Keep suspended',
  endsOn: (day) => `Recurring billing stays off, so it ends on ${day} unless you turn it on again.`,
  notBack: 'A change that was scheduled before doesn’t come back.',
  activatingIsFree: 'Activating costs nothing. The term and its charges stay as they are.',
  suspendedBy: (name, moment) => `Suspended by ${name} on ${moment}.`,
  activatedBy: (name, moment) => `Activated by ${name} on ${moment}.`,

  addTitle: (customer) => `Add a subscription for ${customer}`,
  offerLabel: 'Select offer',
  offer: ({ product, term, billing, price, least, most, hasTrial }) =>
    [
      `${product}: ${price} per seat per ${{ monthly: 'month', yearly: 'year' }[billing]}`,
      { P1M: 'one-month term', P1Y: 'one-year term' }[term],
      `${number.format(least)} to ${seats(most)}`,
      ...(hasTrial ? ['free trial'] : []),
    ].join(', '),
  seatsLabel: 'Number of seats',
  seats,
  seatsError: (least, most) => `Enter a whole number of seats from ${number.format(least)} to ${number.format(most)}.`,
  noOffers: 'There’s no offer that you’re authorized to sell to this customer.',
  narrow: (shown, all) =>
    `${number.format(shown)} of ${number.format(all)} offers are shown. Write a product’s name to see its offers.`,
  onlyOne: (products) =>
    `Not in the list, because these offers are limited to one subscription per customer, and the customer has it: ${products}.`,
  chooseOffer: 'Choose an offer.',
  noTrial: 'There’s no free trial of this offer. Choose one with a free trial.',
  confirmTitle: (count, product, customer) => `Add ${seats(count)} of ${product} for ${customer}`,
  confirmLabel: 'Confirm the number of seats',
  confirmHint: 'Change it, and you’ll see its price first.',
  otherNumber: (from, to) =>
    `You changed ${number.format(from)} to ${number.format(to)}. Nothing has been added yet. Here’s the price for ${seats(to)}.`,
  done: (count, amount) => [`Done: ${seats(count)} for ${amount}`, `Done: ${seats(count)}`],
  otherOffer: 'Change the offer',
  dontAdd: 'Don’t add',
  added: (count, product, amount) =>
    `${product}: ${seats(count)} added for ${amount} incl. tax. It goes on the customer’s invoice.`,
  trialTitle: (count, product, customer) => `Start a trial of ${product} with ${licences(count)} for ${customer}`,
  startTrial: 'Start trial',
  trialThen: (day, amount, billing) =>
    `On ${day}, it converts to a paid subscription: ${amount} ${everyCycle[billing]} incl. tax, on the customer’s invoice.`,
  trialFixed: 'The number of licenses and the status can’t be changed during the trial.',
  trialStarted: (count, product, last) => `${product}: trial started with ${licences(count)}, until ${last}.`,
};
