import { z } from 'zod';

const status = z.union([429, 412, 500, 502, 503, 504, 403, 404, 413, 400, 401, 410].map((code) => z.literal(code)));

/** A way in which Teams is known to fail, for whom and for how long. */
export const failureSchema = z.strictObject({
  how: z.discriminatedUnion('kind', [
    /** An answer with a status; `retryAfter` is the header as it is written: seconds or a date. */
    z.strictObject({
      kind: z.literal('status'),
      status,
      code: z.string().optional(),
      retryAfter: z.string().optional(),
      /** Done all the same: what a gateway answers whose service was only slow. */
      accepted: z.boolean().optional(),
    }),
    /** The connection breaks, before the service has the message or after it. */
    z.strictObject({ kind: z.literal('hang-up'), accepted: z.boolean() }),
    /** No answer at all. */
    z.strictObject({ kind: z.literal('silence'), accepted: z.boolean() }),
    z.strictObject({ kind: z.literal('slow'), milliseconds: z.number() }),
  ]),
  /** Everywhere, if it is not said. */
  conversation: z.string().optional(),
  /** Only calls of these kinds. */
  calls: z.array(z.enum(['create', 'post', 'put', 'delete', 'members'])).optional(),
  /** The next so many calls. */
  times: z.number().optional(),
  /** For so many milliseconds from now. */
  lasts: z.number().optional(),
});
export type Failure = z.infer<typeof failureSchema>;
export type How = Failure['how'];

/** What Teams answers with a status, in its own words. */
export const codes: Readonly<Record<number, string>> = {
  400: 'BadSyntax',
  401: 'Unauthorized',
  403: 'MessageWritesBlocked',
  404: 'ConversationNotFound',
  410: 'Gone',
  412: 'PreconditionFailed',
  413: 'MessageSizeTooBig',
  429: 'TooManyRequests',
  500: 'ServiceError',
  502: 'BadGateway',
  503: 'ServiceUnavailable',
  504: 'GatewayTimeout',
};

/** What goes wrong at the moment. */
export class Failures {
  readonly #planned: { readonly failure: Failure; readonly until: number; left: number }[] = [];

  /** Answers with a function that puts it right. */
  add(failure: Failure, now: number): () => void {
    const { lasts = Infinity, times = Infinity } = failure;
    const entry = { failure, until: now + lasts, left: times };
    this.#planned.push(entry);
    return () => void (entry.left = 0);
  }

  clear(): void {
    this.#planned.length = 0;
  }

  /** What becomes of this call; the first that fits is used up by it. */
  next(kind: string, conversation: string, now: number): How | undefined {
    const entry = this.#planned.find(
      ({ failure, until, left }) =>
        left > 0 &&
        now < until &&
        (failure.conversation ?? conversation) === conversation &&
        (failure.calls === undefined || failure.calls.some((one) => one === kind)),
    );
    if (entry === undefined) return undefined;
    entry.left -= 1;
    return entry.failure.how;
  }
}
