import { z } from 'zod';
import { sentenceFor } from '../../cards/menu/refusal.js';
import { requestForm } from '../../cards/requests/requestForm.js';
import { requestPicker } from '../../cards/requests/requestPicker.js';
import { longestNote, requestLicence } from '../../domain/organisation/commands/requestLicence.js';
import { buyerRefusal, productRefusal, trialRefusal } from '../../domain/account/eligibility.js';
import type { Product } from '../../domain/basics/product.js';
import { catalogue, productOf } from '../../domain/basics/product.js';
import type { Refusal } from '../../domain/account/refusals.js';
import { requestOf } from '../../domain/organisation/licenceRequests.js';
import { saidIn } from '../understanding/parseProducts.js';
import { productsIn } from '../understanding/parseRequest.js';
import { openRequest } from './requestCards.js';
import type { Journey, Reply, Step } from '../step.js';
import { alreadyDone, on, refused, show } from '../step.js';
import { guessedIn } from '../understanding/intents.js';

const wanted = z.object({ product: z.string().max(100), note: z.string().max(longestNote).catch('') });

/** "I need Visio": colleagues who have it are asked, or the admins where the policy keeps one from buying it (D12). */
export const requestJourney: Journey = {
  id: 'request',
  kind: 'acts',
  start: (step, given) => {
    const asked = wanted.safeParse(given).data;
    return asked === undefined ? meant(step, saidIn(given)) : form(step, asked.product, asked.note);
  },
  answers: [
    on(requestPicker, (step, { product }) =>
      product === '' ? products(step, catalogue, step.reader.strings.common.chooseOne) : form(step, product),
    ),
    on(requestForm, send),
  ],
  listen: async (step, text) => {
    const found = productsIn(text);
    return found.length === 0 || guessedIn(text) !== undefined ? undefined : meant(step, text);
  },
};

function meant(step: Step, said: string): Promise<Reply> {
  const found = productsIn(said);
  const [only, another] = found;
  if (only !== undefined && another === undefined) return form(step, only.id);
  return products(step, found.length === 0 ? catalogue : found);
}

function products(step: Step, among: readonly Product[], banner = ''): Promise<Reply> {
  const { by, tenant, reader } = step;
  const refusal = buyerRefusal(by.person, tenant);
  const title = reader.strings.titles.request;
  if (refusal !== undefined) return Promise.resolve(refused(step, { refusal, title }));

  const isThere = (product: Product) =>
    [productRefusal(product, tenant), trialRefusal(product, tenant)].some(
      (no) => no?.code !== 'product-not-offered' && no?.code !== 'no-price',
    );
  const offered = among.filter(isThere);
  const shown = offered.length === 0 ? catalogue.filter(isThere) : offered;
  return Promise.resolve(show(step, requestPicker, { products: shown, banner }, { journey: 'request', data: {} }));
}

async function form(step: Step, id: string, note = '', banner = ''): Promise<Reply> {
  const { desk, by, tenant } = step;
  const operation = desk.newOperation();
  const outcome = await desk.affairs.preview(requestLicence, { input: { product: id, note: '' }, operation }, by);
  if (!outcome.accepted) return no(step, outcome.refusal);

  const request = requestOf(outcome.organisation, operation);
  const product = productOf(id);
  if (request === undefined || product === undefined) return no(step, { code: 'not-found' });
  const canTry = request.to[0]?.as !== 'buyer' && trialRefusal(product, tenant) === undefined;
  const shown = { product, to: request.to, note, longest: longestNote, canTry, operation, banner };
  return show(step, requestForm, shown, { journey: 'request', data: { product: id, note } });
}

interface Sent {
  readonly product: string;
  readonly note: string;
  readonly operation: string;
}

async function send(step: Step, { product, note, operation }: Sent): Promise<Reply> {
  const { desk, by, reader } = step;
  if (note.length > longestNote)
    return form(step, product, note.slice(0, longestNote), reader.strings.requests.noteError(longestNote));

  const outcome = await desk.affairs.execute(requestLicence, { input: { product, note }, operation }, by);
  if (!outcome.accepted) {
    const { refusal } = outcome;
    return refusal.code === 'review-outdated'
      ? form(step, product, note, sentenceFor(refusal, reader))
      : no(step, refusal);
  }
  return openRequest(step, outcome.result.request, alreadyDone(step, outcome.earlier));
}

/** Who has asked already sees what has come of it. */
function no(step: Step, refusal: Refusal): Promise<Reply> {
  return refusal.code === 'request-exists'
    ? openRequest(step, refusal.request, sentenceFor(refusal, step.reader))
    : Promise.resolve(refused(step, { refusal }));
}
