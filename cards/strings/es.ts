import type { Strings } from './index.js';
import { subscriptionNotifications } from './subscriptionNotifications/es.js';
import { assigning } from './assigning/es.js';
import { buying } from './buying/es.js';
import { buyingBack } from './buyingBack/es.js';
import { cancelling } from './cancelling/es.js';
import { commits } from './commits/es.js';
import { common } from './common/es.js';
import { digest } from './digest/es.js';
import { help } from './help/es.js';
import { history } from './history/es.js';
import { invoices } from './invoices/es.js';
import { language } from './language/es.js';
import { lifecycleNotifications } from './lifecycleNotifications/es.js';
import { menu } from './menu/es.js';
import { mine } from './mine/es.js';
import { notifications } from './notifications/es.js';
import { notNames } from './notNames/es.js';
import { policy } from './policy/es.js';
import { notificationSettings } from './notificationSettings/es.js';
import { reactivating } from './reactivating/es.js';
import { recurring } from './recurring/es.js';
import { overview } from './overview/es.js';
import { page } from './page/es.js';
import { paying } from './paying/es.js';
import { refusalTitles } from './refusalTitles/es.js';
import { refusals } from './refusals/es.js';
import { requests } from './requests/es.js';
import { seats } from './seats/es.js';
import { subscriptions } from './subscriptions/es.js';
import { titles } from './titles/es.js';
import { trials } from './trials/es.js';
import { unassigning } from './unassigning/es.js';
import { welcome } from './welcome/es.js';
import { words } from './words/es.js';

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
