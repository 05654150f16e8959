import { TokenBucket } from 'limiter';
import { LRUCache } from 'lru-cache';

/**
 * So many at once and so many more over the interval, in milliseconds. In any span whatever that makes `burst` plus what
 * drips in it, which has to stay within what Teams allows in that span.
 */
interface Rate {
  readonly burst: number;
  readonly more: number;
  readonly interval: number;
}

/** Teams allows 7 in 1 s, 8 in 2 s and 60 in 30 s: 6 and one a second make 7, 8 and 36. */
const conversationRate: Rate = { burst: 6, more: 1, interval: 1_000 };
/** And 1,800 in an hour: 900 and 900 an hour. */
const conversationHour: Rate = { burst: 900, more: 900, interval: 3_600_000 };
/** One app may make 50 calls a second in one tenant: 25 and 25 a second. */
const tenantRate: Rate = { burst: 25, more: 25, interval: 1_000 };

/** Of which the cards of one sender take at most four fifths: a flood leaves room for what others send. */
const senderRate: Rate = { burst: 20, more: 20, interval: 1_000 };

/** A conversation that has been quiet for an hour has all its tokens again, so nothing is forgotten with it. */
const mostConversations = 20_000;
const mostSenders = 20_000;
const quietTime = 3_600_000;
/** Answers never wait, but what they overdraw is paid back within a minute. */
const deepestDebt = 60;

/** Where a call goes. */
export interface Destination {
  readonly conversation: string;
  readonly tenant?: string | undefined;
  /** Whose card it is; an answer is nobody's. */
  readonly sender?: string | undefined;
}

/** Keeps what the bot sends within Teams' documented limits, in every window and not only in those that a clock begins. */
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

  /** The same, as far as tenant and sender are concerned: cheap, and asked before anything else is done for a card. */
  waitOf(tenant: string, sender?: string): number {
    return Math.max(...this.#shared({ tenant, sender }).map((bucket) => bucket.getWaitTime(1)));
  }

  /** A call is made now, whoever has asked for it: what is not waited for is missing afterwards. */
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

  /** What belongs to no tenant that is known shares one rate. */
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
