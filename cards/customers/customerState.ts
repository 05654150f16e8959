import { z } from 'zod';

/** With or without something that the agent's partner has sold them. */
export const customerFilters = ['with', 'without'] as const;
export type CustomerFilter = (typeof customerFilters)[number];

/** What an agent looks for among the customers; every button of these cards carries it, and it is not trusted. */
export const customerState = z.object({
  text: z.string().max(100).catch(''),
  /** All of them, if absent. */
  filter: z.enum(customerFilters).optional().catch(undefined),
  /** From 0. */
  page: z.number().int().min(0).max(100_000).catch(0),
});
export type CustomerState = Readonly<z.infer<typeof customerState>>;

export const everyCustomer: CustomerState = customerState.parse({});

/** Whether it leaves out anybody. */
export function isNarrowed({ text, filter }: CustomerState): boolean {
  return text !== '' || filter !== undefined;
}

/** For the way back to the list; nothing where that shows everybody. */
export function listOf({ text, filter, page }: CustomerState): { readonly list?: Partial<CustomerState> } {
  const list = { ...(text !== '' && { text }), ...(filter && { filter }), ...(page > 0 && { page }) };
  return Object.keys(list).length === 0 ? {} : { list };
}
