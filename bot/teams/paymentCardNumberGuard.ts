import type { Activity, Attachment } from 'botbuilder';
import { paymentCardNumberSeen } from '../../cards/paying/paymentCardNumberSeen.js';
import { holdsPaymentCardNumber } from '../../dialogs/understanding/paymentCardNumbers.js';
import type { OpenQuestion, Reply } from '../../dialogs/replies.js';
import { show } from '../../dialogs/replies.js';
import type { Turn } from '../../dialogs/turn.js';
import { listOf } from './activityKind.js';
import { captionsIn, shownIn, shownInPage } from './messageText.js';

/**
 * Whether anything that people can type contains a payment card's number (D11); fields that clients write are
 * skipped.
 */
export function bringsPaymentCardNumber({ text, attachments, value }: Activity): boolean {
  const written = text ? [shownIn(text), ...captionsIn(text)] : [];
  return holdsPaymentCardNumber([written, listOf(attachments).map(typedInto), value]);
}

type Attached = Pick<Attachment, 'contentType' | 'name' | 'content'>;

/** Readable text of a message's HTML copy, nothing of a quoted message, and all but addresses of anything else. */
function typedInto({ contentType, name, content }: Attached): unknown {
  const kind = (contentType || '').toLowerCase(); // clients may omit it
  if (kind === 'messagereference') return [name];
  if (kind.startsWith('text/html') && typeof content === 'string') return [name, shownInPage(content)];
  return [name, withoutPlaces(content as unknown)]; // the SDK says any
}

/** Fields that clients and services fill in. */
const places = /(?:url|uri|id|etag|width|height|style)$/i;

function withoutPlaces(content: unknown): unknown {
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return content;
  return Object.fromEntries(Object.entries(content).filter(([key]) => !places.test(key)));
}

/**
 * The reply to a message with a payment card's number, instead of what it was meant for; an open question stays
 * open.
 */
export function paymentCardNumberReply(turn: Turn, open: OpenQuestion | undefined): Reply {
  return { ...show(turn, paymentCardNumberSeen, {}), ...(open && { open }) };
}
