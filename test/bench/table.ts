import { statfs } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';

export interface Row {
  readonly figure: string;
  readonly ours: string;
  readonly against: string;
  readonly ratio?: number;
  readonly target?: { readonly limit: 'at most' | 'at least'; readonly ratio: number };
}

const fileSystems = new Map([
  [0xef53, 'ext4'],
  [0x58465342, 'xfs'],
  [0x9123683e, 'btrfs'],
  [0x01021994, 'tmpfs'],
  [0x794c7630, 'overlay'],
]);

/** What was measured on: figures mean little without it. */
export async function machine(folder: string): Promise<string> {
  const [{ model } = { model: 'unknown CPU' }] = cpus();
  const { type } = await statfs(folder);
  const disk = fileSystems.get(type) ?? `file system 0x${type.toString(16)}`;
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${model}, ${cpus().length} cores, ${memory} GB, Node ${process.version}, ${process.platform}, ${disk}`;
}

export function table(rows: readonly Row[]): string {
  const header = ['figure', 'ours', 'against', 'ratio', 'target', 'reached'];
  const cells = [
    header,
    ...rows.map(({ figure, ours, against, ratio, target }) => [
      figure,
      ours,
      against,
      ratio?.toFixed(2) ?? '',
      target ? `${target.limit} ${target.ratio.toFixed(1)}` : '',
      target ? reached(ratio ?? NaN, target) : '',
    ]),
  ];
  const widths = header.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n');
}

function reached(ratio: number, { limit, ratio: wanted }: NonNullable<Row['target']>): string {
  return (limit === 'at most' ? ratio <= wanted : ratio >= wanted) ? 'yes' : 'no';
}

export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? NaN;
}
