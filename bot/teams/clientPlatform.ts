import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { listOf } from './activityKind.js';

const clientPlatform = z.object({ type: z.literal('clientInfo'), platform: z.string().max(64) });
const phones: readonly string[] = ['ios', 'android'];

/**
 * Whether the answer to an activity may show prices where phones must not have any: only an answer to a message or a
 * press from another device may. What the bot sends by itself reaches all of a person's devices. The client says what it
 * is, so this decides what is shown and never what is allowed.
 */
export function isForPrices({ type, entities }: Activity): boolean {
  if (type !== 'message' && type !== 'invoke') return false;
  const platforms = listOf(entities).flatMap((entity) => clientPlatform.safeParse(entity).data?.platform ?? []);
  return !platforms.some((platform) => phones.includes(platform.toLowerCase()));
}
