import { expect } from 'chai';
import { stringsOf } from '../../../../../cards/language.js';
import { mostChosen } from '../../../../../cards/layouts/people.js';
import { anAccount, aPerson, aSubscription } from '../../../../support/builders.js';
import { openExtension, screenOf } from '../../../../support/extensionWorld.js';

const { extension: words } = stringsOf.en;
const nameOf = (at: number) => `Person ${String.fromCodePoint(65 + Math.floor(at / 26), 65 + (at % 26))}`;
const crowd = Array.from({ length: 300 }, (_, at) => aPerson(nameOf(at)));
const mentioned = ({ id, name }: { id: string; name: string }) => ({
  mentioned: { user: { id, displayName: name, userIdentityType: 'aadUser' } },
});

/** What is said, and who is picked, where this is mentioned in a message without an author. */
async function picked(mentions: readonly unknown[], from: unknown = null) {
  const world = openExtension({ colleagues: crowd, accounts: [anAccount([aSubscription({ seats: 900 })])] });
  const body = await world.begin('assign', { messagePayload: { from, mentions } });
  const data = JSON.stringify(body);
  return { text: screenOf(body).text, chosen: crowd.filter(({ id }) => data.includes(id)) };
}

describe('The people of a message', () => {
  it('are picked as far as a card can carry them along, and the others named as left out', async () => {
    const { text } = await picked(crowd.map(mentioned));

    const first = crowd.slice(mostChosen, mostChosen + 1).map(({ name }) => name);
    expect(text).to.contain(stringsOf.en.assigning.leftOut(mostChosen, first.join()).slice(0, -1));
    expect(text).to.contain(stringsOf.en.common.andMore(crowd.length - mostChosen - 10));
  });

  it('are found behind a hundred bots, and behind the same person a hundred times', async () => {
    const bots = Array.from({ length: 100 }, (_, at) => ({ mentioned: { application: { displayName: `Bot ${at}` } } }));
    const [first = aPerson('Nobody'), last = aPerson('Nobody')] = crowd;

    for (const before of [bots, Array.from({ length: 100 }, () => mentioned(first))]) {
      const { chosen } = await picked([...before, mentioned(last)]);
      expect(chosen).to.deep.include(last);
    }
  });

  it('are never lost for long names of those who are not picked', async () => {
    const long = '*'.repeat(900);
    const others = Array.from({ length: 40 }, (_, at) => ({
      mentioned: { application: { displayName: `${at}${long}` } },
    }));

    const { chosen, text } = await picked([...crowd.map(mentioned), ...others]);

    expect(chosen.length).to.be.at.least(20);
    expect(text).to.contain(words.reasons.app);
  });

  for (const [what, mention, reason] of [
    ['a tag', { mentioned: { tag: { displayName: 'On duty' } } }, 'group'],
    ['a room’s device', { mentioned: { device: { displayName: 'Room' } }, mentionText: 'On duty' }, 'unknown'],
    ['a name without anybody behind it', { mentionText: 'On duty' }, 'unknown'],
    ['nobody', { mentioned: { user: null, application: null }, mentionText: 'On duty' }, 'unknown'],
  ] as const) {
    it(`name ${what} as not picked, with the reason`, async () => {
      const { text } = await picked([mention]);

      expect(text).to.contain(words.notPicked(`On duty (${words.reasons[reason]})`));
    });
  }

  it('bear names of objects’ own fields, markup and halves of characters', async () => {
    const user = { id: '__proto__', displayName: `<b>[x](https://evil)</b>${'😀'.repeat(40)}\uD83D` };
    const { text } = await picked([], JSON.parse(JSON.stringify({ user, constructor: { user } })));

    expect(text).to.contain(String.raw`\<b\>\[x\](https://evil)`);
    expect(text).not.to.match(/\p{Cs}/u);
  });
});
