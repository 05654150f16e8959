import type { CardJson, LiveReview } from '../../cards/card.js';
import type { Reader } from '../../cards/language.js';
import type { Account, Notice, DeliveredMessage } from '../../domain/account/account.js';
import type { Instant } from '../../domain/basics/calendar.js';
import type { Organisation } from '../../domain/organisation/organisation.js';
import type { CommandHandler } from '../../domain/application/commandHandler.js';
import type { AccountRef, Accounts, Organisations, Outboxes, Recipient } from '../../domain/application/ports.js';
import type { DeliveredNotices } from '../../domain/account/outbox.js';
import { isTakenBack } from '../../domain/billing/takenBack.js';
import { withDelivered } from '../../domain/account/outbox.js';

/** A card, and the summary that clients show in the list of chats. */
export interface RenderedMessage {
  readonly title: string;
  readonly card: CardJson;
  /** The operation that its button runs at once (D17). */
  readonly review?: LiveReview;
}

/** The notices of a document at one moment. */
export interface Contents {
  readonly outbox: readonly Notice[];
  readonly told: readonly DeliveredMessage[];
  /** Looks up what the card needs; undefined if the notice no longer holds or has no recipient. */
  render(notice: Notice, now: Instant, reader: Reader): Promise<RenderedMessage | undefined>;
  /** Whether a person's notices about one subject were undone before they were delivered. */
  isTakenBack(notices: readonly Notice[]): boolean;
}

/** A document that has an outbox. */
export interface OutboxDocument {
  /** Identifies the document. */
  readonly key: string;
  /** The person whose change wrote these notices: each sender's notices have their own turn in a queue. */
  readonly sender: string;
  read(): Promise<Contents | undefined>;
  /** Removes delivered notices and records their message ids, in one save. */
  settle(delivered: DeliveredNotices): Promise<void>;
}

/** A notice that waits for one recipient. */
export interface OutboxEntry {
  readonly notice: string;
  readonly at: Instant;
  readonly outboxDocument: OutboxDocument;
}

/** The outbox entries of all accounts, or of all organisations. */
export interface OutboxSource {
  awaited(): Promise<readonly Recipient[]>;
  /** Earliest first. */
  waitingFor(recipient: Recipient): Promise<readonly OutboxEntry[]>;
}

/** Renders a notice of a document for its recipient. */
export type Render<Document> = (
  notice: Notice,
  document: Document,
  now: Instant,
  reader: Reader,
) => Promise<RenderedMessage | undefined>;

export function accountOutbox(
  accounts: Pick<Accounts, 'read' | keyof Outboxes<AccountRef>>,
  commands: Pick<CommandHandler, 'record'>,
  render: Render<Account>,
): OutboxSource {
  return sourceOf(accounts, (ref) => ({
    key: JSON.stringify(['account', ref.tenant, ref.owner, ref.account]),
    sender: JSON.stringify(['person', ref.tenant, ref.owner]),
    read: async () => contentsOf(await accounts.read(ref), render, isTakenBack),
    settle: (delivered) => commands.record(ref, (account) => withDelivered(account, delivered)),
  }));
}

export function organisationOutbox(
  organisations: Pick<Organisations, 'read' | keyof Outboxes<string>>,
  commands: Pick<CommandHandler, 'recordIn'>,
  render: Render<Organisation>,
): OutboxSource {
  return sourceOf(organisations, (tenant) => ({
    key: JSON.stringify(['organisation', tenant]),
    sender: JSON.stringify(['organisation', tenant]),
    read: async () => contentsOf(await organisations.read(tenant), render, () => false),
    settle: (delivered) => commands.recordIn(tenant, (latest) => withDelivered(latest, delivered)),
  }));
}

function sourceOf<Ref>(outboxes: Outboxes<Ref>, documentAt: (ref: Ref) => OutboxDocument): OutboxSource {
  return {
    awaited: () => outboxes.awaited(),
    waitingFor: async (recipient) =>
      (await outboxes.waitingFor(recipient)).map(({ ref, notice, at }) => ({
        notice,
        at,
        outboxDocument: documentAt(ref),
      })),
  };
}

type OutboxParts = Pick<Account, 'outbox' | 'told'>;

function contentsOf<Document extends OutboxParts>(
  document: Document | undefined,
  render: Render<Document>,
  takenBack: (document: Document, notices: readonly Notice[]) => boolean,
): Contents | undefined {
  return (
    document && {
      outbox: document.outbox,
      told: document.told,
      render: (notice, now, reader) => render(notice, document, now, reader),
      isTakenBack: (notices) => takenBack(document, notices),
    }
  );
}
