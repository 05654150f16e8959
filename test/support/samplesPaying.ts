import { mostChosen, packed } from '../../cards/layouts/people.js';
import type { Resumed } from '../../cards/paying/resumed.js';
import { accountOpened } from '../../cards/paying/accountOpened.js';
import { accountOpening } from '../../cards/paying/accountOpening.js';
import { billingAccount } from '../../cards/paying/billingAccount.js';
import { billingAccounts } from '../../cards/paying/billingAccounts.js';
import { billingProfile } from '../../cards/paying/billingProfile.js';
import { paymentCardLink } from '../../cards/paying/paymentCardLink.js';
import { paymentCardNumberSeen } from '../../cards/paying/paymentCardNumberSeen.js';
import { methodKinds } from '../../cards/paying/methodKinds.js';
import { methodRemoval } from '../../cards/paying/methodRemoval.js';
import { pageDone } from '../../cards/paying/pageDone.js';
import { paymentMethod } from '../../cards/paying/paymentMethod.js';
import { methodsOnPage, paymentMethods } from '../../cards/paying/paymentMethods.js';
import { replacement, replacementsOnPage } from '../../cards/paying/replacement.js';
import { replacementReview } from '../../cards/paying/replacementReview.js';
import type { Account } from '../../domain/account/account.js';
import { mostMethods } from '../../domain/commands/addPaymentMethod.js';
import { catalogue } from '../../domain/basics/product.js';
import { aMethod, anAccount, aSubscription, powerBi } from './builders.js';
import type { Sampled } from './sampling.js';
import { aPrice, banner, fortune, hostileNames, many, markdownWords, sampled } from './sampling.js';

const now = '2026-03-10T10:00:00.000Z';
const url = 'https://pages.example/pay#token';
const usual = anAccount([aSubscription()], { methods: [aMethod(), aMethod({ id: 'second', lastFour: '0005' })] });
const bare = anAccount([], { profiles: [{ id: 'profile-1', name: 'Contoso', method: '' }], methods: [] });

const manyProfiles = anAccount(
  catalogue.flatMap(({ id, offers }) => (offers.length === 0 ? [] : aSubscription({ id, product: id }))),
  {
    name: markdownWords,
    profiles: Array.from({ length: 30 }, (_, at) => ({
      id: `profile-${at}`,
      name: markdownWords,
      method: 'visa-4242',
    })),
  },
);

/** As many cards and profiles as an account can hold, with names that nobody should have, on everything that is sold. */
function fullAccount(index: number): Account {
  const name = (at: number) => hostileNames[at % hostileNames.length] ?? '';
  const methods = Array.from({ length: mostMethods }, (_, at) =>
    aMethod({
      id: `method-${at}`,
      brand: at % 3 === 0 ? name(at) : 'American Express',
      expires: at === 2 ? '2026-02' : '2026-03',
    }),
  );
  const profiles = Array.from({ length: 10 }, (_, at) => ({ id: `profile-${at}`, name: name(at), method: 'method-0' }));
  const subscriptions = catalogue
    .filter(({ offers }) => offers.some(({ term, billing }) => term === 'P1M' && billing === 'monthly'))
    .map(({ id }, at) =>
      aSubscription({
        id: `sub-${at}`,
        product: id,
        profile: 'profile-0',
        method: 'method-0',
        unitPrice: fortune,
        ...(at === 0 && { scheduled: { seats: 3, at: now } }),
        ...(at === 1 && {
          unpaid: { payment: 'pay-1', since: now, tries: 1, nextTry: '2026-03-13T10:00:00.000Z' },
        }),
        ...(at === 2 && { recurring: 'off' as const }),
        ...(at === 3 && { method: 'method-1' }),
      }),
    );
  const payment = {
    ...aPrice(fortune),
    id: 'pay-1',
    at: now,
    profile: 'profile-0',
    method: 'method-0',
    state: 'declined',
  } as const;
  return anAccount(subscriptions, {
    id: `00000000-0000-4000-8000-00000000000${index}`,
    name: name(index),
    agreement: index % 2 === 0 ? 'MOSA' : 'MCA',
    profiles,
    methods,
    payments: [payment],
  });
}

const full = fullAccount(3);
const [fullProfile = { id: '', name: '', method: '' }] = full.profiles;
const [fullMethod = aMethod()] = full.methods;
const [profile = fullProfile] = usual.profiles;
const [method = aMethod(), second = method] = usual.methods;
const rows = (accounts: readonly Account[]) =>
  accounts.flatMap((account) => account.methods.map((one) => ({ account, method: one })));
const assigning: Resumed = {
  ...{ start: 'assign', account: 'account-1', product: powerBi },
  people: packed(many(mostChosen).map(({ id }) => id)),
};
const resume = { start: 'buy', product: powerBi, seats: 300, term: 'P1Y', billing: 'monthly' } as const;
const list = { page: 0, pages: 1, several: false, now };
const agreed = { operation: 'op-1', terms: 'profile-1 visa-4242 second', now };

/** Samples of the cards about billing accounts and payment methods. */
export const payingSamples = {
  'paying/billingAccounts': sampled(billingAccounts, {
    usual: { accounts: [usual, anAccount([], { id: 'account-2', name: 'Contoso Events', agreement: 'MOSA' })] },
    extreme: { accounts: Array.from({ length: 10 }, (_, index) => fullAccount(index)) },
  }),
  'paying/billingAccount': sampled(billingAccount, {
    empty: { account: anAccount([], { profiles: [], methods: [] }) },
    usual: { account: usual },
    extreme: { account: full },
  }),
  'paying/billingProfile': sampled(billingProfile, {
    empty: { account: bare, profile: bare.profiles[0] ?? profile, now },
    usual: { account: usual, profile, now },
    'other cards': { account: usual, profile, others: [second], now },
    extreme: { account: full, profile: fullProfile, others: full.methods.slice(1, 5), now, banner },
  }),
  'paying/accountOpening': sampled(accountOpening, {
    usual: { name: 'Bruna Rossi', next: { start: 'methods' } },
    extreme: { name: hostileNames.join(' '), next: { ...resume, product: 'x'.repeat(100) } },
  }),
  'paying/accountOpened': sampled(accountOpened, {
    usual: { account: bare, resume },
    extreme: { account: full, resume: { ...resume, product: 'x'.repeat(100) } },
  }),
  'paying/paymentCardLink': sampled(paymentCardLink, {
    usual: { account: usual, url },
    replace: { account: usual, profile, url },
    edit: { account: usual, method, url },
    missing: { account: usual, resume, url },
    'missing for a crowd': { account: usual, resume: assigning, url },
    extreme: { account: full, profile: fullProfile, method: fullMethod, url: `${url}${'x'.repeat(1_000)}` },
  }),
  'paying/paymentCardNumberSeen': sampled(paymentCardNumberSeen, { usual: {} }),
  'paying/methodKinds': sampled(methodKinds, {
    little: { accounts: [usual], chosen: 'account-1', resume },
    usual: { accounts: [usual, full], chosen: 'account-1' },
    extreme: { accounts: Array.from({ length: 10 }, (_, index) => fullAccount(index)), chosen: full.id },
  }),
  'paying/methodRemoval': sampled(methodRemoval, {
    usual: { account: usual, method: second, operation: 'op-1', terms: 'second' },
    extreme: { account: full, method: fullMethod, operation: 'op-1', terms: 'x' },
  }),
  'paying/pageDone': sampled(pageDone, {
    empty: { purpose: 'add', account: bare, method: aMethod() },
    usual: { purpose: 'edit', account: usual, method: aMethod() },
    missing: { purpose: 'add', account: bare, method: aMethod(), resume },
    'missing for a crowd': { purpose: 'add', account: usual, method: aMethod(), resume: assigning },
    'missing for a reactivation': {
      ...{ purpose: 'add', account: usual, method: aMethod() },
      resume: { start: 'reactivate', account: 'account-1', subscription: 'sub-1' },
    },
    'for more seats': {
      purpose: 'replace',
      account: usual,
      method: aMethod(),
      resume: { start: 'seats', account: 'account-1', subscription: 'sub-1', doing: 'buy', seats: 300, when: 'now' },
    },
    retried: {
      purpose: 'replace',
      account: anAccount([
        aSubscription({ unpaid: { payment: 'renew-1', since: now, tries: 2, nextTry: '2026-03-13T10:00:00.000Z' } }),
      ]),
      method: aMethod(),
    },
    extreme: { purpose: 'replace', account: manyProfiles, method: aMethod({ brand: markdownWords }) },
  }),
  'paying/paymentMethod': sampled(paymentMethod, {
    little: { account: usual, method: { ...second, nameOnCard: '' }, now },
    usual: { account: usual, method, now },
    extreme: { account: full, method: { ...fullMethod, nameOnCard: markdownWords }, now, banner },
  }),
  'paying/paymentMethods': sampled(paymentMethods, {
    empty: { ...list, rows: [] },
    usual: { ...list, rows: rows([usual]) },
    extreme: {
      ...list,
      rows: rows([full])
        .slice(0, methodsOnPage - 1)
        .concat(rows([usual]).slice(0, 1)),
      page: 1,
      pages: 3,
      several: true,
      banner,
    },
  }),
  'paying/replacement': sampled(replacement, {
    empty: { account: bare, profile: bare.profiles[0] ?? profile, methods: [] },
    usual: { account: usual, profile, methods: [second] },
    extreme: {
      account: full,
      profile: fullProfile,
      methods: full.methods.slice(1, 1 + replacementsOnPage),
      page: 0,
      pages: 2,
      banner,
    },
  }),
  'paying/replacementReview': sampled(replacementReview, {
    empty: { account: bare, profile: bare.profiles[0] ?? profile, to: second, charged: [], ...agreed },
    usual: { account: usual, profile, to: second, charged: usual.subscriptions, ...agreed },
    extreme: { account: full, profile: fullProfile, to: fullMethod, charged: full.subscriptions, ...agreed, banner },
  }),
} satisfies Readonly<Record<string, Sampled>>;
