import type { ChatOptions } from './chat.js';
import { Chat } from './chat.js';
import type { Running } from './running.js';
import { startEverything } from './running.js';

/** Somebody in front of a client that has just been started, in front of a bot that has no past. */
export interface Session {
  readonly running: Running;
  readonly chat: Chat;
  readonly close: () => Promise<void>;
}

/** Leaves nothing running where something of it does not start. */
export async function openSession(options: Omit<ChatOptions, 'address'>): Promise<Session> {
  const running = await startEverything();
  try {
    const chat = await Chat.open({ ...options, address: running.address });
    return {
      running,
      chat,
      close: async () => {
        await Promise.allSettled([chat.close(), running.stop()]);
      },
    };
  } catch (error) {
    await running.stop();
    throw error;
  }
}
