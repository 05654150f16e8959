import { createHash } from 'node:crypto';
import { assignmentPlan } from '../../cards/assigning/assignmentPlan.js';
import { assignmentResults } from '../../cards/assigning/assignmentResults.js';
import { assignmentWaiting } from '../../cards/assigning/assignmentWaiting.js';
import { packed } from '../../cards/layouts/people.js';
import { sentenceFor } from '../../cards/menu/refusal.js';
import { changeOf } from '../../cards/layouts/seatsChange.js';
import type { Assigning, AssignmentForecast, AssignmentPlan } from '../../domain/account/assignmentPlan.js';
import { carryOut, forecast, isBegun } from '../../domain/account/assignmentPlan.js';
import { batchLimit, poolOf } from '../../domain/commands/assignLicences.js';
import type { AssignmentResult } from '../../domain/account/events.js';
import type { Refusal } from '../../domain/account/refusals.js';
import type { Picking } from './peoplePicking.js';
import { withinLimit, namedBy, openFor, showPeoplePicker, joinedSentences } from './peoplePicking.js';
import { ownAccount } from '../ownAccounts.js';
import { refused } from '../refusals/refused.js';
import type { Reply } from '../replies.js';
import { alreadyDone, show, showWaiting } from '../replies.js';
import type { Turn } from '../turn.js';

interface Assign extends Picking {
  readonly operation: string;
  readonly people: readonly string[];
  readonly rest: readonly string[];
}

/** Assigns at once if one assignment is enough and everybody gets a seat; otherwise shows the plan first (D9, D20). */
export async function assign(
  turn: Turn,
  { account, product, operation, people: picked, rest }: Assign,
): Promise<Reply> {
  const all = [...new Set([...picked, ...rest])];
  const plan = { account, product, people: all };
  if (all.length > batchLimit) return reviewAssignment(turn, plan);

  const one = { ...plan, operation: operationFor(operation, all) };
  if (await isBegun(turn.services, one, turn.by)) return carriedOut(turn, one);
  const ahead = await forecast(turn.services, plan, turn.by);
  if ('refusal' in ahead) return no(turn, plan, ahead.refusal);
  return ahead.missing > 0 ? showPlan(turn, plan, ahead) : carriedOut(turn, one);
}

/** Who would get a licence and who would not, with next actions. */
export async function reviewAssignment(turn: Turn, asked: Assigning, banner = ''): Promise<Reply> {
  const { kept, leftOut } = await withinLimit(turn, asked.people);
  const plan = { ...asked, people: kept };
  const ahead = await forecast(turn.services, plan, turn.by);
  const problem = joinedSentences([banner, leftOut]);
  return 'refusal' in ahead ? no(turn, plan, ahead.refusal) : showPlan(turn, plan, ahead, problem);
}

function showPlan(
  turn: Turn,
  { account, product, people: all }: Assigning,
  ahead: AssignmentForecast,
  banner = '',
): Reply {
  const operation = turn.services.newOperation();
  const { offer, ...rest } = ahead;
  const card = { ...rest, account, product, people: all, limit: batchLimit, operation, banner };
  return show(
    turn,
    assignmentPlan,
    { ...card, ...(offer && { offer: offered(offer) }) },
    openFor({ account, product }, all),
  );
}

function offered({ input: { subscription, seats }, outcome }: NonNullable<AssignmentForecast['offer']>) {
  return { change: changeOf(outcome.account, outcome.result, false), subscription, seats, terms: outcome.terms };
}

type Planned = Exclude<NonNullable<ReturnType<typeof assignmentPlan.read>>, { readonly action: 'change' }>;

export async function planned(turn: Turn, answer: Planned): Promise<Reply> {
  const { account, product, operation, people: all } = answer;
  const plan = { account, product, operation, people: all };
  switch (answer.action) {
    case 'all':
      return carriedOut(turn, plan);
    case 'buy':
      return carriedOut(turn, { ...plan, purchase: purchaseOf(answer) });
    case 'first':
      return carriedOut(turn, plan, answer.rest);
  }
}

export function purchaseOf({ subscription, seats, terms }: { subscription: string; seats: number; terms: string }) {
  return { input: { subscription, seats, doing: 'buy', when: 'now' } as const, terms };
}

/**
 * Runs each step of a plan once; pressing again continues or shows the result. People without a seat from the start
 * stay on the card.
 */
export async function carriedOut(turn: Turn, plan: AssignmentPlan, left: readonly string[] = []): Promise<Reply> {
  const outcome = await carryOut(turn.services, plan, turn.by);
  const { account, product, operation, people: all } = plan;
  switch (outcome.kind) {
    case 'refused':
      return no(turn, { account, product, people: [...all, ...left] }, outcome.refusal);
    case 'pending': {
      const { result } = outcome.purchase;
      if (result.type !== 'seats-changed' || plan.purchase === undefined) return reviewAssignment(turn, plan);
      const { subscription, seats } = plan.purchase.input;
      const added = result.to - result.from;
      const card = { account, product, operation, people: all, subscription, seats, added, total: result.price.total };
      const assigns = { operation, people: all };
      return showWaiting(turn, assignmentWaiting, card, { account, payment: outcome.payment, assigns });
    }
    case 'done': {
      const { results, free, earlier, stopped } = outcome;
      if (results.length === 0 && stopped?.refusal.code === 'review-outdated') return no(turn, plan, stopped.refusal);
      const bought = outcome.purchase?.result;
      const banner = [alreadyDone(turn, earlier), ...(stopped ? [sentenceFor(stopped.refusal, turn.reader)] : [])];
      return show(turn, assignmentResults, {
        account,
        product,
        results: [...results, ...(await without(turn, { account, product, people: left }))],
        free,
        rest: stopped?.people ?? [],
        banner: joinedSentences(banner),
        ...(bought?.type === 'seats-changed' && {
          bought: { seats: bought.to - bought.from, amount: bought.price.total },
        }),
      });
    }
  }
}

async function without(turn: Turn, plan: Assigning): Promise<readonly AssignmentResult[]> {
  const ahead = await forecast(turn.services, plan, turn.by);
  // For example, a limit of changes was just reached; the people must not vanish from the card.
  if ('refusal' in ahead) return Promise.all(plan.people.map((person) => seatless(turn, person)));
  return [...ahead.needing.map((one) => ({ ...one, outcome: 'no-free-seat' as const })), ...ahead.others];
}

async function seatless(turn: Turn, person: string): Promise<AssignmentResult> {
  const { name } = await namedBy(turn, person);
  return { person, name, outcome: 'no-free-seat' };
}

/** An earlier card's button was pressed: asks again, with the current state (D17). */
async function again(turn: Turn, plan: Assigning, banner: string): Promise<Reply> {
  const ahead = await forecast(turn.services, plan, turn.by);
  const isPlan = !('refusal' in ahead) && (ahead.missing > 0 || plan.people.length > batchLimit);
  return isPlan ? showPlan(turn, plan, ahead, banner) : showPeoplePicker(turn, plan, plan.people, banner);
}

/** Returns to the card where the person can correct the problem; chosen people stay chosen. */
async function no(turn: Turn, plan: Assigning, refusal: Refusal): Promise<Reply> {
  const { reader } = turn;
  switch (refusal.code) {
    case 'nobody-chosen':
      return showPeoplePicker(turn, plan, plan.people, sentenceFor(refusal, reader));
    case 'review-outdated':
      return again(turn, plan, sentenceFor(refusal, reader));
    case 'terms-changed':
    case 'same-total':
    case 'wrong-direction':
      return reviewAssignment(turn, plan, reader.strings.assigning.planChanged);
    case 'payment-declined':
    case 'card-expired':
    case 'no-payment-method':
    case 'payment-overdue': {
      const { account, product, people: all } = plan;
      const again = { start: 'assign', account, product, people: packed(all) } as const;
      const own = await ownAccount(turn, account);
      const [paid] = own === undefined ? [] : poolOf(own, product);
      const add = { start: 'methods', account, profile: paid?.profile, link: true, resume: again } as const;
      const nextActions = [
        ...(refusal.code === 'payment-overdue' ? [] : [{ title: reader.strings.paying.add, data: add }]),
        { title: reader.strings.common.back, data: again },
        { title: reader.strings.titles.billing, data: { start: 'billing' } },
        { title: reader.strings.titles.methods, data: { start: 'methods' } },
      ] as const;
      return refused(turn, { refusal, nextActions });
    }
    default:
      return refused(turn, { refusal });
  }
}

/** Picking other people on the same card in a second window is another operation. */
function operationFor(operation: string, people: readonly string[]): string {
  const picked = createHash('sha256').update(people.toSorted().join(',')).digest('hex').slice(0, 16);
  return `${operation}-${picked}`;
}
