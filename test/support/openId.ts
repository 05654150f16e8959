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

/** An OpenID issuer on this machine with an RSA key, for the real path of the channel's tokens. */
export async function openIssuer({ endorsements = ['msteams'] } = {}): Promise<Issuer> {
  const state = { key: keys[0], generation: 1, fetches: 0 };
  const kid = () => `key-${state.generation}`;

  const server = createServer((request, response) => {
    response.setHeader('Content-Type', 'application/json');
    if (request.url !== '/keys') {
      response.end(JSON.stringify({ issuer, jwks_uri: `${origin()}/keys` }));
      return;
    }
    state.fetches += 1;
    const jwk = state.key.publicKey.export({ format: 'jwk' });
    response.end(
      JSON.stringify({
        keys: [
          { kty: 'oct', kid: 'odd' },
          { ...jwk, kid: kid(), endorsements },
        ],
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
    rotate: () => Object.assign(state, { key: keys[1], generation: state.generation + 1 }),
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
