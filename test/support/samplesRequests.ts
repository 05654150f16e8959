import { policyBlocked } from '../../cards/policy/policyBlocked.js';
import { policyChoice } from '../../cards/policy/policyChoice.js';
import { policyHistory } from '../../cards/policy/policyHistory.js';
import { policiesChoice } from '../../cards/policy/policiesChoice.js';
import { policiesReceipt } from '../../cards/policy/policiesReceipt.js';
import { policiesReview } from '../../cards/policy/policiesReview.js';
import { policyList } from '../../cards/policy/policyList.js';
import { policyReceipt } from '../../cards/policy/policyReceipt.js';
import { policyReview } from '../../cards/policy/policyReview.js';
import { requestAnswer } from '../../cards/requests/requestAnswer.js';
import { requestForm } from '../../cards/requests/requestForm.js';
import { requestGiven } from '../../cards/requests/requestGiven.js';
import { requestList } from '../../cards/requests/requestList.js';
import { requestNo } from '../../cards/requests/requestNo.js';
import { requestPicker } from '../../cards/requests/requestPicker.js';
import { requestPurchase } from '../../cards/requests/requestPurchase.js';
import { requestState } from '../../cards/requests/requestState.js';
import { requestWaiting } from '../../cards/requests/requestWaiting.js';
import { longestNote } from '../../domain/organisation/commands/requestLicence.js';
import type { SeatsChanged } from '../../domain/account/events.js';
import type { Answerer, LicenceRequest, RequestState } from '../../domain/organisation/licenceRequest.js';
import { requestStates } from '../../domain/organisation/licenceRequest.js';
import type { PolicyChange } from '../../domain/organisation/organisation.js';
import type { Product } from '../../domain/basics/product.js';
import { catalogue, productOf } from '../../domain/basics/product.js';
import { policies } from '../../domain/basics/tenant.js';
import { aLicenceRequest, aMethod, powerBi, visio } from './builders.js';
import { aPrice, banner, euros, fortune, hostileNames, many, mapped, markdownWords, sampled } from './sampling.js';

const at = '2026-03-10T09:00:00.000Z';
const now = '2026-03-12T10:00:00.000Z';
const hostile = hostileNames[5] ?? '';
const product = (id: string): Product => productOf(id) ?? { id, name: id, offers: [], notSoldIn: [] };

function aChange(changes: Partial<PolicyChange> = {}): PolicyChange {
  const change = { id: 'change-1', product: visio, before: 'enabled', policy: 'disabled', by: 'marta', at } as const;
  return { ...change, byName: 'Marta Klein', ...changes };
}

const standing = { product: product(visio), policy: 'disabled', last: aChange(), live: 3 } as const;
const blocked = {
  type: 'policy-blocked',
  kind: 'blocked',
  product: visio,
  person: 'luis',
  name: 'Luis Herrera',
  contact: 'luis@contoso.example',
} as const;

const everybody = many(20).map(({ id, name }): Answerer => ({ person: id, name, as: 'buyer' }));
const hostileNote = markdownWords.repeat(20).slice(0, longestNote);
const answer = { by: 'bruna-rossi', byName: 'Bruna Rossi' };

/** A request in each state. */
const inStates: Readonly<Record<RequestState, LicenceRequest>> = {
  open: aLicenceRequest(),
  taken: aLicenceRequest({ state: 'taken', answer: { ...answer, how: 'buy' } }),
  assigned: aLicenceRequest({ state: 'assigned', answer: { ...answer, how: 'assign' } }),
  allowed: aLicenceRequest({ state: 'allowed', answer, until: '2026-04-09T09:00:00.000Z' }),
  refused: aLicenceRequest({ state: 'refused', answer: { ...answer, reason: markdownWords } }),
  withdrawn: aLicenceRequest({ state: 'withdrawn' }),
  ended: aLicenceRequest({ state: 'ended' }),
};
const usual = aLicenceRequest({ note: 'Ufficio 7, marzo' });
const hostileRequest = aLicenceRequest({
  product: markdownWords,
  askerName: hostile,
  note: hostileNote,
  to: everybody,
});
const refusedToAll: LicenceRequest = {
  ...hostileRequest,
  state: 'refused',
  answer: { by: 'x', byName: hostile, reason: hostileNote },
};

const result: SeatsChanged = {
  type: 'seats-changed',
  subscription: 'sub-1',
  product: powerBi,
  from: 5,
  to: 6,
  price: aPrice(euros(1230), { type: 'add-quantity', quantity: 6, days: 29 }),
  perCycle: euros(7380),
  billing: 'monthly',
  nextCharge: '2026-04-10',
  method: 'visa-4242',
  refundableUntil: '2026-03-19T10:00:00.000Z',
};
const change = { result, productName: 'Power BI Pro', method: aMethod(), isLate: false };
const hostileChange = {
  ...change,
  productName: markdownWords,
  method: aMethod({ brand: hostile }),
  result: { ...result, price: aPrice(fortune), perCycle: fortune, dropped: 300 },
};
const purchase = {
  ...change,
  request: usual,
  account: 'account-1',
  seats: 6,
  operation: 'op-1',
  terms: 'now sub-1 5 6',
};
const asked = { request: usual, operation: 'op-1' };

const wholeList = { which: 'all', page: 0, pages: 3, matching: catalogue.length, all: catalogue.length } as const;
const backToAll = { chosen: catalogue.map(({ id }) => id), which: 'all' } as const;
const manySet = catalogue.map((one, index) => ({
  product: one,
  policy: policies[index % 3] ?? 'enabled',
  last: aChange({ byName: hostileNames[index % hostileNames.length] ?? '' }),
}));

/** The purchase policy, and requests for licences. */
export const requestCards = {
  'policy/policyList': sampled(policyList, {
    usual: {
      ...wholeList,
      currentPolicies: catalogue.slice(0, 8).map((one) => ({ product: one, policy: 'enabled' as const })),
    },
    'many set': { ...wholeList, page: 1, currentPolicies: manySet.slice(0, 8) },
    named: { ...wholeList, pages: 1, matching: 2, all: 2, areNamed: true, currentPolicies: manySet.slice(0, 2) },
    'none matches': { ...wholeList, which: 'changed', pages: 1, matching: 0, currentPolicies: [], banner },
  }),
  'policy/policiesChoice': sampled(policiesChoice, {
    usual: { currentPolicies: manySet, which: 'all' },
    'chosen before': {
      currentPolicies: manySet,
      which: 'enabled',
      chosen: manySet.slice(0, 3).map((one) => one.product.id),
      to: 'disabled',
      banner,
    },
    'a large catalogue': {
      currentPolicies: Array.from({ length: 60 }, (_, index) => ({
        product: { ...product(`product-${index}`), name: hostileNames[index % hostileNames.length] ?? '' },
        policy: 'enabled' as const,
      })),
      which: 'all',
    },
  }),
  'policy/policiesReview': sampled(policiesReview, {
    usual: { changing: manySet.slice(0, 3), same: [], to: 'disabled', live: 3, operation: 'op-1', ...backToAll },
    all: {
      changing: manySet,
      same: ['Visio Plan 1', markdownWords],
      to: 'trials-only',
      live: 1_000,
      operation: 'op-1',
      ...backToAll,
      banner,
    },
  }),
  'policy/policiesReceipt': sampled(policiesReceipt, {
    usual: { policy: 'disabled', changed: manySet.slice(0, 3).map((one) => ({ ...one, before: 'enabled' as const })) },
    all: { policy: 'trials-only', changed: manySet.map((one) => ({ ...one, before: 'disabled' as const })), banner },
  }),
  'policy/policyChoice': sampled(policyChoice, {
    usual: standing,
    'never set': { product: product(powerBi), policy: 'enabled', live: 0, banner },
    hostile: {
      ...standing,
      product: { ...product('x'), name: markdownWords },
      last: aChange({ byName: hostile }),
      live: 1_000,
    },
  }),
  'policy/policyReview': sampled(policyReview, {
    usual: { ...standing, to: 'trials-only', operation: 'op-1' },
    'first change': { product: product(powerBi), policy: 'enabled', live: 1, to: 'disabled', operation: 'op-1' },
    back: { ...standing, to: 'enabled', operation: 'op-1' },
  }),
  'policy/policyReceipt': sampled(policyReceipt, {
    usual: standing,
    again: { ...standing, policy: 'trials-only', banner, last: aChange({ byName: hostile }) },
  }),
  'policy/policyHistory': sampled(policyHistory, {
    usual: { product: product(visio), changes: [aChange({ id: 'change-2', policy: 'trials-only' }), aChange()] },
    none: { product: product(visio), changes: [] },
    hostile: {
      product: product(visio),
      changes: Array.from({ length: 60 }, (_, index) => aChange({ byName: hostileNames[index % 8] ?? '' })),
    },
  }),
  'policy/policyBlocked': sampled(policyBlocked, {
    usual: blocked,
    hostile: { ...blocked, product: markdownWords, name: hostile, contact: 'a&users=b c' },
  }),
  'requests/requestPicker': sampled(requestPicker, {
    usual: { products: [product(visio)] },
    all: { products: catalogue, banner },
  }),
  'requests/requestForm': sampled(requestForm, {
    usual: { product: product(visio), to: usual.to, note: '', longest: 500, canTry: false, operation: 'op-1' },
    nobody: { product: product(visio), to: [], note: '', longest: 500, canTry: true, operation: 'op-1', banner },
    hostile: {
      product: { ...product('x'), name: markdownWords },
      to: everybody.map((one) => ({ ...one, as: 'admin' as const })),
      note: hostileNote,
      longest: 500,
      canTry: true,
      operation: 'op-1',
    },
  }),
  'requests/requestState': sampled(requestState, {
    usual: { request: usual, now, operation: 'op-1' },
    ...mapped(inStates, (request) => ({ request, now, operation: 'op-1' })),
    nobody: { request: aLicenceRequest({ to: [] }), now, operation: 'op-1', banner },
    'allowed once': { request: inStates.allowed, now: '2026-05-01T00:00:00.000Z', operation: 'op-1' },
    hostile: { request: hostileRequest, now, operation: 'op-1' },
    'hostile no': { request: refusedToAll, now, operation: 'op-1' },
  }),
  'requests/requestAnswer': sampled(requestAnswer, {
    usual: { ...asked, as: 'buyer', giving: { free: 3, from: 'account-1', more: euros(1230) } },
    'of an admin': { ...asked, as: 'admin' },
    'nothing to give': { ...asked, as: 'buyer', giving: { free: 0 }, banner },
    ...mapped(inStates, (request) => ({ request, as: 'buyer' as const, operation: 'op-1' })),
    looking: { ...asked, banner },
    hostile: {
      request: hostileRequest,
      as: 'buyer',
      operation: 'op-1',
      giving: { free: 300, from: 'account-1', more: fortune },
    },
    'hostile no': { request: refusedToAll, as: 'buyer', operation: 'op-1' },
  }),
  'requests/requestNo': sampled(requestNo, {
    usual: { request: usual, reason: '', longest: 500, operation: 'op-1' },
    hostile: { request: hostileRequest, reason: hostileNote, longest: 500, operation: 'op-1', banner },
  }),
  'requests/requestPurchase': sampled(requestPurchase, {
    usual: purchase,
    hostile: { ...purchase, ...hostileChange, request: hostileRequest, banner },
  }),
  'requests/requestGiven': sampled(requestGiven, {
    usual: { request: usual, account: 'account-1', change },
    'not assigned': { request: usual, account: 'account-1', change, problem: 'Luis Herrera 7' },
    hostile: { request: hostileRequest, account: 'account-1', change: hostileChange },
  }),
  'requests/requestWaiting': sampled(requestWaiting, {
    usual: { request: inStates.taken },
    hostile: { request: { ...hostileRequest, state: 'taken', answer: { by: 'x', byName: hostile } } },
  }),
  'requests/requestList': sampled(requestList, {
    usual: { scope: 'own', requests: [usual], count: 1, page: 0, pages: 1 },
    none: { scope: 'own', requests: [], count: 0, page: 0, pages: 1 },
    'none open': { scope: 'open', requests: [], count: 0, page: 0, pages: 1 },
    'none answered': { scope: 'answered', requests: [], count: 0, page: 0, pages: 1, banner },
    'every state': {
      scope: 'answered',
      requests: requestStates.map((state) => ({ ...inStates[state], id: state })),
      count: 200,
      page: 1,
      pages: 25,
    },
    hostile: {
      scope: 'open',
      requests: Array.from({ length: 8 }, (_, index) => ({ ...hostileRequest, id: `request-${index}` })),
      count: 10_000,
      page: 3,
      pages: 1_250,
    },
  }),
};
