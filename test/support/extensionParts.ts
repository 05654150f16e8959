import type { Activity } from 'botbuilder';
import { MemoryStorage } from 'botbuilder-core';
import type { DialogParts } from '../../bot/teams/messageExtension/dialogs.js';
import { BotState } from '../../bot/teams/botState.js';
import { TurnQueue } from '../../bot/http/turnQueue.js';
import { createLog } from '../../bot/log.js';

/** What the message extension works with, in memory; what it sends is kept. */
export function extensionParts(parts: Partial<DialogParts> = {}) {
  const sent: Partial<Activity>[] = [];
  const own: DialogParts = {
    botState: new BotState(new MemoryStorage()),
    turns: new TurnQueue(),
    log: createLog('silent'),
    connector: {
      post: (_, activity) => {
        sent.push(activity);
        return Promise.resolve({ sent: true, id: `chat-${sent.length}` });
      },
    },
    opens: () => Promise.resolve(),
    awaits: () => Promise.resolve(),
    ...parts,
  };
  return { ...own, sent };
}
