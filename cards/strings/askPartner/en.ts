import type { AskPartnerStrings } from './strings.js';
import { number } from '../phrases/en.js';

export const en: AskPartnerStrings = {
  journeys: {
    askPartner: {
      title: 'Ask the partner',
      words: ['ask the partner', 'ask our partner', 'contact the partner', 'contact our partner'],
      help: 'ask the partner to change a subscription that it manages for you',
    },
  },

  askTitle: (partner) => `Ask ${partner}`,
  whichOne: 'Choose the subscription that you want to ask about.',
  wishLabel: 'What should the partner do?',
  wishes: {
    more: 'Add licenses',
    fewer: 'Remove licenses',
    suspend: 'Suspend the subscription',
    activate: 'Activate the subscription',
    other: 'Something else',
  },
  noteLabel: 'Note to the partner (optional)',
  noteError: (most) => `Use up to ${number.format(most)} characters.`,
  noteMissing: 'Please write what the partner should do.',
  whatHappens: (partner) => `${partner} gets your name and this message. Nothing changes until they act on it.`,
  send: 'Send to the partner',
  sent: (partner) => `You asked ${partner}`,
  sentText: 'I’ll tell you when they answer. If you ask again about the same subscription, your message is replaced.',
  sentNote: (note) => `Your note: ${note}`,
  askAgain: 'Change my message',
};
