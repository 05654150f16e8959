import { MemoryStorage } from 'botbuilder-core';
import { expect } from 'chai';
import type { PaymentLink } from '../../../../../bot/payments/page/paymentLink.js';
import { linkIdOf, mostLinks, mostTries } from '../../../../../bot/payments/page/paymentLink.js';
import { PaymentLinkStore } from '../../../../../bot/payments/page/paymentLinkStore.js';
import { addMinutes } from '../../../../../domain/basics/calendar.js';
import { aTenant } from '../../../../support/builders.js';

const now = '2026-03-10T09:00:20.000Z';
const expires = addMinutes(now, 15);
const done = { at: now, method: 'visa-4242' };

function aTicket(token: string, person = 'bruna'): PaymentLink {
  return {
    id: linkIdOf(token),
    tenant: aTenant().id,
    person,
    errand: { purpose: 'add', account: 'account-1' },
    language: 'en',
    expires,
  };
}

/** Of what was deleted, the storage keeps the key. */
function keysIn(kept: Readonly<Record<string, string | undefined>>): readonly string[] {
  return Object.keys(kept).filter((key) => kept[key] !== undefined);
}

/** Says how much was written. */
class Scales extends MemoryStorage {
  latest = 0;

  override async write(changes: Parameters<MemoryStorage['write']>[0]): Promise<void> {
    this.latest = JSON.stringify(changes).length;
    await super.write(changes);
  }
}

describe('The links of one person', () => {
  it('are few that live: a further one ends the oldest', async () => {
    const book = new PaymentLinkStore(new MemoryStorage());
    const tickets = Array.from({ length: mostLinks + 1 }, (_, i) => aTicket(`link-${i}`));
    for (const ticket of tickets.slice(0, mostLinks)) await book.add(ticket);
    const live = async () => await Promise.all(tickets.map(async ({ id }) => (await book.open(id, now)) !== undefined));
    expect(await live()).to.deep.equal([...Array.from({ length: mostLinks }, () => true), false]);

    await book.add(tickets[mostLinks] ?? expect.fail());
    expect(await live()).to.deep.equal([false, ...Array.from({ length: mostLinks }, () => true)]);
  });

  it('are few also where all are asked for at once', async () => {
    const book = new PaymentLinkStore(new MemoryStorage());
    const tickets = Array.from({ length: 50 }, (_, i) => aTicket(`link-${i}`));
    await Promise.all(tickets.map((ticket) => book.add(ticket)));

    const live = await Promise.all(tickets.map(({ id }) => book.open(id, now)));
    expect(live.filter((ticket) => ticket !== undefined)).to.have.length(mostLinks);
  });

  it('are not those of another person', async () => {
    const book = new PaymentLinkStore(new MemoryStorage());
    await book.add(aTicket('first'));
    for (let i = 0; i < mostLinks; i++) await book.add(aTicket(`other-${i}`, 'luis'));

    expect(await book.open(linkIdOf('first'), now)).not.to.equal(undefined);
  });

  it('are told to the chat although further ones were asked for', async () => {
    const book = new PaymentLinkStore(new MemoryStorage());
    const ticket = aTicket('spent');
    await book.add(ticket);
    await book.spend(ticket, done);
    for (let i = 0; i < 20; i++) await book.add(aTicket(`later-${i}`));

    expect((await book.sweep(now)).map(({ id }) => id)).to.deep.equal([ticket.id]);
  });

  it('are told also where one ended while its card was being saved', async () => {
    const book = new PaymentLinkStore(new MemoryStorage());
    const ticket = aTicket('slow');
    await book.add(ticket);
    for (let i = 0; i < mostLinks; i++) await book.add(aTicket(`later-${i}`));
    await book.spend(ticket, done);

    expect((await book.sweep(now)).map(({ id }) => id)).to.deep.equal([ticket.id]);
  });

  it('leave nothing behind: what has ended is written by nobody, and a person without links is forgotten', async () => {
    const kept: Record<string, string> = {};
    const book = new PaymentLinkStore(new MemoryStorage(kept));
    const tickets = Array.from({ length: 40 }, (_, i) => aTicket(`link-${i}`));
    for (const ticket of tickets) await book.add(ticket);
    for (const ticket of tickets) await book.save({ ...ticket, place: undefined });
    expect(keysIn(kept).filter((key) => key.startsWith('page/'))).to.have.length(mostLinks);

    await book.sweep(expires);
    expect(keysIn(kept)).to.deep.equal([]);
  });

  it('cost no more to write down because there are many, of this person or of others', async () => {
    const storage = new Scales();
    const book = new PaymentLinkStore(storage);
    for (let i = 0; i < 5_000; i++) await book.add(aTicket(`link-${i}`));
    expect(storage.latest).to.be.below(2_000);

    for (let i = 0; i < 1_000; i++) await book.add(aTicket(`of-${i}`, `person-${i}`));
    let most = 0;
    for (let i = 0; i < 200; i++) {
      await book.add(aTicket(`more-${i}`, `person-${i}`));
      most = Math.max(most, storage.latest);
    }
    expect(most).to.be.below(10_000);
  });

  it('outlive a restart, in their order', async () => {
    const kept: Record<string, string> = {};
    const before = new PaymentLinkStore(new MemoryStorage(kept));
    for (let i = 0; i < mostLinks; i++) await before.add(aTicket(`link-${i}`));
    const book = new PaymentLinkStore(new MemoryStorage(kept));
    await book.add(aTicket('last'));

    expect(await book.open(linkIdOf('link-0'), now)).to.equal(undefined);
    expect(await book.open(linkIdOf('link-1'), now)).not.to.equal(undefined);
  });

  it('are taken over from the list of all that was kept before', async () => {
    const storage = new MemoryStorage();
    const [live, spent] = [aTicket('live'), { ...aTicket('spent', 'luis'), done }];
    await storage.write({
      pages: { until: { [live.id]: expires, [spent.id]: '2026-03-11T09:00:00.000Z', 'without-ticket': expires } },
      [`page/${live.id}`]: { ...live, tries: 3 },
      [`page/${spent.id}`]: { ...spent, tries: 1 },
    });
    for (const book of [new PaymentLinkStore(storage), new PaymentLinkStore(storage)]) {
      expect(await book.open(live.id, now)).to.deep.equal(live);
      expect((await book.sweep(now)).map(({ id }) => id)).to.deep.equal([spent.id]);
    }
    expect(await storage.read(['pages'])).to.deep.equal({});
  });
});

describe('The tries of one person', () => {
  it('are ten in an hour over all links, and after a restart; then it is said when there is another', async () => {
    const kept: Record<string, string> = {};
    for (let i = 0; i < mostTries; i++) {
      const book = new PaymentLinkStore(new MemoryStorage(kept));
      const ticket = aTicket(`link-${i}`);
      await book.add(ticket);
      expect(await book.countTry(ticket, addMinutes(now, i)), `${i}`).to.equal(undefined);
    }
    const book = new PaymentLinkStore(new MemoryStorage(kept));
    const again = '2026-03-10T10:01:00.000Z';
    expect(await book.countTry(aTicket('more'), addMinutes(now, 10))).to.equal(again);
    expect(await book.countTry(aTicket('more'), '2026-03-10T10:00:19.999Z')).to.equal(again);
    expect(await book.countTry(aTicket('of', 'luis'), addMinutes(now, 10)), 'another person').to.equal(undefined);
    expect(await book.countTry(aTicket('more'), again)).to.equal(undefined);
    expect(await book.countTry(aTicket('more'), again)).to.equal('2026-03-10T10:02:00.000Z');
  });

  it('are counted where several links are used at once', async () => {
    const book = new PaymentLinkStore(new MemoryStorage());
    const all = await Promise.all(Array.from({ length: 30 }, (_, i) => book.countTry(aTicket(`link-${i}`), now)));

    expect(all.filter((again) => again === undefined)).to.have.length(mostTries);
  });

  it('are forgotten when they no longer count, and not before', async () => {
    const kept: Record<string, string> = {};
    const book = new PaymentLinkStore(new MemoryStorage(kept));
    await book.countTry(aTicket('link'), now);
    await book.sweep(addMinutes(now, 59));
    expect(keysIn(kept)).to.have.length(1);

    await book.sweep(addMinutes(now, 60));
    expect(keysIn(kept)).to.deep.equal([]);
  });
});
