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

/** One turn's person and strings. */
export interface PersonalTurn {
  readonly by: Actor;
  readonly turn: Turn;
  readonly person: UserState;
  readonly client: ClientLocale;
}

/** A turn in a conversation, with what the bot remembers of it. */
export interface IncomingTurn extends PersonalTurn {
  readonly conversation: ConversationState;
}

export interface IncomingTurnParts {
  readonly services: Services;
  readonly botState: BotState;
  readonly identify: Identify;
  /** Where cards find pictures; without it, they have none. */
  readonly address?: () => string;
  /** False where the store's rules are kept, and phones show no price (PRICES_ON_PHONES). */
  readonly pricesOnPhones?: boolean;
  /** In local mode, where a person can act as someone else: whom an id names. */
  readonly standIn?: (id: string) => Promise<Actor | undefined>;
}

/** Finds who is speaking, their language and what the bot remembers of them; undefined if they are not in the directory. */
export async function incomingTurnOf(parts: IncomingTurnParts, activity: Activity): Promise<IncomingTurn | undefined> {
  const conversation = await parts.botState.conversation(activity.conversation.id);
  const personal = await personalTurnOf(parts, activity, conversation);
  return personal && { ...personal, conversation };
}

/** The same outside of any conversation of ours: in a search, or in a dialog, where nobody can write to the bot. */
export async function dialogTurnOf(parts: IncomingTurnParts, activity: Activity): Promise<PersonalTurn | undefined> {
  const { id } = activity.conversation;
  const conversation = parts.standIn === undefined ? {} : await parts.botState.conversation(id);
  const personal = await personalTurnOf(parts, activity, conversation);
  if (personal === undefined) return undefined;
  const { turn } = personal;
  const reader = { ...turn.reader, surface: 'dialog' } as const;
  // A search of the bot's own is sent from a dialog by some clients only.
  const services = { ...turn.services, dataset: 'graph.microsoft.com/users' } as const;
  return { ...personal, turn: { ...turn, reader, services } };
}

async function personalTurnOf(
  parts: IncomingTurnParts,
  activity: Activity,
  { actAs }: Pick<ConversationState, 'actAs'>,
): Promise<PersonalTurn | undefined> {
  const { services, botState } = parts;
  const speaker = await parts.identify(activity);
  const other = actAs === undefined ? undefined : await parts.standIn?.(actAs);
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
  return { by, person, client, turn: { by, tenant, reader, locale, services } };
}

/** The tenant and the id under which the bot remembers the person. */
export function keyOf({ by }: PersonalTurn): readonly [string, string] {
  return [by.tenant, by.person.id];
}

/** The open question, if it was asked of this person. */
export function openFor({ by, conversation: { open } }: IncomingTurn): OpenQuestion | undefined {
  return open?.by === by.person.id ? (open as OpenQuestion) : undefined; // journeys that were removed are ignored
}
