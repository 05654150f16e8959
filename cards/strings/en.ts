import type { Strings } from './index.js';
import { adminNews } from './en/adminNews.js';
import { assigning } from './en/assigning.js';
import { buying } from './en/buying.js';
import { buyingBack } from './en/buyingBack.js';
import { cancelling } from './en/cancelling.js';
import { commits } from './en/commits.js';
import { common } from './en/common.js';
import { digest } from './en/digest.js';
import { help } from './en/help.js';
import { history } from './en/history.js';
import { invoices } from './en/invoices.js';
import { language } from './en/language.js';
import { life } from './en/life.js';
import { menu } from './en/menu.js';
import { mine } from './en/mine.js';
import { notices } from './en/notices.js';
import { notNames } from './en/notNames.js';
import { policy } from './en/policy.js';
import { notifying } from './en/notifying.js';
import { reactivating } from './en/reactivating.js';
import { recurring } from './en/recurring.js';
import { overview } from './en/overview.js';
import { page } from './en/page.js';
import { paying } from './en/paying.js';
import { refusalTitles } from './en/refusalTitles.js';
import { refusals } from './en/refusals.js';
import { requests } from './en/requests.js';
import { seats } from './en/seats.js';
import { subscriptions } from './en/subscriptions.js';
import { titles } from './en/titles.js';
import { trials } from './en/trials.js';
import { unassigning } from './en/unassigning.js';
import { welcome } from './en/welcome.js';
import { words } from './en/words.js';

export const en: Strings = {
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
