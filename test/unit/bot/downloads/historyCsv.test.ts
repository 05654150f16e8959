import { expect } from 'chai';
import fc from 'fast-check';
import { historyFile, historyParts } from '../../../../bot/downloads/historyCsv.js';
import type { Language } from '../../../../cards/language.js';
import { languages, readerFor, stringsOf } from '../../../../cards/language.js';
import type { HistoryEntry } from '../../../../domain/account/history.js';
import { money } from '../../../../domain/basics/money.js';
import { anAccount, aMethod, aSubscription, aTenant } from '../../../support/builders.js';
import { cellsOf, guarded, anyText, recordOf } from '../../../support/csv.js';
import { always, timeLimit, tried } from '../../../support/property.js';
import { anEntry, aStanding } from '../../../support/samplesHistory.js';
import { euros } from '../../../support/sampling.js';

const accountWith = (history: readonly HistoryEntry[], brand = 'Visa') =>
  anAccount([aSubscription()], { history, methods: [aMethod({ brand })] });
const readerOf = (language: Language) => readerFor('x', language, undefined);
const separatorOf = (language: Language) => (language === 'en' ? ',' : ';');
const written = (history: readonly HistoryEntry[], language: Language = 'en', brand?: string) =>
  cellsOf(historyCsv(accountWith(history, brand), 'sub-1', readerOf(language)), separatorOf(language));

const historyCsv = (...given: Parameters<typeof historyParts>) => [...historyParts(...given)].join('');

describe('The history as CSV', () => {
  for (const [language, locale, separator, amount] of [
    ['en', 'en-GB', ',', '-12345.05'],
    ['it', 'it-IT', ';', '-12345,05'],
    ['it', 'it-CH', ';', '-12345.05'],
    ['pl', 'pl-PL', ';', '-12345,05'],
    ['es', 'es-ES', ';', '-12345,05'],
    ['es', 'es-MX', ',', '-12345.05'],
    ['es', 'es-US', ',', '-12345.05'],
    ['es', 'es-AR', ';', '-12345,05'],
  ] as const) {
    it(`has cells and numbers as spreadsheets expect them in ${locale}`, () => {
      const account = accountWith([anEntry({ charged: euros(-1_234_505), after: aStanding() })]);

      const rows = cellsOf(historyCsv(account, 'sub-1', readerFor('x', language, locale)), separator);

      expect(new Set(rows.map(({ length }) => length)).size).to.equal(1);
      expect(rows[1]).to.include(amount);
    });
  }

  it('has a row for each change, newest first, with ISO days, plain numbers and every name', () => {
    const rows = written([
      anEntry({ id: 'op-1', what: 'seats-bought', after: aStanding(), charged: euros(6149) }),
      anEntry({
        id: 'op-2',
        at: '2026-03-11T10:30:00.000Z',
        byName: 'Luis Herrera',
        before: aStanding({ scheduled: 2 }),
        after: aStanding({ seats: 1000, trial: true, method: 'gone', recurring: 'off' }),
        charged: euros(-1_234_505),
        people: ['Ana', 'Ben', 'Cem', 'Dan'],
        note: 'For the summer',
      }),
      anEntry({ id: 'op-3', subscription: 'sub-2', after: aStanding() }),
    ]);

    expect(rows.map(([id]) => id)).to.deep.equal(['Reference', 'op-2', 'op-1']);
    expect(new Set(rows.map(({ length }) => length)).size).to.equal(1);
    expect(recordOf(rows)).to.deep.equal({
      Reference: 'op-2',
      When: '2026-03-11T10:30:00.000Z',
      Who: 'Luis Herrera',
      What: 'Number of licenses changed',
      'Status (before)': 'Active',
      'Status (after)': 'Active',
      'Free trial (before)': 'no',
      'Free trial (after)': 'yes',
      'Licenses (before)': '5',
      'Licenses (after)': '1000',
      'Licenses from next term (before)': '2',
      'Licenses from next term (after)': '',
      'Assigned licenses (before)': '0',
      'Assigned licenses (after)': '0',
      'Recurring billing (before)': 'On',
      'Recurring billing (after)': 'Off',
      'End of term (before)': '2026-04-09',
      'End of term (after)': '2026-04-09',
      'Payment method (before)': 'Visa ending in 4242',
      'Payment method (after)': 'a removed payment method',
      'Canceled (before)': 'no',
      'Canceled (after)': 'no',
      'Payment overdue (before)': 'no',
      'Payment overdue (after)': 'no',
      Amount: '-12345.05',
      Currency: 'EUR',
      People: 'Ana; Ben; Cem; Dan',
      Note: 'For the summer',
    });
    const [heads, , bought = []] = rows;
    expect(bought[heads?.indexOf('Licenses (before)') ?? -1]).to.equal('');
    expect(bought[heads?.indexOf('Licenses (after)') ?? -1]).to.equal('5');
  });

  for (const language of languages) {
    it(`has heads, separators and numbers as a spreadsheet expects them, in ${language}`, () => {
      const { column, before, field, automatically, did } = stringsOf[language].history;
      const record = recordOf(
        written([anEntry({ by: '', byName: '', after: aStanding(), charged: money(-1_234_567, 'KWD') })], language),
      );

      expect(Object.keys(record)).to.include(before(field.recurring)).and.to.have.length(28);
      expect(record).to.include({
        [column.who]: automatically,
        [column.what]: did['seats-changed'],
        [column.amount]: language === 'en' ? '-1234.567' : '-1234,567',
        [column.currency]: 'KWD',
      });
    });
  }

  it('writes amounts to the last digit, as cells that can be added up', () => {
    const amounts = [money(10_080, 'EUR'), money(-1000, 'EUR'), money(500, 'JPY'), money(9_007_199_254_740_991, 'EUR')];
    const entries = amounts.map((charged) => anEntry({ after: aStanding(), charged }));
    const lines = historyCsv(accountWith(entries), 'sub-1', readerOf('it')).split('\r\n');

    const written = lines.slice(1, -1).map((line) => /;([^;"]+);"[A-Z]{3}";/.exec(line)?.[1]);
    expect(written.toSorted()).to.deep.equal(['-10,00', '100,80', '500', '90071992547409,91']);
  });

  it('has its heads where nothing has happened', () => {
    expect(written([])).to.have.length(1);
  });

  it(`brings any text back, and none of it is ever calculated (${tried})`, async function () {
    this.timeout(timeLimit);
    const people = fc.array(anyText, { minLength: 1, maxLength: 4 });
    const amount = fc.integer({ min: -9_999_999_999, max: 9_999_999_999 });
    const property = fc.property(
      ...([anyText, anyText, people, anyText, amount, fc.constantFrom(...languages), anyText] as const),
      (id, byName, names, brand, minor, language, note) => {
        const entry = anEntry({ id, byName, people: names, after: aStanding(), charged: euros(minor), note });
        const rows = written([entry], language, brand);

        const { column, field, after } = stringsOf[language].history;
        expect(rows).to.have.length(2);
        const record = recordOf(rows);
        expect(record[column.id]).to.equal(guarded(id));
        expect(record[column.who]).to.equal(guarded(byName));
        expect(record[column.people]).to.equal(guarded(names.join('; ')));
        expect(record[column.note]).to.equal(guarded(note));
        const method = stringsOf[language].common.method(brand, '4242');
        expect(record[after(field.method)]).to.equal(guarded(method));
        expect(Number(record[column.amount]?.replace(',', '.'))).to.equal(minor / 100);
        for (const [head, cell] of Object.entries(record))
          if (head !== column.amount) expect(cell, head).not.to.match(/^[=+\-@\t\r]/);
      },
    );
    await always(property);
  });

  it('is a file of the subscription that its link names, in the link’s language', async () => {
    const order = {
      account: accountWith([anEntry({ after: aStanding() })]),
      tenant: aTenant(),
      reader: readerOf('pl'),
    };

    const file = await historyFile({ ...order, name: 'sub-1' });

    expect([file?.name, file?.type]).to.deep.equal(['historia-sub-1.csv', 'text/csv; charset=utf-8']);
    let text = '';
    for await (const part of file?.parts ?? []) text += part;
    expect(text).to.equal(historyCsv(order.account, 'sub-1', order.reader));
    expect(text).to.contain(stringsOf.pl.history.column.when);
    expect(await historyFile({ ...order, name: 'sub-2' })).to.equal(undefined);
  });

  it('is made in parts, so that others have their turn between them, and is the same all the same', () => {
    const many = Array.from({ length: 120 }, (_, i) => anEntry({ id: `op-${i}`, after: aStanding() }));
    const account = accountWith(many);

    const parts = [...historyParts(account, 'sub-1', readerOf('en'))];

    expect(parts.map((part) => part.trimEnd().split('\r\n').length)).to.deep.equal([1, 50, 50, 20]);
    expect(
      cellsOf(parts.join(''), ',')
        .slice(1)
        .map(([id]) => id),
    ).to.deep.equal(many.map(({ id }) => id).toReversed());
  });
});
