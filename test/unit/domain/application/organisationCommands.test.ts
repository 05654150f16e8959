import { expect } from 'chai';
import { z } from 'zod';
import type { OrganisationCommand } from '../../../../domain/application/command.js';
import type { PolicySet } from '../../../../domain/organisation/organisationEvents.js';
import { newOrganisation, withAdmin } from '../../../../domain/organisation/organisation.js';
import { withRequest } from '../../../../domain/organisation/licenceRequests.js';
import { aLicenceRequest, anActor, aPerson, aTenant, buyer, visio } from '../../../support/builders.js';
import {
  HandClock,
  MemoryAccounts,
  MemoryDirectory,
  MemoryOrganisations,
  handlerOver,
} from '../../../support/ports.js';

const now = '2026-03-10T09:00:00.000Z';
const marta = aPerson('Marta Klein', { roles: ['global-admin'] });
const rosa = aPerson('Rosa Conti', { roles: ['billing-admin'] });

/** Writes down who the admins are, as the policy's product. */
const note: OrganisationCommand<{ readonly word: string }, PolicySet> = {
  name: 'note',
  on: 'organisation',
  input: z.object({ word: z.string() }),
  people: ({ word }) => [word],
  decide: (organisation, { word }, { admins, people, by, now: at }) => {
    if (word === 'no') return { accepted: false, refusal: { code: 'guest' } };
    const product = [word, people.get(word)?.name ?? 'nobody', ...admins.map(({ name }) => name)].join(' ');
    const change = {
      id: word,
      product,
      before: 'enabled',
      policy: 'disabled',
      by: by.person.id,
      byName: '',
      at,
    } as const;
    return {
      accepted: true,
      organisation: { ...organisation, policies: [...organisation.policies, change] },
      result: { type: 'policy-set', product, before: 'enabled', policy: 'disabled' },
    };
  },
};
const other = { ...note, name: 'other' };

function open() {
  const people = [buyer, marta, { ...rosa, roles: [] }];
  const directory = new MemoryDirectory({ tenant: aTenant(), people });
  const known = withAdmin(withAdmin(newOrganisation(aTenant().id), marta, now), rosa, now);
  const organisations = new MemoryOrganisations(known);
  const clock = new HandClock(now);
  const commands = handlerOver({ accounts: new MemoryAccounts(), organisations, directory, clock });
  const kept = () => organisations.read(aTenant().id);
  return { organisations, clock, commands, kept };
}

describe('What concerns a whole tenant', () => {
  it('is decided with the people asked for, and the admins who are still admins', async () => {
    const { commands, kept } = open();
    await commands.execute(note, { input: { word: buyer.id }, operation: 'op-1' }, anActor());

    expect((await kept()).policies.map(({ product }) => product)).to.deep.equal([
      `${buyer.id} Bruna Rossi Marta Klein`,
    ]);
  });

  it('happens once for one operation, whoever clicks twice', async () => {
    const { commands, clock, kept } = open();
    const press = () => commands.execute(note, { input: { word: 'a' }, operation: 'op-1' }, anActor());
    const first = await press();
    clock.time = '2026-03-10T10:00:00.000Z';
    const [second, third] = await Promise.all([press(), press()]);

    expect(first).to.deep.include({ accepted: true }).and.not.have.property('earlier');
    expect([second, third].map((one) => one.accepted && one.earlier)).to.deep.equal([now, now]);
    expect((await kept()).policies).to.have.length(1);
  });

  it('does not answer for another person’s operation, nor for another command’s', async () => {
    const { commands, kept } = open();
    await commands.execute(note, { input: { word: 'a' }, operation: 'op-1' }, anActor());
    const notFound = { accepted: false, refusal: { code: 'not-found' } };

    expect(await commands.execute(note, { input: { word: 'a' }, operation: 'op-1' }, anActor(marta))).to.deep.equal(
      notFound,
    );
    expect(await commands.execute(other, { input: { word: 'a' }, operation: 'op-1' }, anActor())).to.deep.equal(
      notFound,
    );
    expect((await kept()).policies).to.have.length(1);
  });

  it('refuses what no card of ours sends, and leaves everything as it was', async () => {
    const { commands, kept } = open();
    const before = await kept();
    const bad = [
      { input: { word: 3 }, operation: 'op-1' },
      { input: { word: 'a' }, operation: '' },
      { input: { word: 'a' }, operation: 'x'.repeat(101) },
      { input: { word: 'a' }, operation: 'a b' },
      { input: { word: 'no' }, operation: 'op-1' },
    ] as readonly { readonly input: { readonly word: string }; readonly operation: string }[];
    for (const request of bad) expect((await commands.execute(note, request, anActor())).accepted).to.equal(false);
    expect((await commands.execute(note, bad[0] as never, anActor(buyer, 'elsewhere'))).accepted).to.equal(false);

    expect(await kept()).to.deep.equal(before);
  });
});

describe('A request that nobody answers', () => {
  const asked = () =>
    withRequest(newOrganisation(aTenant().id), aLicenceRequest({ product: visio }), now, 'luis-herrera');

  it('ends after 30 days, once, and both sides are told', async () => {
    const { organisations, clock, commands, kept } = open();
    await organisations.change(aTenant().id, () => ({ answer: undefined, save: asked() }));
    clock.time = '2026-04-09T08:59:59.999Z';
    await commands.catchUpIn(aTenant().id);
    expect((await kept()).requests[0]?.state).to.equal('open');

    clock.time = '2026-04-09T09:00:00.000Z';
    await Promise.all([commands.catchUpIn(aTenant().id), commands.catchUpIn(aTenant().id)]);
    const { requests, outbox } = await kept();

    expect(requests).to.deep.equal([aLicenceRequest({ state: 'ended', since: clock.time })]);
    expect(outbox.map(({ to, about, at }) => [to, about, at])).to.deep.equal([
      ['luis-herrera', 'request-1', clock.time],
      [buyer.id, 'request-1', clock.time],
    ]);
  });

  it('has ended before somebody else decides about anything', async () => {
    const { organisations, clock, commands, kept } = open();
    await organisations.change(aTenant().id, () => ({ answer: undefined, save: asked() }));
    clock.time = '2026-05-01T00:00:00.000Z';
    await commands.execute(note, { input: { word: 'a' }, operation: 'op-1' }, anActor());

    expect((await kept()).requests[0]?.state).to.equal('ended');
  });
});
