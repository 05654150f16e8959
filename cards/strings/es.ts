import type { Strings } from './index.js';
import { adminNews } from './es/adminNews.js';
import { assigning } from './es/assigning.js';
import { buying } from './es/buying.js';
import { buyingBack } from './es/buyingBack.js';
import { cancelling } from './es/cancelling.js';
import { commits } from './es/commits.js';
import { common } from './es/common.js';
import { digest } from './es/digest.js';
import { help } from './es/help.js';
import { history } from './es/history.js';
import { invoices } from './es/invoices.js';
import { language } from './es/language.js';
import { life } from './es/life.js';
import { menu } from './es/menu.js';
import { mine } from './es/mine.js';
import { notices } from './es/notices.js';
import { notNames } from './es/notNames.js';
import { policy } from './es/policy.js';
import { notifying } from './es/notifying.js';
import { reactivating } from './es/reactivating.js';
import { recurring } from './es/recurring.js';
import { overview } from './es/overview.js';
import { page } from './es/page.js';
import { paying } from './es/paying.js';
import { refusalTitles } from './es/refusalTitles.js';
import { refusals } from './es/refusals.js';
import { requests } from './es/requests.js';
import { seats } from './es/seats.js';
import { subscriptions } from './es/subscriptions.js';
import { titles } from './es/titles.js';
import { trials } from './es/trials.js';
import { unassigning } from './es/unassigning.js';
import { welcome } from './es/welcome.js';
import { words } from './es/words.js';

export const es: Strings = {
  words,
  notNames,
  titles,
  common,
  commits,
  welcome,
  menu,
  help,
  language,
  buying,
  subscriptions,
  seats,
  buyingBack,
  assigning,
  unassigning,
  mine,
  overview,
  cancelling,
  history,
  invoices,
  trials,
  recurring,
  reactivating,
  policy,
  requests,
  notices,
  adminNews,
  notifying,
  digest,
  life,
  page,
  paying,
  refusalTitles,
  refusals,
};
