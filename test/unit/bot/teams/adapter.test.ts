import { ActivityTypes, type ConversationReference, type TurnContext } from 'botbuilder-core';
import { expect } from 'chai';
import { SendFailed } from '../../../../bot/teams/adapter.js';
import { openConnector, type ConnectorDouble } from '../../../support/connectorDouble.js';
import { anActivity, openBot, post, type RunningBot } from '../../../support/http.js';

type Run = (context: TurnContext) => Promise<void>;

describe('a turn', () => {
  let channel: ConnectorDouble;
  let bot: RunningBot;
  let run: Run;

  before(async () => {
    channel = await openConnector();
    bot = await openBot({
      run: (context) => run(context),
      apology: 'Sorry, that went wrong',
      connector: { timeout: 300 },
    });
  });
  beforeEach(() => {
    channel.forget();
  });
  after(async () => {
    await bot.close();
    await channel.close();
  });

  const say = (does: Run) => {
    run = does;
    return post(bot.messages, anActivity(channel.url));
  };
  const press = (does: Run, name = 'adaptiveCard/action') => {
    run = does;
    return post(bot.messages, anActivity(channel.url, { type: 'invoke', name, value: { action: { verb: 'save' } } }));
  };
  const texts = () => channel.calls.map(({ activity }) => activity.text);
  const sendReply =
    (status: number, body: object): Run =>
    async (context) => {
      await context.sendActivity({ type: 'invokeResponse', value: { status, body } });
    };

  it('sends its messages in order, as answers', async () => {
    const ids: unknown[] = [];

    const reply = await say(async (context) => {
      ids.push(...(await context.sendActivities([{ type: 'typing' }, { type: 'message', text: 'one' }])));
      ids.push(await context.sendActivity('two'));
    });

    expect(reply).to.include({ status: 200, text: '' });
    expect([channel.typing, texts()]).to.deep.equal([1, ['one', 'two']]);
    expect(ids).to.deep.equal([{ id: 'activity-0' }, { id: 'activity-1' }, { id: 'activity-2' }]);
    expect(channel.calls[1]?.path).to.deep.equal([
      'v3',
      'conversations',
      'a:personal;chat',
      'activities',
      '1485983408511',
    ]);
    expect(channel.calls[1]?.activity).to.deep.include({
      recipient: { id: '29:alex', name: 'Alex', aadObjectId: 'alex' },
    });
  });

  it('replaces and removes what it has sent', async () => {
    await say(async (context) => {
      await context.updateActivity({ type: 'message', id: 'a7', text: 'new' });
      await context.deleteActivity('a7');
    });

    expect(channel.calls.map(({ method, path }) => `${method} ${path.at(-1)}`)).to.deep.equal(['PUT a7', 'DELETE a7']);
  });

  it('sends no traces', async () => {
    await say(async (context) => {
      await context.sendTraceActivity('state', { secret: 1 });
    });

    expect(channel.calls).to.deep.equal([]);
  });

  it('answers an invoke in the answer to its request', async () => {
    expect(await press(sendReply(200, { statusCode: 200, value: 'x' }))).to.include({
      status: 200,
      text: '{"statusCode":200,"value":"x"}',
    });
    expect(channel.calls).to.deep.equal([]);
  });

  it('answers an invoke with HTTP 200 whenever the body has its own status', async () => {
    expect(await press(sendReply(400, { statusCode: 400 }))).to.include({ status: 200, text: '{"statusCode":400}' });
    expect((await press(sendReply(400, { error: 'x' }))).status).to.equal(400);
    expect((await press(() => Promise.resolve())).status).to.equal(501);
  });

  it('answers whoever asks for it with all replies, and sends none', async () => {
    run = async (context) => {
      await context.sendActivity('one');
      await context.sendActivity('two');
    };
    const reply = await post(bot.messages, anActivity(channel.url, { deliveryMode: 'expectReplies' }));

    const { activities } = JSON.parse(reply.text) as { readonly activities: readonly { readonly text: string }[] }; // checked below
    expect(activities.map(({ text }) => text)).to.deep.equal(['one', 'two']);
    expect(channel.calls).to.deep.equal([]);
  });

  it('that breaks says sorry, logs why, and keeps its words to itself', async () => {
    const reply = await say(() => Promise.reject(new Error('inner words')));

    expect(reply).to.include({ status: 200, text: '' });
    expect(texts()).to.deep.equal(['Sorry, that went wrong']);
    const logged = bot.lines.findLast(({ msg }) => msg === 'turn failed');
    expect(logged).to.have.nested.property('err.message', 'inner words');
    expect(logged?.request).to.equal(reply.headers.get('X-Request-Id'));
  });

  const apologies: Readonly<Record<string, object>> = {
    'adaptiveCard/action': {
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: 'Sorry, that went wrong',
    },
    'composeExtension/query': { composeExtension: { type: 'message', text: 'Sorry, that went wrong' } },
    'composeExtension/submitAction': { task: { type: 'message', value: 'Sorry, that went wrong' } },
    'task/fetch': { task: { type: 'message', value: 'Sorry, that went wrong' } },
  };
  for (const [name, body] of Object.entries(apologies)) {
    it(`that breaks in ${name} says sorry where that shows`, async () => {
      const reply = await press(() => Promise.reject(new Error('inner words')), name);

      expect(reply.status).to.equal(200);
      expect(JSON.parse(reply.text)).to.deep.equal(body);
    });
  }

  it('learns that a message was not sent, and nothing is sent again', async () => {
    const failures: unknown[] = [];
    for (const answer of [{ status: 502 }, { status: 429, headers: { 'Retry-After': '7' } }, 'hangUp'] as const) {
      channel.sendReply(answer);
      await say(
        async (context) => void failures.push(await context.sendActivity('hi').catch((error: unknown) => error)),
      );
    }

    expect(failures.every((failure) => failure instanceof SendFailed)).to.equal(true);
    expect(failures.map((failure) => (failure as SendFailed).status)).to.deep.equal([502, 429, 'no-answer']); // asserted above
    expect((failures[1] as SendFailed).retryAfter).to.equal(7);
    expect(channel.calls).to.have.length(3);
  });

  it('does not say sorry through a channel that just failed, except for a message that was too big', async () => {
    channel.sendReply({ status: 502 });
    expect(
      (
        await say(async (context) => {
          await context.sendActivity('hi');
        })
      ).status,
    ).to.equal(200);
    expect(texts()).to.deep.equal(['hi']);

    channel.forget();
    channel.sendReply({ status: 413 });
    await say(async (context) => {
      await context.sendActivity('big');
    });
    expect(texts()).to.deep.equal(['big', 'Sorry, that went wrong']);
  });

  it('survives that its error message cannot be sent, and that "is typing" does', async () => {
    channel.sendReply({ status: 502 });
    expect((await say(() => Promise.reject(new Error('x')))).status).to.equal(200);

    channel.sendReply({ status: 502 });
    await say(async (context) => {
      await context.sendActivities([{ type: ActivityTypes.Typing }, { type: 'message', text: 'on' }]);
    });
    expect(texts().at(-1)).to.equal('on');
  });

  it('of the bot’s own starting raises its error to whoever started it', async () => {
    channel.sendReply({ status: 403 });
    const { id: _id, ...activity } = anActivity(channel.url);
    const reference = { ...activity, user: activity.from, bot: activity.recipient } as Partial<ConversationReference>; // the fields that are read

    const failure = await bot.adapter
      .continueConversation(reference, async (context) => {
        await context.sendActivity('news');
      })
      .catch((error: unknown) => error);

    expect(failure).to.be.instanceOf(SendFailed).with.property('status', 403);
    expect(texts()).to.deep.equal(['news']);
  });
});
