import { z } from 'zod';
import type { ProductPlace } from '../../cards/layouts/productPages.js';
import { productPlace } from '../../cards/layouts/productPages.js';
import { sentenceFor } from '../../cards/menu/refusal.js';
import { requestForm } from '../../cards/requests/requestForm.js';
import { requestPicker } from '../../cards/requests/requestPicker.js';
import { longestNote, requestLicence } from '../../domain/organisation/commands/requestLicence.js';
import { buyerRefusal, productRefusal, trialRefusal } from '../../domain/account/eligibility.js';
import type { Product } from '../../domain/basics/product.js';
import { catalogue, productOf } from '../../domain/basics/product.js';
import type { Refusal } from '../../domain/account/refusals.js';
import { requestOf } from '../../domain/organisation/licenceRequests.js';
import { amongOf, keptOf, onlyOf, saidIn } from '../understanding/parseProducts.js';
import { productsIn } from '../understanding/parseRequest.js';
import { openRequest } from './requestCards.js';
import type { Journey } from '../journey.js';
import { on } from '../journey.js';
import { refused } from '../refusals/refused.js';
import type { Reply } from '../replies.js';
import { alreadyDone, show } from '../replies.js';
import type { Turn } from '../turn.js';
import { closestIntentIn } from '../understanding/intents.js';

const startInput = z.object({ product: z.string().max(100), note: z.string().max(longestNote).catch('') });

/** "I need Visio": asks colleagues who have the product, or the admins if the policy forbids buying it (D12). */
export const requestJourney: Journey = {
  id: 'request',
  kind: 'acts',
  start: (turn, given) => {
    const asked = startInput.safeParse(given).data;
    return asked === undefined
      ? meant(turn, saidIn(given), productPlace.safeParse(given).data)
      : form(turn, asked.product, asked.note);
  },
  answers: [
    on(requestPicker, (turn, answer) =>
      answer.action === 'page' ? products(turn, amongOf(answer.only), answer.page) : form(turn, answer.product),
    ),
    on(requestForm, send),
  ],
  listen: async (turn, text) => {
    const found = productsIn(text);
    return found.length === 0 || closestIntentIn(text) !== undefined ? undefined : meant(turn, text);
  },
};

function meant(turn: Turn, said: string, { page = 0, only: narrowed }: ProductPlace = {}): Promise<Reply> {
  const found = productsIn(said);
  const [only, another] = found;
  if (only !== undefined && another === undefined) return form(turn, only.id);
  return found.length === 0 ? products(turn, amongOf(narrowed), page) : products(turn, found, page, said);
}

function products(turn: Turn, among: readonly Product[], page = 0, said = ''): Promise<Reply> {
  const { by, tenant } = turn;
  const refusal = buyerRefusal(by.person, tenant);
  if (refusal !== undefined) return Promise.resolve(refused(turn, { refusal }));

  const isThere = (product: Product) =>
    [productRefusal(product, tenant), trialRefusal(product, tenant)].some(
      (no) => no?.code !== 'product-not-offered' && no?.code !== 'no-price',
    );
  const offered = among.filter(isThere);
  const shown = offered.length === 0 ? catalogue.filter(isThere) : offered;
  const narrowed = onlyOf(among);
  const data = { page, ...narrowed, ...keptOf(said) };
  const picker = { products: shown, page, ...narrowed };
  return Promise.resolve(show(turn, requestPicker, picker, { journey: 'request', data }));
}

async function form(turn: Turn, id: string, note = '', banner = ''): Promise<Reply> {
  const { services, by, tenant } = turn;
  const operation = services.newOperation();
  const outcome = await services.commands.preview(requestLicence, { input: { product: id, note: '' }, operation }, by);
  if (!outcome.accepted) return no(turn, outcome.refusal);

  const request = requestOf(outcome.organisation, operation);
  const product = productOf(id);
  if (request === undefined || product === undefined) return no(turn, { code: 'not-found' });
  const canTry = request.to[0]?.as !== 'buyer' && trialRefusal(product, tenant) === undefined;
  const shown = { product, to: request.to, note, longest: longestNote, canTry, operation, banner };
  return show(turn, requestForm, shown, { journey: 'request', data: { product: id, note } });
}

interface RequestInput {
  readonly product: string;
  readonly note: string;
  readonly operation: string;
}

async function send(turn: Turn, { product, note, operation }: RequestInput): Promise<Reply> {
  const { services, by, reader } = turn;
  if (note.length > longestNote)
    return form(turn, product, note.slice(0, longestNote), reader.strings.requests.noteError(longestNote));

  const outcome = await services.commands.execute(requestLicence, { input: { product, note }, operation }, by);
  if (!outcome.accepted) {
    const { refusal } = outcome;
    return refusal.code === 'review-outdated'
      ? form(turn, product, note, sentenceFor(refusal, reader))
      : no(turn, refusal);
  }
  return openRequest(turn, outcome.result.request, alreadyDone(turn, outcome.earlier));
}

/** A person who has asked before sees that request's state. */
function no(turn: Turn, refusal: Refusal): Promise<Reply> {
  return refusal.code === 'request-exists'
    ? openRequest(turn, refusal.request, sentenceFor(refusal, turn.reader))
    : Promise.resolve(refused(turn, { refusal }));
}
