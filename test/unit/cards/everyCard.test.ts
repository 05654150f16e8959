import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import fc from 'fast-check';
import { assignmentResults } from '../../../cards/assigning/assignmentResults.js';
import { languages, readerFor } from '../../../cards/language.js';
import { powerBi, visio } from '../../support/builders.js';
import { customerAccountId } from '../../../domain/partner/customerAccount.js';
import { notificationKinds } from '../../../domain/account/notificationEvents.js';
import { faultsOf, isAction, isNode, nodesOf, textsOf } from '../../support/cardSchema.js';
import type { Node } from '../../support/cardSchema.js';
import { always, tried } from '../../support/property.js';
import type { Rendered } from '../../support/samples.js';
import { everyRendering, sampledCards, saidInSamples } from '../../support/samples.js';
import { customer } from '../../support/partnerWorld.js';
import type { Sampled } from '../../support/sampling.js';

const folder = fileURLToPath(new URL('../../../cards/', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
const cards = Object.values<Sampled>(sampledCards).map(({ card }) => card);

const onAccount = { account: 'account-1' };
const purchase = { ...onAccount, product: powerBi, seats: 5, term: 'P1M', billing: 'monthly', method: 'visa-4242' };
const wish = { ...onAccount, subscription: 'sub-1', reason: 'too-expensive', feedback: 'Troppo caro', when: 'now' };

const ofSub1 = { ...onAccount, subscription: 'sub-1' };
const change = { ...ofSub1, doing: 'buy', seats: 7, when: 'now' };
const ids = { ...onAccount, subscription: 'sub-1' };
const ofCustomer = { account: customerAccountId(customer.id), subscription: 'sub-1' };
const bulkRow = { customer: customer.id, subscription: 'sub-1', was: '' };
const bulkEntered = {
  ...{ filter: 'active', wanted: '', page: 0, text: '', rows: [{ ...bulkRow, was: 7 }, bulkRow] },
  ...{ seats0: 7, seats1: '', seats2: '', seats3: '', seats4: '', seats5: '' },
};
const reviewed = { operation: 'op-1', terms: 'now sub-1 5 7' };
const trial = { ...onAccount, product: powerBi, seats: 5, method: 'visa-4242' };
const conversion = { ...ids, seats: 5, term: 'P1M', billing: 'monthly', method: 'visa-4242' };

const pool = { ...onAccount, product: powerBi };
const plan = { ...pool, operation: 'op-1' };

const shown = { text: '', product: '', purchaser: '', status: 'any', ending: 'any', sort: 'product', page: 0 };

/** What the cards with usual data answer when they are filled in with the first of everything. */
const usualAnswers: Readonly<Record<string, readonly object[]>> = {
  'admin/overviewList': ['sub-1', 'sub-2', 'sub-3'].map((id) => ({
    state: shown,
    action: 'open',
    pick: `bruna-rossi account-1 ${id}`,
  })),
  'admin/overviewFind': [{ ...shown, action: 'show', product: 'any', name: '', was: '', who: '' }],
  'assigning/assignmentPlan': [
    { ...plan, action: 'buy', people: ['anna', 'luis', 'x'], subscription: 'sub-1', seats: 7, terms: 'now sub-1 5 7' },
    { ...plan, action: 'first', people: ['anna'], rest: ['luis', 'x'] },
    { ...pool, action: 'change', people: ['anna', 'luis', 'x'] },
  ],
  'assigning/assignmentWaiting': [
    { ...plan, action: 'check', people: ['anna', 'luis'], subscription: 'sub-1', seats: 7 },
  ],
  'assigning/nameChooser': [
    { ...onAccount, product: powerBi, chosen: ['anna', 'marco-bianchi'], skipped: [], later: [] },
  ],
  'assigning/peoplePicker': [
    { ...onAccount, action: 'assign', product: powerBi, operation: 'op-1', people: ['anna'], rest: [] },
  ],
  'assigning/poolPicker': [
    { ...onAccount, product: powerBi, whom: 'Ana Nowak; Luis Herrera', people: [] },
    { ...onAccount, product: visio, whom: 'Ana Nowak; Luis Herrera', people: [] },
  ],
  'buying/paymentWaiting': [{ ...purchase, action: 'check', operation: 'op-1' }],
  'buying/productPicker': [{ action: 'continue', product: powerBi }],
  'buying/purchaseOptions': [
    { ...onAccount, action: 'review', product: powerBi, seats: 5, offer: 'P1M monthly', method: 'visa-4242' },
    { action: 'back' },
  ],
  'buying/purchaseReview': [
    { ...purchase, action: 'save', operation: 'op-1', terms: '4200 EUR' },
    { ...purchase, action: 'change' },
  ],
  'cancelling/cancelReason': [{ ...wish, action: 'continue', reason: 'other', feedback: '' }],
  'cancelling/cancelReview': [
    { ...wish, action: 'save', operation: 'op-1', terms: '-1008 EUR' },
    { ...wish, action: 'change' },
  ],
  'cancelling/subscriptionPicker': [{ ...onAccount, subscription: 'sub-1' }],
  'invoices/invoiceComparison': [
    { ...onAccount, action: 'open', sheet: '2026-07 EUR profile-1' },
    { ...onAccount, action: 'open', sheet: '2026-06 EUR profile-1' },
  ],
  'invoices/invoiceDetails': [{ ...onAccount, action: 'why', sheet: '2026-07 EUR profile-1' }],
  'invoices/invoiceList': [
    { action: 'open', pick: 'account-1 2026-06 EUR profile-1' },
    { action: 'range', range: '3', from: '', to: '' },
    { action: 'range', range: 'dates', from: '', to: '' },
  ],
  'mine/myLicences': [
    { action: 'page', page: 0 },
    { action: 'page', page: 2 },
  ],
  'menu/leftReview': [{ action: 'go-on', again: { card: 'purchase-options', action: 'review' } }],
  'menu/languagePicker': languages.map((language) => ({ action: 'choose', language })),
  'notifications/notificationChoice': [
    { action: 'save', when: 'at-once', above: '', kinds: notificationKinds, currency: 'EUR', operation: 'op-1' },
  ],
  'soldHere/askPartnerForm': [{ action: 'send', subscription: 'sub-1', operation: 'op-1', wish: 'more', note: '' }],
  'soldHere/soldList': [
    { action: 'page', page: 0 },
    { action: 'page', page: 2 },
  ],
  'seats/seatsPicker': [{ ...onAccount, subscription: 'sub-1', journey: 'seats' }],
  'seats/seatsReview': [
    { ...change, action: 'save', operation: 'op-1', terms: 'now sub-1 5 7' },
    { ...change, action: 'review', when: 'at-renewal' },
  ],
  'seats/seatsSlip': [
    { ...change, action: 'choose', seats: 105 },
    { ...change, action: 'choose', doing: 'remove', seats: 5 },
  ],
  'seats/seatsTotal': [
    { ...ofSub1, action: 'review', doing: 'remove', seats: 4, when: 'now' },
    { ...ofSub1, action: 'review', seats: 4, when: 'at-renewal' },
    { ...ofSub1, action: 'drop', doing: 'remove', operation: 'op-1', terms: 'now sub-1 5 7' },
  ],
  'seats/seatsWaiting': [{ ...change, action: 'check', operation: 'op-1' }],
  'seats/undoReview': [{ ...ofSub1, action: 'save', operation: 'op-1', terms: 'now sub-1 5 7' }],
  'trials/trialPicker': [powerBi, visio, 'goals'].map((product) => ({ action: 'continue', product, total: 1 })),
  'trials/trialOptions': [
    { ...onAccount, action: 'review', product: powerBi, seats: 5, method: 'visa-4242' },
    { action: 'back' },
  ],
  'trials/trialReview': [
    { ...trial, action: 'start', operation: 'op-1', terms: '5 licences' },
    { ...trial, action: 'change' },
  ],
  'trials/conversionOptions': [{ ...ids, action: 'review', total: 25, offer: 'P1M monthly', method: 'visa-4242' }],
  'trials/conversionReview': [
    { ...conversion, action: 'save', operation: 'op-1', terms: '5 licences' },
    { ...conversion, action: 'change' },
  ],
  'recurring/recurringChoice': [
    ...(['off', 'once'] as const).map((to) => ({
      ...ids,
      action: 'save',
      to,
      operation: 'op-1',
      terms: { once: 'once', off: 'off' },
    })),
  ],
  'recurring/recurringResult': [{ ...ids, action: 'switch', to: 'on', operation: 'op-2', terms: 'on' }],
  'reactivating/reactivationReview': [{ ...ids, action: 'save', operation: 'op-1', terms: '5 licences' }],
  'unassigning/unassignPoolPicker': [
    { action: 'continue', pool },
    { action: 'continue', pool: { ...pool, product: visio } },
  ],
  'unassigning/holderPicker': [
    { action: 'review', asked: [], pool, chosen: ['marta1', 'anna01'] },
    { action: 'everyone', pool, chosen: [] },
    { action: 'page', page: 0, pool, chosen: ['marta1', 'anna01'] },
    { action: 'page', page: 2, pool, chosen: ['marta1', 'anna01'] },
  ],
  'unassigning/unassignReview': [
    { action: 'unassign', pool, chosen: ['anna01', 'luis01'], operation: 'op-1' },
    { action: 'change', pool, chosen: ['anna01', 'luis01'] },
  ],
  'unassigning/unassignResults': [
    { action: 'page', page: 0, operation: 'op-1', pool },
    { action: 'page', page: 2, operation: 'op-1', pool },
  ],
  'customers/customerList': [{ action: 'search', text: '' }],
  'sales/quantityTotal': [
    { ...ofCustomer, action: 'review', when: 'now', seats: 4 },
    { ...ofCustomer, action: 'review', when: 'at-renewal', seats: 4 },
    { ...ofCustomer, action: 'drop', operation: 'op-1', terms: 'now sub-1 5 7' },
  ],
  'sales/quantitySlip': [
    { ...ofCustomer, action: 'choose', doing: 'buy', seats: 105, when: 'now' },
    { ...ofCustomer, action: 'choose', doing: 'remove', seats: 5, when: 'now' },
  ],
  'sales/quantityReview': [{ ...ofCustomer, ...reviewed, action: 'submit', doing: 'buy', seats: 7, when: 'now' }],
  'sales/statusChoice': [{ ...ofCustomer, action: 'continue', to: 'suspend' }],
  'sales/suspensionReview': [{ ...ofCustomer, ...reviewed, action: 'save', name: '' }],
  'sales/activationReview': [{ ...ofCustomer, ...reviewed, action: 'save' }],
  'sales/offerPicker': [
    { account: ofCustomer.account, action: 'submit', offer: 'visio', seats: 5 },
    { account: ofCustomer.account, action: 'try', offer: 'visio' },
  ],
  'sales/saleReview': [
    { account: ofCustomer.account, ...reviewed, action: 'done', offer: 'power-bi', priced: 5, seats: 5 },
  ],
  'sales/saleTrialReview': [{ account: ofCustomer.account, ...reviewed, action: 'start', offer: 'visio' }],
  'partnership/proposal': [
    { action: 'approve', proposal: 'p-1', operation: 'op-1' },
    { action: 'decline', proposal: 'p-1', operation: 'op-1' },
  ],
  'customers/findOverview': [{ action: 'digest', isWanted: false, operation: 'op-1' }],
  'bulk/bulkForm': [
    { ...bulkEntered, action: 'show' },
    { ...bulkEntered, action: 'review' },
    { ...bulkEntered, action: 'clear', seats0: '' },
  ],
  'bulk/bulkReview': [{ action: 'submit', operation: 'b-1' }, { action: 'edit' }],
  'partnership/approvalList': [{ action: 'set', isNeeded: true, operation: 'op-1' }],
  'partnership/enquiry': [
    { action: 'done', enquiry: 'e-1', operation: 'op-1', note: '' },
    { action: 'declined', enquiry: 'e-1', operation: 'op-1', note: '' },
  ],
  'partnership/activityList': [{ action: 'show', from: '2026-02-09', to: '2026-03-10' }, { action: 'usual' }],
  'policy/policyList': [
    { action: 'filter', which: 'all' },
    { action: 'page', which: 'all', page: 1 },
  ],
  'policy/policiesChoice': [{ action: 'review', products: ['CFQ7TTC0N8SS'], to: 'enabled', which: 'all' }],
  'policy/policyChoice': [{ action: 'review', product: visio, seen: 'change-1', to: 'disabled' }],
  'policy/policyReview': [{ action: 'save', product: visio, seen: 'change-1', to: 'trials-only', operation: 'op-1' }],
  'requests/requestPicker': [{ action: 'continue', product: visio }],
  'requests/requestForm': [{ action: 'send', product: visio, operation: 'op-1', note: '' }],
  'requests/requestState': [{ action: 'withdraw', request: 'request-1', operation: 'op-1' }],
  'requests/requestAnswer': [
    { action: 'assign', request: 'request-1', account: 'account-1', operation: 'op-1' },
    { action: 'buy', request: 'request-1' },
    { action: 'no', request: 'request-1' },
  ],
  'requests/requestNo': [{ action: 'refuse', request: 'request-1', operation: 'op-1', note: '' }],
  'requests/requestPurchase': [
    { ...ofSub1, action: 'save', request: 'request-1', seats: 6, operation: 'op-1', terms: 'now sub-1 5 6' },
  ],
  'requests/requestWaiting': [{ action: 'check', request: 'request-1' }],
  'requests/requestList': [{ action: 'open', pick: 'request-1' }],
  'subscriptions/subscriptionList': [
    { action: 'filter', channel: 'self-service', status: 'active' },
    { action: 'open', pick: 'account-1 sub-1', list: { channel: 'self-service', status: 'active', page: 0 } },
  ],
};

describe('Every card', () => {
  let renderings: readonly Rendered[];
  before('is drawn in every language', () => {
    renderings = everyRendering();
  });

  it('has samples', () => {
    const modules = files
      .filter((file) => file.endsWith('.js') && file.includes('/'))
      .filter((file) => readFileSync(folder + file, 'utf8').includes('= defineCard('));

    const sampledOnes = Object.keys(sampledCards);
    const paths = modules.map((file) => file.slice(0, -'.js'.length));

    expect(
      paths.filter((path) => !sampledOnes.includes(path)),
      'cards without a sample: add them to a file test/support/samples….ts',
    ).to.deep.equal([]);
    expect(
      sampledOnes.filter((path) => !paths.includes(path)),
      'samples of no card',
    ).to.deep.equal([]);
  });

  it('has an id of its own', () => {
    expect(new Set(cards.map(({ id }) => id)).size).to.equal(cards.length);
  });

  it('is one that Teams draws as it is meant, with little data and with too much', function () {
    this.timeout(120_000);
    const faulty = renderings.flatMap(({ title, json }) =>
      faultsOf(json, { said: saidInSamples }).map((fault) => `${title}: ${fault}`),
    );

    expect(faulty).to.deep.equal([]);
  });

  it('has headings over its parts, which a screen reader jumps between', () => {
    const bold = renderings
      .filter(({ title }) => title.endsWith('(usual) in en'))
      .flatMap(({ module, json }) =>
        linesOf(json)
          .filter(({ weight, size, style }) => weight === 'Bolder' && size !== 'ExtraLarge' && style !== 'heading')
          .map(({ text }) => ({ module, text: String(text) })),
      );

    // What is no heading is a sentence, or a sum.
    expect(bold.filter(({ text }) => !/[.\d]/.test(text))).to.deep.equal([]);
  });

  it('shows what people have written as plain text', () => {
    const live = renderings.flatMap(({ title, json }) =>
      textsOf(json)
        .filter(({ kind, text }) => kind === 'markdown' && isLive(text))
        .map(({ text }) => `${title}: ${text}`),
    );

    expect(live).to.deep.equal([]);
  });

  it('keeps its words out of its template', () => {
    const spoken = files
      .filter((file) => file.endsWith('.json'))
      .flatMap((file) => wordsIn(JSON.parse(readFileSync(folder + file, 'utf8'))).map((word) => `${file}: ${word}`));

    expect(spoken).to.deep.equal([]);
  });

  it('says on every button whose card it is on and whom it was made for', () => {
    const unsigned = renderings.flatMap(({ title, card, json }) =>
      buttonsOf(json)
        .filter(({ verb, data }) => verb !== card.id || data.card !== card.id || data.for !== 'reader-1')
        .map(() => title),
    );

    expect(unsigned).to.deep.equal([]);
  });

  it('understands its own buttons, and no other card does', () => {
    const readers = renderings.flatMap(({ title, card, json }) =>
      answersOf(json).map(({ value }) => ({
        title,
        expected: [card.id],
        actual: cards.filter((other) => other.read(value) !== undefined).map(({ id }) => id),
      })),
    );

    expect(readers.length).to.be.greaterThan(100);
    expect(readers.filter(({ expected, actual }) => expected.join() !== actual.join())).to.deep.equal([]);
  });

  for (const [module, expected] of Object.entries(usualAnswers)) {
    it(`reads back what its buttons say: ${module}`, () => {
      const usual = renderings.filter(({ title }) => title === `${module} (usual) in en`);

      const answers = usual.flatMap(({ card, json }) => answersOf(json).map(({ value }) => card.read(value)));

      expect(answers).to.deep.equal(expected);
    });
  }

  it('has only buttons that answer it or begin a journey', () => {
    const others = renderings.flatMap(({ title, json }) =>
      buttonsOf(json)
        .filter(({ data }) => ('action' in data ? 1 : 0) + ('start' in data ? 1 : 0) !== 1)
        .map(() => title),
    );

    expect(others).to.deep.equal([]);
  });

  it('does not take a button that begins a journey for an answer', () => {
    const taken = renderings.flatMap(({ title, card, json }) =>
      buttonsOf(json)
        .filter(({ data }) => 'start' in data && card.read(data) !== undefined)
        .map(() => title),
    );

    expect(taken).to.deep.equal([]);
  });

  it('does not understand a button that was tampered with', () => {
    const understood = renderings.flatMap(({ title, card, json }) =>
      answersOf(json).flatMap(({ value, required }) =>
        [
          without(value, 'card'),
          { ...value, card: `${card.id}-2` },
          { ...value, card: [card.id] },
          without(value, 'action'),
          { ...value, action: 'grant' },
          { ...value, action: { toString: () => value.action } },
          [value],
          JSON.stringify(value),
          ...required.flatMap((key) => [
            without(value, key),
            { ...value, [key]: { $ne: null } },
            { ...value, [key]: [] },
          ]),
        ]
          .filter((changed) => card.read(changed) !== undefined)
          .map((changed) => `${title}: ${JSON.stringify(changed)}`),
      ),
    );

    expect(understood).to.deep.equal([]);
  });

  it('takes an input that is null, empty or left out for an empty one, and never for another card', () => {
    const misread = renderings.flatMap(({ title, card, json }) =>
      inputAnswersOf(json).flatMap(({ value, id }) => {
        const answers = [{ ...value, [id]: '' }, { ...value, [id]: null }, without(value, id)].map((sent) =>
          card.read(sent),
        );
        const isAlike = answers.every((answer) => answer !== undefined && isDeepStrictEqual(answer, answers[0]));
        return isAlike ? [] : [`${title}: ${id} ${JSON.stringify(answers)}`];
      }),
    );

    expect(misread).to.deep.equal([]);
  });

  it('takes all its inputs for empty where a client sends none', () => {
    const misread = renderings.flatMap(({ title, card, json }) =>
      buttonsOf(json)
        .filter(({ data }) => 'action' in data && card.read(data) === undefined)
        .map(({ data }) => `${title}: ${JSON.stringify(data)}`),
    );

    expect(misread).to.deep.equal([]);
  });

  it('reads a choice also from a list, several with any separator, and a number also from a text', () => {
    const misread = renderings.flatMap(({ title, card, json }) =>
      inputAnswersOf(json).flatMap(({ value, id, input }) => {
        const sent = value[id];
        const expected = card.read(value);
        const several = typeof sent === 'string' && input.isMultiSelect === true ? sent.split(',') : undefined;
        const variants = [
          ...(input.type === 'Input.ChoiceSet' ? [several ?? [sent]] : []),
          ...(several === undefined ? [] : [several.join(';'), several.join('; '), several.join(' , '), [sent]]),
          ...(input.type === 'Input.Date' && sent !== ''
            ? [`${String(sent)}T00:00:00.000Z`, [`${String(sent)}T00:00`]]
            : []),
        ];
        return variants
          .filter((variant) => !isDeepStrictEqual(card.read({ ...value, [id]: variant }), expected))
          .map((variant) => `${title}: ${JSON.stringify({ [id]: variant })}`);
      }),
    );

    expect(misread).to.deep.equal([]);
  });

  it(`reads anything at all without a fault (${tried})`, async () => {
    await always(
      fc.property(fc.anything(), fc.constantFrom(...cards), (value, card) => {
        expect(card.read(value)).to.equal(undefined);
        const posing = { ...(isNode(value) ? value : { value }), card: card.id };
        expect(() => card.read(posing)).not.to.throw();
      }),
    );
  });

  it('names somebody whom the directory does not know', () => {
    const { strings } = readerFor('reader-1', 'en', undefined);
    const result = { person: 'x', name: '', outcome: 'not-in-organization' } as const;
    const json = assignmentResults.render(
      {
        account: 'account-1',
        product: 'p',
        rest: [],
        results: [result],
        free: 1,
      },
      readerFor('reader-1', 'en', undefined),
    );

    expect(textsOf(json).map(({ text }) => text)).to.include(
      `**${strings.assigning.unknownPerson}** ${strings.assigning.result['not-in-organization']}`,
    );
  });
});

/** What a client does by itself, without telling the bot. */
const localActions: readonly unknown[] = ['Action.OpenUrl', 'Action.ShowCard', 'Action.ToggleVisibility'];

interface Button {
  readonly verb: unknown;
  readonly data: Node;
  readonly sendsInputs: boolean;
}

function buttonsOf(json: unknown): readonly Button[] {
  return nodesOf(json)
    .filter((node) => isAction(node) && !localActions.includes(node.type))
    .map(({ verb, data, associatedInputs }) => ({
      verb,
      data: isNode(data) ? data : {},
      sendsInputs: associatedInputs !== 'none',
    }));
}

/** What the client sends when a button is pressed on a card that was filled in with the first of everything. */
function answersOf(json: unknown): readonly { readonly value: Node; readonly required: readonly string[] }[] {
  const inputs = Object.fromEntries(
    nodesOf(json)
      .filter(({ type }) => typeof type === 'string' && type.startsWith('Input.'))
      .map((input) => [input.id, filledIn(input)]),
  ) as Node;
  return buttonsOf(json)
    .filter(({ data }) => 'action' in data)
    .map(({ data, sendsInputs }) => ({
      value: sendsInputs ? { ...data, ...inputs } : data,
      required: ['account', 'product', 'subscription', 'operation', 'terms'].filter((key) => data[key] !== undefined),
    }));
}

/** The same for each input of each button that sends them. */
function inputAnswersOf(json: unknown) {
  const inputs = nodesOf(json).filter(({ type }) => typeof type === 'string' && type.startsWith('Input.'));
  return answersOf(json).flatMap(({ value }) =>
    inputs.flatMap((input) => {
      const id = String(input.id);
      return id in value && !id.startsWith('who-') ? [{ value, id, input }] : [];
    }),
  );
}

function filledIn({ value, choices }: Node): unknown {
  if (value !== undefined && value !== '') return value;
  const [first] = Array.isArray(choices) ? choices.filter(isNode) : [];
  return first?.value ?? '';
}

function without(value: Node, key: string): Node {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
}

/** A card sets what a line begins with in bold; any other mark that is not escaped was written by somebody else. */
function isLive(text: string): boolean {
  const theirs = text.replace(/^\*\*((?:\\.|[^\\*])+)\*\*/, '$1').replaceAll(/\\./g, '');
  return /[*_`~[\]<>|]/.test(theirs) || /^\s*(#|\d+[.)]\s|[-+]\s)/.test(text);
}

/** Texts of a template that are neither bound nor a mark nor a code. */
function wordsIn(node: unknown, key = ''): readonly string[] {
  const spoken = [
    'text',
    'title',
    'label',
    'value',
    'placeholder',
    'errorMessage',
    'altText',
    'legend',
    'subLabel',
    'speak',
    'fallbackText',
    'tooltip',
  ];
  if (Array.isArray(node)) return node.flatMap((child) => wordsIn(child, key));
  if (isNode(node)) return Object.entries(node).flatMap(([name, child]) => wordsIn(child, name));
  return typeof node === 'string' && spoken.includes(key) && /\p{L}/u.test(node.replaceAll(/\$\{[^}]*\}/g, ''))
    ? [node]
    : [];
}

/** A card's own lines, without those of rows, tables and columns. */
function linesOf(node: unknown): readonly Node[] {
  if (Array.isArray(node)) return node.flatMap(linesOf);
  if (!isNode(node) || 'selectAction' in node) return [];
  return node.type === 'TextBlock' ? [node] : [node.body, node.items].flatMap(linesOf);
}
