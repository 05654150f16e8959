import { z } from 'zod';
import { invoiceComparison } from '../../cards/invoices/invoiceComparison.js';
import { invoiceDetails } from '../../cards/invoices/invoiceDetails.js';
import { plain } from '../../cards/markdown.js';
import type { InvoiceWish } from '../../cards/invoices/invoiceList.js';
import { invoiceList, invoicesOnPage } from '../../cards/invoices/invoiceList.js';
import type { OwnedSheet } from '../../cards/invoices/invoiceRow.js';
import { fromPick } from '../../cards/invoices/invoiceRow.js';
import { aboutCustomer } from '../../cards/layouts/allSubscriptions.js';
import type { Problem } from '../../cards/layouts/problem.js';
import { dayOf } from '../../domain/basics/calendar.js';
import { compareInvoices, sheetBefore } from '../../domain/billing/invoiceComparison.js';
import type { InvoiceRange } from '../../domain/billing/invoiceSheet.js';
import { isWithin, pastMonths, sheetNamed, sheetsOf } from '../../domain/billing/invoiceSheet.js';
import { monthlySpend } from '../../domain/reports/monthlySpend.js';
import { downloadMinutes } from '../services.js';
import type { InvoiceQuestion } from '../understanding/parseInvoice.js';
import { invoiceQuestionIn, isSaid } from '../understanding/parseInvoice.js';
import type { Journey } from '../journey.js';
import { on } from '../journey.js';
import { ownAccount } from '../ownAccounts.js';
import { ownSheets } from './ownSheets.js';
import { refused } from '../refusals/refused.js';
import type { OpenQuestion, Reply } from '../replies.js';
import { show } from '../replies.js';
import type { Turn } from '../turn.js';
import { closestIntentIn } from '../understanding/intents.js';

const startInput = z.object({ account: z.string(), sheet: z.string() });
const spoken = z.object({ said: z.string() });

/** The open question: a month or a number typed next means an invoice, of the customer that the turn is about. */
function listening({ reader }: Turn): OpenQuestion {
  return { journey: 'invoices', data: aboutCustomer(reader) };
}

export const invoicesJourney: Journey = {
  id: 'invoices',
  kind: 'looks',
  start: (turn, given) => {
    const one = startInput.safeParse(given).data;
    if (one !== undefined) return details(turn, one.account, one.sheet);
    const question = invoiceQuestionIn(spoken.safeParse(given).data?.said ?? '');
    return question === undefined ? listed(turn, usual, 0) : answered(turn, question);
  },
  answers: [
    on(invoiceList, (turn, answer) => {
      if (answer.action === 'range') return listed(turn, answer, 0);
      if (answer.action === 'page') return listed(turn, answer, answer.page);
      const { account, sheet } = fromPick(answer.pick);
      return sheet === ''
        ? listed(turn, usual, 0, turn.reader.strings.common.chooseOne)
        : details(turn, account, sheet);
    }),
    on(invoiceDetails, (turn, answer) =>
      answer.action === 'why'
        ? why(turn, answer.account, answer.sheet)
        : details(turn, answer.account, answer.sheet, answer.page),
    ),
    on(invoiceComparison, (turn, { account, sheet }) => details(turn, account, sheet)),
  ],
  listen: async (turn, text) => {
    const other = closestIntentIn(text);
    if (other !== undefined && !(other.kind === 'journey' && other.journey === 'invoices')) return undefined;
    const question = invoiceQuestionIn(text);
    return question && (await answered(turn, question));
  },
};

/** Of what is spent by month. */
const mostMonths = 6;

const usual: InvoiceWish = { range: '3', from: '', to: '' };

/** A page of the invoices in a range of dates, by default the past 3 months (R44). */
async function listed(turn: Turn, filter: InvoiceWish, wantedPage: number, banner: Problem = ''): Promise<Reply> {
  const now = turn.services.clock.now();
  const asked = filter.range === 'dates' && filter.from === '' && filter.to === '' ? withYear(filter, now) : filter;
  const { range, problem } = rangeOf(asked, turn);
  const all = await ownSheets(turn);
  const matching = all.filter(({ sheet }) => range !== undefined && isWithin(range, sheet, now));
  const pages = Math.max(1, Math.ceil(matching.length / invoicesOnPage));
  const page = Math.min(wantedPage, pages - 1);
  const data = {
    rows: matching.slice(page * invoicesOnPage, (page + 1) * invoicesOnPage),
    months: monthlySpend(
      all.map(({ sheet }) => sheet),
      mostMonths,
    ),
    page,
    pages,
    matching: matching.length,
    wish: asked,
    ...(range && { range }),
    namesAccounts: new Set(all.map(({ account }) => account.id)).size > 1,
    banner: banner === '' ? problem : banner,
  };
  return show(turn, invoiceList, data, listening(turn));
}

/** Default dates for the form. */
function withYear(filter: InvoiceWish, now: string): InvoiceWish {
  const { first, last } = pastMonths(12, now);
  return { ...filter, from: first, to: last };
}

const day = z.iso.date();

function rangeOf(
  { range, from, to }: InvoiceWish,
  { reader, services }: Turn,
): { readonly range?: InvoiceRange; readonly problem: Problem } {
  if (range !== 'dates') return { range: pastMonths(Number(range), services.clock.now()), problem: '' };
  const { datesMissing, dateUnclear, datesTurned } = reader.strings.invoices;
  const fields = Object.entries({ from, to });
  const unclear = fields.find(([, written]) => /\d/.test(written) && !/^\d{4}-\d\d-\d\d$/.test(written));
  if (unclear !== undefined) return { problem: { field: unclear[0], text: dateUnclear(plain(unclear[1])) } };
  const missing = fields.find(([, written]) => !day.safeParse(written).success);
  if (missing !== undefined) return { problem: { field: missing[0], text: datesMissing } };
  return from > to
    ? { problem: { field: 'to', text: datesTurned } }
    : { range: { first: from, last: to }, problem: '' };
}

async function details(turn: Turn, accountId: string, name: string, page = 0, banner = ''): Promise<Reply> {
  const account = await ownAccount(turn, accountId);
  const sheets = account === undefined ? [] : sheetsOf(account);
  const sheet = sheetNamed(sheets, name);
  return account === undefined || sheet === undefined ? notFound(turn) : opened(turn, { account, sheet }, page, banner);
}

function opened(turn: Turn, { account, sheet }: OwnedSheet, page = 0, banner = ''): Reply {
  const { services, by, reader } = turn;
  const before = sheetBefore(sheetsOf(account), sheet);
  const what = { kind: 'invoice', account: account.id, number: sheet.issued?.number ?? '' } as const;
  const file = sheet.issued && {
    url: services.pages.download(by, what, reader.language, reader.region),
    minutes: downloadMinutes,
  };
  const data = { account, sheet, page, ...(file && { file }), ...(before && { before }), banner };
  return show(turn, invoiceDetails, data, listening(turn));
}

function notFound(turn: Turn): Reply {
  const all = { start: 'invoices', ...aboutCustomer(turn.reader) } as const;
  const nextActions = [{ title: turn.reader.strings.invoices.all, data: all }] as const;
  return refused(turn, { refusal: { code: 'not-found' }, nextActions });
}

async function why(turn: Turn, accountId: string, name: string): Promise<Reply> {
  const account = await ownAccount(turn, accountId);
  const sheet = account && sheetNamed(sheetsOf(account), name);
  return account === undefined || sheet === undefined ? notFound(turn) : explained(turn, { account, sheet });
}

function explained(turn: Turn, { account, sheet }: OwnedSheet): Reply {
  const before = sheetBefore(sheetsOf(account), sheet);
  const { strings, month } = turn.reader;
  if (before === undefined) {
    return opened(turn, { account, sheet }, 0, strings.invoices.nothingBefore(month(sheet.month)));
  }
  return show(turn, invoiceComparison, { account, comparison: compareInvoices(sheet, before) }, listening(turn));
}

/** Answers a sentence about one invoice: opens it, or explains a difference. */
async function answered(turn: Turn, question: InvoiceQuestion): Promise<Reply> {
  const all = await ownSheets(turn);
  const found = matchesOf(question, all);
  const [one] = found;
  if (one === undefined) return listed(turn, usual, 0, nothingWords(question, turn));
  if (found.length > 1) return listed(turn, around(found, turn), 0, turn.reader.strings.invoices.severalMatch);
  return question.why ? explained(turn, one) : opened(turn, one);
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

function nothingWords({ number, month }: InvoiceQuestion, { reader, services }: Turn): string {
  const { noneNumbered, noneFor } = reader.strings.invoices;
  if (number !== undefined) return noneNumbered;
  if (month === undefined) return '';
  const today = services.clock.now();
  const year = Number(today.slice(0, 4)) - (month.month > today.slice(5, 7) ? 1 : 0);
  return noneFor(reader.month(`${month.year ?? year}-${month.month}`));
}

/** The range of dates that contains these invoices. */
function around(found: readonly OwnedSheet[], { services }: Turn): InvoiceWish {
  const days = found.map(({ sheet }) => dayOf(sheet.issued?.issued ?? services.clock.now())).toSorted();
  return { range: 'dates', from: days[0] ?? '', to: days.at(-1) ?? '' };
}
