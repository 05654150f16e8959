import type { Activity, Attachment } from 'botbuilder';
import { cardNumberSeen } from '../../cards/paying/cardNumberSeen.js';
import { holdsCardNumber } from '../../dialogs/understanding/paymentCardNumbers.js';
import type { OpenQuestion, Reply } from '../../dialogs/replies.js';
import { show } from '../../dialogs/replies.js';
import type { Turn } from '../../dialogs/turn.js';
import { listOf } from './activityKind.js';
import { captionsIn, shownIn, shownInPage } from './messageText.js';

/** Whether somebody has put a card's number into anything that people can write into (D11); what clients write is not looked through. */
export function bringsCardNumber({ text, attachments, value }: Activity): boolean {
  const written = text ? [shownIn(text), ...captionsIn(text)] : [];
  return holdsCardNumber([written, listOf(attachments).map(typedInto), value]);
}

type Attached = Pick<Attachment, 'contentType' | 'name' | 'content'>;

/** Of a message's HTML copy what is read, of a quoted message nothing, of anything else what is no address. */
function typedInto({ contentType, name, content }: Attached): unknown {
  const kind = (contentType || '').toLowerCase(); // whatever a client sends
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

/** What is said instead of anything that the number was meant for; a question that is open stays open. */
export function cardNumberReply(turn: Turn, open: OpenQuestion | undefined): Reply {
  return { ...show(turn, cardNumberSeen, {}), ...(open && { open }) };
}
