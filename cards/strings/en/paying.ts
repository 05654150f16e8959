import type { Strings } from '../index.js';
import { plural } from './phrases.js';

export const paying: Strings['paying'] = {
  accountsText: 'Which billing account would you like to see?',
  accountLabel: 'Billing account',
  agreementLabel: 'Agreement',
  agreement: { MCA: 'Microsoft Customer Agreement', MOSA: 'Microsoft Online Subscription Agreement' },
  profiles: (count) => `${count} ${plural(count, { one: 'billing profile', other: 'billing profiles' })}`,
  noAccount:
    'You have no billing account yet. You need one of your own to buy or to try something: it keeps your payment methods and your invoices.',
  openAccount: 'Open a billing account',
  openPays: 'You are responsible for paying for what you buy with it, not your organization.',
  openNothingYet:
    'Nothing is opened before you press the button. Opening it costs nothing, and a payment method is only asked for where one is needed.',
  profilesText: 'Which billing profile would you like to open?',
  profileLabel: 'Billing profile',
  notifications: 'Invoice and billing notifications',
  expirationDate: 'Expiration date',
  expiry: (month) => `expires at the end of ${month}`,
  expiresSoon: (month) => `expires at the end of ${month}, before the next charge`,
  expired: (month) => `expired at the end of ${month}`,
  expiredWarning: (card, month) =>
    `${card} expired at the end of ${month}, so nothing can be charged to it. Edit it if your bank has sent you a new expiration date, or replace it.`,
  expiresWarning: (card, month, day) =>
    `${card} expires at the end of ${month}, and the next charge is on ${day}. Edit it if your bank has sent you a new expiration date, or replace it.`,
  noMethod: 'There is no payment method on this billing profile. Choose Replace to put one there.',
  charged: 'Charged here',
  chargedNothing: 'No subscription is charged here.',
  charge: (price, day) => `${price}, next on ${day}`,
  noCharge: 'nothing more is charged',
  more: (count) => `and ${count} more`,
  edit: 'Edit',
  replace: 'Replace',
  remove: 'Remove',
  add: 'Add a payment method',
  replaceText: (profile, card) =>
    `The billing profile ${profile} is charged to ${card}. Which payment method takes its place?`,
  replaceNone: 'No other valid card is saved in this billing account. Use a new card.',
  newCard: 'Use a new card',
  reviewTitle: 'Check before you replace',
  reviewText: (to, from, profile) =>
    `${to} takes the place of ${from} on the billing profile ${profile}. ${from} stays in your list. Nothing changes until you press Replace.`,
  chargedFromNow: 'Charged to it from now on',
  retried: (amount) => `${amount} that was declined is tried again at once`,
  changed: 'Something has changed since that card. Nothing was replaced: this is what holds now.',
  replaced: (to, profile) => `${to} pays for the billing profile ${profile} from now on.`,
  methodsText: 'Cards are entered on a page in your browser only, never here in the chat.',
  methodsEmpty: 'You have no payment method yet.',
  usedBy: (names) => `used by ${names}`,
  unused: 'not used',
  nameOnCard: 'Name on the card',
  removeTitle: 'Remove the payment method',
  removeText: (card) =>
    `${card} is removed from this billing account, and nothing can be charged to it any more. What it has paid stays on your invoices. To use it again, you have to add it again.`,
  removed: (card) => `${card} is removed.`,
  kindLabel: 'Kind of payment method',
  kindText: 'Self-service purchases are paid by card; payment through invoicing is not possible.',
  creditCard: 'Credit card',
  linkText: 'The card details are entered on a page that opens in your browser, never here in the chat.',
  editText:
    'You can change the expiration date, the name on the card and the address, and you enter the security code again. The card number cannot be changed: to use another card, choose Replace.',
  linkRules: (minutes) =>
    `The link is for you alone, valid for ${minutes} minutes and works once. When you are done, this chat is updated by itself.`,
  openPage: 'Open the page ↗',
  newLink: 'New link',
  expiredChoice: (card) => `${card} (expired)`,
  numberTitle: 'Please delete your message',
  numberText:
    'What you wrote looks like it contains the number of a payment card. I have not kept it and passed it on to nobody. If it is in a message, please delete that message: point to it, select “…” and then Delete.',
  numberWhy:
    'A chat keeps what is written in it, and others may come to read it. Card details are entered only on a page that opens in your browser.',
};
