import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { endpoint } from './config.js';

/** What a token has to be for, beside being genuine and in date. */
export interface Expected {
  readonly issuer: string;
  readonly audience: string;
  readonly serviceUrl: string;
  readonly channelId: string;
}

interface SigningKey {
  readonly key: KeyObject;
  readonly endorsements: readonly string[];
}

const day = 24 * 3600_000;
const minute = 60_000;
const keysTimeout = 10_000;
const clockSkew = 300; // seconds; the channel's documentation allows five minutes
const digests = { RS256: 'RSA-SHA256', RS384: 'RSA-SHA384', RS512: 'RSA-SHA512' } as const;

const header = z.object({
  alg: z.enum(['RS256', 'RS384', 'RS512']),
  kid: z.string().min(1),
  crit: z.undefined().optional(),
});
const payload = z.looseObject({
  iss: z.string(),
  aud: z.string(),
  exp: z.number(),
  nbf: z.number().optional(),
  serviceurl: z.string(),
});
const metadata = z.object({ jwks_uri: endpoint });
const keySet = z.object({ keys: z.array(z.unknown()) });
const rsaKey = z.object({
  kid: z.string(),
  kty: z.literal('RSA'),
  n: z.string(),
  e: z.string(),
  endorsements: z.array(z.string()).optional(),
});

export type Claims = z.infer<typeof payload>;

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(keysTimeout) });
  if (!response.ok) throw new Error(`${new URL(url).host} answered ${response.status}`);
  return await response.json();
}

/** The channel's published signing keys, fetched when first needed, then daily, or when a key is unknown. */
export class KeyRing {
  readonly #metadataUrl: string;
  readonly #onFailure: (error: unknown) => void;
  #keys: ReadonlyMap<string, SigningKey> = new Map();
  #fetched = 0;
  #nextTry = 0;
  #fetching: Promise<void> | undefined;

  constructor(metadataUrl: string, onFailure: (error: unknown) => void) {
    this.#metadataUrl = metadataUrl;
    this.#onFailure = onFailure;
  }

  async find(kid: string): Promise<SigningKey | undefined> {
    const outdated = Date.now() - this.#fetched > day || !this.#keys.has(kid);
    if (outdated && (this.#fetching || Date.now() >= this.#nextTry)) {
      await (this.#fetching ??= this.#fetch().finally(() => (this.#fetching = undefined)));
    }
    return this.#keys.get(kid);
  }

  // Whoever invents key ids must not make us fetch each time, so both outcomes are followed by a pause.
  async #fetch(): Promise<void> {
    try {
      const { jwks_uri: keysUrl } = metadata.parse(await fetchJson(this.#metadataUrl));
      const { keys } = keySet.parse(await fetchJson(keysUrl));
      this.#keys = new Map(keys.flatMap(readKey));
      this.#fetched = Date.now();
      this.#nextTry = Date.now() + 5 * minute;
    } catch (error) {
      this.#nextTry = Date.now() + minute / 6;
      this.#onFailure(error);
    }
  }
}

function readKey(candidate: unknown): [string, SigningKey][] {
  const read = rsaKey.safeParse(candidate);
  if (!read.success) return [];
  const { kid, kty, n, e, endorsements = [] } = read.data;
  try {
    const key = createPublicKey({ key: { kty, n, e }, format: 'jwk' });
    return (key.asymmetricKeyDetails?.modulusLength ?? 0) >= 2048 ? [[kid, { key, endorsements }]] : [];
  } catch {
    return [];
  }
}

function decode<T>(part: string, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.safeParse(JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))).data;
  } catch {
    return undefined;
  }
}

/**
 * The claims of a genuine token of the channel for this bot and this serviceUrl, else undefined.
 * Stands in for the SDK's check, which prints what it refuses, and accepts a token without `exp`, without
 * `serviceurl` when the body has none, and those of other issuers.
 */
export async function readChannelToken(
  authorization: string,
  expected: Expected,
  keys: KeyRing,
): Promise<Claims | undefined> {
  const [, signed = '', head = '', body = '', signature = ''] =
    /^Bearer (([\w-]+)\.([\w-]+))\.([\w-]+)$/i.exec(authorization) ?? [];
  const names = decode(head, header);
  const claims = decode(body, payload);
  if (!names || !claims || !isMeant(claims, expected)) return undefined;

  const found = await keys.find(names.kid);
  if (!found || (found.endorsements.length > 0 && !found.endorsements.includes(expected.channelId))) return undefined;
  const genuine = verify(digests[names.alg], Buffer.from(signed), found.key, Buffer.from(signature, 'base64url'));
  return genuine ? claims : undefined;
}

function isMeant(claims: Claims, { issuer, audience, serviceUrl }: Expected): boolean {
  const now = Date.now() / 1000;
  return (
    claims.iss === issuer &&
    claims.aud === audience &&
    claims.serviceurl === serviceUrl &&
    claims.exp > now - clockSkew &&
    (claims.nbf ?? now) < now + clockSkew
  );
}
