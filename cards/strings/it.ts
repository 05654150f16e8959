import type { Strings } from './index.js';
import { subscriptionNotifications } from './subscriptionNotifications/it.js';
import { assigning } from './assigning/it.js';
import { buying } from './buying/it.js';
import { buyingBack } from './buyingBack/it.js';
import { cancelling } from './cancelling/it.js';
import { commits } from './commits/it.js';
import { common } from './common/it.js';
import { digest } from './digest/it.js';
import { help } from './help/it.js';
import { history } from './history/it.js';
import { invoices } from './invoices/it.js';
import { language } from './language/it.js';
import { lifecycleNotifications } from './lifecycleNotifications/it.js';
import { menu } from './menu/it.js';
import { mine } from './mine/it.js';
import { notifications } from './notifications/it.js';
import { notNames } from './notNames/it.js';
import { policy } from './policy/it.js';
import { notificationSettings } from './notificationSettings/it.js';
import { reactivating } from './reactivating/it.js';
import { recurring } from './recurring/it.js';
import { overview } from './overview/it.js';
import { page } from './page/it.js';
import { paying } from './paying/it.js';
import { refusalTitles } from './refusalTitles/it.js';
import { refusals } from './refusals/it.js';
import { requests } from './requests/it.js';
import { seats } from './seats/it.js';
import { subscriptions } from './subscriptions/it.js';
import { titles } from './titles/it.js';
import { trials } from './trials/it.js';
import { unassigning } from './unassigning/it.js';
import { welcome } from './welcome/it.js';
import { words } from './words/it.js';

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
