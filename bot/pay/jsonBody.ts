import type { IncomingMessage } from 'node:http';
import { mostPayBytes } from '../shield.js';

/** A request's JSON, or the status that it deserves. Card numbers pass here: nothing of it is kept, and no error quotes it. */
export async function readJson(request: IncomingMessage): Promise<{ readonly json: unknown } | 400 | 413> {
  const bytes = await bytesOf(request);
  if (typeof bytes === 'number') return bytes;
  try {
    return { json: JSON.parse(bytes.toString('utf8')) as unknown };
  } catch {
    return 400;
  }
}

/** Breaking off a loop over the request would close the connection before it is answered. */
function bytesOf(request: IncomingMessage): Promise<Buffer | 400 | 413> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= mostPayBytes) chunks.push(chunk);
      else resolve(413);
    });
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', () => resolve(400));
    request.once('close', () => resolve(400));
  });
}
