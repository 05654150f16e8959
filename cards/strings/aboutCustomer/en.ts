import { number, people, plural, seats } from '../phrases/en.js';
import type { AboutCustomerStrings } from './strings.js';

export const en: AboutCustomerStrings = {
  customer: (name) => `Customer: ${name}`,
  refundGoes: 'The refund goes on the customer’s invoice.',
  refundWent: (amount) => `${amount} incl. tax was refunded on the customer’s invoice.`,
  seller: 'Seller',
  suspendedEnds: (product, lastDay, deletedOn) =>
    `${product} is suspended, and the seven days for canceling with a refund have passed. It ends after ${lastDay} in any case. Its data is kept for 120 days after that and deleted on ${deletedOn}. Nothing was changed.`,
  instead: {
    cancelling: { refund: 'Refund', goesOn: (price, day) => `The customer keeps paying ${price} until ${day}.` },
    assigning: {
      free: (product, free) =>
        free === 0
          ? `${product}: no licenses available. Change the quantity first.`
          : `${product}: ${seats(free)} available.`,
      members: 'Licenses can be assigned only to people in the customer’s organization.',
      notFound: (names) => `I couldn’t find anyone in the customer’s organization for: ${names}.`,
      result: {
        assigned: 'now has a license',
        'holds-one': 'already has this license',
        'no-free-seat': 'didn’t get a license: none available',
        guest: 'is a guest: only members of the customer’s organization can have a license',
        'not-in-organization': 'isn’t in the customer’s organization',
        disabled: 'has a disabled account',
      },
      resultOfMany: {
        assigned: 'Now have a license',
        'holds-one': 'Already have this license',
        'no-free-seat': 'No license available',
        guest: 'Guests, who can’t have a license',
        'not-in-organization': 'Not in the customer’s organization',
        disabled: 'Disabled accounts',
      },
      firstOnes: (count, names) =>
        `${plural(count, { one: 'The available license', other: `The ${number.format(count)} available licenses` })}: ${names}`,
      noMore: 'No more licenses can be added to this subscription. You can add another subscription.',
      buyAndAssign: (all, count, amount) => [
        `Assign to ${number.format(all)}: add ${number.format(count)} for ${amount}`,
        `Assign: add ${number.format(count)} for ${amount}`,
        'Assign: add for the amount shown',
      ],
      bought: (count, amount) => `Added: ${seats(count)} for ${amount}.`,
      planChanged:
        'The number of available licenses or the price has changed. Nothing has been added or assigned. Here’s where things stand now.',
    },
    unassigning: {
      holders: (product, count) =>
        `${product}: ${people(count)} ${plural(count, { one: 'has', other: 'have' })} a license.`,
      notFound: (names) => `No one with a license matches: ${names}.`,
      nothing: 'No one has a license, so there’s nothing to unassign.',
      paid: (product) =>
        `The customer keeps the ${product} licenses and still pays for them. You can assign them to someone else or change the quantity.`,
      result: { unassigned: 'no longer has a license', 'holds-none': 'no longer had a license' },
    },
    history: { removedMethod: 'on the customer’s invoice' },
    invoices: {
      account: 'Customer',
      removedMethod: 'on the customer’s invoice',
      status: {
        open: 'Not issued yet',
        paid: 'Invoiced',
        'partly-refunded': 'Invoiced, partly refunded',
        refunded: 'Refunded in full',
        credit: 'Credit to the customer',
      },
      noneFor: (month) => `The customer doesn’t have an invoice for ${month}.`,
      noneNumbered: 'None of the customer’s invoices has this number.',
      nothingBefore: (month) =>
        `The invoice for ${month} is the customer’s first, so there’s nothing to compare it with.`,
    },
    refusals: {
      'no-licences': ({ product }, words) =>
        `The customer doesn’t have an active ${words.product(product)} subscription from you to assign from.`,
      'not-active': () => 'This subscription is no longer active, so there’s nothing to change.',
      'nothing-to-take-back': () =>
        'There’s no cancellation to undo: it has already taken effect, or there wasn’t one.',
    },
  },
};
