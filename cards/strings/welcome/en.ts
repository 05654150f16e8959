import type { WelcomeStrings } from './strings.js';

export const en: WelcomeStrings = {
  title: 'Welcome to Seatkeeper',
  text: 'I help you manage the subscriptions you buy yourself (self-service), right here in chat.',
  points: [
    'Buy licenses: you’ll see the exact price before you’re charged.',
    'Assign licenses to up to 20 colleagues at a time.',
    'See what you have, what it costs, and when it renews.',
    'Cancel: first, you’ll see who loses access and what you’ll be refunded.',
  ],
  admin:
    'As an admin, you’re notified here when people in your organization buy, try, change, or cancel something. Use “Notifications” to choose when and what. “Organization” in the menu has all subscriptions, license requests, and the purchase policy.',
  limits:
    'You pay for what you buy. Your admin manages the subscriptions your organization bought centrally. Message me in your own words, or use the buttons.',
};
