import type { NotificationsStrings } from './strings.js';

export const en: NotificationsStrings = {
  received: (product) => `You have a license for ${product}`,
  receivedFrom: (name) => `From: ${name}`,
  receivedText: 'You can use it right away, at no cost to you.',
  removed: (product) => `You no longer have a license for ${product}`,
  removedFrom: (name) => `Removed by: ${name}`,
  removedText: (name) => `You can’t use it anymore. If you still need it, or if this is a mistake, contact ${name}.`,
  tooLong: 'This message was too long to show here. Open the menu to see where things stand.',
  adminLost: (name) => `Can’t reach ${name}`,
  adminLostText: (name) =>
    `My messages no longer reach ${name}: the bot was blocked or uninstalled, or the chat no longer exists. They will arrive once ${name} writes to me again.`,
};
