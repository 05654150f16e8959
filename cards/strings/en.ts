import type { Strings } from './index.js';
import { assigning } from './en/assigning.js';
import { buying } from './en/buying.js';
import { cancelling } from './en/cancelling.js';
import { common } from './en/common.js';
import { help } from './en/help.js';
import { language } from './en/language.js';
import { menu } from './en/menu.js';
import { notices } from './en/notices.js';
import { page } from './en/page.js';
import { refusals } from './en/refusals.js';
import { subscriptions } from './en/subscriptions.js';
import { titles } from './en/titles.js';
import { welcome } from './en/welcome.js';
import { words } from './en/words.js';

export const en: Strings = {
  words,
  titles,
  common,
  welcome,
  menu,
  help,
  language,
  buying,
  subscriptions,
  assigning,
  cancelling,
  notices,
  page,
  refusalTitle: 'That is not possible',
  refusals,
};
