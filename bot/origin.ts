import type { IncomingMessage } from 'node:http';

export function isLoopback(address: string | undefined): boolean {
  return /^(?:::1$|(?:::ffff:)?127\.)/.test(address ?? '');
}

/** Whether a proxy has passed it on, so that its sender is somebody else than it seems. */
export function isForwarded({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  return ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via'].some((name) => headers[name] !== undefined);
}

export function isFromThisMachine(request: IncomingMessage): boolean {
  return isLoopback(request.socket.remoteAddress) && !isForwarded(request);
}
