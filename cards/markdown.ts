/** What `plain` and the cards' own emphasis have added, which a screen reader would spell out. */
const formatting = /\*\*|\u200B|\\(?=[\\`*_[\]<>~|.)#+-])/g;
const special = /[\\`*_[\]<>~|]/g;
/** Controls, halves of characters, and characters that turn the writing direction of what follows them. */
const unseen = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
const atStart = /^(\s*)([#+-]|\d+[.)])/;

/** Makes people's and companies' words plain in a TextBlock, which would format them as Markdown; line breaks become spaces. */
export function plain(text: string): string {
  return inOneLine(text)
    .replaceAll('{{', '{\u200B{')
    .replaceAll(special, String.raw`\$&`)
    .replace(atStart, (_, space: string, mark: string) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`);
}

/** People's words in one line, without what cannot be seen. */
export function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(unseen, '');
}

/** A text without its Markdown, as it is read aloud or shown by a client that cannot draw the card. */
export function unformatted(text: string): string {
  return text.replaceAll(formatting, '');
}
