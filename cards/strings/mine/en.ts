import type { MineStrings } from './strings.js';
import { number, plural } from '../phrases/en.js';

export const en: MineStrings = {
  journeys: {
    mine: {
      title: 'Your licenses',
      words: [
        'my licenses',
        'my licences',
        'which licenses do i have',
        'which licences do i have',
        'licenses i hold',
        'what do i have',
      ],
      help: 'see the licenses you have, who gave them to you, and until when',
    },
  },

  count: (count) => `You have ${number.format(count)} ${plural(count, { one: 'license', other: 'licenses' })}.`,
  from: (name) => `From ${name}`,
  fromYou: 'Assigned by you',
  empty: 'You don’t have any licenses yet.',
  ask: 'Ask a colleague who has bought the product to assign one to you, or buy your own.',
  askAsGuest: 'As a guest, you can’t buy or receive licenses here. Ask your host in this organization.',
};
