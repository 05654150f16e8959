import { expect } from 'chai';
import { monthlySpend } from '../../../../domain/reports/monthlySpend.js';
import type { InvoiceSheet } from '../../../../domain/billing/invoiceSheet.js';
import { money } from '../../../../domain/basics/money.js';

function aSheet(month: string, minor: number, currency = 'EUR'): InvoiceSheet {
  const none = money(0, currency);
  const total = money(minor, currency);
  return { profile: 'profile-1', month, payments: [], lines: [], subtotal: none, taxes: [], rounding: none, total };
}

describe('Spend by month', () => {
  it('adds up a month’s invoices of all profiles, less what came back', () => {
    const sheets = [aSheet('2026-03', 6_149), aSheet('2026-03', -1_000), aSheet('2026-02', 500)];

    expect(monthlySpend(sheets, 6)).to.deep.equal([
      { month: '2026-03', totals: [money(5_149, 'EUR')] },
      { month: '2026-02', totals: [money(500, 'EUR')] },
    ]);
  });

  it('keeps currencies apart, the largest sum first', () => {
    expect(monthlySpend([aSheet('2026-03', 100), aSheet('2026-03', 900, 'PLN')], 6)).to.deep.equal([
      { month: '2026-03', totals: [money(900, 'PLN'), money(100, 'EUR')] },
    ]);
  });

  it('has every month between the oldest and the newest invoice, over the turn of a year, and no more than asked', () => {
    const sheets = [aSheet('2026-02', 100), aSheet('2025-11', 100), aSheet('2025-01', 100)];

    expect(monthlySpend(sheets, 4)).to.deep.equal([
      { month: '2026-02', totals: [money(100, 'EUR')] },
      { month: '2026-01', totals: [] },
      { month: '2025-12', totals: [] },
      { month: '2025-11', totals: [money(100, 'EUR')] },
    ]);
    expect(
      monthlySpend(sheets, 24)
        .map(({ month }) => month)
        .at(-1),
    ).to.equal('2025-01');
  });

  it('is nothing where there is no invoice', () => {
    expect(monthlySpend([], 6)).to.deep.equal([]);
  });
});
