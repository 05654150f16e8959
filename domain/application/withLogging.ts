import type { CommandHandler } from './commandHandler.js';

interface CommandLog {
  info(facts: object, message: string): void;
}

/** Logs one line per command (name, document and outcome), and one per opened account. */
export function withLogging(commands: CommandHandler, log: CommandLog): CommandHandler {
  return {
    ...commands,
    execute: async (command, request, by) => {
      const begun = performance.now();
      const outcome = await commands.execute(command, request, by);
      const { operation } = request;
      const account = 'account' in request ? { account: request.account } : {};
      const state = 'state' in outcome ? outcome.state : 'done';
      const ended = outcome.accepted
        ? { outcome: state, again: outcome.earlier !== undefined }
        : { outcome: outcome.refusal.code };
      const ms = Math.round(performance.now() - begun);
      log.info({ command: command.name, tenant: by.tenant, ...account, operation, ...ended, ms }, 'operation');
      return outcome;
    },
    openCustomer: async (by, customer) => {
      const refusal = await commands.openCustomer(by, customer);
      log.info({ tenant: by.tenant, customer, outcome: refusal?.code ?? 'done' }, 'customer account opening');
      return refusal;
    },
    open: async (by) => {
      const refusal = await commands.open(by);
      log.info({ tenant: by.tenant, outcome: refusal?.code ?? 'done' }, 'account opening');
      return refusal;
    },
  };
}
