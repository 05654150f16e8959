import { expect } from 'chai';
import { activityFile } from '../../../../bot/downloads/activityCsv.js';
import { readerFor } from '../../../../cards/language.js';
import type { Person } from '../../../../domain/basics/person.js';
import { MemoryActivity } from '../../../support/memoryActivity.js';
import {
  aCustomerAccount,
  agent,
  aPartnerWorld,
  clerk,
  customer,
  partnerTenant,
} from '../../../support/partnerWorld.js';
import { anActivity } from '../../../support/samplesPartnership.js';

const {
  customer: _,
  customerName: __,
  ...entry
} = anActivity({ byTenant: partnerTenant.id, byName: '=HYPERLINK("x")' });
const name = JSON.stringify({ first: '2026-03-01', last: '2026-03-31' });

async function fileFor(person: Person, partners?: readonly []): Promise<string | undefined> {
  const world = aPartnerWorld({ accounts: [aCustomerAccount([], { name: '=1+1', history: [entry] })] });
  if (partners !== undefined) world.directory.partners = partners;
  const file = await activityFile({ ...world, activity: new MemoryActivity(world.accounts) })({
    ...{ name, person, tenant: partnerTenant, reader: readerFor(person.id, 'en', undefined) },
  });
  if (file === undefined) return undefined;
  let text = '';
  for await (const part of file.parts) text += part;
  return text;
}

describe('The activity log as a file', () => {
  it('has a line for each change: when in UTC, who, what, for which customer, from what to what', async () => {
    const [head, line, ...others] = (await fileFor(agent))?.trim().split('\r\n') ?? [];

    expect(head).to.contain('Time (UTC)').and.contain('Customer ID');
    expect(line)
      .to.contain('2026-03-10T09:00:00.000Z')
      .and.contain(customer.id)
      .and.contain('5 → 7')
      .and.contain('sub-1');
    expect(others).to.deep.equal([]);
  });

  it('lets no cell begin as a formula', async () => {
    const cells = (await fileFor(agent))?.split('\r\n')[1]?.split(/[;,]/) ?? [];

    expect(cells.filter((cell) => /^"?[=+\-@]/.test(cell))).to.deep.equal([]);
  });

  it('is not made for who is no agent when the link is opened, and leaves out customers that are no longer served', async () => {
    expect(await fileFor(clerk)).to.equal(undefined);
    expect(await fileFor({ ...agent, roles: [] })).to.equal(undefined);
    expect((await fileFor(agent, []))?.trim().split('\r\n')).to.have.length(1);
  });
});
