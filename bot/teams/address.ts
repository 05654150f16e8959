import type { Activity } from 'botbuilder';
import type { Address } from './botState.js';
import type { ClientLocale } from './clientLocale.js';

/** Where the sender of an activity is reached. */
export function addressOf(activity: Activity, { locale, locales, zone }: ClientLocale): Address {
  const { serviceUrl, conversation, channelId, recipient, from } = activity;
  const address = { serviceUrl, conversation: conversation.id, channel: channelId, bot: recipient.id, user: from.id };
  return { ...address, ...(locale && { locale }), ...(locales && { locales }), ...(zone && { zone }) };
}

/** Returns the known address if nothing changed, so that most turns save nothing. */
export function latestAddress(known: Address | undefined, now: Address): Address {
  const isKnown =
    known?.conversation === now.conversation &&
    known.serviceUrl === now.serviceUrl &&
    known.channel === now.channel &&
    known.bot === now.bot &&
    known.user === now.user &&
    known.locale === now.locale &&
    known.locales === now.locales &&
    known.zone === now.zone;
  return isKnown ? known : now;
}
