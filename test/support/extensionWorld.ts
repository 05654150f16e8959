import { MemoryStorage } from 'botbuilder-core';
import type { Storage } from 'botbuilder-core';
import type { BotParts } from '../../bot/seatkeeperBot.js';
import { seatkeeperBot } from '../../bot/seatkeeperBot.js';
import { adminRegister } from '../../bot/delivery/adminRegister.js';
import { TurnQueue } from '../../bot/http/turnQueue.js';
import { createLog } from '../../bot/log.js';
import { teamsActor } from '../../bot/teams/actor.js';
import { BotState } from '../../bot/teams/botState.js';
import type { DialogParts } from '../../bot/teams/messageExtension/dialogs.js';
import { messageExtension } from '../../bot/teams/messageExtension/messageExtension.js';
import type { CardJson } from '../../cards/card.js';
import type { Account } from '../../domain/account/account.js';
import type { Person } from '../../domain/basics/person.js';
import type { Tenant } from '../../domain/basics/tenant.js';
import type { Ports } from '../../domain/application/ports.js';
import { anAccount, aTenant, buyer } from './builders.js';
import { servicesFor } from './chat.js';
import { extensionParts } from './extensionParts.js';
import { MemoryOverview } from './memoryOverview.js';
import { MemorySold } from './memorySold.js';
import { Bank, HandClock, MemoryAccounts, MemoryDirectory, MemoryOrganisations, patient } from './ports.js';
import type { Sent } from './recordingAdapter.js';
import { RecordingAdapter } from './recordingAdapter.js';
import type { AnyCard, Press } from './screen.js';
import { Screen } from './screen.js';

export interface ExtensionOptions {
  /** Who serves whom, for agents among the colleagues. */
  readonly partners?: MemoryDirectory['partners'];
  readonly colleagues?: readonly Person[];
  /** Of several tenants, in place of one with the buyer and the colleagues. */
  readonly directory?: MemoryDirectory;
  readonly accounts?: readonly Account[];
  readonly tenant?: Partial<Tenant>;
  readonly storage?: Storage;
  readonly bank?: Bank;
  readonly patience?: Ports['waitBriefly'];
  readonly pricesOnPhones?: boolean;
  readonly parts?: Partial<DialogParts>;
}

interface Result {
  readonly content: CardJson;
  readonly preview: { readonly content: { readonly title: string; readonly text: string } };
}

/** What a request of the extension is answered with. */
export interface ExtensionBody {
  readonly composeExtension?: {
    readonly type: string;
    readonly text?: string;
    readonly attachments?: readonly Result[];
  };
  readonly task?: {
    readonly type: string;
    readonly value: {
      readonly title: string;
      readonly card: { readonly contentType: string; readonly content: CardJson };
    };
  };
}

const channel = { id: '19:general@thread.tacv2;messageid=1', conversationType: 'channel', tenantId: aTenant().id };

/** The bot as Teams reaches it from outside of the chat, with everything else in memory. */
export function openExtension(options: ExtensionOptions = {}) {
  const { storage = new MemoryStorage(), bank = new Bank(), patience = patient } = options;
  const answered: Sent[] = [];
  const tenant = aTenant(options.tenant);
  const people = [buyer, ...(options.colleagues ?? [])];
  const directory = options.directory ?? new MemoryDirectory({ tenant, people });
  directory.partners = options.partners ?? directory.partners;
  const organisations = new MemoryOrganisations();
  const accounts = new MemoryAccounts(...(options.accounts ?? [anAccount([])]));
  const clock = new HandClock();
  const overviews = { overview: new MemoryOverview(accounts), soldOverview: new MemorySold(accounts) };
  const world = { ...overviews, accounts, organisations, directory, tenant, clock, bank, patience };
  const services = servicesFor({ ...world, dataset: 'seatkeeper/people', operations: 0, purposes: [] });
  let botState = new BotState(storage);
  let parts = extensionParts({ botState, turns: new TurnQueue(), ...options.parts });
  const open = (): BotParts => ({
    services,
    botState,
    identify: teamsActor(directory),
    pricesOnPhones: options.pricesOnPhones ?? true,
    log: createLog('silent'),
    address: () => 'https://bot.example',
    wake: () => undefined,
    met: () => undefined,
    admins: adminRegister({ commands: services.commands, organisations, clock }),
    extension: messageExtension(parts),
  });
  let run = seatkeeperBot(open());

  /** The body of the answer to an invoke; of anybody, from anywhere. */
  async function invoke(name: string, value: unknown, fields: object = {}): Promise<ExtensionBody> {
    // Several requests may run at a time.
    const adapter = new RecordingAdapter();
    const activity: object = {
      type: 'invoke',
      channelId: 'msteams',
      serviceUrl: 'https://smba.trafficmanager.net/emea/',
      from: { id: '29:bruna', name: 'Bruna', aadObjectId: buyer.id },
      recipient: { id: '28:bot', name: 'Seatkeeper' },
      conversation: channel,
      name,
      value,
      ...fields,
    };
    await run(adapter.context(activity));
    answered.push(...adapter.sent);
    return adapter.answers[0]?.body ?? {};
  }

  return {
    /** What has gone to where the requests came from. */
    answered,
    accounts,
    bank,
    services,
    invoke,
    get botState() {
      return botState;
    },
    /** What has gone to people's own chats. */
    get sent() {
      return parts.sent;
    },
    /** The person's own chat with the bot is known. */
    meets: (person: Person = buyer) =>
      botState.rememberPerson(
        tenant.id,
        person.id,
        {},
        {
          address: {
            serviceUrl: 'https://smba.trafficmanager.net/emea/',
            conversation: 'a:own',
            channel: 'msteams',
            bot: '28:bot',
            user: '29:bruna',
          },
        },
      ),
    /** A new process: what was only in memory is gone. */
    restart: () => {
      botState = new BotState(storage);
      parts = extensionParts({ botState, turns: new TurnQueue(), ...options.parts });
      run = seatkeeperBot(open());
    },
    query: (commandId: string, text = '', queryOptions: object = { skip: 0, count: 25 }, fields: object = {}) => {
      const typed = text === '' ? { name: 'initialRun', value: 'true' } : { name: 'query', value: text };
      return invoke('composeExtension/query', { commandId, parameters: [typed], queryOptions }, fields);
    },
    begin: (commandId: string, more: object = {}, fields: object = {}) =>
      invoke('composeExtension/fetchTask', { commandId, commandContext: 'compose', ...more }, fields),
    /** Presses a button of the dialog's card. */
    press: (body: ExtensionBody, card: AnyCard, press: Press, title?: string, fields: object = {}) => {
      const data = screenOf(body).valueOf(card, press, title);
      return invoke('composeExtension/submitAction', { commandId: 'buy', data }, fields);
    },
  };
}

/** The card that a dialog shows. */
export function screenOf({ task }: ExtensionBody): Screen {
  return new Screen({ ...(task && { card: task.value.card.content }) });
}

export function titlesOf({ composeExtension }: ExtensionBody): readonly string[] {
  return (composeExtension?.attachments ?? []).map(({ preview }) => preview.content.title);
}
