import { z } from 'zod';

/** What an agent looks for among the customers; every button of these cards carries it, and it is not trusted. */
export const customerState = z.object({
  text: z.string().max(100).catch(''),
  /** From 0. */
  page: z.number().int().min(0).max(100_000).catch(0),
});
export type CustomerState = Readonly<z.infer<typeof customerState>>;

export const everyCustomer: CustomerState = customerState.parse({});

/** For the way back to the list; nothing where that shows everybody. */
export function listOf({ text, page }: CustomerState): { readonly list?: Partial<CustomerState> } {
  const list = { ...(text !== '' && { text }), ...(page > 0 && { page }) };
  return Object.keys(list).length === 0 ? {} : { list };
}
