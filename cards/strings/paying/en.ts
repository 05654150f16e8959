import type { PayingStrings } from './strings.js';
import { number, plural } from '../phrases/en.js';

export const en: PayingStrings = {
  journeys: {
    methods: {
      title: 'Payment methods',
      words: [
        'payment methods',
        'payment method',
        'cards',
        'credit card',
        'credit cards',
        'add a card',
        'change card',
        'add a payment method',
      ],
      help: 'see, add, edit or remove cards',
    },
    billing: {
      title: 'Billing accounts',
      words: ['billing accounts', 'billing', 'billing account', 'billing profile', 'billing profiles'],
      help: 'see your billing accounts, profiles, and payment methods',
    },
  },
  did: {
    'method-added': 'Payment method added',
    'method-edited': 'Payment method edited',
    'method-replaced': 'Payment method replaced',
    'method-removed': 'Payment method removed',
  },

  accountsText: 'Which billing account would you like to see?',
  accountLabel: 'Billing account',
  agreementLabel: 'Agreement',
  agreement: { MCA: 'Microsoft Customer Agreement', MOSA: 'Microsoft Online Subscription Agreement' },
  profiles: (count) =>
    `${number.format(count)} ${plural(count, { one: 'billing profile', other: 'billing profiles' })}`,
  noAccount:
    'You don’t have a billing account yet. To buy or try something, you need your own for payment methods and invoices.',
  openAccount: 'Open a billing account',
  openPays: 'You pay for what you buy with it, not your organization.',
  openNothingYet: 'Opening it is free. You’ll be asked for a payment method only when one is needed.',
  opened: 'Billing account opened',
  openedNext:
    'Next, add a payment method. You enter the card on a page in your browser, and then you go on to what you were doing here.',
  profilesText: 'Which billing profile would you like to open?',
  profileLabel: 'Billing profile',
  notifications: 'Invoice and billing notifications',
  expirationDate: 'Expiration date',
  monthsEnd: (month) => `end of ${month}`,
  expiry: (month) => `expires at the end of ${month}`,
  expiredNext: (month) => `Expired at the end of ${month}: edit or replace the card.`,
  expiresNext: (month) => `Expires at the end of ${month}, before the next charge: edit or replace the card.`,
  expiredWarning: (card, month) =>
    `${card} expired at the end of ${month}, so it can’t be charged. If your bank has sent you a new expiration date, edit the card. Otherwise, replace it.`,
  expiresWarning: (card, month, day) =>
    `${card} expires at the end of ${month}, and the next charge is on ${day}. If your bank has sent you a new expiration date, edit the card. Otherwise, replace it.`,
  noMethod: 'This billing profile has no payment method. Choose Replace to add one.',
  charged: 'Charges',
  chargedNothing: 'No subscriptions are charged to this method.',
  charge: (price, day) => `${price}, next on ${day}`,
  noCharge: 'no more charges',
  more: (count) => `and ${number.format(count)} more`,
  edit: 'Edit',
  replace: 'Replace',
  replaceWith: 'Replace it with',
  remove: 'Remove',
  add: 'Add a payment method',
  replaceText: (profile, card) =>
    `The billing profile ${profile} is charged to ${card}. Which payment method should replace it?`,
  replaceFirst: (profile) => `The billing profile ${profile} has no payment method. Which one should it use?`,
  replaceNone: 'No other valid card is saved in this billing account. Use a new card.',
  newCard: 'Use a new card',
  reviewTitle: (to, profile) => `Use ${to} for ${profile}`,
  reviewText: (from) => `It replaces ${from}, which stays in your list.`,
  chargedFromNow: 'Charges from now on',
  retried: (amount) => `the declined charge of ${amount} will be tried again right away`,
  changed: 'Something has changed since the last message. Nothing was replaced. Here’s where things stand now.',
  replaced: (to, profile) => `From now on, the billing profile ${profile} is charged to ${to}.`,
  methodsText: 'You enter card details only on a page in your browser, never here in the chat.',
  methodsEmpty: 'You don’t have any payment methods yet.',
  usedBy: (names) => `used for ${names}`,
  unused: 'not used',
  nameOnCard: 'Name on the card',
  removeTitle: (card) => `Remove ${card}`,
  removeText:
    'It will be removed from this billing account and can no longer be charged. Past payments stay on your invoices. To use it again, you’ll need to add it again.',
  removed: (card) => `${card} has been removed.`,
  kindLabel: 'Payment method type',
  kindText: 'You pay for self-service purchases by card. You can’t pay by invoice.',
  creditCard: 'Credit card',
  linkText: 'You enter the card details on a page that opens in your browser, never here in the chat.',
  editText:
    'You can change the expiration date, name on the card, and address. You’ll need to enter the security code again. The card number can’t be changed. To use another card, replace it on the billing profile.',
  linkRules: (minutes) =>
    `The link is only for you. It works once and expires in ${minutes} minutes. When you’re done, this chat updates automatically.`,
  openPage: 'Open the page ↗',
  newLink: 'New link',
  expiredChoice: (card) => `${card} (expired)`,
  numberTitle: 'Please delete your message',
  numberText:
    'What you wrote seems to contain a payment card number. I haven’t stored or shared it. If it’s in a message, delete that message: point to it, select “…”, and then select Delete.',
  numberWhy:
    'Chats keep what’s written in them, and others might read it later. Enter card details only on a page that opens in your browser.',
};
