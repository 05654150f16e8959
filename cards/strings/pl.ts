import type { Strings } from './index.js';
import { adminNews } from './pl/adminNews.js';
import { assigning } from './pl/assigning.js';
import { buying } from './pl/buying.js';
import { buyingBack } from './pl/buyingBack.js';
import { cancelling } from './pl/cancelling.js';
import { commits } from './pl/commits.js';
import { common } from './pl/common.js';
import { digest } from './pl/digest.js';
import { help } from './pl/help.js';
import { history } from './pl/history.js';
import { invoices } from './pl/invoices.js';
import { language } from './pl/language.js';
import { life } from './pl/life.js';
import { menu } from './pl/menu.js';
import { mine } from './pl/mine.js';
import { notices } from './pl/notices.js';
import { notNames } from './pl/notNames.js';
import { policy } from './pl/policy.js';
import { notifying } from './pl/notifying.js';
import { reactivating } from './pl/reactivating.js';
import { recurring } from './pl/recurring.js';
import { overview } from './pl/overview.js';
import { page } from './pl/page.js';
import { paying } from './pl/paying.js';
import { refusalTitles } from './pl/refusalTitles.js';
import { refusals } from './pl/refusals.js';
import { requests } from './pl/requests.js';
import { seats } from './pl/seats.js';
import { subscriptions } from './pl/subscriptions.js';
import { titles } from './pl/titles.js';
import { trials } from './pl/trials.js';
import { unassigning } from './pl/unassigning.js';
import { welcome } from './pl/welcome.js';
import { words } from './pl/words.js';

export const pl: Strings = {
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
