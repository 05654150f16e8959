import { lineState } from '../../cards/bulk/bulkResult.js';
import { nameOf } from '../../cards/layouts/subscriptionWords.js';
import type { Reader } from '../../cards/language.js';
import { sentenceFor } from '../../cards/menu/refusal.js';
import type { BulkPorts } from '../../domain/application/servedBulkChange.js';
import { servedBulkChange } from '../../domain/application/servedBulkChange.js';
import { isPartnerAgent } from '../../domain/partner/agents.js';
import type { BulkLine } from '../../domain/partner/bulkChange.js';
import { csvFile } from './csvFile.js';
import type { WideMaker } from './downloads.js';
import type { Cell } from './spreadsheet.js';

/** An agent's own bulk change, with each line's price and result; undefined for anybody else. */
export function bulkFile(ports: BulkPorts): WideMaker {
  return async ({ name, person, tenant, reader }) => {
    if (!isPartnerAgent(person)) return undefined;
    const found = await servedBulkChange(ports, { tenant: tenant.id, person }, name);
    if (found === undefined) return undefined;
    const rows = found.bulkChange.lines.map((line) => rowOf(line, reader));
    return csvFile(reader.strings.bulk.file, [headsOf(reader), ...rows], reader);
  };
}

function headsOf({ strings: { find, bulk } }: Reader): readonly Cell[] {
  const { customerId, customer, product, scheduledSeats, scheduledFrom, subscription } = find.column;
  const { before, after, amount, currency, result, reason } = bulk.column;
  return [
    ...[customerId, customer, product, before, after, scheduledSeats, scheduledFrom],
    ...[amount, currency, result, reason, subscription],
  ];
}

/** Of a line that was refused, the total that was wished for stands as the one after, and no amount. */
function rowOf(line: BulkLine, reader: Reader): readonly Cell[] {
  const { customer, customerName, product, subscription, seats, reviewed, refusal } = line;
  const {
    from = '',
    to = seats,
    later,
    amount = '',
  } = refusal === undefined ? (reviewed ?? {}) : { from: reviewed?.from };
  return [
    ...[customer, customerName, nameOf(product), from, to, later?.seats ?? '', later?.on ?? ''],
    ...[amount, amount === '' ? '' : amount.currency, reader.strings.bulk.states[lineState(line)]],
    ...[refusal === undefined ? '' : sentenceFor(refusal, reader), subscription],
  ];
}
