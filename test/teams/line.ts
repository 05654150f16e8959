import type { Dispatcher } from 'undici';
import type { TeamsSimulator } from './simulator.js';

/** Takes one call to the simulator before it is made; what it answers instead stands. */
export type Tap = () => void | Promise<never>;

/**
 * An HTTP client that has the simulated service at its other end and no network between: whole hours pass in it as fast
 * as a test's clock. Silence is what undici makes of it: a time-out.
 */
export function lineTo(simulator: TeamsSimulator, { tap, patience = 10_000 }: { tap?: Tap; patience?: number } = {}) {
  const request = async ({ method = 'GET', path, body }: Dispatcher.RequestOptions) => {
    await tap?.();
    const from = path.indexOf('/v3/');
    const ending = await simulator.receive({
      method,
      path: path.slice(from),
      body: typeof body === 'string' ? body : '',
    });
    await tap?.();
    if (ending === 'silence') {
      await new Promise((resolve) => setTimeout(resolve, patience));
      throw Object.assign(new Error('Headers Timeout Error'), { code: 'UND_ERR_HEADERS_TIMEOUT' });
    }
    if (ending === 'hang-up') throw Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' });
    const headers = Object.fromEntries(
      Object.entries(ending.headers).map(([name, text]) => [name.toLowerCase(), text]),
    );
    return { statusCode: ending.status, headers, body: { text: () => Promise.resolve(JSON.stringify(ending.body)) } };
  };
  return { request, close: () => Promise.resolve() } as unknown as Dispatcher; // as much of one as the connector uses
}
