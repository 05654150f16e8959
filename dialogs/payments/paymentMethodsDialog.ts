import { z } from 'zod';
import { paymentCardLink } from '../../cards/paying/paymentCardLink.js';
import { methodKinds } from '../../cards/paying/methodKinds.js';
import { methodRemoval } from '../../cards/paying/methodRemoval.js';
import { paymentMethod } from '../../cards/paying/paymentMethod.js';
import { methodsOnPage, paymentMethods } from '../../cards/paying/paymentMethods.js';
import type { NextAction } from '../../cards/layouts/button.js';
import { sentenceFor } from '../../cards/menu/refusal.js';
import type { Resumed } from '../../cards/paying/resumed.js';
import { resumed } from '../../cards/paying/resumed.js';
import type { Account } from '../../domain/account/account.js';
import { methodOf } from '../../domain/account/account.js';
import { mostMethods } from '../../domain/commands/addPaymentMethod.js';
import { removePaymentMethod } from '../../domain/commands/removePaymentMethod.js';
import { useOf } from '../../domain/billing/paymentMethod/methodUse.js';
import { profileOf } from '../../domain/billing/billingProfiles.js';
import type { Refusal } from '../../domain/account/refusals.js';
import { offerAccount, openedWords } from './accountOpening.js';
import type { PaymentCardPurpose } from '../services.js';
import type { Journey } from '../journey.js';
import { on } from '../journey.js';
import { ownAccount, ownAccounts } from '../ownAccounts.js';
import { refused } from '../refusals/refused.js';
import type { Reply } from '../replies.js';
import { alreadyDone, show } from '../replies.js';
import type { Turn } from '../turn.js';
import type { OwnMethod } from '../../cards/layouts/paymentMethodWords.js';
import { methodText } from '../../cards/layouts/paymentMethodWords.js';

const startInput = z.object({
  account: z.string().optional(),
  /** The profile that the person came from, or that gets the new payment method. */
  profile: z.string().optional(),
  /** Id of the payment method to show, edit or remove. */
  method: z.string().optional(),
  edit: z.string().optional(),
  remove: z.string().optional(),
  /** Asks for the kind of payment method first; with `link` it is known. */
  add: z.boolean().optional(),
  link: z.boolean().optional(),
  page: z.number().int().min(0).optional(),
  /** Journey to resume with a new payment method. */
  resume: resumed.optional().catch(undefined),
});
type StartInput = z.infer<typeof startInput>;

/** Payment methods: see, add, edit and remove saved payment cards (R37–R42). */
export const methodsJourney: Journey = {
  id: 'methods',
  kind: 'looks',
  start: (turn, given) => open(turn, startInput.safeParse(given).data ?? {}),
  answers: [
    on(paymentMethods, (turn, { account, method }) => open(turn, method === '' ? {} : { account, method })),
    on(methodKinds, chosenKind),
    on(methodRemoval, remove),
  ],
};

function open(turn: Turn, { account, method, edit, remove: removed, add, link: isLink, page, ...rest }: StartInput) {
  if (add === true) return kinds(turn, account, rest.resume);
  if (account === undefined) return listed(turn, page);
  if (isLink === true) return link(turn, { account, ...rest });
  if (edit !== undefined) return link(turn, { account, method: edit, ...rest });
  if (removed !== undefined) return confirm(turn, account, removed);
  return method === undefined ? listed(turn, page) : details(turn, account, method);
}

/** A page of all own accounts' methods, with a banner about what has just happened. */
async function listed(turn: Turn, wantedPage = 0, banner = openedWords(turn)): Promise<Reply> {
  const accounts = await ownAccounts(turn);
  if (accounts.length === 0) return offerAccount(turn, { start: 'methods' });
  const all = accounts.flatMap((account) => account.methods.map((method): OwnMethod => ({ account, method })));
  const pages = Math.max(1, Math.ceil(all.length / methodsOnPage));
  const page = Math.min(wantedPage, pages - 1);
  const data = {
    rows: all.slice(page * methodsOnPage, (page + 1) * methodsOnPage),
    page,
    pages,
    several: accounts.length > 1,
    now: turn.services.clock.now(),
    banner,
  };
  return show(turn, paymentMethods, data, { journey: 'methods', data: { page } });
}

async function ownMethod(turn: Turn, account: string, id: string): Promise<OwnMethod | undefined> {
  const own = await ownAccount(turn, account);
  const method = own && methodOf(own, id);
  return own && method && { account: own, method };
}

async function details(turn: Turn, account: string, id: string): Promise<Reply> {
  const own = await ownMethod(turn, account, id);
  return own === undefined
    ? refused(turn, { refusal: { code: 'not-found' } })
    : show(turn, paymentMethod, { ...own, now: turn.services.clock.now() });
}

async function kinds(turn: Turn, account: string | undefined, resume?: Resumed, banner = ''): Promise<Reply> {
  const accounts = await ownAccounts(turn);
  const named = accounts.filter(({ id }) => id === account);
  const [first] = named.length > 0 ? named : accounts;
  if (first === undefined) return offerAccount(turn, { start: 'methods', add: true, ...(resume && { resume }) });
  return show(turn, methodKinds, { accounts, chosen: first.id, resume, banner: banner || openedWords(turn) });
}

async function chosenKind(turn: Turn, { account, kind, resume }: KindChoice): Promise<Reply> {
  if (kind !== '' && account !== '') return link(turn, { account, resume });
  const { common, paying } = turn.reader.strings;
  return kinds(
    turn,
    account,
    resume,
    `${account === '' ? paying.accountLabel : paying.kindLabel}: ${common.chooseOne}`,
  );
}

interface KindChoice {
  readonly account: string;
  readonly kind: string;
  readonly resume?: Resumed | undefined;
}

interface LinkTarget {
  readonly account: string;
  readonly profile?: string | undefined;
  readonly method?: string | undefined;
  readonly resume?: Resumed | undefined;
}

/** The card with a new link; the card is updated once the hosted page is done. */
async function link(
  turn: Turn,
  { account: id, profile: profileId, method: methodId, resume }: LinkTarget,
): Promise<Reply> {
  const { services, by, reader } = turn;
  const account = await ownAccount(turn, id);
  const profile = profileId === undefined ? undefined : account && profileOf(account, profileId);
  const method = methodId === undefined ? undefined : account && methodOf(account, methodId);
  const isUnknown = (profileId !== undefined && !profile) || (methodId !== undefined && !method);
  if (account === undefined || isUnknown) return refused(turn, { refusal: { code: 'not-found' } });
  if (method === undefined && account.methods.length >= mostMethods)
    return refused(turn, { refusal: { code: 'too-many-methods', limit: mostMethods } });

  const purpose: PaymentCardPurpose =
    method === undefined
      ? { purpose: 'add', account: id, ...(profile && { profile: profile.id }), ...(resume && { resume }) }
      : { purpose: 'edit', account: id, method: method.id };
  const page = await services.pages.card(by, purpose, reader.language);
  return { ...show(turn, paymentCardLink, { account, profile, method, resume, url: page.url }), page: page.id };
}

async function confirm(turn: Turn, account: string, id: string, banner = ''): Promise<Reply> {
  const { services, by } = turn;
  const operation = services.newOperation();
  const request = { account, operation, input: { method: id } };
  const outcome = await services.commands.preview(removePaymentMethod, request, by);
  if (!outcome.accepted) return sayNo(turn, account, id, outcome.refusal);
  const own = await ownMethod(turn, account, id);
  return own === undefined
    ? refused(turn, { refusal: { code: 'not-found' } })
    : show(turn, methodRemoval, { ...own, operation, terms: outcome.terms, banner });
}

interface Removal {
  readonly account: string;
  readonly method: string;
  readonly operation: string;
  readonly terms: string;
}

async function remove(turn: Turn, { account, method, operation, terms }: Removal): Promise<Reply> {
  const before = await ownMethod(turn, account, method);
  const request = { account, operation, terms, input: { method } };
  const outcome = await turn.services.commands.execute(removePaymentMethod, request, turn.by);
  if (!outcome.accepted) return sayNo(turn, account, method, outcome.refusal);
  if (outcome.earlier !== undefined) return listed(turn, 0, alreadyDone(turn, outcome.earlier));

  const { reader } = turn;
  return listed(turn, 0, before && reader.strings.paying.removed(methodText(before.method, reader)));
}

const mostActions = 3;

/** A payment method in use cannot be removed; the next actions lead to where it is used. */
async function sayNo(turn: Turn, id: string, method: string, refusal: Refusal): Promise<Reply> {
  if (refusal.code === 'review-outdated') return confirm(turn, id, method, sentenceFor(refusal, turn.reader));
  const account = refusal.code === 'method-in-use' ? await ownAccount(turn, id) : undefined;
  return refused(turn, { refusal, ...(account && { nextActions: actionsTo(account, method, turn) }) });
}

/** Actions to the profiles and subscriptions that use the method. */
function actionsTo(account: Account, method: string, { reader }: Turn): readonly NextAction[] {
  const { profiles, subscriptions } = useOf(account, method);
  const ids = [...new Set([...profiles.map(({ id }) => id), ...subscriptions.map(({ profile }) => profile)])];
  const nextActions = ids.slice(0, mostActions).flatMap((profile): readonly NextAction[] => {
    const name = profileOf(account, profile)?.name;
    return name === undefined
      ? []
      : [{ title: titled(name), data: { start: 'billing', account: account.id, profile } }];
  });
  return [...nextActions, { title: reader.strings.titles.methods, data: { start: 'methods' } }];
}

const longestTitle = 32;

/** Shortens a title to the one line that a button shows. */
function titled(name: string): string {
  return name.length > longestTitle ? `${name.slice(0, longestTitle - 1)}…` : name;
}
