import type { Strings } from './index.js';
import { assigning } from './pl/assigning.js';
import { buying } from './pl/buying.js';
import { cancelling } from './pl/cancelling.js';
import { common } from './pl/common.js';
import { help } from './pl/help.js';
import { language } from './pl/language.js';
import { menu } from './pl/menu.js';
import { notices } from './pl/notices.js';
import { page } from './pl/page.js';
import { refusals } from './pl/refusals.js';
import { subscriptions } from './pl/subscriptions.js';
import { titles } from './pl/titles.js';
import { welcome } from './pl/welcome.js';
import { words } from './pl/words.js';

export const pl: Strings = {
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
  refusalTitle: 'To niemożliwe',
  refusals,
};
