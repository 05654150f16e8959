import { adminJourney } from './admin/allSubscriptionsDialog.js';
import { addJourney } from './partner/addSubscriptionDialog.js';
import { approvalsJourney } from './partner/approvalsDialog.js';
import { bulkJourney } from './partner/bulkDialog.js';
import { enquiriesJourney } from './partner/enquiriesDialog.js';
import { logJourney } from './partner/logDialog.js';
import { assignJourney } from './licences/assignLicencesDialog.js';
import { billingJourney } from './payments/billingDialog.js';
import { buyJourney } from './buying/buySeatsDialog.js';
import { cancelJourney } from './subscriptions/cancelSubscriptionDialog.js';
import { customersJourney } from './partner/customerDialog.js';
import { findJourney } from './partner/findDialog.js';
import { historyJourney } from './subscriptions/historyDialog.js';
import { invoicesJourney } from './payments/invoicesDialog.js';
import { askPartnerJourney } from './partner/askPartnerDialog.js';
import { soldJourney } from './partner/soldHereDialog.js';
import { languageJourney } from './languageDialog.js';
import { seatsJourney } from './subscriptions/changeSeatsDialog.js';
import { helpJourney, menuJourney } from './menuDialog.js';
import { mineJourney } from './licences/myLicencesDialog.js';
import { notificationsJourney } from './admin/notificationsDialog.js';
import { quantityJourney } from './partner/quantityDialog.js';
import { reactivateJourney } from './subscriptions/reactivateDialog.js';
import { policyJourney } from './admin/policyDialog.js';
import { recurringJourney } from './subscriptions/recurringDialog.js';
import { methodsJourney } from './payments/paymentMethodsDialog.js';
import { requestJourney } from './requests/requestDialog.js';
import { askedJourney, requestsJourney } from './requests/requestsDialog.js';
import type { JourneyId } from '../cards/strings/index.js';
import type { Journey } from './journey.js';
import { statusJourney } from './partner/statusDialog.js';
import { subscriptionsJourney } from './subscriptions/subscriptionsDialog.js';
import { undoJourney } from './buying/undoPurchaseDialog.js';
import { trialJourney } from './trials/trialDialog.js';
import { unassignJourney } from './licences/unassignLicencesDialog.js';

/** A journey that the sentences name and that is missing here does not compile. */
const all: Readonly<Record<JourneyId, Journey>> = {
  menu: menuJourney,
  help: helpJourney,
  language: languageJourney,
  buy: buyJourney,
  trial: trialJourney,
  subscriptions: subscriptionsJourney,
  seats: seatsJourney,
  undo: undoJourney,
  assign: assignJourney,
  unassign: unassignJourney,
  mine: mineJourney,
  sold: soldJourney,
  askPartner: askPartnerJourney,
  recurring: recurringJourney,
  reactivate: reactivateJourney,
  history: historyJourney,
  cancel: cancelJourney,
  invoices: invoicesJourney,
  methods: methodsJourney,
  billing: billingJourney,
  request: requestJourney,
  requests: requestsJourney,
  asked: askedJourney,
  policy: policyJourney,
  admin: adminJourney,
  notifications: notificationsJourney,
  customers: customersJourney,
  quantity: quantityJourney,
  status: statusJourney,
  add: addJourney,
  find: findJourney,
  approvals: approvalsJourney,
  bulk: bulkJourney,
  enquiries: enquiriesJourney,
  log: logJourney,
};

/** All journeys. The router follows this list; a new journey is one more line. */
export const journeys: readonly Journey[] = Object.values(all);
