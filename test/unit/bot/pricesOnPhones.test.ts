import type { Activity } from 'botbuilder';
import { MemoryStorage } from 'botbuilder-core';
import { expect } from 'chai';
import sinon from 'sinon';
import { teamsActor } from '../../../bot/teams/actor.js';
import { BotState } from '../../../bot/teams/botState.js';
import { incomingTurnOf } from '../../../bot/turns/incomingTurn.js';
import { buySeats } from '../../../domain/commands/buySeats.js';
import { anAccount, anActor, aTenant, buyer, powerBi } from '../../support/builders.js';
import { servicesFor } from '../../support/chat.js';
import { MovedTime, Office } from '../../support/office.js';
import { Bank, HandClock, MemoryAccounts, MemoryDirectory, MemoryOrganisations, patient } from '../../support/ports.js';

const tenant = aTenant();

/** Whether the person of an activity is shown prices. */
async function showsPrices(fields: object, pricesOnPhones?: boolean): Promise<boolean | undefined> {
  const directory = new MemoryDirectory({ tenant, people: [buyer] });
  const behind = { accounts: new MemoryAccounts(), organisations: new MemoryOrganisations(), directory, tenant };
  const world = { ...behind, clock: new HandClock(), bank: new Bank(), patience: patient };
  const parts = {
    services: servicesFor({ ...world, dataset: 'seatkeeper/people', operations: 0, purposes: [] }),
    botState: new BotState(new MemoryStorage()),
    identify: teamsActor(directory),
    ...(pricesOnPhones !== undefined && { pricesOnPhones }),
  };
  const activity = {
    type: 'message',
    from: { id: '29:bruna', aadObjectId: buyer.id },
    recipient: { id: '28:bot' },
    conversation: { id: 'a:1', conversationType: 'personal', tenantId: tenant.id },
    ...fields,
  } as unknown as Activity; // the fields that count
  return (await incomingTurnOf(parts, activity))?.turn.reader.showsPrices;
}

const on = (platform: string) => ({ entities: [{ type: 'clientInfo', platform, locale: 'en-US' }] });

describe('Prices on phones', () => {
  for (const platform of ['iOS', 'Android', 'android']) {
    it(`are shown on ${platform}, as to an organisation’s own app`, async () => {
      expect(await showsPrices(on(platform))).to.equal(true);
    });

    for (const type of ['message', 'invoke'])
      it(`are hidden on ${platform} where the operator keeps the store’s rule: ${type}`, async () => {
        expect(await showsPrices({ type, ...on(platform) }, false)).to.equal(false);
      });
  }

  for (const [what, fields] of Object.entries({
    'on a computer': on('Windows'),
    'in a browser': on('Web'),
    'where the client does not say what it is': {},
    'where it says so in a wrong way': { entities: [null, { type: 'clientInfo', platform: 7 }] },
  }))
    it(`are no matter ${what}`, async () => {
      expect(await showsPrices(fields, false)).to.equal(true);
    });

  it('are not in what an install is welcomed with, which is on all devices', async () => {
    expect(await showsPrices({ type: 'installationUpdate', action: 'add', ...on('Windows') }, false)).to.equal(false);
  });

  for (const [mood, isHidden] of [
    ['approves', true],
    ['declines', true],
    ['declines', false],
  ] as const)
    it(`are ${isHidden ? 'not ' : ''}in what the bot sends by itself: the bank ${mood}`, async () => {
      const time = new MovedTime('2026-03-10T09:00:00.000Z');
      const office = new Office(time, { accounts: [anAccount([])] });
      try {
        await office.meet(buyer);
        office.bank.will('is-silent', mood);
        const input = { product: powerBi, seats: 2, term: 'P1M', billing: 'monthly', method: 'visa-4242' } as const;
        const request = { account: 'account-1', operation: 'op-9', input };
        const commands = office.handlerWith();
        const preview = await commands.preview(buySeats, request, anActor());
        await commands.execute(buySeats, { ...request, terms: preview.accepted ? preview.terms : '' }, anActor());
        await time.pass(1);
        office.start({ pricesOnPhones: !isHidden });
        await time.pass(30);

        const sent = JSON.stringify([office.titles(buyer), office.teams.cards(buyer.id)]);
        expect(sent).to.contain('Power BI Pro');
        expect(sent.includes('€')).to.equal(!isHidden);
        expect(sent).not.to.contain('\uE000');
      } finally {
        const closed = office.close();
        await time.pass(11);
        await closed;
        time.restore();
        sinon.restore();
      }
    });
});
