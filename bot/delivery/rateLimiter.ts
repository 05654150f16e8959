import { TokenBucket } from 'limiter';
import { LRUCache } from 'lru-cache';

/**
 * A token bucket: `burst` calls at once, and `more` over each interval (milliseconds). Any span sees at most `burst`
 * plus what is refilled during it, which must stay within Teams' limit for that span.
 */
interface Rate {
  readonly burst: number;
  readonly more: number;
  readonly interval: number;
}

/** Teams allows 7 in 1 s, 8 in 2 s and 60 in 30 s; 6 and one a second give 7, 8 and 36. */
const conversationRate: Rate = { burst: 6, more: 1, interval: 1_000 };
/** Teams allows 1,800 in an hour: 900, and 900 an hour. */
const conversationHour: Rate = { burst: 900, more: 900, interval: 3_600_000 };
/** Teams allows an app 50 calls a second in one tenant: 25, and 25 a second. */
const tenantRate: Rate = { burst: 25, more: 25, interval: 1_000 };

/** One sender's notifications get at most four fifths of that, so that a flood leaves room for others'. */
const senderRate: Rate = { burst: 20, more: 20, interval: 1_000 };

/** A conversation that has been quiet for an hour has a full bucket, so dropping it loses nothing. */
const mostConversations = 20_000;
const mostSenders = 20_000;
const quietTime = 3_600_000;
/** Replies never wait; the tokens they overdraw are refilled within a minute. */
const deepestDebt = 60;

/** Where a call goes. */
export interface Destination {
  readonly conversation: string;
  readonly tenant?: string | undefined;
  /** The person whose change wrote the notification; a reply has none. */
  readonly sender?: string | undefined;
}

/** Keeps outgoing calls within Teams' documented limits in every window, wherever it starts. */
export class RateLimiter {
  readonly #conversations = new LRUCache<string, TokenBucket>({
    max: mostConversations,
    ttl: quietTime,
    updateAgeOnGet: true,
  });
  readonly #tenants = new Map<string, TokenBucket>();
  readonly #senders = new LRUCache<string, TokenBucket>({ max: mostSenders, ttl: quietTime, updateAgeOnGet: true });

  /** Milliseconds until a call may be made; 0 if it may be made now. */
  wait(destination: Destination): number {
    const buckets = [...this.#own(destination.conversation), ...this.#shared(destination)];
    return Math.max(...buckets.map((bucket) => bucket.getWaitTime(1)));
  }

  /** The same for tenant and sender only: cheap, and asked before any other work for a notification. */
  waitOf(tenant: string, sender?: string): number {
    return Math.max(...this.#shared({ tenant, sender }).map((bucket) => bucket.getWaitTime(1)));
  }

  /** Counts a call that is made now. A reply that did not wait takes its token from later calls. */
  spend(destination: Destination): void {
    for (const bucket of [...this.#own(destination.conversation), ...this.#shared(destination)]) {
      bucket.drip();
      bucket.content = Math.max(-deepestDebt, bucket.content - 1);
    }
  }

  #own(conversation: string): readonly TokenBucket[] {
    const known = this.#conversations.get(conversation);
    if (known !== undefined) return known.parentBucket ? [known, known.parentBucket] : [known];
    const hour = full(conversationHour);
    const own = full(conversationRate);
    own.parentBucket = hour;
    this.#conversations.set(conversation, own);
    return [own, hour];
  }

  #shared({ tenant, sender }: Omit<Destination, 'conversation'>): readonly TokenBucket[] {
    if (sender === undefined) return [this.#tenant(tenant)];
    const own = this.#senders.get(sender) ?? full(senderRate);
    this.#senders.set(sender, own);
    return [this.#tenant(tenant), own];
  }

  /** Conversations without a known tenant share one bucket. */
  #tenant(tenant = ''): TokenBucket {
    const known = this.#tenants.get(tenant) ?? full(tenantRate);
    this.#tenants.set(tenant, known);
    return known;
  }
}

function full({ burst, more, interval }: Rate): TokenBucket {
  const bucket = new TokenBucket({ bucketSize: burst, tokensPerInterval: more, interval });
  bucket.content = burst;
  return bucket;
}
