import type { Strings } from '../index.js';
import { number, plural } from '../phrases/en.js';

export const mine: Strings['mine'] = {
  count: (count) => `You have ${number.format(count)} ${plural(count, { one: 'license', other: 'licenses' })}.`,
  from: (name) => `From ${name}`,
  fromYou: 'Assigned by you',
  empty: 'You don’t have any licenses yet.',
  ask: 'Ask a colleague who has bought the product to assign one to you, or buy your own.',
  askAsGuest: 'As a guest, you can’t buy or receive licenses here. Ask your host in this organization.',
};
