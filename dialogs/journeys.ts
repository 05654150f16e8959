import { assignJourney } from './assignLicencesDialog.js';
import { billingJourney } from './billingDialog.js';
import { buyJourney } from './buySeatsDialog.js';
import { cancelJourney } from './cancelSubscriptionDialog.js';
import { languageJourney } from './languageDialog.js';
import { helpJourney, menuJourney } from './menuDialog.js';
import { methodsJourney } from './paymentMethodsDialog.js';
import type { Journey } from './step.js';
import { subscriptionsJourney } from './subscriptionsDialog.js';

/** Everything that can be done in chat. The router follows this list; a new journey is one more line. */
export const journeys: readonly Journey[] = [
  menuJourney,
  helpJourney,
  languageJourney,
  buyJourney,
  subscriptionsJourney,
  assignJourney,
  cancelJourney,
  methodsJourney,
  billingJourney,
];
