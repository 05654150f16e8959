import type { BuyingBackStrings } from './strings.js';

export const en: BuyingBackStrings = {
  bought:
    'You received a full refund for this product in the last 31 days, so these licenses are refunded by day only, not in full.',
  cancelBy: (moment) =>
    `Cancel by ${moment} to get a refund, prorated by day. If you cancel later, the subscription runs to the end of the term.`,
  removeBy: (moment) => `You can remove the new licenses for a refund, prorated by day, until ${moment}.`,
  byDay: 'Licenses bought within 31 days of a full refund are refunded by day, not in full.',
  again: (product, day) =>
    `If you buy ${product} licenses again by ${day}, those licenses are refunded by day only, not in full.`,
};
