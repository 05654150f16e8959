import { decodeHTML } from 'entities/decode';
import { z } from 'zod';
import type { Activity } from 'botbuilder';
import { listOf } from './activityKind.js';

/** What clients wrap around people's words. An address in angle brackets is none of these. */
const elements: ReadonlySet<string> = new Set(
  (
    'at quoted attachment emoji customemoji readonly codeblock a abbr article aside b big blockquote body br caption ' +
    'center cite code col colgroup dd del div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 head header hr ' +
    'html i img ins kbd label li main mark meta nav nobr ol p picture pre q s samp section small source span strike ' +
    'strong style sub sup svg path table tbody td tfoot th thead time title tr tt u ul var video wbr o:p'
  ).split(' '),
);

/** Where one ends, a line ends; cells stand beside each other. */
const lines: ReadonlySet<string> = new Set(
  (
    'article aside blockquote br caption dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ' +
    'ol p pre section table tr ul'
  ).split(' '),
);
const cells: ReadonlySet<string> = new Set(['td', 'th']);

interface Tag {
  readonly name: string;
  readonly attributes: string;
  readonly isEnd: boolean;
  readonly first: number;
  readonly after: number;
}

/** From one angle bracket to the next, so that each character is looked at once. */
const tag = /<(\/?)([a-z][a-z0-9:]*)(\s[^<>]*|\/)?>/gi;

function tagsIn(markup: string): readonly Tag[] {
  return [...markup.matchAll(tag)]
    .map(({ index, 0: whole, 1: slash, 2: name = '', 3: attributes = '' }) => ({
      name: name.toLowerCase(),
      attributes,
      isEnd: slash === '/',
      first: index,
      after: index + whole.length,
    }))
    .filter(({ name }) => elements.has(name));
}

/** What stands between two tags of one kind is left out: by the position of the first, that of the second. */
function pairsOf(tags: readonly Tag[], isOpening: (opening: Tag) => boolean): ReadonlyMap<number, number> {
  const open = new Map<string, number[]>();
  const pairs = new Map<number, number>();
  tags.forEach(({ name, attributes, isEnd }, index) => {
    const standing = open.get(name) ?? [];
    open.set(name, standing);
    if (!isEnd && !attributes.endsWith('/')) standing.push(index);
    const opened = isEnd ? standing.pop() : undefined;
    const opening = opened === undefined ? undefined : tags[opened];
    if (opened !== undefined && opening !== undefined && isOpening(opening)) pairs.set(opened, index);
  });
  return pairs;
}

/** What a client has put there from an earlier message. */
function isQuote({ name, attributes }: Tag): boolean {
  return name === 'quoted' || (name === 'blockquote' && /schema\.skype\.com\/reply/i.test(attributes));
}

const isMention = ({ name }: Tag) => name === 'at';
const isHidden = ({ name }: Tag) => name === 'style' || name === 'head';

/**
 * Markup as a person reads it: without tags and quotes, entities resolved, in time that grows with the length. `isLeftOut`
 * is asked of what a mention stands for.
 */
function readable(
  markup: string,
  isLeftOut: (mention: string) => boolean,
  isUnread: (opening: Tag) => boolean = () => false,
): string {
  if (!/[<&]/.test(markup)) return markup;

  const tags = tagsIn(markup);
  const pairs = pairsOf(tags, (opening) => isQuote(opening) || isUnread(opening) || isMention(opening));
  const parts: string[] = [];
  let at = 0;
  for (let index = 0; index < tags.length; index++) {
    const opening = tags[index];
    if (opening === undefined) break;
    parts.push(markup.slice(at, opening.first), breakFor(opening));
    at = opening.after;

    const closing = pairs.get(index);
    const last = closing === undefined ? undefined : tags[closing];
    if (closing === undefined || last === undefined) continue;
    if (isMention(opening) && !isLeftOut(decodeHTML(markup.slice(opening.after, last.first)).trim())) continue;
    parts.push(' ');
    at = last.after;
    index = closing;
  }
  parts.push(markup.slice(at));
  return decodeHTML(parts.join(''));
}

function breakFor({ name, isEnd }: Tag): string {
  if (cells.has(name)) return isEnd ? '\t' : '';
  if (lines.has(name)) return '\n';
  return name === 'quoted' || name === 'attachment' ? ' ' : '';
}

const mention = z.object({
  type: z.literal('mention'),
  mentioned: z.object({ id: z.string(), name: z.string() }),
});

/**
 * The words of a message as the person wrote them: the one place where markup and entities are resolved. A mention of
 * somebody else is their name; of the bot it is nothing.
 */
export function wordsOf({ text, entities, recipient }: Pick<Activity, 'text' | 'entities' | 'recipient'>): string {
  if (!text) return ''; // the SDK's type promises a text that a pressed button does not bring
  const others = new Set(
    listOf(entities).flatMap((entity) => {
      const { mentioned } = mention.safeParse(entity).data ?? {};
      return mentioned === undefined || mentioned.id === recipient.id ? [] : [mentioned.name.trim()];
    }),
  );
  return readable(text, (name) => !others.has(name))
    .replaceAll('\u00a0', ' ')
    .trim();
}

/** What a person reads in markup that may be typed, quotes excepted. */
export function shownIn(markup: string): string {
  return readable(markup, () => false);
}

/** The same for markup that a client has written, such as the copy that comes with each message. */
export function shownInPage(markup: string): string {
  return readable(markup, () => false, isHidden);
}

/** What people can have written into the attributes of markup; sizes, addresses and styles are the client's. */
export function captionsIn(markup: string): readonly string[] {
  return tagsIn(markup).flatMap(({ attributes }) =>
    [...attributes.matchAll(/\s(?:alt|title)="([^"]*)"/gi)].map(([, caption = '']) => decodeHTML(caption)),
  );
}
