import { z } from 'zod';
import type { Account } from '../../domain/account/account.js';
import { defineCard } from '../card.js';
import type { Resumed } from './resumed.js';
import { resumed } from './resumed.js';
import { sheet, sheetTemplate } from './sheet.js';
import { button } from '../layouts/button.js';

export interface MethodKinds {
  readonly accounts: readonly Account[];
  /** The account that is chosen before anybody chooses. */
  readonly chosen: string;
  readonly resume?: Resumed | undefined;
  readonly banner?: string;
}

/** *Add a payment method*, second step: which kind, and to which account it is added (R40, B-5). */
export const methodKinds = defineCard({
  id: 'method-kinds',
  template: sheetTemplate,
  inputs: { kind: 'choice', account: 'choice' },
  answer: z
    .object({
      action: z.literal('continue'),
      kind: z.enum(['', 'credit-card']),
      /** Chosen among several: one that is not sent is empty. */
      several: z.literal(true).optional(),
      account: z.string(),
      resume: resumed.optional().catch(undefined),
    })
    .refine(({ several, account }) => several === true || account !== '')
    .transform(({ kind, account, resume: back }) => ({ kind, account, resume: back })),
  view: ({ accounts, chosen, resume, banner = '' }: MethodKinds, reader) => {
    const { paying, common } = reader.strings;
    const inputs = [
      { id: 'kind', label: paying.kindLabel, choices: [{ title: paying.creditCard, value: 'credit-card' }] },
      {
        id: 'account',
        label: paying.accountLabel,
        choices: accounts.map(({ id, name, agreement }) => ({
          title: `${name} · ${paying.agreement[agreement]}`,
          value: id,
        })),
        value: chosen,
      },
    ];
    return sheet(
      {
        banner,
        title: paying.add,
        texts: [paying.kindText],
        inputs: accounts.length > 1 ? inputs : inputs.slice(0, 1),
        actions: [
          button({
            title: common.continue,
            data: {
              action: 'continue',
              ...(accounts.length > 1 ? { several: true } : { account: chosen }),
              ...(resume && { resume }),
            },
            inputs: true,
            style: 'positive',
          }),
          button({ title: common.back, data: { start: 'methods' } }),
        ],
      },
      reader,
    );
  },
});
