import { withoutPrices } from '../../cards/withoutPrices.js';
import type { LiveReview } from '../../cards/card.js';
import type { Reader } from '../../cards/language.js';
import { languageOf, readerFor } from '../../cards/language.js';
import type { Notice } from '../../domain/account/account.js';
import type { Instant } from '../../domain/basics/calendar.js';
import { addHours } from '../../domain/basics/calendar.js';
import type { Clock, Directory, Recipient } from '../../domain/application/ports.js';
import type { Connector, Delivery, ActivityTarget } from '../teams/connector.js';
import type { Log } from '../log.js';
import type { Address, BotState } from '../teams/botState.js';
import type { Metrics } from '../metrics.js';
import type { Arrival, RecipientQueue } from './recipientQueue.js';
import type { OutboxEntry, RenderedMessage } from './outboxSource.js';
import type { RateLimiter } from './rateLimiter.js';
import type { MessageBatch } from './messageBatch.js';
import { messageFor, messageBatchOf, routingOf, earlierMessageOf } from './messageBatch.js';
import { decideRetry } from './retryPolicy.js';

export interface DeliveryWorkerParts {
  readonly directory: Pick<Directory, 'tenant'>;
  readonly botState: BotState;
  readonly connector: Pick<Connector, 'post' | 'put' | 'members'>;
  readonly rateLimiter: Pick<RateLimiter, 'wait' | 'waitOf'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  /** False where phones show no price: what the bot sends by itself is on all devices. */
  readonly pricesOnPhones?: boolean;
  /** Whether the recipient should still get this notification. */
  readonly isWanted: (recipient: Recipient, notice: Notice) => Promise<boolean>;
  /** Called before a card whose button acts at once is sent into this conversation. */
  readonly opens?: (recipient: Recipient, conversation: string, review: LiveReview) => Promise<void>;
  /** The recipient cannot be written to any more. */
  readonly lost: (recipient: Recipient) => Promise<void>;
}

/**
 * `on`: continue with the next entry. `nowhere`: wait until the person writes to the bot. `wait`: pause in
 * milliseconds.
 */
export type Progress = 'on' | 'nowhere' | { readonly wait: number };

/** After so many hours without delivery a notification is dropped. */
const longestWait = 30 * 24;

/** A card is dropped when Teams has rejected it at this many addresses, because others wait behind it. */
const mostRejections = 3;

interface Route {
  readonly place: ActivityTarget & { readonly tenant: string };
  readonly address: Address;
  readonly reader: Reader;
}

interface SendResult {
  readonly route: Route;
  readonly method: 'post' | 'put';
  readonly earlier: string | undefined;
  readonly delivery: Delivery;
}

/** The document that a card is made from cannot be read; other documents are not affected. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

/** Delivers one card to one person, one call at a time; each result is recorded before the next call. */
export class DeliveryWorker {
  readonly #parts: DeliveryWorkerParts;
  readonly #since: Instant;

  constructor(parts: DeliveryWorkerParts) {
    this.#parts = parts;
    this.#since = parts.clock.now();
  }

  async carry(queue: RecipientQueue, entry: OutboxEntry): Promise<Progress> {
    const wait = this.#parts.rateLimiter.waitOf(queue.recipient.tenant, entry.outboxDocument.sender);
    if (wait > 0) return this.#paced(wait);

    const batch = await this.#batchOf(entry);
    const { arrived } = queue.attempt(batch.id);
    if (arrived !== undefined) return this.#arrived(queue, batch, arrived);
    if (this.#isUndone(queue, batch)) return this.#settled(queue, batch, 'outdated');
    return (await this.#sorted(queue.recipient, batch)) ? this.#send(queue, batch) : 'on';
  }

  /**
   * Undone before the person can have seen it. False if any call about it had an unknown result, now or before a
   * crash.
   */
  #isUndone(queue: RecipientQueue, { id, notices, contents }: MessageBatch): boolean {
    const { unclear, isDoubtful } = queue.attempt(id);
    const isCertain = unclear === 0 && !isDoubtful && notices.every(({ at }) => at >= this.#since);
    return isCertain && contents.isTakenBack(notices);
  }

  async #batchOf({ outboxDocument, notice }: OutboxEntry): Promise<MessageBatch> {
    try {
      const batch = messageBatchOf(notice, outboxDocument, await outboxDocument.read());
      if (batch === undefined) throw new Error('A notice is missing from its document');
      return batch;
    } catch (cause) {
      throw new Unreadable('A notification cannot be rendered', { cause });
    }
  }

  /** Drops notices that are too old or no longer wanted; true if nothing was dropped. */
  async #sorted(recipient: Recipient, { notices, outboxDocument }: MessageBatch): Promise<boolean> {
    const { clock, metrics } = this.#parts;
    const old = notices.filter(({ at }) => clock.now() > addHours(at, longestWait));
    const young = notices.filter((notice) => !old.includes(notice));
    const wishes = await this.#wishes(recipient, young);
    const unwanted = young.filter((_, index) => wishes[index] === false);
    if (old.length + unwanted.length === 0) return true;

    await outboxDocument.settle({ notices: [...old, ...unwanted].map(({ id }) => id) });
    metrics.settled('expired', old.length);
    metrics.settled('unwanted', unwanted.length);
    return false;
  }

  async #wishes(recipient: Recipient, notices: readonly Notice[]): Promise<readonly boolean[]> {
    try {
      return await Promise.all(notices.map((notice) => this.#parts.isWanted(recipient, notice)));
    } catch (cause) {
      throw new Unreadable('The preferences of a recipient cannot be read', { cause });
    }
  }

  async #send(queue: RecipientQueue, batch: MessageBatch): Promise<Progress> {
    const { rateLimiter, connector, metrics } = this.#parts;
    const { sender } = batch.outboxDocument;
    const reached = await this.#routeTo(queue.recipient, sender);
    if (reached === undefined) return 'nowhere';
    const rendered = await this.#render(batch, reached);
    if (rendered === undefined) return this.#settled(queue, batch, 'outdated');

    // Read immediately before every call, so that nothing is sent after an uninstall.
    const route = await this.#routeTo(queue.recipient, sender);
    if (route === undefined) return 'nowhere';
    const state = queue.attempt(batch.id);
    if (state.isDoubtful) return this.#probe(queue, batch, route);
    const wait = rateLimiter.wait(route.place);
    if (wait > 0) return this.#paced(wait);

    const earlier = state.isNew ? undefined : earlierMessageOf(batch);
    if (rendered.review !== undefined && !state.isSmall)
      await this.#parts.opens?.(queue.recipient, route.address.conversation, rendered.review);
    const message = { ...messageFor(rendered, route.reader, state), ...routingOf(route.address) };
    const delivery =
      earlier === undefined
        ? await connector.post(route.place, message)
        : await connector.put({ ...route.place, activity: earlier }, { ...message, id: earlier });
    const method = earlier === undefined ? 'post' : 'put';
    metrics.called(method, delivery.sent ? 'accepted' : delivery.failed);
    return this.#after(queue, batch, { route, method, earlier, delivery });
  }

  async #render({ contents, latest }: MessageBatch, { reader }: Route): Promise<RenderedMessage | undefined> {
    try {
      return await contents.render(latest, this.#parts.clock.now(), reader);
    } catch (cause) {
      throw new Unreadable('A notification cannot be rendered', { cause });
    }
  }

  async #routeTo({ tenant, person }: Recipient, sender: string): Promise<Route | undefined> {
    const { directory, botState } = this.#parts;
    const { cloud } = (await directory.tenant(tenant)) ?? {};
    const { address, language } = await botState.person(tenant, person);
    if (address === undefined) return undefined;

    const { locale, zone } = address;
    const reader = readerFor(person, language ?? languageOf(locale), locale, cloud, zone);
    const own = this.#parts.pricesOnPhones === false ? withoutPrices(reader) : reader;
    return { place: { ...address, tenant, sender }, address, reader: own };
  }

  async #after(
    queue: RecipientQueue,
    batch: MessageBatch,
    { route, method, earlier, delivery }: SendResult,
  ): Promise<Progress> {
    const state = queue.attempt(batch.id);
    const isUnclear = !delivery.sent && delivery.failed === 'no-answer' && method === 'post';
    const tried = { failures: state.failures + 1, unclear: state.unclear + (isUnclear ? 1 : 0) };
    const decision = decideRetry(delivery, { method, ...tried, chance: Math.random() });
    if (!delivery.sent) {
      const { failed, code, cause } = delivery;
      this.#parts.log.warn(
        {
          method,
          failed,
          ...(code !== undefined && { code }),
          next: decision,
          ...(cause !== undefined && { err: cause }),
        },
        'card not sent',
      );
    }
    switch (decision.what) {
      case 'done': {
        const arrived = {
          notices: batch.notices.map(({ id }) => id),
          activity: decision.activity ?? earlier,
          how: state.isSmall ? 'shortened' : earlier === undefined ? 'delivered' : 'updated',
        } as const;
        queue.note(batch.id, { arrived });
        return this.#arrived(queue, batch, arrived);
      }
      case 'again':
      case 'unclear':
        queue.note(batch.id, { ...tried, isDoubtful: decision.what === 'unclear' });
        return { wait: decision.after };
      case 'as-new':
        queue.note(batch.id, { isNew: true });
        return 'on';
      case 'unreachable':
        return this.#lose(queue.recipient, route.address);
      case 'refused':
        if (!state.isSmall) queue.note(batch.id, { isSmall: true });
        else if (state.rejections >= mostRejections || isCardsFault(delivery))
          return this.#settled(queue, batch, 'refused');
        else {
          // Every conversation accepts the short card, so the address itself must be wrong.
          queue.note(batch.id, { isSmall: false, rejections: state.rejections + 1 });
          return this.#lose(queue.recipient, route.address);
        }
        return 'on';
    }
  }

  /** It is unknown whether the card arrived, so a second copy is sent only once the service answers again. */
  async #probe(queue: RecipientQueue, batch: MessageBatch, { place, address }: Route): Promise<Progress> {
    const { connector, metrics } = this.#parts;
    const delivery = await connector.members(place);
    metrics.called('probe', delivery.sent ? 'accepted' : delivery.failed);
    const failures = queue.attempt(batch.id).failures + 1;
    const decision = decideRetry(delivery, { method: 'post', failures, unclear: 0, chance: Math.random() });
    if (decision.what === 'unreachable') return this.#lose(queue.recipient, address);
    // A refusal to list the members is an answer too.
    const isAnswered = decision.what === 'done' || decision.what === 'refused';
    queue.note(batch.id, isAnswered ? { isDoubtful: false } : { failures });
    return 'after' in decision ? { wait: decision.after } : 'on';
  }

  /** The card was delivered: removes it from the outbox and records its message id, in one save. */
  async #arrived(
    queue: RecipientQueue,
    { id, to, about, notices, outboxDocument }: MessageBatch,
    { notices: ids, activity, how }: Arrival,
  ): Promise<Progress> {
    const { clock, metrics } = this.#parts;
    const isPlace = about !== undefined && activity !== undefined;
    await outboxDocument.settle({ notices: ids, ...(isPlace && { told: { to, about, activity } }) });
    queue.forget(id);
    metrics.settled(how);
    const now = Date.parse(clock.now());
    for (const notice of notices) if (ids.includes(notice.id)) metrics.lag((now - Date.parse(notice.at)) / 1_000);
    return 'on';
  }

  /** Removes the batch from the outbox without sending anything. */
  async #settled(
    queue: RecipientQueue,
    { id, notices, outboxDocument }: MessageBatch,
    how: 'outdated' | 'refused',
  ): Promise<Progress> {
    if (how === 'refused') this.#parts.log.error({ card: id }, 'notification dropped: Teams rejects it');
    await outboxDocument.settle({ notices: notices.map((notice) => notice.id) });
    queue.forget(id);
    this.#parts.metrics.settled(how, notices.length);
    return 'on';
  }

  /** The bot is blocked, or the chat is gone: sends nothing more until the person writes to the bot again. */
  async #lose(recipient: Recipient, tried: Address): Promise<Progress> {
    const { botState, metrics, log, lost } = this.#parts;
    const { tenant, person } = recipient;
    const before = await botState.person(tenant, person);
    const { address, ...rest } = before;
    // The person has reinstalled the bot meanwhile and is reached at the new address.
    if (address !== undefined && address.conversation !== tried.conversation) return 'on';

    // Reported first: after a crash in between, the next attempt finds it out again.
    await lost(recipient);
    await botState.rememberPerson(tenant, person, before, rest);
    metrics.lost();
    log.warn({ tenant, person }, 'person unreachable');
    return 'nowhere';
  }

  #paced(wait: number): Progress {
    this.#parts.metrics.paced();
    return { wait };
  }
}

/** Whether Teams rejected the content (too large or not understood) rather than the address. */
function isCardsFault(delivery: Delivery): boolean {
  return !delivery.sent && (delivery.failed === 413 || delivery.code === 'BadSyntax');
}
