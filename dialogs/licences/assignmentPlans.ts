import { createHash } from 'node:crypto';
import { assignmentPlan } from '../../cards/assigning/assignmentPlan.js';
import { assignmentResults } from '../../cards/assigning/assignmentResults.js';
import { assignmentWaiting } from '../../cards/assigning/assignmentWaiting.js';
import { packed } from '../../cards/assigning/people.js';
import { sentenceFor } from '../../cards/menu/refusal.js';
import { changeOf } from '../../cards/seats/change.js';
import type { Assigning, AssignmentForecast, AssignmentPlan } from '../../domain/account/assignmentPlan.js';
import { carryOut, forecast, isBegun } from '../../domain/account/assignmentPlan.js';
import { batchLimit } from '../../domain/commands/assignLicences.js';
import type { AssignmentResult } from '../../domain/account/events.js';
import type { Refusal } from '../../domain/account/refusals.js';
import type { Picking } from './peoplePicking.js';
import { fitting, namedBy, openFor, picker, sentences } from './peoplePicking.js';
import type { Reply, Step } from '../step.js';
import { alreadyDone, refused, show } from '../step.js';

interface Assign extends Picking {
  readonly operation: string;
  readonly people: readonly string[];
  readonly rest: readonly string[];
}

/** At once where one assignment does it and everybody finds a seat; otherwise what it would do is shown first (D9, D20). */
export async function assign(
  step: Step,
  { account, product, operation, people: picked, rest }: Assign,
): Promise<Reply> {
  const all = [...new Set([...picked, ...rest])];
  const wish = { account, product, people: all };
  if (all.length > batchLimit) return review(step, wish);

  const one = { ...wish, operation: operationFor(operation, all) };
  if (await isBegun(step.desk, one, step.by)) return carriedOut(step, one);
  const ahead = await forecast(step.desk, wish, step.by);
  if ('refusal' in ahead) return no(step, wish, ahead.refusal);
  return ahead.missing > 0 ? plan(step, wish, ahead) : carriedOut(step, one);
}

/** Who would get a licence and who would not, and the ways on. */
export async function review(step: Step, asked: Assigning, banner = ''): Promise<Reply> {
  const { kept, leftOut } = await fitting(step, asked.people);
  const wish = { ...asked, people: kept };
  const ahead = await forecast(step.desk, wish, step.by);
  const problem = sentences([banner, leftOut]);
  return 'refusal' in ahead ? no(step, wish, ahead.refusal) : plan(step, wish, ahead, problem);
}

function plan(step: Step, { account, product, people: all }: Assigning, ahead: AssignmentForecast, banner = ''): Reply {
  const operation = step.desk.newOperation();
  const { offer, ...rest } = ahead;
  const card = { ...rest, account, product, people: all, limit: batchLimit, operation, banner };
  return show(
    step,
    assignmentPlan,
    { ...card, ...(offer && { offer: offered(offer) }) },
    openFor({ account, product }, all),
  );
}

function offered({ input: { subscription, seats }, outcome }: NonNullable<AssignmentForecast['offer']>) {
  return { change: changeOf(outcome.account, outcome.result, false), subscription, seats, terms: outcome.terms };
}

type Planned = Exclude<NonNullable<ReturnType<typeof assignmentPlan.read>>, { readonly action: 'change' }>;

export async function planned(step: Step, answer: Planned): Promise<Reply> {
  const { account, product, operation, people: all } = answer;
  const wish = { account, product, operation, people: all };
  switch (answer.action) {
    case 'all':
      return carriedOut(step, wish);
    case 'buy':
      return carriedOut(step, { ...wish, purchase: purchaseOf(answer) });
    case 'first':
      return carriedOut(step, wish, answer.rest);
  }
}

export function purchaseOf({ subscription, seats, terms }: { subscription: string; seats: number; terms: string }) {
  return { input: { subscription, seats, doing: 'buy', when: 'now' } as const, terms };
}

/**
 * Each step is done once: pressed again, it goes on where it was, or says what came of it. Those for whom there was no
 * seat from the beginning stay on the card.
 */
export async function carriedOut(step: Step, wish: AssignmentPlan, left: readonly string[] = []): Promise<Reply> {
  const outcome = await carryOut(step.desk, wish, step.by);
  const { account, product, operation, people: all } = wish;
  switch (outcome.kind) {
    case 'refused':
      return no(step, { account, product, people: [...all, ...left] }, outcome.refusal);
    case 'pending': {
      const { result } = outcome.purchase;
      if (result.type !== 'seats-changed' || wish.purchase === undefined) return review(step, wish);
      const { subscription, seats } = wish.purchase.input;
      const card = { account, product, operation, people: all, subscription, seats, total: result.price.total };
      return show(step, assignmentWaiting, card);
    }
    case 'done': {
      const { results, free, earlier, stopped } = outcome;
      if (results.length === 0 && stopped?.refusal.code === 'review-outdated') return no(step, wish, stopped.refusal);
      const bought = outcome.purchase?.result;
      const banner = [alreadyDone(step, earlier), ...(stopped ? [sentenceFor(stopped.refusal, step.reader)] : [])];
      return show(step, assignmentResults, {
        account,
        product,
        results: [...results, ...(await without(step, { account, product, people: left }))],
        free,
        rest: stopped?.people ?? [],
        banner: sentences(banner),
        ...(bought?.type === 'seats-changed' && {
          bought: { seats: bought.to - bought.from, amount: step.reader.money(bought.price.total) },
        }),
      });
    }
  }
}

async function without(step: Step, wish: Assigning): Promise<readonly AssignmentResult[]> {
  const ahead = await forecast(step.desk, wish, step.by);
  // Such as a limit of changes that has just been reached: they must not vanish from the card.
  if ('refusal' in ahead) return Promise.all(wish.people.map((person) => seatless(step, person)));
  return [...ahead.needing.map((one) => ({ ...one, outcome: 'no-free-seat' as const })), ...ahead.others];
}

async function seatless(step: Step, person: string): Promise<AssignmentResult> {
  const { name } = await namedBy(step, person);
  return { person, name, outcome: 'no-free-seat' };
}

/** An earlier card's button was pressed: asks once more, with what holds now (D17). */
async function again(step: Step, wish: Assigning, banner: string): Promise<Reply> {
  const ahead = await forecast(step.desk, wish, step.by);
  const isPlan = !('refusal' in ahead) && (ahead.missing > 0 || wish.people.length > batchLimit);
  return isPlan ? plan(step, wish, ahead, banner) : picker(step, wish, wish.people, banner);
}

/** What can be put right is put right where it was chosen; people who were chosen stay chosen. */
async function no(step: Step, wish: Assigning, refusal: Refusal): Promise<Reply> {
  const { reader } = step;
  switch (refusal.code) {
    case 'nobody-chosen':
      return picker(step, wish, wish.people, sentenceFor(refusal, reader));
    case 'review-outdated':
      return again(step, wish, sentenceFor(refusal, reader));
    case 'terms-changed':
    case 'same-total':
    case 'wrong-direction':
      return review(step, wish, reader.strings.assigning.planChanged);
    case 'payment-declined':
    case 'card-expired':
    case 'no-payment-method':
    case 'payment-overdue': {
      const { account, product, people: all } = wish;
      const again = { start: 'assign', account, product, people: packed(all) } as const;
      const ways = [
        { title: reader.strings.common.back, data: again },
        { title: reader.strings.titles.billing, data: { start: 'billing' } },
        { title: reader.strings.titles.methods, data: { start: 'methods' } },
      ] as const;
      return refused(step, { refusal, ways });
    }
    default:
      return refused(step, { refusal });
  }
}

/** The same button with other people picked, in a second window, is another assignment. */
function operationFor(operation: string, people: readonly string[]): string {
  const picked = createHash('sha256').update(people.toSorted().join(',')).digest('hex').slice(0, 16);
  return `${operation}-${picked}`;
}
