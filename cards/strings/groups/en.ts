import type { GroupStrings } from './strings.js';

export const en: GroupStrings = {
  introTitle: 'I’m Seatkeeper',
  introText:
    'I help each of you with the subscriptions you buy yourself: getting them, canceling them, and assigning licenses. Mention me and say what you need. I’ll answer in our own chat, because prices and licenses are private.',
  example: 'For example: “@Seatkeeper assign a license”',
  continued: 'I’ve continued in your chat.',
  ownTitle: 'Let’s continue in our own chat',
  ownText: 'I can’t message you there yet. Open the chat: what you wrote is already filled in, so just send it.',
  openInChat: 'Open in chat',
  pressed: 'Buttons work only in our own chat. Nothing was changed.',
};
