import type { Strings } from '../index.js';

export const welcome: Strings['welcome'] = {
  title: 'Welcome to Seatkeeper',
  text: 'I look after the subscriptions that you buy yourself (self-service), right here in chat.',
  points: [
    'Buy licenses: you see the price to the cent before anything is charged.',
    'Assign licenses to up to 20 colleagues at a time.',
    'See what you have, what it costs and when it renews.',
    'Cancel, and see first who loses access and what you get back.',
  ],
  admin:
    'As an admin, you are told here when people in your organization buy, try, change or cancel something. “Notifications” sets when and of what; “Organization” in the menu has all subscriptions, license requests and the purchase policy.',
  limits:
    'You pay for what you buy. Subscriptions that your organization bought centrally stay with your admin. Write to me in your words, or use the buttons.',
};
