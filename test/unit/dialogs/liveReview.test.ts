import { expect } from 'chai';
import { assignmentPlan } from '../../../cards/assigning/assignmentPlan.js';
import { peoplePicker } from '../../../cards/assigning/peoplePicker.js';
import { purchaseReview } from '../../../cards/buying/purchaseReview.js';
import { cancelReceipt } from '../../../cards/cancelling/cancelReceipt.js';
import { cancelReview } from '../../../cards/cancelling/cancelReview.js';
import { languages, stringsOf } from '../../../cards/language.js';
import { billingProfile } from '../../../cards/paying/billingProfile.js';
import { methodRemoval } from '../../../cards/paying/methodRemoval.js';
import { paymentMethod } from '../../../cards/paying/paymentMethod.js';
import { bulkForm } from '../../../cards/bulk/bulkForm.js';
import { bulkReview } from '../../../cards/bulk/bulkReview.js';
import { activationReview } from '../../../cards/sales/activationReview.js';
import { offerPicker } from '../../../cards/sales/offerPicker.js';
import { quantityReview } from '../../../cards/sales/quantityReview.js';
import { quantityTotal } from '../../../cards/sales/quantityTotal.js';
import { saleReview } from '../../../cards/sales/saleReview.js';
import { saleTrialReview } from '../../../cards/sales/saleTrialReview.js';
import { proposalCard } from '../../../cards/partnership/proposal.js';
import { suspensionReview } from '../../../cards/sales/suspensionReview.js';
import { paymentMethods } from '../../../cards/paying/paymentMethods.js';
import { replacement } from '../../../cards/paying/replacement.js';
import { replacementReview } from '../../../cards/paying/replacementReview.js';
import { policyChoice } from '../../../cards/policy/policyChoice.js';
import { policiesChoice } from '../../../cards/policy/policiesChoice.js';
import { policiesReview } from '../../../cards/policy/policiesReview.js';
import { policyList } from '../../../cards/policy/policyList.js';
import { policyReview } from '../../../cards/policy/policyReview.js';
import { reactivationReview } from '../../../cards/reactivating/reactivationReview.js';
import { recurringChoice } from '../../../cards/recurring/recurringChoice.js';
import { recurringResult } from '../../../cards/recurring/recurringResult.js';
import { requestAnswer } from '../../../cards/requests/requestAnswer.js';
import { requestForm } from '../../../cards/requests/requestForm.js';
import { requestNo } from '../../../cards/requests/requestNo.js';
import { requestPurchase } from '../../../cards/requests/requestPurchase.js';
import { requestState } from '../../../cards/requests/requestState.js';
import { soldSubscription } from '../../../cards/customers/soldSubscription.js';
import { seatsReview } from '../../../cards/seats/seatsReview.js';
import { seatsTotal } from '../../../cards/seats/seatsTotal.js';
import { undoReview } from '../../../cards/seats/undoReview.js';
import { subscriptionDetails } from '../../../cards/subscriptions/subscriptionDetails.js';
import { conversionOptions } from '../../../cards/trials/conversionOptions.js';
import { conversionReview } from '../../../cards/trials/conversionReview.js';
import { trialOptions } from '../../../cards/trials/trialOptions.js';
import { trialReview } from '../../../cards/trials/trialReview.js';
import { holderPicker } from '../../../cards/unassigning/holderPicker.js';
import { unassignReview } from '../../../cards/unassigning/unassignReview.js';
import { forAgents } from '../../../cards/menu/menu.js';
import type { Journey } from '../../../dialogs/journey.js';
import { journeys } from '../../../dialogs/journeys.js';
import type { Subscription } from '../../../domain/account/subscription.js';
import { noPartnership } from '../../../domain/partner/partnership.js';
import { customerAccountId, invoiceMethod } from '../../../domain/partner/customerAccount.js';
import { newOrganisation, withAdmin } from '../../../domain/organisation/organisation.js';
import {
  aLicenceRequest,
  aMethod,
  anAccount,
  aPerson,
  aSubscription,
  aTenant,
  buyer,
  powerBi,
  visio,
} from '../../support/builders.js';
import type { Chat, ChatOptions } from '../../support/chat.js';
import { aProposal } from '../../support/samplesPartnership.js';
import { openChat } from '../../support/chat.js';
import { refusalText } from '../../support/said.js';
import type { AnyCard, Press, Screen } from '../../support/screen.js';
import { valueWith } from '../../support/screen.js';
import {
  aCustomerAccount,
  agent,
  aPartnerDirectory,
  aSoldSubscription,
  customer,
  partnerTenant,
} from '../../support/partnerWorld.js';
import { assign, toCancelReview, toDetails, toPurchaseReview } from '../../support/shortcuts.js';

const start = '2026-03-10T09:00:00.000Z';
const luis = aPerson('Luis Herrera');
const admin = aPerson('Marta Klein', { roles: ['global-admin'] });
const spare = aMethod({ id: 'spare', brand: 'Mastercard', lastFour: '0005' });
const paid = anAccount([aSubscription({ seats: 5, assigned: ['Ana Nowak'] })], { methods: [aMethod(), spare] });
const ending = {
  ...aSubscription({ recurring: 'off' }),
  cancellation: { at: start, reason: 'other', feedback: '', endsOn: '2026-04-10' },
} as const;
const expired = { ...ending, status: 'expired', statusSince: '2026-04-10' } as const;
const pool = aSubscription({ product: visio, seats: 5, assigned: ['Ana Nowak'] });
const asked = { ...newOrganisation(aTenant().id), requests: [aLicenceRequest()] };
const asking = {
  ...asked,
  requests: [
    aLicenceRequest({
      asker: buyer.id,
      askerName: buyer.name,
      to: [{ person: luis.id, name: luis.name, as: 'buyer' }],
    }),
  ],
} as const;

/** A review that can be opened, and the button that does what it reviews. */
interface Recipe {
  readonly card: AnyCard;
  readonly options?: ChatOptions;
  readonly open: (chat: Chat) => Promise<Screen>;
  readonly press: Press;
  /** Where it is another card that asks again. */
  readonly redrawn?: { readonly card: AnyCard; readonly press: Press };
}

const pressedBy = (chat: Chat) => ({ card: 'menu', for: chat.person.id });
const openRequest = (chat: Chat) => chat.send({ ...pressedBy(chat), start: 'requests', request: 'request-1' });
/** A partner's agent whose customer has these. */
const asAgentOf = (subscriptions: readonly Subscription[]): ChatOptions => ({
  ...{ person: agent, tenant: partnerTenant, directory: aPartnerDirectory() },
  accounts: [aCustomerAccount(subscriptions)],
});

const ofCustomer = customerAccountId(customer.id);
const proposal = aProposal({ customer: customer.id, by: 'agent-2' });
const waiting = { ...newOrganisation(partnerTenant.id), partnership: { ...noPartnership, proposals: [proposal] } };
const stopped = aSoldSubscription({
  ...{ status: 'suspended', recurring: 'off' },
  suspended: { at: start, by: 'agent-1', byName: 'Petra Zielska' },
});
const beginSale = (chat: Chat, journey: string, more: object = {}) =>
  chat.send({
    ...{ card: 'menu', for: chat.person.id, start: journey, account: ofCustomer },
    ...(journey !== 'add' && { subscription: 'sub-1' }),
    ...more,
  });

const recipes: readonly Recipe[] = [
  { card: purchaseReview, open: toPurchaseReview, press: { action: 'save' } },
  {
    card: seatsReview,
    open: async (chat) => {
      await chat.say('change licenses');
      return chat.press(seatsTotal, { action: 'review', seats: '8' }, stringsOf.en.common.continue);
    },
    press: { action: 'save' },
  },
  {
    card: seatsTotal,
    options: { account: { ...paid, subscriptions: [aSubscription({ scheduled: { seats: 3, at: start } })] } },
    open: (chat) => chat.say('change licenses'),
    press: { action: 'drop' },
  },
  {
    card: undoReview,
    options: { account: anAccount([aSubscription()]) },
    open: (chat) => chat.say('undo'),
    press: { action: 'save' },
  },
  {
    card: assignmentPlan,
    options: { account: anAccount([aSubscription({ seats: 1, assigned: ['Ana Nowak'] })]) },
    open: (chat) => assign(chat, luis),
    press: { action: 'buy' },
  },
  { card: peoplePicker, open: (chat) => chat.say('assign'), press: { action: 'assign', people: luis.id } },
  {
    card: unassignReview,
    open: async (chat) => {
      await chat.say('unassign');
      await chat.say('Ana Nowak');
      return chat.press(holderPicker, { action: 'review' });
    },
    press: { action: 'unassign' },
  },
  { card: cancelReview, open: toCancelReview, press: { action: 'save' } },
  {
    card: cancelReceipt,
    options: { time: '2026-03-25T09:00:00.000Z' },
    open: async (chat) => {
      await toCancelReview(chat);
      return chat.press(cancelReview, { action: 'save' });
    },
    press: { action: 'take-back' },
    redrawn: { card: subscriptionDetails, press: { action: 'take-back' } },
  },
  {
    card: subscriptionDetails,
    options: { account: anAccount([ending]) },
    open: toDetails,
    press: { action: 'take-back' },
  },
  {
    card: soldSubscription,
    options: asAgentOf([{ ...ending, channel: 'partner', method: invoiceMethod }]),
    open: (chat) =>
      chat.send({ ...pressedBy(chat), start: 'customers', customer: customer.id, subscription: ending.id }),
    press: { action: 'take-back' },
  },
  {
    card: recurringChoice,
    open: (chat) => chat.say('recurring billing'),
    press: { action: 'save', to: 'off' },
  },
  {
    card: recurringResult,
    open: async (chat) => {
      await chat.say('recurring billing');
      return chat.press(recurringChoice, { action: 'save', to: 'off' });
    },
    press: { action: 'switch' },
    redrawn: { card: recurringChoice, press: { action: 'save' } },
  },
  {
    card: reactivationReview,
    options: { account: anAccount([expired], { agreement: 'MOSA' }), time: '2026-04-20T09:00:00.000Z' },
    open: (chat) => chat.say('reactivate'),
    press: { action: 'save' },
  },
  {
    card: trialReview,
    open: async (chat) => {
      await chat.say('try Visio Plan 1');
      return chat.press(trialOptions, { action: 'review' });
    },
    press: { action: 'start' },
  },
  {
    card: conversionReview,
    options: { account: anAccount([aSubscription({ product: visio, trial: true, recurring: 'off', method: '' })]) },
    open: async (chat) => {
      await toDetails(chat);
      await chat.press(subscriptionDetails, { start: 'trial' });
      return chat.press(conversionOptions, { action: 'review' });
    },
    press: { action: 'save' },
  },
  {
    card: methodRemoval,
    open: async (chat) => {
      await chat.say('payment methods');
      await chat.press(paymentMethods, { action: 'open', pick: 'account-1 spare' });
      return chat.press(paymentMethod, { start: 'methods' }, stringsOf.en.paying.remove);
    },
    press: { action: 'remove' },
  },
  {
    card: replacementReview,
    open: async (chat) => {
      await chat.say('billing accounts');
      await chat.press(billingProfile, { start: 'billing' }, stringsOf.en.paying.replace);
      return chat.press(replacement, { action: 'continue' });
    },
    press: { action: 'replace' },
  },
  {
    card: policyReview,
    options: { person: admin, organisation: withAdmin(newOrganisation(aTenant().id), admin, start) },
    open: async (chat) => {
      await chat.say('policy visio plan 1');
      return chat.press(policyChoice, { action: 'review', to: 'disabled' });
    },
    press: { action: 'save' },
  },
  {
    card: policiesReview,
    options: { person: admin, organisation: withAdmin(newOrganisation(aTenant().id), admin, start) },
    open: async (chat) => {
      await chat.say('purchase policy');
      await chat.press(policyList, { start: 'policy' }, stringsOf.en.policy.several);
      return chat.press(policiesChoice, { action: 'review', products: `${visio},${powerBi}`, to: 'disabled' });
    },
    press: { action: 'save' },
  },
  {
    card: requestForm,
    options: { accounts: [anAccount([]), anAccount([pool], { id: 'account-luis', owner: luis.id })] },
    open: (chat) => chat.say('I need Visio Plan 1'),
    press: { action: 'send' },
  },
  { card: requestState, options: { organisation: asking }, open: openRequest, press: { action: 'withdraw' } },
  {
    card: requestAnswer,
    options: { organisation: asked, account: anAccount([pool]) },
    open: openRequest,
    press: { action: 'assign' },
  },
  {
    card: requestNo,
    options: { organisation: asked, account: anAccount([pool]) },
    open: async (chat) => {
      await openRequest(chat);
      return chat.press(requestAnswer, { action: 'no' });
    },
    press: { action: 'refuse' },
  },
  {
    card: requestPurchase,
    options: { organisation: asked, account: anAccount([pool]) },
    open: async (chat) => {
      await openRequest(chat);
      return chat.press(requestAnswer, { action: 'buy' });
    },
    press: { action: 'save' },
  },
  {
    card: quantityReview,
    options: asAgentOf([aSoldSubscription()]),
    open: async (chat) => {
      await beginSale(chat, 'quantity');
      return chat.press(quantityTotal, { action: 'review', seats: '8' }, stringsOf.en.common.continue);
    },
    press: { action: 'submit' },
  },
  {
    card: quantityTotal,
    options: asAgentOf([aSoldSubscription({ scheduled: { seats: 3, at: start } })]),
    open: (chat) => beginSale(chat, 'quantity'),
    press: { action: 'drop' },
  },
  {
    card: suspensionReview,
    options: asAgentOf([aSoldSubscription()]),
    open: (chat) => beginSale(chat, 'status', { to: 'suspend' }),
    press: { action: 'save' },
  },
  {
    card: activationReview,
    options: asAgentOf([stopped]),
    open: (chat) => beginSale(chat, 'status', { to: 'activate' }),
    press: { action: 'save' },
  },
  {
    card: proposalCard,
    options: { ...asAgentOf([aSoldSubscription()]), organisation: waiting },
    open: (chat) => chat.send({ ...pressedBy(chat), start: 'approvals', proposal: 'p-1' }),
    press: { action: 'approve' },
  },
  {
    card: bulkReview,
    options: asAgentOf([aSoldSubscription()]),
    open: async (chat) => {
      await chat.send({ ...pressedBy(chat), start: 'bulk' });
      return chat.press(bulkForm, { action: 'review', seats0: '7' });
    },
    press: { action: 'submit' },
  },
  {
    card: saleReview,
    options: asAgentOf([]),
    open: async (chat) => {
      await beginSale(chat, 'add');
      return chat.press(offerPicker, { action: 'submit', offer: 'power-bi', seats: '5' });
    },
    press: { action: 'done' },
  },
  {
    card: saleTrialReview,
    options: asAgentOf([]),
    open: async (chat) => {
      await beginSale(chat, 'add');
      return chat.press(offerPicker, { action: 'try', offer: 'visio' });
    },
    press: { action: 'start' },
  },
];

/** Agents' journeys do not exist for anybody else. */
const isOfAgents = ({ options }: Recipe) => options?.person === agent;
const of = (kind: Journey['kind'], isAgent: boolean) =>
  journeys.filter((one) => one.kind === kind && (isAgent || !forAgents.includes(one.id))).map(({ id }) => id);
const earlier = refusalText({ code: 'review-outdated' });

function chatFor({ options = {} }: Recipe): Chat {
  return openChat({ account: paid, colleagues: [luis, admin, buyer, aPerson('Ana Nowak')], ...options });
}

const begin = (chat: Chat, journey: string) => chat.send({ card: 'menu', for: chat.person.id, start: journey });

async function keptIn(chat: Chat): Promise<string> {
  const sold = { tenant: customer.id, owner: partnerTenant.id, account: customerAccountId(customer.id) };
  return JSON.stringify([
    await chat.accounts(),
    await chat.kept({ ...sold, ownedBy: 'partner' }),
    (await chat.organisation()).requests,
    (await chat.organisation()).policies,
  ]);
}

/** The old button draws the card once more, with a new operation, and the new button acts. */
async function expectAskedAgain(chat: Chat, recipe: Recipe, old: Screen, why: string): Promise<void> {
  const { card, press, redrawn = recipe } = recipe;
  const moved = chat.bank.moved.length;
  const before = await keptIn(chat);
  const again = await chat.pressOn(old, card, press);
  expect(await keptIn(chat), why).to.equal(before);
  expect(chat.bank.moved, why).to.have.length(moved);
  expect(again.text, why).to.contain(earlier);

  const value = again.valueOf(redrawn.card, redrawn.press);
  expect(operationOf(value), why).not.to.equal(operationOf(old.valueOf(card, press)));
  await chat.send(value);
  expect(await keptIn(chat), why).not.to.equal(before);
}

/** Presses every button of these screens, with what was filled in, in the order in which they were shown. */
async function pressAll(chat: Chat, screens: readonly Screen[]): Promise<void> {
  for (const screen of screens)
    for (const button of screen.buttons) await chat.send(valueWith(button, screen.inputs, {}));
}

function operationOf(value: unknown): unknown {
  return (value as { readonly operation: unknown }).operation; // every button that acts has one
}

describe('The live review', () => {
  it('is had on every card whose button acts', () => {
    const acts = journeys.flatMap(({ answers = [] }) => answers.filter((one) => one.acts).map((one) => one.card));

    expect(
      recipes.map(({ card }) => card.id).toSorted(),
      'cards with a button that acts: each has a recipe in test/unit/dialogs/liveReview.test.ts that opens and presses it',
    ).to.deep.equal([...new Set(acts)].toSorted());
  });

  for (const recipe of recipes) {
    const { card, press, open } = recipe;
    describe(`on the card ${card.id}`, () => {
      it('acts', async () => {
        const chat = chatFor(recipe);
        const review = await open(chat);
        const before = await keptIn(chat);
        const done = await chat.pressOn(review, card, press);

        expect(await keptIn(chat)).not.to.equal(before);
        expect(done.text).not.to.contain(earlier);
      });

      it('is asked again after “stop”', async () => {
        const chat = chatFor(recipe);
        const review = await open(chat);
        await chat.say('stop');

        await expectAskedAgain(chat, recipe, review, 'stop');
      });

      it('is asked again after another journey has begun', async () => {
        for (const journey of of('acts', isOfAgents(recipe))) {
          const chat = chatFor(recipe);
          const review = await open(chat);
          await begin(chat, journey);

          await expectAskedAgain(chat, recipe, review, journey);
        }
      });

      it('is asked again where the conversation has forgotten it', async () => {
        const chat = chatFor(recipe);
        const review = await open(chat);
        chat.forget();

        await expectAskedAgain(chat, recipe, review, 'forgotten');
      });

      it('is asked again where the conversation remembers an earlier one', async () => {
        const chat = chatFor(recipe);
        const review = await open(chat);
        chat.recall({ operation: 'an-earlier-one' });

        await expectAskedAgain(chat, recipe, review, 'older');
      });

      it('waits while somebody looks, changes the language or is not understood', async () => {
        const chat = chatFor(recipe);
        const review = await open(chat);
        for (const journey of of('looks', isOfAgents(recipe))) await begin(chat, journey);
        for (const language of languages) await chat.say(stringsOf[language].titles.language);
        await chat.say('English');
        await chat.say('hello');
        await chat.say('qwertz');
        const before = await keptIn(chat);
        await chat.pressOn(review, card, press);

        expect(await keptIn(chat)).not.to.equal(before);
      });

      for (const [what, leave] of Object.entries({
        'it has run': (chat: Chat, review: Screen) => chat.pressOn(review, card, press),
        '“stop”': (chat: Chat) => chat.say('stop'),
        'another journey has begun': (chat: Chat) => begin(chat, 'buy'),
        'it has run elsewhere': async (chat: Chat, review: Screen) => {
          const other = chat.elsewhere();
          const again = await other.pressOn(review, card, press);
          const { redrawn = recipe } = recipe;
          await other.send(again.valueOf(redrawn.card, redrawn.press));
          return chat.say('stop');
        },
      }))
        it(`leaves no button on its own card, or on one before it, that still acts after ${what}`, async () => {
          const chat = chatFor(recipe);
          const review = await open(chat);
          const shown = [...chat.screens];
          await leave(chat, review);
          const [after, moved] = [await keptIn(chat), chat.bank.moved.length];
          await pressAll(chat, shown);

          expect(await keptIn(chat)).to.equal(after);
          expect(chat.bank.moved).to.have.length(moved);
        });

      it('answers as before once it has run, whatever has begun since', async () => {
        const chat = chatFor(recipe);
        const review = await open(chat);
        await chat.pressOn(review, card, press);
        const after = await keptIn(chat);
        await chat.say('stop');
        await begin(chat, 'buy');
        const again = await chat.pressOn(review, card, press);

        expect(await keptIn(chat)).to.equal(after);
        expect(again.text).not.to.contain(earlier);
      });
    });
  }
});
