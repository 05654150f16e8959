import type { IncomingMessage } from 'node:http';

/** Limits that no genuine activity reaches; reading more would delay everybody else. */
const deepest = 64;
const mostValues = 20_000;

/** Any body of fewer bytes is parsed within a millisecond; most are smaller. */
const soonRead = 8 * 1024;

/**
 * A request's JSON, or an error status. Card details pass through here, so nothing is kept and no error quotes the
 * body.
 */
export async function readJson(
  request: IncomingMessage,
  mostBytes: number,
): Promise<{ readonly json: unknown } | 400 | 413> {
  const bytes = await bytesOf(request, mostBytes);
  if (typeof bytes === 'number') return bytes;
  if (bytes.length > soonRead && !isBearable(bytes)) return 400;
  try {
    return { json: JSON.parse(bytes.toString('utf8')) as unknown };
  } catch {
    return 400;
  }
}

/** Breaking out of a loop over the request would close the connection before the answer is sent. */
function bytesOf(request: IncomingMessage, mostBytes: number): Promise<Buffer | 400 | 413> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= mostBytes) chunks.push(chunk);
      else resolve(413);
    });
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', () => resolve(400));
    request.once('close', () => resolve(400));
  });
}

const code = (sign: string) => sign.charCodeAt(0);
const quote = code('"');
const backslash = code('\\');
const comma = code(',');
const [list, listEnd] = [code('['), code(']')];
const [object, objectEnd] = [code('{'), code('}')];

/** Checked before parsing, which takes a hundred times as long for a body of nothing but brackets. */
export function isBearable(bytes: Uint8Array): boolean {
  let depth = 0;
  let values = 0;
  let isText = false;
  for (let at = 0; at < bytes.length; at++) {
    const sign = bytes[at] ?? 0;
    if (isText) {
      if (sign === backslash) at += 1;
      else if (sign === quote) isText = false;
    } else if (sign === quote) {
      isText = true;
    } else if (sign === list || sign === object) {
      if (++depth > deepest || ++values > mostValues) return false;
    } else if (sign === listEnd || sign === objectEnd) {
      depth -= 1;
    } else if (sign === comma && ++values > mostValues) {
      return false;
    }
  }
  return true;
}
