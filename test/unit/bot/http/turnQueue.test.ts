import { expect } from 'chai';
import { Busy, TurnQueue } from '../../../../bot/http/turnQueue.js';

function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open: () => open() };
}

describe('the queue of turns', () => {
  it('runs one turn at a time per conversation, in order', async () => {
    const queue = new TurnQueue();
    const state = { counter: 0 };
    const order: number[] = [];

    await Promise.all(
      Array.from({ length: 40 }, (_, turn) =>
        queue.run('chat', async () => {
          const { counter } = state;
          await new Promise(setImmediate);
          state.counter = counter + 1;
          order.push(turn);
        }),
      ),
    );

    expect(state.counter).to.equal(40);
    expect(order).to.deep.equal([...order].sort((a, b) => a - b));
  });

  it('runs conversations in parallel', async () => {
    const queue = new TurnQueue();
    const { opened, open } = gate();

    const first = queue.run('one', () => opened);
    await queue.run('two', async () => {
      open();
      await opened;
    });

    await first;
  });

  it('turns away those for whom a conversation has no room', async () => {
    const queue = new TurnQueue({ waiting: 2 });
    const { opened, open } = gate();
    const turns = [1, 2, 3].map(() => queue.run('chat', () => opened));

    const refused = await queue.run('chat', () => opened).catch((error: unknown) => error);

    expect(refused).to.be.instanceOf(Busy);
    open();
    await Promise.all(turns);
  });

  it('does not begin a turn that has waited too long', async () => {
    const queue = new TurnQueue({ timeout: 5 });
    const { opened, open } = gate();
    const ran: string[] = [];
    const first = queue.run('chat', () => opened);

    const late = await queue.run('chat', () => Promise.resolve(ran.push('late'))).catch((error: unknown) => error);
    open();
    await first;
    await queue.run('chat', () => Promise.resolve(ran.push('next')));

    expect(late).to.be.instanceOf(Busy);
    expect(ran).to.deep.equal(['next']);
  });

  it('passes on what a turn throws, and goes on', async () => {
    const queue = new TurnQueue();

    const failed = await queue
      .run('__proto__', () => Promise.reject(new TypeError('x')))
      .catch((error: unknown) => error);

    expect(failed).to.be.instanceOf(TypeError);
    expect(await queue.run('__proto__', () => Promise.resolve(7))).to.equal(7);
  });

  it('tells when all its turns have ended', async () => {
    const queue = new TurnQueue();
    const { opened, open } = gate();
    const ended: string[] = [];
    const turn = queue.run('chat', () => opened).then(() => ended.push('turn'));
    const settled = queue.settled().then(() => ended.push('settled'));
    expect(queue.size).to.equal(1);

    open();
    await Promise.all([turn, settled]);

    expect(ended).to.have.members(['turn', 'settled']);
    expect(queue.size).to.equal(0);
  });
});
