import { z } from 'zod';

/** A kind of document on disk: `{ "schema": 1, "<name>": body }`. */
export interface DocumentKind<Body> {
  readonly name: string;
  /** The version that is written. */
  readonly schema: number;
  readonly body: z.ZodType<Body>;
  /** By version: turns a body of that version into one of the next. */
  readonly migrations: Readonly<Record<number, (body: unknown) => unknown>>;
}

const envelope = z.looseObject({ schema: z.int().positive() });

/** Wraps a body, which is JSON. */
export function seal({ name, schema }: DocumentKind<unknown>, body: string): string {
  return `{"schema":${schema},"${name}":${body}}\n`;
}

/** Reads a document of this version or an older one. Throws, with the reason, for anything else. */
export function unseal<Body>(kind: DocumentKind<Body>, text: string): Body {
  const document = parse(text);
  const { schema, [kind.name]: written, ...others } = check(envelope, document);
  if (schema > kind.schema) {
    throw new Error(`it is of schema ${schema}, written by a newer version; this one knows ${kind.schema}`);
  }
  if (Object.keys(others).length > 0) throw new Error(`it holds more than ${kind.name}`);

  let body = written;
  for (let version = schema; version < kind.schema; version++) {
    const migrate = kind.migrations[version];
    if (migrate === undefined) throw new Error(`it is of schema ${version}, which this version no longer knows`);
    body = migrate(body);
  }
  return check(kind.body, body);
}

function parse(text: string): unknown {
  if (text === '') throw new Error('it is empty');
  if (text.startsWith('\uFEFF')) throw new Error('it begins with a byte order mark');
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error('it is not JSON', { cause });
  }
}

/** Its message names the field and the problem, never the value, which may be somebody's name or address. */
function check<Body>(schema: z.ZodType<Body>, value: unknown): Body {
  const result = schema.safeParse(value);
  if (result.success) return result.data;

  const [issue] = result.error.issues;
  throw new Error(`${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is not valid'}`.trim(), { cause: result.error });
}
