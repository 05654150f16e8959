import { expect } from 'chai';
import { boxesOnPage, boxId, bulkForm } from '../../../cards/bulk/bulkForm.js';
import { purchaseOptions } from '../../../cards/buying/purchaseOptions.js';
import { stringsOf } from '../../../cards/language.js';
import { notificationChoice } from '../../../cards/notifications/notificationChoice.js';
import { offerPicker } from '../../../cards/sales/offerPicker.js';
import { quantityTotal } from '../../../cards/sales/quantityTotal.js';
import { saleReview } from '../../../cards/sales/saleReview.js';
import type { Subscription } from '../../../domain/account/subscription.js';
import { customerAccountId } from '../../../domain/partner/customerAccount.js';
import { aSoldSubscription, customer, openAgentChat } from '../../support/partnerWorld.js';
import { seatsTotal } from '../../../cards/seats/seatsTotal.js';
import { subscriptionDetails } from '../../../cards/subscriptions/subscriptionDetails.js';
import { conversionOptions } from '../../../cards/trials/conversionOptions.js';
import { trialOptions } from '../../../cards/trials/trialOptions.js';
import { trialPicker } from '../../../cards/trials/trialPicker.js';
import { anAccount, aPerson, aSubscription, buyer } from '../../support/builders.js';
import { nodesOf } from '../../support/cardSchema.js';
import type { Chat } from '../../support/chat.js';
import { openChat } from '../../support/chat.js';
import { everyRendering } from '../../support/samples.js';
import { refusalText } from '../../support/said.js';
import type { AnyCard, Screen } from '../../support/screen.js';

const { buying, notificationSettings, sales } = stringsOf.en;
const ids = { account: 'account-1', subscription: 'sub-1' };
const marta = aPerson('Marta Kowalska', { roles: ['global-admin'] });
const from1To = (most: number) => buying.seatsError(1, most);

interface NumberBox {
  readonly open: () => Promise<Chat>;
  readonly card: AnyCard;
  readonly input: string;
  /** Sends the card with the box filled in. */
  readonly send: (chat: Chat, typed: string) => Promise<Screen>;
  /** The card on which a refused number stands, and its box there, where that is another one. */
  readonly again?: readonly [AnyCard, string];
  readonly says: string;
}

function box(
  card: AnyCard,
  input: string,
  action: string,
  rest: Omit<NumberBox, 'card' | 'input' | 'send'>,
): NumberBox {
  return { card, input, send: (chat, typed) => chat.press(card, { action, [input]: typed }), ...rest };
}

async function opened(account: Parameters<typeof openChat>[0], said: string | object): Promise<Chat> {
  const chat = openChat(account);
  await (typeof said === 'string' ? chat.say(said) : chat.send({ card: 'menu', for: buyer.id, ...said }));
  return chat;
}

const free = { account: anAccount() };
const paid = { account: anAccount([aSubscription({ seats: 10 })]) };
const trial = { account: anAccount([aSubscription({ trial: true, seats: 5 })]) };

/** Every box for a number of licences. */
const boxes: Readonly<Record<string, NumberBox>> = {
  'a purchase': box(purchaseOptions, 'seats', 'review', {
    open: () => opened(free, 'buy Power BI Pro'),
    says: from1To(300),
  }),
  'a trial, beside its products': {
    ...{ card: trialPicker, input: 'total', again: [trialOptions, 'seats'], says: from1To(25) },
    open: () => opened(free, 'try'),
    send: (chat, typed) => chat.press(trialPicker, { action: 'continue', total: typed }, 'Choose Power BI Pro'),
  },
  'a trial': box(trialOptions, 'seats', 'review', {
    open: () => opened(free, 'try Visio Plan 1'),
    says: from1To(25),
  }),
  'a trial that becomes paid': box(conversionOptions, 'total', 'review', {
    open: () => opened(trial, { start: 'trial', ...ids }),
    says: from1To(300),
  }),
  'a new total': box(seatsTotal, 'seats', 'review', {
    open: () => opened(paid, 'change licenses'),
    says: from1To(300),
  }),
  'the total on a subscription’s card': {
    ...{ card: subscriptionDetails, input: 'total', again: [seatsTotal, 'seats'], says: from1To(300) },
    open: () => opened(paid, { start: 'subscriptions', ...ids }),
    send: (chat, typed) => chat.press(subscriptionDetails, { start: 'seats', total: typed }),
  },
};

const severalSold = Array.from({ length: boxesOnPage }, (_, at) => aSoldSubscription({ id: `sub-${at}`, seats: 10 }));

/** An agent's boxes, with the least and the most of the offer. */
const boxesOfAgents: Readonly<Record<string, NumberBox>> = {
  'a customer’s quantity': box(quantityTotal, 'seats', 'review', {
    open: () => agentAt([aSoldSubscription({ seats: 10 })], { start: 'quantity', subscription: 'sub-1' }),
    says: refusalText({ code: 'seats-out-of-range', least: 1, most: 300 }),
  }),
  'a customer’s new subscription': {
    ...{ card: offerPicker, input: 'seats', says: sales.seatsError(1, 300) },
    open: () => agentAt([], { start: 'add' }),
    send: (chat, typed) => chat.press(offerPicker, { action: 'submit', offer: 'power-bi', seats: typed }),
  },
  'the number that is confirmed': {
    ...{ card: saleReview, input: 'seats', says: sales.seatsError(1, 300) },
    open: async () => {
      const chat = await agentAt([], { start: 'add' });
      await chat.press(offerPicker, { action: 'submit', offer: 'power-bi', seats: '5' });
      return chat;
    },
    send: (chat, typed) => chat.press(saleReview, { action: 'done', seats: typed }),
  },
  ...Object.fromEntries(
    Array.from({ length: boxesOnPage }, (_, at) => [
      `box ${at} of several customers`,
      box(bulkForm, boxId(at), 'review', {
        open: () => agentAt(severalSold, { start: 'bulk' }),
        says: refusalText({ code: 'seats-out-of-range', least: 1, most: 300 }),
      }),
    ]),
  ),
};

async function agentAt(subscriptions: readonly Subscription[], begins: object): Promise<Chat> {
  const { chat } = openAgentChat({ subscriptions });
  await chat.send({ card: 'menu', for: chat.person.id, account: customerAccountId(customer.id), ...begins });
  return chat;
}

/** What is typed, and what stands in the box after it was refused: the same, or nothing where the box takes no such text. */
const refused: readonly (readonly [string, string])[] = [
  ['301', '301'],
  ['5000', '5000'],
  ['999999999', '999999999'],
  ['-3', ''],
  ['12,5', ''],
  ['1e9', ''],
  ['many', ''],
];

describe('A number that is refused', () => {
  it('is tried in every box for a number that a card has', () => {
    const found = everyRendering().flatMap(({ card, json }) =>
      nodesOf(json)
        .filter(({ type }) => type === 'Input.Number')
        .map(({ id }) => `${card.id} ${String(id)}`),
    );

    expect([...new Set(found)]).to.have.members(
      Object.values({ ...boxes, ...boxesOfAgents }).map(({ card, input }) => `${card.id} ${input}`),
    );
  });

  for (const [what, { open, card, input, send, again, says }] of Object.entries({ ...boxes, ...boxesOfAgents }))
    it(`stays in its box, with what is wrong, and never becomes another one: ${what}`, async () => {
      for (const [typed, shown] of refused) {
        const chat = await open();
        const before = new Map(chat.screen.inputs);

        const screen = await send(chat, typed);

        const [there, field] = again ?? ([card, input] as const);
        expect([typed, screen.shows(there), screen.inputs.get(field)]).to.deep.equal([typed, true, shown]);
        expect(screen.wrongBelow(field), typed).to.equal(says);
        for (const [other, value] of before)
          // The offer is chosen with the number.
          if (other !== input && other !== 'offer' && screen.inputs.has(other))
            expect(screen.inputs.get(other), other).to.equal(value);
      }
    });

  it('stays as an amount from which admins want to hear, as it was typed', async () => {
    for (const typed of ['12.345', 'many', '-5', '1e9']) {
      const chat = openChat({ person: marta });
      await chat.say('notifications');

      const screen = await chat.press(notificationChoice, { action: 'save', when: 'above', above: typed });

      expect([screen.shows(notificationChoice), screen.inputs.get('above')]).to.deep.equal([true, typed]);
      expect(screen.wrongBelow('above')).to.equal(notificationSettings.aboveError('EUR', 2));
    }
  });
});
