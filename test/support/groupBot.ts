import type { Activity, ResourceResponse, TurnContext } from 'botbuilder';
import { MemoryStorage } from 'botbuilder-core';
import { adminRegister } from '../../bot/delivery/adminRegister.js';
import { createLog } from '../../bot/log.js';
import type { BotParts } from '../../bot/seatkeeperBot.js';
import { seatkeeperBot } from '../../bot/seatkeeperBot.js';
import { teamsActor } from '../../bot/teams/actor.js';
import { BotState } from '../../bot/teams/botState.js';
import { messageExtension } from '../../bot/teams/messageExtension/messageExtension.js';
import type { CardJson } from '../../cards/card.js';
import { anAccount, aPerson, aSubscription, aTenant, buyer } from './builders.js';
import { servicesFor } from './chat.js';
import { extensionParts } from './extensionParts.js';
import { Bank, HandClock, MemoryAccounts, MemoryDirectory, MemoryOrganisations, patient } from './ports.js';
import { RecordingAdapter } from './recordingAdapter.js';
import { Screen } from './screen.js';

export const luis = aPerson('Luis Herrera');
export const ownChat = { id: 'a:bruna', conversationType: 'personal', tenantId: aTenant().id };
export const groupChat = { id: '19:g@thread.v2', conversationType: 'groupChat', isGroup: true, tenantId: aTenant().id };
export const channel = { id: '19:c@thread.tacv2;messageid=7', conversationType: 'channel', tenantId: aTenant().id };

/** A channel that refuses one conversation. */
class FussyAdapter extends RecordingAdapter {
  refusal: { readonly conversation: string; readonly error: Error } | undefined;

  override sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const { refusal } = this;
    if (refusal?.conversation === context.activity.conversation.id) return Promise.reject(refusal.error);
    return super.sendActivities(context, activities);
  }
}

/** A message that mentions the bot. */
export function mentioning(text: string, fields: object = {}): object {
  const mentioned = { id: '28:bot', name: 'Seatkeeper' };
  const entities = [{ type: 'mention', mentioned, text: '<at>Seatkeeper</at>' }];
  return { type: 'message', text: `<at>Seatkeeper</at> ${text}`, conversation: groupChat, entities, ...fields };
}

/** A bot in Teams, in conversations with others, with everything behind it in memory. */
export class GroupBot {
  readonly adapter = new FussyAdapter();
  readonly accounts = new MemoryAccounts(anAccount([aSubscription()]));
  readonly botState: BotState;
  readonly #run: (context: TurnContext) => Promise<void>;

  constructor(parts: Partial<BotParts> = {}, storage = new MemoryStorage()) {
    const { accounts } = this;
    const tenant = aTenant();
    const directory = new MemoryDirectory({ tenant, people: [buyer, luis] });
    const organisations = new MemoryOrganisations();
    const clock = new HandClock();
    this.botState = new BotState(storage);
    const world = { accounts, organisations, directory, tenant, clock, bank: new Bank(), patience: patient };
    const services = servicesFor({ ...world, dataset: 'seatkeeper/people', operations: 0, purposes: [] });
    this.#run = seatkeeperBot({
      extension: messageExtension(extensionParts()),
      services,
      botState: this.botState,
      identify: teamsActor(directory),
      log: createLog('silent'),
      wake: () => undefined,
      met: () => undefined,
      admins: adminRegister({ commands: services.commands, organisations, clock }),
      ...parts,
    });
  }

  /** One turn; resolves to what it sent, conversation by conversation. */
  async turn(fields: object): Promise<Heard> {
    const before = this.adapter.sent.length;
    const activity = {
      channelId: 'msteams',
      serviceUrl: 'https://smba.trafficmanager.net/emea/',
      from: { id: '29:bruna', name: 'Bruna', aadObjectId: buyer.id },
      recipient: { id: '28:bot', name: 'Seatkeeper' },
      conversation: ownChat,
      id: 'activity-1',
      ...fields,
    } as unknown as Activity; // the fields that count
    await this.#run(this.adapter.context(activity));
    const sent = this.adapter.sent.slice(before).map(({ activity: one }) => one);
    const isOwn = (one: Partial<Activity>) => one.conversation?.id === ownChat.id;
    return { group: sent.filter((one) => !isOwn(one)), own: sent.filter(isOwn).map(screenOf) };
  }

  say(text: string): Promise<Heard> {
    return this.turn({ type: 'message', text });
  }

  /** What the person's account holds. */
  async account(): Promise<unknown> {
    return this.accounts.owned(aTenant().id, buyer.id);
  }
}

interface Heard {
  /** What others can read. */
  readonly group: readonly Partial<Activity>[];
  readonly own: readonly Screen[];
}

/** What an activity shows, or an invoke's answer. */
export function screenOf({ attachments, text, value }: Partial<Activity>): Screen {
  const { body = {} } = (value ?? {}) as { readonly body?: { readonly value?: unknown } }; // of an invoke's answer
  if (typeof body.value === 'string') return new Screen({ text: body.value });
  const card = (body.value ?? attachments?.[0]?.content) as CardJson | undefined; // ours attaches cards only
  return new Screen({ ...(card && { card }), text: text ?? '' });
}
