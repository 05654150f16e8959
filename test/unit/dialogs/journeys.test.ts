import { expect } from 'chai';
import type { Language } from '../../../cards/language.js';
import { languages, stringsOf } from '../../../cards/language.js';
import { forAgents, menu } from '../../../cards/menu/menu.js';
import { journeys } from '../../../dialogs/journeys.js';
import { intentIn } from '../../../dialogs/understanding/intents.js';
import { anAccount, aSubscription, buyer } from '../../support/builders.js';
import { openChat } from '../../support/chat.js';
import { aSoldSubscription, customer, openAgentChat } from '../../support/partnerWorld.js';

const button = { card: menu.id, for: buyer.id };
/** Admins find everything that buyers find, and more. */
const admin = { ...buyer, roles: ['billing-admin'] } as const;
/** Agents of a partner find what nobody else does. */
const agent = { ...buyer, roles: ['billing-admin', 'partner-agent'] } as const;
const ids = journeys.map(({ id }) => id);

describe('Every journey', () => {
  it('is on the list once', () => {
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('has a button on the menu or on a subscription', async () => {
    const chat = openChat({ person: admin, account: anAccount([aSubscription({ assigned: 1 })]) });
    const starts = async (start: object) =>
      (await chat.send({ ...button, ...start })).buttons.map(({ data }) => data.start);
    const one = { start: 'subscriptions', account: 'account-1', subscription: 'sub-1' };
    const { chat: agents } = openAgentChat({ subscriptions: [aSoldSubscription()] });
    const open = { start: 'customers', customer: customer.id };
    const ofAgents = async (start: object) =>
      (await agents.send({ ...button, for: agents.person.id, ...start })).buttons.map(({ data }) => data.start);
    const found = await Promise.all([
      ...[{ start: 'menu' }, { start: 'menu', group: 'more' }, open, { ...open, subscription: 'sub-1' }].map(ofAgents),
      ...[{}, { group: 'payments' }, { group: 'organization' }, { group: 'more' }].map((group) =>
        starts({ start: 'menu', ...group }),
      ),
      ...[one, { ...one, more: 'actions' }, { start: 'request' }].map(starts),
    ]);

    // Some are offered only while they are possible: what a partner has sold, where there is any.
    const offered = [...found.flat(), 'reactivate', 'undo', 'sold', 'askPartner'];
    expect(
      ids.filter((id) => !offered.includes(id)),
      'journeys without a button: add one to cards/menu/menu.ts or cards/subscriptions/nextActions.ts',
    ).to.deep.equal([]);
  });

  it('of agents does not exist for anybody else', async () => {
    for (const id of forAgents) {
      const chat = openChat({ person: admin });
      const byWord = await chat.say(stringsOf.en.words[id][0] ?? '');
      const byButton = await chat.send({ ...button, start: id });

      expect([byWord, byButton].map(({ text }) => text.split('\n')[0])).to.deep.equal([
        stringsOf.en.menu.notUnderstood,
        stringsOf.en.menu.stale,
      ]);
      expect((await chat.say('help')).text).not.to.contain(stringsOf.en.help.does[id as 'customers']); // none of them is the help
    }
  });

  it('has no answer to a card that another one answers', () => {
    const cards = journeys.flatMap(({ answers = [] }) => answers.map(({ card }) => card));

    expect(new Set(cards).size).to.equal(cards.length);
  });

  for (const language of languages) {
    it(`has words, a place in the help and a first card without an account, in ${language}`, async () => {
      const strings = stringsOf[language];
      const { say, does } = strings.help;
      const help = await pagesOfHelp(language);
      for (const id of ids) {
        const [word = ''] = strings.words[id];
        expect(intentIn(word), id).to.deep.equal({ kind: 'journey', journey: id });
        if (id !== 'help') expect(help).to.contain(`${say(word)}: ${does[id]}`);

        const reply = await openChat({ language, accounts: [], person: forAgents.includes(id) ? agent : buyer }).say(
          word,
        );
        expect(reply.buttons, id).not.to.deep.equal([]);
      }
    });

    it(`begins by button as by word, in ${language}`, async () => {
      for (const id of ids) {
        const chat = openChat({ language, person: agent });

        const byButton = await chat.send({ ...button, start: id });

        const byWord = await openChat({ language, person: agent }).say(stringsOf[language].words[id][0] ?? '');
        expect(byButton.text).to.equal(byWord.text);
      }
    });
  }
});

/** All that the help says, on the card that opens and behind every button of it that leads on within the help. */
async function pagesOfHelp(language: Language): Promise<string> {
  const chat = openChat({ language, person: agent });
  const first = await chat.say(stringsOf[language].words.help[0] ?? '');
  const others = first.buttons.filter(({ data }) => data.start === 'help');
  const pages = await Promise.all(others.map(({ data }) => chat.send(data)));
  return [first, ...pages].map(({ text }) => text).join('\n');
}
