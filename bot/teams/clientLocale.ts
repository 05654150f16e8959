import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { languageOf, zoneNamed } from '../../cards/language.js';
import { listOf } from './activityKind.js';

/** The last locale by kind of activity: clients send one in messages and another for buttons. */
export const localesSchema = z.object({
  message: z.string().optional(),
  button: z.string().optional(),
  event: z.string().optional(),
});
type Locales = Readonly<z.infer<typeof localesSchema>>;

/** The locale that a person is written to in, and where it came from. */
export interface ClientLocale {
  readonly locale?: string | undefined;
  readonly locales?: Locales | undefined;
  /** In which moments are written. */
  readonly zone?: string | undefined;
}

const clientInfo = z.object({ type: z.literal('clientInfo'), locale: z.string().min(1).max(64) });
const clientZone = z.object({ type: z.literal('clientInfo'), timezone: z.string().min(1).max(64) });

/** The activity's locale, or that of its `clientInfo`; some activities have neither. */
function localeIn({ locale, entities }: Pick<Activity, 'locale' | 'entities'>): string | undefined {
  if (locale) return locale;
  return listOf(entities).flatMap((entity) => clientInfo.safeParse(entity).data?.locale ?? [])[0];
}

/**
 * Keeps one locale per person until it really changes: only a locale that differs from the last one of the same kind
 * of activity replaces it. Activities without a locale change nothing.
 */
export function localeAfter(known: ClientLocale, activity: Activity): ClientLocale {
  const sent = localeIn(activity);
  if (sent === undefined) return known;

  const kind = kindOf(activity);
  const before = known.locales?.[kind];
  if (before !== undefined && isSame(before, sent)) return known;
  const isNews = before !== undefined || kind === 'message' || known.locale === undefined;
  return { locale: isNews ? sent : known.locale, locales: { ...known.locales, [kind]: sent } };
}

/** The time zone that the client says, else the last one that it has said; a wrong one is none. */
export function zoneAfter({ zone }: ClientLocale, { localTimezone, entities }: Activity): string | undefined {
  const said = listOf(entities).flatMap((entity) => clientZone.safeParse(entity).data?.timezone ?? [])[0];
  const name = said ?? (typeof localTimezone === 'string' ? localTimezone.slice(0, 64) : '');
  return name === zone ? zone : (zoneNamed(name) ?? zone);
}

function kindOf({ type, text, value }: Activity): keyof Locales {
  const isPress = type === 'message' && Boolean(value) && !text;
  if (type === 'invoke' || isPress) return 'button';
  return type === 'message' ? 'message' : 'event';
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** The language of an activity when nothing is known of the person. */
export function languageIn(activity: Activity): ReturnType<typeof languageOf> {
  return languageOf(localeIn(activity));
}
