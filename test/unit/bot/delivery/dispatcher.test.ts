import { createLog } from '../../../../bot/log.js';
import { expect } from 'chai';
import sinon from 'sinon';
import type { noticeFor } from '../../../../bot/delivery/render/notices.js';
import { RateLimiter } from '../../../../bot/delivery/rateLimiter.js';
import { waitingCards } from '../../../../bot/delivery/waitingCards.js';
import { purchaseReceipt } from '../../../../cards/buying/purchaseReceipt.js';
import type { CardJson } from '../../../../cards/card.js';
import { readerFor, stringsOf } from '../../../../cards/language.js';
import { notification } from '../../../../cards/notifications/notification.js';
import type { Account, Notice } from '../../../../domain/account/account.js';
import type { Command } from '../../../../domain/application/command.js';
import { buySeats } from '../../../../domain/commands/buySeats.js';
import { undoPurchase } from '../../../../domain/commands/undoPurchase.js';
import { money } from '../../../../domain/basics/money.js';
import type { Event } from '../../../../domain/account/events.js';
import { newOrganisation } from '../../../../domain/organisation/organisation.js';
import { usualPreferences } from '../../../../domain/account/notificationEvents.js';
import {
  aLicenceRequest,
  anAccount,
  anActor,
  aPerson,
  aSubscription,
  aTenant,
  buyer,
  powerBi,
  someNews,
  visio,
} from '../../../support/builders.js';
import { withRequest } from '../../../../domain/organisation/licenceRequests.js';
import type { OfficeOptions } from '../../../support/office.js';
import { MovedTime, Office } from '../../../support/office.js';
import { patient, refTo } from '../../../support/ports.js';
import { Screen } from '../../../support/screen.js';
import { chatOf } from '../../../teams/simulator.js';

const luis = aPerson('Luis Herrera');
const marta = aPerson('Marta Nowak', { roles: ['global-admin'] });
const ada = aPerson('Ada Lind', { roles: ['billing-admin'] });
const at = '2026-03-10T09:00:00.000Z';
const hour = 3_600;

const received: Event = { type: 'licence-received', product: powerBi, from: buyer.id, fromName: buyer.name };
const held = aSubscription({ assigned: [luis.name, buyer.name] });

function aNotice(changes: Partial<Notice> = {}): Notice {
  return { id: 'op-1-luis', to: luis.id, at, event: received, ...changes };
}

/** Something about a subscription that admins are told of. */
function aNews(id: string, changes: Partial<Notice> = {}): Notice {
  const event = someNews({ entry: id });
  return { id, to: marta.id, at, about: 'sub-1', event, ...changes };
}

/** A card whose title is its notice's id. */
const byId: typeof noticeFor = ({ id }) => ({
  title: id,
  card: notification.render(
    { title: id, lines: ['line'], nextActions: [] },
    readerFor('someone', 'en', undefined, 'global'),
  ),
});

const oneSeat = { product: powerBi, seats: 1, term: 'P1M', billing: 'monthly', method: 'visa-4242' } as const;
const withMarta = {
  ...newOrganisation(aTenant().id),
  admins: [{ person: marta.id, name: marta.name, since: at, preferences: usualPreferences }],
};

const withOutbox = (...outbox: readonly Notice[]) => anAccount([held], { outbox });

describe('The dispatcher', () => {
  let time: MovedTime;
  let office: Office;

  beforeEach(() => {
    time = new MovedTime(at);
    sinon.stub(Math, 'random').returns(0.5);
  });

  afterEach(async () => {
    expect(office.teams.faults).to.deep.equal([]);
    const closed = office.close();
    await time.pass(11);
    await closed;
    time.restore();
    sinon.restore();
  });

  /** An office in which these accounts are, and these people have met the bot. */
  async function open(accounts: readonly Account[], options: OfficeOptions = {}, met = [luis]): Promise<Office> {
    office = new Office(time, { accounts, people: [luis, marta, ada], ...options });
    for (const person of met) await office.meet(person);
    return office;
  }

  it('delivers a card once, to the person’s own conversation, and forgets it', async () => {
    await open([withOutbox(aNotice())]);
    office.start();
    await time.pass(60);

    expect(office.titles(luis)).to.deep.equal(['You have a license for Power BI Pro']);
    const [card] = office.teams.cards(luis.id);
    expect(new Screen({ card: card as CardJson }).text).to.contain('From: Bruna Rossi'); // what the bot attaches
    expect(await office.outbox()).to.deep.equal([]);
    expect(office.teams.calls).to.have.length(1);
  });

  it('writes in the language that the person has chosen, else in that of their client', async () => {
    await open([withOutbox(aNotice(), aNotice({ id: 'n-2', to: buyer.id }))], {}, []);
    await office.meet(luis, { locale: 'es-ES' });
    await office.meet(buyer, { locale: 'it-IT' });
    const known = await office.botState.person(office.tenant.id, buyer.id);
    await office.botState.rememberPerson(office.tenant.id, buyer.id, known, { ...known, language: 'pl' });
    office.start();
    await time.pass(2);

    expect(office.titles(luis)).to.deep.equal([stringsOf.es.notifications.received('Power BI Pro')]);
    expect(office.titles(buyer)).to.deep.equal([stringsOf.pl.notifications.received('Power BI Pro')]);
  });

  it('waits for somebody whom the bot has not met, and delivers in order when they turn up', async () => {
    const later = aNotice({ id: 'later', at: '2026-03-10T09:00:01.000Z' });
    await open([withOutbox(later, aNotice({ id: 'earlier' }))], { render: byId }, []);
    const dispatcher = office.start();
    await time.pass(60);
    expect(office.teams.calls).to.deep.equal([]);

    await office.meet(luis);
    dispatcher.meet({ tenant: office.tenant.id, person: luis.id });
    await time.pass(1);

    expect(office.titles(luis)).to.deep.equal(['earlier', 'later']);
    expect(await office.outbox()).to.deep.equal([]);
  });

  it('misses nobody who turns up at the very moment of being looked for', async () => {
    await open([withOutbox(aNotice())], {}, []);
    const { botState } = office;
    const looked = sinon.stub(botState, 'person').callThrough();
    const dispatcher = office.start({ botState });
    looked.onFirstCall().callsFake(async () => {
      await office.meet(luis);
      dispatcher.meet({ tenant: office.tenant.id, person: luis.id });
      return {};
    });
    await time.pass(2);

    expect(office.titles(luis)).to.have.length(1);
  });

  it('drops a card that nobody could be given for thirty days', async () => {
    await open([withOutbox(aNotice())], {}, []);
    office.start();
    await time.pass(30 * 24 * hour, 600);
    expect(await office.outbox()).to.have.length(1);

    await time.pass(2 * hour);
    expect(await office.outbox()).to.deep.equal([]);
    expect(await office.metrics.text()).to.contain('seatkeeper_cards_total{outcome="expired"} 1');
  });

  it('keeps what could not be delivered and tries again, with pauses that grow up to five minutes', async () => {
    await open([withOutbox(aNotice())]);
    office.teams.fail({ how: { kind: 'status', status: 503 }, times: 11 });
    office.start();
    await time.pass(1_500, 0.5);

    const times = office.callsTo(luis, at);
    const pauses = times.slice(1).map((then, index) => Math.round(then - (times[index] ?? 0)));
    expect(pauses).to.deep.equal([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
    expect(await office.outbox()).to.deep.equal([]);
  });

  for (const retryAfter of ['125', 'Tue, 10 Mar 2026 09:02:05 GMT']) {
    it(`waits as long as the channel asks: ${retryAfter}`, async () => {
      await open([withOutbox(aNotice())]);
      office.teams.fail({ how: { kind: 'status', status: 429, retryAfter }, times: 1 });
      office.start();
      await time.pass(124);
      expect(office.teams.calls).to.have.length(1);

      await time.pass(4);
      expect(office.titles(luis)).to.have.length(1);
    });
  }

  for (const status of [403, 404] as const) {
    it(`stops writing after ${status}, forgets the address, and goes on when the person turns up`, async () => {
      await open([withOutbox(aNotice({ id: 'first' }), aNotice({ id: 'second' }))], { render: byId });
      const recover = office.teams.fail({ how: { kind: 'status', status } });
      const dispatcher = office.start();
      await time.pass(3 * hour);

      expect(office.teams.calls).to.have.length(1);
      expect((await office.botState.person(office.tenant.id, luis.id)).address).to.equal(undefined);
      expect(await office.outbox()).to.have.length(2);
      expect(await office.metrics.text()).to.contain('seatkeeper_people_lost_total 1');

      recover();
      await office.meet(luis);
      dispatcher.meet({ tenant: office.tenant.id, person: luis.id });
      await time.pass(2);
      expect(office.titles(luis)).to.deep.equal(['first', 'second']);
    });
  }

  it('sends nothing to somebody who uninstalls it while their cards wait for the pace', async () => {
    const many = Array.from({ length: 12 }, (_, i) => aNotice({ id: `n-${i}` }));
    await open([withOutbox(...many)]);
    office.start();
    await time.pass(1.5);
    const before = office.teams.calls.length;
    expect(before).to.be.within(6, 8);

    const known = await office.botState.person(office.tenant.id, luis.id);
    await office.botState.rememberPerson(office.tenant.id, luis.id, known, {});
    await time.pass(120);
    expect(office.teams.calls).to.have.length(before);
  });

  for (const status of [400, 413] as const) {
    it(`sends a short card where the channel does not take the whole one (${status})`, async () => {
      await open([withOutbox(aNotice())]);
      office.teams.fail({ how: { kind: 'status', status }, times: 1 });
      office.start();
      await time.pass(30);

      const [card] = office.teams.cards(luis.id);
      const { text, buttons } = new Screen({ card: card as CardJson }); // what the bot attaches
      expect(text)
        .to.contain(stringsOf.en.notifications.received('Power BI Pro'))
        .and.contain(stringsOf.en.notifications.tooLong);
      expect(buttons.map(({ title }) => title)).to.deep.equal([stringsOf.en.common.menu]);
      expect(await office.outbox()).to.deep.equal([]);
    });

    it(`drops what it does not take even so (${status}), and counts it`, async () => {
      await open([withOutbox(aNotice(), aNotice({ id: 'next' }))]);
      office.teams.fail({ how: { kind: 'status', status }, times: 2 });
      office.start();
      await time.pass(30);

      expect(office.titles(luis)).to.have.length(1);
      expect(await office.outbox()).to.deep.equal([]);
      expect(await office.metrics.text()).to.contain('seatkeeper_cards_total{outcome="refused"} 1');
    });
  }

  it('keeps a card where the address is refused rather than the card (400), and brings it when the person turns up', async () => {
    await open([withOutbox(aNotice({ id: 'first' }), aNotice({ id: 'second' }))], { render: byId });
    const recover = office.teams.fail({ how: { kind: 'status', status: 400, code: 'BadArgument' } });
    const dispatcher = office.start();
    await time.pass(3 * hour);

    expect(office.teams.calls.map(({ kind }) => kind)).to.deep.equal(['post', 'post']);
    expect((await office.botState.person(office.tenant.id, luis.id)).address).to.equal(undefined);
    expect(await office.outbox()).to.have.length(2);

    recover();
    await office.meet(luis);
    dispatcher.meet({ tenant: office.tenant.id, person: luis.id });
    await time.pass(2);
    expect(office.titles(luis)).to.deep.equal(['first', 'second']);
    expect(await office.outbox()).to.deep.equal([]);
  });

  it('gives a card up that is refused (400) wherever the person turns up, so that others do not wait behind it', async () => {
    await open([withOutbox(aNotice({ id: 'first' }))], { render: byId });
    office.teams.fail({ how: { kind: 'status', status: 400, code: 'BadArgument' } });
    const dispatcher = office.start();
    await time.pass(60);
    for (let turns = 1; turns <= 3; turns++) {
      expect(await office.outbox(), String(turns)).to.have.length(1);
      await office.meet(luis);
      dispatcher.meet({ tenant: office.tenant.id, person: luis.id });
      await time.pass(60);
    }

    expect(await office.outbox()).to.deep.equal([]);
    expect(office.teams.calls).to.have.length(8);
  });

  it('cuts a long title between characters, so that a short card is never half of one', async () => {
    const long: typeof noticeFor = (...given) => {
      const told = byId(...given);
      return told && { ...told, title: `${'x'.repeat(199)}💳💳` };
    };
    await open([withOutbox(aNotice())], { render: long });
    office.teams.fail({ how: { kind: 'status', status: 413 }, times: 1 });
    office.start();
    await time.pass(5);

    expect(office.titles(luis)).to.deep.equal([`${'x'.repeat(199)}💳`]);
  });

  it('shortens by itself what weighs more than 28 KB', async () => {
    const heavy: typeof noticeFor = (...given) => {
      const told = byId(...given);
      return told && { ...told, card: { ...told.card, speak: 'x'.repeat(28 * 1024) } };
    };
    await open([withOutbox(aNotice({ id: 'heavy' }))], { render: heavy });
    office.start();
    await time.pass(5);

    expect(office.teams.calls.map(({ status }) => status)).to.deep.equal([413, 201]);
    expect(office.titles(luis)).to.deep.equal(['heavy']);
  });

  it('asks something harmless before it sends another copy of what may have arrived', async () => {
    await open([withOutbox(aNotice())]);
    office.teams.fail({ how: { kind: 'hang-up', accepted: true }, calls: ['post'], times: 1 });
    office.teams.fail({ how: { kind: 'status', status: 503 }, calls: ['members'], times: 3 });
    office.start();
    await time.pass(60);

    expect(office.teams.calls.map(({ kind }) => kind)).to.deep.equal([
      'post',
      ...['members', 'members', 'members', 'members'],
      'post',
    ]);
    expect(office.titles(luis)).to.have.length(2);
  });

  it('waits for an hour where it was not clear twice', async () => {
    await open([withOutbox(aNotice())]);
    office.teams.fail({ how: { kind: 'hang-up', accepted: true }, calls: ['post'], times: 2 });
    office.start();
    await time.pass(hour - 10);
    expect(office.titles(luis)).to.have.length(2);

    await time.pass(120);
    expect(office.titles(luis)).to.have.length(3);
    expect(await office.outbox()).to.deep.equal([]);
  });

  it('keeps trying what certainly did not go out, without asking first', async () => {
    await open([withOutbox(aNotice())]);
    const refusing = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
    const receive = sinon.stub(office.teams, 'receive').callThrough();
    receive.onFirstCall().rejects(refusing).onSecondCall().rejects(refusing);
    office.start();
    await time.pass(60);

    expect(office.titles(luis)).to.have.length(1);
    expect(receive.callCount).to.equal(3);
  });

  it('delivers after a restart what the process before it could not', async () => {
    await open([withOutbox(aNotice())]);
    office.teams.fail({ how: { kind: 'status', status: 500 }, times: 1 });
    const first = office.start();
    await time.pass(0.5);
    await first.close();
    expect(await office.outbox()).to.have.length(1);

    office.start();
    await time.pass(1);
    expect(await office.outbox()).to.deep.equal([]);
  });

  it('does nothing more once it is closed', async () => {
    await open([withOutbox(aNotice())], {}, []);
    const dispatcher = office.start();
    await dispatcher.close();
    await office.meet(luis);
    dispatcher.meet({ tenant: office.tenant.id, person: luis.id });
    await time.pass(30);

    expect(office.teams.calls).to.deep.equal([]);
  });

  it('goes on with what is in other documents where one cannot be read, and with that one later', async () => {
    const broken = anAccount([held], { outbox: [aNotice({ id: 'broken' })] });
    const whole = anAccount([held], {
      id: 'account-2',
      outbox: [aNotice({ id: 'whole', at: '2026-03-10T09:00:01Z' })],
    });
    await open([broken, whole], { render: byId });
    sinon.stub(office.accounts, 'read').callThrough().onFirstCall().rejects(new Error('unreadable'));
    office.start();
    await time.pass(10);
    expect(office.titles(luis)).to.deep.equal(['whole']);

    await time.pass(60);
    expect(office.titles(luis)).to.deep.equal(['whole', 'broken']);
  });

  it('sends a card once although the document cannot be saved afterwards', async () => {
    await open([withOutbox(aNotice({ id: 'first' }), aNotice({ id: 'second' }))], { render: byId });
    const change = sinon.stub(office.accounts, 'change').callThrough();
    change.onFirstCall().rejects(new Error('disk full')).onSecondCall().rejects(new Error('disk full'));
    office.start();
    await time.pass(120);

    expect(office.titles(luis)).to.deep.equal(['first', 'second']);
    expect(await office.outbox()).to.deep.equal([]);
  });

  it('keeps one person’s cards in order and nobody waiting for another’s', async () => {
    const of = (to: string, ...ids: readonly string[]) => ids.map((id) => aNotice({ id, to }));
    await open([withOutbox(...of(luis.id, 'l-1', 'l-2'), ...of(marta.id, 'm-1', 'm-2'))], { render: byId }, [
      luis,
      marta,
    ]);
    office.teams.fail({ how: { kind: 'status', status: 503 }, conversation: chatOf(luis.id), lasts: 20_000 });
    office.start();
    await time.pass(5);
    expect(office.titles(marta)).to.deep.equal(['m-1', 'm-2']);
    expect(office.titles(luis)).to.deep.equal([]);

    await time.pass(60);
    expect(office.titles(luis)).to.deep.equal(['l-1', 'l-2']);
  });

  it('keeps nobody waiting while the channel is silent about others', async () => {
    const people = Array.from({ length: 30 }, (_, i) => aPerson(`Person ${String.fromCharCode(97 + i)}`));
    const notices = people.map(({ id }) => aNotice({ id, to: id }));
    await open([withOutbox(...notices, aNotice({ id: 'loud' }))], { render: byId }, [luis, ...people]);
    for (const { id } of people)
      office.teams.fail({ how: { kind: 'silence', accepted: false }, conversation: chatOf(id) });
    office.start();
    await time.pass(2);

    expect(office.titles(luis)).to.deep.equal(['loud']);
  });

  it('goes through all accounts in the order of what happened', async () => {
    const account = (id: string, when: string) =>
      anAccount([held], { id, outbox: [aNotice({ id, at: `2026-03-10T08:${when}:00.000Z` })] });
    await open([account('c', '03'), account('a', '01'), account('b', '02')], { render: byId });
    office.start();
    await time.pass(2);

    expect(office.titles(luis)).to.deep.equal(['a', 'b', 'c']);
  });

  describe('for cards about the same thing', () => {
    const told = { to: marta.id, about: 'sub-1', activity: '1:1' };
    const later = '2026-03-10T09:00:30.000Z';
    const account = async () => (await office.accounts.owned(office.tenant.id, buyer.id))[0];
    const add = async (...notices: readonly Notice[]) => {
      const ref = { tenant: office.tenant.id, owner: buyer.id, account: 'account-1' };
      await office.accounts.change(ref, (latest) => ({
        answer: undefined,
        save: { ...latest, outbox: [...latest.outbox, ...notices] },
      }));
    };

    it('shows the latest of those that wait, in one call, and remembers where', async () => {
      await open([withOutbox(aNews('a'), aNews('b', { at: later }))], { render: byId }, [marta]);
      office.start();
      await time.pass(2);

      expect(office.titles(marta)).to.deep.equal(['b']);
      expect(office.teams.calls).to.have.length(1);
      expect(await account()).to.deep.include({ outbox: [], told: [told] });
    });

    it('brings the card that was sent up to date instead of adding one, also after a restart', async () => {
      await open([withOutbox(aNews('a'))], { render: byId }, [marta]);
      const first = office.start();
      await time.pass(2);
      await first.close();
      await add(aNews('b', { at: later }), aNews('c', { at: later, about: 'sub-2' }));
      office.start();
      await time.pass(2);

      expect(office.titles(marta)).to.deep.equal(['b', 'c']);
      expect(office.teams.shows(marta.id).map(({ updates }) => updates)).to.deep.equal([1, 0]);
      expect(await office.metrics.text()).to.contain('seatkeeper_cards_total{outcome="updated"} 1');
    });

    for (const status of [404, 403, 400, 410] as const) {
      it(`adds a card where the one that was sent cannot be replaced (${status})`, async () => {
        await open([anAccount([held], { outbox: [aNews('b')], told: [told] })], { render: byId }, [marta]);
        office.teams.fail({ how: { kind: 'status', status }, calls: ['put'] });
        office.start();
        await time.pass(2);

        expect(office.titles(marta)).to.deep.equal(['b']);
        expect(office.teams.calls.map(({ kind }) => kind)).to.deep.equal(['put', 'post']);
        expect((await account())?.told).to.deep.equal([{ ...told, activity: '1:1' }]);
      });
    }

    it('tells what is written down while an earlier one is on its way, after it', async () => {
      await open([withOutbox(aNews('a'))], { render: byId }, [marta]);
      const rateLimiter = new RateLimiter();
      let calls = 0;
      const connector = office.connectorWith(rateLimiter, async () => {
        calls += 1;
        if (calls === 1) await add(aNews('b', { at: later }));
      });
      office.start({ connector, rateLimiter });
      await time.pass(30);

      expect(office.titles(marta)).to.deep.equal(['b']);
      expect(office.teams.calls.map(({ kind }) => kind)).to.deep.equal(['post', 'put']);
      expect(await office.outbox()).to.deep.equal([]);
    });

    it('tries a replacement again without asking first, since it is one card however often it is made', async () => {
      await open([withOutbox(aNews('a'))], { render: byId }, [marta]);
      office.start();
      await time.pass(2);
      office.teams.fail({ how: { kind: 'hang-up', accepted: true }, calls: ['put'], times: 1 });
      await add(aNews('b', { at: later }));
      await time.pass(30);

      expect(office.titles(marta)).to.deep.equal(['b']);
      expect(office.teams.calls.map(({ kind }) => kind)).to.deep.equal(['post', 'put', 'put']);
    });
  });

  it('looks at who waits without reading what they wait for', async () => {
    const people = Array.from({ length: 2_000 }, (_, i) => `person-${i}`);
    const accounts = Array.from({ length: 20 }, (_, i) =>
      anAccount([held], {
        id: `account-${i}`,
        outbox: people.filter((_, j) => j % 20 === i).map((to) => aNotice({ id: to, to })),
      }),
    );
    await open([...accounts, anAccount([held], { id: 'known', outbox: [] })]);
    office.accounts.copy = (value) => value;
    const dispatcher = office.start();
    await time.pass(300);
    const read = sinon.spy(office.accounts, 'read');
    const looks = sinon.spy(office.accounts, 'awaited');
    for (let i = 0; i < 20; i++) {
      dispatcher.wake();
      await time.pass(1);
    }

    expect(looks.callCount).to.be.at.least(20);
    expect(read.callCount).to.equal(0);
    expect(office.teams.calls).to.deep.equal([]);
  });

  it('sends only what is wanted', async () => {
    await open([withOutbox(aNotice({ id: 'no' }), aNotice({ id: 'yes' }))], { render: byId });
    office.start({ isWanted: (recipient, { id }) => Promise.resolve(recipient.person === luis.id && id === 'yes') });
    await time.pass(2);

    expect(office.titles(luis)).to.deep.equal(['yes']);
    expect(await office.outbox()).to.deep.equal([]);
  });

  it('lets the others pass while nobody can say whether one is wanted', async () => {
    await open([withOutbox(aNotice({ id: 'unclear' }), aNotice({ id: 'clear' }))], { render: byId });
    let isBroken = true;
    office.start({
      isWanted: (_, { id }) => {
        if (isBroken && id === 'unclear') return Promise.reject(new Error('unreadable'));
        return Promise.resolve(true);
      },
    });
    await time.pass(10);
    expect(office.titles(luis)).to.deep.equal(['clear']);

    isBroken = false;
    await time.pass(60);
    expect(office.titles(luis)).to.deep.equal(['clear', 'unclear']);
  });

  it('tells the other admins once that one cannot be reached any more', async () => {
    const known = { since: at, preferences: usualPreferences };
    const admins = [marta, ada].map(({ id, name }) => ({ ...known, person: id, name }));
    const organisation = { ...newOrganisation(aTenant().id), admins };
    await open([withOutbox(aNews('a'))], { render: byId, organisation }, [marta, ada]);
    office.teams.leave(marta.id);
    const dispatcher = office.start();
    await time.pass(30);
    await office.meet(marta);
    office.teams.leave(marta.id);
    dispatcher.meet({ tenant: office.tenant.id, person: marta.id });
    await time.pass(30);

    const lost = stringsOf.en.notifications.adminLost(marta.name);
    expect(office.titles(ada)).to.deep.equal([lost]);
    const [card] = office.teams.cards(ada.id);
    expect(new Screen({ card: card as CardJson }).text).to.contain(
      stringsOf.en.notifications.adminLostText(marta.name),
    ); // what the bot attaches
    const left = (await office.organisations.read(office.tenant.id)).admins.find(({ person }) => person === marta.id);
    expect(left?.unreachable).to.be.a('string');
  });

  it('asks the bank about what is due, and sends the buyer the receipt or the bank’s no', async () => {
    const input = { product: powerBi, seats: 2, term: 'P1M', billing: 'monthly', method: 'visa-4242' } as const;
    for (const [mood, card, summary] of [
      ['approves', purchaseReceipt, stringsOf.en.buying.receiptTitle(2, 'Power BI Pro')],
      ['declines', { id: 'refusal' }, stringsOf.en.buying.declined('€24.60', 2, 'Power BI Pro')],
    ] as const) {
      await open([anAccount()], {}, [buyer]);
      office.bank.will('is-silent', mood);
      const request = { account: 'account-1', operation: 'op-9', input };
      const commands = office.handlerWith();
      const shownToBuyer = await commands.preview(buySeats, request, anActor());
      const terms = shownToBuyer.accepted ? shownToBuyer.terms : '';
      await commands.execute(buySeats, { ...request, terms }, anActor());
      await time.pass(1);
      office.start();
      await time.pass(30);

      expect(office.titles(buyer), mood).to.deep.equal([summary]);
      const [shown] = office.teams.cards(buyer.id);
      expect(new Screen({ card: shown as CardJson }).shows(card), mood).to.equal(true); // what the bot attaches
      expect(office.bank.moved, mood).to.have.length(mood === 'approves' ? 1 : 0);
      expect(await office.outbox(), mood).to.deep.equal([]);
      await office.close();
    }
  });

  for (const [mood, card] of [
    ['approves', purchaseReceipt],
    ['declines', { id: 'refusal' }],
  ] as const) {
    it(`puts what the bank ${mood} in the place of the card that waits for it, a receipt with Undo`, async () => {
      const input = { product: powerBi, seats: 2, term: 'P1M', billing: 'monthly', method: 'visa-4242' } as const;
      const event: Event = { type: 'refund-failed', product: powerBi, amount: money(-1, 'EUR'), lastFour: '4242' };
      await open([anAccount([], { outbox: [aNotice({ to: buyer.id, event })] })], {}, [buyer]);
      office.start();
      await time.pass(2);
      const [shown] = office.teams.calls;
      office.bank.will('is-silent', mood);
      const request = { account: 'account-1', operation: 'op-9', input };
      const commands = office.handlerWith();
      const preview = await commands.preview(buySeats, request, anActor());
      await commands.execute(buySeats, { ...request, terms: preview.accepted ? preview.terms : '' }, anActor());

      await waitingCards({ commands: office.handlerWith() })(
        anActor(),
        { account: 'account-1', payment: 'op-9' },
        '1:1',
      );
      await time.pass(60);

      expect(shown?.kind).to.equal('post');
      expect(office.teams.calls.map(({ kind }) => kind)).to.deep.equal(['post', 'put']);
      const [inPlace, ...others] = office.teams.cards(buyer.id);
      const screen = new Screen({ card: inPlace as CardJson }); // what the bot attaches
      expect([screen.shows(card), others]).to.deep.equal([true, []]);
      expect(screen.titles.includes(stringsOf.en.titles.undo)).to.equal(mood === 'approves');
    });
  }

  it('draws the card of somebody who has asked again when that is answered, and tells them of it', async () => {
    const request = aLicenceRequest({ product: powerBi });
    const organisation = withRequest(newOrganisation(aTenant().id), request, at, luis.id);
    await open([withOutbox(aNotice())], { organisation: { ...organisation, outbox: [] } }, [luis]);
    office.start();
    await time.pass(2);
    const tenant = office.tenant.id;

    await waitingCards({ commands: office.handlerWith() })({ tenant, person: luis }, { request: request.id }, '1:1');
    await office.organisations.change(tenant, (latest) => ({
      answer: undefined,
      save: withRequest(
        latest,
        { ...request, state: 'refused', answer: { by: buyer.id, byName: buyer.name } },
        at,
        buyer.id,
      ),
    }));
    await time.pass(60);

    const screens = office.teams.cards(luis.id).map((card) => new Screen({ card: card as CardJson })); // what the bot attaches
    const { requests } = stringsOf.en;
    expect(screens.map(({ text }) => text.includes(requests.askerTitle.refused('Power BI Pro')))).to.deep.equal([
      true,
      true,
    ]);
    expect(screens.some(({ titles }) => titles.includes(requests.withdraw))).to.equal(false);
  });

  it('tells of a licence that was taken back, unless it was given again', async () => {
    const event: Event = { type: 'licence-removed', product: powerBi, from: buyer.id, fromName: buyer.name };
    const outbox = [aNotice({ event })];
    await open([anAccount([held], { outbox })]);
    office.start();
    await time.pass(1);
    expect(office.teams.calls).to.deep.equal([]);
    expect(await office.outbox()).to.deep.equal([]);
    await office.close();

    await open([anAccount([aSubscription({ assigned: [buyer.name] })], { outbox })]);
    office.start();
    await time.pass(1);
    const [told] = office.teams.cards(luis.id);
    const { text } = new Screen({ card: told as CardJson }); // what the office has rendered
    const { notifications: words } = stringsOf.en;
    expect(text).to.contain(words.removed('Power BI Pro')).and.contain(words.removedText(buyer.name));
    expect(text).not.to.match(/€|EUR/);
  });

  describe('what was taken back before it was told', () => {
    const removed: Event = { type: 'licence-removed', product: powerBi, from: buyer.id, fromName: buyer.name };
    const pairs = (count: number) =>
      Array.from({ length: count }, (_, i) => [
        aNotice({ id: `given-${i}` }),
        aNotice({ id: `taken-${i}`, event: removed }),
      ]).flat();
    const free = aSubscription({ assigned: [buyer.name] });

    it('is not told: thirty times given and taken is no card', async () => {
      await open([anAccount([free], { outbox: pairs(30) })]);
      office.start();
      await time.pass(5);

      expect(office.teams.calls).to.deep.equal([]);
      expect(await office.outbox()).to.deep.equal([]);
    });

    it('is one card where something is left of it, and says what', async () => {
      await open([withOutbox(...pairs(30), aNotice({ id: 'given-again' }))]);
      office.start();
      await time.pass(120);

      expect(office.titles(luis)).to.deep.equal([stringsOf.en.notifications.received('Power BI Pro')]);
      expect(office.teams.calls).to.have.length(1);
      expect(await office.outbox()).to.deep.equal([]);
    });

    it('is no card either where a licence was taken and given again', async () => {
      const outbox = [aNotice({ event: removed }), aNotice({ id: 'n-2' })];
      await open([withOutbox(...outbox)]);
      office.start();
      await time.pass(5);

      expect(office.teams.calls).to.deep.equal([]);
    });

    it('does not take licences of two products for each other', async () => {
      const visioRemoved = { ...removed, product: visio };
      await open([withOutbox(aNotice(), aNotice({ id: 'n-2', event: visioRemoved }))]);
      office.start();
      await time.pass(5);

      expect(office.titles(luis)).to.have.length(2);
    });

    it('is told as it ended, in one card, where the first of it may have arrived', async () => {
      await open([anAccount([held], { outbox: [aNotice()] })]);
      office.teams.fail({ how: { kind: 'hang-up', accepted: true }, calls: ['post'], times: 1 });
      office.start();
      await time.pass(0.5);
      await office.accounts.change(refTo(anAccount()), (account) => ({
        answer: true,
        save: {
          ...account,
          subscriptions: [free],
          outbox: [...account.outbox, aNotice({ id: 'n-2', event: removed })],
        },
      }));
      await time.pass(60);

      const words = stringsOf.en.notifications;
      expect(office.titles(luis)).to.deep.equal([words.received('Power BI Pro'), words.removed('Power BI Pro')]);
    });

    it('is told as it ended where a process that has died may have told the first of it', async () => {
      const outbox = pairs(1).map((notice) => ({ ...notice, at: '2026-03-10T08:59:59.000Z' }));
      await open([anAccount([free], { outbox })]);
      office.start();
      await time.pass(5);

      expect(office.titles(luis)).to.deep.equal([stringsOf.en.notifications.removed('Power BI Pro')]);
    });

    it('is told as it ended where only the first of it is older than this process', async () => {
      const outbox = pairs(1).map((notice, index) =>
        index === 0 ? { ...notice, at: '2026-03-10T08:59:59.000Z' } : notice,
      );
      await open([anAccount([free], { outbox })]);
      office.start();
      await time.pass(5);

      expect(office.titles(luis)).to.deep.equal([stringsOf.en.notifications.removed('Power BI Pro')]);
    });

    it('is no card to an admin: thirty purchases, of which all but one are undone at once', async () => {
      await open([anAccount()], { organisation: withMarta, people: [luis, marta] }, [marta]);
      const commands = office.handlerWith({ waitBriefly: patient });
      const press = async <Input>(command: Command<Input, Event>, operation: string, input: NoInfer<Input>) => {
        const request = { account: 'account-1', operation, input };
        const shown = await commands.preview(command, request, anActor());
        const terms = shown.accepted ? shown.terms : '';
        expect((await commands.execute(command, { ...request, terms }, anActor())).accepted, operation).to.equal(true);
      };
      const all = Array.from({ length: 30 }, (_, i) => i);
      for (const i of all) await press(buySeats, `buy-${i}`, oneSeat);
      for (const i of all.slice(1)) await press(undoPurchase, `undo-${i}`, { subscription: `sub-buy-${i}` });
      expect(await office.outbox()).to.have.length(59);
      office.start();
      await time.pass(5);

      expect(office.teams.cards(marta.id), 'what is left of it').to.have.length(1);
      expect(office.teams.calls).to.have.length(1);
      expect(await office.outbox()).to.deep.equal([]);
    });

    it('brings a purchase that was told up to date when it is undone', async () => {
      await open([anAccount()], { organisation: withMarta, people: [luis, marta] }, [marta]);
      const commands = office.handlerWith({ waitBriefly: patient });
      const request = { account: 'account-1', operation: 'buy', input: oneSeat };
      const shown = await commands.preview(buySeats, request, anActor());
      await commands.execute(buySeats, { ...request, terms: shown.accepted ? shown.terms : '' }, anActor());
      office.start();
      await time.pass(2);
      const before = office.titles(marta);
      const undo = { account: 'account-1', operation: 'undo', input: { subscription: 'sub-buy' } };
      const offered = await commands.preview(undoPurchase, undo, anActor());
      await commands.execute(undoPurchase, { ...undo, terms: offered.accepted ? offered.terms : '' }, anActor());
      await time.pass(20);

      expect(office.titles(marta)).to.have.length(1);
      expect(office.titles(marta)).not.to.deep.equal(before);
    });
  });

  describe('a heap of one sender’s cards', () => {
    const anna = aPerson('Anna Bianchi');
    const heap = (count: number, to = luis.id) =>
      Array.from({ length: count }, (_, i) => aNotice({ id: `heap-${i}`, to: to || `person-${i}` }));
    const others = (at_: string) =>
      anAccount([], { id: 'account-2', owner: anna.id, outbox: [aNotice({ id: 'of-anna', at: at_ })] });

    it('does not delay what another person sends to the same one', async () => {
      await open([withOutbox(...heap(80)), others('2026-03-10T09:00:00.001Z')], { render: byId });
      office.start();
      await time.pass(1);

      expect(office.titles(luis).slice(0, 2)).to.deep.equal(['heap-0', 'of-anna']);
    });

    it('does not delay what is written while it is being sent', async () => {
      await open([withOutbox(...heap(80)), others(at)].slice(0, 1), { render: byId });
      const dispatcher = office.start();
      await time.pass(20);
      const before = office.titles(luis).length;
      await office.accounts.open(others('2026-03-10T09:00:20.000Z'));
      dispatcher.wake();
      await time.pass(3);

      expect(office.titles(luis).indexOf('of-anna')).to.be.within(before, before + 1);
    });

    it('keeps the order of one sender’s cards', async () => {
      await open([withOutbox(...heap(8)), others(at)], { render: byId });
      office.start();
      await time.pass(30);

      const shown = office.titles(luis).filter((title) => title !== 'of-anna');
      expect(shown).to.deep.equal(heap(8).map(({ id }) => id));
    });

    it('is in nobody’s way where a card cannot be delivered at once: it stays the next one', async () => {
      await open([withOutbox(...heap(3)), others(at)], { render: byId });
      office.teams.fail({ how: { kind: 'status', status: 503 }, times: 2 });
      office.start();
      await time.pass(60);

      expect(office.titles(luis)).to.deep.equal(['heap-0', 'of-anna', 'heap-1', 'heap-2']);
    });

    it('leaves a fifth of the organisation’s pace to others, to whomever it goes', async () => {
      const crowd = Array.from({ length: 100 }, (_, i) => aPerson(`Person ${i}`, { id: `person-${i}` }));
      const people = [luis, ...crowd];
      await open([withOutbox(...heap(100, ''))], { render: byId, people }, people);
      const dispatcher = office.start();
      await time.pass(0.5);
      await office.accounts.open(others('2026-03-10T09:00:00.500Z'));
      dispatcher.wake();
      await time.pass(0.5);

      expect(office.titles(luis)).to.deep.equal(['of-anna']);
      expect(office.teams.calls.length, 'the heap is not through').to.be.below(50);
    });
  });

  it('tells nobody of a licence that they no longer hold, nor of what nobody is told', async () => {
    const event: Event = { type: 'licences-assigned', product: powerBi, results: [], free: 0 };
    await open([anAccount([aSubscription()], { outbox: [aNotice(), aNotice({ id: 'n-2', event })] })]);
    office.start();
    await time.pass(1);

    expect(office.teams.calls).to.deep.equal([]);
    expect(await office.outbox()).to.deep.equal([]);
  });

  it('sends a second card to the same person at once', async () => {
    await open([withOutbox(aNotice())], { render: byId });
    const dispatcher = office.start();
    await time.pass(5);
    await office.accounts.change(refTo(anAccount()), (account) => ({
      answer: true,
      save: { ...account, outbox: [aNotice({ id: 'second' })] },
    }));
    dispatcher.wake();
    await time.pass(0.2);

    expect(office.titles(luis)).to.deep.equal(['op-1-luis', 'second']);
  });

  it('looks at a card that cannot be read twice a minute, not constantly, and passes it over meanwhile', async () => {
    const broken = anAccount([held], { id: 'account-broken', outbox: [aNotice({ id: 'broken' })] });
    await open([broken, withOutbox(aNotice({ id: 'whole' }))], { render: byId });
    const { accounts } = office;
    const read = accounts.read.bind(accounts);
    let looks = 0;
    accounts.read = (ref) => {
      if (ref.account !== broken.id) return read(ref);
      looks += 1;
      return Promise.reject(new Error('It cannot be read'));
    };
    const rounds = sinon.spy(accounts, 'awaited');
    office.start();
    await time.pass(119);

    expect(office.titles(luis)).to.deep.equal(['whole']);
    expect(looks).to.be.within(3, 4);
    expect(rounds.callCount).to.be.below(40);
  });

  it('keeps the order of two cards of one instant', async () => {
    const three = ['b', 'a', 'c'].map((id) => aNotice({ id }));
    await open([withOutbox(...three)], { render: byId });
    office.start();
    await time.pass(5);

    expect(office.titles(luis)).to.deep.equal(['b', 'a', 'c']);
  });

  it('says in the log why a card was not sent', async () => {
    const lines: string[] = [];
    const log = createLog('warn', { write: (line) => void lines.push(line) });
    await open([withOutbox(aNotice())], { render: byId });
    office.teams.fail({ how: { kind: 'hang-up', accepted: false }, times: 1 });
    office.start({ log });
    await time.pass(1);

    const [line] = lines.map((text) => JSON.parse(text) as Record<string, unknown>); // one line of the log
    expect(line).to.include({ msg: 'card not sent', method: 'post', failed: 'no-answer' });
    expect(line).to.have.nested.property('err.message').that.is.not.equal('');
  });

  it('says how much waits, and for how long', async () => {
    await open([withOutbox(aNotice(), aNews('a'), aNews('b', { about: 'sub-2' }))], { render: byId });
    office.teams.fail({ how: { kind: 'status', status: 503 } });
    const dispatcher = office.start();
    office.metrics.watch(() => dispatcher.backlog());
    await time.pass(90);

    const text = await office.metrics.text();
    expect(text).to.contain('seatkeeper_cards_waiting 3').and.contain('seatkeeper_people_unreachable 1');
    expect(Number(/^seatkeeper_card_oldest_seconds (\S+)/m.exec(text)?.[1])).to.be.within(89, 91);
    expect(text).to.contain('seatkeeper_card_calls_total{method="post",status="503"}');
    expect(text).not.to.contain(luis.id);
  });

  it('measures the time from what happened to its card', async () => {
    await open([withOutbox(aNotice({ at: '2026-03-10T08:59:00.000Z' }))]);
    office.start();
    await time.pass(2);

    const text = await office.metrics.text();
    expect(text).to.contain('seatkeeper_card_lag_seconds_bucket{le="30"} 0');
    expect(text).to.contain('seatkeeper_card_lag_seconds_bucket{le="300"} 1');
  });
});
