import type { Strings } from '../index.js';

export const menu: Strings['menu'] = {
  title: 'What would you like to do?',
  payments: 'Bills & payments',
  more: 'More',
  organization: 'Organization',
  text: 'Choose, or write it in your own words.',
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
  timeIs: (moment) => `It is now ${moment}.`,
};
