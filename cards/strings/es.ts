import type { Strings } from './index.js';
import { assigning } from './es/assigning.js';
import { buying } from './es/buying.js';
import { cancelling } from './es/cancelling.js';
import { common } from './es/common.js';
import { help } from './es/help.js';
import { language } from './es/language.js';
import { menu } from './es/menu.js';
import { notices } from './es/notices.js';
import { page } from './es/page.js';
import { refusals } from './es/refusals.js';
import { subscriptions } from './es/subscriptions.js';
import { titles } from './es/titles.js';
import { welcome } from './es/welcome.js';
import { words } from './es/words.js';

export const es: Strings = {
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
  refusalTitle: 'No es posible',
  refusals,
};
