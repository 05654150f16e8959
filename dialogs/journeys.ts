import { adminJourney } from './allSubscriptionsDialog.js';
import { assignJourney } from './assignLicencesDialog.js';
import { billingJourney } from './billingDialog.js';
import { buyJourney } from './buySeatsDialog.js';
import { cancelJourney } from './cancelSubscriptionDialog.js';
import { historyJourney } from './historyDialog.js';
import { invoicesJourney } from './invoicesDialog.js';
import { languageJourney } from './languageDialog.js';
import { seatsJourney } from './changeSeatsDialog.js';
import { helpJourney, menuJourney } from './menuDialog.js';
import { mineJourney } from './myLicencesDialog.js';
import { notificationsJourney } from './notificationsDialog.js';
import { reactivateJourney } from './reactivateDialog.js';
import { policyJourney } from './policyDialog.js';
import { recurringJourney } from './recurringDialog.js';
import { methodsJourney } from './paymentMethodsDialog.js';
import { requestJourney } from './requestDialog.js';
import { askedJourney, requestsJourney } from './requestsDialog.js';
import type { Journey } from './step.js';
import { subscriptionsJourney } from './subscriptionsDialog.js';
import { undoJourney } from './undoPurchaseDialog.js';
import { trialJourney } from './trialDialog.js';
import { unassignJourney } from './unassignLicencesDialog.js';

/** Everything that can be done in chat. The router follows this list; a new journey is one more line. */
export const journeys: readonly Journey[] = [
  menuJourney,
  helpJourney,
  languageJourney,
  buyJourney,
  trialJourney,
  subscriptionsJourney,
  seatsJourney,
  undoJourney,
  assignJourney,
  unassignJourney,
  mineJourney,
  recurringJourney,
  reactivateJourney,
  historyJourney,
  cancelJourney,
  invoicesJourney,
  methodsJourney,
  billingJourney,
  requestJourney,
  requestsJourney,
  askedJourney,
  policyJourney,
  adminJourney,
  notificationsJourney,
];
