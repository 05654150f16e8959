import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { settleAll } from './settleAll.js';
import type { DocumentStore } from './documentStore.js';
import type { Format } from './files/durableJsonFile.js';
import type { DocumentKind } from './schemas/envelope.js';
import { seal, unseal } from './schemas/envelope.js';
import { codeOf, DocumentUnreadable } from './files/failures.js';
import { fileName } from './files/fileName.js';
import { namesIn } from './files/namesIn.js';

/** An item, as JSON: whoever changes what he has read must not change what is stored. */
export interface StateText {
  readonly key: string;
  readonly eTag: string;
  readonly json: string;
}

/** Another turn has written the item since it was read. */
export class StateConflict extends Error {
  override readonly name = 'StateConflict';

  constructor(readonly key: string) {
    super(`The state "${key}" was not written: its eTag is stale (conflict).`);
  }
}

/** The bot's own state (Bot Framework's `Storage`), as durable as the accounts. */
export class JsonState {
  readonly #folder: string;
  readonly #documents: DocumentStore<StateText>;

  constructor(folder: string, documents: DocumentStore<StateText>) {
    this.#folder = folder;
    this.#documents = documents;
  }

  /** The items that exist, each with its `eTag`, by key. */
  async read(keys: readonly string[] | null | undefined): Promise<Record<string, unknown>> {
    const found = await Promise.all((keys ?? []).map((key) => this.#documents.read(this.#path(key))));
    return Object.fromEntries(found.flatMap((text) => (text === undefined ? [] : [[text.key, parsed(text)]])));
  }

  /** Throws `StateConflict` for an item whose eTag is neither the stored one nor `*` nor missing; others are written. */
  async write(changes: Readonly<Record<string, unknown>>): Promise<void> {
    const items = Object.entries(changes).map(([key, item]) => ({ key, ...snapshot(key, item) }));
    await settleAll(
      items.map(async ({ key, expected, eTag, json }) => {
        await this.#documents.change(this.#path(key), (old) => {
          if (expected !== undefined && expected !== old?.eTag) throw new StateConflict(key);
          return { answer: undefined, save: { key, eTag, json } };
        });
      }),
    );
  }

  async delete(keys: readonly string[] | null | undefined): Promise<void> {
    await settleAll(
      (keys ?? []).map(async (key) => {
        await this.#documents.change(this.#path(key), (old) => ({
          answer: undefined,
          ...(old !== undefined && { save: null }),
        }));
      }),
    );
  }

  /** Removes items whose keys begin with the prefix and that have not been written since. What cannot be read stays. */
  async forget(prefix: string, since: Date): Promise<void> {
    for (const name of await namesIn(this.#folder)) {
      const path = join(this.#folder, name);
      if (!name.endsWith('.json') || !(await isOlder(path, since))) continue;
      await this.#documents.drop(path, ({ key }) => key.startsWith(prefix)).catch(unlessUnreadable);
    }
  }

  #path(key: string): string {
    return statePath(this.#folder, key);
  }
}

const stateDocument: DocumentKind<{ key: string; eTag: string; item: object }> = {
  name: 'state',
  schema: 1,
  body: z.strictObject({
    key: z.string(),
    eTag: z.string(),
    item: z.custom<object>((value) => typeof value === 'object' && value !== null),
  }),
  migrations: {},
};

export function stateFormat(folder: string): Format<StateText> {
  return {
    encode: ({ key, eTag, json }) =>
      seal(stateDocument, `{"key":${JSON.stringify(key)},"eTag":${JSON.stringify(eTag)},"item":${json}}`),
    decode: (text, path) => {
      const { key, eTag, item } = unseal(stateDocument, text);
      if (statePath(folder, key) !== path) throw new Error('it belongs to another key');
      return { key, eTag, json: JSON.stringify(item) };
    },
  };
}

function statePath(folder: string, key: string): string {
  return join(folder, `${fileName(key)}.json`);
}

/** Made before the write waits for others: the caller may change the item meanwhile. */
function snapshot(key: string, item: unknown): { expected?: string; eTag: string; json: string } {
  if (typeof item !== 'object' || item === null) throw new TypeError(`The state "${key}" is not an object`);
  const eTag = randomUUID();
  const expected = 'eTag' in item && typeof item.eTag === 'string' && item.eTag !== '*' ? item.eTag : undefined;
  return { eTag, json: JSON.stringify({ ...item, eTag }), ...(expected && { expected }) };
}

function parsed({ json }: StateText): unknown {
  return JSON.parse(json);
}

async function isOlder(path: string, since: Date): Promise<boolean> {
  try {
    return (await stat(path)).mtime < since;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false; // removed in the meantime
    throw error;
  }
}

function unlessUnreadable(error: unknown): void {
  if (!(error instanceof DocumentUnreadable)) throw error;
}
