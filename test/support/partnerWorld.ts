import type { Account } from '../../domain/account/account.js';
import type { Subscription } from '../../domain/account/subscription.js';
import { commandHandler } from '../../domain/application/commandHandler.js';
import { bulkChangeRunner } from '../../domain/application/bulkChangeRunner.js';
import { relationshipEnds } from '../../domain/application/relationshipEnds.js';
import { suspensionApproval } from '../../domain/application/suspensionApproval.js';
import { withPartnerReadOnly } from '../../domain/application/withPartnerReadOnly.js';
import type { Actor, Person } from '../../domain/basics/person.js';
import type { Tenant } from '../../domain/basics/tenant.js';
import { customerAccountId, invoiceMethod, newCustomerAccount } from '../../domain/partner/customerAccount.js';
import type { PartnerOffer } from '../../domain/partner/partnerOffer.js';
import type { Relationship } from '../../domain/partner/relationship.js';
import type { SubscriptionSketch } from './builders.js';
import { aPerson, aSubscription, aTenant, anAccount, anActor, buyer, powerBi, visio } from './builders.js';
import type { Chat, ChatOptions } from './chat.js';
import { openChat } from './chat.js';
import { Bank, HandClock, MemoryAccounts, MemoryDirectory, MemoryOrganisations, patient } from './ports.js';
import { MemoryOverview } from './memoryOverview.js';

export const partnerTenant = aTenant({ id: '99999999-9999-4999-8999-999999999999', name: 'Fabrikam Cloud' });
export const otherPartner = aTenant({ id: '88888888-8888-4888-8888-888888888888', name: 'Tailspin Partners' });
/** The customer of most tests: Contoso, where Bruna buys directly as well. */
export const customer = aTenant();
export const stranger = aTenant({ id: '22222222-2222-4222-8222-222222222222', name: 'Adatum' });

export const agent = aPerson('Nadia Costa', { mail: 'nadia-costa@fabrikam.example', roles: ['partner-agent'] });
export const secondAgent = aPerson('Petra Zielska', {
  mail: 'petra-zielska@fabrikam.example',
  roles: ['partner-agent'],
});
export const clerk = aPerson('Otto Berg', { mail: 'otto-berg@fabrikam.example' });

export const asAgent: Actor = { tenant: partnerTenant.id, person: agent };
export const asSecondAgent: Actor = { tenant: partnerTenant.id, person: secondAgent };

export function anOffer(changes: Partial<PartnerOffer> = {}): PartnerOffer {
  const usual = { id: 'power-bi', product: powerBi, term: 'P1Y', billing: 'monthly', least: 1, most: 300 } as const;
  return { ...usual, prices: { EUR: 900, PLN: 3900 }, ...changes };
}

export const offers: readonly PartnerOffer[] = [
  anOffer(),
  anOffer({ id: 'visio', product: visio, term: 'P1M', least: 3, most: 20, prices: { EUR: 600 }, hasTrial: true }),
  anOffer({ id: 'copilot', product: 'CFQ7TTC0MM8R', onePerCustomer: true, prices: { EUR: 2800 } }),
  anOffer({ id: 'dollars-only', product: 'CFQ7TTC0LH0H', prices: { USD: 100 } }),
];

export function aRelationship(changes: Partial<Relationship> = {}): Relationship {
  const { id, name } = customer;
  return { customer: id, name, domain: 'contoso.example', since: '2025-01-01T00:00:00.000Z', ...changes };
}

/** Sold by the partner on a day, with the usual offer; its first charge is not among the account's payments. */
export function aSoldSubscription(sketch: SubscriptionSketch = {}) {
  const sold = { offer: 'power-bi', least: 1, most: 300 };
  return aSubscription({ channel: 'partner', sold, method: invoiceMethod, ...sketch });
}

export function aCustomerAccount(
  subscriptions: Account['subscriptions'] = [],
  changes: Partial<Account> = {},
): Account {
  return { ...newCustomerAccount(partnerTenant.id, customer), subscriptions, ...changes };
}

interface PartnerWorldOptions {
  readonly accounts?: readonly Account[];
  readonly now?: string;
  readonly people?: readonly Person[];
}

/** Two partners with the same customer, and a tenant that nobody serves. */
export function aPartnerDirectory(people: readonly Person[] = []): MemoryDirectory {
  const directory = new MemoryDirectory(
    { tenant: partnerTenant, people: [agent, secondAgent, clerk] },
    { tenant: otherPartner, people: [] },
    { tenant: customer, people: [buyer, ...people] },
    { tenant: stranger, people: [] },
  );
  directory.partners = [
    { tenant: partnerTenant.id, offers, customers: [aRelationship()] },
    { tenant: otherPartner.id, offers: [], customers: [aRelationship()] },
  ];
  return directory;
}

interface AgentChatOptions extends ChatOptions {
  readonly people?: readonly Person[];
  /** What the customer has, where its account is all that is there. */
  readonly subscriptions?: readonly Subscription[];
}

/** The chat of a partner's agent; `directory` can be changed between turns. */
export function openAgentChat({ people = [], subscriptions = [], ...options }: AgentChatOptions = {}) {
  const directory = options.directory ?? aPartnerDirectory(people);
  const accounts = options.accounts ?? [aCustomerAccount(subscriptions)];
  return { directory, chat: openChat({ person: agent, tenant: partnerTenant, ...options, accounts, directory }) };
}

/** The account of the customer with the partner, as it is kept. */
export async function customerAccountOf(chat: Chat, { id }: Pick<Tenant, 'id'> = customer): Promise<Account> {
  const account = customerAccountId(id);
  const kept = await chat.kept({ tenant: id, owner: partnerTenant.id, ownedBy: 'partner', account });
  if (kept === undefined) throw new Error(`There is no account of ${id}`);
  return kept;
}

/** A partner with two agents, its customer, another partner and a tenant that nobody serves. */
export function aPartnerWorld({ accounts: saved = [], now, people = [] }: PartnerWorldOptions = {}) {
  const accounts = new MemoryAccounts(...saved);
  const organisations = new MemoryOrganisations();
  const directory = aPartnerDirectory(people);
  const clock = new HandClock(now);
  const bank = new Bank();
  const ports = { accounts, organisations, directory, clock };
  const commands = withPartnerReadOnly(commandHandler({ ...ports, gateway: bank, waitBriefly: patient }), {
    ...{ accounts, directory, clock },
    overview: new MemoryOverview(accounts),
  });
  const approval = suspensionApproval({ ...ports, commands });
  const bulkChanges = bulkChangeRunner({ ...ports, commands, waitBriefly: patient });
  const relationships = relationshipEnds({ ...ports, commands });
  return { ...ports, bank, commands, approval, bulkChanges, relationships, account: customerAccountId(customer.id) };
}

export const asCustomer = anActor();
/** What Bruna has bought herself. */
export const directAccount = anAccount([aSubscription({ id: 'sub-direct' })]);
