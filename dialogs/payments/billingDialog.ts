import { z } from 'zod';
import { billingAccount } from '../../cards/paying/billingAccount.js';
import { billingAccounts } from '../../cards/paying/billingAccounts.js';
import { billingProfile } from '../../cards/paying/billingProfile.js';
import { cardText } from '../../cards/paying/methodWords.js';
import { replacement } from '../../cards/paying/replacement.js';
import { replacementReview } from '../../cards/paying/replacementReview.js';
import { plain } from '../../cards/markdown.js';
import { sentenceFor } from '../../cards/menu/refusal.js';
import type { Account } from '../../domain/account/account.js';
import { methodOf } from '../../domain/account/account.js';
import { isExpired } from '../../domain/billing/paymentMethod/paymentCard.js';
import { replacePaymentMethod } from '../../domain/commands/replacePaymentMethod.js';
import { followersOf, profileOf } from '../../domain/billing/billingProfiles.js';
import type { Refusal } from '../../domain/account/refusals.js';
import { offerAccount, openedWords } from './accountOpening.js';
import type { Journey, Reply, Step } from '../step.js';
import { alreadyDone, on, ownAccount, ownAccounts, refused, show } from '../step.js';

const wanted = z.object({
  account: z.string().optional(),
  profile: z.string().optional(),
  replace: z.boolean().optional(),
  /** Also where there is only one. */
  all: z.boolean().optional(),
});
type Wanted = z.infer<typeof wanted>;

/** Billing accounts → billing profile → payment method (R30–R36). */
export const billingJourney: Journey = {
  id: 'billing',
  kind: 'looks',
  start: (step, given) => open(step, wanted.safeParse(given).data ?? {}),
  answers: [
    on(billingAccounts, (step, { pick }) => (pick === '' ? open(step, { all: true }) : accountOf(step, pick))),
    on(billingAccount, (step, picked) => open(step, picked)),
    on(replacement, (step, { method, ...ids }) =>
      method === '' ? choose(step, ids) : review(step, { ...ids, method }),
    ),
    on(replacementReview, replace),
  ],
};

async function open(step: Step, { account, profile, replace: isReplacing, all }: Wanted): Promise<Reply> {
  if (account !== undefined && profile !== undefined) {
    const ids = { account, profile };
    return isReplacing === true ? choose(step, ids) : profileReply(step, ids);
  }
  if (account !== undefined) return accountOf(step, account);

  const accounts = await ownAccounts(step);
  const [only, another] = accounts;
  if (only === undefined) return offerAccount(step, { start: 'billing' });
  if (another !== undefined || all === true) return show(step, billingAccounts, { accounts });
  const [first, second] = only.profiles;
  return first !== undefined && second === undefined
    ? shown(step, only, first.id, openedWords(step))
    : show(step, billingAccount, { account: only });
}

async function accountOf(step: Step, id: string): Promise<Reply> {
  const account = await ownAccount(step, id);
  return account === undefined
    ? refused(step, { refusal: { code: 'not-found' } })
    : show(step, billingAccount, { account });
}

interface Ids {
  readonly account: string;
  readonly profile: string;
}

async function profileReply(step: Step, { account: id, profile }: Ids): Promise<Reply> {
  const account = await ownAccount(step, id);
  return account === undefined ? refused(step, { refusal: { code: 'not-found' } }) : shown(step, account, profile);
}

/** One profile as it is now, with a word on what has just happened. */
function shown(step: Step, account: Account, id: string, banner = ''): Reply {
  const profile = profileOf(account, id);
  if (profile === undefined) return refused(step, { refusal: { code: 'not-found' } });
  return show(step, billingProfile, { account, profile, now: step.desk.clock.now(), banner });
}

async function choose(step: Step, { account: id, profile: profileId }: Ids, banner = ''): Promise<Reply> {
  const account = await ownAccount(step, id);
  const profile = account && profileOf(account, profileId);
  if (account === undefined || profile === undefined) return refused(step, { refusal: { code: 'not-found' } });

  const now = step.desk.clock.now();
  const methods = account.methods.filter((one) => one.id !== profile.method && !isExpired(one.expires, now));
  return show(step, replacement, { account, profile, methods, banner });
}

interface Choice extends Ids {
  readonly method: string;
}

async function review(step: Step, { account: id, ...input }: Choice, banner = ''): Promise<Reply> {
  const { desk, by } = step;
  const operation = desk.newOperation();
  const account = await ownAccount(step, id);
  const outcome = await desk.door.preview(replacePaymentMethod, { account: id, operation, input }, by);
  if (!outcome.accepted) return sayNo(step, { account: id, ...input }, outcome.refusal);

  const profile = account && profileOf(account, input.profile);
  const to = account && methodOf(account, input.method);
  if (account === undefined || profile === undefined || to === undefined)
    return refused(step, { refusal: { code: 'not-found' } });
  const charged = followersOf(account, profile);
  const agreed = { operation, terms: outcome.terms, now: desk.clock.now() };
  return show(step, replacementReview, { account, profile, to, charged, ...agreed, banner });
}

interface Saved extends Choice {
  readonly operation: string;
  readonly terms: string;
}

async function replace(step: Step, { operation, terms, account, profile, method }: Saved): Promise<Reply> {
  const { desk, by, reader } = step;
  const request = { account, operation, terms, input: { profile, method } };
  const outcome = await desk.door.execute(replacePaymentMethod, request, by);
  if (!outcome.accepted) return sayNo(step, { account, profile, method }, outcome.refusal);
  if (outcome.earlier !== undefined)
    return shown(step, outcome.account, outcome.result.profile, alreadyDone(step, outcome.earlier));

  const to = methodOf(outcome.account, method);
  const name = profileOf(outcome.account, profile)?.name ?? '';
  const banner = to === undefined ? '' : reader.strings.paying.replaced(cardText(to, reader), plain(name));
  return shown(step, outcome.account, profile, banner);
}

/** What can be put right is put right where it was chosen. */
function sayNo(step: Step, choice: Choice, refusal: Refusal): Promise<Reply> {
  switch (refusal.code) {
    case 'terms-changed':
      return review(step, choice, step.reader.strings.paying.changed);
    case 'review-outdated':
      return review(step, choice, sentenceFor(refusal, step.reader));
    case 'same-method':
    case 'card-expired':
      return choose(step, choice, sentenceFor(refusal, step.reader));
    default:
      return Promise.resolve(refused(step, { refusal }));
  }
}
