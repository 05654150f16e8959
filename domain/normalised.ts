const letters: Readonly<Record<string, string>> = { ł: 'l', ß: 'ss', ı: 'i' };

/** Longer than any sentence that is understood; what stands behind is not looked at. */
const longestHeard = 2_000;

/** Lower case, without accents, punctuation and mentions, one space between words; of the first 2,000 characters. */
export function normalised(text: string): string {
  return (
    text
      .slice(0, longestHeard)
      .replaceAll(/<at>[^<]*<\/at>/g, ' ')
      // Before taking letters apart: Unicode puts a row of accents in order, in time by its square.
      .replaceAll(/\p{M}/gu, '')
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .replaceAll(/[łßı]/g, (letter) => letters[letter] ?? letter)
      .replaceAll(/[^\p{L}\p{N}?]+/gu, ' ')
      .replaceAll(/(?<=\S)\?+/g, ' ')
      .trim()
      .replaceAll(/\s+/g, ' ')
  );
}
