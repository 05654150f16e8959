import { z } from 'zod';
import type { ChangeLimits } from '../domain/application/changeLimits.js';
import {
  addressRange,
  changes,
  endpoint,
  guid,
  list,
  onOrOff,
  oneOf,
  port,
  privateNetworks,
  proxies,
  publicAddress,
  serviceHost,
} from './settingValues.js';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** The bot's registration in Entra ID, and its credentials. */
interface App {
  readonly id: string;
  readonly type: 'SingleTenant' | 'UserAssignedMsi' | 'MultiTenant';
  readonly tenant: string;
  readonly password: string | undefined;
  readonly certificate: { readonly thumbprint: string; readonly privateKey: string } | undefined;
}

/** Issuer and audience of the channel's tokens. Sovereign clouds and tests set other values than the public cloud's. */
interface Channel {
  readonly loginUrl: string;
  readonly scope: string;
  readonly issuer: string;
  readonly metadataUrl: string;
}

interface Common {
  readonly host: string;
  readonly port: number;
  readonly dataDirectory: string;
  readonly logLevel: LogLevel;
  readonly metricsToken: string | undefined;
  /** Number of our own proxies in front of the bot: that many last entries of X-Forwarded-For are trusted. */
  readonly trustedProxies: number;
  /** Addresses that the proxies connect from; their connections are not limited per address. */
  readonly proxyAddresses: readonly string[];
  /** How often people may change a billing account; due tasks do not count. */
  readonly changeLimits: ChangeLimits;
  readonly peoplePicker: 'graph' | 'own';
  /** False keeps the store's rules for phones. */
  readonly pricesOnPhones: boolean;
  readonly channel: Channel;
}

interface LocalConfig extends Common {
  readonly mode: 'local';
  /** If unset, the address that the bot listens on. */
  readonly publicUrl: string | undefined;
}

export interface ProductionConfig extends Common {
  readonly mode: 'production';
  /** Address that browsers reach the bot at, without a trailing slash. */
  readonly publicUrl: string;
  readonly app: App;
  readonly allowedTenants: readonly string[];
  readonly serviceHosts: readonly string[];
}

export type Config = LocalConfig | ProductionConfig;

/** Stops the start: names every invalid variable, never its value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly problems: readonly string[]) {
    super(`The environment is not usable:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
}

export interface Setting {
  readonly name: string;
  readonly default: string;
  readonly meaning: string;
}

const loopbackHosts: readonly string[] = ['127.0.0.1', 'localhost', '::1'];
const appTypes = ['SingleTenant', 'UserAssignedMsi', 'MultiTenant'] as const;
const credentials = ['MicrosoftAppPassword', 'CertificateThumbprint', 'CertificatePrivateKey'] as const;

const variables = z.object({
  PORT: port.default(3978).describe('Port to listen on; 0 takes any free one.'),
  HOST: z.string().optional().describe('Address to listen on; in local mode loopback only.'),
  PUBLIC_URL: publicAddress
    .optional()
    .describe('Where browsers reach the bot: an https address; required in production.'),
  DATA_DIR: z.string().default('data').describe('Folder in which accounts are kept.'),
  LOG_LEVEL: oneOf(logLevels)
    .optional()
    .describe(`How much is logged: ${logLevels.join(', ')}.`),
  SEATKEEPER_MODE: oneOf(['local', 'production'])
    .optional()
    .describe('local (no credentials, this machine only) or production.'),
  NODE_ENV: z.string().optional().describe('production forbids falling back to local mode.'),
  MicrosoftAppId: guid.optional().describe('The bot’s application id; required in production.'),
  MicrosoftAppType: oneOf(appTypes)
    .optional()
    .describe(`${appTypes.join(', ')}; required in production.`),
  MicrosoftAppTenantId: guid.optional().describe('The tenant in which the bot is registered; required in production.'),
  MicrosoftAppPassword: z.string().optional().describe('The bot’s client secret; not with UserAssignedMsi.'),
  CertificateThumbprint: z.string().optional().describe('Thumbprint of a certificate instead of a client secret.'),
  CertificatePrivateKey: z.string().optional().describe('PEM of that certificate’s private key.'),
  ALLOWED_TENANTS: list(guid, 'must list GUIDs, separated by commas')
    .optional()
    .describe('Tenants that may use the bot, separated by commas.'),
  SERVICE_HOSTS: list(serviceHost, 'must list exact host names, separated by commas')
    .default([])
    .describe('Further exact https hosts that may be the channel’s serviceUrl, separated by commas.'),
  METRICS_TOKEN: z
    .string()
    .min(16, { error: 'must have 16 characters or more' })
    .optional()
    .describe('What /metrics asks for as Bearer token; without it, only this machine is answered.'),
  TRUSTED_PROXIES: proxies
    .default(0)
    .describe('How many proxies stand in front, whose X-Forwarded-For is believed; 0 believes none.'),
  CHANGES_PER_HOUR: changes
    .default(30)
    .describe('How many changes of a billing account people may make in an hour; 0 for any number.'),
  CHANGES_PER_DAY: changes
    .default(100)
    .describe('How many changes of a billing account people may make in 24 hours; 0 for any number.'),
  PROXY_ADDRESSES: list(addressRange, 'must list addresses or networks like 10.0.0.0/8, separated by commas')
    .optional()
    .describe('From where those proxies connect: they may hold any number of connections, others 200 an address.'),
  PEOPLE_PICKER: oneOf(['graph', 'own'])
    .default('graph')
    .describe('graph (Teams’ people picker) or own (the bot’s directory).'),
  PRICES_ON_PHONES: onOrOff
    .default(true)
    .describe('on, or off to keep the store’s rule: no prices, trials or buying in Teams on iOS and Android.'),
  ToChannelFromBotLoginUrl: endpoint
    .default('https://login.microsoftonline.com/botframework.com')
    .describe('Where the bot gets its own token.'),
  ToChannelFromBotOAuthScope: z.string().default('https://api.botframework.com').describe('The scope of that token.'),
  ToBotFromChannelTokenIssuer: z
    .string()
    .default('https://api.botframework.com')
    .describe('Who issues the tokens that the channel sends.'),
  ToBotFromChannelOpenIdMetadataUrl: endpoint
    .default('https://login.botframework.com/v1/.well-known/openidconfiguration')
    .describe('Where the keys of those tokens are published.'),
});

type Name = keyof typeof variables.shape;
type RawSettings = Readonly<Partial<Record<Name, string>>>;

const conditionalDefaults: RawSettings = {
  PRICES_ON_PHONES: 'on',
  PUBLIC_URL: 'where it listens, in local mode',
  HOST: '127.0.0.1 in local mode, 0.0.0.0 in production',
  LOG_LEVEL: 'warn in local mode, info in production',
  SEATKEEPER_MODE: 'local without MicrosoftAppId and with NODE_ENV other than production, else production',
  ALLOWED_TENANTS: 'MicrosoftAppTenantId',
  PROXY_ADDRESSES: 'this machine and private networks, with TRUSTED_PROXIES',
};

const unset = variables.parse({});

/** Every variable that is read; README and .env.example are tested against this list. */
export const settings: readonly Setting[] = variables.keyof().options.map((name) => ({
  name,
  default: conditionalDefaults[name] ?? String(unset[name] ?? ''),
  meaning: variables.shape[name].description ?? '',
}));

const modeOf = (given: RawSettings) =>
  given.SEATKEEPER_MODE?.toLowerCase() ??
  (given.MicrosoftAppId === undefined && given.NODE_ENV !== 'production' ? 'local' : 'production');

const isOnLoopback = (text: string) =>
  URL.canParse(text) && loopbackHosts.includes(new URL(text).hostname.replace(/^\[|\]$/g, ''));

function contradictions(given: RawSettings): string[] {
  const set = (name: Name) => given[name] !== undefined;
  const problems: (string | false)[] = [];

  if (modeOf(given) === 'local') {
    problems.push(
      ...(['MicrosoftAppId', ...credentials] as const).map(
        (name) => set(name) && `${name}: must not be set in local mode, which checks no token`,
      ),
      Number(given.TRUSTED_PROXIES) > 0 && 'TRUSTED_PROXIES: must be 0 in local mode, which answers this machine alone',
      set('PUBLIC_URL') && !isOnLoopback(given.PUBLIC_URL ?? '') && 'PUBLIC_URL: must be on this machine in local mode',
      set('HOST') && !loopbackHosts.includes(given.HOST ?? '') && 'HOST: must be a loopback address in local mode',
    );
  } else if (modeOf(given) === 'production') {
    const managed = given.MicrosoftAppType?.toLowerCase() === 'userassignedmsi';
    const halfCertificate = set('CertificateThumbprint') !== set('CertificatePrivateKey');
    problems.push(
      !set('MicrosoftAppId') && 'MicrosoftAppId: is required in production',
      !set('MicrosoftAppType') && 'MicrosoftAppType: is required in production',
      !set('MicrosoftAppTenantId') && 'MicrosoftAppTenantId: is required in production',
      !set('PUBLIC_URL') && 'PUBLIC_URL: is required in production',
      set('PUBLIC_URL') && !/^https:/i.test(given.PUBLIC_URL ?? '') && 'PUBLIC_URL: must be an https address',
      ...credentials.map((name) => managed && set(name) && `${name}: must not be set for UserAssignedMsi`),
      !managed && halfCertificate && 'CertificateThumbprint, CertificatePrivateKey: must be set together',
      !managed &&
        !credentials.some(set) &&
        'MicrosoftAppPassword: is required, or CertificateThumbprint and CertificatePrivateKey',
    );
  }
  return problems.filter((problem) => problem !== false);
}

/** Reads the environment; an empty variable counts as unset. Throws ConfigError. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const given: RawSettings = Object.fromEntries(
    Object.entries(env).flatMap(([name, text]) => (text?.trim() ? [[name, text.trim()]] : [])),
  );
  const read = variables.safeParse(given);
  const wrong = read.success ? [] : read.error.issues.map(({ path, message }) => `${String(path[0])}: ${message}`);
  const problems = [...new Set([...wrong, ...contradictions(given)])];
  if (!read.success || problems.length > 0) throw new ConfigError(problems);

  const values = read.data;
  const local = modeOf(given) === 'local';
  const common: Common = {
    host: values.HOST ?? (local ? '127.0.0.1' : '0.0.0.0'),
    port: values.PORT,
    dataDirectory: values.DATA_DIR,
    logLevel: values.LOG_LEVEL ?? (local ? 'warn' : 'info'),
    metricsToken: values.METRICS_TOKEN,
    trustedProxies: values.TRUSTED_PROXIES,
    proxyAddresses: values.PROXY_ADDRESSES ?? (values.TRUSTED_PROXIES > 0 ? privateNetworks : []),
    changeLimits: { perHour: values.CHANGES_PER_HOUR, perDay: values.CHANGES_PER_DAY },
    peoplePicker: values.PEOPLE_PICKER,
    pricesOnPhones: values.PRICES_ON_PHONES,
    channel: {
      loginUrl: values.ToChannelFromBotLoginUrl,
      scope: values.ToChannelFromBotOAuthScope,
      issuer: values.ToBotFromChannelTokenIssuer,
      metadataUrl: values.ToBotFromChannelOpenIdMetadataUrl,
    },
  };
  if (local) return { mode: 'local', ...common, publicUrl: values.PUBLIC_URL };

  const { PUBLIC_URL: publicUrl } = values;
  const { MicrosoftAppId: id, MicrosoftAppType: type, MicrosoftAppTenantId: tenant } = values;
  const { CertificateThumbprint: thumbprint, CertificatePrivateKey: privateKey } = values;
  if (!id || !type || !tenant || !publicUrl)
    throw new ConfigError(['MicrosoftAppId, MicrosoftAppType, MicrosoftAppTenantId, PUBLIC_URL: are required']);
  return {
    mode: 'production',
    ...common,
    publicUrl,
    app: {
      id,
      type,
      tenant,
      password: values.MicrosoftAppPassword,
      certificate: thumbprint && privateKey ? { thumbprint, privateKey } : undefined,
    },
    allowedTenants: values.ALLOWED_TENANTS ?? [tenant],
    serviceHosts: values.SERVICE_HOSTS,
  };
}
