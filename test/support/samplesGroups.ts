import { groupNotice } from '../../cards/groups/groupNotice.js';
import { linksFor } from '../../cards/links.js';
import { sampled } from './sampling.js';

const { chatWith } = linksFor('global');
const bot = '28:a1b0c003-7e55-4a39-9a50-0d2b6c7a1003';

export const groupCards = {
  'groups/groupNotice': sampled(groupNotice, {
    usual: { says: 'introduction', chat: chatWith(bot) },
    'for somebody new': { says: 'own-chat', chat: chatWith(bot, 'buy 5 Power BI Pro & “more”') },
  }),
};
