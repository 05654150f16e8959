import { messageExtension } from '../../../bot/teams/messageExtension/messageExtension.js';
import { extensionParts } from '../../support/extensionParts.js';
import type { Activity, TurnContext } from 'botbuilder';
import type { Storage } from 'botbuilder-core';
import { MemoryStorage } from 'botbuilder-core';
import { expect } from 'chai';
import { teamsActor } from '../../../bot/teams/actor.js';
import { searchAnswer } from '../../../bot/teams/invokeAnswers.js';
import { entryLimits } from '../../../bot/teams/entryLimits.js';
import { createLog } from '../../../bot/log.js';
import { BotState } from '../../../bot/teams/botState.js';
import { adminRegister } from '../../../bot/delivery/adminRegister.js';
import type { BotParts } from '../../../bot/seatkeeperBot.js';
import { seatkeeperBot, stringsIn } from '../../../bot/seatkeeperBot.js';
import { overviewList } from '../../../cards/admin/overviewList.js';
import { overviewLoading } from '../../../cards/admin/overviewLoading.js';
import { paymentWaiting } from '../../../cards/buying/paymentWaiting.js';
import { purchaseOptions } from '../../../cards/buying/purchaseOptions.js';
import { purchaseReview } from '../../../cards/buying/purchaseReview.js';
import type { CardJson } from '../../../cards/card.js';
import { languages, readerFor, stringsOf } from '../../../cards/language.js';
import { recurringChoice } from '../../../cards/recurring/recurringChoice.js';
import { leftReview } from '../../../cards/menu/leftReview.js';
import { languagePicker } from '../../../cards/menu/languagePicker.js';
import { menu } from '../../../cards/menu/menu.js';
import { welcome } from '../../../cards/menu/welcome.js';
import { subscriptionList } from '../../../cards/subscriptions/subscriptionList.js';
import type { AwaitedResult } from '../../../dialogs/replies.js';
import type { Actor } from '../../../domain/basics/person.js';
import type { Recipient } from '../../../domain/application/ports.js';
import { anAccount, aPerson, aSubscription, aTenant, buyer } from '../../support/builders.js';
import { servicesFor } from '../../support/chat.js';
import {
  Bank,
  HandClock,
  MemoryAccounts,
  MemoryDirectory,
  MemoryOrganisations,
  impatient,
  patient,
} from '../../support/ports.js';
import { refusalText } from '../../support/said.js';
import { RecordingAdapter } from '../../support/recordingAdapter.js';
import type { Press } from '../../support/screen.js';
import { Screen } from '../../support/screen.js';
import { rejection } from '../../support/storeFolders.js';

const luis = aPerson('Luis Herrera');
const gus = aPerson('Gus Lindqvist', { kind: 'guest' });
const words = stringsOf.en.menu;
const personal = { id: 'a:1', conversationType: 'personal', tenantId: aTenant().id };

interface Options extends Partial<Pick<BotParts, 'impersonate' | 'awaits' | 'later'>> {
  readonly bank?: Bank;
  readonly patience?: typeof patient;
  readonly storage?: Storage;
  /** The buyer’s. */
  readonly roles?: (typeof buyer)['roles'];
}

/** What stands where a review was left, beside the reply. */
function isLeft({ attachments }: Partial<Activity>): boolean {
  return JSON.stringify(attachments ?? []).includes(`"card":"${leftReview.id}"`);
}

/** A bot in Teams' own mode, with everything else in memory. */
function openBot(options: Options = {}) {
  const {
    storage = new MemoryStorage(),
    roles = buyer.roles,
    bank = new Bank(),
    patience = patient,
    ...rest
  } = options;
  const adapter = new RecordingAdapter();
  const tenant = aTenant();
  const directory = new MemoryDirectory({ tenant, people: [{ ...buyer, roles }, luis, gus] });
  const organisations = new MemoryOrganisations();
  const accounts = new MemoryAccounts(anAccount([aSubscription()]));
  const clock = new HandClock();
  const world = { accounts, organisations, directory, tenant, clock, bank, patience };
  const botState = new BotState(storage);
  const woken: string[] = [];
  const met: Recipient[] = [];
  const services = servicesFor({ ...world, dataset: 'seatkeeper/people', operations: 0, purposes: [] });
  const run = seatkeeperBot({
    services,
    botState,
    identify: teamsActor(directory),
    log: createLog('silent'),
    wake: ({ person }) => void woken.push(person.id),
    met: (of) => void met.push(of),
    admins: adminRegister({ commands: services.commands, organisations, clock }),
    extension: messageExtension(extensionParts()),
    ...rest,
  });

  function contextOf(fields: object): TurnContext {
    return adapter.context({
      channelId: 'msteams',
      serviceUrl: 'https://smba.trafficmanager.net/emea/',
      from: { id: '29:bruna', name: 'Bruna', aadObjectId: buyer.id },
      recipient: { id: '28:bot', name: 'Seatkeeper' },
      conversation: personal,
      ...fields,
    } as unknown as Activity); // the fields that count
  }

  /** One turn; the screen is what it sent last. */
  async function turn(fields: object): Promise<Screen> {
    const before = adapter.sent.length;
    await run(contextOf(fields));
    const sent = adapter.sent.slice(before).findLast(({ activity }) => !isLeft(activity))?.activity;
    const { body = {} } = (sent?.value ?? {}) as { readonly body?: { readonly value?: unknown } }; // of an invoke's answer
    if (typeof body.value === 'string') return new Screen({ text: body.value });
    const card = (body.value ?? sent?.attachments?.[0]?.content) as CardJson | undefined; // ours attaches cards only
    return new Screen({ ...(card && { card }), text: sent?.text ?? '' });
  }

  const say = (text: string, fields: object = {}) => turn({ type: 'message', text, ...fields });
  const press = (screen: Screen, card: { readonly id: string }, pressed: Press, fields: object = {}) => {
    const value = { action: { type: 'Action.Execute', data: screen.valueOf(card, pressed) } };
    return turn({ type: 'invoke', name: 'adaptiveCard/action', value, ...fields });
  };
  return { adapter, accounts, botState, run, contextOf, turn, say, press, woken, met };
}

const installs = [
  { type: 'installationUpdate', action: 'add' },
  { type: 'installationUpdate', action: 'add-upgrade' },
  { type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }, { id: '29:bruna' }] },
];
const removal = { type: 'installationUpdate', action: 'remove' };

describe('An install', () => {
  it('is welcomed once, whatever events arrive for it, in the client’s language', async () => {
    const bot = openBot();
    const [first, ...others] = installs.map((event) => ({ ...event, locale: 'pl-PL' }));

    const reply = await bot.turn(first ?? {});
    for (const event of others) await bot.turn(event);

    expect(reply.shows(welcome)).to.equal(true);
    expect(reply.text).to.contain(stringsOf.pl.welcome.title);
    expect(bot.adapter.sent).to.have.length(1);
  });

  for (const [part, fields] of Object.entries({
    serviceUrl: { serviceUrl: 'https://smba.trafficmanager.net/amer/' },
    conversation: { conversation: { ...personal, id: 'a:2' } },
    channel: { channelId: 'webchat' },
    bot: { recipient: { id: '28:other', name: 'Seatkeeper' } },
    user: { from: { id: '29:other', name: 'Bruna', aadObjectId: buyer.id } },
  })) {
    it(`is written to where the latest message came from: at another ${part}`, async () => {
      const bot = openBot();
      await bot.say('menu');
      const known = (await bot.botState.person(aTenant().id, buyer.id)).address;

      await bot.say('menu', fields);

      const { address } = await bot.botState.person(aTenant().id, buyer.id);
      const changed = Object.entries(address ?? {}).filter(
        ([name, value]) => known?.[name as keyof typeof known] !== value,
      );
      expect(changed.map(([name]) => name)).to.deep.equal([part]);
    });
  }

  for (const [who, roles] of Object.entries({ member: [], admin: ['global-admin'] } as const)) {
    it(`tells nobody but an admin how they are told of what happens: to a ${who}`, async () => {
      const bot = openBot({ roles });

      const reply = await bot.turn(installs[0] ?? {});

      const isTold = who === 'admin';
      expect(reply.text.includes(stringsOf.en.welcome.admin)).to.equal(isTold);
      const offered = reply.rows.map(({ data }) => data.start);
      expect(offered.includes('notifications')).to.equal(isTold);
    });
  }

  it('after a removal is welcomed again, in the language that was chosen', async () => {
    const bot = openBot();
    await bot.turn(installs[0] ?? {});
    await bot.say('polski');
    await bot.turn(removal);
    expect(await bot.botState.person(aTenant().id, buyer.id)).to.deep.equal({ language: 'pl' });

    const reply = await bot.turn(installs[0] ?? {});

    expect(reply.text).to.contain(stringsOf.pl.welcome.title);
    expect((await bot.botState.person(aTenant().id, buyer.id)).address?.user).to.equal('29:bruna');
  });

  it('by an event without a locale decides nothing: the welcome follows the event that has one, and only once', async () => {
    const bot = openBot();
    const [install, ...others] = installs;
    await bot.turn(install ?? {});
    expect((await bot.botState.person(aTenant().id, buyer.id)).address?.locale).to.equal(undefined);

    const reply = await bot.turn({ ...others[0], locale: 'pl-PL' });
    await bot.turn({ ...others[1], locale: 'pl-PL' });

    expect(reply.text).to.contain(stringsOf.pl.welcome.title);
    expect(bot.adapter.sent.map(({ how }) => how)).to.deep.equal(['send', 'update']);
    expect((await bot.say('menu')).text).to.contain(stringsOf.pl.menu.title);
  });

  it('by an event without a locale is fine where the language is English after all, or chosen', async () => {
    const bot = openBot();
    await bot.turn(installs[0] ?? {});
    await bot.turn({ ...installs[1], locale: 'en-GB' });

    expect(bot.adapter.sent.map(({ how }) => how)).to.deep.equal(['send']);
  });

  it('is welcomed also where the welcome cannot be translated', async () => {
    const bot = openBot();
    await bot.turn(installs[0] ?? {});
    bot.adapter.updateFailure = new Error('gone');
    await bot.turn({ ...installs[1], locale: 'pl-PL' });

    expect((await bot.say('menu')).text).to.contain(stringsOf.pl.menu.title);
  });

  it('of somebody else into the same conversation is not one of ours', async () => {
    const bot = openBot();
    await bot.turn({ type: 'conversationUpdate', membersAdded: [{ id: '29:bruna' }] });

    expect(bot.adapter.sent).to.deep.equal([]);
  });
});

describe('Somebody whom the directory does not know', () => {
  const stranger = { from: { id: '29:x', name: buyer.name, aadObjectId: 'nobody' } };

  for (const language of languages) {
    it(`is told so clearly in ${language}, for words and for buttons`, async () => {
      const bot = openBot();
      const screen = await bot.say('menu');
      const fields = { ...stranger, locale: `${language}-XX` };

      expect((await bot.say('menu', fields)).text).to.equal(stringsOf[language].menu.unknownPerson);
      expect((await bot.press(screen, menu, { start: 'buy' }, fields)).text).to.equal(
        stringsOf[language].menu.unknownPerson,
      );
    });
  }

  it('hears nothing when installing, and is not remembered', async () => {
    const bot = openBot();
    await bot.turn({ ...installs[0], ...stranger });

    expect(bot.adapter.sent).to.deep.equal([]);
    expect(await bot.botState.person(aTenant().id, 'nobody')).to.deep.equal({});
  });
});

describe('The language of a person', () => {
  it('follows the client until one is chosen, and is then kept, also after a restart and in another conversation', async () => {
    const storage = new MemoryStorage();
    const bot = openBot({ storage });
    const picker = await bot.say('lingua', { locale: 'it-IT' });
    expect(picker.text).to.contain(stringsOf.it.language.title);
    await bot.say('Español', { locale: 'it-IT' });

    const later = openBot({ storage });
    const reply = await later.say('menu', { locale: 'it-IT', conversation: { ...personal, id: 'a:2' } });

    expect(reply.text).to.contain(stringsOf.es.menu.title);
  });

  it('is the one in the client’s information, where the activity has none', async () => {
    const entities = [{ type: 'mention' }, { type: 'clientInfo', locale: 'pl-PL', country: 'PL', platform: 'iOS' }];
    for (const locale of [undefined, null, ''])
      expect((await openBot().say('menu', { locale, entities })).text).to.contain(stringsOf.pl.menu.title);

    const english = await openBot().say('menu', { locale: 'en-US', entities });
    expect(english.text).to.contain(stringsOf.en.menu.title);
    for (const wrong of [null, [], [{ type: 'clientInfo' }], [{ type: 'clientInfo', locale: 7 }]])
      expect((await openBot().say('menu', { entities: wrong })).text).to.contain(stringsOf.en.menu.title);
    const context = openBot().contextOf({ type: 'message', entities });
    expect(stringsIn(context).menu.fault).to.equal(stringsOf.pl.menu.fault);
  });

  it('comes with the zone in which moments are written, kept where an activity says none or a wrong one', async () => {
    const bot = openBot();
    const kept = async () => (await bot.botState.person(aTenant().id, buyer.id)).address?.zone;

    await bot.say('menu', { localTimezone: 'America/New_York' });
    expect(await kept()).to.equal('America/New_York');
    await bot.say('menu', { entities: [{ type: 'clientInfo', timezone: 'Europe/Rome' }] });
    for (const timezone of ['Mars/Olympus', 7, undefined])
      await bot.say('menu', { entities: [{ type: 'clientInfo', timezone }] });
    expect(await kept()).to.equal('Europe/Rome');
  });

  describe('has one way of writing', () => {
    const swiss = { locale: 'it-CH' };
    const italian = { locale: 'it-IT' };
    const localeOf = async ({ botState }: ReturnType<typeof openBot>) =>
      (await botState.person(aTenant().id, buyer.id)).address?.locale;

    it('although messages and buttons name different regions, and is not written down each time', async () => {
      const bot = openBot();
      const list = await bot.say('menu', swiss);
      await bot.press(list, menu, { start: 'subscriptions' }, italian);
      const known = bot.met.length;
      for (const locale of ['it-CH', 'IT-ch']) {
        await bot.say('menu', { locale });
        const { text } = await bot.press(list, menu, { start: 'subscriptions' }, italian);
        expect(text).to.contain(readerFor('x', 'it', 'it-CH').money({ currency: 'EUR', minor: 5040 }));
      }

      expect(await localeOf(bot)).to.equal('it-CH');
      expect(bot.met).to.have.length(known);
    });

    it('until messages come with another one', async () => {
      const bot = openBot();
      const list = await bot.say('menu', swiss);
      await bot.press(list, menu, { start: 'subscriptions' }, italian);
      await bot.say('menu', { locale: 'es-MX' });

      expect(await localeOf(bot)).to.equal('es-MX');
      await bot.say('menu', swiss);
      expect(await localeOf(bot)).to.equal('it-CH');
    });

    it('until buttons come with another one than before', async () => {
      const bot = openBot();
      const list = await bot.say('menu', swiss);
      for (const locale of ['it-IT', 'pl-PL']) await bot.press(list, menu, { start: 'subscriptions' }, { locale });

      expect(await localeOf(bot)).to.equal('pl-PL');
    });

    it('which is a button’s where nothing else is known, with Action.Submit too', async () => {
      const bot = openBot();
      const value = (await bot.say('menu')).valueOf(menu, { start: 'subscriptions' });
      await bot.turn({ type: 'message', value, ...italian });
      await bot.turn({ type: 'message', value, locale: 'it-CH' });

      expect(await localeOf(bot)).to.equal('it-CH');
      await bot.say('menu', italian);
      expect(await localeOf(bot)).to.equal('it-IT');
    });
  });

  it('is nobody else’s', async () => {
    const bot = openBot();
    await bot.say('Polski');

    const reply = await bot.say('menu', { from: { id: '29:luis', name: 'Luis', aadObjectId: luis.id } });

    expect(reply.text).to.contain(words.title);
  });

  it('is also that of the error message for a turn that failed', async () => {
    const bot = openBot();
    await bot.say('Polski');
    const context = bot.contextOf({ type: 'message', text: 'menu', locale: 'it-IT' });
    await bot.run(context);

    expect(stringsIn(context).menu.fault).to.equal(stringsOf.pl.menu.fault);
    expect(stringsIn(bot.contextOf({ type: 'message', locale: 'it-IT' })).menu.fault).to.equal(stringsOf.it.menu.fault);
  });
});

describe('A turn', () => {
  it('lets a text be a text even where a value comes with it', async () => {
    const bot = openBot();

    expect((await bot.say('help', { value: { card: 'x' } })).text).to.contain(stringsOf.en.help.title);
  });

  it('takes a value without a text for a pressed button', async () => {
    const bot = openBot();
    const value = (await bot.say('menu')).valueOf(menu, { start: 'subscriptions' });

    for (const text of [undefined, null, '', ' '])
      expect((await bot.turn({ type: 'message', text, value })).text).to.contain(stringsOf.en.subscriptions.title);
  });

  it('without text and value shows the menu', async () => {
    expect((await openBot().turn({ type: 'message' })).shows(menu)).to.equal(true);
  });

  it('keeps an open question while somebody else’s button is pressed', async () => {
    const bot = openBot();
    const theirs = await bot.say('menu', { from: { id: '29:luis', name: 'Luis', aadObjectId: luis.id } });
    await bot.say('assign');

    expect((await bot.press(theirs, menu, { start: 'buy' })).text).to.equal(words.notForYou);
    expect((await bot.say('Luis Herrera')).inputs.get('chosen')).to.equal(luis.id);
  });

  it('hears the words in a message that a client has wrapped in markup', async () => {
    for (const text of [
      '<quoted messageId="1783379480258"/> help',
      '<at id="0">Seatkeeper</at> help',
      'help&nbsp',
      '<p>help</p>',
    ])
      expect((await openBot().say(text)).text, text).to.contain(stringsOf.en.help.title);
    const bought = await openBot().say('<quoted messageId="1783379480258"/> buy 5 Visio Plan 1');
    expect(bought.inputs.get('seats')).to.equal('5');
  });

  it('in which nobody was added is no install, and no fault', async () => {
    const bot = openBot();
    for (const membersAdded of [null, undefined, []])
      await bot.turn({ type: 'conversationUpdate', membersAdded, membersRemoved: [{ id: '29:other' }] });

    expect(bot.adapter.sent).to.deep.equal([]);
  });

  it('answers an invoke of another kind as not implemented', async () => {
    const bot = openBot();
    await bot.turn({ type: 'invoke', name: 'unheard/of', value: {} });

    expect(bot.adapter.answers).to.deep.equal([{ status: 404 }]);
  });

  it('of another kind is passed over', async () => {
    const bot = openBot();
    for (const type of ['typing', 'messageReaction', 'event', 'endOfConversation']) await bot.turn({ type });

    expect(bot.adapter.sent).to.deep.equal([]);
  });

  it('wakes whoever sends and pays, and says once that this person can be written to', async () => {
    const bot = openBot();
    await bot.say('menu');
    await bot.say('help');

    expect(bot.woken).to.deep.equal([buyer.id, buyer.id]);
    expect(bot.met).to.deep.equal([{ tenant: aTenant().id, person: buyer.id }]);
  });

  it('hears no “act as” outside local mode', async () => {
    const bot = openBot();
    await bot.say('act as Luis Herrera');

    expect((await bot.say('subscriptions')).text).to.contain('Power BI Pro');
  });
});

describe('A search for people', () => {
  const search = async (value: unknown, from: object = {}) => {
    const bot = openBot();
    await bot.turn({ type: 'invoke', name: 'application/search', value, ...from });
    const [{ status, body } = { status: 0 }] = bot.adapter.answers;
    const { value: found } = body as { readonly value: { readonly results: readonly unknown[] } }; // as Teams defines it
    return { status, results: found.results };
  };
  const ours = 'seatkeeper/people';

  it('finds members by name, with their addresses', async () => {
    expect(await search({ dataset: ours, queryText: 'luis' })).to.deep.equal({
      status: 200,
      results: [{ title: 'Luis Herrera (luis-herrera@contoso.example)', value: luis.id }],
    });
  });

  for (const [what, value] of [
    ['an empty text', { dataset: ours, queryText: ' ' }],
    ['no text', { dataset: ours }],
    ['a text that is none', { dataset: ours, queryText: { $ne: 1 } }],
    ['another data set', { dataset: 'graph.microsoft.com/users', queryText: 'luis' }],
    ['nothing', undefined],
  ] as const) {
    it(`finds nobody for ${what}`, async () => {
      expect(await search(value)).to.deep.equal({ status: 200, results: [] });
    });
  }

  it('finds nobody for a guest', async () => {
    const from = { from: { id: '29:gus', name: gus.name, aadObjectId: gus.id } };

    expect(await search({ dataset: ours, queryText: 'luis' }, from)).to.deep.equal({ status: 200, results: [] });
  });
});

describe('The live review of a conversation', () => {
  const settingOf = async ({ accounts }: ReturnType<typeof openBot>) =>
    (await accounts.owned(aTenant().id, buyer.id))[0]?.subscriptions[0]?.recurring;
  const off = { action: 'save', to: 'off' } as const;
  const askedAgain = refusalText({ code: 'review-outdated' });

  it('acts, also where somebody has looked meanwhile', async () => {
    const bot = openBot();
    const review = await bot.say('recurring billing');
    await bot.say('menu');
    await bot.say('invoices');
    await bot.press(review, recurringChoice, off);

    expect(await settingOf(bot)).to.equal('off');
  });

  it('does not act after “stop”: it is drawn again, and acts then', async () => {
    const bot = openBot();
    const review = await bot.say('recurring billing');
    await bot.say('stop');
    const again = await bot.press(review, recurringChoice, off);

    expect(again.text).to.contain(askedAgain);
    expect(await settingOf(bot)).to.equal('on');
    await bot.press(again, recurringChoice, off);
    expect(await settingOf(bot)).to.equal('off');
  });

  it('costs one more press where what was remembered is lost, and no more', async () => {
    const storage = new MemoryStorage();
    const bot = openBot({ storage });
    const review = await bot.say('recurring billing');
    await storage.delete([`conversation/${personal.id}`]);
    const again = await bot.press(review, recurringChoice, off);

    expect(again.text).to.contain(askedAgain);
    await bot.press(again, recurringChoice, off);
    expect(await settingOf(bot)).to.equal('off');
  });

  it('is another one in another conversation', async () => {
    const bot = openBot();
    const review = await bot.say('recurring billing');
    const other = { conversation: { ...personal, id: 'a:2' } };
    const again = await bot.press(review, recurringChoice, off, other);

    expect(again.text).to.contain(askedAgain);
    await bot.press(review, recurringChoice, off);
    expect(await settingOf(bot)).to.equal('off');
  });

  it('is remembered before the card is shown', async () => {
    const bot = openBot();
    const review = await bot.say('recurring billing');
    const [button] = review.buttons.filter(({ data }) => data.action === 'save');

    expect((await bot.botState.conversation(personal.id)).live?.operation).to.equal(button?.data.operation);
  });
});

describe('A memory that cannot be written', () => {
  const storage: Storage = {
    read: () => Promise.resolve({}),
    write: () => Promise.reject(new Error('ENOSPC')),
    delete: () => Promise.resolve(),
  };

  it('keeps nobody from an answer', async () => {
    const bot = openBot({ storage });

    expect((await bot.say('assign')).text).to.contain(stringsOf.en.assigning.title);
  });

  it('is told where a language was chosen, which would be nothing without it', async () => {
    const bot = openBot({ storage });
    const picker = await bot.say('language');

    const error = await rejection(bot.press(picker, languagePicker, { action: 'choose' }));

    expect(String(error)).to.contain('ENOSPC');
  });
});

describe('More than anybody enters', () => {
  const long = 'x'.repeat(entryLimits.text + 1);
  const data = { card: menu.id, for: buyer.id, start: 'subscriptions', note: long };
  const pressed = { type: 'invoke', name: 'adaptiveCard/action', value: { action: { type: 'Action.Execute', data } } };

  for (const language of languages) {
    it(`is answered with what to do, and the card stays as it is, in ${language}`, async () => {
      const bot = openBot();

      const inPlace = await bot.turn({ ...pressed, locale: language });
      const beside = await bot.turn({ type: 'message', value: data, replyToId: 'card-1', locale: language });

      expect([inPlace.text, beside.text]).to.deep.equal(
        Array.from({ length: 2 }, () => stringsOf[language].menu.tooLong),
      );
      expect([inPlace, beside].some((screen) => screen.shows(menu))).to.equal(false);
    });
  }

  it('is still read when it is as long as allowed', async () => {
    const value = { action: { type: 'Action.Execute', data: { ...data, note: long.slice(1) } } };

    expect((await openBot().turn({ ...pressed, value })).shows(subscriptionList)).to.equal(true);
  });

  it('finds nobody in a search, and a message extension says why', async () => {
    const bot = openBot();

    await bot.turn({
      type: 'invoke',
      name: 'application/search',
      value: { dataset: 'seatkeeper/people', queryText: long },
    });
    await bot.turn({
      type: 'invoke',
      name: 'composeExtension/query',
      value: { parameters: [{ name: 'x', value: long }] },
    });

    expect(bot.adapter.sent.map(({ activity }) => (activity.value as { readonly body: unknown }).body)).to.deep.equal([
      searchAnswer([]),
      { composeExtension: { type: 'message', text: words.tooLong } },
    ]); // an invoke's answers
  });
});

describe('Bot Framework’s emulator', () => {
  it('has only private chats, and does not say so', async () => {
    const conversation = { ...personal, conversationType: undefined };

    expect((await openBot().say('menu', { conversation, channelId: 'emulator' })).shows(menu)).to.equal(true);
  });
});

describe('A card that waits for the bank', () => {
  it('is noted with the place where it stands, so that the answer finds it', async () => {
    const noted: unknown[] = [];
    const bank = new Bank();
    bank.will('is-silent');
    const awaits = (by: Actor, payment: AwaitedResult, activity: string) => {
      noted.push([by.person.id, payment, activity]);
      return Promise.resolve();
    };
    const bot = openBot({ bank, patience: impatient, awaits });
    const options = await bot.say('buy 3 Visio Plan 1');
    const review = await bot.press(options, purchaseOptions, { action: 'review' }, { replyToId: '1:7' });

    const waiting = await bot.press(review, purchaseReview, { action: 'save' }, { replyToId: '1:7' });

    expect(waiting.shows(paymentWaiting)).to.equal(true);
    expect(noted).to.deep.equal([[buyer.id, { account: 'account-1', payment: 'op-1' }, '1:7']]);
  });
});

describe('A card whose answer takes long', () => {
  it('is shown at once, and its answer is told where it stands', async () => {
    const noted: unknown[] = [];
    const later: BotParts['later'] = {
      after: async (_, reply, { conversation }, shown) => {
        const { card } = (await reply.later) ?? {};
        noted.push([conversation, shown, card && new Screen({ card }).shows(overviewList)]);
      },
    };
    const bot = openBot({ roles: ['global-admin'], patience: impatient, later });

    const progress = await bot.say('all subscriptions');

    expect(progress.shows(overviewLoading)).to.equal(true);
    expect(noted).to.deep.equal([[personal.id, 'sent-0', true]]);
  });
});

describe('A review that is left', () => {
  const place = { replyToId: '1:7' };

  async function openReview() {
    const bot = openBot();
    const options = await bot.say('buy 3 Visio Plan 1');
    const review = await bot.press(options, purchaseOptions, { action: 'review' }, place);
    return { bot, review };
  }

  const redrawn = ({ adapter }: ReturnType<typeof openBot>) =>
    adapter.sent
      .filter(({ how }) => how === 'update')
      .map(({ activity: { id, attachments = [] } }) => {
        const card = attachments[0]?.content as CardJson; // ours attaches cards only
        return { id, screen: new Screen({ card, text: '' }) };
      });

  for (const left of ['stop', 'recurring billing']) {
    it(`is redrawn in its place as left, by “${left}”, with its title and a way back to it`, async () => {
      const { bot, review } = await openReview();

      await bot.say(left);

      const [{ id, screen } = { id: '', screen: review }, another] = redrawn(bot);
      expect([id, another]).to.deep.equal(['1:7', undefined]);
      expect(screen.shows(leftReview)).to.equal(true);
      expect(screen.text).to.contain(review.text.split('\n')[0]).and.contain(words.left);
      expect(screen.titles).to.not.include.members(review.titles.slice(0, 1));

      const again = await bot.press(screen, leftReview, { action: 'go-on' }, place);
      expect(again.shows(purchaseReview)).to.equal(true);
      await bot.press(again, purchaseReview, { action: 'save' }, place);
      const [account] = await bot.accounts.owned(aTenant().id, buyer.id);
      expect(account?.payments).to.have.length(1);
    });
  }

  it('is left by “cancel” alone, which asks what to cancel where nothing is in progress any more', async () => {
    const bot = openBot();
    const review = await bot.say('recurring billing');
    expect(review.shows(recurringChoice)).to.equal(true);

    expect((await bot.say('cancel')).text).to.contain(stringsOf.en.menu.stopped);
    expect(redrawn(bot)).to.have.length(1);
    const asked = await bot.say('cancel');
    expect(asked.text).to.contain(stringsOf.en.cancelling.pickTitle);
    expect((await bot.say('cancel')).text).to.contain(stringsOf.en.menu.stopped);
  });

  it('is redrawn where it was a message of its own, too', async () => {
    const bot = openBot();
    const review = await bot.say('recurring billing');
    expect(review.shows(recurringChoice)).to.equal(true);

    await bot.say('stop');

    expect(redrawn(bot).map(({ screen }) => screen.shows(leftReview))).to.deep.equal([true]);
  });

  for (const [what, next] of Object.entries({
    'something is only looked up': (bot: ReturnType<typeof openBot>) => bot.say('menu'),
    'what was typed is not understood': (bot: ReturnType<typeof openBot>) => bot.say('qwertz'),
  })) {
    it(`stays as it is while ${what}`, async () => {
      const { bot } = await openReview();

      await next(bot);

      expect(redrawn(bot)).to.deep.equal([]);
    });
  }

  it('is replaced by its receipt, and by nothing else, once it was saved', async () => {
    const { bot, review } = await openReview();

    await bot.press(review, purchaseReview, { action: 'save' }, place);
    await bot.say('stop');

    expect(redrawn(bot)).to.deep.equal([]);
  });

  it('that cannot be redrawn any more does not keep the next answer back', async () => {
    const { bot } = await openReview();
    bot.adapter.updateFailure = new Error('too old');

    expect((await bot.say('stop')).text).to.contain(words.stopped);
  });
});
