import type { PaymentMethod } from '../../domain/account/account.js';
import { addDays } from '../../domain/basics/calendar.js';
import type { TrialStarted } from '../../domain/account/events.js';
import { money } from '../../domain/basics/money.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import type { Fact } from '../layouts/frame.js';

/** A trial as review and receipt both state it. */
export interface Trial {
  readonly account: string;
  readonly result: TrialStarted;
  readonly productName: string;
  /** Of what is paid now, which is nothing. */
  readonly currency: string;
  /** The card that is charged when it is over. */
  readonly method?: PaymentMethod;
}

/** How long it runs and what it comes to at its end. */
export function trialFacts(trial: Trial, reader: Reader, isDone: boolean): readonly Fact[] {
  const { result, method, currency } = trial;
  const { strings, day, percent } = reader;
  const { trials, buying, common } = strings;
  const { becomes, firstDay, lastDay } = result;
  const later = becomes && [
    { title: buying.subtotal, value: reader.money(becomes.price.subtotal) },
    { title: common.tax(percent(becomes.price.taxRate)), value: reader.money(becomes.price.tax) },
    {
      title: buying.later,
      value: buying.laterValue(reader.money(becomes.perCycle), becomes.billing, day(dayAfter(result))),
    },
  ];
  return [
    { title: trials.runs, value: trials.runsValue(day(firstDay), day(lastDay)) },
    { title: isDone ? buying.charged : buying.now, value: common.inclTax(`**${reader.money(money(0, currency))}**`) },
    ...(later ?? []),
    ...(method ? [{ title: buying.paidWith, value: common.method(plain(method.brand), method.lastFour) }] : []),
  ];
}

/** What happens at its end, before and after it has begun (D8), and how to prevent that. */
export function trialEnd({ result, method }: Trial, { strings, day, money: written }: Reader) {
  const { trials, common } = strings;
  const { becomes, lastDay } = result;
  if (becomes === undefined) return { text: trials.endsAlone(day(lastDay)) };
  const card = method === undefined ? '' : common.method(plain(method.brand), method.lastFour);
  return {
    text: trials.turnsInto(day(dayAfter(result)), written(becomes.price.total), card),
    note: trials.howToStop,
  };
}

function dayAfter({ lastDay }: TrialStarted): string {
  return addDays(lastDay, 1);
}
