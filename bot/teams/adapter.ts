import type { Activity, ConversationReference, InvokeResponse, ResourceResponse, TurnContext } from 'botbuilder';
import { CloudAdapterBase } from 'botbuilder-core/lib/cloudAdapterBase.js';
import type { Authentication, Caller, Origin, Proof } from './authentication.js';
import type { Connector, Delivery, Place } from './connector.js';
import type { Log } from '../log.js';

/** What the reader is told of a turn that broke, in their language. */
export type Apologise = (context: TurnContext, error: unknown) => string | Promise<string>;

export interface AdapterParts {
  readonly authentication: Authentication;
  readonly connector: Connector;
  readonly log: Log;
  readonly apologise: Apologise;
}

export interface Turn {
  readonly caller: Caller;
  readonly activity: Activity;
  readonly request: string;
}

type Refused = Extract<Delivery, { readonly sent: false }>;

/** An activity did not reach the conversation, or nobody knows whether it did; it is not sent again. */
export class SendFailed extends Error {
  override readonly name = 'SendFailed';
  readonly status: Refused['failed'];
  readonly retryAfter: number | undefined;

  constructor({ failed, retryAfter, cause }: Refused) {
    super(`Sending failed: ${failed}`, { cause });
    this.status = failed;
    this.retryAfter = retryAfter;
  }
}

const unsent: readonly (string | undefined)[] = ['invokeResponse', 'trace', 'delay'];

/** The SDK's adapter, with turns that end in bounded time, never send twice and never show their errors. */
export class SeatkeeperAdapter extends CloudAdapterBase {
  readonly #authentication: Authentication;
  readonly #connector: Connector;
  readonly #log: Log;
  readonly #apologise: Apologise;
  readonly #requests = new WeakMap<Partial<Activity>, string>();

  constructor({ authentication, connector, log, apologise }: AdapterParts) {
    super(authentication);
    this.#authentication = authentication;
    this.#connector = connector;
    this.#log = log;
    this.#apologise = apologise;
    this.onTurnError = (context, error) => this.#recover(context, error);
  }

  admit(origin: Origin): Promise<Proof | undefined> {
    return this.#authentication.admit(origin);
  }

  callerOf(activity: Activity, proof: Proof): Caller | undefined {
    return this.#authentication.callerOf(activity, proof);
  }

  /** Runs one turn of an activity that has been let in; the result is an invoke's answer. */
  async turn(
    { caller, activity, request }: Turn,
    run: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    this.#requests.set(activity, request);
    const answer = await this.processActivity(caller, activity, run);
    return answer && hasOwnStatus(answer.body) ? { ...answer, status: 200 } : answer;
  }

  override async sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const responses: ResourceResponse[] = [];
    for (const activity of activities) {
      const isSent = !unsent.includes(activity.type);
      responses.push(...(isSent ? [await this.#post(activity)] : await super.sendActivities(context, [activity])));
    }
    return responses;
  }

  async #post({ id: _id, ...activity }: Partial<Activity>): Promise<ResourceResponse> {
    const delivery = await this.#connector.post(placeOf(activity, activity.replyToId), activity);
    // A missing "is typing" is no reason to break off a turn.
    return { id: activity.type === 'typing' && !delivery.sent ? '' : (idOf(delivery) ?? '') };
  }

  override async updateActivity(_context: TurnContext, activity: Partial<Activity>): Promise<ResourceResponse> {
    const delivery = await this.#connector.put(placeOf(activity, activity.id ?? ''), activity);
    return { id: idOf(delivery) ?? activity.id ?? '' };
  }

  override async deleteActivity(_context: TurnContext, reference: Partial<ConversationReference>): Promise<void> {
    idOf(await this.#connector.delete(placeOf(reference, reference.activityId ?? '')));
  }

  async #recover(context: TurnContext, error: unknown): Promise<void> {
    const { activity } = context;
    const request = this.#requests.get(activity);
    // A notification's caller decides itself what becomes of it.
    if (request === undefined) throw error;

    this.#log.error({ err: error, request, type: activity.type, invoke: activity.name }, 'turn failed');
    if (activity.type === 'invoke') {
      const body = apologyFor(activity.name ?? '', await this.#apologise(context, error));
      await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
    } else if (activity.type === 'message' && canStillSend(error)) {
      await this.#tell(context, await this.#apologise(context, error), request);
    }
  }

  async #tell(context: TurnContext, text: string, request: string): Promise<void> {
    try {
      await context.sendActivity(text);
    } catch (error) {
      this.#log.error({ err: error, request }, 'apology not sent');
    }
  }
}

type Addressed = Partial<Pick<Activity, 'serviceUrl' | 'conversation'>>;

const placeOf = ({ serviceUrl = '', conversation }: Addressed, activity: string | undefined): Place => ({
  serviceUrl,
  conversation: conversation?.id ?? '',
  activity,
  tenant: conversation?.tenantId,
});

function idOf(delivery: Delivery): string | undefined {
  if (!delivery.sent) throw new SendFailed(delivery);
  return delivery.id;
}

// What was refused for its size leaves the way open for a sentence; any other failure would meet it too.
const canStillSend = (error: unknown) => !(error instanceof SendFailed) || error.status === 413;

const hasOwnStatus = (body: unknown) => typeof body === 'object' && body !== null && 'statusCode' in body;

/** The answer in which each kind of invoke can show a sentence; a search has no room for one, and finds nothing. */
export function apologyFor(invoke: string, text: string): object {
  if (invoke === 'application/search') return searchAnswer([]);
  if (/^composeExtension\/(?:query|selectItem|anonymousQueryLink)/.test(invoke)) {
    return { composeExtension: { type: 'message', text } };
  }
  if (/^(?:task|composeExtension)\//.test(invoke)) return { task: { type: 'message', value: text } };
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text };
}

/** What a search of a card's input has found. */
export function searchAnswer(results: readonly { readonly title: string; readonly value: string }[]): object {
  return { statusCode: 200, type: 'application/vnd.microsoft.search.searchResponse', value: { results } };
}
