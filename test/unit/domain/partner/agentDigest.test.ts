import { expect } from 'chai';
import { newOrganisation } from '../../../../domain/organisation/organisation.js';
import { catchUpOrganisation, nextOrganisationTask } from '../../../../domain/organisation/organisationCatchUp.js';
import { setAgentDigest } from '../../../../domain/partner/commands/setAgentDigest.js';
import { agentMet, partnershipOf } from '../../../../domain/partner/partnershipChanges.js';
import { agent, aPartnerWorld, asAgent, asCustomer, partnerTenant } from '../../../support/partnerWorld.js';

/** A Wednesday. */
const since = '2026-03-11T09:00:00.000Z';
const met = agentMet(newOrganisation(partnerTenant.id), agent, since);
const digests = (organisation: typeof met) => organisation.outbox.map(({ id, to, event }) => [id, to, event.type]);

describe('An agent’s summary', () => {
  it('is due on the Monday after the first meeting, at eight, and every Monday from then on', () => {
    const monday = '2026-03-16T08:00:00.000Z';
    expect(nextOrganisationTask(met)).to.equal(monday);

    const told = catchUpOrganisation(met, monday);
    expect(digests(told)).to.deep.equal([[`agent-digest-2026-03-16-${agent.id}`, agent.id, 'agent-digest']]);
    expect(nextOrganisationTask(told)).to.equal('2026-03-23T08:00:00.000Z');
    expect(catchUpOrganisation(told, monday)).to.equal(told);
  });

  it('waits once, however long the bot was down, and stays due after a new name', () => {
    const told = catchUpOrganisation(met, '2026-03-16T08:00:00.000Z');
    const later = catchUpOrganisation(told, '2026-04-08T08:00:00.000Z');
    expect(digests(later)).to.deep.equal([[`agent-digest-2026-04-06-${agent.id}`, agent.id, 'agent-digest']]);

    const renamed = agentMet(later, { ...agent, name: 'Nadia Costa-Reis' }, '2026-04-09T08:00:00.000Z');
    expect(nextOrganisationTask(renamed)).to.equal('2026-04-13T08:00:00.000Z');
  });

  it('is turned off and on by each agent alone, and comes then on the next Monday', async () => {
    const world = aPartnerWorld({ now: since });
    await world.commands.recordIn(partnerTenant.id, () => met);
    const set = (isWanted: boolean, operation: string, by = asAgent) =>
      world.commands.execute(setAgentDigest, { input: { isWanted }, operation }, by);
    const now = () => world.organisations.read(partnerTenant.id);

    await set(false, 'off');
    expect(nextOrganisationTask(await now())).to.equal(undefined);
    world.clock.time = '2026-03-25T08:00:00.000Z';
    await set(true, 'on');
    expect(nextOrganisationTask(await now())).to.equal('2026-03-30T08:00:00.000Z');
    expect(partnershipOf(await now()).agents.map(({ person }) => person)).to.deep.equal([agent.id]);
    expect(await set(false, 'no', asCustomer)).to.deep.include({ accepted: false });
  });
});
