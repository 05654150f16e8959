import { expect } from 'chai';
import { invoiceComparison } from '../../../../cards/invoices/invoiceComparison.js';
import { invoiceDetails, linesOnPage } from '../../../../cards/invoices/invoiceDetails.js';
import { invoiceList, invoicesOnPage } from '../../../../cards/invoices/invoiceList.js';
import type { Language } from '../../../../cards/language.js';
import { languages, readerFor, stringsOf } from '../../../../cards/language.js';
import { menu } from '../../../../cards/menu/menu.js';
import type { Account } from '../../../../domain/account/account.js';
import { anAccount, aPerson } from '../../../support/builders.js';
import type { Chat } from '../../../support/chat.js';
import { chartsOn } from '../../../support/charts.js';
import { openChat } from '../../../support/chat.js';
import { aPayment, invoiced, juneAndJuly, numberOf } from '../../../support/invoices.js';
import { euros } from '../../../support/sampling.js';

const { invoices: words, common, titles, refusals } = stringsOf.en;
const now = '2026-08-05T09:00:00.000Z';
const usual = invoiced(juneAndJuly, '2026-08-01T00:00:00.000Z');

async function listOf(account: Account, time = now): Promise<Chat> {
  const chat = openChat({ account, time });
  await chat.say('invoices');
  return chat;
}

/** One payment on the 10th of each of so many months from January 2025; the last one's invoice is open. */
function monthly(count: number): Account {
  const payments = Array.from({ length: count }, (_, index) =>
    aPayment({ at: new Date(Date.UTC(2025, index, 10)).toISOString(), id: `p-${index}` }),
  );
  return invoiced(payments, new Date(Date.UTC(2025, count - 1, 20)).toISOString());
}

describe('Invoices', () => {
  for (const language of languages) {
    it(`are listed, opened, downloaded and explained in ${language}`, async () => {
      const strings = stringsOf[language];
      const { money, month, day } = readerFor('x', language, undefined);
      const chat = openChat({ language, account: usual, time: now });

      const list = await chat.say(strings.words.invoices[0] ?? '');
      expect(list.text).to.contain(strings.titles.invoices).and.contain(month('2026-07')).and.contain(month('2026-06'));
      expect(list.text).to.contain(strings.invoices.status.paid).and.contain(strings.common.method('Visa', '4242'));
      expect(list.text).to.contain(money({ minor: 9296, currency: 'EUR' }));

      const details = await chat.press(invoiceList, { action: 'open' });
      expect(details.text).to.contain(strings.invoices.issuedTitle(numberOf(usual, '2026-07')));
      expect(details.text).to.contain('Power BI Pro').and.contain('Visio Plan 1');
      expect(details.text).to.contain(strings.invoices.days(day('2026-07-18'), day('2026-08-17')));
      expect(details.text).to.contain(
        strings.invoices.taxOn(
          readerFor('x', language, undefined).percent(2200),
          money({ minor: 7620, currency: 'EUR' }),
        ),
      );
      expect(details.text).to.contain(strings.invoices.downloadHint(15));
      expect(details.links).to.deep.equal([`https://pages.example/${language}/invoice/account-1`]);

      const why = await chat.press(invoiceDetails, { action: 'why' });
      const more = money({ minor: 852, currency: 'EUR' });
      expect(why.text).to.contain(strings.invoices.comparison.higher(month('2026-07'), more, month('2026-06')));
      expect(why.text).to.contain(strings.invoices.comparison.seatsChanged(7, 5)).and.contain(`+${more}`);
      expect(why.text).to.contain(strings.invoices.comparison.onlyBefore(month('2026-06')));
    });
  }

  it('begin with what the last six months cost, as a chart and in words, whatever of them is listed', async () => {
    const { month, money } = readerFor('x', 'en', undefined);
    const chat = await listOf(monthly(20), '2026-08-20T09:00:00.000Z');
    const latest = ['2026-08', '2026-07', '2026-06', '2026-05', '2026-04', '2026-03'].map(month);

    for (const screen of [chat.screen, await chat.press(invoiceList, { action: 'range' }, words.range['6'])]) {
      const [bars = [], ...others] = chartsOn(screen.card);
      expect([bars.map(([name]) => name), others]).to.deep.equal([latest, []]);
      for (const [name, value] of bars) expect(screen.text).to.contain(`${name}: ${money(euros(value * 100))}`);
      expect(screen.text).to.contain(words.byMonth);
    }
    const next = await chat.press(invoiceList, { action: 'page' }, common.next);
    expect([chartsOn(next.card), next.text.includes(words.byMonth)]).to.deep.equal([[], false]);
  });

  it('say what the only month cost without drawing it, and nothing where there is no invoice', async () => {
    const { screen } = await listOf(monthly(1), '2025-01-20T09:00:00.000Z');
    expect([chartsOn(screen.card), screen.text.includes(words.byMonth)]).to.deep.equal([[], true]);

    expect((await listOf(anAccount([]))).screen.text).not.to.contain(words.byMonth);
  });

  it('are those of the past three months at first, and of six or between two days if asked for', async () => {
    const chat = await listOf(monthly(20), '2026-08-20T09:00:00.000Z');
    expect(chat.screen.text)
      .to.contain(words.count(4))
      .and.contain(words.issuedWithin('May 20, 2026', 'August 20, 2026'));

    const six = await chat.press(invoiceList, { action: 'range' }, words.range['6']);
    expect(six.text).to.contain(words.count(7)).and.contain(words.issuedWithin('February 20, 2026', 'August 20, 2026'));

    const dates = await chat.press(invoiceList, { action: 'range' }, words.range.dates);
    expect([...dates.inputs.entries()].filter(([id]) => id !== 'pick')).to.deep.equal([
      ['from', '2025-08-20'],
      ['to', '2026-08-20'],
    ]);

    const some = await chat.press(invoiceList, { action: 'range', from: '2025-02-01', to: '2025-03-01' }, words.show);
    expect(some.text).to.contain(words.count(2)).and.contain('January 2025').and.contain('February 2025');
    expect(some.titles).to.include.members([words.range['3'], words.range['6'], common.menu]);
  });

  it('offer the two other ranges where there are none', async () => {
    const chat = await listOf(anAccount([]));
    expect(chat.screen.text).to.contain(words.empty);
    expect(chat.screen.titles).to.deep.equal([words.range['6'], words.range.dates, common.menu]);

    const six = await chat.press(invoiceList, { action: 'range' }, words.range['6']);
    expect(six.titles).to.deep.equal([words.range['3'], words.range.dates, common.menu]);

    const dates = await chat.press(invoiceList, { action: 'range' }, words.range.dates);
    expect(dates.titles).to.deep.equal([words.show, words.range['3'], words.range['6'], common.menu]);
  });

  it('take days with a time, as some clients send them, and say which day is not clear', async () => {
    const chat = await listOf(usual);
    await chat.press(invoiceList, { action: 'range' }, words.range.dates);

    const dated = { from: '2026-06-01T00:00:00.000Z', to: '2026-09-01T00:00:00+02:00' };
    const some = await chat.press(invoiceList, { action: 'range', ...dated }, words.show);
    expect(some.text).to.contain(words.issuedWithin('June 1, 2026', 'September 1, 2026'));

    const unclear = await chat.press(
      invoiceList,
      { action: 'range', from: '06/07/2026', to: '2026-09-01' },
      words.show,
    );
    expect(unclear.wrongBelow('from')).to.equal(words.dateUnclear('06/07/2026'));
    expect([unclear.inputs.get('from'), unclear.inputs.get('to')]).to.deep.equal(['', '2026-09-01']);
  });

  it('say what is wrong with two days, and remember them', async () => {
    const chat = await listOf(usual);
    await chat.press(invoiceList, { action: 'range' }, words.range.dates);

    const turned = await chat.press(invoiceList, { action: 'range', from: '2026-08-02', to: '2026-08-01' }, words.show);
    expect(turned.wrongBelow('to')).to.equal(words.datesTurned);
    expect(turned.text).not.to.contain(words.empty);
    expect(turned.inputs.get('from')).to.equal('2026-08-02');

    const missing = await chat.press(invoiceList, { action: 'range', to: '' }, words.show);
    expect(missing.wrongBelow('to')).to.equal(words.datesMissing);
    expect(missing.text).not.to.contain(words.empty);
    expect(missing.inputs.get('from')).to.equal('2026-08-02');

    const value = chat.screen.valueOf(invoiceList, { action: 'range' }, words.show) as object; // ours is an object
    const impossible = await chat.send({ ...value, from: '2026-02-30', to: '<script>' });
    expect(impossible.text).to.contain(words.datesMissing);
  });

  it('are shown page by page, each once', async () => {
    const chat = await listOf(monthly(20), '2026-08-20T09:00:00.000Z');
    await chat.press(invoiceList, { action: 'range' }, words.range.dates);
    await chat.press(invoiceList, { action: 'range', from: '2025-01-01' }, words.show);
    const seen = new Set(chat.screen.choicesOf('pick').values());

    const pages = Math.ceil(20 / invoicesOnPage);
    for (let page = 2; page <= pages; page++) {
      const next = await chat.press(invoiceList, { action: 'page' }, common.next);
      expect(next.text).to.contain(common.page(page, pages));
      for (const pick of next.choicesOf('pick').values()) seen.add(pick);
    }

    expect(seen.size).to.equal(20);
  });

  it('name their account where there are several', async () => {
    const second = invoiced([aPayment({ at: '2026-07-02T09:00:00.000Z' })], '2026-08-01T00:00:00.000Z', {
      id: 'account-2',
      name: 'Fabrikam',
    });
    const chat = openChat({ accounts: [usual, second], time: now });

    expect((await chat.say('invoices')).text).to.contain('Fabrikam');
    const details = await chat.press(invoiceList, { action: 'open', pick: 'account-2 2026-07 EUR profile-1' });
    expect(details.text).to.contain(`${words.account}: Fabrikam`);
  });

  it('are the person’s own', async () => {
    const luis = aPerson('Luis Herrera');
    const theirs = invoiced(juneAndJuly, '2026-08-01T00:00:00.000Z', { id: 'account-2', owner: luis.id });
    const chat = openChat({ accounts: [usual, theirs], colleagues: [luis], time: now });
    await chat.say('invoices');
    const open = chat.screen.valueOf(invoiceList, { action: 'open' }) as object; // ours is an object

    const refused = await chat.send({ ...open, pick: 'account-2 2026-07 EUR profile-1' });
    const unknown = await chat.send({ ...open, pick: 'account-9 2026-07 EUR profile-1' });

    expect(refused.text)
      .to.equal(unknown.text)
      .and.contain((refusals['not-found'] as () => string)());
    expect(refused.titles).to.include(words.all);
    expect((await chat.say(`invoice ${numberOf(theirs, '2026-07')}`)).text).to.contain(words.noneNumbered);
  });
});

describe('An open invoice', () => {
  const account = invoiced(juneAndJuly, '2026-07-25T00:00:00.000Z');

  it('says when it will be issued, and has no PDF until then', async () => {
    const chat = await listOf(account, '2026-07-25T09:00:00.000Z');

    const details = await chat.press(invoiceList, { action: 'open' });

    expect(details.text).to.contain(words.openTitle('July 2026')).and.contain(words.willBeIssued('August 1, 2026'));
    expect(details.links).to.deep.equal([]);
    expect((await chat.press(invoiceDetails, { action: 'why' })).text).to.contain(words.comparison.soFar);
  });

  it('opens from an old card once it is issued', async () => {
    const chat = await listOf(account, '2026-07-25T09:00:00.000Z');
    const open = chat.screen.valueOf(invoiceList, { action: 'open' });
    const later = openChat({ account: usual, time: now });

    expect((await later.send(open)).text).to.contain(words.issuedTitle(numberOf(usual, '2026-07')));
  });
});

describe('An invoice of many lines', () => {
  it('is shown page by page: every line, every payment and the total on each', async () => {
    const payments = Array.from({ length: 25 }, (_, index) =>
      aPayment({
        at: `2026-07-${String(index + 1).padStart(2, '0')}T09:00:00.000Z`,
        type: 'add-quantity',
        from: index + 5,
        seats: index + 6,
        cycle: '2026-07-01',
      }),
    );
    const chat = await listOf(invoiced(payments, '2026-08-01T00:00:00.000Z'));
    const pages = Math.ceil(75 / linesOnPage);
    let text = (await chat.press(invoiceList, { action: 'open' })).text;

    for (let page = 2; page <= pages; page++) {
      const { text: next } = await chat.press(invoiceDetails, { action: 'page' }, common.next);
      expect(next).to.contain(common.page(page, pages)).and.contain(words.total);
      text += next;
    }

    expect(text.split(words.previousTotal).length - 1).to.equal(25);
    expect(text.split(words.newTotal).length - 1).to.equal(25);
    expect(text.split('Charged on').length - 1).to.equal(25);
    expect((await chat.press(invoiceDetails, { action: 'page' }, common.previous)).text).to.contain(
      common.page(pages - 1, pages),
    );
  });
});

describe('Invoices in words', () => {
  const asked: Readonly<Record<Language, readonly string[]>> = {
    en: ['why is july higher', 'Why is July higher?', 'why is my invoice higher', 'why is the invoice lower'],
    it: ['perché luglio è più alto', 'Perché la fattura di luglio è più alta?'],
    pl: ['dlaczego lipiec jest wyższy', 'Dlaczego faktura za lipiec jest wyższa?'],
    es: ['por qué julio es más alto', '¿Por qué la factura de julio es más alta?'],
  };
  for (const language of languages) {
    for (const sentence of asked[language]) {
      it(`answers “${sentence}”`, async () => {
        const { month } = readerFor('x', language, undefined);
        const chat = openChat({ language, account: usual, time: now });

        const reply = await chat.say(sentence);

        expect(reply.text).to.contain(
          stringsOf[language].invoices.comparison.title(month('2026-07'), month('2026-06')),
        );
      });
    }
  }

  for (const sentence of [
    'invoice june',
    'invoice June 2026',
    'fattura di giugno',
    'faktura za czerwiec',
    'factura de junio',
  ]) {
    it(`opens the invoice of “${sentence}”`, async () => {
      const chat = openChat({ account: usual, time: now });

      expect((await chat.say(sentence)).text).to.contain(words.issuedTitle(numberOf(usual, '2026-06')));
    });
  }

  it('opens one by its number, however it is written', async () => {
    const number = numberOf(usual, '2026-06');
    const chat = openChat({ account: usual, time: now });

    for (const said of [number, number.toLowerCase(), `invoice ${number}`, `show me ${number.replaceAll('-', ' ')}!`]) {
      expect((await chat.say(said)).text, said).to.contain(words.issuedTitle(number));
    }
  });

  it('opens the longer of two numbers that both match', async () => {
    const numbers = ['SK-202606-4K7Q', 'SK-202606-4K7Q-2'];
    for (const both of [numbers, numbers.toReversed()]) {
      const invoices = usual.invoices.map((one, index) => ({ ...one, number: both[index] ?? '' }));
      const chat = openChat({ account: { ...usual, invoices }, time: now });
      expect((await chat.say('invoice SK-202606-4K7Q-2')).text).to.contain(words.issuedTitle('SK-202606-4K7Q-2'));
      expect((await chat.say('invoice SK-202606-4K7Q')).text).to.contain(words.issuedTitle('SK-202606-4K7Q'));
    }
  });

  it('says so where there is none', async () => {
    const chat = openChat({ account: usual, time: now });

    expect((await chat.say('invoice march')).text).to.contain(words.noneFor('March 2026'));
    expect((await chat.say('invoice november')).text).to.contain(words.noneFor('November 2025'));
    expect((await chat.say('invoice march 2024')).text).to.contain(words.noneFor('March 2024'));
    expect((await chat.say('SK-202601-AAAAAAA')).text).to.contain(words.noneNumbered);
  });

  it('shows all that match', async () => {
    const other = aPayment({ at: '2026-07-03T09:00:00.000Z', profile: 'profile-2', subscription: 'sub-9' });
    const chat = openChat({ account: invoiced([...juneAndJuly, other], '2026-08-01T00:00:00.000Z'), time: now });

    const reply = await chat.say('why is july higher');

    expect(reply.text).to.contain(words.severalMatch).and.not.contain('June 2026');
    expect(reply.choicesOf('pick').size).to.equal(2);
  });

  it('says that the first invoice has none before it', async () => {
    const chat = openChat({ account: usual, time: now });

    const reply = await chat.say('why is june higher');

    expect(reply.text).to.contain(words.nothingBefore('June 2026'));
    expect(reply.titles).not.to.contain(words.whyHigher);
  });

  it('lists what there is where no invoice can be compared', async () => {
    expect((await openChat({ time: now }).say('why is my invoice higher')).text).to.contain(words.empty);
  });

  it('hears a month after the list, and leaves other wishes alone', async () => {
    const chat = await listOf(usual);
    expect((await chat.say('June')).text).to.contain(words.issuedTitle(numberOf(usual, '2026-06')));

    expect((await chat.say('buy something in July')).text).to.contain(stringsOf.en.buying.pickTitle);
  });

  it('leads from the comparison to both invoices, and back', async () => {
    const chat = openChat({ account: usual, time: now });
    const comparison = await chat.say('why is july higher');

    expect(
      (await chat.pressOn(comparison, invoiceComparison, { action: 'open' }, words.comparison.before)).text,
    ).to.contain(words.issuedTitle(numberOf(usual, '2026-06')));
    expect((await chat.pressOn(comparison, invoiceComparison, { action: 'open' }, words.open)).text).to.contain(
      words.issuedTitle(numberOf(usual, '2026-07')),
    );
    expect((await chat.press(invoiceDetails, { start: 'invoices' })).text).to.contain(titles.invoices);
    expect((await chat.press(invoiceList, { start: 'menu' })).shows(menu)).to.equal(true);
  });
});
