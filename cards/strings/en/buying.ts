import type { Strings } from '../index.js';
import { plural, seats, everyCycle } from './phrases.js';

export const buying: Strings['buying'] = {
  pickTitle: 'Buy licenses',
  pickText: 'Which product would you like to buy?',
  from: (name, price) => `${name} – from ${price} per license and month`,
  hidden: (count) =>
    `${count} ${plural(count, { one: 'product is', other: 'products are' })} not shown: your organization does not allow buying ${plural(count, { one: 'it', other: 'them' })}, or ${plural(count, { one: 'it is', other: 'they are' })} not sold there.`,
  nothing:
    'There is no product that you can buy: your organization does not allow it. Ask your admin about self-service purchases.',
  optionsTitle: (product) => `Buy ${product}`,
  seatsLabel: 'Number of licenses',
  seatsError: (least, most) => `Enter a whole number from ${least} to ${most}.`,
  offerLabel: 'Term and billing frequency',
  offer: (term, billing, price) =>
    `${{ P1M: 'One month', P1Y: 'One year' }[term]}, ${{ monthly: 'billed monthly', yearly: 'billed yearly' }[billing]} – ${price} per license ${everyCycle[billing]}`,
  methodLabel: 'Payment method',
  sandbox: 'Sandbox, no real money: 4242 approves, 0002 declines, 0044 answers late after charging, 0077 is slow.',
  reviewTitle: 'Check your purchase',
  reviewText: 'Nothing is bought or charged until you press Save.',
  subscription: 'Subscription',
  term: 'Term',
  price: 'Price per license, without tax',
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
    `We are still asking about ${amount}. You are charged once at the most, and licenses come only with the payment. I will write to you as soon as there is an answer.`,
  check: 'Check now',
  otherMethod: 'Choose another payment method',
  declined: 'The payment was declined',
};
