import type { Notice } from './account.js';

/** Where a card stands that later news about the same thing replace. */
export interface Told {
  readonly to: string;
  readonly about: string;
  readonly activity: string;
}

/** What has become of waiting notices: they are gone, and a card may stand somewhere. */
export interface Delivered {
  readonly notices: readonly string[];
  readonly told?: Told;
}

interface Telling {
  readonly outbox: readonly Notice[];
  readonly told: readonly Told[];
}

/** Of so many cards a document remembers the place, the latest ones: news about the others come as new cards. */
export const mostTold = 200;

/** The document without what has been delivered, knowing where the card stands now. */
export function afterDelivery<Document extends Telling>(document: Document, { notices, told }: Delivered): Document {
  const gone = new Set(notices);
  const outbox = document.outbox.filter(({ id }) => !gone.has(id));
  if (told === undefined) return { ...document, outbox };

  const others = document.told.filter((one) => one.to !== told.to || one.about !== told.about);
  return { ...document, outbox, told: [...others, told].slice(-mostTold) };
}

/** The document without the places of cards about what is no longer there. */
export function withoutStale<Document extends Telling>(
  document: Document,
  isThere: (about: string) => boolean,
): Document {
  const told = document.told.filter(({ about }) => isThere(about));
  return told.length === document.told.length ? document : { ...document, told };
}
