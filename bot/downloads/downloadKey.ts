import { randomBytes } from 'node:crypto';
import { z } from 'zod';

const item = 'download-key';
const kept = z.object({ secret: z.base64() });

interface KeyStore {
  read(keys: readonly string[]): Promise<Record<string, unknown>>;
  write(changes: Readonly<Record<string, unknown>>): Promise<void>;
}

/** The key that signs download links: created at the first start and stored with the bot's state. */
export async function downloadKey(state: KeyStore): Promise<Uint8Array> {
  const found = kept.safeParse((await state.read([item]))[item]).data;
  if (found !== undefined) return Buffer.from(found.secret, 'base64');

  const key = randomBytes(32);
  await state.write({ [item]: { secret: key.toString('base64') } });
  return key;
}
