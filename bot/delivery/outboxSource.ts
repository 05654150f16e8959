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

/** A card, and what a client shows of it in its list of chats. */
export interface RenderedMessage {
  readonly title: string;
  readonly card: CardJson;
  /** What its button does at once (D17). */
  readonly review?: LiveReview;
}

/** What a document says at one moment about the cards that wait in it. */
export interface Contents {
  readonly outbox: readonly Notice[];
  readonly told: readonly DeliveredMessage[];
  /** With what has to be looked up for it; undefined for what is no longer so, or what nobody is told. */
  render(notice: Notice, now: Instant, reader: Reader): Promise<RenderedMessage | undefined>;
  /** Whether what waits for one person about one thing was taken back before they heard of it. */
  isTakenBack(notices: readonly Notice[]): boolean;
}

/** One document, as far as its cards are concerned. */
export interface OutboxDocument {
  /** The same for the same document. */
  readonly key: string;
  /** Whose change has written these cards, over all documents: no sender's cards wait for another's. */
  readonly sender: string;
  read(): Promise<Contents | undefined>;
  /** Forgets what has been delivered and remembers where it stands, in one save. */
  settle(delivered: DeliveredNotices): Promise<void>;
}

/** A card that waits for somebody. */
export interface OutboxEntry {
  readonly notice: string;
  readonly at: Instant;
  readonly outboxDocument: OutboxDocument;
}

/** All cards that wait in documents of one kind. */
export interface OutboxSource {
  awaited(): Promise<readonly Recipient[]>;
  /** Earliest first. */
  waitingFor(recipient: Recipient): Promise<readonly OutboxEntry[]>;
}

/** What a notice in a document becomes for the person who gets it. */
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

type Telltale = Pick<Account, 'outbox' | 'told'>;

function contentsOf<Document extends Telltale>(
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
