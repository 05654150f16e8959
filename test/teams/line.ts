import type { Dispatcher } from 'undici';
import type { TeamsSimulator } from './simulator.js';

/** Called before and after each call; one that it keeps waiting goes no further. */
export type Tap = () => Promise<void>;

/** The connector's, in milliseconds. */
const timeOut = 10_000;

/**
 * An HTTP client that has the simulated service at its other end and no network between: whole hours pass in it as fast
 * as a test's clock. Silence is what undici makes of it: a time-out.
 */
export function lineTo(simulator: TeamsSimulator, { tap }: { readonly tap?: Tap | undefined } = {}) {
  const request = async ({ method, path, body }: Dispatcher.RequestOptions) => {
    await tap?.();
    const from = path.indexOf('/v3/');
    const ending = await simulator.receive({
      method,
      path: path.slice(from),
      body: typeof body === 'string' ? body : '',
    });
    await tap?.();
    if (ending === 'silence') {
      await new Promise((resolve) => setTimeout(resolve, timeOut));
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
