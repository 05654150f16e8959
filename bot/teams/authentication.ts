import type { Activity } from 'botbuilder';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder-core/lib/configurationBotFrameworkAuthentication.js';
import type { AuthenticateRequestResult, ConnectorClient, UserTokenClient } from 'botframework-connector';
import { AuthenticationError } from 'botframework-connector/lib/auth/authenticationError.js';
import { ClaimsIdentity } from 'botframework-connector/lib/auth/claimsIdentity.js';
import { ConnectorFactory } from 'botframework-connector/lib/auth/connectorFactory.js';
import { LRUCache } from 'lru-cache';
import type { ChannelToken } from './channelToken.js';
import { isMeantFor, KeyRing, readChannelToken } from './channelToken.js';
import type { Config } from '../config.js';
import type { Log } from '../log.js';
import { isLoopback } from '../http/clientAddress.js';
import { isTrusted } from '../http/requestGuard.js';

export type Caller = AuthenticateRequestResult;

/** What a request has proven by its headers; in local mode, that it comes from this machine. */
export type Proof = 'local' | ChannelToken;

/** Where a request says, and is seen, to come from. */
export interface Origin {
  readonly authorization: string | undefined;
  readonly address: string | undefined;
  readonly forwarded: boolean;
}

const publicCloudCaller = 'urn:botframework:azure';
const clientTimeout = 10_000;
const mostClients = 64;

/** The SDK's names for what Config holds; nothing in local mode, which the SDK takes for "no authentication". */
export function sdkSettings(config: Config): Record<string, string | undefined> {
  if (config.mode === 'local') return {};
  const { app, channel } = config;
  return {
    MicrosoftAppId: app.id,
    MicrosoftAppType: app.type,
    MicrosoftAppTenantId: app.tenant,
    MicrosoftAppPassword: app.password,
    CertificateThumbprint: app.certificate?.thumbprint,
    CertificatePrivateKey: app.certificate?.privateKey,
    ToChannelFromBotLoginUrl: channel.loginUrl,
    ToChannelFromBotOAuthScope: channel.scope,
    ToBotFromChannelTokenIssuer: channel.issuer,
    ToBotFromChannelOpenIdMetadataUrl: channel.metadataUrl,
    OAuthUrl: channel.oAuthUrl,
    CallerId: publicCloudCaller,
  };
}

interface Policy {
  readonly name: string;
  sendRequest(request: { timeout: number }, next: (request: { timeout: number }) => unknown): unknown;
}
interface Pipeline {
  addPolicy(policy: Policy): void;
  removePolicy(policy: { readonly name: string }): readonly unknown[];
  getOrderedPolicies(): readonly { readonly name: string }[];
}

/** Takes from a client what re-sends and what follows redirects with the token, and gives it a time limit. */
export function tame(client: ConnectorClient): ConnectorClient {
  const { pipeline } = (client as unknown as { readonly client: { readonly pipeline: Pipeline } }).client; // private; the public options for this have no effect
  const removed = ['defaultRetryPolicy', 'redirectPolicy'].flatMap((name) => pipeline.removePolicy({ name }));
  pipeline.addPolicy({
    name: 'timeLimit',
    sendRequest: (request, next) => next(Object.assign(request, { timeout: clientTimeout })),
  });
  if (removed.length !== 2) throw new Error('The connector client no longer has the policies that must be removed');
  return client;
}

/** Decides who is let in, and keeps the SDK's clients, which it would otherwise build anew for every turn. */
export class Authentication extends ConfigurationBotFrameworkAuthentication {
  readonly #config: Config;
  readonly #keys: KeyRing;
  readonly #connectorClients = new LRUCache<string, Promise<ConnectorClient>>({ max: mostClients });
  readonly #tokenClients = new LRUCache<string, Promise<UserTokenClient>>({ max: mostClients });

  constructor(config: Config, log: Log) {
    super(sdkSettings(config));
    this.#config = config;
    this.#keys = new KeyRing(config.channel.metadataUrl, (error) => {
      log.error({ err: error }, 'the channel’s signing keys cannot be fetched');
    });
  }

  /** Undefined for anyone who cannot prove to be the channel: their body need not be read. */
  async admit({ authorization = '', address, forwarded }: Origin): Promise<Proof | undefined> {
    const config = this.#config;
    // A tunnel's end is on this machine too, but it says for whom it asks.
    if (config.mode === 'local') return isLoopback(address) && !forwarded ? 'local' : undefined;
    const expected = { issuer: config.channel.issuer, audience: config.app.id };
    return await readChannelToken(authorization, expected, this.#keys);
  }

  /** Who sent an activity, or undefined where the proof is for another conversation's. */
  callerOf(activity: Activity, proof: Proof): Caller | undefined {
    if (proof !== 'local' && !isMeantFor(proof, activity)) return undefined;
    const claims = identityOf(proof);
    return {
      audience: this.#config.channel.scope,
      claimsIdentity: claims,
      connectorFactory: this.createConnectorFactory(claims),
      ...(this.#config.mode === 'production' ? { callerId: publicCloudCaller } : {}),
    };
  }

  override async authenticateRequest(activity: Activity, authorization: string): Promise<Caller> {
    const proof = await this.admit({ authorization, address: undefined, forwarded: false });
    const caller = proof && this.callerOf(activity, proof);
    if (!caller) throw new AuthenticationError('Unauthorized', 401);
    return caller;
  }

  override authenticateStreamingRequest(): Promise<Caller> {
    return Promise.reject(new AuthenticationError('Unauthorized', 401));
  }

  override authenticateChannelRequest(): Promise<ClaimsIdentity> {
    return Promise.reject(new AuthenticationError('Unauthorized', 401));
  }

  override createConnectorFactory(identity: ClaimsIdentity): ConnectorFactory {
    return new KeptClients((serviceUrl, audience) => this.#connectorClient(identity, serviceUrl, audience));
  }

  async #connectorClient(identity: ClaimsIdentity, serviceUrl: string, audience = ''): Promise<ConnectorClient> {
    if (!isTrusted(serviceUrl, this.#config)) throw new Error('The serviceUrl is not one of the channel’s');
    return await kept(this.#connectorClients, `${appOf(identity)} ${serviceUrl} ${audience}`, async () =>
      tame(await super.createConnectorFactory(identity).create(serviceUrl, audience || undefined)),
    );
  }

  override createUserTokenClient(identity: ClaimsIdentity): Promise<UserTokenClient> {
    return kept(this.#tokenClients, appOf(identity), () => super.createUserTokenClient(identity));
  }
}

function identityOf(proof: Proof): ClaimsIdentity {
  if (proof === 'local') return new ClaimsIdentity([], 'anonymous');
  const claims = Object.entries(proof.claims).map(([type, value]) => ({ type, value: String(value) }));
  return new ClaimsIdentity(claims, true);
}

class KeptClients extends ConnectorFactory {
  constructor(override readonly create: ConnectorFactory['create']) {
    super();
  }
}

const appOf = (identity: ClaimsIdentity) => identity.getClaimValue('aud') ?? '';

function kept<T extends object>(
  cache: LRUCache<string, Promise<T>>,
  key: string,
  create: () => Promise<T>,
): Promise<T> {
  const known = cache.get(key);
  if (known) return known;
  const made = create();
  cache.set(key, made);
  made.catch(() => cache.delete(key));
  return made;
}
