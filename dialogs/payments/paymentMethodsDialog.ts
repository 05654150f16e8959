import { z } from 'zod';
import { cardLink } from '../../cards/paying/cardLink.js';
import { methodKinds } from '../../cards/paying/methodKinds.js';
import { methodRemoval } from '../../cards/paying/methodRemoval.js';
import type { OwnMethod } from '../../cards/paying/methodWords.js';
import { cardText } from '../../cards/paying/methodWords.js';
import { paymentMethod } from '../../cards/paying/paymentMethod.js';
import { methodsOnPage, paymentMethods } from '../../cards/paying/paymentMethods.js';
import type { Way } from '../../cards/menu/refusal.js';
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
import type { CardErrand } from '../desk.js';
import type { Journey, Reply, Step } from '../step.js';
import { alreadyDone, on, ownAccount, ownAccounts, refused, show } from '../step.js';

const wanted = z.object({
  account: z.string().optional(),
  /** Where somebody came from, or on which a new card is put. */
  profile: z.string().optional(),
  /** One method's id: to see, to edit or to remove it. */
  method: z.string().optional(),
  edit: z.string().optional(),
  remove: z.string().optional(),
  /** Which kind is asked first; with `link` it is known. */
  add: z.boolean().optional(),
  link: z.boolean().optional(),
  page: z.number().int().min(0).optional(),
  /** Where to go back to with a new card. */
  resume: resumed.optional().catch(undefined),
});
type Wanted = z.infer<typeof wanted>;

/** Payment methods: see, add, edit and remove saved cards (R37–R42). */
export const methodsJourney: Journey = {
  id: 'methods',
  kind: 'looks',
  start: (step, given) => open(step, wanted.safeParse(given).data ?? {}),
  answers: [
    on(paymentMethods, (step, { account, method }) => open(step, method === '' ? {} : { account, method })),
    on(methodKinds, chosenKind),
    on(methodRemoval, remove),
  ],
};

function open(step: Step, { account, method, edit, remove: removed, add, link: isLink, page, ...rest }: Wanted) {
  if (add === true) return kinds(step, account, rest.resume);
  if (account === undefined) return listed(step, page);
  if (isLink === true) return link(step, { account, ...rest });
  if (edit !== undefined) return link(step, { account, method: edit, ...rest });
  if (removed !== undefined) return confirm(step, account, removed);
  return method === undefined ? listed(step, page) : details(step, account, method);
}

/** A page of all own accounts' methods, with a word on what has just happened. */
async function listed(step: Step, wantedPage = 0, banner = openedWords(step)): Promise<Reply> {
  const accounts = await ownAccounts(step);
  if (accounts.length === 0) return offerAccount(step, { start: 'methods' });
  const all = accounts.flatMap((account) => account.methods.map((method): OwnMethod => ({ account, method })));
  const pages = Math.max(1, Math.ceil(all.length / methodsOnPage));
  const page = Math.min(wantedPage, pages - 1);
  return show(step, paymentMethods, {
    rows: all.slice(page * methodsOnPage, (page + 1) * methodsOnPage),
    page,
    pages,
    several: accounts.length > 1,
    now: step.desk.clock.now(),
    banner,
  });
}

async function ownMethod(step: Step, account: string, id: string): Promise<OwnMethod | undefined> {
  const own = await ownAccount(step, account);
  const method = own && methodOf(own, id);
  return own && method && { account: own, method };
}

async function details(step: Step, account: string, id: string): Promise<Reply> {
  const own = await ownMethod(step, account, id);
  return own === undefined
    ? refused(step, { refusal: { code: 'not-found' } })
    : show(step, paymentMethod, { ...own, now: step.desk.clock.now() });
}

async function kinds(step: Step, account: string | undefined, resume?: Resumed, banner = ''): Promise<Reply> {
  const accounts = await ownAccounts(step);
  const named = accounts.filter(({ id }) => id === account);
  const [first] = named.length > 0 ? named : accounts;
  if (first === undefined) return offerAccount(step, { start: 'methods', add: true, ...(resume && { resume }) });
  return show(step, methodKinds, { accounts, chosen: first.id, resume, banner: banner || openedWords(step) });
}

async function chosenKind(step: Step, { account, kind, resume }: Kind): Promise<Reply> {
  if (kind !== '' && account !== '') return link(step, { account, resume });
  const { common, paying } = step.reader.strings;
  return kinds(
    step,
    account,
    resume,
    `${account === '' ? paying.accountLabel : paying.kindLabel}: ${common.chooseOne}`,
  );
}

interface Kind {
  readonly account: string;
  readonly kind: string;
  readonly resume?: Resumed | undefined;
}

interface Errand {
  readonly account: string;
  readonly profile?: string | undefined;
  readonly method?: string | undefined;
  readonly resume?: Resumed | undefined;
}

/** The card with a new link; it is found again when its page is done with. */
async function link(step: Step, { account: id, profile: profileId, method: methodId, resume }: Errand): Promise<Reply> {
  const { desk, by, reader } = step;
  const account = await ownAccount(step, id);
  const profile = profileId === undefined ? undefined : account && profileOf(account, profileId);
  const method = methodId === undefined ? undefined : account && methodOf(account, methodId);
  const isUnknown = (profileId !== undefined && !profile) || (methodId !== undefined && !method);
  if (account === undefined || isUnknown) return refused(step, { refusal: { code: 'not-found' } });
  if (method === undefined && account.methods.length >= mostMethods)
    return refused(step, { refusal: { code: 'too-many-methods', limit: mostMethods } });

  const errand: CardErrand =
    method === undefined
      ? { purpose: 'add', account: id, ...(profile && { profile: profile.id }), ...(resume && { resume }) }
      : { purpose: 'edit', account: id, method: method.id };
  const page = await desk.pages.card(by, errand, reader.language);
  return { ...show(step, cardLink, { account, profile, method, resume, url: page.url }), page: page.id };
}

async function confirm(step: Step, account: string, id: string, banner = ''): Promise<Reply> {
  const { desk, by } = step;
  const operation = desk.newOperation();
  const request = { account, operation, input: { method: id } };
  const outcome = await desk.door.preview(removePaymentMethod, request, by);
  if (!outcome.accepted) return sayNo(step, account, id, outcome.refusal);
  const own = await ownMethod(step, account, id);
  return own === undefined
    ? refused(step, { refusal: { code: 'not-found' } })
    : show(step, methodRemoval, { ...own, operation, terms: outcome.terms, banner });
}

interface Removal {
  readonly account: string;
  readonly method: string;
  readonly operation: string;
  readonly terms: string;
}

async function remove(step: Step, { account, method, operation, terms }: Removal): Promise<Reply> {
  const before = await ownMethod(step, account, method);
  const request = { account, operation, terms, input: { method } };
  const outcome = await step.desk.door.execute(removePaymentMethod, request, step.by);
  if (!outcome.accepted) return sayNo(step, account, method, outcome.refusal);
  if (outcome.earlier !== undefined) return listed(step, 0, alreadyDone(step, outcome.earlier));

  const { reader } = step;
  return listed(step, 0, before && reader.strings.paying.removed(cardText(before.method, reader)));
}

const mostWays = 3;

/** A card that is needed cannot go; the way on leads to where it is needed. */
async function sayNo(step: Step, id: string, method: string, refusal: Refusal): Promise<Reply> {
  if (refusal.code === 'review-outdated') return confirm(step, id, method, sentenceFor(refusal, step.reader));
  const account = refusal.code === 'method-in-use' ? await ownAccount(step, id) : undefined;
  return refused(step, { refusal, ...(account && { ways: waysTo(account, method, step) }) });
}

/** To the profiles that the method stands on or that its subscriptions belong to. */
function waysTo(account: Account, method: string, { reader }: Step): readonly Way[] {
  const { profiles, subscriptions } = useOf(account, method);
  const ids = [...new Set([...profiles.map(({ id }) => id), ...subscriptions.map(({ profile }) => profile)])];
  const ways = ids.slice(0, mostWays).flatMap((profile): readonly Way[] => {
    const name = profileOf(account, profile)?.name;
    return name === undefined
      ? []
      : [{ title: titled(name), data: { start: 'billing', account: account.id, profile } }];
  });
  return [...ways, { title: reader.strings.titles.methods, data: { start: 'methods' } }];
}

const longestTitle = 32;

/** A button shows one line and cuts the rest. */
function titled(name: string): string {
  return name.length > longestTitle ? `${name.slice(0, longestTitle - 1)}…` : name;
}
