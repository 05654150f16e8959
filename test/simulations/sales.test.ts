import { expect } from 'chai';
import { readerFor, stringsOf } from '../../cards/language.js';
import { activationReview } from '../../cards/sales/activationReview.js';
import { offerPicker } from '../../cards/sales/offerPicker.js';
import { quantityReview } from '../../cards/sales/quantityReview.js';
import { quantitySlip } from '../../cards/sales/quantitySlip.js';
import { quantityTotal } from '../../cards/sales/quantityTotal.js';
import { saleReview } from '../../cards/sales/saleReview.js';
import { saleTrialReview } from '../../cards/sales/saleTrialReview.js';
import { suspensionReview } from '../../cards/sales/suspensionReview.js';
import type { Account } from '../../domain/account/account.js';
import type { SubscriptionSuspended } from '../../domain/account/events.js';
import { historyOf } from '../../domain/account/history.js';
import { isPartOf } from '../../domain/account/operationId.js';
import type { Subscription } from '../../domain/account/subscription.js';
import { seatLimitsOf, seatsOf } from '../../domain/account/subscription.js';
import { addDays, dayOf, daysFrom } from '../../domain/basics/calendar.js';
import type { Money } from '../../domain/basics/money.js';
import { add, money, negate } from '../../domain/basics/money.js';
import { nameOf } from '../../cards/layouts/subscriptionWords.js';
import { customerAccountId } from '../../domain/partner/customerAccount.js';
import { anAccount, aPerson, aSubscription } from '../support/builders.js';
import type { Chat } from '../support/chat.js';
import {
  aCustomerAccount,
  agent,
  aSoldSubscription,
  customer,
  customerAccountOf,
  openAgentChat,
  secondAgent,
} from '../support/partnerWorld.js';
import type { Random } from '../support/random.js';
import { randomFrom } from '../support/random.js';
import type { AnyCard, Press, Screen } from '../support/screen.js';
import { valueWith } from '../support/screen.js';

/** How many stories, and where their randomness begins; WALKS and SEED ask for others. */
const stories = Number(process.env.WALKS ?? 20);
const firstSeed = Number(process.env.SEED ?? 20_261_201);
const steps = 25;

const account = customerAccountId(customer.id);
const employee = aPerson('Rosa Conti');
const direct = anAccount([aSubscription({ id: 'sub-direct', recurring: 'off' })]);
const reader = readerFor(agent.id, 'en', undefined);
const { common, subscriptions: words } = stringsOf.en;
const offered = ['power-bi', 'visio', 'copilot'] as const;

/** What a review of a suspension has said, until it is activated. */
type Promised = Pick<SubscriptionSuspended, 'termEnds' | 'deletedOn' | 'nextCharge' | 'perCycle'>;

/** One partner's agents at work for one customer. */
class Story {
  readonly chats: readonly [Chat, Chat];
  readonly #customers: Chat;
  readonly #random: Random;
  readonly happened: string[] = [];
  readonly #suspensions = new Map<string, Promised>();

  constructor(seed: number) {
    const { chat } = openAgentChat({ people: [employee], accounts: [aCustomerAccount(), direct] });
    this.chats = [chat, chat.as(secondAgent)];
    this.#customers = chat.as(employee, { tenant: customer });
    this.#random = randomFrom(seed);
  }

  async run(): Promise<void> {
    for (let step = 0; step < steps; step++) {
      const before = await this.#account();
      await this.#step(before);
      const after = await this.#account();
      this.#suspendedStays(before, after);
      await this.#oneTruth(after);
    }
  }

  #account(): Promise<Account> {
    return customerAccountOf(this.chats[0]);
  }

  async #step({ subscriptions }: Account): Promise<void> {
    const chat = this.chats[this.#random.below(2) === 0 ? 0 : 1];
    const one = this.#random.of(subscriptions);
    const what = this.#random.below(10);
    if (one === undefined || what < 2) return this.#add(chat);
    if (what < 5) return this.#quantity(chat, one);
    if (what < 8) return this.#status(chat, one);
    return this.#wait();
  }

  async #add(chat: Chat): Promise<void> {
    await start(chat, 'add');
    const offer = this.#random.of(offered) ?? 'power-bi';
    if (this.#random.chance(0.25)) {
      if (!chat.screen.shows(offerPicker)) return;
      await chat.press(offerPicker, { action: 'try', offer: '' });
      const choices = [...chat.screen.choicesOf('offer').values()];
      if (!choices.includes('visio')) return;
      await chat.press(offerPicker, { action: 'try', offer: 'visio' });
      return this.#act(chat, saleTrialReview, { action: 'start' }, 'trial');
    }
    if (!chat.screen.shows(offerPicker) || ![...chat.screen.choicesOf('offer').values()].includes(offer)) return;
    await chat.press(offerPicker, { action: 'submit', offer, seats: String(3 + this.#random.below(18)) });
    if (this.#random.chance(0.3) && chat.screen.shows(saleReview))
      await chat.press(saleReview, { action: 'done', seats: String(3 + this.#random.below(18)) });
    return this.#act(chat, saleReview, { action: 'done' }, 'added');
  }

  async #quantity(chat: Chat, { id }: Subscription): Promise<void> {
    await start(chat, 'quantity', { subscription: id });
    if (!chat.screen.shows(quantityTotal)) return;
    const total = String(1 + this.#random.below(40));
    await chat.press(quantityTotal, { action: 'review', seats: total }, common.continue);
    if (chat.screen.shows(quantitySlip)) await chat.press(quantitySlip, { action: 'choose' });
    return this.#act(chat, quantityReview, { action: 'submit' }, 'quantity');
  }

  async #status(chat: Chat, { id, status }: Subscription): Promise<void> {
    const to = status === 'suspended' ? 'activate' : 'suspend';
    const review = await start(chat, 'status', { subscription: id, to });
    if (to === 'activate') {
      await this.#act(chat, activationReview, { action: 'save' }, 'activated');
      if ((await this.#subscription(id))?.status === 'active') this.#suspensions.delete(id);
      return;
    }
    if (!review.shows(suspensionReview)) return;
    await this.#act(chat, suspensionReview, { action: 'save' }, 'suspended');
    const after = await this.#account();
    const suspended = after.subscriptions.find((one) => one.id === id);
    const result = after.operations.at(-1)?.result;
    if (suspended?.status === 'suspended' && result?.type === 'subscription-suspended') {
      const { termEnds, deletedOn, nextCharge = termEnds, perCycle } = result;
      for (const day of [termEnds, deletedOn, nextCharge]) expect(review.text).to.contain(reader.day(day));
      if (result.nextCharge !== undefined) expect(review.text).to.contain(reader.money(perCycle));
      this.#suspensions.set(id, result);
    }
  }

  async #subscription(id: string): Promise<Subscription | undefined> {
    return (await this.#account()).subscriptions.find((one) => one.id === id);
  }

  /** Presses what the review offers, twice; what it moved is what it said. */
  async #act(chat: Chat, card: AnyCard, press: Press, what: string): Promise<void> {
    const review = chat.screen;
    if (!review.buttons.some(({ data }) => data.card === card.id && data.action === press.action)) return;
    const value = review.valueOf(card, press) as { readonly operation: string }; // a button that acts
    const own = async () => JSON.stringify(await chat.kept(directRef));
    const untouched = await own();
    const receipt = await chat.send(value);
    const after = await this.#account();
    expect(after.operations.at(-1)?.id, review.text).to.equal(value.operation);
    const moved = after.payments.filter(({ id }) => isPartOf(id, value.operation));
    for (const { lines, subtotal, tax, total } of moved) {
      const sum = lines.reduce<Money>((all, { amount }) => add(all, amount), money(0, total.currency));
      expect(sum, 'the lines').to.deep.equal(subtotal);
      expect(add(subtotal, tax), 'with tax').to.deep.equal(total);
    }
    this.#said(
      review,
      receipt,
      moved.map(({ total }) => total),
      what,
    );

    await chat.send(value);
    expect(await this.#account(), 'pressed twice').to.deep.equal(after);
    expect(await own(), 'bought directly').to.equal(untouched);
    this.happened.push(what);
  }

  /** The amount on the review, in its details, on its button and on the receipt is what was moved. */
  #said(review: Screen, receipt: Screen, moved: readonly Money[], what: string): void {
    const [first, ...others] = moved;
    if (first === undefined) return;
    const total = add(first, ...others);
    const amount = reader.money(total.minor < 0 ? negate(total) : total);
    expect(review.text, what).to.contain(amount);
    expect(review.folded.join('\n'), what).to.contain(common.inclTax(`**${amount}**`));
    expect(review.titles[0], what).to.contain(amount);
    expect(receipt.text, what).to.contain(amount);
  }

  /** Moves the clock, now and then over a renewal, an end of a term or the last day of the data. */
  async #wait(): Promise<void> {
    const [chat] = this.chats;
    const { subscriptions } = await this.#account();
    const today = dayOf(chat.clock.time);
    const stopped = subscriptions.filter(({ suspended, status }) => suspended !== undefined && status !== 'deleted');
    const ends =
      stopped.length > 0 && this.#random.chance(0.5)
        ? stopped.flatMap(({ termDays }) => [termDays.last, addDays(termDays.last, 120)])
        : subscriptions.flatMap(({ termDays, cycle }) => [termDays.last, cycle.last]);
    const end = this.#random.of(ends.filter((day) => day >= today)) ?? today;
    const days = this.#random.chance(0.6) ? daysFrom(today, end) - 1 : this.#random.below(10);
    // Day by day, or all at once as after a downtime; then what the next day brings.
    const stride = this.#random.chance(0.3) ? 1 : Math.max(1, days);
    for (let day = stride; day <= days; day += stride) await this.#wake(addDays(today, day));
    await this.#oneTruth(await this.#account());
    await this.#wake(addDays(today, days + 1));
    this.happened.push('waited');
  }

  async #wake(day: string): Promise<void> {
    const [chat] = this.chats;
    chat.clock.time = `${day}T09:00:00.000Z`;
    await chat.live();
  }

  /** What the agent sees, what the customer's people see, the account and its history. */
  async #oneTruth(account: Account): Promise<void> {
    for (const subscription of account.subscriptions) {
      const { id, product, status, recurring, scheduled } = subscription;
      const seats = seatsOf(subscription);
      const [latest] = historyOf(account, id);
      expect(latest?.after, `${id}'s history`).to.deep.include({
        ...{ status, seats, recurring },
        ...(scheduled && { scheduled: scheduled.seats }),
      });
      const seen = await start(this.chats[0], 'customers', { customer: customer.id, subscription: id });
      expect(seen.text)
        .to.contain(`${nameOf(product)}: ${common.seats(seats)}`)
        .and.contain(words.status[status]);
      this.#promised(subscription, account);
      if (status === 'deleted') continue;
      const theirs = await this.#customers.send({ ...pressedBy(this.#customers), start: 'sold', subscription: id });
      expect(theirs.text)
        .to.contain(words.status[status])
        .and.match(new RegExp(String.raw`\b${seats}\b`));
      expect(theirs.text).not.to.contain('€');
    }
  }

  /** Suspended to the end: the status on each day, and the next charge, are what the review has said. */
  #promised({ id, status }: Subscription, { payments }: Account): void {
    const promise = this.#suspensions.get(id);
    if (promise === undefined) return;
    const today = dayOf(this.chats[0].clock.time);
    const expected = today <= promise.termEnds ? 'suspended' : today < promise.deletedOn ? 'disabled' : 'deleted';
    expect(status, `${id} on ${today}`).to.equal(expected);
    if (expected !== 'suspended') this.happened.push(expected);
    const { nextCharge, perCycle } = promise;
    if (nextCharge === undefined || today < nextCharge) return;
    const charged = payments.filter(({ lines }) =>
      lines.some(({ subscription, first }) => subscription === id && first === nextCharge),
    );
    expect(charged.map(({ total }) => total)).to.deep.equal([perCycle]);
    this.happened.push('charged meanwhile');
  }

  /** Seats, term and recurring billing stay as they are; no more is charged than if it were active (D14). */
  #suspendedStays(before: Account, after: Account): void {
    for (const then of before.subscriptions.filter(({ status }) => status === 'suspended')) {
      const now = after.subscriptions.find(({ id }) => id === then.id);
      expect(now && seatsOf(now)).to.equal(seatsOf(then));
      expect(now?.termDays).to.deep.equal(then.termDays);
      expect(now?.recurring).to.equal('off');
    }
    for (const { id, status, termDays } of after.subscriptions.filter((one) => one.suspended !== undefined)) {
      const charges = after.payments.filter(({ lines }) => lines.some(({ subscription }) => subscription === id));
      const late = charges.filter(({ lines }) => lines.some(({ first }) => first > termDays.last));
      expect(late, `${id} is ${status}`).to.deep.equal([]);
    }
  }
}

const entries = ['', '0', '1', '2', '5', '15', '300', '301', '-1', '1e9', 'x', 'Contoso', 'suspend', ...offered, '💥'];
const sayings = [
  ...['change quantity', 'add 5 Power BI Pro for Contoso', 'suspend Power BI Pro', 'activate', 'add Copilot', 'stop'],
  ...['7', '300 for Contoso', 'Visio Plan 1', 'customers', 'aggiungi 4 Visio Plan 1 per Contoso', '${x}'],
];

/** Presses anything with anything filled in, and says anything. */
async function wander(seed: number): Promise<readonly string[]> {
  const random = randomFrom(seed);
  const sold = aCustomerAccount([aSoldSubscription({ assigned: 3 })]);
  const { chat } = openAgentChat({ people: [employee], accounts: [sold, direct] });
  const chats = [chat, chat.as(secondAgent)];
  const untouched = JSON.stringify(await chat.kept(directRef));
  for (const each of chats) await start(each, 'add');
  for (let step = 0; step < 60; step++) {
    const one = random.of(chats) ?? chat;
    // Old cards are pressed too.
    const screen = random.chance(0.8) ? one.screen : (random.of(one.screens) ?? one.screen);
    // The first button leads on.
    const button = random.chance(0.6) ? screen.buttons[0] : random.of(screen.buttons);
    const inputs = [...screen.inputs.keys()].filter(() => random.chance(0.4));
    const filled = Object.fromEntries(inputs.map((id) => [id, random.of(entries) ?? '']));
    const isPressed = button !== undefined && random.chance(0.8);
    const reply = isPressed
      ? await one.send(valueWith(button, screen.inputs, filled))
      : await one.say(random.of(sayings) ?? '');
    expect(reply.text, `${seed}, ${step}`).not.to.equal('');
    const { subscriptions, payments } = await customerAccountOf(chat);
    for (const subscription of subscriptions) {
      const { least, most } = seatLimitsOf(subscription);
      const seats = seatsOf(subscription);
      if (!subscription.trial) expect(seats).to.be.within(least, most);
      expect(subscription.assignments.length).to.be.at.most(seats);
      if (subscription.status === 'suspended') expect(subscription.recurring).to.equal('off');
    }
    const once = subscriptions.filter(({ sold, status }) => sold?.onePerCustomer === true && isLive.includes(status));
    expect(once.length).to.be.at.most(1);
    expect(payments.every(({ state }) => state === 'done')).to.equal(true);
    expect(JSON.stringify(await chat.kept(directRef))).to.equal(untouched);
  }
  return (await customerAccountOf(chat)).operations.map(({ command }) => command);
}

const isLive: readonly Subscription['status'][] = ['pending', 'active', 'suspended'];

const directRef = { tenant: direct.tenant, owner: direct.owner, account: direct.id };
const pressedBy = (chat: Chat) => ({ card: 'menu', for: chat.person.id });
const start = (chat: Chat, journey: string, more: object = {}) =>
  chat.send({ ...pressedBy(chat), start: journey, account, ...more });

describe(`A partner’s agents at work at random (${stories} stories of ${steps} steps, seed ${firstSeed})`, () => {
  it('leave one truth: what was reviewed is what was charged, and all see the same numbers', async () => {
    const happened = new Map<string, number>();
    for (let index = 0; index < stories; index++) {
      const story = new Story(firstSeed + index);
      try {
        await story.run();
      } catch (error) {
        throw new Error(`Story ${firstSeed + index}, after ${story.happened.join(', ')}`, { cause: error });
      }
      for (const what of story.happened) happened.set(what, (happened.get(what) ?? 0) + 1);
    }

    const all = [
      'trial',
      'added',
      'quantity',
      'suspended',
      'activated',
      'waited',
      'charged meanwhile',
      'disabled',
      'deleted',
    ];
    expect([...happened.keys()]).to.include.members(all);
  }).timeout(120_000 + stories * 4_000);

  it('keep within each offer, and leave what was bought directly byte for byte, whatever is pressed and said', async () => {
    const done = new Set<string>();
    for (let index = 0; index < stories * 2; index++)
      for (const command of await wander(firstSeed + index)) done.add(command);

    expect([...done]).to.include.members([
      ...['add-subscription', 'try-offer', 'change-seats', 'suspend-subscription', 'activate-subscription'],
    ]);
  }).timeout(120_000 + stories * 4_000);
});
