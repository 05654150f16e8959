import type { Activity, TurnContext } from 'botbuilder';
import { readerFor } from '../cards/language.js';
import type { Services } from '../dialogs/services.js';
import { adminRegister } from './delivery/adminRegister.js';
import { waitingCards } from './delivery/waitingCards.js';
import { serveDownloads } from './downloads/downloads.js';
import { serveMessages } from './http/messagesRoute.js';
import { serveMetrics } from './http/metricsRoute.js';
import type { SeatkeeperServer } from './http/server.js';
import { serveTiles } from './http/tilesRoute.js';
import { localActor, localStandIn, staging } from './local/localMode.js';
import { servePay } from './payments/page/routes.js';
import { whileTyping } from './teams/typing.js';
import { readerIn, seatkeeperBot } from './seatkeeperBot.js';
import { SeatkeeperAdapter } from './teams/adapter.js';
import { teamsActor } from './teams/actor.js';
import { LaterCards } from './turns/laterCards.js';
import { Authentication } from './teams/authentication.js';
import { languageIn } from './teams/clientLocale.js';
import { faultMessage } from './teams/faultMessage.js';
import { messageExtension, refusalTo } from './teams/messageExtension/messageExtension.js';
import type { Composed, PageServices, Resources } from './compose.js';

/** The route on which Teams delivers activities. */
export function serveBot(
  { routes, address }: SeatkeeperServer,
  resources: Resources,
  services: Services,
  { delivery: { dispatcher, scheduler, opens }, pages }: Composed,
): void {
  const { config, log, accounts, organisations, directory, directoryFile, clock, connector } = resources;
  const isLocal = config.mode === 'local';
  const awaits = waitingCards({ commands: services.commands });
  const answered = seatkeeperBot({
    extension: messageExtension({ ...resources, opens, awaits }),
    ...resources,
    ...{ services, address },
    wake: dispatcher.wake,
    met: dispatcher.meet,
    admins: adminRegister({ commands: services.commands, organisations, clock }),
    shown: (page, place) => pages.paymentCards.shownAt(page, place),
    awaits,
    later: new LaterCards(resources),
    identify: isLocal ? localActor({ directory: directoryFile, accounts, clock }) : teamsActor(directory),
    ...(isLocal && {
      impersonate: staging({ directory: directoryFile, accounts, clock, look: scheduler.look }),
      standIn: localStandIn(directoryFile),
    }),
  });
  const adapter = new SeatkeeperAdapter({
    connector,
    log,
    faultMessage: (context, error) => faultMessage(error, readerIn(context).strings),
    faultBody: (context, text) => refusalTo(context.activity.name ?? '', text, readerIn(context)),
  });
  const run = (context: TurnContext) => whileTyping(context, () => answered(context));
  const elsewhere = (activity: Activity) => {
    const reader = readerFor(activity.from.id, languageIn(activity), activity.locale);
    return refusalTo(activity.name ?? '', reader.strings.extension.onlyInTeams, reader);
  };
  serveMessages(routes, { ...resources, authentication: new Authentication(config, log), adapter, run, elsewhere });
}

/** The pages for payment cards, downloads, tiles and metrics. */
export function servePages(
  { routes, address }: SeatkeeperServer,
  resources: Resources,
  { paymentCards, links, makers }: PageServices,
) {
  const { accounts, directory, clock, log, metrics, config } = resources;
  serveDownloads(routes, { links, makers, accounts, directory, clock, log });
  serveTiles(routes, { log });
  serveMetrics(routes, { metrics, token: config.metricsToken });
  servePay(routes, { pages: paymentCards, clock, log, address, trustedProxies: config.trustedProxies });
}
