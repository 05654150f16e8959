import type { ExtensionStrings } from './strings.js';

export const en: ExtensionStrings = {
  shared: {
    subscriptions: (product) => `Subscription: ${product}`,
    products: (product) => `Product: ${product}`,
    invoices: (month) => `Invoice for ${month}`,
    holders: (product) => `Who has ${product}`,
  },
  sharedText: 'In chat, each person sees only their own.',
  openInChat: 'Open in chat',
  held: (product, since) => `${product} · since ${since}`,
  narrow: {
    title: (most) => `Only the first ${most} are shown`,
    text: 'Type more of the name to narrow them down.',
  },
  nothingFound: (text, hint) => `Nothing matches “${text}”. ${hint}`,
  searchHint: {
    subscriptions: 'Try the beginning of a product’s name.',
    products: 'Try the beginning of a product’s name.',
    invoices: 'Try a month, a product, or an invoice number.',
    holders: 'Try the beginning of a person’s or a product’s name.',
  },
  nothingHeld: {
    subscriptions: 'You have no subscriptions yet. Use “Buy licenses” to get your first one.',
    products: 'There is nothing you can buy right now. Use “Request a license” to ask for one.',
    invoices: 'You have no invoices yet. They appear here once something has been charged.',
    holders: 'Nobody has one of your licenses yet. Use “Assign a license” to give one.',
  },
  noticeTitle: 'This can’t go on here',
  late: 'This is taking longer than usual and continues in the background. Check again in a moment.',
  checkAgain: 'Check again',
  alsoInChat: 'You’ll also find this in your chat with Seatkeeper.',
  notInChat: 'You don’t have a chat with Seatkeeper, so this is shown only here. Add the app to get receipts there.',
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
  notOffered: 'I can’t do this. Nothing was changed. Message me “menu” to see what I can do.',
};
