import type { Activity } from 'botbuilder';
import type { Reader } from '../../cards/language.js';
import { notification } from '../../cards/notifications/notification.js';
import type { Notice } from '../../domain/account/account.js';
import { combinedNotices } from '../../domain/billing/takenBack.js';
import { messageWith } from '../teams/sendReply.js';
import type { Address } from '../teams/botState.js';
import type { OutboxDocument, Contents, RenderedMessage } from './outboxSource.js';

/** One message: all notices of one document for one person that are combined, showing the latest. */
export interface MessageBatch {
  readonly id: string;
  readonly to: string;
  readonly about: string | undefined;
  /** Oldest first. */
  readonly notices: readonly Notice[];
  readonly latest: Notice;
  readonly outboxDocument: OutboxDocument;
  readonly contents: Contents;
}

/** Undefined if the notice is not there. */
export function messageBatchOf(
  id: string,
  outboxDocument: OutboxDocument,
  contents: Contents | undefined,
): MessageBatch | undefined {
  const first = contents?.outbox.find((notice) => notice.id === id);
  if (contents === undefined || first === undefined) return undefined;

  const { to, about } = first;
  const notices = combinedNotices(contents.outbox, first);
  const name = JSON.stringify(about === undefined ? [outboxDocument.key, id] : [outboxDocument.key, to, about]);
  return { id: name, to, about, notices, latest: notices.at(-1) ?? first, outboxDocument, contents };
}

/** Id of the message that an earlier card about the same subject is in. */
export function earlierMessageOf({ to, about, contents }: MessageBatch): string | undefined {
  return contents.told.find((one) => one.to === to && one.about === about)?.activity;
}

/** Longest title of the short card. */
const longestTitle = 200;

export function messageFor(
  { title, card }: RenderedMessage,
  reader: Reader,
  { isSmall }: { readonly isSmall: boolean },
): Partial<Activity> {
  if (!isSmall) return messageWith(card, title);

  const short = Array.from(title).slice(0, longestTitle).join('');
  return messageWith(
    notification.render({ title: short, lines: [reader.strings.notifications.tooLong], nextActions: [] }, reader),
    short,
  );
}

export function routingOf({ channel, bot, user, conversation }: Address) {
  return {
    channelId: channel,
    from: { id: bot, name: 'Seatkeeper' },
    recipient: { id: user, name: '' },
    conversation: { id: conversation, isGroup: false, conversationType: 'personal', name: '' },
  };
}
