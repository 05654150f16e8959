import { z } from 'zod';
import { dialogStamp } from '../../../cards/extension/dialogCard.js';
import { quickActions } from '../../../cards/extension/dialogNotice.js';
import { lookups } from '../../../cards/strings/extension/strings.js';

const parameters = z
  .array(z.looseObject({ name: z.string(), value: z.unknown().optional() }).catch({ name: '', value: '' }))
  .catch([]);

/** A search. What is missing or of a wrong type counts as not said. */
export const searchRequest = z.looseObject({
  commandId: z.enum(lookups).optional().catch(undefined),
  parameters: parameters.transform((all) => {
    // The first run says so in a parameter of its own, and some clients say it again.
    const typed = all.find(({ name, value }) => name !== 'initialRun' && typeof value === 'string');
    return typeof typed?.value === 'string' ? typed.value : '';
  }),
  queryOptions: z
    .looseObject({ skip: z.unknown().optional(), count: z.unknown().optional() })
    .catch({ skip: undefined, count: undefined }),
});

/** A dialog that is opened, from a message or without one. */
export const openRequest = z.looseObject({
  commandId: z.enum(quickActions).optional().catch(undefined),
  messagePayload: z.unknown().optional(),
});

const stamped = z.looseObject({ dialog: dialogStamp.optional().catch(undefined) });

/** A button of a dialog; undefined where its data is no object. */
export function submitted(value: unknown) {
  const { data } = z.looseObject({ data: z.unknown().optional() }).safeParse(value).data ?? {};
  const read = stamped.safeParse(data).data;
  if (read === undefined) return undefined;
  const { dialog, ...pressed } = read;
  return { dialog, pressed };
}

/** What people have typed or chosen: all of a request but the message that it is about, which may be long. */
export function enteredIn(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const { messagePayload: _, botActivityPreview: __, ...rest } = value as Readonly<Record<string, unknown>>; // JSON
  return rest;
}
