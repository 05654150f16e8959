import anyAscii from 'any-ascii';

/** Longer than any sentence that is understood; what stands behind is not looked at. */
const longestHeard = 2_000;

/**
 * Lower case, Latin letters as a to z (ł as l, þ as th), without accents, punctuation and mentions, one space between
 * words; of the first 2,000 characters.
 */
export function normaliseText(text: string): string {
  const heard = text.slice(0, longestHeard).replaceAll(/<at>[^<]*<\/at>/g, ' ');
  return (hasPlainLettersOnly(heard) ? heard.toLowerCase() : folded(heard))
    .replaceAll(/(?:[^\p{L}\p{N}?]|[\u02b9-\u02ff])+/gu, ' ') // some apostrophes count as letters
    .replaceAll(/(?<=\S)\?+/g, ' ')
    .trim()
    .replaceAll(/\s+/g, ' ');
}

/** Most of what is written: nothing in it has to be taken apart. */
function hasPlainLettersOnly(text: string): boolean {
  return /^[ -~’]*$/.test(text);
}

function folded(text: string): string {
  return (
    text
      // Before taking letters apart: Unicode puts a row of accents in order, in time by its square.
      .replaceAll(/[\p{M}\p{Cf}]/gu, '')
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      // The one letter of our four languages that does not come apart: the start does not wait for the table of all others.
      .replaceAll('ł', 'l')
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .replaceAll(/[^\P{Script=Latin}a-z]/gu, anyAscii)
      .toLowerCase()
  );
}
