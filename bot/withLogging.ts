import { performance } from 'node:perf_hooks';
import type { CommandHandler } from '../domain/application/commandHandler.js';
import type { Log } from './log.js';

/** One line for every operation: which, on which account, and how it ended; one for every account that is opened. */
export function withLogging(commands: CommandHandler, log: Log): CommandHandler {
  return {
    ...commands,
    execute: async (command, request, by) => {
      const begun = performance.now();
      const outcome = await commands.execute(command, request, by);
      const { account, operation } = request;
      const ended = outcome.accepted
        ? { outcome: outcome.state, again: outcome.earlier !== undefined }
        : { outcome: outcome.refusal.code };
      const ms = Math.round(performance.now() - begun);
      log.info({ command: command.name, tenant: by.tenant, account, operation, ...ended, ms }, 'operation');
      return outcome;
    },
    open: async (by) => {
      const refusal = await commands.open(by);
      log.info({ tenant: by.tenant, outcome: refusal?.code ?? 'done' }, 'account opening');
      return refusal;
    },
  };
}
