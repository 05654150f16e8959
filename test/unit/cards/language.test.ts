import { expect } from 'chai';
import fc from 'fast-check';
import type { Language } from '../../../cards/language.js';
import { isLanguage, languageOf, languages, readerFor, stringsOf, zoneNamed } from '../../../cards/language.js';
import { money, toDecimal } from '../../../domain/basics/money.js';
import { always, tried } from '../../support/property.js';

describe('A reader', () => {
  it('reads the language of their client, and English where that is none of ours', () => {
    const locales = ['it-IT', 'pl', 'ES-mx', 'en-GB', 'de-DE', 'itx', '', undefined];

    expect(locales.map(languageOf)).to.deep.equal(['it', 'pl', 'es', 'en', 'en', 'it', 'en', 'en']);
  });

  it('has one of four languages', () => {
    expect(['en', 'it', 'pl', 'es', 'de', 'EN', '', null, 5, ['en']].map(isLanguage)).to.deep.equal([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it('is who the card is made for, and reads the sentences of their language', () => {
    for (const language of languages) {
      const reader = readerFor('anna', language, undefined);
      expect([reader.person, reader.language, reader.strings]).to.deep.equal(['anna', language, stringsOf[language]]);
    }
  });

  it('reads dates as their language writes them', () => {
    expect(inEveryLanguage(({ day }) => day('2026-03-10'))).to.deep.equal({
      en: 'March 10, 2026',
      it: '10 marzo 2026',
      pl: '10 marca 2026',
      es: '10 de marzo de 2026',
    });
  });

  it('reads a day as that day wherever the server stands', () => {
    expect(['2026-01-01', '2026-12-31', '2028-02-29'].map(readerFor('anna', 'it', undefined).day)).to.deep.equal([
      '1 gennaio 2026',
      '31 dicembre 2026',
      '29 febbraio 2028',
    ]);
  });

  it('reads dates as their region writes them', () => {
    const written = ['en-US', 'en-GB', 'EN-gb', 'en-ZA'].map((locale) =>
      readerFor('anna', 'en', locale).day('2026-03-10'),
    );

    expect(written).to.deep.equal(['March 10, 2026', '10 March 2026', '10 March 2026', 'March 10, 2026']);
  });

  it('reads dates in their chosen language, whatever the client’s', () => {
    expect(readerFor('anna', 'pl', 'en-US').day('2026-03-10')).to.equal('10 marca 2026');
  });

  it('is told that a moment is in UTC', () => {
    const written = Object.values(inEveryLanguage(({ moment }) => moment('2026-03-10T23:05:00.000Z')));

    for (const [index, language] of languages.entries()) {
      expect(written[index]).to.contain(readerFor('anna', language, undefined).day('2026-03-10'));
      expect(written[index]).to.match(/\b(23|11):05\b.* UTC$/);
    }
  });

  it('reads a moment in the zone of their client, with its name, and in UTC where that is none', () => {
    const summer = '2026-07-10T23:05:00.000Z';
    for (const language of languages) {
      const { moment, day } = readerFor('anna', language, undefined, 'global', 'Europe/Rome');
      expect(spaced(moment(summer))).to.match(/\b0?1:05( AM)? (CEST|GMT\+2)$/);
      expect(moment(summer)).to.contain(day('2026-07-11'));
      expect(moment('2026-01-10T23:05:00.000Z')).to.match(/ (CET|GMT\+1)$/);
    }
    expect(['Europe/Rome', 'europe/rome', 'Mars/Olympus', '+02:00', ''].map(zoneNamed)).to.deep.equal([
      'Europe/Rome',
      'Europe/Rome',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('reads amounts as their language writes them', () => {
    expect(inEveryLanguage(({ money: written }) => written(money(1_234_567, 'EUR')))).to.deep.equal({
      en: '€12,345.67',
      it: '12.345,67 €',
      pl: '12 345,67 €',
      es: '12.345,67 €',
    });
    expect(spaced(readerFor('anna', 'pl', undefined).money(money(123_456, 'EUR')))).to.equal('1234,56 €');
    expect(spaced(readerFor('anna', 'pl', undefined).money(money(123_456, 'PLN')))).to.equal('1234,56 zł');
  });

  it('reads a minus as the minus sign, in every language', () => {
    expect(inEveryLanguage(({ money: written }) => written(money(-1886, 'EUR')))).to.deep.equal({
      en: '−€18.86',
      it: '−18,86 €',
      pl: '−18,86 €',
      es: '−18,86 €',
    });
  });

  it('reads a comma between a Polish day and its hour', () => {
    expect(readerFor('anna', 'pl', undefined).moment('2026-03-17T09:00:00.000Z')).to.equal('17 marca 2026, 09:00 UTC');
  });

  it('reads as many decimals as a currency has', () => {
    const amounts = [money(1_234_567, 'JPY'), money(1_234_567, 'KWD'), money(-5, 'EUR'), money(0, 'EUR')];

    expect(amounts.map(readerFor('anna', 'en', undefined).money).map(spaced)).to.deep.equal([
      '¥1,234,567',
      'KWD 1,234.567',
      '−€0.05',
      '€0.00',
    ]);
  });

  it('reads tax rates as their language writes them', () => {
    expect(inEveryLanguage(({ percent }) => percent(2250))).to.deep.equal({
      en: '22.5%',
      it: '22,5%',
      pl: '22,5%',
      es: '22,5 %',
    });
  });

  it(`reads every amount to the last minor unit (${tried})`, async () => {
    await always(
      fc.property(
        fc.maxSafeInteger(),
        fc.constantFrom('EUR', 'JPY', 'KWD', 'PLN', 'HUF', 'IQD', 'ALL'),
        fc.constantFrom(...languages),
        (minor, currency, language) => {
          const amount = money(minor, currency);
          const digits = (text: string) => text.replaceAll(/\D/g, '');
          expect(digits(readerFor('anna', language, undefined).money(amount))).to.equal(digits(toDecimal(amount)));
        },
      ),
    );
  });
});

type Reader = ReturnType<typeof readerFor>;

function inEveryLanguage(write: (reader: Reader) => string): Readonly<Record<Language, string>> {
  const written = languages.map((language) => [language, spaced(write(readerFor('anna', language, undefined)))]);
  return Object.fromEntries(written) as Record<Language, string>; // one for each
}

/** Languages keep numbers and units together with several kinds of space. */
function spaced(text: string): string {
  return text.replaceAll(/\s/gu, ' ');
}
