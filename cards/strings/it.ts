import type { Strings } from './index.js';
import { assigning } from './it/assigning.js';
import { buying } from './it/buying.js';
import { cancelling } from './it/cancelling.js';
import { common } from './it/common.js';
import { help } from './it/help.js';
import { language } from './it/language.js';
import { menu } from './it/menu.js';
import { notices } from './it/notices.js';
import { page } from './it/page.js';
import { refusals } from './it/refusals.js';
import { subscriptions } from './it/subscriptions.js';
import { titles } from './it/titles.js';
import { welcome } from './it/welcome.js';
import { words } from './it/words.js';

export const it: Strings = {
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
  refusalTitle: 'Operazione non possibile',
  refusals,
};
