import { expect } from 'chai';
import type { Activity } from 'botbuilder';
import { TurnQueue } from '../../../../bot/http/turnQueue.js';
import { createLog } from '../../../../bot/log.js';
import { LaterCards } from '../../../../bot/turns/laterCards.js';
import { readerFor } from '../../../../cards/language.js';
import { menu } from '../../../../cards/menu/menu.js';
import type { Reply } from '../../../../dialogs/replies.js';
import { buyer } from '../../../support/builders.js';

const address = {
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  ...{ conversation: 'a:bruna', channel: 'msteams', bot: '28:bot', user: '29:bruna' },
};
const activity = { conversation: { id: address.conversation } } as Activity; // the field that counts
const [progress, list, other] = ['Still reading', 'The list', 'Something else'].map((banner): Reply => {
  const data = { banner, isAdmin: false, isGuest: false } as unknown as Parameters<typeof menu.render>[0];
  return { card: menu.render(data, readerFor(buyer.id, 'en', undefined)) };
});

function open() {
  const placed: unknown[] = [];
  const written: string[] = [];
  const cards = new LaterCards({
    connector: {
      put: (place, message) => {
        placed.push([place.activity, message.attachments?.[0]?.content]);
        return Promise.resolve({ sent: true, id: place.activity });
      },
    },
    turns: new TurnQueue(),
    log: createLog('trace', { write: (line) => void written.push(line) }),
  });
  let arrive: (reply: Reply) => void = () => undefined;
  let fail: (cause: Error) => void = () => undefined;
  const later = new Promise<Reply>((resolve, reject) => ([arrive, fail] = [resolve, reject]));
  const shown = cards.after(activity, { ...progress, later }, address, '1:7');
  return { cards, placed, written, shown, arrive, fail };
}

describe('An answer that takes long', () => {
  it('takes the place of the card that said so', async () => {
    const { placed, shown, arrive } = open();
    expect(placed).to.deep.equal([]);

    arrive(list ?? {});
    await shown;

    expect(placed).to.deep.equal([['1:7', list?.card]]);
  });

  it('leaves a card alone that has become something else meanwhile', async () => {
    const { cards, placed, shown, arrive } = open();
    await cards.after(activity, other ?? {}, address, '1:7');

    arrive(list ?? {});
    await shown;

    expect(placed).to.deep.equal([]);
  });

  it('is not held up by what the person does elsewhere in the conversation', async () => {
    const { cards, placed, shown, arrive } = open();
    await cards.after(activity, other ?? {}, address, '1:8');

    arrive(list ?? {});
    await shown;

    expect(placed).to.have.length(1);
  });

  it('is the latest one where the same is asked again on the card', async () => {
    const { cards, placed, shown, arrive } = open();
    const again = cards.after(activity, { ...progress, later: Promise.resolve(other ?? {}) }, address, '1:7');
    arrive(list ?? {});
    await Promise.all([shown, again]);

    expect(placed).to.deep.equal([['1:7', other?.card]]);
  });

  it('that fails is written down, and the card stays', async () => {
    const { placed, written, shown, fail } = open();

    fail(new Error('The store is closed'));
    await shown;

    expect(placed).to.deep.equal([]);
    expect(written.join('\n')).to.contain('The store is closed');
  });
});
