import type { Activity } from 'botbuilder';
import { MemoryStorage } from 'botbuilder-core';
import { createLog } from '../../bot/log.js';
import { messageExtension } from '../../bot/teams/messageExtension/messageExtension.js';
import { BotState } from '../../bot/teams/botState.js';
import { adminRegister } from '../../bot/delivery/adminRegister.js';
import { seatkeeperBot } from '../../bot/seatkeeperBot.js';
import type { CardJson } from '../../cards/card.js';
import type { Account } from '../../domain/account/account.js';
import type { Actor, Person } from '../../domain/basics/person.js';
import { anAccount, aPerson, aSubscription, aTenant, buyer, visio } from './builders.js';
import { servicesFor } from './chat.js';
import { extensionParts } from './extensionParts.js';
import { MemoryOverview } from './memoryOverview.js';
import { Bank, HandClock, MemoryAccounts, MemoryDirectory, MemoryOrganisations, patient } from './ports.js';
import { RecordingAdapter } from './recordingAdapter.js';
import { Screen } from './screen.js';

/** Whoever may sit at a keyboard. */
export type Role =
  | 'owner'
  | 'colleague'
  | 'global-admin'
  | 'billing-admin'
  | 'partner-agent'
  | 'guest'
  | 'disabled'
  | 'admin-of-another-tenant'
  | 'unknown';

const elsewhere = aTenant({ id: '22222222-2222-4222-8222-222222222222', name: 'Fabrikam' });

export const people: Readonly<Record<Role, Person>> = {
  owner: buyer,
  colleague: aPerson('Luis Herrera'),
  'global-admin': aPerson('Marta Bianchi', { roles: ['global-admin'] }),
  'billing-admin': aPerson('Berta Lis', { roles: ['billing-admin'] }),
  'partner-agent': aPerson('Petra Nowak', { roles: ['partner-agent'] }),
  guest: aPerson('Gus Lindqvist', { kind: 'guest', roles: ['global-admin'] }),
  disabled: aPerson('Carlo Conti', { enabled: false, roles: ['global-admin'] }),
  'admin-of-another-tenant': aPerson('Otto Fremd', { roles: ['global-admin'] }),
  unknown: aPerson('Nobody'),
};
export const roles = Object.keys(people) as readonly Role[]; // the table has nothing else

export function actorFor(role: Role): Actor {
  return { tenant: role === 'admin-of-another-tenant' ? elsewhere.id : aTenant().id, person: people[role] };
}

/** Words that only the owner and admins may read. */
export const secret = 'Secret Holder';

interface InvokeBody {
  readonly value?: unknown;
  /** Of a message extension. */
  readonly task?: { readonly value?: unknown };
  readonly composeExtension?: { readonly text?: unknown };
}

/** What the buyer has; everybody else has an empty account of the same name, or none. */
export function rolesWorld({
  agreement = 'MCA',
  hasOwn = true,
}: { agreement?: Account['agreement']; hasOwn?: boolean } = {}) {
  const theirs = anAccount(
    [
      aSubscription({ seats: 9, assigned: [secret, 'Anna Kowalska'] }),
      aSubscription({ id: 'sub-2', product: visio, trial: true, seats: 25, method: '' }),
    ],
    { agreement, name: 'Secret Account' },
  );
  const others = roles.filter((role) => role !== 'owner' && hasOwn);
  const accounts = new MemoryAccounts(
    theirs,
    ...others.map((role) => ({
      ...anAccount([], { methods: [], profiles: [], tenant: actorFor(role).tenant, owner: people[role].id }),
      name: people[role].name,
    })),
  );
  const known = roles.filter((role) => role !== 'unknown');
  const inside = (tenant: string) =>
    known.filter((role) => actorFor(role).tenant === tenant).map((role) => people[role]);
  const tenant = aTenant();
  const directory = new MemoryDirectory(
    { tenant, people: inside(tenant.id) },
    { tenant: elsewhere, people: inside(elsewhere.id) },
  );
  const bank = new Bank();
  const organisations = new MemoryOrganisations();
  const clock = new HandClock();
  const services = servicesFor({
    ...{ accounts, organisations, directory, tenant, clock, bank, patience: patient, dataset: 'seatkeeper/people' },
    overview: new MemoryOverview(accounts),
    operations: 0,
    purposes: [],
  });

  const remembered = {};
  const storage = new MemoryStorage(remembered);
  let speaker: Actor | undefined;
  const run = seatkeeperBot({
    services,
    botState: new BotState(storage),
    identify: () => Promise.resolve(speaker),
    log: createLog('silent'),
    wake: () => undefined,
    met: () => undefined,
    admins: adminRegister({ commands: services.commands, organisations, clock }),
    extension: messageExtension(extensionParts()),
  });
  let turns = 0;

  /** One turn of somebody, in a conversation of its own and forgotten again; the screen is what it sent last. */
  async function turn(by: Role, fields: object): Promise<Screen> {
    const adapter = new RecordingAdapter();
    const actor = actorFor(by);
    speaker = by === 'unknown' ? undefined : actor;
    const activity = {
      ...{ channelId: 'msteams', serviceUrl: 'https://smba.trafficmanager.net/emea/', recipient: { id: '28:bot' } },
      from: { id: '29:someone', aadObjectId: actor.person.id },
      conversation: { id: `a:${(turns += 1)}`, conversationType: 'personal', tenantId: actor.tenant },
      ...fields,
    };
    await run(adapter.context(activity as unknown as Activity)); // the fields that count
    await storage.delete(Object.keys(remembered));
    const sent = adapter.sent.at(-1)?.activity;
    const { body = {} } = (sent?.value ?? {}) as { readonly body?: InvokeBody }; // of an invoke's answer
    const said = body.task?.value ?? body.composeExtension?.text ?? body.value;
    if (typeof said === 'string') return new Screen({ text: said });
    const dialog = said as { readonly card?: { readonly content?: unknown } } | undefined; // of a card, or of a dialog
    const shown: unknown = dialog?.card?.content ?? body.value ?? sent?.attachments?.[0]?.content;
    const card = shown as CardJson | undefined; // ours attaches cards only
    return new Screen({ ...(card?.type === 'AdaptiveCard' && { card }), text: sent?.text ?? '' });
  }

  const kept = () => JSON.stringify(accounts.all);
  const before = kept();
  return { services, turn, bank, hasChanged: () => kept() !== before || bank.asked.length > 0 };
}
