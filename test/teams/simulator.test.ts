import { expect } from 'chai';
import fc from 'fast-check';
import { readConfig } from '../../bot/config.js';
import type { ActivityTarget } from '../../bot/teams/connector.js';
import { Connector } from '../../bot/teams/connector.js';
import { messageWith } from '../../bot/teams/sendReply.js';
import { readerFor } from '../../cards/language.js';
import { notification } from '../../cards/notifications/notification.js';
import { always, timeLimit, tried } from '../support/property.js';
import type { How } from './failures.js';
import { serveTeams, type TeamsServer } from './server.js';
import { TeamsSimulator } from './simulator.js';
import type { Limit } from './slidingWindows.js';
import { conversationLimits, SlidingWindows, tenantLimits } from './slidingWindows.js';

const anna = { id: 'anna', name: 'Anna' };
const reader = readerFor('anna', 'en', undefined, 'global');
const card = (title: string) => notification.render({ title, lines: ['line'], nextActions: [] }, reader);
const message = (title: string) => messageWith(card(title), title);

describe('The simulated Teams', () => {
  let now: number;
  let teams: TeamsSimulator;
  let server: TeamsServer;
  let connector: Connector;
  let place: ActivityTarget;

  beforeEach(async () => {
    now = 1_000_000;
    teams = new TeamsSimulator({ now: () => now });
    server = await serveTeams(teams);
    connector = new Connector(readConfig({}), { timeout: 300 });
    place = { serviceUrl: server.url, conversation: teams.join(anna) };
  });
  afterEach(async () => {
    await connector.close();
    await server.close();
  });

  const titles = () => teams.shows('anna').map(({ activity }) => activity.summary);

  it('shows what is posted, replaced and removed', async () => {
    const first = await connector.post(place, message('first'));
    const second = await connector.post(place, message('second'));
    const activity = first.sent ? first.id : undefined;
    await connector.put({ ...place, activity }, message('changed'));
    expect(titles()).to.deep.equal(['changed', 'second']);

    await connector.delete({ ...place, activity });
    expect(titles()).to.deep.equal(['second']);
    expect((await connector.put({ ...place, activity }, message('again'))).sent).to.equal(false);
    expect(second.sent && teams.cards('anna')).to.deep.equal([card('second')]);
    expect(teams.faults).to.deep.equal([]);
  });

  it('knows no other chats, and nothing of those who have blocked the bot', async () => {
    const elsewhere = await connector.post({ ...place, conversation: 'a:nobody' }, message('x'));
    teams.leave('anna');
    const blocked = await connector.post(place, message('x'));
    teams.join(anna);

    expect(elsewhere).to.deep.include({ sent: false, failed: 404 });
    expect(blocked).to.deep.include({ sent: false, failed: 403 });
    expect((await connector.post(place, message('x'))).sent).to.equal(true);
  });

  const wrong: readonly (readonly [string, string, string, object | undefined])[] = [
    ['a path that is none', 'POST', '/v3/conversation/a:anna/activities', { type: 'message', text: 'x' }],
    ['a method that is none', 'PATCH', '/v3/conversations/a:anna/activities/1', { type: 'message', text: 'x' }],
    ['no body', 'POST', '/v3/conversations/a:anna/activities', undefined],
    ['no type', 'POST', '/v3/conversations/a:anna/activities', { text: 'x' }],
    ['what never leaves a bot', 'POST', '/v3/conversations/a:anna/activities', { type: 'invokeResponse', text: 'x' }],
    ['nothing to show', 'POST', '/v3/conversations/a:anna/activities', { type: 'message' }],
    ['an id of a new message', 'POST', '/v3/conversations/a:anna/activities', { type: 'message', text: 'x', id: '1' }],
    [
      'another conversation inside',
      'POST',
      '/v3/conversations/a:anna/activities',
      { type: 'message', text: 'x', conversation: { id: 'a:bo' } },
    ],
    ['another id inside', 'PUT', '/v3/conversations/a:anna/activities/1', { type: 'message', text: 'x', id: '2' }],
    [
      'an attachment that is no card',
      'POST',
      '/v3/conversations/a:anna/activities',
      { type: 'message', attachments: [{ contentType: 'image/png', contentUrl: 'https://x.example' }] },
    ],
    [
      'a card of another version',
      'POST',
      '/v3/conversations/a:anna/activities',
      messageWith({ ...card('x'), version: '1.6' } as unknown as ReturnType<typeof card>),
    ],
    [
      'a card that is not drawn',
      'POST',
      '/v3/conversations/a:anna/activities',
      messageWith({ ...card('x'), body: [{ type: 'TextBox', text: 'x' }] }),
    ],
  ];
  for (const [what, method, path, body] of wrong) {
    it(`answers 400 to ${what}, and writes it down`, async () => {
      const ending = await teams.receive({ method, path, body: body === undefined ? '' : JSON.stringify(body) });

      expect(ending).to.deep.include({ status: 400 });
      expect(teams.faults).to.have.length(1);
      expect(titles()).to.deep.equal([]);
    });
  }

  it('takes no card above 28 KB', async () => {
    const heavy = { ...card('x'), speak: 'x'.repeat(14 * 1024) };
    const delivery = await connector.post(place, messageWith(heavy));
    expect(delivery).to.deep.include({ sent: false, failed: 413 });
    expect(teams.faults).to.deep.equal([]);
  });

  const ways: readonly (readonly [How, number | 'no-answer', number])[] = [
    ...[429, 412, 500, 502, 503, 504, 403, 404, 413, 400, 401, 410].map(
      (status) => [{ kind: 'status', status }, status, 0] as const, // a list of them does not tell its numbers apart
    ),
    [{ kind: 'status', status: 504, accepted: true }, 504, 1],
    [{ kind: 'hang-up', accepted: false }, 'no-answer', 0],
    [{ kind: 'hang-up', accepted: true }, 'no-answer', 1],
    [{ kind: 'silence', accepted: false }, 'no-answer', 0],
    [{ kind: 'silence', accepted: true }, 'no-answer', 1],
    [{ kind: 'slow', milliseconds: 2_000 }, 'no-answer', 1],
  ];
  for (const [how, failed, shown] of ways) {
    it(`fails as it is told: ${JSON.stringify(how)}`, async () => {
      teams.fail({ how, times: 1 });
      const delivery = await connector.post(place, message('first'));
      await new Promise((resolve) => setTimeout(resolve, how.kind === 'slow' ? 2_000 : 0));

      expect(delivery).to.deep.include({ sent: false, failed });
      expect(titles()).to.have.length(shown);
      expect((await connector.post(place, message('next'))).sent).to.equal(true);
    });
  }

  it('says how long to wait, if it is told to, in seconds or as a date', async () => {
    teams.fail({ how: { kind: 'status', status: 429, retryAfter: '17' }, times: 1 });
    teams.fail({
      how: { kind: 'status', status: 503, retryAfter: new Date(Date.now() + 60_000).toUTCString() },
      times: 1,
    });
    teams.fail({ how: { kind: 'status', status: 429 }, times: 1 });
    const asked = [];
    for (let i = 0; i < 3; i++) {
      const delivery = await connector.post(place, message('x'));
      asked.push(delivery.sent || delivery.retryAfter === undefined ? undefined : Math.ceil(delivery.retryAfter / 10));
    }
    expect(asked).to.deep.equal([2, 6, undefined]);
  });

  it('fails for one conversation, for some calls and for a while, if it is told so', async () => {
    const other = { ...place, conversation: teams.join({ id: 'bo', name: 'Bo' }) };
    teams.fail({
      how: { kind: 'status', status: 503 },
      conversation: place.conversation,
      calls: ['post'],
      lasts: 1_000,
    });
    const statuses = async () =>
      (
        await Promise.all([
          connector.post(place, message('x')),
          connector.post(other, message('x')),
          connector.members(place),
        ])
      ).map((one) => one.sent || one.failed);
    expect(await statuses()).to.deep.equal([503, true, true]);

    now += 1_000;
    expect(await statuses()).to.deep.equal([true, true, true]);
  });

  it(`lets through what is within every limit in every span, and nothing else (${tried})`, async () => {
    const lulls = fc.array(fc.oneof(fc.constant(0), fc.nat(3_000)), { minLength: 1, maxLength: 300 });
    await always(
      fc.property(lulls, fc.constantFrom<readonly Limit[]>(conversationLimits, tenantLimits), (all, limits) => {
        const windows = new SlidingWindows(limits);
        const counted: number[] = [];
        let at = 0;
        for (const lull of all) {
          at += lull;
          const fits = limits.every(({ calls, span }) => counted.filter((time) => time > at - span).length < calls);
          expect(windows.wait(at) === 0).to.equal(fits);
          if (!fits) continue;
          windows.count(at);
          counted.push(at);
        }
      }),
    );
  }).timeout(timeLimit);

  it('answers 429 with the time to wait beyond the limits of a conversation', async () => {
    const results = [];
    for (let i = 0; i < 8; i++) results.push(await connector.post(place, message('x')));
    expect(results.map(({ sent }) => sent)).to.deep.equal([...Array<boolean>(7).fill(true), false]);
    expect(results[7]).to.deep.include({ failed: 429, retryAfter: 1 });

    now += 1_000;
    expect((await connector.post(place, message('x'))).sent).to.equal(true);
  });
});
