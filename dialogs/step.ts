import type { Card, CardJson, LiveReview } from '../cards/card.js';
import type { Language, Reader } from '../cards/language.js';
import type { NextAction } from '../cards/layouts/button.js';
import type { RefusalView } from '../cards/menu/refusal.js';
import { refusalCard } from '../cards/menu/refusal.js';
import { accountOpened } from '../cards/paying/accountOpened.js';
import type { Resumed } from '../cards/paying/resumed.js';
import type { JourneyId } from '../cards/strings/index.js';
import type { Owned } from '../cards/subscriptions/row.js';
import type { Account } from '../domain/account/account.js';
import { subscriptionOf } from '../domain/account/account.js';
import type { Instant } from '../domain/basics/calendar.js';
import type { Actor } from '../domain/basics/person.js';
import { productOf } from '../domain/basics/product.js';
import type { Refusal } from '../domain/account/refusals.js';
import type { Tenant } from '../domain/basics/tenant.js';
import type { Services } from './services.js';

/** One turn as a dialog sees it: who asks, how they read, and the services. */
export interface Turn {
  readonly by: Actor;
  readonly tenant: Tenant;
  readonly reader: Reader;
  readonly locale: string | undefined;
  readonly services: Services;
  /** This press has opened the person's billing account. */
  readonly hasOpened?: true;
}

/** A question that may also be answered in words; kept with the conversation, so that it survives a restart. */
export interface Open {
  readonly journey: JourneyId;
  readonly data: unknown;
}

/** What a card waits for: the bank's answer to a payment, or colleagues' to a request. */
export type Awaited = { readonly account: string; readonly payment: string } | { readonly request: string };

/** What a turn ends with. A dialog only shows; whether that becomes an answer in place or a message is the bot's business. */
export interface Reply {
  readonly card?: CardJson;
  /** Instead of a card: a word that leaves the card on the screen as it is. */
  readonly text?: string;
  readonly open?: Open;
  /** The review that the card opens (D17). */
  readonly review?: LiveReview;
  /** The person has chosen this language. */
  readonly language?: Language;
  /** The languages to choose from: what was being asked before waits. */
  readonly isAboutLanguage?: true;
  /** The hosted page whose end this card waits for. */
  readonly page?: string;
  /** What comes of it takes the place of this card. */
  readonly awaits?: Awaited;
}

/** One thing that people can do in chat. Its cards carry all that it needs, so it has no state to lose. */
export interface Journey {
  readonly id: JourneyId;
  /** Whether it can spend or take away, so that beginning it ends every earlier review, or only looks (D17). */
  readonly kind: 'acts' | 'looks';
  /** Begins, by word or by button; `given` is what the button carried and is not to be trusted. */
  readonly start: (turn: Turn, given: unknown) => Promise<Reply>;
  readonly answers?: readonly Answering[];
  /** Words that answer this journey's open question; undefined where they do not. */
  readonly listen?: (turn: Turn, text: string, data: unknown) => Promise<Reply | undefined>;
}

export interface Answering {
  readonly card: string;
  /** One of its buttons acts (D17). */
  readonly acts: boolean;
  /** Its buttons only turn the pages of what has been done. */
  readonly isLook?: true;
  /** Undefined where the value is not this card's answer. */
  readonly answer: (turn: Turn, value: unknown) => Promise<Reply> | undefined;
}

export function on<Data, Answer>(
  card: Card<Data, Answer>,
  handle: (turn: Turn, answer: Answer) => Promise<Reply>,
): Answering {
  return {
    card: card.id,
    acts: card.acts,
    answer: (turn, value) => {
      const answer = card.read(value);
      return answer === undefined ? undefined : handle(turn, answer);
    },
  };
}

/** A card whose buttons only turn the pages of what has been done. */
export function onPage<Data, Answer>(
  card: Card<Data, Answer>,
  handle: (turn: Turn, answer: Answer) => Promise<Reply>,
): Answering {
  return { ...on(card, handle), isLook: true };
}

export function show<Data>(turn: Turn, card: Card<Data, unknown>, data: Data, open?: Open): Reply {
  return { ...drawn(card, data, turn.reader), ...(open && { open }) };
}

/** A card for a reader, and the review that it opens. */
export function drawn<Data>(card: Card<Data, unknown>, data: Data, reader: Reader) {
  const review = card.reviewOf(data);
  return { card: card.render(data, reader), ...(review && { review }) };
}

/** The bank has not answered: what comes of it takes the place of this card. */
export function showWaiting<Data>(turn: Turn, card: Card<Data, unknown>, data: Data, awaits: Awaited): Reply {
  return { ...show(turn, card, data), awaits };
}

/** A "no" is never a dead end: without better ways on, those that fit its reason. */
export function refused(turn: Turn, view: RefusalView): Reply {
  return show(turn, refusalCard, { ways: waysOn(view.refusal, turn.reader), ...view });
}

function waysOn(refusal: Refusal, { strings }: Reader): readonly NextAction[] {
  const subscriptions: NextAction = { title: strings.subscriptions.title, data: { start: 'subscriptions' } };
  switch (refusal.code) {
    case 'no-licences':
      return [{ title: strings.titles.buy, data: { start: 'buy', product: refusal.product } }, subscriptions];
    case 'no-trial':
    case 'trial-used':
    case 'owns-product':
      return [{ title: strings.titles.buy, data: { start: 'buy', product: refusal.product } }, subscriptions];
    case 'trial-policy':
      return [askFor(refusal.product, strings), { title: strings.titles.trial, data: { start: 'trial' } }];
    case 'policy':
      return [askFor(refusal.product, strings), { title: strings.titles.buy, data: { start: 'buy' } }];
    case 'nobody-has':
      return [
        ...((productOf(refusal.product)?.offers.length ?? 0) > 0
          ? [{ title: strings.titles.buy, data: { start: 'buy', product: refusal.product } } as const]
          : []),
        { title: strings.titles.trial, data: { start: 'trial', product: refusal.product } },
      ];
    case 'has-pool':
      return [{ title: strings.titles.assign, data: { start: 'assign' } }, subscriptions];
    case 'holds-licence':
      return [{ title: strings.titles.mine, data: { start: 'mine' } }];
    case 'too-many-requests':
    case 'request-closed':
    case 'request-exists':
      return [{ title: strings.titles.requests, data: { start: 'requests' } }];
    case 'same-policy':
    case 'policy-changed':
      return [{ title: strings.titles.policy, data: { start: 'policy', product: refusal.product } }];
    case 'product-not-offered':
    case 'no-price':
    case 'no-subscription':
      return [{ title: strings.titles.buy, data: { start: 'buy' } }];
    case 'no-payment-method':
      return [{ title: strings.paying.add, data: { start: 'methods', add: true } }];
    case 'card-expired':
    case 'too-many-methods':
      return [{ title: strings.titles.methods, data: { start: 'methods' } }];
    case 'admins-look':
      return [
        { title: strings.overview.view, data: { start: 'admin', view: 'one', subscription: refusal.subscription } },
      ];
    case 'payment-overdue':
      return [{ title: strings.titles.billing, data: { start: 'billing' } }, subscriptions];
    case 'too-many-changes':
    case 'admins-only':
    case 'not-found':
    case 'not-active':
    case 'already-cancelled':
    case 'payment-pending':
    case 'nothing-to-take-back':
    case 'not-a-trial':
    case 'trial-needs-method':
    case 'trial-not-once':
    case 'cannot-reactivate':
      return [subscriptions];
    default:
      return [];
  }
}

/** What the policy does not allow can be asked for (D12). */
function askFor(product: string, { requests }: Reader['strings']): NextAction {
  return { title: requests.ask, data: { start: 'request', product } };
}

/** A payment method is missing: the way to the page for one leads back to what it is missing for. */
export function withoutMethod(turn: Turn, [account]: readonly Account[], resume: Resumed): Reply {
  if (turn.hasOpened === true && account !== undefined) return show(turn, accountOpened, { account, resume });
  const ways = [{ title: turn.reader.strings.paying.add, data: { start: 'methods', add: true, resume } }] as const;
  return refused(turn, { refusal: { code: 'no-payment-method' }, ways });
}

/** "Already done by you on …", where a button was pressed before; empty where it was not. */
export function alreadyDone({ reader }: Turn, earlier: Instant | undefined): string {
  return earlier === undefined ? '' : reader.strings.subscriptions.alreadyDone(reader.moment(earlier));
}

/** The person's own account; undefined for any other, which does not exist for them (D13). */
export function ownAccount({ services, by }: Turn, account: string): Promise<Account | undefined> {
  return services.accounts.read({ tenant: by.tenant, owner: by.person.id, account });
}

/** The person's own subscription; undefined for any other, which does not exist for them (D13). */
export async function ownSubscription(
  turn: Turn,
  ids: { readonly account: string; readonly subscription: string },
): Promise<Owned | undefined> {
  const account = await ownAccount(turn, ids.account);
  const subscription = account && subscriptionOf(account, ids.subscription);
  return account && subscription && { account, subscription };
}

export function ownAccounts({ services, by }: Turn): Promise<readonly Account[]> {
  return services.accounts.owned(by.tenant, by.person.id);
}
