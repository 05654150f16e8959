import { messageExtension } from '../../../../bot/teams/messageExtension/messageExtension.js';
import { extensionParts } from '../../../support/extensionParts.js';
import type { Activity } from 'botbuilder';
import { MemoryStorage } from 'botbuilder-core';
import { expect } from 'chai';
import { adminRegister } from '../../../../bot/delivery/adminRegister.js';
import { teamsActor } from '../../../../bot/teams/actor.js';
import { createLog } from '../../../../bot/log.js';
import { withLogging } from '../../../../domain/application/withLogging.js';
import { BotState } from '../../../../bot/teams/botState.js';
import { seatkeeperBot } from '../../../../bot/seatkeeperBot.js';
import { cancelReason } from '../../../../cards/cancelling/cancelReason.js';
import type { CardJson } from '../../../../cards/card.js';
import { languageNames, languages, stringsOf } from '../../../../cards/language.js';
import { paymentCardNumberSeen } from '../../../../cards/paying/paymentCardNumberSeen.js';
import { methodKinds } from '../../../../cards/paying/methodKinds.js';
import { chanceFrom } from '../../../faults/seeded.js';
import { anAccount, aSubscription, aTenant, buyer } from '../../../support/builders.js';
import { variantOf } from '../../../support/cardVariants.js';
import { servicesFor } from '../../../support/chat.js';
import {
  Bank,
  HandClock,
  MemoryAccounts,
  MemoryDirectory,
  MemoryOrganisations,
  patient,
} from '../../../support/ports.js';
import { RecordingAdapter } from '../../../support/recordingAdapter.js';
import { Screen } from '../../../support/screen.js';

const number = '4111 1111 1111 1111';
const personal = { id: 'a:1', conversationType: 'personal', tenantId: aTenant().id };

function openBot() {
  const adapter = new RecordingAdapter();
  const storage = new MemoryStorage();
  const lines: string[] = [];
  const log = createLog('trace', { write: (line) => void lines.push(line) });
  const tenant = aTenant();
  const organisations = new MemoryOrganisations();
  const accounts = new MemoryAccounts(anAccount([aSubscription()]));
  const directory = new MemoryDirectory({ tenant, people: [buyer] });
  const parts = { clock: new HandClock(), bank: new Bank(), patience: patient, operations: 0, purposes: [] };
  const services = servicesFor({ accounts, organisations, directory, tenant, ...parts, dataset: 'seatkeeper/people' });
  const heard: string[] = [];
  const run = seatkeeperBot({
    services: { ...services, commands: withLogging(services.commands, log) },
    botState: new BotState(storage),
    identify: teamsActor(directory),
    log,
    wake: () => undefined,
    met: () => undefined,
    admins: adminRegister({ commands: services.commands, organisations, clock: new HandClock() }),
    extension: messageExtension(extensionParts()),
    impersonate: (text) => {
      heard.push(text);
      return Promise.resolve(undefined);
    },
  });

  /** One turn; what it sent last. */
  async function turn(fields: object): Promise<Partial<Activity> | undefined> {
    const context = adapter.context({
      channelId: 'msteams',
      serviceUrl: 'https://smba.trafficmanager.net/emea/',
      from: { id: '29:bruna', name: 'Bruna', aadObjectId: buyer.id },
      recipient: { id: '28:bot', name: 'Seatkeeper' },
      conversation: personal,
      ...fields,
    } as unknown as Activity); // the fields that count
    await run(context);
    return adapter.sent.at(-1)?.activity;
  }

  /** Everything that is left of the turns: what is kept, logged, looked up and said. */
  async function traces(): Promise<string> {
    return JSON.stringify([storage, await accounts.owned(tenant.id, buyer.id), lines, heard, adapter.sent]);
  }
  return { turn, traces, adapter, storage };
}

function screenOf(sent: Partial<Activity> | undefined): Screen {
  const { body = {} } = (sent?.value ?? {}) as { readonly body?: { readonly value?: unknown } }; // of an invoke's answer
  const card = (body.value ?? sent?.attachments?.[0]?.content) as CardJson | undefined; // ours attaches cards only
  return new Screen({ ...(card && { card }), text: sent?.text ?? '' });
}

const say = (text: string) => ({ type: 'message', text });
const pressed = (data: object) => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  value: { action: { type: 'Action.Execute', data: { for: buyer.id, ...data } } },
});
const feedback = (text: string) =>
  pressed({
    card: cancelReason.id,
    action: 'continue',
    account: 'account-1',
    subscription: 'sub-1',
    reason: 'other',
    feedback: text,
    when: 'now',
  });
const search = (queryText: string) => ({
  type: 'invoke',
  name: 'application/search',
  value: { dataset: 'seatkeeper/people', queryText },
});
const query = (value: string) => ({
  type: 'invoke',
  name: 'composeExtension/query',
  value: { commandId: 'find', parameters: [{ name: 'text', value }] },
});

/** Every place in which people can write. */
const entrances: Readonly<Record<string, (text: string) => object>> = {
  'a message': say,
  'a message with its HTML': (text) => ({
    ...say('hello'),
    attachments: [{ contentType: 'text/html', content: text }],
  }),
  'a file’s name': (text) => ({ ...say('hello'), attachments: [{ contentType: 'image/png', name: text }] }),
  'the words of local mode': (text) => say(`act as ${text}`),
  'the feedback on a cancellation': feedback,
  'the same with Action.Submit': (text) => ({
    type: 'message',
    value: { ...feedback(text).value.action.data },
    replyToId: 'card-1',
  }),
  'an operation’s id': (text) =>
    pressed({ card: 'cancel-review', action: 'save', account: 'account-1', subscription: 'sub-1', operation: text }),
  'an account’s id': (text) => pressed({ card: 'menu', start: 'methods', account: text, method: 'x' }),
};

const digitsOf = (text: string) => text.replaceAll(/\D/g, '');

describe('A card’s number in the chat', () => {
  for (const language of languages) {
    it(`is answered with why to delete it and the way to add a card, in ${language}`, async () => {
      const { paying } = stringsOf[language];
      const bot = openBot();
      await bot.turn(say(languageNames[language]));

      const screen = screenOf(await bot.turn(say(`pay with ${number}`)));
      expect(screen.text).to.equal([paying.numberTitle, paying.numberText, paying.numberWhy].join('\n'));

      const add = screen.valueOf(paymentCardNumberSeen, { start: 'methods' }, paying.add) as object; // a button's data
      expect(screenOf(await bot.turn(pressed(add))).shows(methodKinds)).to.equal(true);
    });
  }

  for (const [where, make] of Object.entries(entrances)) {
    it(`is neither kept nor logged nor said again when it stands in ${where}`, async () => {
      const bot = openBot();
      await bot.turn(say('cancel subscription'));

      const screen = screenOf(await bot.turn(make(number)));

      expect(screen.shows(paymentCardNumberSeen)).to.equal(true);
      expect(digitsOf(await bot.traces())).not.to.contain(digitsOf(number));
    });
  }

  it('finds nobody in a search, and a message extension says why', async () => {
    const bot = openBot();

    const found = await bot.turn(search(number));
    const extended = await bot.turn(query(number));

    expect(found?.value).to.deep.equal({
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.search.searchResponse', value: { results: [] } },
    });
    expect(extended?.value).to.deep.equal({
      status: 200,
      body: { composeExtension: { type: 'message', text: stringsOf.en.paying.numberText } },
    });
  });

  it('is warned of in a group too, in a sentence', async () => {
    const entities = [{ type: 'mention', mentioned: { id: '28:bot', name: 'Seatkeeper' } }];
    const group = { conversation: { ...personal, conversationType: 'groupChat', isGroup: true }, entities };

    const reply = await openBot().turn({ ...say(number), ...group });

    expect(reply?.text).to.equal(stringsOf.en.paying.numberText);
  });

  it('leaves the question open that was asked before', async () => {
    const bot = openBot();
    await bot.turn(say('buy'));
    await bot.turn(say(number));

    const options = screenOf(await bot.turn(say('visio plan 1')));

    expect(options.inputs.has('seats')).to.equal(true);
  });

  it('in 10,000 ways of writing it is never answered as anything else, and leaves no trace', async function () {
    this.timeout(120_000);
    const chance = chanceFrom(20_260_311);
    const ways = Object.values(entrances);
    let missed: readonly string[] = [];
    for (let batch = 0; batch < 50; batch++) {
      const bot = openBot();
      const numbers: string[] = [];
      for (let index = 0; index < 200; index++) {
        const variant = variantOf(chance);
        numbers.push(variant.number);
        const screen = screenOf(await bot.turn(chance.pick(ways)(variant.text)));
        if (!screen.shows(paymentCardNumberSeen)) missed = [...missed, variant.text];
      }
      const left = digitsOf((await bot.traces()).normalize('NFKC'));
      missed = [...missed, ...numbers.filter((one) => left.includes(one))];
    }

    expect(missed).to.deep.equal([]);
  });
});

describe('What a client writes', () => {
  const page = (content: string) => ({ contentType: 'text/html', content });
  const row = (name: string) =>
    `<tr style="height:14.5pt"><td style="width:48pt; padding-top:1px; font-size:11pt"><p>${name}</p></td></tr>`;
  const client: Readonly<Record<string, readonly object[]>> = {
    'the width of a picture': [
      {
        contentType: 'image/*',
        contentUrl: `https://smba.trafficmanager.net/emea/v3/${digitsOf(number)}/views/original`,
      },
      page(
        '<p><img height="250" width="444.6614583333333" style="width:444px" src="https://x.example/4111111111111111"></p>',
      ),
    ],
    'sixty rows of a spreadsheet': [
      page(`<table>${Array.from({ length: 200 }, () => row('Anna Kowalczyk')).join('')}</table>`),
    ],
    'the message that is quoted': [
      page(`<blockquote itemtype="http://schema.skype.com/Reply" itemid="1"><p>${number}</p></blockquote><p>help</p>`),
      { contentType: 'messageReference', content: JSON.stringify({ messagePreview: number }) },
    ],
    'the address of a file': [
      {
        contentType: 'application/vnd.microsoft.teams.file.download.info',
        content: { downloadUrl: `https://x.example/${digitsOf(number)}`, uniqueId: digitsOf(number), fileType: 'png' },
      },
    ],
  };
  for (const [what, attachments] of Object.entries(client)) {
    it(`is nobody’s typing: ${what}`, async () => {
      const screen = screenOf(await openBot().turn({ ...say('help'), attachments }));

      expect(screen.text).to.contain(stringsOf.en.help.title);
    });
  }

  it('hides no number that somebody has typed beside it', async () => {
    for (const attachments of [
      [page(`<p style="width:444.6614583333333px">${number}</p>`)],
      [page(`<table>${Array.from({ length: 200 }, () => row('Anna')).join('')}${row(number)}</table>`)],
      [page(`<blockquote>${number}</blockquote>`)],
      [page(Array.from(digitsOf(number), (digit) => `<b>${digit}</b>`).join(''))],
      [page(Array.from(digitsOf(number), (digit) => `&#${digit.charCodeAt(0)};`).join(''))],
    ])
      expect(screenOf(await openBot().turn({ ...say('help'), attachments })).shows(paymentCardNumberSeen)).to.equal(
        true,
      );
    for (const text of [
      `<img alt="${number}">`,
      `<quoted messageId="1"/> ${number}`,
      `<at>${number}`,
      `<style>${number}</style>`,
    ])
      expect(screenOf(await openBot().turn(say(text))).shows(paymentCardNumberSeen), text).to.equal(true);
  });

  it('may be null wherever a list could be', async () => {
    const screen = screenOf(
      await openBot().turn({ ...say('help'), attachments: null, entities: null, membersAdded: null }),
    );

    expect(screen.text).to.contain(stringsOf.en.help.title);
  });
});

describe('What is no card’s number', () => {
  it('is heard as ever', async () => {
    const bot = openBot();

    expect(screenOf(await bot.turn(say('call me at +39 333 123 4567'))).shows(paymentCardNumberSeen)).to.equal(false);
    expect(screenOf(await bot.turn(feedback('Too expensive since 2026-03-10'))).text).to.contain(
      stringsOf.en.cancelling.reviewTitle(5, 'Power BI Pro'),
    );
  });
});
