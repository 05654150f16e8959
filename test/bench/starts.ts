import { join } from 'node:path';
import { botProgram, ServerProcess } from '../faults/serverProcess.js';
import { TeamsClient } from '../faults/teamsClient.js';
import type { ConnectorDouble } from '../support/connectorDouble.js';
import { openConnector } from '../support/connectorDouble.js';
import { median } from './table.js';
import { stockProgram } from './turns.js';

export interface StartFigures {
  /** Milliseconds from spawning to the answer to the first message; medians. */
  readonly stock: number;
  readonly ours: number;
  /** The same until it listens. */
  readonly stockListens: number;
  readonly oursListens: number;
  readonly ratio: number;
}

interface Start {
  readonly listens: number;
  readonly answers: number;
}

/** How soon a bot works, ours on a data folder that is new each time. */
export async function startFigures(folder: string, starts: number): Promise<StartFigures> {
  const connector = await openConnector();
  try {
    const [stock, ours]: [Start[], Start[]] = [[], []];
    for (let i = 0; i < starts; i++) {
      stock.push(await start(connector, stockProgram));
      ours.push(await start(connector, botProgram, { DATA_DIR: join(folder, `start-${i}`) }));
    }
    return {
      stock: median(stock.map(({ answers }) => answers)),
      ours: median(ours.map(({ answers }) => answers)),
      stockListens: median(stock.map(({ listens }) => listens)),
      oursListens: median(ours.map(({ listens }) => listens)),
      ratio: median(ours.map(({ answers }, i) => answers / (stock[i]?.answers ?? NaN))),
    };
  } finally {
    await connector.close();
  }
}

async function start(
  connector: ConnectorDouble,
  script: URL,
  env: Readonly<Record<string, string>> = {},
): Promise<Start> {
  const client = new TeamsClient(connector.url);
  connector.forget();
  const begun = performance.now();
  const server = new ServerProcess({ script, env });
  const url = await server.listening;
  const listens = performance.now() - begun;
  const { status, text } = await client.post(url, client.message({ id: 'first', name: 'First' }, 'menu'));
  const answers = performance.now() - begun;
  await server.kill();
  await client.close();
  if (status !== 200 || connector.calls.length === 0)
    throw new Error(`The first message was answered with ${status} ${text}`);
  return { listens, answers };
}
