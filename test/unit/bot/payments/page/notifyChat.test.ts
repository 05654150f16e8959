import { expect } from 'chai';
import { stringsOf } from '../../../../../cards/language.js';
import type { PaymentCardPurpose } from '../../../../../dialogs/services.js';
import { removePaymentMethod } from '../../../../../domain/commands/removePaymentMethod.js';
import { aTenant, anActor, buyer, powerBi } from '../../../../support/builders.js';
import type { Call, ConnectorDouble } from '../../../../support/connectorDouble.js';
import { openConnector } from '../../../../support/connectorDouble.js';
import { PayServer, rightFields, tokenIn } from '../../../../support/payServer.js';
import { Screen } from '../../../../support/screen.js';
import { temporaryFolders } from '../../../../support/storeFolders.js';

const pl = stringsOf.pl.page;

describe('The chat from which a card page was opened', () => {
  const newFolder = temporaryFolders();
  let server: PayServer;
  let connector: ConnectorDouble;

  beforeEach(async () => {
    connector = await openConnector();
    server = await PayServer.open({ folder: await newFolder() });
  });
  afterEach(async () => {
    await server.close();
    await connector.close();
  });

  function address() {
    return { serviceUrl: connector.url, conversation: 'a:bruna', channel: 'msteams', bot: '28:bot', user: '29:bruna' };
  }

  /** Saves a card by a link that stands in a message, and answers what the page then says. */
  async function save(activity?: string, errand?: PaymentCardPurpose): Promise<unknown> {
    const link = await server.link(errand, 'pl');
    await server.pages.shownAt(link.id, { address: address(), ...(activity !== undefined && { activity }) });
    const { text } = await server.ask('save', { token: tokenIn(link), ...rightFields });
    return (JSON.parse(text) as { text: string }).text; // as the page reads it
  }

  function sent(): readonly (readonly [string, string])[] {
    return connector.calls.map(({ method, path }) => [method, path.join('/')]);
  }

  function screenOf({ activity }: Call): Screen {
    const [attachment] = activity.attachments ?? [];
    return new Screen({ card: attachment?.content as Screen['card'] & object }); // what the bot attaches is a card
  }

  function wordsOf(call: Call): string {
    return screenOf(call).text;
  }

  it('sees the result in the place of the card with the link, in its language', async () => {
    expect(await save('activity-7', { purpose: 'add', account: 'account-1', profile: 'profile-1' })).to.equal(
      pl.chatUpdated,
    );

    expect(sent()).to.deep.equal([['PUT', 'v3/conversations/a:bruna/activities/activity-7']]);
    const [call] = connector.calls;
    if (call === undefined) return expect.fail();
    expect(call.activity).to.deep.include({ id: 'activity-7', type: 'message' });
    expect(wordsOf(call))
      .to.contain(pl.doneTitles.replace)
      .and.contain('4242')
      .and.contain(pl.usedForProfile('Contoso'));
  });

  it('leads back to the purchase that a card was missing for', async () => {
    const resume = { start: 'buy', product: powerBi, seats: 7 } as const;
    await save('activity-7', { purpose: 'add', account: 'account-1', resume });

    const card = screenOf(connector.calls[0] ?? expect.fail());
    expect(card.titles[0]).to.equal(pl.useFor('7 × Power BI Pro'));
    const method = (await server.account()).methods.at(-1)?.id;
    expect(card.buttons[0]?.data).to.deep.include({ ...resume, account: 'account-1', method });
  });

  it('gets a new message where that card cannot be changed, or is not known', async () => {
    connector.sendReply({ status: 404 });
    expect(await save('activity-7')).to.equal(pl.chatUpdated);
    expect(sent().map(([method]) => method)).to.deep.equal(['PUT', 'POST']);
    expect(connector.calls[1]?.path).to.deep.equal(['v3', 'conversations', 'a:bruna', 'activities']);

    connector.forget();
    expect(await save()).to.equal(pl.chatUpdated);
    expect(sent().map(([method]) => method)).to.deep.equal(['POST']);
  });

  it('is told where its person was last seen, if it is not known where the link stands', async () => {
    await server.botState.rememberPerson(aTenant().id, buyer.id, {}, { address: address() });
    const token = await server.token();

    await server.ask('save', { token, ...rightFields });

    expect(sent()).to.deep.equal([['POST', 'v3/conversations/a:bruna/activities']]);
  });

  it('is told later where it cannot be reached now, once; the page says so', async () => {
    connector.sendReply({ status: 503 }, { status: 503 });
    expect(await save('activity-7')).to.equal(pl.chatNotUpdated);
    expect((await server.account()).methods).to.have.length(2);

    await server.pages.tidy();
    await server.pages.tidy();

    expect(sent().map(([method]) => method)).to.deep.equal(['PUT', 'POST', 'PUT']);
  });

  it('is not told of a card that has been removed since', async () => {
    connector.sendReply({ status: 503 }, { status: 503 });
    await save('activity-7');
    const [, added] = (await server.account()).methods;
    const request = { account: 'account-1', input: { method: added?.id ?? '' }, operation: 'remove' };
    expect(await server.commands.execute(removePaymentMethod, request, anActor())).to.deep.include({ accepted: true });
    connector.forget();

    await server.pages.tidy();

    expect(sent()).to.deep.equal([]);
  });
});
