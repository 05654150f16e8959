import { expect } from 'chai';
import { longestRetryAfter, longestPause, unclearPause } from '../../bot/delivery/retryPolicy.js';
import { maxBodySize, mostPayBytes } from '../../bot/http/requestGuard.js';
import {
  hoursOfNotifying,
  minutesOpen,
  mostLinks,
  mostTries,
  triesHours,
} from '../../bot/payments/page/paymentLink.js';
import { copyLimits, entryLimits } from '../../bot/teams/entryLimits.js';
import { latestChanges, namesOnPage } from '../../cards/admin/overviewDetails.js';
import { overviewPageSize } from '../../cards/admin/overviewList.js';
import { mostCandidates, mostLater, mostQuestions } from '../../cards/assigning/nameChooser.js';
import { mostChosen } from '../../cards/layouts/people.js';
import { longestTitle } from '../../cards/fitting.js';
import { entriesOnPage } from '../../cards/history/historyList.js';
import { linesOnPage } from '../../cards/invoices/invoiceDetails.js';
import { invoicesOnPage } from '../../cards/invoices/invoiceList.js';
import { productsOnPage } from '../../cards/layouts/productPages.js';
import { mostTiles } from '../../cards/layouts/rows.js';
import { licencesPerPage } from '../../cards/mine/myLicences.js';
import { methodsOnPage } from '../../cards/paying/paymentMethods.js';
import { policiesOnPage } from '../../cards/policy/policyList.js';
import { requestsPerPage } from '../../cards/requests/requestList.js';
import { pageSize } from '../../cards/subscriptions/subscriptionList.js';
import { keyLength, mostReviewed } from '../../cards/unassigning/keys.js';
import { downloadMinutes } from '../../dialogs/services.js';
import { mostDeliveredMessages } from '../../domain/account/outbox.js';
import { expiredDays, keptDays } from '../../domain/account/refundWindows.js';
import { mostSeats } from '../../domain/basics/product.js';
import { longestAddress, longestName } from '../../domain/billing/paymentMethod/paymentCardNumber.js';
import { mostMethods } from '../../domain/commands/addPaymentMethod.js';
import { batchLimit } from '../../domain/commands/assignLicences.js';
import { longestFeedback } from '../../domain/commands/cancelSubscription.js';
import { mostTrialSeats } from '../../domain/commands/startTrial.js';
import { dailyRequests, longestNote } from '../../domain/organisation/commands/requestLicence.js';
import { mostAnswerers, mostOfOne, requestDays } from '../../domain/organisation/licenceRequests.js';

describe('The limits', () => {
  it('of what one person can have or ask for at once are these', () => {
    expect({ mostSeats, mostTrialSeats, batchLimit, mostMethods, dailyRequests, mostOfOne }).to.deep.equal({
      mostSeats: 300,
      mostTrialSeats: 25,
      batchLimit: 20,
      mostMethods: 20,
      dailyRequests: 10,
      mostOfOne: 30,
    });
  });

  it('of what can be written are these', () => {
    expect({ longestNote, longestFeedback, longestName, longestAddress }).to.deep.equal({
      longestNote: 500,
      longestFeedback: 1_000,
      longestName: 100,
      longestAddress: 300,
    });
  });

  it('of time, in days, are these', () => {
    expect({ expiredDays, keptDays, requestDays }).to.deep.equal({ expiredDays: 30, keptDays: 90, requestDays: 30 });
  });

  it('of links are these', () => {
    expect({ minutesOpen, mostLinks, mostTries, triesHours, hoursOfNotifying, downloadMinutes }).to.deep.equal({
      minutesOpen: 15,
      mostLinks: 5,
      mostTries: 10,
      triesHours: 1,
      hoursOfNotifying: 24,
      downloadMinutes: 15,
    });
  });

  it('of what a card shows at once are these', () => {
    expect({
      entriesOnPage,
      invoicesOnPage,
      latestChanges,
      licencesPerPage,
      linesOnPage,
      methodsOnPage,
      mostTiles,
      namesOnPage,
      overviewPageSize,
      pageSize,
      policiesOnPage,
      productsOnPage,
      requestsPerPage,
    }).to.deep.equal({
      entriesOnPage: 6,
      invoicesOnPage: 6,
      latestChanges: 3,
      licencesPerPage: 15,
      linesOnPage: 10,
      methodsOnPage: 10,
      mostTiles: 10,
      namesOnPage: 25,
      overviewPageSize: 5,
      pageSize: 6,
      policiesOnPage: 8,
      productsOnPage: 9,
      requestsPerPage: 8,
    });
  });

  it('of what a card asks and carries are these', () => {
    expect({
      keyLength,
      longestTitle,
      mostCandidates,
      mostChosen,
      mostLater,
      mostQuestions,
      mostReviewed,
    }).to.deep.equal({
      keyLength: 6,
      longestTitle: 32,
      mostCandidates: 5,
      mostChosen: 60,
      mostLater: 12,
      mostQuestions: 8,
      mostReviewed: 300,
    });
  });

  it('of what is kept for the outbox are these', () => {
    expect({ mostAnswerers, mostDeliveredMessages }).to.deep.equal({ mostAnswerers: 20, mostDeliveredMessages: 500 });
  });

  it('of what a request may bring are these', () => {
    expect({ copyLimits, entryLimits, maxBodySize, mostPayBytes }).to.deep.equal({
      copyLimits: { text: 65_536, characters: 131_072, values: 10_000 },
      entryLimits: { text: 12_000, characters: 28_672, values: 2_000 },
      maxBodySize: 262_144,
      mostPayBytes: 16_384,
    });
  });

  it('of the pauses between deliveries, in milliseconds, are these', () => {
    expect({ longestRetryAfter, longestPause, unclearPause }).to.deep.equal({
      longestRetryAfter: 3_600_000,
      longestPause: 300_000,
      unclearPause: 3_600_000,
    });
  });
});
