import type { ExtensionStrings } from './strings.js';

export const en: ExtensionStrings = {
  shared: {
    subscriptions: (product) => `Subscription: ${product}`,
    products: (product) => `Product: ${product}`,
    invoices: (month) => `Invoice for ${month}`,
    holders: (product) => `Who has ${product}`,
  },
  sharedText: 'Open it in chat with Seatkeeper. Everyone sees only what is theirs, or how to get it.',
  openInChat: 'Open in chat',
  held: (product, since) => `${product} · since ${since}`,
  narrow: {
    title: (most) => `Only the first ${most} are shown`,
    text: 'Type more of the name to narrow them down.',
  },
  nothingFound: (text) => `Nothing matches “${text}”. Try the beginning of a product’s or a person’s name.`,
  nothingHeld: {
    subscriptions: 'You have no subscriptions yet. Use “Buy licenses” to get your first one.',
    products: 'There is nothing you can buy right now. Use “Request a license” to ask for one.',
    invoices: 'You have no invoices yet. They appear here once something has been charged.',
    holders: 'Nobody has one of your licenses yet. Use “Assign a license” to give one.',
  },
  noticeTitle: 'This can’t go on here',
  tryAgain: 'Try again',
  late: 'This takes longer than usual and goes on in the background. Look again in a moment.',
  alsoInChat: 'You’ll also find this in your chat with Seatkeeper.',
  notInChat: 'Seatkeeper isn’t installed in your chat, so this is only shown here. Add the app to get receipts there.',
  notPicked: (names) => `Not picked: ${names}.`,
  reasons: {
    app: 'a bot or an app',
    group: 'a team, a channel, or a tag',
    guest: 'a guest',
    disabled: 'the account is disabled',
    outside: 'not in your organization',
    unknown: 'without an account in your directory',
  },
  nameless: 'Someone',
  nobodyInMessage: 'There’s nobody in this message to assign a license to. Pick people yourself.',
  pickLater: (names) => `Pick these people after the product: ${names}.`,
  onlyInTeams: 'Seatkeeper works in Microsoft Teams only. Open Teams and try again there.',
  notOffered: 'Seatkeeper doesn’t do this. Nothing was changed. Message me “menu” to see what I can do.',
};
