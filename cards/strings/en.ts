import type { Strings } from './index.js';
import { subscriptionNotifications } from './subscriptionNotifications/en.js';
import { assigning } from './assigning/en.js';
import { buying } from './buying/en.js';
import { buyingBack } from './buyingBack/en.js';
import { cancelling } from './cancelling/en.js';
import { commits } from './commits/en.js';
import { common } from './common/en.js';
import { digest } from './digest/en.js';
import { help } from './help/en.js';
import { history } from './history/en.js';
import { invoices } from './invoices/en.js';
import { language } from './language/en.js';
import { lifecycleNotifications } from './lifecycleNotifications/en.js';
import { menu } from './menu/en.js';
import { mine } from './mine/en.js';
import { notifications } from './notifications/en.js';
import { notNames } from './notNames/en.js';
import { policy } from './policy/en.js';
import { notificationSettings } from './notificationSettings/en.js';
import { reactivating } from './reactivating/en.js';
import { recurring } from './recurring/en.js';
import { overview } from './overview/en.js';
import { page } from './page/en.js';
import { paying } from './paying/en.js';
import { refusalTitles } from './refusalTitles/en.js';
import { refusals } from './refusals/en.js';
import { requests } from './requests/en.js';
import { seats } from './seats/en.js';
import { subscriptions } from './subscriptions/en.js';
import { titles } from './titles/en.js';
import { trials } from './trials/en.js';
import { unassigning } from './unassigning/en.js';
import { welcome } from './welcome/en.js';
import { words } from './words/en.js';

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
  notifications,
  subscriptionNotifications,
  notificationSettings,
  digest,
  lifecycleNotifications,
  page,
  paying,
  refusalTitles,
  refusals,
};
