import { decodeHTML } from 'entities/decode';
import { z } from 'zod';
import type { Activity } from 'botbuilder';
import { listOf } from './activityKind.js';

/** Elements that clients wrap around text. Anything else in angle brackets, such as an address, was typed. */
const elements: ReadonlySet<string> = new Set(
  (
    'at quoted attachment emoji customemoji readonly codeblock a abbr article aside b big blockquote body br caption ' +
    'center cite code col colgroup dd del div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 head header hr ' +
    'html i img ins kbd label li main mark meta nav nobr ol p picture pre q s samp section small source span strike ' +
    'strong style sub sup svg path table tbody td tfoot th thead time title tr tt u ul var video wbr o:p'
  ).split(' '),
);

/** Elements that end a line; table cells stand on one line. */
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

/** A tag, from one angle bracket to the next, so that matching takes linear time. */
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

/** Ranges between matching tags to leave out: position of the opening tag → that of the closing one. */
function pairsOf(tags: readonly Tag[], isOpening: (opening: Tag) => boolean): ReadonlyMap<number, number> {
  const open = new Map<string, number[]>();
  const pairs = new Map<number, number>();
  tags.forEach(({ name, attributes, isEnd }, index) => {
    const positions = open.get(name) ?? [];
    open.set(name, positions);
    if (!isEnd && !attributes.endsWith('/')) positions.push(index);
    const opened = isEnd ? positions.pop() : undefined;
    const opening = opened === undefined ? undefined : tags[opened];
    if (opened !== undefined && opening !== undefined && isOpening(opening)) pairs.set(opened, index);
  });
  return pairs;
}

/** A quotation of an earlier message, added by the client. */
function isQuote({ name, attributes }: Tag): boolean {
  return name === 'quoted' || (name === 'blockquote' && /schema\.skype\.com\/reply/i.test(attributes));
}

const isMention = ({ name }: Tag) => name === 'at';
const isHidden = ({ name }: Tag) => name === 'style' || name === 'head';

/**
 * Text of markup without tags and quotations, with entities resolved, in linear time. `isLeftOut` decides about
 * mentions.
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
 * The message as the person typed it: the one place that resolves markup and entities. A mention of another person
 * becomes their name, one of the bot nothing.
 */
export function typedText({ text, entities, recipient }: Pick<Activity, 'text' | 'entities' | 'recipient'>): string {
  if (!text) return ''; // despite the SDK's type, a pressed button sends no text
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

/** Readable text of markup that may have been typed, without quotations. */
export function shownIn(markup: string): string {
  return readable(markup, () => false);
}

/** Readable text of a client's markup, such as the HTML copy of each message. */
export function shownInPage(markup: string): string {
  return readable(markup, () => false, isHidden);
}

/** Attribute values that people can have typed; sizes, addresses and styles come from clients. */
export function captionsIn(markup: string): readonly string[] {
  return tagsIn(markup).flatMap(({ attributes }) =>
    [...attributes.matchAll(/\s(?:alt|title)="([^"]*)"/gi)].map(([, caption = '']) => decodeHTML(caption)),
  );
}
