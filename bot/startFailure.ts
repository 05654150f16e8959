import type { Config } from './config.js';
import { ConfigError } from './config.js';

/** One clear sentence for a problem that an operator can solve; otherwise the error's message. */
export function startFailure(error: unknown, config: Pick<Config, 'host' | 'port'> | undefined): string {
  if (error instanceof ConfigError) return error.problems.join('; ');
  if (!(error instanceof Error)) return String(error);

  const { host, port } = config ?? {};
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return `Port ${port} on ${host} is in use. Stop the other program, or set PORT to another one.`;
  if (code === 'EACCES') return `Port ${port} on ${host} may not be used by this user. Set PORT to one above 1023.`;
  return error.message;
}
