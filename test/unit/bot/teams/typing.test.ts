import type { Activity, ResourceResponse } from 'botbuilder';
import { BotAdapter, TurnContext } from 'botbuilder';
import { expect } from 'chai';
import { setTimeout as wait } from 'node:timers/promises';
import { whileTyping } from '../../../../bot/teams/typing.js';

const soon = 20;
const personal = { channelId: 'msteams', conversation: { id: 'a:1', conversationType: 'personal' } };

/** What is sent in a turn, in the order in which it has arrived. */
class Line extends BotAdapter {
  readonly sent: string[] = [];
  readonly #typing: () => Promise<void>;

  constructor(typing: () => Promise<void> = () => Promise.resolve()) {
    super();
    this.#typing = typing;
  }

  override async sendActivities(_: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    for (const { type = '' } of activities) {
      if (type === 'typing') await this.#typing();
      this.sent.push(type);
    }
    return activities.map(() => ({ id: '1' }));
  }

  override updateActivity(): Promise<void> {
    this.sent.push('update');
    return Promise.resolve();
  }

  override deleteActivity(): Promise<void> {
    return Promise.resolve();
  }

  override continueConversation(): Promise<void> {
    return Promise.resolve();
  }
}

async function turn(
  activity: object,
  run: (context: TurnContext) => Promise<unknown>,
  line = new Line(),
): Promise<readonly string[]> {
  const context = new TurnContext(line, { ...personal, ...activity } as Activity); // as much of it as is read
  await whileTyping(
    context,
    async () => {
      await run(context);
    },
    soon,
  ).catch(() => undefined);
  await wait(2 * soon);
  return line.sent;
}

const slowly = async (context: TurnContext) => {
  await wait(3 * soon);
  await context.sendActivity('done');
};
const press = { type: 'invoke', name: 'adaptiveCard/action' };

describe('A turn that takes long', () => {
  it('shows once that the bot is typing, before the answer', async () => {
    expect(await turn({ type: 'message' }, slowly)).to.deep.equal(['typing', 'message']);
  });

  it('shows it for a pressed button too, whose answer is the card', async () => {
    const answered = await turn(press, async (context) => {
      await wait(3 * soon);
      await context.sendActivity({ type: 'invokeResponse' });
    });

    expect(answered).to.deep.equal(['typing', 'invokeResponse']);
  });

  it('shows nothing where the answer is there in time, nor after it, whatever is still to be done', async () => {
    for (const answer of [
      (context: TurnContext) => context.sendActivity('done'),
      (context: TurnContext) => context.updateActivity({ id: '1' }),
    ]) {
      const sent = await turn({ type: 'message' }, async (context) => {
        await answer(context);
        await wait(3 * soon);
      });
      expect(sent).to.have.length(1).and.not.to.include('typing');
    }
  });

  it('shows nothing after it has failed', async () => {
    expect(await turn({ type: 'message' }, () => Promise.reject(new Error('out of order')))).to.deep.equal([]);
  });

  it('is not held up or stopped by an “is typing” that cannot be sent', async () => {
    const broken = new Line(() => Promise.reject(new Error('no line')));
    expect(await turn({ type: 'message' }, slowly, broken)).to.deep.equal(['message']);
  });

  it('answers after an “is typing” that is still on its way, so that it does not outlast the answer', async () => {
    const late = new Line(() => wait(4 * soon));
    expect(await turn({ type: 'message' }, slowly, late)).to.deep.equal(['typing', 'message']);
  });

  it('shows nothing in groups, in searches, to events, and where replies come in the response', async () => {
    for (const other of [
      { type: 'message', conversation: { id: '19:1', conversationType: 'groupChat', isGroup: true } },
      { type: 'message', conversation: { id: '19:1', conversationType: 'channel' } },
      { type: 'message', deliveryMode: 'expectReplies' },
      { type: 'invoke', name: 'application/search' },
      { type: 'invoke', name: 'composeExtension/query' },
      { type: 'installationUpdate' },
      { type: 'typing' },
    ])
      expect(await turn(other, slowly), JSON.stringify(other)).not.to.include('typing');
  });
});
