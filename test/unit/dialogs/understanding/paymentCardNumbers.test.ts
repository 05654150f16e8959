import { expect } from 'chai';
import { holdsPaymentCardNumber } from '../../../../dialogs/understanding/paymentCardNumbers.js';
import { chanceFrom } from '../../../faults/seeded.js';
import { variantOf } from '../../../support/cardVariants.js';

const seed = 20_260_310;
const many = 10_000;

/** With the right check digits (ISO 13616). */
function iban(country: string, account: string): string {
  const digits = Array.from(`${account}${country}00`, (character) => String(Number.parseInt(character, 36))).join('');
  return `${country}${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}${account}`;
}

/** One of our own ids, by chance but the same every time. */
function guid(hex: (length: number) => string): string {
  return [8, 4, 4, 4, 12].map(hex).join('-');
}

describe('A card’s number', () => {
  for (const [how, text] of Object.entries({
    'in one piece': '4111111111111111',
    'in groups of four': '4111 1111 1111 1111',
    'as American Express writes it': '3782 822463 10005',
    'with thirteen digits': '4222222222222',
    'with nineteen digits': '4000000000000000006',
    'of a brand that is not known': '9999999999999995',
    'with no-break and thin spaces': '4111\u00a01111\u20091111\u202f1111',
    'with dashes of all kinds': '4111-1111–1111—1111',
    'with dots, slashes and underscores': '4111.1111/1111_1111',
    'over several lines': '4111\n1111\r\n1111\n1111',
    'with characters that nobody sees': '41\u200b11\u200d1111\u20601111\u00ad1111',
    'in full-width digits': '４１１１１１１１１１１１１１１１',
    'in Arabic-Indic digits': '٤١١١ ١١١١ ١١١١ ١١١١',
    'in Devanagari digits': '४१११११११११११११११',
    'in keycaps': Array.from('4111111111111111', (digit) => `${digit}\ufe0f\u20e3`).join(''),
    'as HTML': '<p>4111&nbsp;1111</p><p><b>1111</b> 1111</p>',
    'in an attribute': '<img alt="4111 1111 1111 1111">',
    'in entities': Array.from('4111111111111111', (digit) => `&#${digit.charCodeAt(0)};`).join(''),
    'in Markdown': '**4111** _1111_ `1111` ~~1111~~',
    'in odd groups': '411 11 1111 111 1111 1',
    'with words around': 'please use visa4111111111111111, it expires 12/29',
    'with its expiry and code behind it': '4111111111111111 12/29 123',
    'behind other numbers': '3 seats for 12 months: 4111 1111 1111 1111',
    'beside another': '4111111111111111, 5555555555554444',
    'with letters that look like digits': '4OOO 0000 0000 OOO2',
    'with a plus before it': '+4111111111111111',
    'beside a phone number': '48 601 234 567 / 4111 1111 1111 1111',
    'beside a bank account': 'PL61 1090 1014 0000 0712 1981 2874, 4111 1111 1111 1111',
    'behind letters that begin like a bank account': 'PL61 4111 1111 1111 1111',
    'in a bank account that is none': 'DE89 4111 1111 1111 1111 00',
    'cut in two': '41111111/11111111',
    'of thirteen digits beside another': '4222222222222, 4222222222222',
  })) {
    it(`is seen ${how}`, () => {
      expect(holdsPaymentCardNumber(text)).to.equal(true);
    });
  }

  it('is seen wherever a client puts it: in a list, deep inside, as a number', () => {
    const number = '4111111111111111';
    for (const value of [
      [number],
      { a: { b: [{ c: `x ${number}` }] } },
      { seats: Number(number) },
      { operation: number },
    ])
      expect(holdsPaymentCardNumber(value), JSON.stringify(value)).to.equal(true);
  });

  it(`is seen in ${many} ways of writing it (seed ${seed})`, function () {
    this.timeout(120_000);
    const chance = chanceFrom(seed);
    const unseen = Array.from({ length: many }, () => variantOf(chance)).filter(
      ({ text }) => !holdsPaymentCardNumber(text),
    );

    expect(unseen).to.deep.equal([]);
  });
});

describe('No card’s number', () => {
  const chance = chanceFrom(seed);
  const digits = (length: number) => Array.from({ length }, () => chance.below(10)).join('');
  const hex = (length: number) => Array.from({ length }, () => chance.below(16).toString(16)).join('');

  for (const [what, make] of Object.entries<() => string>({
    'a tenant’s or operation’s id': () => guid(hex),
    'an id in capitals in a sentence': () => `my id is ${guid(hex).toUpperCase()}.`,
    'an id without dashes': () => hex(32).replace(/.$/, 'f'),
    'a subscription of ours': () => `account-1 sub-${guid(hex)}`,
    'an Italian phone number': () => `+39 3${digits(2)} ${digits(3)} ${digits(4)}`,
    'a German one': () => `+49 15${digits(2)} ${digits(8)}`,
    'an American one': () => `+1 (${digits(3)}) ${digits(3)}-${digits(4)}`,
    'one with 00': () => `0048 ${digits(3)} ${digits(3)} ${digits(3)}`,
    'one with 00 by itself': () => `00 49 15${digits(2)} ${digits(8)}`,
    'two of them': () => `+34 6${digits(8)} or +34 9${digits(8)}`,
    'a local one': () => `02 ${digits(4)} ${digits(4)}`,
    'an invoice’s number': () => `E0${digits(8)} G${digits(9)} INV-2026-03-${digits(6)}`,
    'two dates': () =>
      `20${digits(1)}${digits(1)}-0${1 + chance.below(9)}-1${digits(1)} 2026-1${chance.below(3)}-2${chance.below(9)}`,
    'two dates as Europe writes them': () => `1${digits(1)}/0${1 + chance.below(9)}/2026 - 2${digits(1)}.12.2027`,
    'two Polish phone numbers without a plus': () =>
      `48 6${digits(2)} ${digits(3)} ${digits(3)} / 48 5${digits(2)} ${digits(3)} ${digits(3)}`,
    'two of them without their country': () =>
      `6${digits(2)} ${digits(3)} ${digits(3)}, 5${digits(2)} ${digits(3)} ${digits(3)}`,
    'two of them in one piece': () => `486${digits(8)} / 485${digits(8)}`,
    'two of them in a row': () =>
      `48 6${digits(2)} ${digits(3)} ${digits(3)} 48 5${digits(2)} ${digits(3)} ${digits(3)}`,
    'three of them in lines': () =>
      Array.from({ length: 3 }, () => `48-6${digits(2)}-${digits(3)}-${digits(3)}`).join('\n'),
    'two American ones': () => `555-${digits(3)}-${digits(4)}; 212-${digits(3)}-${digits(4)}`,
    'a German one without a plus': () => `49 151 ${digits(4)} ${digits(4)}`,
    'a Polish bank account': () =>
      `PL${iban('PL', digits(24))
        .replaceAll(/(.{4})/g, '$1 ')
        .slice(0, -1)}`.replace('PLPL', 'PL'),
    'a Polish one in one piece, with words': () => `konto ${iban('PL', digits(24)).toLowerCase()} w banku`,
    'a Polish one as it is written at home': () =>
      iban('PL', digits(24))
        .slice(2)
        .replace(/^(..)/, '$1 ')
        .replaceAll(/(\d{4})(?=\d)/g, '$1 '),
    'a German bank account': () => iban('DE', digits(18)).replaceAll(/(.{4})/g, '$1 '),
    'an Italian bank account': () => iban('IT', `X${digits(22)}`).replaceAll(/(.{4})/g, '$1 '),
    'a Spanish bank account with dashes': () => iban('ES', digits(20)).replaceAll(/(.{4})/g, '$1-'),
    'a device’s number of fifteen digits': () => `35${digits(13)}`,
    'a moment': () => `2026-03-1${digits(1)}T0${digits(1)}:1${digits(1)}:2${digits(1)}.${digits(3)}Z`,
    'a card’s last four and dates': () => `visa-${digits(4)} 2026-03-10 2026-04-10 2026-04-09`,
  })) {
    it(`is in ${what}, ${many} times`, () => {
      const seen = Array.from({ length: many }, make).filter((text) => holdsPaymentCardNumber(text));

      expect(seen).to.deep.equal([]);
    });
  }

  it('is in what only our own cards carry: terms, and whom a button was made for', () => {
    expect(holdsPaymentCardNumber({ terms: '4111111111111111', for: '4111111111111111' })).to.equal(false);
  });
});

describe('A text that is too long to be looked through', () => {
  it('counts as if it held a card’s number, so that length is no way past', () => {
    expect(holdsPaymentCardNumber('1 '.repeat(2_001))).to.equal(true);
    expect(holdsPaymentCardNumber(Array.from({ length: 30 }, () => '1 '.repeat(100)))).to.equal(true);
    expect(holdsPaymentCardNumber(`1234567890 ${'l'.repeat(20_000)}`)).to.equal(true);
  });

  it('is none of many ids, nor of many words', () => {
    const ids = Array.from({ length: 300 }, (_, index) => `0000000${index % 10}-1111-4222-8333-444455556666`);

    expect(holdsPaymentCardNumber(ids.join(','))).to.equal(false);
    expect(holdsPaymentCardNumber('word '.repeat(10_000))).to.equal(false);
  });
});
