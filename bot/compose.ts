import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Services } from '../dialogs/services.js';
import { commandHandler } from '../domain/application/commandHandler.js';
import { relationshipEnds } from '../domain/application/relationshipEnds.js';
import { bulkChangeRunner } from '../domain/application/bulkChangeRunner.js';
import { suspensionApproval } from '../domain/application/suspensionApproval.js';
import { requestFulfilment } from '../domain/application/fulfilRequest.js';
import { withAdminReadOnly } from '../domain/application/withAdminReadOnly.js';
import { withPartnerReadOnly } from '../domain/application/withPartnerReadOnly.js';
import { withLogging } from '../domain/application/withLogging.js';
import { cachedOrganisations } from '../domain/stores/cachedOrganisations.js';
import type { JsonStore } from '../domain/stores/jsonStore.js';
import { openJsonStore } from '../domain/stores/jsonStore.js';
import type { Config } from './config.js';
import { Dispatcher } from './delivery/dispatcher.js';
import { noticeReviews } from './delivery/noticeReviews.js';
import { onUnreachable } from './delivery/onUnreachable.js';
import { accountOutbox, organisationOutbox } from './delivery/outboxSource.js';
import { PollingLoop } from './delivery/pollingLoop.js';
import { RateLimiter } from './delivery/rateLimiter.js';
import { recipientFilter } from './delivery/recipientFilter.js';
import { Digests } from './delivery/render/digests.js';
import { renderAccountNotice, renderOrganisationNotice } from './delivery/render/renderNotification.js';
import { cachedTenants } from './directory/cachedTenants.js';
import { JsonDirectory } from './directory/jsonDirectory.js';
import { bulkFile } from './downloads/bulkCsv.js';
import { customerFile, customersFile, soldFile } from './downloads/customersCsv.js';
import { activityFile } from './downloads/activityCsv.js';
import { downloadKey } from './downloads/downloadKey.js';
import { downloadLinks } from './downloads/downloadLinks.js';
import { historyFile } from './downloads/historyCsv.js';
import { invoicePdf } from './downloads/invoicePdf.js';
import { subscriptionsFile } from './downloads/subscriptionsCsv.js';
import { turnReads } from './http/currentTurn.js';
import { Readiness } from './http/readiness.js';
import type { SeatkeeperServer } from './http/server.js';
import { createServer } from './http/server.js';
import { TurnQueue } from './http/turnQueue.js';
import { MovableClock } from './local/movableClock.js';
import { sampleDirectory } from './local/sample.js';
import type { Log } from './log.js';
import { createLog } from './log.js';
import { Metrics } from './metrics.js';
import { boundedGateway } from './payments/boundedGateway.js';
import { chatNotifier } from './payments/page/notifyChat.js';
import { PaymentCardPages } from './payments/page/paymentCardPages.js';
import { PaymentLinkStore } from './payments/page/paymentLinkStore.js';
import { SandboxGateway } from './payments/sandboxGateway.js';
import { SandboxVault } from './payments/sandboxVault.js';
import { withTimeout } from './payments/timeout.js';
import { Scheduler } from './scheduler.js';
import { BotState, forgetConversations } from './teams/botState.js';
import { Connector } from './teams/connector.js';
import { serveBot, servePages } from './serve.js';

export interface RunningBot {
  readonly url: string;
  stop(): Promise<void>;
}

const aMinute = 60_000;
const aDay = 24 * 60 * aMinute;
const isSandbox = true;

export type Resources = Awaited<ReturnType<typeof openResources>>;
type Domain = ReturnType<typeof composeDomain>;
type DeliveryServices = ReturnType<typeof composeDelivery>;
export type PageServices = Awaited<ReturnType<typeof composePages>>;

/** Puts the bot together from its settings and starts it. */
export async function startBot(config: Config): Promise<RunningBot> {
  const log = createLog(config.logLevel);
  const store = await openJsonStore({ folder: config.dataDirectory, log });
  return startOn(store, config, log).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
}

async function startOn(store: JsonStore, config: Config, log: Log): Promise<RunningBot> {
  const resources = await openResources(store, config, log);
  const domain = composeDomain(resources);
  const delivery = composeDelivery(resources, domain);
  const readiness = new Readiness(store.state, log);
  const { turns } = resources;
  const server = createServer({ config, log, turns, ready: () => Promise.resolve(readiness.problems) });
  const pages = await composePages(resources, domain, delivery, server);
  const services = composeServices(resources, domain, delivery, pages);
  serveBot(server, resources, services, { delivery, pages });
  servePages(server, resources, pages);

  const url = await begin(resources, { server, readiness, pages, delivery });
  const tidying = tidyConversations(resources);
  const { directoryFile, gateway, connector } = resources;
  const { scheduler, dispatcher } = delivery;
  const last = [gateway, connector, directoryFile, store];
  const stop = async () => {
    for (const part of [server, readiness, tidying, scheduler, pages.paymentCards, dispatcher, ...last]) {
      await part.close();
    }
  };
  return { url, stop };
}

/** What the bot is built on: data folder, directory, payment gateway, clock and connector. */
async function openResources(store: JsonStore, config: Config, log: Log) {
  const isLocal = config.mode === 'local';
  const people = join(config.dataDirectory, 'directory.json');
  const directoryFile = await JsonDirectory.open(people, isLocal ? sampleDirectory : undefined);
  directoryFile.follow(log);
  const rateLimiter = new RateLimiter();
  return {
    ...{ config, log, store, pricesOnPhones: config.pricesOnPhones },
    accounts: store,
    organisations: cachedOrganisations(store.organisations, turnReads),
    overview: store.overview,
    soldOverview: store.soldOverview,
    activity: store.activity,
    directoryFile,
    directory: cachedTenants(directoryFile, turnReads),
    gateway: new SandboxGateway(join(config.dataDirectory, 'sandbox-gateway.jsonl')),
    clock: await MovableClock.open(store.state, isLocal),
    rateLimiter,
    connector: new Connector(config, { rateLimiter }),
    botState: new BotState(store.state),
    turns: new TurnQueue(),
    metrics: new Metrics(),
  };
}

/** The command handler and the fulfilment of requests: every change of a document goes through them. */
function composeDomain(resources: Resources) {
  const { accounts, organisations, overview, directory, clock, config, log } = resources;
  const ports = { accounts, organisations, directory, clock };
  const gateway = boundedGateway(resources.gateway);
  const all = commandHandler({ ...ports, gateway, waitBriefly: withTimeout, limits: config.changeLimits });
  const explained = withPartnerReadOnly(withAdminReadOnly(all, { overview, directory }), { ...ports, overview });
  const commands = withLogging(explained, log);
  const approval = suspensionApproval({ ...ports, commands });
  const bulkChanges = bulkChangeRunner({ ...ports, commands, waitBriefly: withTimeout });
  return { commands, fulfilment: requestFulfilment({ ...ports, commands }), approval, bulkChanges };
}

/** Carries out payments, delivers notifications and runs due tasks. */
function composeDelivery(resources: Resources, { commands, fulfilment, approval, bulkChanges }: Domain) {
  const { accounts, organisations, directory, clock, log, botState, turns, metrics } = resources;
  const digests = new Digests({ accounts });
  const services = { commands, accounts, newOperation: randomUUID };
  const opens = noticeReviews({ services: { accounts, organisations }, botState, turns, log });
  const dispatcher = new Dispatcher({
    ...resources,
    commands,
    outboxes: [
      accountOutbox(accounts, commands, renderAccountNotice(directory)),
      organisationOutbox(
        organisations,
        commands,
        renderOrganisationNotice(digests, { services, directory, soldOverview: resources.soldOverview }),
      ),
    ],
    isWanted: recipientFilter({ organisations, directory }),
    opens,
    lost: onUnreachable({ commands, clock }),
  });
  metrics.watch(() => dispatcher.backlog());
  const relationships = relationshipEnds({ accounts, organisations, commands, directory, clock });
  const due = { accounts, organisations, commands, fulfilment, approval, bulkChanges, relationships };
  return { digests, dispatcher, opens, scheduler: new Scheduler({ ...due, clock, log, wake: dispatcher.wake }) };
}

/** The pages that people open in a browser through links on cards. */
async function composePages(
  resources: Resources,
  { commands }: Domain,
  { dispatcher }: DeliveryServices,
  { address }: SeatkeeperServer,
) {
  const { store, accounts, clock } = resources;
  const paymentCards = new PaymentCardPages({
    ...resources,
    commands,
    address,
    book: new PaymentLinkStore(store.state),
    vault: new SandboxVault(),
    wake: dispatcher.wake,
    notify: chatNotifier(resources),
  });
  const key = await downloadKey(store.state);
  const files = { accounts, overview: resources.overview };
  return {
    paymentCards,
    links: downloadLinks({ key, baseUrl: address, clock }),
    makers: {
      ...{ invoice: invoicePdf({ isSandbox }), history: historyFile, subscriptions: subscriptionsFile(files) },
      ...{ customers: customersFile(resources), customer: customerFile(resources), sold: soldFile(resources) },
      bulk: bulkFile(resources),
      activity: activityFile(resources),
    },
  };
}

/** What every dialog gets. */
function composeServices(
  resources: Resources,
  domain: Domain,
  delivery: DeliveryServices,
  pages: PageServices,
): Services {
  const { organisations, accounts, overview, soldOverview, activity, directory, clock, config } = resources;
  const { paymentCards, links } = pages;
  return {
    ...domain,
    ...{ organisations, accounts, overview, soldOverview, activity, directory, clock, isSandbox },
    digest: delivery.digests.soon,
    newOperation: randomUUID,
    waitBriefly: withTimeout,
    pages: { card: (by, purpose, language) => paymentCards.card(by, purpose, language), download: links.linkTo },
    dataset: config.peoplePicker === 'own' ? 'seatkeeper/people' : 'graph.microsoft.com/users',
  };
}

export interface Composed {
  readonly delivery: DeliveryServices;
  readonly pages: PageServices;
}

interface Starting extends Composed {
  readonly server: SeatkeeperServer;
  readonly readiness: Readiness;
}

/** Resolves to the address at which the bot listens. */
async function begin({ connector, metrics, log }: Resources, parts: Starting): Promise<string> {
  const { server, readiness, pages, delivery } = parts;
  const [url] = await Promise.all([server.listen(), readiness.begin()]);
  pages.paymentCards.begin();
  // So that the first reply does not wait for the HTTP client and the bot's token.
  connector.prepare().catch((error: unknown) => log.error({ err: error }, 'the connector is not ready'));
  metrics.watchProcess();
  delivery.dispatcher.wake();
  void delivery.scheduler.look();
  return url;
}

/** Deletes old conversation state once a day. */
function tidyConversations({ store, log }: Resources): PollingLoop {
  const tidying = new PollingLoop({ name: 'tidying', work: () => forgetConversations(store.state), rest: aDay, log });
  tidying.wake(aMinute);
  return tidying;
}
