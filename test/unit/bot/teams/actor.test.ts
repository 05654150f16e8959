import type { Activity } from 'botbuilder';
import { expect } from 'chai';
import { teamsActor } from '../../../../bot/teams/actor.js';
import { aPerson, aTenant } from '../../../support/builders.js';
import { MemoryDirectory } from '../../../support/ports.js';

const tenant = aTenant();
const luis = aPerson('Luis Herrera');
const { mail: _, ...withoutMail } = aPerson('Ana Nowak');
const identify = teamsActor(new MemoryDirectory({ tenant, people: [luis, withoutMail, aPerson('', { id: '' })] }));

/** Who the bot takes for the sender of such an activity. */
function senderOf(fields: object) {
  const activity = { from: { id: '29:x', name: '', aadObjectId: luis.id }, conversation: { id: 'a:1' }, ...fields };
  return identify(activity as unknown as Activity); // the fields that count
}

describe('Who speaks in Teams', () => {
  const conversation = { id: 'a:1', tenantId: tenant.id };

  it('is whom the directory knows by the object id, in the conversation’s tenant', async () => {
    expect(await senderOf({ conversation })).to.deep.equal({ tenant: tenant.id, person: luis });
  });

  it('may have the tenant in the channel’s data only', async () => {
    expect(await senderOf({ channelData: { tenant: { id: tenant.id } } })).to.deep.equal({
      tenant: tenant.id,
      person: luis,
    });
  });

  for (const [who, fields] of [
    ['somebody without an object id', { conversation, from: { id: luis.id, name: luis.name } }],
    ['somebody with an empty object id', { conversation, from: { id: luis.id, aadObjectId: '' } }],
    ['a stranger', { conversation, from: { id: '29:x', name: luis.name, aadObjectId: 'somebody-else' } }],
    ['somebody of another tenant', { conversation: { id: 'a:1', tenantId: 'other' } }],
    ['somebody of no tenant', {}],
    ['somebody of an empty tenant', { conversation: { id: 'a:1', tenantId: '' } }],
    [
      'somebody whose button names a person',
      { conversation, from: { id: '29:x' }, value: { from: luis, for: luis.id } },
    ],
  ] as const) {
    it(`is nobody for ${who}`, async () => {
      expect(await senderOf(fields)).to.equal(undefined);
    });
  }
});
