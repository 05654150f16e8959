import { fileURLToPath } from 'node:url';
import type { Piscina } from 'piscina';
import type { PdfTask } from './pdfWorker.js';

const program = fileURLToPath(new URL('pdfWorker.js', import.meta.url));

/** How long the idle thread is kept, in milliseconds, and its memory limit. */
const idleTimeout = 60_000;
const mostWaiting = 100;
const megabytes = 512;

let pool: Promise<Piscina> | undefined;

/** Makes a PDF in a single worker thread, started when first needed. Throws if a hundred are waiting. */
export async function makePdf(task: PdfTask): Promise<Uint8Array> {
  const threads = await (pool ??= open());
  return (await threads.run(task)) as Uint8Array; // what the program returns
}

async function open(): Promise<Piscina> {
  const { Piscina: Threads } = await import('piscina');
  return new Threads({
    ...{ filename: program, name: 'pdfOf', minThreads: 0, maxThreads: 1, idleTimeout, maxQueue: mostWaiting },
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
}
