import { LRUCache } from 'lru-cache';
import type { Day, Instant } from '../domain/basics/calendar.js';
import type { Money } from '../domain/basics/money.js';
import { decimalsOf, toDecimal } from '../domain/basics/money.js';
import type { Tenant } from '../domain/basics/tenant.js';
import type { Links } from './links.js';
import { linksFor } from './links.js';
import type { Strings } from './strings/index.js';
import { stringsIn } from './strings/index.js';

export const languages = ['en', 'it', 'pl', 'es'] as const;
export type Language = (typeof languages)[number];

export const stringsOf: Readonly<Record<Language, Strings>> = {
  en: stringsIn('en'),
  it: stringsIn('it'),
  pl: stringsIn('pl'),
  es: stringsIn('es'),
};

/** Each language by its own name. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  it: 'Italiano',
  pl: 'Polski',
  es: 'Español',
};

/** How dates and money are written; the first is the language's default. */
const locales: Readonly<Record<Language, readonly [string, ...string[]]>> = {
  en: ['en-US', 'en-GB', 'en-IE', 'en-CA', 'en-AU'],
  it: ['it-IT', 'it-CH'],
  pl: ['pl-PL'],
  es: ['es-ES', 'es-MX', 'es-US', 'es-AR'],
};

/** Italian writes 1.234,56 €; the locale data would begin at five digits, as Polish and Spanish do. */
const grouping: Partial<Readonly<Record<Language, Intl.NumberFormatOptions>>> = { it: { useGrouping: 'always' } };

/** What stands in numbers, and between the cells of a spreadsheet, where a reader is. */
export interface Separators {
  readonly group: string;
  readonly decimal: string;
  readonly list: string;
}

/** The person that a card is written for, and how they read. */
export interface Reader {
  readonly person: string;
  readonly language: Language;
  readonly strings: Strings;
  readonly links: Links;
  /** Where the bot is reached, without a trailing slash; empty where it has nothing to show there. */
  readonly address: string;
  /** False on a phone where the store's rules are kept: no price, offer or way to pay (PRICES_ON_PHONES). */
  readonly showsPrices: boolean;
  /** On cards about a partner's customer, for the partner's agents: the customer's tenant. */
  readonly customer?: Pick<Tenant, 'id' | 'name'>;
  /** Where the card stands: in a dialog of the message extension nobody can write to the bot. */
  readonly surface: 'chat' | 'dialog';
  /** The locale in which dates and numbers are written, such as `es-MX`. */
  readonly region: string;
  readonly separators: Separators;
  readonly money: (amount: Money) => string;
  readonly day: (day: Day) => string;
  /** Without its year, for buttons. */
  readonly dayOfYear: (day: Day) => string;
  /** The same with the month in short. */
  readonly briefDay: (day: Day) => string;
  /** `YYYY-MM` as month and year. */
  readonly month: (month: string) => string;
  /** In the reader's time zone, whose name it says. */
  readonly moment: (instant: Instant) => string;
  /** `UTC` where the client has said none. */
  readonly zone: string;
  /** Basis points as a percentage. */
  readonly percent: (basisPoints: number) => string;
}

/** With a capital letter first. */
export function capitalised(words: string, { language }: Pick<Reader, 'language'>): string {
  return words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
}

export function isLanguage(text: unknown): text is Language {
  return languages.some((language) => language === text);
}

/** The language of a client's locale (`pl-PL`), English where it is none of ours. */
export function languageOf(locale: string | undefined): Language {
  const language = locale?.slice(0, 2).toLowerCase();
  return isLanguage(language) ? language : 'en';
}

export function readerFor(
  person: string,
  language: Language,
  locale: string | undefined,
  cloud: Tenant['cloud'] = 'global',
  zone = 'UTC',
): Reader {
  const region =
    locales[language].find((known) => known.toLowerCase() === locale?.toLowerCase()) ?? locales[language][0];
  return {
    person,
    links: linksFor(cloud),
    address: '',
    showsPrices: true,
    surface: 'chat',
    ...writtenIn(language, region),
    zone,
    moment: momentsIn(language, region, zone),
  };
}

/** As many decimals as the currency has, not as many as the locale data would show. */
function currencyOf({ currency }: Money): Intl.NumberFormatOptions {
  const places = decimalsOf(currency);
  return { style: 'currency', currency, minimumFractionDigits: places, maximumFractionDigits: places };
}

type Writing = Omit<Reader, 'person' | 'links' | 'address' | 'showsPrices' | 'surface' | 'zone' | 'moment'>;
const writings = new Map<string, Writing>();

/** A negative number with the minus sign of all cards (U+2212), where locale data has a hyphen. */
export function withMinus(written: string): string {
  return written.replace('-', '−');
}

/** With a decimal comma lists have semicolons; with a point commas, but for Switzerland. */
function separatorsOf(region: string): Separators {
  const parts = new Intl.NumberFormat(region, { useGrouping: 'always' }).formatToParts(1_234_567.5);
  const valueOf = (type: 'group' | 'decimal') => parts.find((part) => part.type === type)?.value ?? '';
  const decimal = valueOf('decimal');
  return { group: valueOf('group'), decimal, list: decimal === ',' || region.endsWith('-CH') ? ';' : ',' };
}

const daysRemembered = 1_000;

/** Lists name the same days again and again, and writing one takes longer than all else in a row. */
function remembered(inWords: (day: Day) => string): (day: Day) => string {
  const known = new LRUCache<Day, string>({ max: daysRemembered, memoMethod: inWords });
  return (day) => known.memo(day);
}

/** Formatters are costly to make and there are few regions: one set each, kept. */
function writtenIn(language: Language, region: string): Writing {
  const known = writings.get(region);
  if (known !== undefined) return known;

  const currencies = new Map<string, Intl.NumberFormat>();
  const day = new Intl.DateTimeFormat(region, { dateStyle: 'long', timeZone: 'UTC' });
  const dayOfYear = new Intl.DateTimeFormat(region, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const briefDay = new Intl.DateTimeFormat(region, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const monthFormat = new Intl.DateTimeFormat(region, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const percent = new Intl.NumberFormat(region, { style: 'percent', maximumFractionDigits: 2 });
  const writing: Writing = {
    language,
    region,
    separators: separatorsOf(region),
    strings: stringsOf[language],
    money: (amount) => {
      const format =
        currencies.get(amount.currency) ??
        new Intl.NumberFormat(region, { ...currencyOf(amount), ...grouping[language] });
      currencies.set(amount.currency, format);
      return withMinus(format.format(toDecimal(amount) as Intl.StringNumericLiteral)); // a decimal string is formatted exactly
    },
    day: remembered((date) => day.format(new Date(`${date}T00:00:00Z`))),
    dayOfYear: (date) => dayOfYear.format(new Date(`${date}T00:00:00Z`)),
    briefDay: (date) => briefDay.format(new Date(`${date}T00:00:00Z`)),
    month: (month) => monthFormat.format(new Date(`${month}-01T00:00:00Z`)),
    percent: (basisPoints) => percent.format(basisPoints / 10_000),
  };
  writings.set(region, writing);
  return writing;
}

const moments = new Map<string, Reader['moment']>();

/** The one spelling of a time zone, so that there are only as many as there are; undefined for what is none. */
export function zoneNamed(name: string): string | undefined {
  if (!/^[A-Za-z]/.test(name)) return undefined; // an offset is no zone: it has no summer
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

function momentsIn(language: Language, region: string, zone: string): Reader['moment'] {
  const key = `${region} ${zone}`;
  const known = moments.get(key);
  if (known !== undefined) return known;

  const timeZone = zone;
  const day = new Intl.DateTimeFormat(region, { dateStyle: 'long', timeZone });
  const time = new Intl.DateTimeFormat(region, { timeStyle: 'short', timeZone });
  const both = new Intl.DateTimeFormat(region, { dateStyle: 'long', timeStyle: 'short', timeZone });
  const name = new Intl.DateTimeFormat(region, { timeZoneName: 'short', timeZone });
  const nameAt = (at: Date) => name.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? zone;
  const moment: Reader['moment'] = (instant) => {
    const at = new Date(instant);
    // Polish locale data puts nothing between a day and its hour.
    return `${language === 'pl' ? `${day.format(at)}, ${time.format(at)}` : both.format(at)} ${nameAt(at)}`;
  };
  moments.set(key, moment);
  return moment;
}
