import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('storeChild.js', import.meta.url));

/** Another process that opens a store. */
export class StoreProcess {
  readonly #process: ChildProcess;
  readonly #ended: Promise<unknown>;
  readonly #waiting: (() => void)[] = [];
  /** What it has said so far. */
  readonly lines: string[] = [];
  #closed = false;

  constructor(what: 'writes' | 'holds', folder: string) {
    this.#process = spawn(process.execPath, [script, what, folder], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#ended = once(this.#process, 'close').then(() => {
      this.#closed = true;
      this.#wake();
    });
    const { stdout } = this.#process;
    if (stdout === null) throw new Error('No output');
    createInterface(stdout).on('line', (line) => {
      this.lines.push(line);
      this.#wake();
    });
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  /** Until it has said so many lines, or has ended. */
  async said(count: number): Promise<readonly string[]> {
    while (this.lines.length < count && !this.#closed)
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    return this.lines;
  }

  async kill(): Promise<void> {
    this.#process.kill('SIGKILL');
    await this.#ended;
  }

  async end(): Promise<void> {
    this.#process.stdin?.end();
    await this.#ended;
  }

  #wake(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
