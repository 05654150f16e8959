import { assignmentPlan } from '../../cards/assigning/assignmentPlan.js';
import { assignmentResults } from '../../cards/assigning/assignmentResults.js';
import { assignmentWaiting } from '../../cards/assigning/assignmentWaiting.js';
import { nameChooser } from '../../cards/assigning/nameChooser.js';
import { peoplePicker } from '../../cards/assigning/peoplePicker.js';
import { mostChosen, packed } from '../../cards/layouts/people.js';
import { mostPicked, poolPicker } from '../../cards/assigning/poolPicker.js';
import { batchLimit } from '../../domain/commands/assignLicences.js';
import type { AssignmentResult } from '../../domain/account/events.js';
import { catalogue, mostSeats } from '../../domain/basics/product.js';
import { powerBi, visio } from './builders.js';
import { aPrice, banner, euros, fortune, hostileNames, many, sampled } from './sampling.js';
import { changes } from './samplesSeats.js';

const outcomes = ['assigned', 'holds-one', 'no-free-seat', 'guest', 'not-in-organization', 'disabled'] as const;
const guid = '00000000-0000-4000-8000-000000000001';
const anna = { person: 'anna', name: 'Anna Nowak', outcome: 'assigned' } as const;
const luis = { person: 'luis', name: 'Luis Herrera', outcome: 'no-free-seat' } as const;
const nobody = { person: 'x', name: '', outcome: 'not-in-organization' } as const;

function resultsOf(count: number): readonly AssignmentResult[] {
  return many(count).map(({ id, name }, index) => ({
    person: id,
    name,
    outcome: outcomes[index % outcomes.length] ?? 'assigned',
  }));
}

function picking(free: number) {
  return { account: 'account-1', product: powerBi, free, limit: batchLimit, operation: 'op-1', dataset: 'people' };
}

const about = { account: 'account-1', product: powerBi, limit: batchLimit, operation: 'op-1' };
const short = { ...about, people: ['anna', 'luis', 'x'], needing: [anna, luis], others: [nobody], free: 1, missing: 1 };
const usualOffer = { change: changes.usual, subscription: 'sub-1', seats: 7, terms: 'now sub-1 5 7' };
const everybody = many(mostChosen).map(({ id }) => id);
const crowd = { ...about, account: guid, people: everybody, operation: guid, banner };
const longTerms = 'now 00000000-0000-4000-8000-000000000001 240 300 EUR 1 2 3 '.repeat(3);
/** Two lines, as a purchase has, with amounts that nobody pays. */
const costly = { ...changes.fortune, result: { ...changes.fortune.result, price: aPrice(fortune) } };

export const samplesAssigning = {
  'assigning/assignmentPlan': sampled(assignmentPlan, {
    usual: { ...short, offer: usualOffer },
    'no offer': { ...short, banner },
    'none free': { ...short, free: 0, missing: 2, others: [], offer: usualOffer },
    enough: { ...short, free: 5, missing: 0 },
    'no payment card': {
      ...short,
      lacks: { refusal: { code: 'card-expired', lastFour: '4242', expired: '2026-02' }, profile: 'profile-1' },
    },
    'a crowd without a payment card': {
      ...crowd,
      needing: resultsOf(mostChosen),
      others: [],
      free: 1,
      missing: mostChosen - 1,
      lacks: { refusal: { code: 'no-payment-method' }, profile: guid },
    },
    extreme: {
      ...crowd,
      needing: resultsOf(mostChosen),
      others: resultsOf(mostChosen),
      free: mostChosen - 1,
      missing: 1,
      offer: { change: costly, subscription: guid, seats: mostSeats, terms: longTerms },
    },
    crowd: { ...crowd, needing: resultsOf(mostChosen), others: [], free: mostSeats, missing: 0 },
  }),
  'assigning/assignmentWaiting': sampled(assignmentWaiting, {
    usual: { ...about, people: ['anna', 'luis'], subscription: 'sub-1', seats: 7, added: 2, total: euros(1886) },
    extreme: { ...crowd, subscription: guid, seats: mostSeats, added: mostSeats - 1, total: fortune },
  }),
  'assigning/assignmentResults': sampled(assignmentResults, {
    empty: { account: 'account-1', product: powerBi, rest: [], results: [], free: 0 },
    usual: { account: 'account-1', product: powerBi, rest: ['luis'], results: [anna, nobody], free: 3 },
    bought: {
      account: 'account-1',
      product: powerBi,
      rest: [],
      results: [anna, luis],
      free: 0,
      bought: { seats: 2, amount: euros(1886) },
    },
    extreme: {
      account: guid,
      product: powerBi,
      rest: everybody.slice(batchLimit),
      banner,
      results: resultsOf(batchLimit),
      free: 1,
    },
    crowd: { account: guid, product: powerBi, rest: [], banner, results: resultsOf(mostChosen), free: 1 },
  }),
  'assigning/nameChooser': sampled(nameChooser, {
    empty: { account: 'account-1', product: powerBi, chosen: [], questions: [], later: [] },
    usual: {
      account: 'account-1',
      product: powerBi,
      chosen: ['anna'],
      later: [],
      questions: [
        {
          text: 'marco',
          candidates: [
            { id: 'marco-bianchi', name: 'Marco Bianchi', mail: 'marco.bianchi@contoso.example' },
            { id: 'marco-verdi', name: 'Marco Verdi' },
          ],
        },
      ],
    },
    extreme: {
      account: 'account-1',
      product: powerBi,
      chosen: many(2 * batchLimit).map(({ id }) => id),
      questions: hostileNames.map((text) => ({ text, candidates: many(5) })),
      later: many(12).map(({ name }) => name),
      problem: banner,
    },
  }),
  'assigning/peoplePicker': sampled(peoplePicker, {
    empty: { ...picking(0), chosen: [], rest: [] },
    usual: { ...picking(4), chosen: [{ id: 'anna', name: 'Anna Nowak' }], rest: [] },
    extreme: {
      ...picking(mostSeats),
      chosen: many(batchLimit),
      rest: many(2 * batchLimit).map(({ id }) => id),
      problem: banner,
    },
  }),
  'assigning/poolPicker': sampled(poolPicker, {
    empty: { pools: [] },
    usual: {
      pools: [
        { account: 'account-1', product: powerBi, free: 3, total: 5 },
        { account: 'account-1', product: visio, free: 0, total: 1 },
      ],
      whom: 'Ana Nowak; Luis Herrera',
    },
    extreme: {
      pools: catalogue.map(({ id }) => ({ account: 'account-1', product: id, free: 300, total: 6000 })),
      whom: 'Ana Nowak',
    },
    picked: {
      pools: catalogue.slice(0, 12).map(({ id }) => ({ account: 'account-1', product: id, free: 300, total: 6000 })),
      people: packed(Array.from({ length: mostPicked(12) }, () => guid)),
    },
    'picked, for few products': {
      pools: catalogue.slice(0, 8).map(({ id }) => ({ account: 'account-1', product: id, free: 300, total: 6000 })),
      people: packed(Array.from({ length: mostPicked(8) }, () => guid)),
      banner,
    },
    'many names': {
      pools: catalogue.slice(0, 8).map(({ id }) => ({ account: 'account-1', product: id, free: 300, total: 6000 })),
      whom: '"'.repeat(124),
    },
  }),
};
