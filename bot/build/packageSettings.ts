import { z } from 'zod';
import type { Setting } from '../config.js';
import { ConfigError } from '../config.js';
import { guid } from '../settingValues.js';
import { isPlaceholder, problemOfAddress, problemOfOwnHost } from './ownAddress.js';

/** Whose app it is, and where its bot runs. */
export interface PackageSettings {
  readonly appId: string;
  readonly botId: string;
  readonly version: string;
  /** The bot's host, with its port if it has one of its own. */
  readonly host: string;
  readonly operator: {
    readonly name: string;
    readonly websiteUrl: string;
    readonly privacyUrl: string;
    readonly termsOfUseUrl: string;
  };
}

const ownId = guid.refine((text) => new Set(text.replaceAll('-', '')).size > 1, { error: 'must not be a placeholder' });

const address = z
  .string()
  .max(2048, { error: 'must have at most 2048 characters' })
  .transform((text, context) => refusedFor(problemOfAddress(text), text, context));

const hostOfOwn = address
  .transform((text, context) => refusedFor(problemOfOwnHost(text), text, context))
  .transform((text) => new URL(text).host);

const variables = z.object({
  TEAMS_APP_ID: ownId.describe('The app’s id in Teams: a GUID that stays the same from version to version.'),
  MicrosoftAppId: ownId.describe('The bot’s application id, as the bot itself has it.'),
  PUBLIC_URL: hostOfOwn.describe('Where browsers reach the bot, on a domain of your own.'),
  OPERATOR_NAME: z
    .string()
    .max(32, { error: 'must have at most 32 characters' })
    .refine((text) => !isPlaceholder(text), { error: 'must not be a placeholder' })
    .describe('Who runs the bot, as Teams shows it; at most 32 characters.'),
  OPERATOR_WEBSITE_URL: address.describe('The operator’s page with support for the app.'),
  OPERATOR_PRIVACY_URL: address.describe('The operator’s privacy statement.'),
  OPERATOR_TERMS_URL: address.describe('The operator’s terms of use, which name the bank behind the payment page.'),
  APP_VERSION: z
    .string()
    .regex(/^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}$/, { error: 'must be three numbers like 1.2.0' })
    .optional()
    .describe('The version that Teams is told; higher each time that you upload.'),
});

type Name = keyof typeof variables.shape;

const names = variables.keyof().options;

/** Every variable that the package is made of; appPackage/README.md and .env.example are tested against this list. */
export const packageSettings: readonly Setting[] = names.map((name) => ({
  name,
  default: name === 'APP_VERSION' ? 'the product’s' : '',
  meaning: variables.shape[name].description ?? '',
}));

/** Reads the environment; an empty variable counts as unset. Throws ConfigError, which names every wrong variable. */
export function readPackageSettings(env: NodeJS.ProcessEnv, productVersion: string): PackageSettings {
  const given: Partial<Record<Name, string>> = Object.fromEntries(
    names.flatMap((name) => {
      const text = env[name]?.trim() ?? '';
      return text === '' ? [] : [[name, text]];
    }),
  );
  const missing = names.filter((name) => name !== 'APP_VERSION' && given[name] === undefined);
  const { data, error } = variables.safeParse(given);
  const wrong = (error?.issues ?? []).filter(({ path: [name] }) => !missing.includes(name as Name)); // the schema's own keys
  if (data === undefined)
    throw new ConfigError([
      ...missing.map((name) => `${name}: is required`),
      ...wrong.map(({ path, message }) => `${String(path[0])}: ${message}`),
    ]);

  return {
    appId: data.TEAMS_APP_ID,
    botId: data.MicrosoftAppId,
    version: data.APP_VERSION ?? productVersion,
    host: data.PUBLIC_URL,
    operator: {
      name: data.OPERATOR_NAME,
      websiteUrl: data.OPERATOR_WEBSITE_URL,
      privacyUrl: data.OPERATOR_PRIVACY_URL,
      termsOfUseUrl: data.OPERATOR_TERMS_URL,
    },
  };
}

function refusedFor(problem: string | undefined, text: string, context: z.RefinementCtx): string {
  if (problem === undefined) return text;
  context.addIssue(problem);
  return z.NEVER;
}
