import { setImmediate as others } from 'node:timers/promises';
import type { Reader } from '../../cards/language.js';
import type { LongFile } from './downloads.js';
import type { Cell } from './spreadsheet.js';
import { spreadsheet } from './spreadsheet.js';

/** Rows per part: few parts, but other work never waits long. */
const rowsInPart = 50;

/** A CSV file of these rows, whose first one has the heads. */
export function csvFile(name: string, rows: readonly (readonly Cell[])[], reader: Reader): LongFile {
  return { name, type: 'text/csv; charset=utf-8', parts: linesOf(rows, reader) };
}

async function* linesOf(rows: readonly (readonly Cell[])[], reader: Reader): AsyncGenerator<string> {
  for (let first = 0; first < rows.length; first += rowsInPart) {
    await others();
    yield spreadsheet(rows.slice(first, first + rowsInPart), reader, { bom: first === 0 });
  }
}
