import { z } from 'zod';
import type { SubscriptionSuspended } from '../../domain/account/events.js';
import { defineCard } from '../card.js';
import { button } from '../layouts/button.js';
import type { Problem } from '../layouts/problem.js';
import { problemView } from '../layouts/problem.js';
import { nameOf } from '../layouts/subscriptionWords.js';
import { plain } from '../markdown.js';
import { customerWords, toCustomer } from './sale.js';
import { peopleFacts, suspensionWords } from './statusWords.js';

export interface SuspensionReview {
  readonly account: string;
  readonly customer: string;
  readonly result: SubscriptionSuspended;
  /** So many people lose access that the customer's name has to be typed; how many do without. */
  readonly asksAbove?: number;
  /** Another agent has to approve it (D14). */
  readonly isProposal?: boolean;
  /** What was typed before. */
  readonly name?: string;
  readonly operation: string;
  readonly terms: string;
  readonly banner?: Problem;
}

/** Whom and what a suspension stops, what goes on, and what becomes of the data, before anything happens (R55–R57). */
export const suspensionReview = defineCard({
  id: 'suspension-review',
  template: 'sales/suspensionReview.json',
  answer: z.object({
    action: z.enum(['save', 'propose']),
    account: z.string(),
    subscription: z.string(),
    operation: z.string(),
    terms: z.string(),
    name: z.string().default(''),
  }),
  review: ({ operation }: SuspensionReview) => operation,
  view: (data: SuspensionReview, reader) => {
    const { sales, partnership } = reader.strings;
    const { account, result, asksAbove, isProposal = false, name = '', operation, terms } = data;
    const { subscription, product, losing } = result;
    const customer = customerWords(data.customer);
    const asks = asksAbove !== undefined;
    const save = { action: isProposal ? 'propose' : 'save', account, subscription, operation, terms };
    return {
      ...problemView(data.banner),
      title: sales.suspendTitle(plain(nameOf(product)), customer),
      text: sales.loses(losing.length),
      ...(losing.length > 0 && { textTone: 'Attention' as const }),
      bindings: {
        consequences: suspensionWords(result, reader),
        ...{ asks, name, label: sales.nameLabel, error: sales.nameLabel },
        hint: asks ? sales.nameHint(asksAbove, customer) : '',
      },
      notes: isProposal ? [partnership.secondIsNeeded] : [],
      details: { facts: peopleFacts(data.customer, result, losing, reader), notes: [sales.fixed] },
      actions: [
        button({
          title: isProposal ? partnership.propose : sales.saveSuspend,
          data: save,
          style: 'destructive',
          ...(asks && { inputs: true }),
        }),
        button(toCustomer(account, sales.keepActive, subscription)),
      ],
    };
  },
});
