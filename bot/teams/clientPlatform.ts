import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { listOf } from './activityKind.js';

const clientPlatform = z.object({ type: z.literal('clientInfo'), platform: z.string().max(64) });
const phones: readonly string[] = ['ios', 'android'];

/**
 * Whether prices can be shown in the answer to an activity where phones must not have any: to what somebody writes or
 * presses elsewhere. What the bot says by itself, as after an install, is on all their devices. The client says what it
 * is: a matter of display, never of permission.
 */
export function isForPrices({ type, entities }: Activity): boolean {
  if (type !== 'message' && type !== 'invoke') return false;
  const platforms = listOf(entities).flatMap((entity) => clientPlatform.safeParse(entity).data?.platform ?? []);
  return !platforms.some((platform) => phones.includes(platform.toLowerCase()));
}
