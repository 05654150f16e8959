import type { Font } from 'fontkit';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Slice } from './fallbackFonts.js';
import { hasAll, sliceFor } from './fallbackFonts.js';
import { visualOrder } from './visualOrder.js';

/** A fallback font slice and the characters used from it. */
export interface Used {
  readonly slice: Slice;
  characters: string;
}

interface FontRun {
  readonly text: string;
  readonly font?: string;
}

/** Replaces a character that no font has. */
const missing = '\uFFFD';

const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Chooses fallback fonts for a document's texts, and remembers them for later texts. */
export class Typesetter {
  readonly #usual: Pick<Font, 'hasGlyphForCodePoint'>;
  readonly used = new Map<string, Used>();

  constructor(usual: Pick<Font, 'hasGlyphForCodePoint'>) {
    this.#usual = usual;
  }

  /** The same document, with each text split into runs of one font, in visual order. */
  async document(paper: TDocumentDefinitions): Promise<TDocumentDefinitions> {
    return { ...paper, content: (await this.#node(paper.content)) as Content }; // the same shape as before
  }

  async #node(node: unknown, key = 'text'): Promise<unknown> {
    if (typeof node === 'string') return texts.has(key) ? this.#text(node, key) : node;
    if (Array.isArray(node)) return Promise.all(node.map((child) => this.#node(child, key)));
    if (typeof node !== 'object' || node === null) return node;
    const entries = await Promise.all(
      Object.entries(node).map(async ([name, child]) => [name, await this.#node(child, name)] as const),
    );
    return Object.fromEntries(entries);
  }

  async #text(text: string, key: string): Promise<unknown> {
    if (hasAll(this.#usual, text)) return text;
    const runs = await this.#runs(visualOrder(text), text);
    const parts = runs.map(({ text: part, font }) => (font === undefined ? part : { text: part, font }));
    return key === 'text' ? parts : { text: parts };
  }

  async #runs(ordered: string, text: string): Promise<readonly FontRun[]> {
    const runs: FontRun[] = [];
    for (const { segment } of clusters.segment(ordered)) {
      const { part, font } = await this.#cluster(segment, text, runs.at(-1)?.font);
      const last = runs.at(-1);
      if (last !== undefined && last.font === font) runs[runs.length - 1] = { ...last, text: last.text + part };
      else runs.push({ text: part, ...(font !== undefined && { font }) });
    }
    return runs;
  }

  /** A base character with its combining marks: kept together, since only one font can join them. */
  async #cluster(cluster: string, text: string, before: string | undefined) {
    if (/^\s+$/.test(cluster) || hasAll(this.#usual, cluster)) return { part: cluster, font: undefined };
    const known = before === undefined ? undefined : this.used.get(before);
    const slice = known && hasAll(known.slice.font, cluster) ? known.slice : await sliceFor(cluster, text);
    if (slice === undefined) return { part: missing, font: undefined };
    const used = this.used.get(slice.name) ?? { slice, characters: '' };
    used.characters += cluster;
    this.used.set(slice.name, used);
    return { part: cluster, font: slice.name };
  }
}

/** The fields of a PDF definition that contain text. */
const texts: ReadonlySet<string> = new Set(['text', 'stack', 'columns', 'body', 'content']);
