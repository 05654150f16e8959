import { writeFile } from 'node:fs/promises';
import { Session } from 'node:inspector';
import { relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import Mocha from 'mocha';
import type { Site } from './sites.js';

interface Range {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly count: number;
}

export interface Reach {
  /** The test files that reach each change, in the order of the changes. */
  readonly reaching: readonly (readonly string[])[];
  /** How many milliseconds each test file takes. */
  readonly times: Readonly<Record<string, number>>;
}

/** Runs the test files once, in this process, and writes down which of them reach each change, and how long each takes. */
export async function writeReach(tests: readonly string[], sites: readonly Site[], to: string): Promise<void> {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

  const mocha = new Mocha({ timeout: 60_000, reporter: 'min' });
  for (const test of tests) mocha.addFile(resolve(test));
  await mocha.loadFilesAsync();

  const reach = sites.map(() => new Set<string>());
  const urls = sites.map(({ file }) => pathToFileURL(resolve(file)).href);
  const times = new Map<string, number>();
  const note = (test: string) => {
    times.set(relative('.', test), Date.now() - began);
    session.post('Profiler.takePreciseCoverage', (error, taken) => {
      if (error !== null) throw new Error('No coverage', { cause: error });
      const byUrl = new Map(taken.result.map(({ url, functions }) => [url, functions.flatMap(({ ranges }) => ranges)]));
      for (const [index, { start }] of sites.entries())
        if (isReached(byUrl.get(urls[index] ?? '') ?? [], start)) reach[index]?.add(relative('.', test));
    });
  };

  const runner = mocha.run();
  let current: string | undefined;
  let began = Date.now();
  runner.on(Mocha.Runner.constants.EVENT_SUITE_BEGIN, ({ file }) => {
    if (file === undefined || file === current) return;
    if (current !== undefined) note(current);
    current = file;
    began = Date.now();
  });
  await new Promise((ended) => runner.once(Mocha.Runner.constants.EVENT_RUN_END, ended));
  if (current !== undefined) note(current);
  session.disconnect();
  const result: Reach = { reaching: reach.map((files) => [...files]), times: Object.fromEntries(times) };
  await writeFile(to, JSON.stringify(result));
}

/** The innermost range decides. */
function isReached(ranges: readonly Range[], offset: number): boolean {
  const around = ranges.filter(({ startOffset, endOffset }) => startOffset <= offset && offset < endOffset);
  const innermost = around.toSorted((a, b) => a.endOffset - a.startOffset - (b.endOffset - b.startOffset))[0];
  return (innermost?.count ?? 0) > 0;
}
