import anyAscii from 'any-ascii';

/** Longer than any sentence that is understood; the rest is ignored. */
const longestHeard = 2_000;

/**
 * Lower case, Latin letters as a to z (ł as l, þ as th), without accents, punctuation and mentions, single spaces;
 * only the first 2,000 characters.
 */
export function normaliseText(text: string): string {
  const heard = text.slice(0, longestHeard).replaceAll(/<at>[^<]*<\/at>/g, ' ');
  return (hasPlainLettersOnly(heard) ? heard.toLowerCase() : folded(heard))
    .replaceAll(/(?:[^\p{L}\p{N}?]|[\u02b9-\u02ff])+/gu, ' ') // some apostrophes count as letters
    .replaceAll(/(?<=\S)\?+/g, ' ')
    .trim()
    .replaceAll(/\s+/g, ' ');
}

/** True for most text: no letter has to be decomposed. */
function hasPlainLettersOnly(text: string): boolean {
  return /^[ -~’]*$/.test(text);
}

function folded(text: string): string {
  return (
    text
      // Removed before decomposing: Unicode sorts a run of accents in quadratic time.
      .replaceAll(/[\p{M}\p{Cf}]/gu, '')
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      // The only letter of our four languages without a decomposition; handled here so that the start need not load the table of the others.
      .replaceAll('ł', 'l')
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .replaceAll(/[^\P{Script=Latin}a-z]/gu, anyAscii)
      .toLowerCase()
  );
}
