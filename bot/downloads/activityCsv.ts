import { setImmediate as others } from 'node:timers/promises';
import { z } from 'zod';
import { entryTitle, fields, fieldWords, none } from '../../cards/layouts/snapshotWords.js';
import { nameOf } from '../../cards/layouts/subscriptionWords.js';
import type { Reader } from '../../cards/language.js';
import type { ActivityPorts } from '../../domain/application/servedActivity.js';
import { servedActivity } from '../../domain/application/servedActivity.js';
import { newCustomerAccount } from '../../domain/partner/customerAccount.js';
import { isPartnerAgent } from '../../domain/partner/agents.js';
import type { ActivityEntry, ActivityRange } from '../../domain/reports/activity.js';
import type { WideMaker } from './downloads.js';
import type { Cell } from './spreadsheet.js';
import { spreadsheet } from './spreadsheet.js';

const range = z.strictObject({ first: z.iso.date(), last: z.iso.date() }) satisfies z.ZodType<ActivityRange>;

/** The activity log as a spreadsheet (B-63). Undefined if the person is no agent when the link is opened. */
export function activityFile(ports: ActivityPorts): WideMaker {
  return async ({ name, person, tenant, reader }) => {
    if (!isPartnerAgent(person)) return undefined;
    const entries = await servedActivity(ports, tenant.id, range.parse(JSON.parse(name)));
    return { name: reader.strings.activity.file, type: 'text/csv; charset=utf-8', parts: linesOf(entries, reader) };
  };
}

/** Rows per part: few parts, but other work never waits long. */
const rowsInPart = 50;

/** Other work runs between two parts. */
async function* linesOf(entries: readonly ActivityEntry[], reader: Reader): AsyncGenerator<string> {
  const { when, agent, what, customer, customerId, product, changes, subscription } = reader.strings.activity.column;
  yield spreadsheet([[when, agent, what, customer, customerId, product, changes, subscription]], reader);
  for (let first = 0; first < entries.length; first += rowsInPart) {
    await others();
    const rows = entries.slice(first, first + rowsInPart).map((entry) => rowOf(entry, reader));
    yield spreadsheet(rows, reader, { bom: false });
  }
}

function rowOf(entry: ActivityEntry, reader: Reader): readonly Cell[] {
  const { at, byName, customer, customerName, product, subscription } = entry;
  const what = entryTitle(entry, reader.strings);
  return [at, byName, what, customerName, customer, nameOf(product), changesOf(entry, reader), subscription];
}

/** Each changed field as before → after, then the names of the people concerned. */
function changesOf({ before, after, people = [], customer, customerName }: ActivityEntry, reader: Reader): string {
  const { field: names } = reader.strings.history;
  const account = newCustomerAccount('', { id: customer, name: customerName });
  const written = (field: (typeof fields)[number], snapshot: ActivityEntry['before']) =>
    snapshot === undefined ? none : fieldWords(field, snapshot, account, reader);
  const changed = fields
    .filter((field) => field !== 'method' && before?.[field] !== after?.[field])
    .map((field) => `${names[field]}: ${written(field, before)} → ${written(field, after)}`);
  return [...changed, ...people].join('; ');
}
