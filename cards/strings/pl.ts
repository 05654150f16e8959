import type { Strings } from './index.js';
import { subscriptionNotifications } from './subscriptionNotifications/pl.js';
import { assigning } from './assigning/pl.js';
import { buying } from './buying/pl.js';
import { buyingBack } from './buyingBack/pl.js';
import { cancelling } from './cancelling/pl.js';
import { commits } from './commits/pl.js';
import { common } from './common/pl.js';
import { digest } from './digest/pl.js';
import { help } from './help/pl.js';
import { history } from './history/pl.js';
import { invoices } from './invoices/pl.js';
import { language } from './language/pl.js';
import { lifecycleNotifications } from './lifecycleNotifications/pl.js';
import { menu } from './menu/pl.js';
import { mine } from './mine/pl.js';
import { notifications } from './notifications/pl.js';
import { notNames } from './notNames/pl.js';
import { policy } from './policy/pl.js';
import { notificationSettings } from './notificationSettings/pl.js';
import { reactivating } from './reactivating/pl.js';
import { recurring } from './recurring/pl.js';
import { overview } from './overview/pl.js';
import { page } from './page/pl.js';
import { paying } from './paying/pl.js';
import { refusalTitles } from './refusalTitles/pl.js';
import { refusals } from './refusals/pl.js';
import { requests } from './requests/pl.js';
import { seats } from './seats/pl.js';
import { subscriptions } from './subscriptions/pl.js';
import { titles } from './titles/pl.js';
import { trials } from './trials/pl.js';
import { unassigning } from './unassigning/pl.js';
import { welcome } from './welcome/pl.js';
import { words } from './words/pl.js';

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
