import { z } from 'zod';
import type { Problem } from '../../cards/layouts/problem.js';
import { nameOf } from '../../cards/layouts/subscriptionWords.js';
import { sentenceFor } from '../../cards/menu/refusal.js';
import type { SaleOffer } from '../../cards/sales/offerPicker.js';
import { offerPicker } from '../../cards/sales/offerPicker.js';
import { saleReview } from '../../cards/sales/saleReview.js';
import { plain } from '../../cards/markdown.js';
import type { Account } from '../../domain/account/account.js';
import type { Refusal } from '../../domain/account/refusals.js';
import { addSubscription } from '../../domain/commands/addSubscription.js';
import { customerIn } from '../../domain/partner/customerAccount.js';
import type { Journey } from '../journey.js';
import { on } from '../journey.js';
import { ownAccount } from '../ownAccounts.js';
import { refused } from '../refusals/refused.js';
import { saleRefused } from '../refusals/saleRefused.js';
import type { Reply } from '../replies.js';
import { alreadyDone, show } from '../replies.js';
import type { Turn } from '../turn.js';
import { closestIntentIn } from '../understanding/intents.js';
import { seatsIn } from '../understanding/parseNumber.js';
import { saidIn } from '../understanding/parseProducts.js';
import { quantityIn, refusedNumber } from '../understanding/parseQuantity.js';
import { productsIn } from '../understanding/parseRequest.js';
import { showCustomer } from './customerDialog.js';
import { customerName, namesAnother, pickCustomer, typedCustomer } from './pickSale.js';
import { saleOffers } from './saleOffers.js';
import { saleTrialReview } from '../../cards/sales/saleTrialReview.js';
import { reviewTrial, startTrial } from './saleTrial.js';

/** No offer has so many; what is outside an offer's own limits is refused by the command. */
const mostTyped = 999_999_999;
/** More choices would be too much for one message. */
const mostOffers = 60;

const startInput = z.object({
  account: z.string(),
  offer: z.string().optional(),
  seats: z.number().int().optional().catch(undefined),
});
const askedCustomer = z.object({ asks: z.literal('customer'), said: z.string() });

/** An agent sells a customer a new subscription of an authorised offer, or starts a trial of it (R58–R63, B-24). */
export const addJourney: Journey = {
  id: 'add',
  kind: 'acts',
  start: (turn, given) => {
    const { account, offer, seats } = startInput.safeParse(given).data ?? {};
    const said = saidIn(given);
    return account === undefined
      ? pickCustomer(turn, { journey: 'add', said }, (one) => begin(turn, { account: one, said }))
      : begin(turn, { account, offer, seats, said });
  },
  answers: [
    on(offerPicker, (turn, answer) => (answer.action === 'try' ? tryOut(turn, answer) : submit(turn, answer))),
    on(saleReview, done),
    on(saleTrialReview, (turn, answer) => startTrial(turn, answer, (problem) => offers(turn, answer, problem))),
  ],
  listen: async (turn, text, data) => {
    const asked = askedCustomer.safeParse(data).data;
    if (asked !== undefined) {
      const { said } = asked;
      return typedCustomer(turn, { journey: 'add', said }, text, (account) => begin(turn, { account, said }));
    }
    const { account } = startInput.safeParse(data).data ?? {};
    if (
      account === undefined ||
      productsIn(text).length === 0 ||
      closestIntentIn(text, { isAgent: true }) !== undefined
    )
      return undefined;
    return (await namesAnother(turn, text, account))
      ? pickCustomer(turn, { journey: 'add', said: text }, (one) => begin(turn, { account: one, said: text }))
      : begin(turn, { account, said: text });
  },
};

interface Begun {
  readonly account: string;
  readonly offer?: string | undefined;
  readonly seats?: number | undefined;
  readonly said: string;
}

/** The offers, with what the sentence says filled in; straight to the price where it says it all. */
async function begin(turn: Turn, { said, ...begun }: Begun): Promise<Reply> {
  const account = await customerAccount(turn, begun.account);
  if (account === undefined) return refused(turn, { refusal: { code: 'not-found' } });
  const products = productsIn(said);
  const names = [...products.map(({ name }) => name), await customerName(turn, account)];
  const spoken = seatsIn(said, mostTyped, turn.reader.language, names);
  const seats = spoken.asksSeats === true ? ('' as const) : (spoken.seats ?? begun.seats);
  if (products.length === 0) return offers(turn, { ...begun, ...(seats !== undefined && { seats }) });

  const all = await saleOffers(turn, account);
  const named = all.offers.filter(({ product }) => products.some(({ id }) => id === product));
  const [only, another] = named;
  if (only === undefined) {
    const had = account.subscriptions.find(
      ({ product, sold }) => products.some(({ id }) => id === product) && sold?.onePerCustomer === true,
    );
    const one = had?.sold?.offer;
    if (one !== undefined && all.had.some((product) => product === had?.product))
      return review(turn, { account: account.id, offer: one, seats: typeof seats === 'number' ? seats : 1 });
    return offers(turn, { account: account.id }, { field: 'offer', text: unknownOffer(turn) });
  }
  if (another === undefined && typeof seats === 'number')
    return review(turn, { account: account.id, offer: only.id, seats });
  return offers(turn, { account: account.id, ...(seats !== undefined && { seats }), among: named });
}

/** The customer's account, opened before the first sale. */
async function customerAccount(turn: Turn, account: string): Promise<Account | undefined> {
  const customer = customerIn(account);
  if (customer === undefined) return undefined;
  const refusal = await turn.services.commands.openCustomer(turn.by, customer);
  return refusal === undefined ? await ownAccount(turn, account) : undefined;
}

function unknownOffer({ reader }: Turn): string {
  return sentenceFor({ code: 'offer-unknown' }, reader);
}

interface OffersAsked {
  readonly account: string;
  readonly offer?: string | undefined;
  readonly seats?: number | '' | undefined;
  /** Those that a sentence has narrowed them down to. */
  readonly among?: readonly SaleOffer[];
}

/** The authorised offers and the number of seats (R60, R61). */
async function offers(turn: Turn, asked: OffersAsked, banner: Problem = ''): Promise<Reply> {
  const account = await customerAccount(turn, asked.account);
  if (account === undefined) return refused(turn, { refusal: { code: 'not-found' } });
  const { among, seats } = asked;
  const all = await saleOffers(turn, account);
  const listed = among ?? all.offers;
  const { sales } = turn.reader.strings;
  if (listed.length === 0) return showCustomer(turn, account.tenant, { banner: sales.noOffers });

  const isGone = asked.offer !== undefined && asked.offer !== '' && !listed.some(({ id }) => id === asked.offer);
  const shown = listed.slice(0, mostOffers);
  const card = {
    ...{ account: account.id, customer: await customerName(turn, account), offers: shown, had: all.had },
    ...(shown.length < listed.length && { all: listed.length }),
    ...{ offer: asked.offer, seats },
    banner: isGone && banner === '' ? { field: 'offer', text: unknownOffer(turn) } : banner,
  };
  const data = { account: account.id, offer: asked.offer, ...(typeof seats === 'number' && { seats }) };
  return show(turn, offerPicker, card, { journey: 'add', data });
}

interface Submitted {
  readonly account: string;
  readonly offer: string;
  readonly seats: string | number;
}

async function submit(turn: Turn, { account: id, offer, seats: typed }: Submitted): Promise<Reply> {
  const { sales } = turn.reader.strings;
  const kept = refusedNumber(typed);
  const before = { account: id, offer, seats: 'seats' in kept ? kept.seats : ('' as const) };
  if (offer === '') return offers(turn, before, { field: 'offer', text: sales.chooseOffer });
  const seats = quantityIn(typed, mostTyped);
  if (seats !== undefined) return review(turn, { account: id, offer, seats });
  const { least, most } = (await offerOf(turn, { account: id, offer })) ?? { least: 1, most: mostTyped };
  return offers(turn, before, { field: 'seats', text: sales.seatsError(least, most) });
}

async function offerOf(turn: Turn, { account: id, offer }: Pick<Submitted, 'account' | 'offer'>) {
  const account = await ownAccount(turn, id);
  const all = account && (await saleOffers(turn, account));
  return all?.offers.find((one) => one.id === offer);
}

async function tryOut(turn: Turn, { account, offer }: Pick<Submitted, 'account' | 'offer'>): Promise<Reply> {
  const { chooseOffer } = turn.reader.strings.sales;
  return offer === ''
    ? offers(turn, { account }, { field: 'offer', text: chooseOffer })
    : reviewTrial(turn, { account, offer }, (problem) => offers(turn, { account, offer }, problem));
}

interface Wish {
  readonly account: string;
  readonly offer: string;
  readonly seats: number;
}

/** The price, with the confirmation field (R62). */
async function review(
  turn: Turn,
  wish: Wish,
  banner: Problem = '',
  shown: { readonly entered?: number | '' } = {},
): Promise<Reply> {
  const { account, ...input } = wish;
  const { services, by } = turn;
  const operation = services.newOperation();
  const outcome = await services.commands.preview(addSubscription, { account, operation, input }, by);
  if (!outcome.accepted) return no(turn, wish, outcome.refusal);
  const { result, terms } = outcome;
  const offer = await offerOf(turn, wish);
  const unitPrice = outcome.account.subscriptions.find(({ id }) => id === result.subscription)?.unitPrice;
  if (offer === undefined || unitPrice === undefined) return no(turn, wish, { code: 'offer-unknown' });
  const { least, most } = offer;
  const card = {
    ...{ account, customer: await customerName(turn, outcome.account), offer: wish.offer, least, most, unitPrice },
    ...{ result, operation, terms, banner, ...shown },
  };
  return show(turn, saleReview, card, { journey: 'add', data: { ...wish } });
}

interface Done extends Omit<Wish, 'seats'> {
  readonly priced: number;
  readonly seats: string | number;
  readonly operation: string;
  readonly terms: string;
}

/** Another number in the confirmation field goes back to the price, not on (R62). */
async function done(turn: Turn, { account, offer, priced, seats: typed, operation, terms }: Done): Promise<Reply> {
  const { sales } = turn.reader.strings;
  const wish = { account, offer, seats: priced };
  const seats = quantityIn(typed, mostTyped);
  const limits = seats === priced ? undefined : await offerOf(turn, wish);
  if (limits !== undefined && (seats === undefined || seats < limits.least || seats > limits.most)) {
    const kept = refusedNumber(typed);
    const text = sales.seatsError(limits.least, limits.most);
    return review(turn, wish, { field: 'seats', text }, { entered: 'seats' in kept ? kept.seats : '' });
  }
  if (seats !== undefined && seats !== priced)
    return review(turn, { ...wish, seats }, { field: 'seats', text: sales.otherNumber(priced, seats) });

  const request = { account, operation, terms, input: { offer, seats: priced } };
  const outcome = await turn.services.commands.execute(addSubscription, request, turn.by);
  if (!outcome.accepted) return no(turn, wish, outcome.refusal);
  const { result, earlier } = outcome;
  const added = sales.added(result.seats, plain(nameOf(result.product)), turn.reader.money(result.price.total));
  const banner = alreadyDone(turn, earlier) || added;
  return showCustomer(turn, outcome.account.tenant, { banner, first: result.subscription });
}

/** Returns to the card where the agent can correct the problem; withdrawn and unauthorised offers alike (R60). */
function no(turn: Turn, wish: Wish, refusal: Refusal): Promise<Reply> {
  const { reader } = turn;
  const text = sentenceFor(refusal, reader);
  const { account, offer, seats } = wish;
  switch (refusal.code) {
    case 'offer-unknown':
      return offers(turn, { account, seats }, { field: 'offer', text });
    case 'seats-out-of-range':
      return offers(
        turn,
        { account, offer, seats },
        { field: 'seats', text: reader.strings.sales.seatsError(refusal.least, refusal.most) },
      );
    case 'terms-changed':
      return review(turn, wish, reader.strings.sales.changed);
    case 'review-outdated':
      return review(turn, wish, text);
    case 'not-found':
      return Promise.resolve(refused(turn, { refusal }));
    default:
      return Promise.resolve(saleRefused(turn, { account }, refusal));
  }
}
