import { performance } from 'node:perf_hooks';
import type { Activity, TurnContext } from 'botbuilder';
import type { Request, Response, Server } from 'restify';
import type { Config } from '../config.js';
import type { Log } from '../log.js';
import type { Metrics, TurnEnd } from '../metrics.js';
import type { SeatkeeperAdapter } from '../teams/adapter.js';
import type { Authentication } from '../teams/authentication.js';
import { isForwarded } from './clientAddress.js';
import { runTurn } from './currentTurn.js';
import { readJson } from './jsonBody.js';
import { maxBodySize, messagesPath, objectionTo, readActivity } from './requestGuard.js';
import { isOutsideChat } from '../teams/activityKind.js';
import { sendJson } from './sendJson.js';
import type { TurnQueue } from './turnQueue.js';
import { Busy } from './turnQueue.js';

export interface MessagesParts {
  readonly config: Config;
  readonly log: Log;
  readonly authentication: Pick<Authentication, 'admit' | 'accepts'>;
  readonly adapter: SeatkeeperAdapter;
  readonly run: (context: TurnContext) => Promise<void>;
  /** Shared with everything else that writes into conversations. */
  readonly turns: TurnQueue;
  readonly metrics?: Pick<Metrics, 'turn'>;
  /** The answer to a button or a search on a channel other than Teams. */
  readonly elsewhere?: (activity: Activity) => object;
}

interface Answer {
  readonly status: number;
  readonly body?: unknown;
  /** The turn failed, and its answer is an error message. */
  readonly isBroken?: boolean;
  /** Closes the connection: the body may not have been read to its end. */
  readonly isLast?: boolean;
}

function endOf({ status, isBroken = false }: Answer): TurnEnd {
  if (isBroken || status >= 500) return 'broken';
  if (status === 429) return 'busy';
  return status >= 400 ? 'refused' : 'answered';
}

/**
 * The route for activities: check the token, read the body, identify the person, wait for the conversation's turn,
 * run it, answer.
 */
export function serveMessages(
  routes: Server,
  { config, log, authentication, adapter, run, turns, metrics, elsewhere }: MessagesParts,
): void {
  async function receive(request: Request): Promise<Answer> {
    const proof = await authentication.admit({
      authorization: request.headers.authorization,
      address: request.socket.remoteAddress,
      forwarded: isForwarded(request),
    });
    if (!proof) return { status: 401, isLast: true };

    const body = await readJson(request, maxBodySize);
    if (typeof body === 'number') return { status: body, isLast: true };
    const activity = readActivity(body.json);
    if (!activity) return { status: 400 };
    if (!authentication.accepts(activity, proof)) return { status: 401 };

    const id = request.id();
    const objection = objectionTo(activity, config);
    if (objection) {
      log.warn({ request: id, objection }, 'activity refused');
      const isElsewhere = objection === 'channel' && activity.type === 'invoke' && elsewhere !== undefined;
      return isElsewhere ? { status: 200, body: elsewhere(activity) } : { status: 403 };
    }
    const watched = { isBroken: false };
    const watch = async (context: TurnContext) => {
      watched.isBroken = true;
      await run(context);
      watched.isBroken = false;
    };
    const turn = () => runTurn(id, () => adapter.turn({ activity, request: id }, watch));
    // What comes from outside of the chat waits for nobody but, in a dialog, for what was sent from it before.
    const queue = isOutsideChat(activity) ? id : activity.conversation.id;
    return { ...((await turns.run(queue, turn)) ?? { status: 200 }), ...watched };
  }

  function outcomeOf(error: unknown, request: Request): Answer {
    if (error instanceof Busy) return { status: 429 };
    log.error({ err: error, request: request.id() }, 'request failed');
    return { status: 500 };
  }

  routes.post(messagesPath, async (request: Request, response: Response) => {
    const begun = performance.now();
    const ended = await receive(request).catch((error: unknown) => outcomeOf(error, request));
    if (ended.isLast) response.setHeader('Connection', 'close');
    sendJson(response, ended.status, ended.body);
    metrics?.turn(endOf(ended), (performance.now() - begun) / 1_000);
  });
}
