import type { Activity, ResourceResponse } from 'botbuilder';
import { BotAdapter, TurnContext } from 'botbuilder-core';

/** What a turn sent, in order. */
export interface Sent {
  readonly how: 'send' | 'update';
  readonly activity: Partial<Activity>;
}

/** A channel that only writes down. */
export class RecordingAdapter extends BotAdapter {
  readonly sent: Sent[] = [];
  /** Thrown instead of updating. */
  updateFailure: Error | undefined;

  /** A turn of this activity. */
  context(activity: Partial<Activity>): TurnContext {
    return new TurnContext(this, activity);
  }

  /** The bodies of the answers to invokes so far. */
  get answers(): readonly { readonly status: number; readonly body?: unknown }[] {
    return this.sent.flatMap(({ activity }) =>
      activity.type === 'invokeResponse' ? [activity.value as { readonly status: number }] : [],
    ); // as the SDK defines it
  }

  override sendActivities(_context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const first = this.sent.length;
    // Whether a busy machine takes so long that the bot is seen typing is chance.
    const staying = activities.filter(({ type }) => type !== 'typing');
    this.sent.push(...staying.map((activity) => ({ how: 'send', activity }) as const));
    return Promise.resolve(activities.map((_, index) => ({ id: `sent-${first + index}` })));
  }

  override updateActivity(_context: TurnContext, activity: Partial<Activity>): Promise<ResourceResponse> {
    if (this.updateFailure !== undefined) return Promise.reject(this.updateFailure);
    this.sent.push({ how: 'update', activity });
    return Promise.resolve({ id: activity.id ?? '' });
  }

  override deleteActivity(): Promise<void> {
    return Promise.reject(new Error('Nothing of ours deletes'));
  }

  override continueConversation(): Promise<void> {
    return Promise.reject(new Error('Nothing of ours continues'));
  }
}
