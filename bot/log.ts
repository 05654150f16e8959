import { pino, type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from './config.js';
import { currentRequest } from './http/currentTurn.js';

export type Log = Logger;

const hidden: ReadonlySet<string> = new Set([
  ...['authorization', 'cookie', 'headers', 'password', 'privateKey', 'secret', 'token', 'accessToken'],
  ...['activity', 'attachments', 'body', 'card', 'data', 'email', 'from', 'name', 'text', 'value'],
]);

const secrets: readonly (readonly [RegExp, string])[] = [
  [/\bBearer\s+[^\s"',;]+/gi, 'Bearer [hidden]'],
  [/\beyJ[\w.-]+/g, '[token]'],
  [/\b(client_secret|client_assertion|password|access_token|sig)=[^&\s"']+/gi, '$1=[hidden]'],
];
const word = /[^\s"'<>]+/g;
const address = /^[^@]+@[^@]+\.[^@]/;

const longestMessage = 500;
const deepestCause = 4;

const withoutSecrets = (text: string) =>
  secrets
    .reduce((rest, [pattern, by]) => rest.replace(pattern, by), text)
    .replace(word, (one) => (address.test(one) ? '[address]' : one));

// A SyntaxError of JSON.parse quotes the text that it could not read.
const messageOf = (error: Error) =>
  error instanceof SyntaxError ? 'unreadable' : withoutSecrets(error.message.slice(0, longestMessage));

// A stack begins with the message, so only the frames are kept.
const framesOf = (error: Error) =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');

/** The parts of an error that may be logged. Other properties may contain requests, bodies and tokens. */
function describeError(error: unknown, depth = 0): object {
  if (!(error instanceof Error)) return { type: typeof error };

  const { code, cause } = error as Error & { readonly code?: unknown }; // Node's own errors carry a code that Error does not declare
  return {
    type: error.name,
    message: messageOf(error),
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    stack: framesOf(error),
    ...(cause !== undefined && depth < deepestCause ? { cause: describeError(cause, depth + 1) } : {}),
  };
}

function visible(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Error) return describeError(value);
  if (depth > deepestCause) return '[deep]';
  if (Array.isArray(value)) return value.map((item) => visible(item, depth + 1));
  return visibleFields(value, depth);
}

function visibleFields(fields: object, depth = 0): Record<string, unknown> {
  const shown: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields)) if (!hidden.has(key)) shown[key] = visible(value, depth + 1);
  return shown;
}

function requestOf(): object {
  const request = currentRequest();
  return request === undefined ? {} : { request };
}

/** One JSON line per event; never contains people, cards or tokens. */
export function createLog(level: LogLevel, destination?: DestinationStream): Log {
  return pino(
    {
      level,
      base: null,
      mixin: requestOf,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }), log: visibleFields, bindings: visibleFields },
      serializers: { err: (described: unknown) => described },
      hooks: {
        logMethod([first, ...rest], method) {
          // By default pino uses an error's raw message as the line's message.
          const fields: unknown = first instanceof Error ? { err: first } : first;
          const [event = first instanceof Error ? 'error' : undefined, ...more] = rest as unknown[];
          const texts = [fields, event, ...more].map((part) =>
            typeof part === 'string' ? withoutSecrets(part) : part,
          );
          method.apply(this, texts as [object, ...string[]]); // pino types the arguments by their placeholders
        },
      },
    },
    destination ?? pino.destination({ sync: true }),
  );
}
