import { z } from 'zod';
import { invoiceComparison } from '../../cards/invoices/invoiceComparison.js';
import { invoiceDetails } from '../../cards/invoices/invoiceDetails.js';
import { plain } from '../../cards/markdown.js';
import type { InvoiceWish } from '../../cards/invoices/invoiceList.js';
import { invoiceList, invoicesOnPage } from '../../cards/invoices/invoiceList.js';
import type { OwnedSheet } from '../../cards/invoices/invoiceRow.js';
import { fromPick } from '../../cards/invoices/invoiceRow.js';
import { dayOf } from '../../domain/basics/calendar.js';
import { compare, sheetBefore } from '../../domain/billing/invoiceComparison.js';
import type { InvoiceRange } from '../../domain/billing/invoiceSheet.js';
import { isWithin, pastMonths, sheetNamed, sheetsOf } from '../../domain/billing/invoiceSheet.js';
import { downloadMinutes } from '../desk.js';
import type { InvoiceQuestion } from '../understanding/parseInvoice.js';
import { invoiceQuestionIn, isSaid } from '../understanding/parseInvoice.js';
import type { Journey, Open, Reply, Step } from '../step.js';
import { on, ownAccount, ownAccounts, refused, show } from '../step.js';
import { guessedIn } from '../understanding/intents.js';

const wanted = z.object({ account: z.string(), sheet: z.string() });
const spoken = z.object({ said: z.string() });

/** A month or a number that is written next is an invoice's. */
const listening: Open = { journey: 'invoices', data: {} };

export const invoicesJourney: Journey = {
  id: 'invoices',
  kind: 'looks',
  start: (step, given) => {
    const one = wanted.safeParse(given).data;
    if (one !== undefined) return details(step, one.account, one.sheet);
    const question = invoiceQuestionIn(spoken.safeParse(given).data?.said ?? '');
    return question === undefined ? listed(step, usual, 0) : answered(step, question);
  },
  answers: [
    on(invoiceList, (step, answer) => {
      if (answer.action === 'range') return listed(step, answer, 0);
      if (answer.action === 'page') return listed(step, answer, answer.page);
      const { account, sheet } = fromPick(answer.pick);
      return sheet === ''
        ? listed(step, usual, 0, step.reader.strings.common.chooseOne)
        : details(step, account, sheet);
    }),
    on(invoiceDetails, (step, answer) =>
      answer.action === 'why'
        ? why(step, answer.account, answer.sheet)
        : details(step, answer.account, answer.sheet, answer.page),
    ),
    on(invoiceComparison, (step, { account, sheet }) => details(step, account, sheet)),
  ],
  listen: async (step, text) => {
    const other = guessedIn(text);
    if (other !== undefined && !(other.kind === 'journey' && other.journey === 'invoices')) return undefined;
    const question = invoiceQuestionIn(text);
    return question && (await answered(step, question));
  },
};

const usual: InvoiceWish = { range: '3', from: '', to: '' };

/** A page of the invoices in a range: of the past 3 months unless another is asked for (R44). */
async function listed(step: Step, wish: InvoiceWish, wantedPage: number, banner = ''): Promise<Reply> {
  const now = step.desk.clock.now();
  const asked = wish.range === 'dates' && wish.from === '' && wish.to === '' ? withYear(wish, now) : wish;
  const { range, problem } = rangeOf(asked, step);
  const all = await ownSheets(step);
  const matching = all.filter(({ sheet }) => range !== undefined && isWithin(range, sheet, now));
  const pages = Math.max(1, Math.ceil(matching.length / invoicesOnPage));
  const page = Math.min(wantedPage, pages - 1);
  const data = {
    rows: matching.slice(page * invoicesOnPage, (page + 1) * invoicesOnPage),
    page,
    pages,
    matching: matching.length,
    wish: asked,
    ...(range && { range }),
    namesAccounts: new Set(all.map(({ account }) => account.id)).size > 1,
    banner: banner === '' ? problem : banner,
  };
  return show(step, invoiceList, data, listening);
}

/** Dates to begin with, for somebody who has not entered any. */
function withYear(wish: InvoiceWish, now: string): InvoiceWish {
  const { first, last } = pastMonths(12, now);
  return { ...wish, from: first, to: last };
}

const day = z.iso.date();

function rangeOf({ range, from, to }: InvoiceWish, { reader, desk }: Step): { range?: InvoiceRange; problem: string } {
  if (range !== 'dates') return { range: pastMonths(Number(range), desk.clock.now()), problem: '' };
  const { datesMissing, dateUnclear, datesTurned } = reader.strings.invoices;
  const unclear = [from, to].find((written) => /\d/.test(written) && !/^\d{4}-\d\d-\d\d$/.test(written));
  if (unclear !== undefined) return { problem: dateUnclear(plain(unclear)) };
  if (!day.safeParse(from).success || !day.safeParse(to).success) return { problem: datesMissing };
  return from > to ? { problem: datesTurned } : { range: { first: from, last: to }, problem: '' };
}

/** All of a person's invoices, the latest month first. */
async function ownSheets(step: Step): Promise<readonly OwnedSheet[]> {
  const accounts = await ownAccounts(step);
  return accounts
    .flatMap((account) => sheetsOf(account).map((sheet) => ({ account, sheet })))
    .toSorted((a, b) => b.sheet.month.localeCompare(a.sheet.month));
}

async function details(step: Step, accountId: string, name: string, page = 0, banner = ''): Promise<Reply> {
  const account = await ownAccount(step, accountId);
  const sheets = account === undefined ? [] : sheetsOf(account);
  const sheet = sheetNamed(sheets, name);
  return account === undefined || sheet === undefined ? notFound(step) : opened(step, { account, sheet }, page, banner);
}

function opened(step: Step, { account, sheet }: OwnedSheet, page = 0, banner = ''): Reply {
  const { desk, by, reader } = step;
  const before = sheetBefore(sheetsOf(account), sheet);
  const what = { kind: 'invoice', account: account.id, number: sheet.issued?.number ?? '' } as const;
  const file = sheet.issued && {
    url: desk.pages.download(by, what, reader.language, reader.region),
    minutes: downloadMinutes,
  };
  const data = { account, sheet, page, ...(file && { file }), ...(before && { before }), banner };
  return show(step, invoiceDetails, data, listening);
}

function notFound(step: Step): Reply {
  const ways = [{ title: step.reader.strings.invoices.all, data: { start: 'invoices' } }] as const;
  return refused(step, { refusal: { code: 'not-found' }, ways });
}

async function why(step: Step, accountId: string, name: string): Promise<Reply> {
  const account = await ownAccount(step, accountId);
  const sheet = account && sheetNamed(sheetsOf(account), name);
  return account === undefined || sheet === undefined ? notFound(step) : explained(step, { account, sheet });
}

function explained(step: Step, { account, sheet }: OwnedSheet): Reply {
  const before = sheetBefore(sheetsOf(account), sheet);
  const { strings, month } = step.reader;
  if (before === undefined) {
    return opened(step, { account, sheet }, 0, strings.invoices.nothingBefore(month(sheet.month)));
  }
  return show(step, invoiceComparison, { account, comparison: compare(sheet, before) }, listening);
}

/** A sentence about one invoice: opens it, or says why it differs. */
async function answered(step: Step, question: InvoiceQuestion): Promise<Reply> {
  const all = await ownSheets(step);
  const found = matchesOf(question, all);
  const [one] = found;
  if (one === undefined) return listed(step, usual, 0, nothingWords(question, step));
  if (found.length > 1) return listed(step, around(found, step), 0, step.reader.strings.invoices.severalMatch);
  return question.why ? explained(step, one) : opened(step, one);
}

function matchesOf({ number, month }: InvoiceQuestion, all: readonly OwnedSheet[]): readonly OwnedSheet[] {
  if (number !== undefined) {
    return all
      .filter(({ sheet }) => sheet.issued !== undefined && isSaid(sheet.issued.number, number))
      .toSorted((a, b) => (b.sheet.issued?.number.length ?? 0) - (a.sheet.issued?.number.length ?? 0))
      .slice(0, 1);
  }
  if (month !== undefined) {
    const ofMonth = all.filter(
      ({ sheet }) =>
        sheet.month.slice(5) === month.month && (month.year === undefined || sheet.month.startsWith(month.year)),
    );
    return ofMonth.filter(({ sheet }) => sheet.month === ofMonth[0]?.sheet.month);
  }
  const comparable = all.filter(({ account, sheet }) => sheetBefore(sheetsOf(account), sheet) !== undefined);
  const latest = comparable.find(({ sheet }) => sheet.issued !== undefined) ?? comparable[0] ?? all[0];
  return latest === undefined ? [] : [latest];
}

function nothingWords({ number, month }: InvoiceQuestion, { reader, desk }: Step): string {
  const { noneNumbered, noneFor } = reader.strings.invoices;
  if (number !== undefined) return noneNumbered;
  if (month === undefined) return '';
  const today = desk.clock.now();
  const year = Number(today.slice(0, 4)) - (month.month > today.slice(5, 7) ? 1 : 0);
  return noneFor(reader.month(`${month.year ?? year}-${month.month}`));
}

/** The range of dates that shows these. */
function around(found: readonly OwnedSheet[], { desk }: Step): InvoiceWish {
  const days = found.map(({ sheet }) => dayOf(sheet.issued?.issued ?? desk.clock.now())).toSorted();
  return { range: 'dates', from: days[0] ?? '', to: days.at(-1) ?? '' };
}
