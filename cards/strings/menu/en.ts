import type { MenuStrings } from './strings.js';

export const en: MenuStrings = {
  journeys: {
    menu: {
      title: 'Menu',
      words: ['menu', 'start', 'home'],
      help: 'see everything I can do',
    },
  },

  title: 'What would you like to do?',
  payments: 'Bills & payments',
  latestInvoices: 'Latest invoices',
  more: 'More',
  organization: 'Organization',
  text: 'Choose an option or type it in your own words.',
  stopped: 'Stopped. This didn’t change anything.',
  left: 'This is no longer open. It didn’t change anything.',
  goOn: 'Go on',
  notUnderstood: 'I didn’t understand that. Here is what I can do:',
  stale: 'That button no longer works. Nothing was changed. Start again here:',
  greeting: () => 'Hello!',
  fault: 'Something went wrong on our end. Anything you’ve already saved is safe. Try again in a moment.',
  notSaved: 'Nothing was changed because of a storage problem on our end. We’ve been notified. Try again later.',
  unreadable: 'We can’t read your account right now. Nothing was changed, and your data is safe. We’ve been notified.',
  notForYou: 'This message is for someone else, so nothing was changed. Send me “menu” to get your own.',
  tooLong: 'That’s too much text, so nothing was changed. Shorten it and try again.',
  unknownPerson: 'I can’t find you in your organization’s directory, so I can’t help you yet. Contact your IT admin.',
  actingAs: (name) => `You are now acting as ${name}.`,
  nobodyToActAs: (names) => `There’s no one by that name. You can act as: ${names}.`,
  timeIs: (moment) => `It is now ${moment}.`,
};
