import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface ServerOptions {
  readonly script?: URL;
  readonly env?: Readonly<Record<string, string>>;
  readonly execArgv?: readonly string[];
}

/** The real bot's program, compiled beside this one. */
export const botProgram = new URL('../../bundle/seatkeeper.cjs', import.meta.url);

/** For runs in which a few people do what many would: as often as they like. */
export const withoutLimits = { CHANGES_PER_HOUR: '0', CHANGES_PER_DAY: '0' } as const;

/** A bot in a process of its own, reached over HTTP like the real one, and killed like the real one. */
export class ServerProcess {
  readonly #process: ChildProcess;
  /** Resolves to its address; rejects if it ends before it listens. */
  readonly listening: Promise<string>;
  /** Resolves to the exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  #output = '';
  #errors = '';

  constructor({ script = botProgram, env = {}, execArgv = [] }: ServerOptions = {}) {
    this.#process = fork(fileURLToPath(script), [], {
      env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', ...env },
      execArgv: [...execArgv],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.ended = once(this.#process, 'close').then(([code, signal]) => (code ?? signal) as number | string); // as Node documents it
    this.listening = new Promise((resolve, reject) => {
      this.#process.stdout?.setEncoding('utf8').on('data', (text: string) => {
        this.#output += text;
        const [url] = /http:\/\/[^\s/]+/.exec(this.#output) ?? [];
        if (url !== undefined) resolve(url);
      });
      void this.ended.then((how) => reject(new Error(`Ended with ${how} before it listened. ${this.#errors}`)));
    });
    this.listening.catch(() => undefined); // also for those who do not wait for it
    this.#process.stderr?.setEncoding('utf8').on('data', (text: string) => (this.#errors += text));
  }

  /** What it has written so far, one JSON line per event in its log. */
  get output(): string {
    return this.#output;
  }

  /** Anything here is a fault: the log does not go there. */
  get errors(): string {
    return this.#errors;
  }

  /** Answered by `cpuReport`, which has to be loaded: the CPU time used so far in milliseconds, and the memory in bytes. */
  async usage(): Promise<{ readonly cpu: number; readonly memory: number }> {
    this.#process.send('usage');
    const [{ user, system, memory }] = (await once(this.#process, 'message')) as [Usage];
    return { cpu: (user + system) / 1_000, memory };
  }

  /** Answered by the stall's probe, which has to be loaded: the longest block of the event loop since the last call, in ms. */
  async longestBlock(): Promise<number> {
    this.#process.send('block');
    const [{ longest }] = (await once(this.#process, 'message')) as [{ readonly longest: number }]; // what the probe sends
    return longest;
  }

  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<number | string> {
    this.#process.kill(signal);
    return await this.ended;
  }
}

interface Usage {
  readonly user: number;
  readonly system: number;
  readonly memory: number;
}
