import { MemoryStorage } from 'botbuilder-core';
import { expect } from 'chai';
import { createLog } from '../../../../bot/log.js';
import { BotState } from '../../../../bot/teams/botState.js';
import { noticeReviews } from '../../../../bot/delivery/noticeReviews.js';
import { TurnQueue } from '../../../../bot/http/turnQueue.js';
import type { LiveReview } from '../../../../cards/card.js';
import type { Operation } from '../../../../domain/account/account.js';
import { anAccount, aTenant, buyer } from '../../../support/builders.js';
import { MemoryAccounts, MemoryOrganisations } from '../../../support/ports.js';

const chat = 'a:1';
const notice: LiveReview = { operation: 'notice', isBeside: true };
const open = { journey: 'assign', data: {}, by: buyer.id };
const ran: Operation = {
  ...{ id: 'review', command: 'set-recurring', at: '2026-03-10T09:00:00.000Z', by: buyer.id, byName: buyer.name },
  result: { type: 'method-removed', brand: 'Visa', lastFour: '4242' },
};

/** What the conversation remembers after a notice has come whose button acts. */
async function after(live: LiveReview | undefined, operations: readonly Operation[] = [], turns = new TurnQueue()) {
  const botState = new BotState(new MemoryStorage());
  await botState.rememberConversation(chat, {}, { open, ...(live && { live }) });
  const accounts = new MemoryAccounts(anAccount([], { operations }));
  const services = { accounts, organisations: new MemoryOrganisations() };
  const opens = noticeReviews({ services, botState, turns, log: createLog('silent') });
  await opens({ tenant: aTenant().id, person: buyer.id }, chat, notice);
  return botState.conversation(chat);
}

describe('A notice whose button acts', () => {
  it('is answered by one press, and leaves what was asked', async () => {
    expect(await after(undefined)).to.deep.equal({ open, live: notice });
    expect(await after({ operation: 'another-notice', isBeside: true })).to.deep.equal({ open, live: notice });
  });

  it('takes nothing away from a review that waits, but from one that has run', async () => {
    const live = { operation: 'review' };

    expect(await after(live)).to.deep.equal({ open, live });
    expect(await after(live, [ran])).to.deep.equal({ open, live: notice });
  });

  it('comes all the same where it cannot be remembered', async () => {
    const turns = new TurnQueue({ timeout: 5 });
    let end: () => void = () => undefined;
    const running = turns.run(chat, () => new Promise<void>((resolve) => (end = resolve)));

    expect(await after(undefined, [], turns)).to.deep.equal({ open });
    end();
    await running;
  });
});
