import type { Activity } from 'botbuilder';
import { expect } from 'chai';
import { SendFailed } from '../../../../bot/teams/adapter.js';
import { sendReply } from '../../../../bot/teams/sendReply.js';
import type { CardJson } from '../../../../cards/card.js';
import type { Sent } from '../../../support/recordingAdapter.js';
import { RecordingAdapter } from '../../../support/recordingAdapter.js';

const card: CardJson = { type: 'AdaptiveCard', version: '1.5', fallbackText: 'Menu.', speak: 'Menu.', body: [] };
const contentType = 'application/vnd.microsoft.card.adaptive';
/** A notification and the list of chats show the summary. */
const message = { summary: 'Menu.', attachments: [{ contentType, content: card }] };
const conversation = { id: 'a:1', isGroup: false, conversationType: 'personal', name: '' };

async function answered(activity: Partial<Activity>, reply: { card?: CardJson; text?: string }, failure?: Error) {
  const adapter = new RecordingAdapter();
  adapter.updateFailure = failure;
  await sendReply(adapter.context({ conversation, ...activity }), reply);
  return adapter.sent.map(seen);
}

/** What counts of something sent, without what is not there. */
function seen({ how, activity }: Sent): unknown {
  const { type, text, summary, attachments: shown } = activity;
  const value: unknown = activity.value;
  const id = how === 'update' ? activity.id : undefined;
  return JSON.parse(JSON.stringify({ how, type, text, summary, attachments: shown, value, id }));
}

describe('An answer', () => {
  it('to an invoke is the next card, in place', async () => {
    expect(await answered({ type: 'invoke' }, { card })).to.deep.equal([
      {
        how: 'send',
        type: 'invokeResponse',
        value: { status: 200, body: { statusCode: 200, type: contentType, value: card } },
      },
    ]);
  });

  it('to an invoke without a card is a sentence that leaves the card on the screen', async () => {
    const body = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Not for you' };

    expect(await answered({ type: 'invoke' }, { text: 'Not for you' })).to.deep.equal([
      { how: 'send', type: 'invokeResponse', value: { status: 200, body } },
    ]);
  });

  it('to words is a new message', async () => {
    const asked = { type: 'message', text: 'menu' };

    expect(await answered(asked, { card })).to.deep.include.members([{ how: 'send', type: 'message', ...message }]);
    expect(await answered(asked, { text: 'Hm' })).to.deep.include.members([
      { how: 'send', type: 'message', text: 'Hm' },
    ]);
  });

  it('to a submitted button updates the card that it is on', async () => {
    const pressed = { type: 'message', value: { start: 'buy' }, replyToId: 'card-1' };

    expect(await answered(pressed, { card })).to.deep.equal([
      { how: 'update', type: 'message', ...message, id: 'card-1' },
    ]);
  });

  it('to a submitted button of a card that is gone is a new message', async () => {
    const pressed = { type: 'message', value: { start: 'buy' }, replyToId: 'card-1' };
    const gone = new SendFailed({ sent: false, failed: 404, retryAfter: undefined });

    expect(await answered(pressed, { card }, gone)).to.deep.equal([{ how: 'send', type: 'message', ...message }]);
  });

  it('is not repeated as a message where nobody knows whether the update arrived', async () => {
    const pressed = { type: 'message', value: { start: 'buy' }, replyToId: 'card-1' };
    const unclear = new SendFailed({ sent: false, failed: 'no-answer', retryAfter: undefined });

    const error = await answered(pressed, { card }, unclear).catch((thrown: unknown) => thrown);

    expect(error).to.equal(unclear);
  });
});
