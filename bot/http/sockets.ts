import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { BlockList, isIPv4 } from 'node:net';
import { networkOf } from './clientAddress.js';

export interface SocketLimits {
  /** Limit for all clients together. */
  readonly most: number;
  /** Limit for one address, or one IPv6 /64 network. */
  readonly mostOfOne: number;
  /** Addresses or networks (`10.0.0.0/8`) without a limit: our own proxies. */
  readonly proxies: readonly string[];
}

/** The open sockets of a server; idle ones in order, longest idle first. */
class Sockets {
  readonly #open = new Map<Socket, number>();
  readonly #idle = new Set<Socket>();

  get size(): number {
    return this.#open.size;
  }

  add(socket: Socket): void {
    this.#open.set(socket, 0);
    this.#idle.add(socket);
  }

  remove(socket: Socket): void {
    this.#open.delete(socket);
    this.#idle.delete(socket);
  }

  /** A request began or ended on a socket; pipelined requests overlap. */
  count(socket: Socket, change: 1 | -1): void {
    const running = this.#open.get(socket);
    if (running === undefined) return;
    this.#open.set(socket, running + change);
    this.#idle.delete(socket);
    if (running + change === 0) this.#idle.add(socket);
  }

  /** Closes the new socket itself if no other is idle. */
  closeLongestIdle(): void {
    const [socket] = this.#idle;
    socket?.destroy();
  }
}

/** Nobody can lock others out by holding connections: a new one closes the one that has been idle longest. */
export function limitSockets(server: Server, { most, mostOfOne, proxies }: SocketLimits): void {
  const all = new Sockets();
  const byNetwork = new Map<string, Sockets>();
  const isProxy = memberOf(proxies);

  server.on('connection', (socket: Socket) => {
    const { remoteAddress = '' } = socket;
    const network = networkOf(remoteAddress);
    const own = byNetwork.get(network) ?? new Sockets();
    byNetwork.set(network, own);
    for (const sockets of [all, own]) sockets.add(socket);
    socket.once('close', () => {
      for (const sockets of [all, own]) sockets.remove(socket);
      if (own.size === 0) byNetwork.delete(network);
    });
    if (own.size > mostOfOne && !isProxy(remoteAddress)) own.closeLongestIdle();
    else if (all.size > most) all.closeLongestIdle();
  });
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    const counted = [all, byNetwork.get(networkOf(socket.remoteAddress ?? ''))];
    for (const sockets of counted) sockets?.count(socket, 1);
    response.once('close', () => {
      for (const sockets of counted) sockets?.count(socket, -1);
    });
  });
}

function memberOf(ranges: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const range of ranges) {
    const [network = '', bits] = range.split('/');
    const family = isIPv4(network) ? 'ipv4' : 'ipv6';
    if (bits === undefined) list.addAddress(network, family);
    else list.addSubnet(network, Number(bits), family);
  }
  return (address) => list.check(address, isIPv4(address) ? 'ipv4' : 'ipv6');
}
