const letters: Readonly<Record<string, string>> = { ł: 'l', ß: 'ss', ı: 'i' };

/** Lower case, without accents, punctuation and mentions, one space between words. */
export function normalised(text: string): string {
  return text
    .replaceAll(/<at>.*?<\/at>/g, ' ')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[łßı]/g, (letter) => letters[letter] ?? letter)
    .replaceAll(/[^\p{L}\p{N}?]+/gu, ' ')
    .replaceAll(/(?<=\S)\?+/g, ' ')
    .trim()
    .replaceAll(/\s+/g, ' ');
}
