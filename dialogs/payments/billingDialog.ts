import { z } from 'zod';
import { billingAccount } from '../../cards/paying/billingAccount.js';
import { billingAccounts } from '../../cards/paying/billingAccounts.js';
import { billingProfile } from '../../cards/paying/billingProfile.js';
import { replacement, replacementsOnPage } from '../../cards/paying/replacement.js';
import { replacementReview } from '../../cards/paying/replacementReview.js';
import { plain } from '../../cards/markdown.js';
import { sentenceFor } from '../../cards/menu/refusal.js';
import type { Account, BillingProfile, PaymentMethod } from '../../domain/account/account.js';
import { methodOf } from '../../domain/account/account.js';
import type { Instant } from '../../domain/basics/calendar.js';
import { isExpired } from '../../domain/billing/paymentMethod/paymentCard.js';
import { replacePaymentMethod } from '../../domain/commands/replacePaymentMethod.js';
import { followersOf, profileOf } from '../../domain/billing/billingProfiles.js';
import type { Refusal } from '../../domain/account/refusals.js';
import { offerAccount, openedWords } from './accountOpening.js';
import type { Journey } from '../journey.js';
import { on } from '../journey.js';
import { ownAccount, ownAccounts } from '../ownAccounts.js';
import { refused } from '../refusals/refused.js';
import type { Reply } from '../replies.js';
import { alreadyDone, show } from '../replies.js';
import type { Turn } from '../turn.js';
import { methodText } from '../../cards/layouts/paymentMethodWords.js';

const startInput = z.object({
  account: z.string().optional(),
  profile: z.string().optional(),
  replace: z.boolean().optional(),
  /** Id of the payment method that takes the place of the profile's. */
  method: z.string().optional(),
  page: z.number().int().min(0).optional().catch(undefined),
  /** Shows the list even if there is only one. */
  all: z.boolean().optional(),
});
type StartInput = z.infer<typeof startInput>;

/** Billing accounts → billing profile → payment method (R30–R36). */
export const billingJourney: Journey = {
  id: 'billing',
  kind: 'looks',
  start: (turn, given) => open(turn, startInput.safeParse(given).data ?? {}),
  answers: [
    on(billingAccounts, (turn, { pick }) => (pick === '' ? open(turn, { all: true }) : accountOf(turn, pick))),
    on(billingAccount, (turn, picked) => open(turn, picked)),
    on(replacement, (turn, { method, ...ids }) =>
      method === '' ? choose(turn, ids) : review(turn, { ...ids, method }),
    ),
    on(replacementReview, replace),
  ],
};

async function open(
  turn: Turn,
  { account, profile, replace: isReplacing, method, page, all }: StartInput,
): Promise<Reply> {
  if (account !== undefined && profile !== undefined) {
    const ids = { account, profile };
    if (method !== undefined) return review(turn, { ...ids, method });
    return isReplacing === true ? choose(turn, ids, '', page) : profileReply(turn, ids);
  }
  if (account !== undefined) return accountOf(turn, account);

  const accounts = await ownAccounts(turn);
  const [only, another] = accounts;
  if (only === undefined) return offerAccount(turn, { start: 'billing' });
  if (another !== undefined || all === true) {
    return show(turn, billingAccounts, { accounts }, { journey: 'billing', data: { all: true } });
  }
  const [first, second] = only.profiles;
  return first !== undefined && second === undefined
    ? shown(turn, only, first.id, openedWords(turn))
    : oneAccount(turn, only);
}

async function accountOf(turn: Turn, id: string): Promise<Reply> {
  const account = await ownAccount(turn, id);
  return account === undefined ? refused(turn, { refusal: { code: 'not-found' } }) : oneAccount(turn, account);
}

function oneAccount(turn: Turn, account: Account): Reply {
  return show(turn, billingAccount, { account }, { journey: 'billing', data: { account: account.id } });
}

interface Ids {
  readonly account: string;
  readonly profile: string;
}

async function profileReply(turn: Turn, { account: id, profile }: Ids): Promise<Reply> {
  const account = await ownAccount(turn, id);
  return account === undefined ? refused(turn, { refusal: { code: 'not-found' } }) : shown(turn, account, profile);
}

/** One profile in its current state, with a banner about what has just happened. */
function shown(turn: Turn, account: Account, id: string, banner = ''): Reply {
  const profile = profileOf(account, id);
  if (profile === undefined) return refused(turn, { refusal: { code: 'not-found' } });
  const now = turn.services.clock.now();
  const data = { account, profile, others: othersFor(account, profile, now), now, banner };
  return show(turn, billingProfile, data, { journey: 'billing', data: { account: account.id, profile: id } });
}

/** The saved methods that could take the place of a profile's. */
function othersFor({ methods }: Account, { method }: BillingProfile, now: Instant): readonly PaymentMethod[] {
  return methods.filter(({ id, expires }) => id !== method && !isExpired(expires, now));
}

async function choose(
  turn: Turn,
  { account: id, profile: profileId }: Ids,
  banner = '',
  wantedPage = 0,
): Promise<Reply> {
  const account = await ownAccount(turn, id);
  const profile = account && profileOf(account, profileId);
  if (account === undefined || profile === undefined) return refused(turn, { refusal: { code: 'not-found' } });

  const all = othersFor(account, profile, turn.services.clock.now());
  const pages = Math.max(1, Math.ceil(all.length / replacementsOnPage));
  const page = Math.min(wantedPage, pages - 1);
  const methods = all.slice(page * replacementsOnPage, (page + 1) * replacementsOnPage);
  const open = { account: account.id, profile: profile.id, replace: true };
  return show(
    turn,
    replacement,
    { account, profile, methods, page, pages, banner },
    { journey: 'billing', data: open },
  );
}

interface MethodChoice extends Ids {
  readonly method: string;
}

async function review(turn: Turn, { account: id, ...input }: MethodChoice, banner = ''): Promise<Reply> {
  const { services, by } = turn;
  const operation = services.newOperation();
  const account = await ownAccount(turn, id);
  const outcome = await services.commands.preview(replacePaymentMethod, { account: id, operation, input }, by);
  if (!outcome.accepted) return sayNo(turn, { account: id, ...input }, outcome.refusal);

  const profile = account && profileOf(account, input.profile);
  const to = account && methodOf(account, input.method);
  if (account === undefined || profile === undefined || to === undefined)
    return refused(turn, { refusal: { code: 'not-found' } });
  const charged = followersOf(account, profile);
  const agreed = { operation, terms: outcome.terms, now: services.clock.now() };
  return show(turn, replacementReview, { account, profile, to, charged, ...agreed, banner });
}

interface Saved extends MethodChoice {
  readonly operation: string;
  readonly terms: string;
}

async function replace(turn: Turn, { operation, terms, account, profile, method }: Saved): Promise<Reply> {
  const { services, by, reader } = turn;
  const request = { account, operation, terms, input: { profile, method } };
  const outcome = await services.commands.execute(replacePaymentMethod, request, by);
  if (!outcome.accepted) return sayNo(turn, { account, profile, method }, outcome.refusal);
  if (outcome.earlier !== undefined)
    return shown(turn, outcome.account, outcome.result.profile, alreadyDone(turn, outcome.earlier));

  const to = methodOf(outcome.account, method);
  const name = profileOf(outcome.account, profile)?.name ?? '';
  const banner = to === undefined ? '' : reader.strings.paying.replaced(methodText(to, reader), plain(name));
  return shown(turn, outcome.account, profile, banner);
}

/** Returns to the card where the person can correct the problem. */
function sayNo(turn: Turn, choice: MethodChoice, refusal: Refusal): Promise<Reply> {
  switch (refusal.code) {
    case 'terms-changed':
      return review(turn, choice, turn.reader.strings.paying.changed);
    case 'review-outdated':
      return review(turn, choice, sentenceFor(refusal, turn.reader));
    case 'same-method':
    case 'card-expired':
      return choose(turn, choice, sentenceFor(refusal, turn.reader));
    default:
      return Promise.resolve(refused(turn, { refusal }));
  }
}
