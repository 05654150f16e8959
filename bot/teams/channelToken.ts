import type { JWK, JWTPayload } from 'jose';
import { jwtVerify } from 'jose';
import { z } from 'zod';
import { inTime } from '../payments/timeout.js';
import { endpoint } from '../settingValues.js';

/** Expected issuer and audience. */
export interface Expected {
  readonly issuer: string;
  readonly audience: string;
}

/** A valid token of the channel: its claims, and the channels that its key may sign for (empty: all). */
export interface ChannelToken {
  readonly claims: JWTPayload & { readonly serviceurl: string };
  readonly endorsements: readonly string[];
}

interface SigningKey {
  readonly jwk: JWK;
  readonly endorsements: readonly string[];
}

const minute = 60_000;
const hour = 60 * minute;
const keysTimeout = 5_000;
/** How long a request with a known key waits for newer keys, in milliseconds. */
const newKeysTimeout = 300;
const mostFetchesAMinute = 6;
const pauseAfterFailure = 10_000;
const clockSkew = 300; // seconds; the channel's documentation allows five minutes
const algorithms = ['RS256', 'RS384', 'RS512'];

const metadata = z.object({ jwks_uri: endpoint });
const keySet = z.object({ keys: z.array(z.unknown()) });
const rsaKey = z.object({
  kid: z.string().min(1),
  kty: z.literal('RSA'),
  n: z.string(),
  e: z.string(),
  endorsements: z.array(z.string()).default([]),
});

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(keysTimeout) });
  if (!response.ok) throw new Error(`${new URL(url).host} answered ${response.status}`);
  return await response.json();
}

/**
 * The channel's published signing keys. Known keys are used while newer ones are fetched: after half an hour in the
 * background, after an hour with up to 300 ms of waiting. If none can be fetched, they last for 24 hours. An unknown
 * key causes a fetch, at most six times a minute, so that forged ones cannot cause more.
 */
export class KeyRing {
  readonly #metadataUrl: string;
  readonly #onFailure: (error: unknown) => void;
  #keys: ReadonlyMap<string, SigningKey> = new Map();
  #fetched = -Infinity;
  #notBefore = 0;
  #begun: readonly number[] = [];
  #fetching: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(metadataUrl: string, onFailure: (error: unknown) => void) {
    this.#metadataUrl = metadataUrl;
    this.#onFailure = onFailure;
  }

  async find(kid: string): Promise<SigningKey | undefined> {
    const age = Date.now() - this.#fetched;
    const isKnown = this.#keys.has(kid);
    if (!isKnown || age > 24 * hour) await this.#refresh();
    else if (age > hour) await inTime(this.#refresh(), newKeysTimeout, undefined);
    else if (age > hour / 2) void this.#refresh();
    return Date.now() - this.#fetched > 24 * hour ? undefined : this.#keys.get(kid);
  }

  /** Never rejects; does nothing while the fetch limit is reached. */
  #refresh(): Promise<void> {
    if (this.#fetching !== undefined) return this.#fetching;
    const now = Date.now();
    this.#begun = this.#begun.filter((at) => now - at < minute);
    if (now < this.#notBefore || this.#begun.length >= mostFetchesAMinute) return Promise.resolve();

    this.#begun = [...this.#begun, now];
    return (this.#fetching = this.#fetch().finally(() => (this.#fetching = undefined)));
  }

  async #fetch(): Promise<void> {
    try {
      const { jwks_uri: keysUrl } = metadata.parse(await fetchJson(this.#metadataUrl));
      const { keys } = keySet.parse(await fetchJson(keysUrl));
      const read = keys.flatMap((candidate) => rsaKey.safeParse(candidate).data ?? []);
      if (read.length === 0) throw new Error(`${new URL(keysUrl).host} lists no key`);
      this.#keys = new Map(read.map(({ kid, kty, n, e, endorsements }) => [kid, { jwk: { kty, n, e }, endorsements }]));
      this.#fetched = Date.now();
      // So that a revoked key is dropped even when nobody writes.
      this.#timer ??= setInterval(() => void this.#refresh(), hour / 2).unref();
    } catch (error) {
      this.#notBefore = Date.now() + pauseAfterFailure;
      this.#onFailure(error);
    }
  }
}

/**
 * Claims of a valid channel token for this bot, else undefined. Replaces the SDK's check, which prints what it
 * rejects, and accepts tokens without `exp`, without `serviceurl` if the body has none, and those of other issuers.
 */
export async function readChannelToken(
  authorization: string,
  expected: Expected,
  keys: KeyRing,
): Promise<ChannelToken | undefined> {
  const [, token = ''] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization) ?? [];
  if (token === '') return undefined;
  let endorsements: readonly string[] = [];
  const keyOf = async ({ kid = '' }: { readonly kid?: string }) => {
    const found = await keys.find(kid);
    if (found === undefined) throw new Error('The key is unknown');
    ({ endorsements } = found);
    return found.jwk;
  };
  const options = { ...expected, algorithms, clockTolerance: clockSkew, requiredClaims: ['exp'] };
  try {
    const { payload } = await jwtVerify(token, keyOf, options);
    const { serviceurl } = payload;
    return typeof serviceurl === 'string' ? { claims: { ...payload, serviceurl }, endorsements } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a token is for a conversation of this channel at this service address. */
export function isMeantFor(
  { claims, endorsements }: ChannelToken,
  { serviceUrl, channelId }: { readonly serviceUrl: string; readonly channelId: string },
): boolean {
  return claims.serviceurl === serviceUrl && (endorsements.length === 0 || endorsements.includes(channelId));
}
