import type { Activity } from 'botbuilder';
import { languageOf, readerFor } from '../../cards/language.js';
import { withoutPrices } from '../../cards/withoutPrices.js';
import type { OpenQuestion } from '../../dialogs/replies.js';
import type { Services } from '../../dialogs/services.js';
import type { Turn } from '../../dialogs/turn.js';
import type { Actor } from '../../domain/basics/person.js';
import { tenantFor } from '../../domain/organisation/organisation.js';
import type { Identify } from '../teams/actor.js';
import type { BotState, ConversationState, UserState } from '../teams/botState.js';
import type { ClientLocale } from '../teams/clientLocale.js';
import { localeAfter, zoneAfter } from '../teams/clientLocale.js';
import { isForPrices } from '../teams/clientPlatform.js';

/** One turn's person, strings and state. */
export interface IncomingTurn {
  readonly by: Actor;
  readonly turn: Turn;
  readonly person: UserState;
  readonly conversation: ConversationState;
  readonly client: ClientLocale;
}

export interface IncomingTurnParts {
  readonly services: Services;
  readonly botState: BotState;
  readonly identify: Identify;
  /** Where cards find pictures; without it, they have none. */
  readonly address?: () => string;
  /** False where the store's rules are kept, and phones show no price (PRICES_ON_PHONES). */
  readonly pricesOnPhones?: boolean;
  /** Set in local mode, where a person can act as someone else. */
  readonly impersonate?: unknown;
}

/** Finds who is speaking, their language and what the bot remembers of them; undefined if they are not in the directory. */
export async function incomingTurnOf(parts: IncomingTurnParts, activity: Activity): Promise<IncomingTurn | undefined> {
  const { services, botState } = parts;
  const conversation = await botState.conversation(activity.conversation.id);
  const speaker = await parts.identify(activity);
  const other =
    conversation.actAs === undefined ? undefined : speaker && (await impersonated(parts, speaker, conversation.actAs));
  const by = other ?? speaker;
  if (by === undefined) return undefined;

  const [person, everybodys, organisation] = await Promise.all([
    botState.person(by.tenant, by.person.id),
    services.directory.tenant(by.tenant),
    services.organisations.read(by.tenant),
  ]);
  if (everybodys === undefined) return undefined;
  const tenant = tenantFor(everybodys, organisation, by.person.id, services.clock.now());
  const known = person.address ?? {};
  const zone = zoneAfter(known, activity);
  const client = { ...localeAfter(known, activity), zone };
  const { locale } = client;
  const plainReader = readerFor(by.person.id, person.language ?? languageOf(locale), locale, tenant.cloud, zone);
  const fullReader = { ...plainReader, address: parts.address?.() ?? '' };
  const showsPrices = parts.pricesOnPhones !== false || isForPrices(activity);
  const reader = showsPrices ? fullReader : withoutPrices(fullReader);
  return { by, person, conversation, client, turn: { by, tenant, reader, locale, services } };
}

async function impersonated(
  { services, impersonate }: IncomingTurnParts,
  speaker: Actor,
  id: string,
): Promise<Actor | undefined> {
  const person = impersonate === undefined ? undefined : await services.directory.person(speaker.tenant, id);
  return person && { tenant: speaker.tenant, person };
}

/** The tenant and the id under which the bot remembers the person. */
export function keyOf({ by }: IncomingTurn): readonly [string, string] {
  return [by.tenant, by.person.id];
}

/** The open question, if it was asked of this person. */
export function openFor({ by, conversation: { open } }: IncomingTurn): OpenQuestion | undefined {
  return open?.by === by.person.id ? (open as OpenQuestion) : undefined; // journeys that were removed are ignored
}
