import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CustomersFigures } from './customersBench.js';
import { customersFigures } from './customersBench.js';
import type { LoadFigures } from './extensionLoad.js';
import { extensionLoad } from './extensionLoad.js';
import { invoiceTime } from './invoiceBench.js';
import type { OverviewFigures } from './overviewBench.js';
import { overviewFigures } from './overviewBench.js';
import type { StartFigures } from './starts.js';
import { startFigures } from './starts.js';
import type { RateFigures, SizeFigures } from './storeBench.js';
import { commitRate, commitTimeBySize, followingCost } from './storeBench.js';
import type { Row } from './table.js';
import { machine, table } from './table.js';
import type { TurnFigures } from './turns.js';
import { turnFigures } from './turns.js';

/** Measures the bot beside a stock one on the same machine; `--quick` only shows that it can. */
const isQuick = process.argv.includes('--quick');
const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
const atMost = (ratio: number) => ({ limit: 'at most', ratio }) as const;

const folder = await mkdtemp(join(process.env.BENCH_FOLDER ?? tmpdir(), 'seatkeeper-bench-'));
try {
  say(await machine(folder));
  const turns = isQuick
    ? { rounds: 1, warmUps: 0, turns: 8, slice: 4 }
    : { rounds: 7, warmUps: 6, turns: 256, slice: 32 };
  const rows = [
    ...turnRows(await turnFigures({ folder: join(folder, 'turns'), ...turns })),
    ...startRows(await startFigures(folder, isQuick ? 1 : 9)),
    ...rateRows(await commitRate(isQuick ? { concurrent: 4, accounts: 10, rounds: 1, seconds: 0.05 } : { rounds: 6 })),
    ...loadRows(await extensionLoad({ folder: join(folder, 'load'), seconds: isQuick ? 1 : 60 })),
    ...followingRows(await followingCost(isQuick ? { accounts: 10, rounds: 1 } : {})),
    ...invoiceRows(await invoiceTime(isQuick ? 1 : 30)),
    ...overviewRows(await overviewFigures(isQuick ? { accounts: 20, changes: 3 } : {})),
    ...customerRows(await customersFigures(isQuick ? { customers: 20, turns: 4 } : {})),
    ...sizeRows(await commitTimeBySize(isQuick ? { small: 10, large: 50, commits: 10 } : { commits: 800 })),
  ];
  say(table(rows));
} finally {
  await rm(folder, { recursive: true, force: true });
}

function turnRows({ echo, save, menu, menuPress, list, search }: TurnFigures): readonly Row[] {
  const against = `${ms(echo)} stock echo turn`;
  return [
    { figure: 'CPU, Save of a purchase', ours: ms(save.cpu), against, ratio: save.ratio, target: atMost(1) },
    { figure: 'CPU, "menu" typed', ours: ms(menu.cpu), against, ratio: menu.ratio, target: atMost(0.6) },
    { figure: 'CPU, "Menu" pressed', ours: ms(menuPress.cpu), against, ratio: menuPress.ratio },
    { figure: 'CPU, first page of 300', ours: ms(list.cpu), against, ratio: list.ratio, target: atMost(1.5) },
    { figure: 'CPU, search that finds 25', ours: ms(search.cpu), against, ratio: search.ratio, target: atMost(1) },
  ];
}

function loadRows({ p99, refused, requests }: LoadFigures): readonly Row[] {
  const against = `${requests} requests, ${refused} refused`;
  const target = atMost(1);
  return [{ figure: 'Extension at 50/s, p99 of 2 s', ours: ms(p99), against, ratio: p99 / 2_000 + refused, target }];
}

function startRows({ stock, ours, stockListens, oursListens, ratio }: StartFigures): readonly Row[] {
  return [
    { figure: 'Start to first answer', ours: ms(ours), against: `${ms(stock)} stock`, ratio, target: atMost(1) },
    {
      figure: 'Start to listening',
      ours: ms(oursListens),
      against: `${ms(stockListens)} stock`,
      ratio: oursListens / stockListens,
    },
  ];
}

function rateRows({ store, disk, ratio, storeCpu, diskCpu }: RateFigures): readonly Row[] {
  const target = { limit: 'at least', ratio: 0.5 } as const;
  return [
    {
      figure: 'Durable commits, 32 at a time',
      ours: `${store.toFixed(0)}/s`,
      against: `${disk.toFixed(0)}/s disk`,
      ratio,
      target,
    },
    { figure: 'CPU, one commit', ours: ms(storeCpu), against: `${ms(diskCpu)} disk`, ratio: storeCpu / diskCpu },
  ];
}

/** What a commit leaves to be done later. */
function followingRows(cost: number): readonly Row[] {
  return [{ figure: 'CPU, a file follows', ours: ms(cost), against: 'once a minute and account' }];
}

function sizeRows({ small, large, ratio, read, opened, searched }: SizeFigures): readonly Row[] {
  const among = `${ms(small)} among 100`;
  return [
    {
      figure: 'Commit among 100,000 subscriptions',
      ours: ms(large),
      against: among,
      ratio,
      target: atMost(1.3),
    },
    {
      figure: 'The same, not looked at before',
      ours: ms(read + large),
      against: among,
      ratio: (read + large) / small,
    },
    { figure: 'Opening 100,000 subscriptions', ours: ms(opened), against: `${ms(searched)} until all are seen` },
  ];
}

/** What an admin waits for while people go on buying, and what the rows cost. */
function overviewRows({ subscriptions, page, found, noted, megabytes }: OverviewFigures): readonly Row[] {
  const allowed = 50;
  const many = subscriptions.toLocaleString('en-US');
  return [
    {
      figure: `Admin’s first page among ${many}`,
      ours: ms(page),
      against: `${ms(allowed)} allowed`,
      ratio: page / allowed,
      target: atMost(1),
    },
    {
      figure: 'Admin’s search among them',
      ours: ms(found),
      against: `${ms(allowed)} allowed`,
      ratio: found / allowed,
      target: atMost(1),
    },
    {
      figure: 'Memory for them',
      ours: `${megabytes.toFixed(0)} MB`,
      against: `${(noted * 1_000).toFixed(1)} µs of a Save`,
    },
  ];
}

/** An agent's turns among many customers and among a dozen. */
function customerRows({ customers, list, find, found, search, slip }: CustomersFigures): readonly Row[] {
  const of = ({ many, few }: CustomersFigures['list']) => ({
    ours: ms(many),
    against: `${ms(few)} among 12`,
    ratio: many / few,
  });
  const target = atMost(2);
  const among = `among ${customers.toLocaleString('en-US')}`;
  return [
    { figure: `Agent’s first page of customers ${among}`, ...of(list), target },
    { figure: 'Agent’s search by name', ...of(search), target },
    { figure: 'The same with a slip', ...of(slip) },
    { figure: 'What can be found across them', ...of(find), target },
    { figure: 'Free licences across them', ...of(found), target },
  ];
}

/** Nobody should wait for a page. */
function invoiceRows(time: number): readonly Row[] {
  const allowed = 100;
  const against = `${ms(allowed)} allowed`;
  return [{ figure: 'PDF of 40 lines', ours: ms(time), against, ratio: time / allowed, target: atMost(1) }];
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
