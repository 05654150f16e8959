import { expect } from 'chai';
import { languages, readerFor, stringsOf } from '../../../cards/language.js';
import { addDays } from '../../../domain/basics/calendar.js';

describe('What is said about invoices', () => {
  it('has the article that Italian gives the 8th and the 11th', () => {
    const { day, strings } = readerFor('anna', 'it', undefined);
    const { invoices } = strings;
    const dates = Array.from({ length: 31 }, (_, index) => addDays('2026-03-01', index));

    const articles = dates.map((date) =>
      [
        invoices.willBeIssued(day(date)),
        invoices.issuedWithin(day(date), 'x'),
        invoices.days('x', day(date)),
        invoices.charged(day(date), 'Visa'),
        invoices.refunded(day(date), 'Visa'),
      ].map((sentence) => / ?(il |l’|al |all’|del |dell’|dal |dall’)\d/i.exec(sentence)?.[1]?.toLowerCase()),
    );

    const usual = ['il ', 'dal ', 'al ', 'del ', 'del '];
    const elided = ['l’', 'dall’', 'all’', 'dell’', 'dell’'];
    expect(articles).to.deep.equal(dates.map((date) => (/-(08|11)$/.test(date) ? elided : usual)));
  });

  it('counts as each language does', () => {
    expect(languages.map((language) => [1, 2, 5].map(stringsOf[language].invoices.count))).to.deep.equal([
      ['1 invoice', '2 invoices', '5 invoices'],
      ['1 fattura', '2 fatture', '5 fatture'],
      ['1 faktura', '2 faktury', '5 faktur'],
      ['1 factura', '2 facturas', '5 facturas'],
    ]);
    expect([1, 2, 15].map((minutes) => stringsOf.pl.invoices.downloadHint(minutes).split(' przez ')[1])).to.deep.equal([
      '1 minutę. Później otwórz fakturę jeszcze raz.',
      '2 minuty. Później otwórz fakturę jeszcze raz.',
      '15 minut. Później otwórz fakturę jeszcze raz.',
    ]);
  });
});
