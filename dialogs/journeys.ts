import { assignJourney } from './assignLicencesDialog.js';
import { buyJourney } from './buySeatsDialog.js';
import { cancelJourney } from './cancelSubscriptionDialog.js';
import { invoicesJourney } from './invoicesDialog.js';
import { languageJourney } from './languageDialog.js';
import { seatsJourney } from './changeSeatsDialog.js';
import { helpJourney, menuJourney } from './menuDialog.js';
import type { Journey } from './step.js';
import { subscriptionsJourney } from './subscriptionsDialog.js';
import { undoJourney } from './undoPurchaseDialog.js';

/** Everything that can be done in chat. The router follows this list; a new journey is one more line. */
export const journeys: readonly Journey[] = [
  menuJourney,
  helpJourney,
  languageJourney,
  buyJourney,
  subscriptionsJourney,
  seatsJourney,
  undoJourney,
  assignJourney,
  cancelJourney,
  invoicesJourney,
];
