import { assignmentResults } from '../../cards/assigning/assignmentResults.js';
import { peoplePicker } from '../../cards/assigning/peoplePicker.js';
import { purchaseOptions } from '../../cards/buying/purchaseOptions.js';
import { purchaseReceipt } from '../../cards/buying/purchaseReceipt.js';
import { cancelReason } from '../../cards/cancelling/cancelReason.js';
import { cancelReceipt } from '../../cards/cancelling/cancelReceipt.js';
import { menu } from '../../cards/menu/menu.js';
import { catalogue } from '../../domain/basics/product.js';
import type { Chance } from './seeded.js';
import type { Answered, ButtonData, Member, TeamsClient } from './teamsClient.js';
import { buttonFor, buttonsOn, cardIn, idOf } from './teamsClient.js';

/** A deed whose receipt somebody has seen: it must be there for good. */
export interface Promised {
  readonly deed: 'bought' | 'assigned' | 'cancelled';
  readonly member: Member;
  /** The button that was pressed. */
  readonly button: ButtonData;
  readonly operation: string;
}

export interface Shop {
  readonly url: string;
  readonly client: TeamsClient;
  readonly chance: Chance;
  /** What is paid with: a method that is there often is picked often. */
  readonly methods: readonly string[];
}

interface Held {
  readonly subscription: string;
  readonly product: string;
}

const account = 'account-1';
const sold = catalogue.filter(({ offers }) => offers.length > 0).map(({ id }) => id);
const colleagues = Array.from(
  { length: 16 },
  (_, i) => `a1b0c1${String(i).padStart(2, '0')}-7e55-4a39-9a50-0d2b6c7a2000`,
);
const receipts: Readonly<Record<string, Promised['deed']>> = {
  [purchaseReceipt.id]: 'bought',
  [assignmentResults.id]: 'assigned',
  [cancelReceipt.id]: 'cancelled',
};

/** Somebody who buys, assigns and cancels as fast as the bot answers, and remembers every receipt. */
export class Shopper {
  readonly member: Member;
  readonly promised: Promised[] = [];
  readonly #held: Held[] = [];

  constructor(member: Member) {
    this.member = member;
  }

  /** One deed, up to its receipt; throws when the bot goes away. */
  async act(shop: Shop): Promise<void> {
    const { chance } = shop;
    const last = this.promised.at(-1);
    if (last !== undefined && chance.happens(0.15)) {
      await this.press(shop, last.button);
      return;
    }
    if (this.#held.length > 0 && chance.happens(0.35)) return this.#assign(shop, chance.pick(this.#held));
    if (this.#held.length > 1 && chance.happens(0.4)) return this.#cancel(shop, chance.pick(this.#held));
    return this.#buy(shop);
  }

  press({ url, client }: Shop, data: ButtonData): Promise<Answered> {
    return client.post(url, client.press(this.member, data));
  }

  async #buy(shop: Shop): Promise<void> {
    const { chance } = shop;
    const product = chance.pick(sold);
    const review = await this.#card(shop, {
      card: purchaseOptions.id,
      action: 'review',
      account,
      product,
      seats: String(1 + chance.below(9)),
      offer: chance.pick(['P1M monthly', 'P1Y monthly', 'P1Y yearly']),
      method: chance.pick(shop.methods),
    });
    const button = buttonFor(review, 'save');
    const receipt = await this.#save(shop, button);
    if (idOf(receipt) === purchaseReceipt.id)
      this.#held.push({ product, subscription: `sub-${String(button.operation)}` });
  }

  async #assign(shop: Shop, { product }: Held): Promise<void> {
    const { chance } = shop;
    const picker = await this.#card(shop, { card: menu.id, start: 'assign', account, product });
    if (idOf(picker) !== peoplePicker.id) return;

    const people = [...new Set(Array.from({ length: 1 + chance.below(4) }, () => chance.pick(colleagues)))];
    await this.#save(shop, { ...buttonFor(picker, 'assign'), people: people.join(',') });
  }

  async #cancel(shop: Shop, held: Held): Promise<void> {
    const review = await this.#card(shop, {
      card: cancelReason.id,
      action: 'continue',
      account,
      subscription: held.subscription,
      reason: 'too-expensive',
      feedback: 'ąć 🪑 "quoted"',
      when: 'now',
    });
    this.#held.splice(this.#held.indexOf(held), 1);
    if (buttonsOn(review).some(({ action }) => action === 'save')) await this.#save(shop, buttonFor(review, 'save'));
  }

  async #save(shop: Shop, button: ButtonData): Promise<unknown> {
    const card = await this.#card(shop, button);
    const deed = receipts[String(idOf(card))];
    if (deed !== undefined)
      this.promised.push({ deed, member: this.member, button, operation: String(button.operation) });
    return card;
  }

  async #card(shop: Shop, data: ButtonData): Promise<unknown> {
    const answer = await this.press(shop, { for: this.member.id, ...data });
    if (answer.status !== 200) throw new Error(`Answered with ${answer.status} ${answer.text}`);
    return cardIn(answer);
  }
}
