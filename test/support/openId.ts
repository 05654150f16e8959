import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export const issuer = 'https://issuer.test';

type TokenClaims = Readonly<Record<string, unknown>>;

export interface Issuer {
  readonly metadataUrl: string;
  /** How often its keys were fetched. */
  fetches(): number;
  /** A genuine token. */
  token(claims: TokenClaims): string;
  /** A token like a genuine one, but signed by someone else. */
  forgery(claims: TokenClaims): string;
  /** Any header over the claims, signed with the genuine key. */
  tokenWith(header: object, claims: TokenClaims): string;
  /** Publishes another key in place of the first, as the real issuer does from time to time. */
  rotate(): void;
  /** From now on accepts and answers nothing. */
  silence(): void;
  /** How many requests wait for an answer that does not come. */
  waiting(): number;
  /** From now on has nothing but an error. */
  break(): void;
  /** From now on lists no key. */
  empty(): void;
  close(): Promise<void>;
}

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

function signed(header: object, claims: TokenClaims, key: KeyObject): string {
  const text = `${encode(header)}.${encode(claims)}`;
  return `${text}.${sign('RSA-SHA256', Buffer.from(text), key).toString('base64url')}`;
}

const newKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 });

// Making a key takes up to half a second.
const keys = [newKey(), newKey()] as const;
const stranger = newKey();

interface State {
  key: (typeof keys)[number];
  generation: number;
  fetches: number;
  waiting: number;
  how: 'well' | 'silent' | 'broken' | 'empty';
}

/** An OpenID issuer on this machine with an RSA key, for the real path of the channel's tokens. */
export async function openIssuer(
  { endorsements }: { readonly endorsements?: readonly string[] | undefined } = { endorsements: ['msteams'] },
): Promise<Issuer> {
  const state: State = { key: keys[0], generation: 1, fetches: 0, waiting: 0, how: 'well' };
  const kid = () => `key-${state.generation}`;

  const server = createServer((request, response) => {
    if (state.how === 'silent') {
      state.waiting += 1;
      return;
    }
    if (state.how === 'broken') response.statusCode = 503;
    response.setHeader('Content-Type', 'application/json');
    if (request.url !== '/keys') {
      response.end(JSON.stringify({ issuer, jwks_uri: `${origin()}/keys` }));
      return;
    }
    state.fetches += 1;
    const jwk = state.key.publicKey.export({ format: 'jwk' });
    response.end(
      JSON.stringify({
        keys: [{ kty: 'oct', kid: 'odd' }, ...(state.how === 'empty' ? [] : [{ ...jwk, kid: kid(), endorsements }])],
      }),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // a string only for pipes

  return {
    metadataUrl: `${origin()}/metadata`,
    fetches: () => state.fetches,
    token: (claims) => signed({ typ: 'JWT', alg: 'RS256', kid: kid() }, claims, state.key.privateKey),
    forgery: (claims) => signed({ typ: 'JWT', alg: 'RS256', kid: kid() }, claims, stranger.privateKey),
    tokenWith: (header, claims) => signed({ kid: kid(), ...header }, claims, state.key.privateKey),
    silence: () => void (state.how = 'silent'),
    waiting: () => state.waiting,
    break: () => void (state.how = 'broken'),
    empty: () => void (state.how = 'empty'),
    rotate: () => Object.assign(state, { key: keys[1], generation: state.generation + 1 }),
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
