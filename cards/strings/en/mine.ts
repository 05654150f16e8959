import type { Strings } from '../index.js';
import { plural } from './phrases.js';

export const mine: Strings['mine'] = {
  count: (count) => `You have ${count} ${plural(count, { one: 'license', other: 'licenses' })}.`,
  from: (name) => `From ${name}`,
  fromYou: 'From yourself',
  empty: 'You have no license yet.',
  ask: 'Ask a colleague who has bought the product to assign one to you, or buy your own.',
  askAsGuest: 'As a guest you can neither buy licenses nor get one here. Ask your host in this organization.',
};
