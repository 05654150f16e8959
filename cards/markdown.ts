const special = /[\\`*_[\]<>~|]/g;
/** Characters that turn the writing direction of what follows them. */
const directions = /[\u202A-\u202E\u2066-\u2069]/g;
const atStart = /^(\s*)([#+-]|\d+[.)])/;

/** Makes people's and companies' words plain in a TextBlock, which would format them as Markdown; line breaks become spaces. */
export function plain(text: string): string {
  return text
    .replaceAll(directions, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(special, String.raw`\$&`)
    .replace(atStart, (_, space: string, mark: string) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`);
}
