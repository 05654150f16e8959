import type { Strings } from '../index.js';

export const notices: Strings['notices'] = {
  received: (product) => `You have a license for ${product}`,
  receivedFrom: (name) => `From: ${name}`,
  receivedText: 'You can use it right away. You have nothing to pay.',
  removed: (product) => `You no longer have a license for ${product}`,
  removedFrom: (name) => `Taken back by: ${name}`,
  removedText: (name) => `It no longer works for you. If you still need it, or if this is a mistake, ask ${name}.`,
  tooLong: 'This message was too long to be shown here. Open the menu to see how things stand.',
  adminLost: (name) => `${name} can no longer be reached`,
  adminLostText: (name) =>
    `My messages no longer reach ${name}: the bot was blocked or uninstalled there, or the chat is gone. They will arrive once ${name} writes to me again.`,
};
