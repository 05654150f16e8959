import { MemoryStorage } from 'botbuilder-core';
import { expect } from 'chai';
import { TurnQueue } from '../../../bot/http/turnQueue.js';
import { SendFailed } from '../../../bot/teams/adapter.js';
import { peoplePicker } from '../../../cards/assigning/peoplePicker.js';
import { groupNotice } from '../../../cards/groups/groupNotice.js';
import { languages, readerFor, stringsOf } from '../../../cards/language.js';
import { menu } from '../../../cards/menu/menu.js';
import { recurringChoice } from '../../../cards/recurring/recurringChoice.js';
import { recurringResult } from '../../../cards/recurring/recurringResult.js';
import { aTenant, buyer } from '../../support/builders.js';
import { channel, groupChat, GroupBot, luis, mentioning, ownChat, screenOf } from '../../support/groupBot.js';
import { Screen } from '../../support/screen.js';

const { groups: words } = stringsOf.en;
const added = { type: 'installationUpdate', action: 'add', conversation: groupChat };
const joined = {
  type: 'conversationUpdate',
  membersAdded: [{ id: '28:bot' }, { id: '29:ana' }],
  conversation: groupChat,
};
const inTeam = (memberCount?: number) => ({ channelData: { team: { id: '19:team', memberCount } } });

/** What everybody in a group can read of an answer, and where its buttons lead. */
const readable = (bot: Awaited<ReturnType<GroupBot['turn']>>) =>
  bot.group.map((one) => screenOf(one)).map(({ text, titles, links }) => ({ text, titles, links }));

/** A card of the group as its readers see it. */
function shown(says: 'introduction' | 'own-chat', sentence?: string, language: (typeof languages)[number] = 'en') {
  const reader = readerFor('anybody', language, undefined);
  const chat = reader.links.chatWith('28:bot', sentence);
  const { text, titles, links } = new Screen({ card: groupNotice.render({ says, chat }, reader) });
  return { text, titles, links };
}

describe('A group that the bot is added to', () => {
  it('is told once what the bot is for, whatever events arrive for it, also after a restart', async () => {
    const storage = new MemoryStorage();
    const first = await new GroupBot({}, storage).turn({ ...added, locale: 'pl-PL' });
    expect(readable(first)).to.deep.equal([shown('introduction', undefined, 'pl')]);

    const bot = new GroupBot({}, storage);
    for (const event of [joined, added, { ...added, action: 'add-upgrade' }])
      expect((await bot.turn(event)).group).to.deep.equal([]);
  });

  it('is told again once it has removed the bot and added it again', async () => {
    const bot = new GroupBot();
    await bot.turn(added);
    await bot.turn({ ...added, action: 'remove-upgrade' });
    expect((await bot.turn(added)).group).to.deep.equal([]);

    await bot.turn({ ...added, action: 'remove' });
    expect((await bot.turn(added)).group).to.have.length(1);
  });

  it('is told nothing when it is renamed, somebody joins, or the bot is upgraded', async () => {
    const bot = new GroupBot();
    for (const event of [
      { type: 'conversationUpdate', topicName: 'Sales', channelData: { eventType: 'teamRenamed' } },
      { type: 'conversationUpdate', membersAdded: [{ id: '29:ana' }] },
      { type: 'installationUpdate', action: 'add-upgrade' },
    ])
      expect((await bot.turn({ ...event, conversation: groupChat })).group, event.type).to.deep.equal([]);
  });

  it('counts as one with all its channels, if it is a team', async () => {
    const bot = new GroupBot();
    const general = { conversation: { ...channel, id: '19:team' }, ...inTeam() };
    expect((await bot.turn({ ...added, ...general })).group).to.have.length(1);
    expect((await bot.turn({ ...joined, conversation: channel, ...inTeam() })).group).to.deep.equal([]);
  });

  for (const [size, known, asked, isTold] of [
    ['more than 100, as the event says', 101, undefined, false],
    ['more than 100, as Teams says', undefined, 101, false],
    ['100', undefined, 100, true],
    ['an unknown number', undefined, undefined, true],
  ] as const)
    it(`is ${isTold ? '' : 'not '}told with ${size} of members in the team`, async () => {
      const bot = new GroupBot({ connector: { teamSize: () => Promise.resolve(asked) } });
      const { group } = await bot.turn({ ...added, conversation: channel, ...inTeam(known) });

      expect(group).to.have.length(isTold ? 1 : 0);
    });

  it('becomes nobody’s address', async () => {
    const bot = new GroupBot();
    await bot.turn(added);
    await bot.turn(joined);

    expect(await bot.botState.person(aTenant().id, buyer.id)).to.deep.equal({});
  });
});

describe('In a group the bot', () => {
  for (const [what, fields] of Object.entries({
    'only its name is typed': { type: 'message', text: '@Seatkeeper buy', conversation: groupChat },
    'somebody else is mentioned': mentioning('buy', { entities: [{ type: 'mention', mentioned: { id: '29:ana' } }] }),
    'a channel goes on without it': { type: 'message', text: 'buy', conversation: channel },
  }))
    it(`hears nothing where ${what}`, async () => {
      const bot = new GroupBot();
      await bot.say('menu');
      expect(await bot.turn(fields)).to.deep.equal({ group: [], own: [] });
    });

  for (const language of languages)
    it(`says what it is for to a greeting, a call for help, and what it does not understand, in ${language}`, async () => {
      const { words: said } = stringsOf[language];
      const bot = new GroupBot();
      for (const text of ['', 'Hi', 'HELP', 'qwertz', ...said.menu, ...said.help, ...said.greeting, ...said.stop]) {
        const locale = readerFor('x', language, undefined).region;
        const heard = await bot.turn(mentioning(text, { locale }));
        expect(readable(heard), text).to.deep.equal([shown('introduction', undefined, language)]);
      }
    });

  it('goes on with a wish in the person’s own chat, and says no more than that', async () => {
    const bot = new GroupBot();
    await bot.say('menu');
    const heard = await bot.turn(mentioning('recurring billing'));

    expect(readable(heard)).to.deep.equal([{ text: words.continued, titles: [], links: [] }]);
    expect(heard.own.map((screen) => screen.shows(recurringChoice))).to.deep.equal([true]);
  });

  it('leaves the review there, whose button acts, and the question, which can be answered', async () => {
    const bot = new GroupBot();
    await bot.say('menu');
    const [review] = (await bot.turn(mentioning('recurring billing'))).own;
    const data = review?.valueOf(recurringChoice, { action: 'save', to: 'off' });
    const value = { action: { type: 'Action.Execute', data } };
    const { own } = await bot.turn({ type: 'invoke', name: 'adaptiveCard/action', value });
    expect(own[0]?.shows(recurringResult)).to.equal(true);

    await bot.turn(mentioning('assign'));
    const [picker] = (await bot.say('Luis Herrera')).own;
    expect(picker?.shows(peoplePicker)).to.equal(true);
    expect(picker?.inputs.get('chosen')).to.equal(luis.id);
  });

  it('takes a wish as if it had been written there: another language asks the open question again', async () => {
    const bot = new GroupBot();
    await bot.say('buy Visio Plan 1');
    const { own } = await bot.turn(mentioning('italiano'));

    expect(own[0]?.text).to.contain(stringsOf.it.buying.optionsTitle('Visio Plan 1'));
  });

  it('waits for what is going on in the own chat', async () => {
    const turns = new TurnQueue();
    const bot = new GroupBot({ turns });
    await bot.say('menu');
    const order: string[] = [];
    const busy = turns.run(ownChat.id, async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      order.push('own chat');
    });
    await bot.turn(mentioning('recurring billing'));
    order.push('group');
    await busy;

    expect(order).to.deep.equal(['own chat', 'group']);
  });

  it('shows the way to their own chat to somebody whose chat it does not know, with what they wrote', async () => {
    const bot = new GroupBot();
    const heard = await bot.turn(mentioning('buy 5 Power BI Pro'));

    expect(heard.own).to.deep.equal([]);
    expect(readable(heard)).to.deep.equal([shown('own-chat', 'buy 5 Power BI Pro')]);
    expect(heard.group.map((one) => screenOf(one).buttons)).to.deep.equal([[]]);
  });

  for (const [why, error] of Object.entries({
    'does not take messages': new SendFailed({ sent: false, failed: 403, retryAfter: undefined }),
    'is gone': new SendFailed({ sent: false, failed: 404, retryAfter: undefined }),
  }))
    it(`shows that way also where the own chat ${why}`, async () => {
      const bot = new GroupBot();
      await bot.say('menu');
      bot.adapter.refusal = { conversation: ownChat.id, error };

      expect(readable(await bot.turn(mentioning('buy')))).to.deep.equal([shown('own-chat', 'buy')]);
    });

  it('keeps the way to a sentence that a link has room for', async () => {
    const [card] = readable(await new GroupBot().turn(mentioning(`buy ${'x'.repeat(1_000)}\uD800`)));

    expect(card?.links[0]?.length).to.be.lessThan(500);
  });

  it('answers in the thread of a channel', async () => {
    const { group } = await new GroupBot().turn(mentioning('hi', { conversation: channel }));

    expect(group.map(({ conversation }) => conversation?.id)).to.deep.equal([channel.id]);
  });

  it('remembers nothing of it, and no other address', async () => {
    const bot = new GroupBot();
    await bot.say('menu');
    const before = await bot.botState.person(aTenant().id, buyer.id);
    for (const text of ['hi', 'buy', 'cancel subscription']) await bot.turn(mentioning(text));

    expect(await bot.botState.conversation(groupChat.id)).to.deep.equal({});
    expect(await bot.botState.person(aTenant().id, buyer.id)).to.deep.equal(before);
  });

  it('answers a conversation of unknown kind without a mention, and as one with others', async () => {
    for (const conversationType of [undefined, '']) {
      const heard = await new GroupBot().turn({
        type: 'message',
        text: 'hi',
        conversation: { ...groupChat, conversationType, isGroup: undefined },
      });
      expect(readable(heard)).to.deep.equal([shown('introduction')]);
    }
  });
});

const sentences: readonly string[] = [
  'buy 5 power bi pro for Luis Herrera',
  'acquista 5 licenze di Visio',
  'przypisz Visio: Anna Nowak, Luis Herrera',
  'quitar 2 licencias de Power BI',
  'why is invoice SK-202606-88SF2TM higher?',
  'who holds Power BI Pro?',
  'how much is Visio Plan 1?',
  'I need Visio',
  'undo',
  'try Visio Plan 1',
  'cancel Power BI Pro',
];

describe('What others read in a group', () => {
  for (const isKnown of [true, false])
    it(`never depends on what is asked, in any words or language (${isKnown ? 'a known' : 'an unknown'} chat)`, async () => {
      const bot = new GroupBot();
      if (isKnown) await bot.say('menu');
      const allowed = new Set([
        words.continued,
        ...(['introduction', 'own-chat'] as const).map((says) => shown(says).text),
      ]);
      const all = languages.flatMap((language) => Object.values(stringsOf[language].words).flat());
      for (const text of [...all, ...sentences]) {
        // What somebody has chosen in between is their own matter.
        await bot.botState.rememberPerson(aTenant().id, buyer.id, { language: 'pl' }, await english(bot));
        for (const { text: read, links } of readable(await bot.turn(mentioning(text)))) {
          expect(allowed.has(read), `${text} → ${read}`).to.equal(true);
          expect(links.map((link) => new URL(link).pathname).join(), text).to.be.oneOf(['', '/l/chat/0/0']);
        }
      }
    });

  const pressing: Readonly<Record<string, (data: unknown) => object>> = {
    'as Action.Execute': (data) => ({ type: 'invoke', name: 'adaptiveCard/action', value: { action: { data } } }),
    'as Action.Submit': (data) => ({ type: 'message', value: data, replyToId: 'card-1' }),
  };
  for (const [how, pressed] of Object.entries(pressing))
    for (const [whose, from] of Object.entries({
      'one’s own': { id: '29:bruna', name: 'Bruna', aadObjectId: buyer.id },
      'somebody else’s': { id: '29:luis', name: 'Luis', aadObjectId: luis.id },
    }))
      it(`is no effect of a card that is pressed there, ${how}: ${whose}`, async () => {
        const bot = new GroupBot();
        const [review] = (await bot.say('recurring billing')).own;
        const [menuCard] = (await bot.say('menu')).own;
        const before = [await bot.account(), await bot.botState.conversation(ownChat.id)];
        for (const data of [
          review?.valueOf(recurringChoice, { action: 'save', to: 'off' }),
          menuCard?.valueOf(menu, { start: 'subscriptions' }),
          { card: recurringChoice.id, for: luis.id, action: 'save', to: 'off', subscription: 'sub-1' },
          { card: 'none', for: buyer.id, start: 'buy' },
          'text',
        ]) {
          const heard = await bot.turn({ ...pressed(data), from, conversation: groupChat });
          expect(heard.own).to.deep.equal([]);
          expect(readable(heard).map(({ text }) => text)).to.deep.equal([words.pressed]);
        }
        expect([await bot.account(), await bot.botState.conversation(ownChat.id)]).to.deep.equal(before);
      });
});

/** The person with English as their language, wherever they are reached. */
async function english(bot: GroupBot) {
  return { ...(await bot.botState.person(aTenant().id, buyer.id)), language: 'en' as const };
}

describe('A person’s address', () => {
  const elsewhere = { ...ownChat, id: 'a:two-people' };
  const pressIn = (conversation: object, fields: object = {}) => ({
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { data: { card: menu.id, for: buyer.id, start: 'subscriptions' } } },
    conversation,
    ...fields,
  });
  const addressOf = async (bot: GroupBot) => (await bot.botState.person(aTenant().id, buyer.id)).address;

  it('does not become a conversation that looks personal, by a press there', async () => {
    const bot = new GroupBot();
    await bot.turn(pressIn(elsewhere));
    expect(await addressOf(bot)).to.equal(undefined);

    await bot.say('menu');
    await bot.turn(pressIn(elsewhere, { locale: 'it-IT' }));
    expect(await addressOf(bot)).to.deep.include({ conversation: ownChat.id });
  });

  it('is refreshed by a press in the known chat', async () => {
    const bot = new GroupBot();
    await bot.say('menu');
    await bot.turn(pressIn(ownChat, { serviceUrl: 'https://smba.trafficmanager.net/amer/' }));

    expect(await addressOf(bot)).to.deep.include({ serviceUrl: 'https://smba.trafficmanager.net/amer/' });
  });
});
