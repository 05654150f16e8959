import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Services } from '../dialogs/services.js';
import { organisationCommandHandler } from '../domain/application/organisationCommandHandler.js';
import { requestFulfilment } from '../domain/application/fulfilRequest.js';
import { commandHandler } from '../domain/application/commandHandler.js';
import { withAdminReadOnly } from '../domain/application/withAdminReadOnly.js';
import type { JsonStore } from '../domain/stores/jsonStore.js';
import { openJsonStore } from '../domain/stores/jsonStore.js';
import { teamsActor } from './teams/actor.js';
import { SeatkeeperAdapter } from './teams/adapter.js';
import { faultMessage } from './teams/faultMessage.js';
import { Authentication } from './teams/authentication.js';
import type { Config } from './config.js';
import { readConfig } from './config.js';
import { Connector } from './teams/connector.js';
import { JsonDirectory } from './directory/jsonDirectory.js';
import { localActor, staging } from './local/localMode.js';
import { MovableClock } from './local/movableClock.js';
import { downloadKey } from './downloads/downloadKey.js';
import { downloadLinks } from './downloads/downloadLinks.js';
import { serveDownloads } from './downloads/downloads.js';
import { historyFile } from './downloads/historyCsv.js';
import { invoicePdf } from './downloads/invoicePdf.js';
import { subscriptionsFile } from './downloads/subscriptionsCsv.js';
import { sampleDirectory } from './local/sample.js';
import type { Log } from './log.js';
import { createLog } from './log.js';
import { withLogging } from './withLogging.js';
import { forgetConversations, BotState } from './teams/botState.js';
import { Metrics } from './metrics.js';
import { serveMetrics } from './http/metricsRoute.js';
import { adminRegister } from './delivery/adminRegister.js';
import { awaitedAnswers } from './delivery/waitingCards.js';
import { Dispatcher } from './delivery/dispatcher.js';
import { onUnreachable } from './delivery/onUnreachable.js';
import { noticeReviews } from './delivery/noticeReviews.js';
import { Digests } from './delivery/render/digests.js';
import { renderAccountNotice, renderOrganisationNotice } from './delivery/render/renderNotification.js';
import { accountOutbox, organisationOutbox } from './delivery/outboxSource.js';
import { RateLimiter } from './delivery/rateLimiter.js';
import { recipientFilter } from './delivery/recipientFilter.js';
import { PaymentCardPages } from './payments/page/paymentCardPages.js';
import { servePay } from './payments/page/routes.js';
import { chatNotifier } from './payments/page/notifyChat.js';
import { PaymentLinkStore } from './payments/page/paymentLinkStore.js';
import { boundedGateway } from './payments/boundedGateway.js';
import { SandboxVault } from './payments/sandboxVault.js';
import { SandboxGateway } from './payments/sandboxGateway.js';
import { withTimeout } from './payments/timeout.js';
import { Readiness } from './http/readiness.js';
import { PollingLoop } from './delivery/pollingLoop.js';
import { seatkeeperBot, stringsIn } from './seatkeeperBot.js';
import { Scheduler } from './scheduler.js';
import { createServer } from './http/server.js';
import { startFailure } from './startFailure.js';
import { TurnQueue } from './http/turnQueue.js';

const aMinute = 60_000;
const aDay = 24 * 60 * aMinute;

interface Running {
  readonly url: string;
  stop(): Promise<void>;
}

/** Puts the bot together from its settings and starts it. */
async function start(config: Config): Promise<Running> {
  const log = createLog(config.logLevel);
  const store = await openJsonStore({ folder: config.dataDirectory, log });
  return startOn(store, config, log).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
}

async function startOn(store: JsonStore, config: Config, log: Log): Promise<Running> {
  const folder = config.dataDirectory;
  const directory = await JsonDirectory.open(
    join(folder, 'directory.json'),
    config.mode === 'local' ? sampleDirectory : undefined,
  );
  directory.follow(log);
  const sandbox = new SandboxGateway(join(folder, 'sandbox-gateway.jsonl'));
  const isLocal = config.mode === 'local';
  const clock = await MovableClock.open(store.state, isLocal);
  const { organisations, overview } = store;
  const commands = withLogging(
    withAdminReadOnly(
      commandHandler({
        accounts: store,
        organisations,
        directory,
        gateway: boundedGateway(sandbox),
        clock,
        patience: withTimeout,
        limits: config.changeLimits,
      }),
      { overview, directory },
    ),
    log,
  );
  const botState = new BotState(store.state);
  const rateLimiter = new RateLimiter();
  const connector = new Connector(config, { rateLimiter });
  const metrics = new Metrics();
  const digests = new Digests({ accounts: store });
  const turns = new TurnQueue();
  const dispatcher = new Dispatcher({
    accounts: store,
    outboxes: [
      accountOutbox(store, renderAccountNotice(directory)),
      organisationOutbox(
        organisations,
        renderOrganisationNotice(digests, {
          services: { commands, accounts: store, newOperation: randomUUID },
          directory,
        }),
      ),
    ],
    ...{ commands, directory, botState, connector, rateLimiter, clock, log, metrics },
    isWanted: recipientFilter({ organisations, directory }),
    opens: noticeReviews({ services: { accounts: store, organisations }, botState, turns, log }),
    lost: onUnreachable({ organisations, clock, wake: () => dispatcher.wake() }),
  });
  metrics.watch(() => dispatcher.backlog());
  const reached = { at: config.publicUrl ?? '' };
  const address = () => reached.at;
  const pages = new PaymentCardPages({
    book: new PaymentLinkStore(store.state),
    vault: new SandboxVault(),
    ...{ commands, accounts: store, directory, clock, log, address, wake: dispatcher.wake },
    tell: chatNotifier({ accounts: store, directory, botState, connector, log }),
  });
  const links = downloadLinks({ key: await downloadKey(store.state), baseUrl: address, clock });
  const organisationCommands = organisationCommandHandler({ accounts: store, organisations, directory, clock });
  const fulfilment = requestFulfilment({
    commands,
    organisationCommands,
    accounts: store,
    organisations,
    directory,
    clock,
  });
  const services: Services = {
    commands,
    organisationCommands,
    fulfilment,
    organisations,
    accounts: store,
    overview,
    digest: digests.soon,
    directory,
    clock,
    newOperation: randomUUID,
    isSandbox: true,
    pages: { card: (by, errand, language) => pages.card(by, errand, language), download: links.linkTo },
    dataset: config.peoplePicker === 'own' ? 'seatkeeper/people' : 'graph.microsoft.com/users',
  };
  const scheduler = new Scheduler({
    accounts: store,
    organisations,
    commands,
    organisationCommands: fulfilment,
    clock,
    log,
    wake: dispatcher.wake,
  });
  const run = seatkeeperBot({
    services,
    botState,
    log,
    wake: dispatcher.wake,
    met: dispatcher.meet,
    admins: adminRegister({ organisations, clock }),
    shown: (page, place) => pages.shownAt(page, place),
    awaits: awaitedAnswers({ accounts: store, organisations }),
    identify: isLocal ? localActor({ directory, accounts: store, clock }) : teamsActor(directory),
    ...(isLocal ? { impersonate: staging({ directory, accounts: store, clock, look: scheduler.look }) } : {}),
  });
  const adapter = new SeatkeeperAdapter({
    connector,
    log,
    apologise: (context, error) => faultMessage(error, stringsIn(context)),
  });
  const tidying = new PollingLoop({ name: 'tidying', work: () => forgetConversations(store.state), rest: aDay, log });
  tidying.wake(aMinute);
  const readiness = new Readiness(store.state, log);
  const ready = () => Promise.resolve(readiness.problems);
  const server = createServer({
    config,
    log,
    authentication: new Authentication(config, log),
    adapter,
    run,
    turns,
    ready,
    metrics,
  });
  const makers = {
    invoice: invoicePdf({ isSandbox: services.isSandbox }),
    history: historyFile,
    subscriptions: subscriptionsFile({ overview, accounts: store }),
  };
  serveDownloads(server.routes, { links, makers, accounts: store, directory, log });
  serveMetrics(server.routes, { metrics, token: config.metricsToken });
  servePay(server.routes, { pages, clock, log, address, trustedProxies: config.trustedProxies });
  const [url] = await Promise.all([server.listen(), readiness.begin()]);
  reached.at = config.publicUrl ?? url;
  pages.begin();
  // So that the first person to be answered does not wait for the HTTP client and the bot's token.
  connector.prepare().catch((error: unknown) => log.error({ err: error }, 'the connector is not ready'));
  metrics.watchProcess();
  dispatcher.wake();
  void scheduler.look();
  return {
    url,
    stop: async () => {
      await server.close();
      await readiness.close();
      await tidying.close();
      await scheduler.close();
      await pages.close();
      await dispatcher.close();
      await sandbox.close();
      await connector.close();
      await directory.close();
      await store.close();
    },
  };
}

function say(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** The environment wins over the file. */
function loadEnvFile(): void {
  if (existsSync('.env')) process.loadEnvFile('.env');
}

async function main(): Promise<void> {
  loadEnvFile();
  const config = readConfig(process.env);
  const running = await start(config).catch((error: unknown) => {
    throw new Error(startFailure(error, config), { cause: error });
  });

  const stop = () => {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
    running.stop().then(() => say('Seatkeeper has stopped. Everything is saved.'), fail);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  say(
    `Seatkeeper listens on ${running.url}/api/messages (${config.mode} mode).`,
    `Data is kept in ${config.dataDirectory}.`,
    ...(config.mode === 'local'
      ? ['Next: npm run playground, in a second terminal, then write "menu". Ctrl-C stops it.']
      : []),
  );
}

function fail(error: unknown): void {
  process.stderr.write(`Seatkeeper has a problem: ${startFailure(error, undefined)}\n`);
  process.exitCode = 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`Seatkeeper cannot start: ${startFailure(error, undefined)}\n`);
  process.exitCode = 1;
});
