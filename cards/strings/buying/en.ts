import type { BuyingStrings } from './strings.js';
import { counted, everyCycle, number, plural, seats } from '../phrases/en.js';

export const en: BuyingStrings = {
  journeys: {
    buy: {
      title: 'Buy licenses',
      words: ['buy', 'buy licenses', 'buy licences', 'buy seats', 'purchase', 'shop'],
      help: 'buy licenses for a product; you are responsible for paying',
    },
  },
  did: {
    'seats-bought': 'Bought',
    'payment-declined': 'Payment declined',
  },

  pickTitle: 'Buy licenses',
  pickText: 'Which product would you like to buy?',
  from: (price) => `from ${price} per license per month`,
  hidden: (count) =>
    `${number.format(count)} ${plural(count, { one: 'product isn’t', other: 'products aren’t' })} shown: your organization doesn’t allow buying ${plural(count, { one: 'it', other: 'them' })}, or ${plural(count, { one: 'it isn’t', other: 'they aren’t' })} sold in your country, region, or currency.`,
  nothing:
    'You can’t buy any products: your organization doesn’t allow it. Ask your admin about self-service purchases.',
  noPrices: (currency) =>
    `There’s nothing to buy yet: no product has a price in ${currency}, the currency your organization pays in. Please contact support.`,
  optionsTitle: (product) => `Buy ${product}`,
  owned: (count, product) =>
    `You already have ${seats(count)} for ${product}. Buying here starts a second subscription with its own term and billing.`,
  ownedTrial: (product) => `You’re trying ${product} for free. Buying here starts a second subscription.`,
  ownedAdd: 'You can add licenses to the one you have instead. You’ll see the price before you pay.',
  ownedConvert: 'You can convert your trial instead. You’ll see the price before you pay.',
  addToFirst: 'Add to my subscription',
  second: 'Start a second subscription',
  seatsLabel: 'Number of licenses',
  seatsError: (least, most) => `Enter a whole number from ${number.format(least)} to ${number.format(most)}.`,
  offerLabel: 'Term and billing frequency',
  offer: (term, billing, price) =>
    `${{ P1M: 'One month', P1Y: 'One year' }[term]}, ${{ monthly: 'billed monthly', yearly: 'billed yearly' }[billing]} – ${price} per license per ${{ monthly: 'month', yearly: 'year' }[billing]}`,
  methodLabel: 'Payment method',
  sandbox:
    'Sandbox, no real money: 4242 is approved, 0002 is declined, 0044 is charged but the answer comes late, 0077 is slow.',
  reviewTitle: (count, product) => `Buy ${seats(count)} for ${product}`,
  amountNow: (amount) => `${amount} now, incl. tax`,
  amountBack: (amount) => `${amount} back, incl. tax`,
  subscription: 'Subscription',
  term: 'Term',
  price: 'Price per license, before tax',
  subtotal: 'Subtotal, before tax',
  now: 'You pay now',
  later: 'Then',
  laterValue: (amount, billing, day) => `${amount} ${everyCycle[billing]} incl. tax, from ${day}`,
  next: (later) => `Then ${later}.`,
  then: (amount, billing, day) => `Then ${amount} ${everyCycle[billing]} incl. tax from ${day}, until you cancel.`,
  thenInAll: (amount, day, all, last) =>
    `Then ${amount} a month incl. tax from ${day}, ${all} in all until ${last}. After that, it renews until you cancel.`,
  inAll: (all, last) => `${all} incl. tax in all until ${last}.`,
  paidWith: 'Payment method',
  nextCharge: 'Next charge',
  termEnds: (day) => `The term ends on ${day}.`,
  youPay: 'You pay, not your organization.',
  refundable: (moment) => `Full refund if you cancel within 24 hours, then prorated by day until ${moment}.`,
  cancellable: 'You can cancel at any time and get a refund for the days left.',
  cancelLater: 'If you cancel later, the subscription runs to the end of the term.',
  changed: 'Prices or dates have changed since the last message. You haven’t been charged. Here are the current terms.',
  receiptTitle: (count, product) => `${product}: ${seats(count)} bought`,
  receiptText: (amount, method) => `${amount} incl. tax was charged to ${method}.`,
  charged: 'Charged',
  reference: 'Reference',
  assign: 'Assign licenses',
  waitingTitle: {
    buying: (count, product) => `Buying ${counted(count, product)}: waiting for the bank`,
    converting: (count, product) => `Converting ${counted(count, product)} to paid: waiting for the bank`,
    reactivating: (count, product) => `Reactivating ${counted(count, product)}: waiting for the bank`,
    giving: (name, product) => `${product} for ${name}: waiting for the bank`,
  },
  waitingText: (amount) =>
    `The payment of ${amount} is still open. You’ll be charged once at most, and get the licenses only if it goes through. I’ll message you as soon as we know.`,
  check: 'Check now',
  otherMethod: 'Change payment method',
  declined: (amount, count, product) =>
    `The payment${amount === undefined ? '' : ` of ${amount}`} for ${counted(count, product)} was declined`,
};
