import { dialogNotice } from '../../cards/extension/dialogNotice.js';
import { sharedResult } from '../../cards/extension/sharedResult.js';
import { menu } from '../../cards/menu/menu.js';
import { banner, sampled } from './sampling.js';

const chat = 'https://teams.microsoft.com/l/chat/0/0?users=28%3Abot&message=subscriptions%20Power%20BI%20Pro';

export const samplesExtension = {
  'extension/dialogNotice': sampled(dialogNotice, {
    usual: { text: 'Something went wrong on our end.' },
    again: { text: banner, again: { card: menu.id, for: 'anna', start: 'buy' } },
  }),
  'extension/sharedResult': sampled(sharedResult, {
    usual: { lookup: 'subscriptions', about: 'Power BI Pro', chat },
    extreme: { lookup: 'holders', about: 'P_r*o*d [x](y) '.repeat(20), chat },
  }),
};
