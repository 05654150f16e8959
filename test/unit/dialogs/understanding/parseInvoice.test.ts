import { expect } from 'chai';
import { languages } from '../../../../cards/language.js';
import { invoiceQuestionIn, isSaid } from '../../../../dialogs/understanding/parseInvoice.js';

describe('What a sentence says about invoices', () => {
  for (const language of languages) {
    it(`is any month in ${language}, alone and in a date`, () => {
      const names = Array.from({ length: 12 }, (_, index) => new Date(Date.UTC(2026, index, 2)));
      const heard = names.flatMap((date) =>
        [{ month: 'long' } as const, { day: 'numeric', month: 'long', year: 'numeric' } as const].map((options) => {
          const said = new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options }).format(date);
          return invoiceQuestionIn(`x ${said.toUpperCase()}`)?.month?.month;
        }),
      );

      expect(heard).to.deep.equal(names.flatMap((date) => Array(2).fill(date.toISOString().slice(5, 7)) as string[])); // texts
    });
  }

  it('is the year with the month, if it is said', () => {
    expect(invoiceQuestionIn('why was July 2025 lower?')).to.deep.equal({
      why: true,
      month: { month: '07', year: '2025' },
    });
    expect(invoiceQuestionIn('July')).to.deep.equal({ why: false, month: { month: '07' } });
  });

  it('is a number, which wins over a month', () => {
    expect(invoiceQuestionIn('invoice SK-202607-4K7Q2MX of July')?.number).to.equal('sk 202607 4k7q2mx of july');
    expect(isSaid('SK-202607-4K7Q2MX', 'sk 202607 4k7q2mx of july')).to.equal(true);
    expect(isSaid('SK-202607-4K7Q2M', 'sk 202607 4k7q2mx of july')).to.equal(false);
  });

  it('is nothing where no month, number or reason is asked for', () => {
    for (const said of ['invoices', 'show my invoices', 'whyever', 'skate', 'maybe', '']) {
      expect(invoiceQuestionIn(said), said).to.equal(undefined);
    }
  });
});
