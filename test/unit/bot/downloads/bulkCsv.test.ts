import { expect } from 'chai';
import { bulkFile } from '../../../../bot/downloads/bulkCsv.js';
import { readerFor, stringsOf } from '../../../../cards/language.js';
import type { Person } from '../../../../domain/basics/person.js';
import { money } from '../../../../domain/basics/money.js';
import { newOrganisation } from '../../../../domain/organisation/organisation.js';
import { noPartnership } from '../../../../domain/partner/partnership.js';
import { visio } from '../../../support/builders.js';
import {
  agent,
  aPartnerDirectory,
  clerk,
  customer,
  partnerTenant,
  secondAgent,
} from '../../../support/partnerWorld.js';
import { HandClock } from '../../../support/ports.js';
import { aBulkChange, aBulkLine } from '../../../support/samplesBulk.js';
import { refusalText } from '../../../support/said.js';

const { bulk, find } = stringsOf.en;
const { customerId, customer: company, product, scheduledSeats, scheduledFrom, subscription } = find.column;
const { before, after, amount, currency, result, reason } = bulk.column;
const of = { customer: customer.id };
const at = '2026-03-12T10:00:00.000Z';
const lines = [
  aBulkLine({ ...of, customerName: '=1+1', done: at }),
  aBulkLine({
    ...{ ...of, subscription: 'sub-2', product: visio, seats: 2, done: at },
    reviewed: { from: 9, to: 5, later: { seats: 2, on: '2026-04-10' }, amount: money(-4392, 'EUR'), terms: '' },
  }),
  {
    ...{ ...of, customerName: 'Contoso', subscription: 'sub-3', product: visio, seats: 1 },
    refusal: { code: 'not-found' } as const,
  },
  aBulkLine({ ...of, subscription: 'sub-4', refusal: { code: 'terms-changed' } }),
  aBulkLine({ customer: 'somebody-else' }),
];

async function fileOf(person: Person, id = 'b-1'): Promise<string | undefined> {
  const partnership = { ...noPartnership, bulkChanges: [aBulkChange({ by: agent.id, state: 'finished', lines })] };
  const organisations = { read: () => Promise.resolve({ ...newOrganisation(partnerTenant.id), partnership }) };
  const make = bulkFile({ organisations, directory: aPartnerDirectory(), clock: new HandClock(at) });
  const file = await make({ name: id, person, tenant: partnerTenant, reader: readerFor(person.id, 'en', undefined) });
  if (file === undefined) return undefined;
  const parts: string[] = [];
  for await (const part of file.parts) parts.push(part);
  return parts.join('');
}

describe('A bulk change as a spreadsheet', () => {
  it('has each line of customers that are served, with its price, its result and why not', async () => {
    const text = (await fileOf(agent)) ?? '';
    const cell = (words: string | number) => (typeof words === 'number' ? String(words) : `"${words}"`);
    const row = (...cells: readonly (string | number)[]) => cells.map(cell).join(',');

    expect(text.replace(/^\uFEFF/, '').split('\r\n')).to.deep.equal([
      row(
        ...[customerId, company, product, before, after, scheduledSeats, scheduledFrom],
        ...[amount, currency, result, reason, subscription],
      ),
      `${row(customer.id, "'=1+1", 'Power BI Pro', 5, 7, '', '')},21.96,${row('EUR', bulk.states.done, '', 'sub-1')}`,
      `${row(customer.id, 'Contoso', 'Visio Plan 1', 9, 5, 2, '2026-04-10')},-43.92,${row('EUR', bulk.states.done, '', 'sub-2')}`,
      row(
        ...[customer.id, 'Contoso', 'Visio Plan 1', '', 1, '', '', '', '', bulk.states.refused],
        ...[refusalText({ code: 'not-found' }), 'sub-3'],
      ),
      row(
        ...[customer.id, 'Contoso', 'Power BI Pro', 5, 7, '', '', '', '', bulk.states.refused],
        ...[refusalText({ code: 'terms-changed' }), 'sub-4'],
      ),
      '',
    ]);
  });

  it('is nobody else’s, and not there for an id that does not exist', async () => {
    for (const person of [secondAgent, clerk, { ...agent, roles: [] }])
      expect(await fileOf(person), person.name).to.equal(undefined);
    expect(await fileOf(agent, 'b-2')).to.equal(undefined);
  });
});
