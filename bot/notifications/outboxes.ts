import type { CardJson } from '../../cards/card.js';
import type { Reader } from '../../cards/language.js';
import type { Account, Notice } from '../../domain/account.js';
import type { Instant } from '../../domain/calendar.js';
import type { AccountRef, Accounts, Outboxes, Recipient } from '../../domain/ports.js';
import type { Delivered } from '../../domain/told.js';
import { afterDelivery, type Told as KnownCard } from '../../domain/told.js';
import { noticeFor } from './notices.js';

/** A card, and what a client shows of it in its list of chats. */
export interface Telling {
  readonly title: string;
  readonly card: CardJson;
}

/** What a document says at one moment about the cards that wait in it. */
export interface Contents {
  readonly outbox: readonly Notice[];
  readonly told: readonly KnownCard[];
  /** Undefined for what is no longer so, or what nobody is told. */
  render(notice: Notice, now: Instant, reader: Reader): Telling | undefined;
}

/** One document, as far as its cards are concerned. */
export interface Box {
  /** The same for the same document. */
  readonly key: string;
  read(): Promise<Contents | undefined>;
  /** Forgets what has been delivered and remembers where it stands, in one save. */
  settle(delivered: Delivered): Promise<void>;
}

/** A card that waits for somebody. */
export interface Letter {
  readonly notice: string;
  readonly at: Instant;
  readonly box: Box;
}

/** All cards that wait in documents of one kind. */
export interface Shelf {
  awaited(): Promise<readonly Recipient[]>;
  /** Earliest first. */
  waitingFor(recipient: Recipient): Promise<readonly Letter[]>;
}

export function accountShelf(accounts: Accounts): Shelf {
  return shelfOf(accounts, (ref) => accountBox(accounts, ref));
}

function shelfOf<Ref>(outboxes: Outboxes<Ref>, boxAt: (ref: Ref) => Box): Shelf {
  return {
    awaited: () => outboxes.awaited(),
    waitingFor: async (recipient) =>
      (await outboxes.waitingFor(recipient)).map(({ ref, notice, at }) => ({ notice, at, box: boxAt(ref) })),
  };
}

function accountBox(accounts: Accounts, ref: AccountRef): Box {
  return {
    key: JSON.stringify(['account', ref.tenant, ref.owner, ref.account]),
    read: async () => contentsOf(await accounts.read(ref)),
    settle: async (delivered) => {
      await accounts.change(ref, (account) => ({ answer: undefined, save: afterDelivery(account, delivered) }));
    },
  };
}

function contentsOf(account: Account | undefined): Contents | undefined {
  return (
    account && {
      outbox: account.outbox,
      told: account.told,
      render: (notice, now, reader) => noticeFor(notice, account, now, reader),
    }
  );
}
