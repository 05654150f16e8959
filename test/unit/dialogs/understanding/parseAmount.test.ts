import { expect } from 'chai';
import type { Language } from '../../../../cards/language.js';
import { readerFor } from '../../../../cards/language.js';
import { amountIn } from '../../../../dialogs/understanding/parseAmount.js';

describe('An amount', () => {
  it('is understood as people write it', () => {
    const written = ['500', ' 49,90 ', '49.9', '５００', '0,01', '999999999,99'];

    expect(written.map((text) => amountIn(text, 'EUR'))).to.deep.equal([
      50_000, 4_990, 4_990, 50_000, 1, 99_999_999_999,
    ]);
  });

  it('has the decimals of its currency', () => {
    expect([amountIn('500', 'JPY'), amountIn('500,5', 'JPY'), amountIn('1,234', 'KWD')]).to.deep.equal([
      500,
      undefined,
      1_234,
    ]);
    expect(amountIn('1,234', 'EUR')).to.equal(undefined);
  });

  it('is nothing that could be meant in two ways, or in none', () => {
    const bad = ['', '0', '0,00', '-5', '+5', '1e3', '1 000', '1.000,00', '€5', '5€', 'NaN', '5,', ',5', '1234567890'];

    expect(bad.filter((text) => amountIn(text, 'EUR') !== undefined)).to.deep.equal([]);
  });

  it('has thousands as the reader’s region writes them', () => {
    const typed = [
      '1,000',
      '1.000',
      '1 000',
      '1’000',
      '1,234.50',
      '1.234,50',
      '1\u00a0234,50',
      '49,90',
      '49.90',
      '12,34,567',
    ];
    const read = (language: Language, region: string) =>
      typed.map((text) => amountIn(text, 'EUR', readerFor('x', language, region).separators));

    const [ours, none] = [100_000, undefined];
    expect(read('en', 'en-US')).to.deep.equal([ours, none, ours, ours, 123_450, none, none, 4_990, 4_990, none]);
    expect(read('es', 'es-MX')).to.deep.equal([ours, none, ours, ours, 123_450, none, none, 4_990, 4_990, none]);
    expect(read('it', 'it-IT')).to.deep.equal([none, ours, ours, ours, none, 123_450, 123_450, 4_990, 4_990, none]);
    expect(read('it', 'it-CH')).to.deep.equal([none, none, ours, ours, none, none, none, 4_990, 4_990, none]);
    expect(read('pl', 'pl-PL')).to.deep.equal([none, none, ours, ours, none, none, 123_450, 4_990, 4_990, none]);
  });

  it('of three decimals is read as the region writes it, or asked for', () => {
    const read = (text: string, language: Language) =>
      amountIn(text, 'KWD', readerFor('x', language, undefined).separators);

    expect([read('1,234', 'en'), read('1.234', 'en')]).to.deep.equal([1_234_000, 1_234]);
    expect([read('1,234', 'it'), read('1.234', 'it')]).to.deep.equal([1_234, 1_234_000]);
    expect(read('1.234', 'pl')).to.equal(undefined);
  });
});
