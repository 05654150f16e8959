import bidiFactory from 'bidi-js/dist/bidi.mjs';

const bidi = bidiFactory();

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** How many characters surely fit into one line of the narrowest column with names. */
const mostInLine = 34;

/** Other symbols come from another font and form pieces of their own. */
const inWord = /[\p{L}\p{M}\p{N}\p{Cs}\p{Cf}\p{Script=Hebrew}\p{Script=Arabic}\u060C\u061B\u061F\u0640]$/u;

interface Piece {
  readonly text: string;
  readonly level: number;
}

/**
 * A text in visual order for a left-to-right page (Unicode's bidirectional algorithm). Text without right-to-left
 * words is unchanged.
 */
export function visualOrder(text: string): string {
  if (!rightToLeft.test(text)) return text;
  return linesOf(text).map(lineInOrder).join('\n');
}

/** Splits into lines first: breaking a line after reordering would start it with the last words. */
function linesOf(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > mostInLine) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

function lineInOrder(line: string): string {
  const pieces = piecesOf(line);
  const highest = Math.max(0, ...pieces.map(({ level }) => level));
  let ordered: readonly Piece[] = pieces;
  for (let level = highest; level > 0; level--) ordered = turned(ordered, level);
  return ordered.map(({ text }) => text).join('');
}

/** Words and the text between them with their bidi level; odd levels read from right to left. */
function piecesOf(line: string): readonly Piece[] {
  const { levels } = bidi.getEmbeddingLevels(line);
  const mirrored = bidi.getMirroredCharactersMap(line, levels);
  const pieces: Piece[] = [];
  for (let at = 0; at < line.length; at++) {
    const level = levels[at] ?? 0;
    const isWord = inWord.test(line.charAt(at));
    const text = mirrored.get(at) ?? line.charAt(at);
    const last = pieces.at(-1);
    if (last?.level === level && (level % 2 === 0 || (isWord && inWord.test(last.text))))
      pieces[pieces.length - 1] = { level, text: last.text + text };
    else pieces.push({ text, level });
  }
  return pieces;
}

/** Reverses each run of pieces at this level or above. */
function turned(pieces: readonly Piece[], level: number): readonly Piece[] {
  const rows: Piece[][] = [];
  let isWithin = false;
  for (const piece of pieces) {
    if (piece.level >= level && isWithin) rows.at(-1)?.unshift(piece);
    else rows.push([piece]);
    isWithin = piece.level >= level;
  }
  return rows.flat();
}
