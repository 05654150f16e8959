import type { IncomingMessage } from 'node:http';

export function isLoopback(address: string | undefined): boolean {
  return /^(?:::1$|(?:::ffff:)?127\.)/.test(address ?? '');
}

/** Headers that proxies, tunnels and CDNs add to a request. */
const proxyHeader = /^(?:x-forwarded-|cf-|forwarded$|via$|x-real-ip$|x-original-|true-client-ip$)/;

/** Whether a proxy forwarded the request, so that the socket's address is not the client's. */
export function isForwarded({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  return Object.keys(headers).some((name) => proxyHeader.test(name));
}

export function isFromThisMachine(request: IncomingMessage): boolean {
  return isLoopback(request.socket.remoteAddress) && !isForwarded(request);
}

/** A client with one IPv6 address usually controls its whole /64. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const groups = head.split(':');
  const missing = 8 - groups.length - (tail?.split(':').length ?? 0);
  return [...groups, ...(tail === undefined ? [] : Array.from({ length: Math.max(0, missing) }, () => '0'))]
    .slice(0, 4)
    .join(':');
}
