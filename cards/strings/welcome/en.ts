import type { WelcomeStrings } from './strings.js';

export const en: WelcomeStrings = {
  title: 'Welcome to Seatkeeper',
  text: 'I help you manage the subscriptions you buy yourself (self-service), right here in chat.',
  does: {
    buy: 'You’ll see the exact price before you’re charged.',
    subscriptions: 'What you have, what it costs, and when it renews.',
    assign: 'To up to 20 colleagues at a time.',
    trial: 'You’ll see how long it runs and what it becomes.',
    mine: 'What colleagues have assigned to you.',
    request: 'I’ll ask whoever can give it to you or allow it.',
    admin: 'Who has bought what, what it costs, and when it renews.',
    policy: 'Set what people can buy or try on their own.',
    notifications: 'Choose when and what you’re notified about.',
    customers: 'Their subscriptions: how many, in which state, until when.',
  },
  admin: 'As an admin, you’re notified here when people in your organization buy, try, change, or cancel something.',
  limits:
    'You pay for what you buy. Your admin manages the subscriptions your organization bought centrally. Message me in your own words, or use the buttons.',
};
