import { EventEmitter, once } from 'node:events';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import { expect } from 'chai';
import { limitSockets } from '../../../../bot/http/sockets.js';
import { get, openBot } from '../../../support/http.js';

class Wire extends EventEmitter {
  isOpen = true;

  constructor(readonly remoteAddress: string) {
    super();
  }

  destroy(): void {
    this.isOpen = false;
    this.emit('close');
  }
}

function openServer({ most = 100, mostOfOne = 100, proxies = [] as readonly string[] }) {
  const server = new EventEmitter();
  limitSockets(server as unknown as Server, { most, mostOfOne, proxies }); // as much of it as is used
  return {
    connect: (address: string) => {
      const socket = new Wire(address);
      server.emit('connection', socket);
      return socket;
    },
    /** Begins a request; what comes back ends it. */
    ask: (socket: Wire) => {
      const response = new EventEmitter();
      server.emit('request', { socket }, response); // the same
      return () => response.emit('close');
    },
  };
}

const open = (sockets: readonly Wire[]) => sockets.map(({ isOpen }) => isOpen);

describe('The sockets of the server', () => {
  it('are as many as allowed; the longest idle one makes room for one more', () => {
    const { connect: from, ask } = openServer({ most: 3 });
    const sockets = ['10.0.0.1', '10.0.0.2', '10.0.0.3'].map(from);
    const [first] = sockets;
    expect(open(sockets)).to.deep.equal([true, true, true]);

    if (first !== undefined) ask(first)();
    const fourth = from('10.0.0.4');

    expect(open([...sockets, fourth])).to.deep.equal([true, false, true, true]);
  });

  it('are not closed while something is asked on them: the new one goes if no other is idle', () => {
    const { connect: from, ask } = openServer({ most: 2 });
    const sockets = ['10.0.0.1', '10.0.0.2'].map(from);
    const ends = sockets.map(ask);

    expect(from('10.0.0.3').isOpen).to.equal(false);
    ends[1]?.();
    expect(from('10.0.0.4').isOpen).to.equal(true);
    expect(open(sockets)).to.deep.equal([true, false]);
  });

  it('are busy until the last of several requests has been answered', () => {
    const { connect: from, ask } = openServer({ most: 1 });
    const socket = from('10.0.0.1');
    const ends = [ask(socket), ask(socket)];
    ends[0]?.();

    from('10.0.0.2');
    expect(socket.isOpen).to.equal(true);
    ends[1]?.();
    from('10.0.0.3');
    expect(socket.isOpen).to.equal(false);
  });

  it('are counted by address, so that one cannot have them all', () => {
    const { connect: from } = openServer({ mostOfOne: 2 });
    const other = from('10.0.0.2');
    const own = [from('10.0.0.1'), from('10.0.0.1'), from('10.0.0.1')];

    expect(open([other, ...own])).to.deep.equal([true, false, true, true]);
  });

  it('are counted by network where somebody has a whole one', () => {
    const { connect: from } = openServer({ mostOfOne: 1 });

    const sockets = ['2001:db8::1', '2001:db8:0:1::1', '2001:db8::2'].map(from);

    expect(open(sockets)).to.deep.equal([false, true, true]);
  });

  it('of our own proxies may be any number of one address, but not of all', () => {
    const { connect: from } = openServer({ most: 4, mostOfOne: 1, proxies: ['10.0.0.0/8', '::1'] });
    const sockets = ['10.1.2.3', '10.1.2.3', '::1', '::1'].map(from);
    expect(open(sockets)).to.deep.equal([true, true, true, true]);

    from('10.1.2.3');
    expect(open(sockets)).to.deep.equal([false, true, true, true]);
  });

  it('of 200 who hold them from one address do not keep anybody out', async () => {
    const bot = await openBot();
    const port = Number(new URL(bot.url).port);
    const held = Array.from({ length: 200 }, () => connect(port, '127.0.0.1').on('error', () => undefined));
    await Promise.all(held.map((socket) => once(socket, 'connect')));
    const [longest] = held;
    const closed = longest && once(longest.resume(), 'close');

    expect((await get(`${bot.url}/healthz`)).status).to.equal(200);
    await closed;
    for (const socket of held) socket.destroy();
    await bot.close();
  });
});
