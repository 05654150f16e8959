import { MemoryStorage } from 'botbuilder-core';
import type { Activity } from 'botbuilder';
import { expect } from 'chai';
import sinon from 'sinon';
import type { Delivery, Place } from '../../../bot/connector.js';
import { createLog } from '../../../bot/log.js';
import { Memory } from '../../../bot/memory.js';
import { Dispatcher } from '../../../bot/notifications/dispatcher.js';
import { stringsOf } from '../../../cards/language.js';
import { purchaseReceipt } from '../../../cards/buying/purchaseReceipt.js';
import type { CardJson } from '../../../cards/card.js';
import type { Account, Notice } from '../../../domain/account.js';
import { buySeats } from '../../../domain/commands/buySeats.js';
import type { Event } from '../../../domain/events.js';
import { frontDoor } from '../../../domain/execute.js';
import { anAccount, anActor, aPerson, aSubscription, aTenant, buyer, powerBi } from '../../support/builders.js';
import {
  Bank,
  HandClock,
  impatient,
  MemoryAccounts,
  MemoryDirectory,
  MemoryOrganisations,
} from '../../support/ports.js';
import { Screen } from '../../support/screen.js';

const luis = aPerson('Luis Herrera');
const tenant = aTenant();
const received: Event = { type: 'licence-received', product: powerBi, from: buyer.id, fromName: buyer.name };
const at = '2026-03-10T09:00:00.000Z';

const sent: Delivery = { sent: true, id: 'm-1' };
const failed = (why: number | 'no-answer' | 'not-sent', retryAfter?: number): Delivery => ({
  sent: false,
  failed: why,
  retryAfter,
});

function aNotice(changes: Partial<Notice> = {}): Notice {
  return { id: 'op-1-luis', to: luis.id, at, event: received, ...changes };
}

const addressOf = (id: string) => ({
  ...{ serviceUrl: 'https://x.example', conversation: `a:${id}`, channel: 'msteams', bot: '28:bot', user: `29:${id}` },
});

/** Lets everything run that needs no time to pass. */
async function settled(): Promise<void> {
  for (let turns = 0; turns < 60; turns++) await new Promise((resolve) => setImmediate(resolve));
}

interface Attempt {
  readonly place: Place;
  readonly activity: Partial<Activity>;
  /** Seconds since the beginning. */
  readonly after: number;
}

describe('The dispatcher', () => {
  let timers: sinon.SinonFakeTimers;
  let running: Dispatcher[];

  beforeEach(() => {
    timers = sinon.useFakeTimers({ now: Date.parse(at), toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    sinon.stub(Math, 'random').returns(0.5);
    running = [];
  });

  afterEach(async () => {
    await Promise.all(running.map((one) => one.close()));
    sinon.restore();
  });

  /** An office whose channel answers in this order, and then always as it should. */
  function openOffice(accounts: readonly Account[], ...answers: (Delivery | Error)[]) {
    const attempts: Attempt[] = [];
    const kept = new MemoryAccounts(...accounts);
    const directory = new MemoryDirectory({ tenant, people: [buyer, luis] });
    const bank = new Bank();
    const clock = new HandClock(at);
    const door = frontDoor({
      accounts: kept,
      organisations: new MemoryOrganisations(),
      directory,
      gateway: bank,
      clock,
      patience: impatient,
    });
    const memory = new Memory(new MemoryStorage());
    const connector = {
      post: (place: Place, activity: Partial<Activity>) => {
        attempts.push({ place, activity, after: Math.round((Date.now() - Date.parse(at)) / 1_000) });
        const answer = answers.shift() ?? sent;
        return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
      },
    };
    const log = createLog('silent');
    const start = () => {
      const dispatcher = new Dispatcher({ accounts: kept, door, directory, memory, connector, clock, log });
      running.push(dispatcher);
      dispatcher.wake();
      return dispatcher;
    };
    const meet = (id: string, more: object = {}) =>
      memory.rememberPerson(tenant.id, id, {}, { address: { ...addressOf(id), ...more } });
    return { attempts, kept, bank, clock, door, memory, start, meet };
  }

  async function pass(seconds: number): Promise<void> {
    for (let second = 0; second < seconds; second++) {
      timers.tick(1_000);
      if (second % 10 === 0 || second === seconds - 1) await settled();
    }
  }

  const outbox = async ({ kept }: ReturnType<typeof openOffice>) =>
    (await kept.owned(tenant.id, buyer.id)).flatMap(({ outbox: notices }) => notices.map(({ id }) => id));

  const held = aSubscription({ assigned: [luis.name, buyer.name] });
  const oneNotice = () => [anAccount([held], { outbox: [aNotice()] })];

  it('delivers a card once, to the person’s own conversation, and forgets it', async () => {
    const office = openOffice(oneNotice());
    await office.meet(luis.id);
    office.start();
    await pass(60);

    const [attempt, another] = office.attempts;
    expect(another).to.equal(undefined);
    expect(attempt?.place.conversation).to.equal('a:luis-herrera');
    expect(attempt?.activity.recipient?.id).to.equal('29:luis-herrera');
    expect(attempt?.activity.summary).to.equal('You have a license for Power BI Pro');
    const card = attempt?.activity.attachments?.[0]?.content as CardJson; // what the bot attaches
    expect(new Screen({ card }).text).to.contain('From: Bruna Rossi');
    expect(await outbox(office)).to.deep.equal([]);
  });

  it('writes in the language that the person has chosen, else in that of their client', async () => {
    const office = openOffice([anAccount([held], { outbox: [aNotice(), aNotice({ id: 'n-2', to: buyer.id })] })]);
    await office.meet(luis.id, { locale: 'es-ES' });
    await office.memory.rememberPerson(
      tenant.id,
      buyer.id,
      {},
      { language: 'pl', address: { ...addressOf('b'), locale: 'it-IT' } },
    );
    office.start();
    await pass(2);

    expect(office.attempts.map(({ activity }) => activity.summary)).to.deep.equal([
      stringsOf.es.notices.received('Power BI Pro'),
      stringsOf.pl.notices.received('Power BI Pro'),
    ]);
  });

  it('waits for somebody whom the bot has not met, and delivers when they turn up', async () => {
    const office = openOffice(oneNotice());
    const dispatcher = office.start();
    await pass(60);
    expect(office.attempts).to.deep.equal([]);

    await office.meet(luis.id);
    dispatcher.meet(tenant.id);
    await pass(1);

    expect(office.attempts).to.have.length(1);
    expect(await outbox(office)).to.deep.equal([]);
  });

  it('misses nobody who turns up at the very moment of being looked for', async () => {
    const office = openOffice(oneNotice());
    const looked = sinon.stub(office.memory, 'person').callThrough();
    const dispatcher = office.start();
    looked.onFirstCall().callsFake(async () => {
      await office.meet(luis.id);
      dispatcher.meet(tenant.id);
      return {};
    });
    await pass(2);

    expect(office.attempts).to.have.length(1);
  });

  it('drops a card that nobody could be given for thirty days', async () => {
    const office = openOffice(oneNotice());
    office.clock.time = '2026-04-09T09:00:00.000Z';
    office.start();
    await pass(2);
    expect(await outbox(office)).to.have.length(1);

    office.clock.time = '2026-04-09T09:00:00.001Z';
    office.start();
    await pass(2);
    expect(await outbox(office)).to.deep.equal([]);
  });

  it('keeps what could not be delivered and tries again, with pauses that grow up to five minutes', async () => {
    const office = openOffice(oneNotice(), ...Array.from({ length: 11 }, () => failed(503)));
    await office.meet(luis.id);
    office.start();
    await pass(1_300);

    const times = office.attempts.map(({ after }) => after);
    const pauses = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(pauses).to.deep.equal([10, 10, 10, 10, 20, 40, 70, 130, 260, 300, 300]);
    expect(await outbox(office)).to.deep.equal([]);
  });

  it('waits as long as the channel asks', async () => {
    const office = openOffice(oneNotice(), failed(429, 125));
    await office.meet(luis.id);
    office.start();
    await pass(120);
    expect(office.attempts).to.have.length(1);

    await pass(20);
    expect(office.attempts).to.have.length(2);
  });

  for (const status of [400, 403, 404, 413]) {
    it(`gives up at once what the channel refuses for good with ${status}`, async () => {
      const office = openOffice(oneNotice(), failed(status));
      await office.meet(luis.id);
      office.start();
      await pass(30);

      expect(office.attempts).to.have.length(1);
      expect(await outbox(office)).to.deep.equal([]);
    });
  }

  it('sends one more copy at the most where nobody knows whether the first arrived', async () => {
    const office = openOffice(oneNotice(), failed('no-answer'), failed('no-answer'), failed('no-answer'));
    await office.meet(luis.id);
    office.start();
    await pass(60);

    expect(office.attempts).to.have.length(2);
    expect(await outbox(office)).to.deep.equal([]);
  });

  it('keeps trying what certainly did not go out', async () => {
    const office = openOffice(oneNotice(), ...Array.from({ length: 3 }, () => failed('not-sent')));
    await office.meet(luis.id);
    office.start();
    await pass(60);

    expect(office.attempts).to.have.length(4);
  });

  it('delivers after a restart what the process before it could not', async () => {
    const office = openOffice(oneNotice(), failed(500));
    await office.meet(luis.id);
    const first = office.start();
    await pass(1);
    await first.close();
    expect(await outbox(office)).to.have.length(1);

    office.start();
    await pass(1);
    expect(await outbox(office)).to.deep.equal([]);
  });

  it('does nothing more once it is closed', async () => {
    const office = openOffice(oneNotice());
    const dispatcher = office.start();
    await dispatcher.close();
    await office.meet(luis.id);
    dispatcher.wake();
    await pass(30);

    expect(office.attempts).to.deep.equal([]);
  });

  it('goes on with others where one account makes trouble', async () => {
    const other = anAccount([held], { id: 'account-2', outbox: [aNotice({ id: 'n-2' })] });
    const office = openOffice([...oneNotice(), other], new Error('out of order'));
    await office.meet(luis.id);
    office.start();
    await pass(1);

    expect(office.attempts).to.have.length(2);
    expect(await outbox(office)).to.have.length(1);
  });

  it('asks the bank about what is due, and sends the buyer the receipt or the bank’s no', async () => {
    const input = { product: powerBi, seats: 2, term: 'P1M', billing: 'monthly', method: 'visa-4242' } as const;
    for (const [mood, card, summary] of [
      ['approves', purchaseReceipt, stringsOf.en.buying.receiptTitle],
      ['declines', { id: 'refusal' }, stringsOf.en.buying.declined],
    ] as const) {
      const office = openOffice([anAccount()]);
      office.bank.will('is-silent', mood);
      await office.meet(buyer.id);
      const request = { account: 'account-1', operation: 'op-9', input };
      const shownToBuyer = await office.door.preview(buySeats, request, anActor());
      const terms = shownToBuyer.accepted ? shownToBuyer.terms : '';
      await office.door.execute(buySeats, { ...request, terms }, anActor());
      await settled();
      office.start();
      await pass(30);

      expect(
        office.attempts.map(({ activity }) => activity.summary),
        mood,
      ).to.deep.equal([summary]);
      const shown = office.attempts[0]?.activity.attachments?.[0]?.content as CardJson; // what the bot attaches
      expect(new Screen({ card: shown }).shows(card), mood).to.equal(true);
      expect(office.bank.moved, mood).to.have.length(mood === 'approves' ? 1 : 0);
      expect(await outbox(office), mood).to.deep.equal([]);
      running.pop();
    }
  });

  for (const status of [403, 404]) {
    it(`does not write again, after ${status}, to somebody who has blocked it, until they turn up`, async () => {
      const office = openOffice(oneNotice(), failed(status));
      await office.meet(luis.id);
      office.start();
      await pass(2);

      expect((await office.memory.person(tenant.id, luis.id)).address).to.equal(undefined);
    });
  }

  it('tells of a licence that was taken back, unless it was given again', async () => {
    const event: Event = { type: 'licence-removed', product: powerBi, from: buyer.id, fromName: buyer.name };
    const notices = [aNotice({ event })];
    const gone = openOffice([anAccount([aSubscription({ assigned: [buyer.name] })], { outbox: notices })]);
    const again = openOffice([anAccount([held], { outbox: notices })]);
    for (const office of [gone, again]) {
      await office.meet(luis.id);
      office.start();
      await pass(1);
    }

    expect(again.attempts).to.deep.equal([]);
    expect(await outbox(again)).to.deep.equal([]);
    expect(gone.attempts).to.have.length(1);
    const [told] = gone.attempts[0]?.activity.attachments ?? [];
    const { text } = new Screen({ card: told?.content as CardJson }); // what the office has rendered
    const { notices: words } = stringsOf.en;
    expect(text).to.contain(words.removed('Power BI Pro')).and.contain(words.removedText(buyer.name));
    expect(text).not.to.match(/€|EUR/);
  });

  it('tells nobody of a licence that they no longer hold', async () => {
    const office = openOffice([anAccount([aSubscription()], { outbox: [aNotice()] })]);
    await office.meet(luis.id);
    office.start();
    await pass(1);

    expect(office.attempts).to.deep.equal([]);
    expect(await outbox(office)).to.deep.equal([]);
  });

  it('drops what nobody is told', async () => {
    const event: Event = { type: 'licences-assigned', product: powerBi, results: [], free: 0 };
    const office = openOffice([anAccount([], { outbox: [aNotice({ event })] })]);
    await office.meet(luis.id);
    office.start();
    await pass(1);

    expect(office.attempts).to.deep.equal([]);
    expect(await outbox(office)).to.deep.equal([]);
  });
});
