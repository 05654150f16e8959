import type { CardJson } from '../../../cards/card.js';
import type { Reader } from '../../../cards/language.js';
import { sharedResult } from '../../../cards/extension/sharedResult.js';
import { tileOf } from '../../../cards/layouts/tile.js';
import { inOneLine } from '../../../cards/markdown.js';
import type { Lookup } from '../../../cards/strings/extension/strings.js';
import type { SearchPage, SearchResult } from '../../../dialogs/search/search.js';
import { mostResults } from '../../../dialogs/search/search.js';

/** A person's own chat with the bot, with a sentence to send there. */
export type ChatLink = (sentence: string) => string;

/** A page of results, each with the card that it inserts; a sentence where there is nothing. */
export function searchAnswer(page: SearchPage, lookup: Lookup, reader: Reader, chat: ChatLink): object {
  if (page.nothing !== undefined) return { composeExtension: { type: 'message', text: page.nothing } };
  const { narrow } = reader.strings.extension;
  const cards = new Map<string, CardJson>();
  const attached = (result: SearchResult) => attachment(cardOf(result), result, reader);
  const attachments = page.results.map(attached);
  const last = page.results.at(-1);
  const rest = { title: narrow.title(mostResults - 1), text: narrow.text };
  const isCut = page.isCut && last !== undefined;
  return {
    composeExtension: {
      type: 'result',
      attachmentLayout: 'list',
      // The line itself inserts what the last result does.
      attachments: isCut ? [...attachments, attached({ ...last, ...rest })] : attachments,
    },
  };

  /** Results about the same thing insert the same card. */
  function cardOf({ about, sentence }: SearchResult): CardJson {
    const known = cards.get(about) ?? sharedResult.render({ lookup, about, chat: chat(sentence) }, reader);
    cards.set(about, known);
    return known;
  }
}

/** What the asker sees has their numbers in it; what is sent has none. */
function attachment(content: CardJson, { title, text, product }: SearchResult, reader: Reader) {
  const tile = product === undefined ? undefined : tileOf(product, reader);
  const images = tile === undefined ? [] : [{ url: tile.url, alt: tile.altText }];
  return {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content,
    preview: {
      contentType: 'application/vnd.microsoft.card.thumbnail',
      content: { title: withoutMarkup(title), text: withoutMarkup(text), ...(images.length > 0 && { images }) },
    },
  };
}

/** A thumbnail's text may be drawn as HTML. */
function withoutMarkup(words: string): string {
  return inOneLine(words.replaceAll(/[<>&\u200B]/g, ' ')).trim();
}
