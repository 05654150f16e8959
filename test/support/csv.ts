import fc from 'fast-check';

/** RFC 4180 to the letter, after the byte order mark: anything else throws. */
export function cellsOf(text: string, separator: string): readonly (readonly string[])[] {
  if (!text.startsWith('\uFEFF')) throw new Error('No byte order mark');
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"\\r\\n${separator}]*))(${separator}|\\r\\n)`, 'y');
  const rows: string[][] = [[]];
  cell.lastIndex = 1;
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const found = cell.exec(text);
    if (found === null) throw new Error(`No cell at ${at}: ${text.slice(at, at + 40)}`);
    rows.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

/** A record by its heads. */
export function recordOf([heads = [], cells = []]: readonly (readonly string[])[]): Readonly<Record<string, string>> {
  return Object.fromEntries(heads.map((head, index) => [head, cells[index] ?? '']));
}

/** What people and companies might write to be calculated. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^[=+@\t\r\n"',; -]{1,4}[a-zA-Z(]{0,6}[\r\n"',;]{0,3}$/),
  fc.constantFrom('=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', "'=1", '', ' ', '\uFEFF', '"', '""'),
);
/** As a guarded cell begins, for what a spreadsheet would calculate once it has dropped what cannot be seen. */
export const guarded = (text: string) => {
  const [first = ''] = text.replace(/^[\s\p{C}\p{DI}\u2800]+/u, '');
  return '=+-@＝＋－＠'.split('').includes(first) || /^[\t\r]/.test(text) ? `'${text}` : text;
};
