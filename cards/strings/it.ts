import type { Strings } from './index.js';
import { adminNews } from './it/adminNews.js';
import { assigning } from './it/assigning.js';
import { buying } from './it/buying.js';
import { buyingBack } from './it/buyingBack.js';
import { cancelling } from './it/cancelling.js';
import { commits } from './it/commits.js';
import { common } from './it/common.js';
import { digest } from './it/digest.js';
import { help } from './it/help.js';
import { history } from './it/history.js';
import { invoices } from './it/invoices.js';
import { language } from './it/language.js';
import { life } from './it/life.js';
import { menu } from './it/menu.js';
import { mine } from './it/mine.js';
import { notices } from './it/notices.js';
import { notNames } from './it/notNames.js';
import { policy } from './it/policy.js';
import { notifying } from './it/notifying.js';
import { reactivating } from './it/reactivating.js';
import { recurring } from './it/recurring.js';
import { overview } from './it/overview.js';
import { page } from './it/page.js';
import { paying } from './it/paying.js';
import { refusalTitles } from './it/refusalTitles.js';
import { refusals } from './it/refusals.js';
import { requests } from './it/requests.js';
import { seats } from './it/seats.js';
import { subscriptions } from './it/subscriptions.js';
import { titles } from './it/titles.js';
import { trials } from './it/trials.js';
import { unassigning } from './it/unassigning.js';
import { welcome } from './it/welcome.js';
import { words } from './it/words.js';

export const it: Strings = {
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
