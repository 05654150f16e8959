import { expect } from 'chai';
import { createLog } from '../../../bot/log.js';
import { runTurn } from '../../../bot/http/currentTurn.js';

function logged(write: (log: ReturnType<typeof createLog>) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  write(createLog('info', { write: (line) => void lines.push(line) }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>); // each line is a JSON object
}

const token = 'Bearer abc.def-ghi';

describe('the log', () => {
  it('is one JSON line per event, with the request of its child', () => {
    const [line] = logged((log) => log.child({ request: 'r-1' }).info({ status: 200 }, 'request'));

    expect(line).to.deep.include({ level: 'info', request: 'r-1', status: 200, msg: 'request' });
  });

  it('says on every line of a turn which request it belongs to, and nothing outside one', () => {
    const lines = logged((log) => {
      void runTurn('r-2', () => {
        log.info({ command: 'buy-seats' }, 'operation');
        return Promise.resolve();
      });
      log.info({}, 'dispatcher');
    });

    expect(lines.map(({ request, msg }) => [request, msg])).to.deep.equal([
      ['r-2', 'operation'],
      [undefined, 'dispatcher'],
    ]);
  });

  it('drops what people are called, cards, tokens and bodies, however deep', () => {
    const [line] = logged((log) =>
      log.info(
        { from: 'Anna', turn: { activity: { text: 'x' }, kind: 'message', people: [{ name: 'Anna', id: 1 }] } },
        'turn',
      ),
    );

    expect(line).to.deep.include({ turn: { kind: 'message', people: [{ id: 1 }] } });
    expect(line).not.to.have.property('from');
  });

  it('keeps of an error its type, message, code, stack and causes, without what foreign messages hold', () => {
    const cause = Object.assign(new TypeError(`sent ${token} to anna@contoso.com`), { response: { secret: 'body' } });
    const unread = new SyntaxError('Unexpected token, "Anna" is not valid JSON');
    const error = Object.assign(new Error(`client_secret=hush&x=1`, { cause }), { code: 'E1', config: token });

    const lines = logged((log) => {
      log.error({ err: error }, 'turn failed');
      log.error({ outcome: { reason: unread } }, 'turn failed');
    });

    expect(JSON.stringify(lines)).not.to.match(/abc\.def|anna|Anna|hush|body/);
    expect(lines[0]).to.have.nested.include({
      'err.type': 'Error',
      'err.message': 'client_secret=[hidden]&x=1',
      'err.code': 'E1',
      'err.cause.message': 'sent Bearer [hidden] to [address]',
    });
    expect(lines[0])
      .to.have.nested.property('err.stack')
      .that.matches(/^\s+at /);
  });

  it('hides secrets in the text of an event, also where it is an error’s', () => {
    const lines = logged((log) => {
      log.error(new Error(token));
      log.error(`failed with ${token}`);
    });

    expect(JSON.stringify(lines)).not.to.contain('abc.def');
    expect(lines[1]).to.include({ msg: 'failed with Bearer [hidden]' });
  });
});
