import type { Activity, ConversationReference, InvokeResponse, ResourceResponse } from 'botbuilder';
import { BotAdapter } from 'botbuilder-core/lib/botAdapter.js';
import { TurnContext } from 'botbuilder-core/lib/turnContext.js';
import type { Connector, Delivery, ActivityTarget } from './connector.js';
import type { Log } from '../log.js';

/** The message for a failed turn, in the reader's language. */
export type FaultMessage = (context: TurnContext, error: unknown) => string | Promise<string>;

export interface AdapterParts {
  readonly connector: Connector;
  readonly log: Log;
  readonly faultMessage: FaultMessage;
  /** What answers an invoke with that message. */
  readonly faultBody: (context: TurnContext, text: string) => object;
}

export interface IncomingActivity {
  readonly activity: Activity;
  readonly request: string;
}

type TurnHandler = (context: TurnContext) => Promise<void>;
type FailedDelivery = Extract<Delivery, { readonly sent: false }>;

/** An activity was not delivered, or it is unknown whether it was; it is not sent again. */
export class SendFailed extends Error {
  override readonly name = 'SendFailed';
  readonly status: FailedDelivery['failed'];
  readonly retryAfter: number | undefined;

  constructor({ failed, retryAfter, cause }: FailedDelivery) {
    super(`Sending failed: ${failed}`, { cause });
    this.status = failed;
    this.retryAfter = retryAfter;
  }
}

const invokeAnswer = Symbol('invokeAnswer');

/** Runs turns in bounded time, never sends twice, and never shows errors to people. */
export class SeatkeeperAdapter extends BotAdapter {
  readonly #connector: Connector;
  readonly #log: Log;
  readonly #faultMessage: FaultMessage;
  readonly #faultBody: AdapterParts['faultBody'];

  constructor({ connector, log, faultMessage: apologise, faultBody }: AdapterParts) {
    super();
    this.#connector = connector;
    this.#log = log;
    this.#faultMessage = apologise;
    this.#faultBody = faultBody;
  }

  /** Runs one turn of an accepted activity; the result is the answer of an invoke. */
  async turn({ activity, request }: IncomingActivity, run: TurnHandler): Promise<InvokeResponse | undefined> {
    const turn = new TurnContext(this, activity);
    await this.runMiddleware(turn, async (context) => {
      try {
        await run(context);
      } catch (error) {
        await this.#recover(context, error, request);
      }
    });
    return answerOf(turn);
  }

  /** Starts a turn of the bot's own; errors go to the caller. */
  override async continueConversation(reference: Partial<ConversationReference>, run: TurnHandler): Promise<void> {
    const activity = TurnContext.applyConversationReference({ type: 'event' }, reference, true);
    await this.runMiddleware(new TurnContext(this, activity), run);
  }

  override async sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const responses: ResourceResponse[] = [];
    for (const activity of activities) responses.push({ id: await this.#send(context, activity) });
    return responses;
  }

  async #send(context: TurnContext, activity: Partial<Activity>): Promise<string> {
    if (activity.type === 'invokeResponse') context.turnState.set(invokeAnswer, activity);
    if (activity.type === 'invokeResponse' || activity.type === 'trace') return '';

    const delivery = await this.#connector.post(placeOf(activity, activity.replyToId), activity);
    // A failed "is typing" is no reason to stop a turn.
    return activity.type === 'typing' && !delivery.sent ? '' : (idOf(delivery) ?? '');
  }

  override async updateActivity(_context: TurnContext, activity: Partial<Activity>): Promise<ResourceResponse> {
    const delivery = await this.#connector.put(placeOf(activity, activity.id ?? ''), activity);
    return { id: idOf(delivery) ?? activity.id ?? '' };
  }

  override async deleteActivity(_context: TurnContext, reference: Partial<ConversationReference>): Promise<void> {
    idOf(await this.#connector.delete(placeOf(reference, reference.activityId ?? '')));
  }

  async #recover(context: TurnContext, error: unknown, request: string): Promise<void> {
    const { activity } = context;
    this.#log.error({ err: error, request, type: activity.type, invoke: activity.name }, 'turn failed');
    if (activity.type === 'invoke') {
      const body = this.#faultBody(context, await this.#faultMessage(context, error));
      await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
    } else if (activity.type === 'message' && canStillSend(error)) {
      await this.#tell(context, await this.#faultMessage(context, error), request);
    }
  }

  async #tell(context: TurnContext, text: string, request: string): Promise<void> {
    try {
      await context.sendActivity(text);
    } catch (error) {
      this.#log.error({ err: error, request }, 'error message not sent');
    }
  }
}

/** Invokes, and requests that expect replies, are answered in the HTTP response. */
function answerOf({ activity, turnState, bufferedReplyActivities }: TurnContext): InvokeResponse | undefined {
  if (activity.deliveryMode === 'expectReplies') return { status: 200, body: { activities: bufferedReplyActivities } };
  if (activity.type !== 'invoke') return undefined;

  const sent = turnState.get<{ readonly value?: Partial<InvokeResponse<unknown>> } | undefined>(invokeAnswer);
  const { status = 501, body } = sent?.value ?? {};
  return { status: hasOwnStatus(body) ? 200 : status, body };
}

type Addressed = Partial<Pick<Activity, 'serviceUrl' | 'conversation'>>;

const placeOf = ({ serviceUrl = '', conversation }: Addressed, activity: string | undefined): ActivityTarget => ({
  serviceUrl,
  conversation: conversation?.id ?? '',
  activity,
  tenant: conversation?.tenantId,
});

function idOf(delivery: Delivery): string | undefined {
  if (!delivery.sent) throw new SendFailed(delivery);
  return delivery.id;
}

// After a card that is too large a plain sentence can still be sent; any other failure would repeat.
const canStillSend = (error: unknown) => !(error instanceof SendFailed) || error.status === 413;

const hasOwnStatus = (body: unknown) => typeof body === 'object' && body !== null && 'statusCode' in body;
