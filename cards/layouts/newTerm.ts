import type { PaymentMethod } from '../../domain/account/account.js';
import type { SubscriptionReactivated, TrialConverted } from '../../domain/account/events.js';
import type { ShownLater } from '../../domain/account/outlook.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import type { Fact } from '../layouts/frame.js';

/** A charge for a whole new term, as review and receipt both state it: the same numbers, from the same price. */
export interface Renewed<Result extends TrialConverted | SubscriptionReactivated> {
  readonly account: string;
  readonly result: Result & ShownLater;
  readonly productName: string;
  readonly method: PaymentMethod;
}

/** How the total comes about, and to which card it goes. */
export function termFacts(
  { result, method }: Renewed<TrialConverted | SubscriptionReactivated>,
  total: string,
  reader: Reader,
): readonly Fact[] {
  const { strings, money, percent } = reader;
  const { buying, common, trials } = strings;
  const { price, billing, term } = result;
  const unit = price.lines.at(-1)?.unitPrice;
  const [credit, charge] = price.lines.length > 1 ? price.lines : [];
  return [
    { title: buying.term, value: `${common.term[term]}, ${common.billing[billing]}` },
    ...(unit ? [{ title: buying.price, value: common.perCycle(money(unit), billing) }] : []),
    ...(credit ? [{ title: trials.credit(-credit.quantity), value: money(credit.amount) }] : []),
    ...(charge ? [{ title: trials.charge(charge.quantity), value: money(charge.amount) }] : []),
    { title: buying.subtotal, value: money(price.subtotal) },
    { title: common.tax(percent(price.taxRate)), value: money(price.tax) },
    { title: total, value: common.inclTax(`**${money(price.total)}**`) },
    { title: buying.paidWith, value: common.method(plain(method.brand), method.lastFour) },
  ];
}
