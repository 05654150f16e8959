import type { Activity } from 'botbuilder';
import type { Address } from './botState.js';
import type { ClientLocale } from './clientLocale.js';

/** Where the sender of an activity is reached. */
export function addressOf(activity: Activity, { locale, locales, zone }: ClientLocale): Address {
  const { serviceUrl, conversation, channelId, recipient, from } = activity;
  const address = { serviceUrl, conversation: conversation.id, channel: channelId, bot: recipient.id, user: from.id };
  return { ...address, ...(locale && { locale }), ...(locales && { locales }), ...(zone && { zone }) };
}

/**
 * The address of a person after an activity. A press may come from a conversation that looks personal and is not the
 * person's chat with the bot, so it only refreshes the known one; messages and installs say where that is.
 */
export function addressAfter(
  known: Address | undefined,
  activity: Activity,
  client: ClientLocale,
): Address | undefined {
  const isOwn = activity.type !== 'invoke' || known?.conversation === activity.conversation.id;
  return isOwn ? latestAddress(known, addressOf(activity, client)) : known;
}

/** A message from elsewhere as if it had been written in the person's own chat. */
export function inOwnChat(activity: Activity, { serviceUrl, conversation, channel, bot, user }: Address): Activity {
  const { id, replyToId, deliveryMode, ...rest } = activity;
  const { tenant } = (activity.channelData ?? {}) as { readonly tenant?: unknown }; // validated on arrival
  return {
    ...rest,
    serviceUrl,
    channelId: channel,
    channelData: { tenant },
    conversation: { ...activity.conversation, id: conversation, conversationType: 'personal', isGroup: false },
    recipient: { ...activity.recipient, id: bot },
    from: { ...activity.from, id: user },
  };
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
