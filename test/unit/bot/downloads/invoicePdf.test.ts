import { expect } from 'chai';
import { extractText } from 'unpdf';
import { invoicePaper } from '../../../../bot/downloads/invoicePaper.js';
import { invoicePdf } from '../../../../bot/downloads/invoicePdf.js';
import { invoiceDetails } from '../../../../cards/invoices/invoiceDetails.js';
import { languages, readerFor, stringsOf } from '../../../../cards/language.js';
import type { Account } from '../../../../domain/account/account.js';
import { sheetsOf } from '../../../../domain/billing/invoiceSheet.js';
import type { InvoiceSheet } from '../../../../domain/billing/invoiceSheet.js';
import { aTenant, visio } from '../../../support/builders.js';
import { textsOf } from '../../../support/cardSchema.js';
import { aPayment, fortyLines, invoiced, juneAndJuly, numberOf } from '../../../support/invoices.js';
import { hostileNames } from '../../../support/sampling.js';

const usual = invoiced(juneAndJuly, '2026-08-01T00:00:00.000Z');

function latest(account: Account): InvoiceSheet {
  const [sheet] = sheetsOf(account);
  if (sheet === undefined) throw new Error('There is no invoice');
  return sheet;
}

/** Every text of a page description, in reading order. */
function textsIn(node: unknown): readonly string[] {
  if (typeof node === 'string') return [node];
  if (Array.isArray(node)) return node.flatMap(textsIn);
  if (typeof node !== 'object' || node === null) return [];
  const { text, stack, columns, table, content } = node as Readonly<Record<string, unknown>>; // any object
  const body = (table as { readonly body?: unknown } | undefined)?.body;
  return [text, stack, columns, body, content].flatMap(textsIn);
}

function paperOf(account: Account, language: (typeof languages)[number] = 'en', isSandbox = true) {
  const reader = readerFor('x', language, undefined);
  return invoicePaper({ account, sheet: latest(account), tenant: aTenant(), reader, isSandbox });
}

/** What a reader of a PDF can select. */
async function textOf(bytes: Uint8Array): Promise<string> {
  const { text } = await extractText(new Uint8Array(bytes), { mergePages: true });
  return text;
}

/** `PDF` objects that name a font, which are not compressed. */
const fontsIn = (bytes: Uint8Array) =>
  new Set(
    Buffer.from(bytes)
      .toString('latin1')
      .match(/\/FontName \/\w+\+[\w-]+/g)
      ?.map((name) => name.split('+')[1]),
  );

describe('An invoice on paper', () => {
  for (const language of languages) {
    it(`has every amount that is on its card, in ${language}`, () => {
      const reader = readerFor('x', language, undefined);
      const card = invoiceDetails.render({ account: usual, sheet: latest(usual), page: 0 }, reader);
      const amounts = textsOf(card).flatMap(({ text }) => text.match(/-?[€]?\d[\d.,\s]*[.,]\d\d(?:\s€)?/g) ?? []);

      const paper = textsIn(paperOf(usual, language)).join('\n');

      expect(amounts.length).to.be.greaterThan(5);
      for (const amount of amounts) expect(paper).to.contain(amount.trim());
    });

    it(`is in ${language}, and says so to a reader that speaks`, () => {
      const { invoices: words } = stringsOf[language];
      const paper = paperOf(usual, language);
      const texts = textsIn(paper);

      expect(paper.language).to.equal(language);
      expect(paper.displayTitle).to.equal(true);
      expect(paper.info?.title).to.equal(`${words.pdf.title} ${numberOf(usual, '2026-07')}`);
      expect(texts).to.include.members([
        words.pdf.sandbox,
        words.pdf.soldTo,
        words.number,
        words.issueDate,
        words.status.paid,
      ]);
      expect(texts).to.include(new Intl.DisplayNames(language, { type: 'region' }).of('IT'));
    });
  }

  it('names buyer, number, period, lines and total as an invoice does', () => {
    expect(textsIn(paperOf({ ...usual, name: 'Contoso S.p.A.' }))).to.deep.equal([
      'Seatkeeper',
      'Seatkeeper sandbox – no real money',
      'Invoice',
      numberOf(usual, '2026-07'),
      'Sold to',
      'Contoso S.p.A.',
      'Contoso',
      'Italy',
      'Invoice number',
      numberOf(usual, '2026-07'),
      'Issue date',
      'August 1, 2026',
      'Billing period',
      'July 1, 2026 to July 31, 2026',
      'Status',
      'Paid',
      'Payment method',
      'Visa ending in 4242',
      'Billing profile',
      'Contoso',
      'Description',
      'Service period',
      'Quantity',
      'Unit price',
      'Days',
      'Amount',
      'Power BI Pro',
      ...Array<string>(5).fill(''),
      'Renewal',
      'Jul 18\u2009–\u2009Aug 17, 2026',
      '7',
      '€10.08',
      '31/31',
      '€70.56',
      'Visio Plan 1',
      ...Array<string>(5).fill(''),
      'Purchase',
      'Jul 21\u2009–\u2009Aug 20, 2026',
      '1',
      '€5.64',
      '31/31',
      '€5.64',
      '',
      stringsOf.en.buying.subtotal,
      '€76.20',
      'Tax (22% on €76.20)',
      '€16.76',
      'Total',
      '€92.96',
      'Payments',
      'Charged on July 18, 2026, Visa ending in 4242',
      '€86.08',
      'Charged on July 21, 2026, Visa ending in 4242',
      '€6.88',
    ]);
  });

  it('speaks of a sandbox only where there is one, and of a credit note where money went back', () => {
    const back = aPayment({ at: '2026-07-18T09:00:00.000Z', type: 'cancel', seats: -1, product: visio });
    const credit = paperOf(invoiced([back], '2026-08-01T00:00:00.000Z'), 'en', false);

    expect(textsIn(credit)).not.to.include(stringsOf.en.invoices.pdf.sandbox);
    expect(credit.info?.title).to.match(/^Credit note SK-/);
  });
});

describe('An invoice’s PDF', function () {
  this.timeout(120_000);
  const make = invoicePdf({ isSandbox: true });
  const order = (account: Account, name: string) => ({
    account,
    name,
    tenant: aTenant(),
    reader: readerFor('x', 'pl', undefined),
  });

  it('is made beside everything else: others have their turn all the time', async () => {
    const state = { turns: 0, isMade: false };
    const goOn = () => {
      state.turns += 1;
      if (!state.isMade) setImmediate(goOn);
    };
    setImmediate(goOn);

    await make(order({ ...fortyLines, id: 'beside' }, numberOf(fortyLines, '2026-07')));
    state.isMade = true;

    expect(state.turns).to.be.greaterThan(100);
  });

  it('has letters for Polish, its title and its language', async () => {
    const number = numberOf(usual, '2026-07');

    const file = await make(order({ ...usual, name: 'Zażółć gęślą jaźń' }, number));

    const text = Buffer.from(file?.bytes ?? []).toString('latin1');
    expect(file?.name).to.equal(`${number}.pdf`);
    expect(text)
      .to.match(/^%PDF-1\.\d/)
      .and.contain('/Lang (pl)')
      .and.contain('/DisplayDocTitle true');
    expect([...fontsIn(file?.bytes ?? new Uint8Array())].toSorted()).to.deep.equal(['Roboto-Medium', 'Roboto-Regular']);
    expect(text.match(/\/Type \/Page\b/g)).to.have.length(1);
  });

  for (const [script, name] of Object.entries({
    Hebrew: 'דוד כהן',
    Arabic: 'محمد علي',
    Chinese: '王小明',
    'traditional Chinese': '臺灣電力',
    Japanese: '山田太郎 ﾔﾏﾀﾞ',
    Korean: '김철수',
    Thai: 'สมชาย ใจดี',
    Greek: 'Ελένη Παπαδοπούλου',
    Cyrillic: 'Дмитрий Иванов',
    Devanagari: 'राम कुमार',
    Armenian: 'Արամ',
    Georgian: 'გიორგი',
    Vietnamese: 'Nguyễn Thị Hương',
    emoji: 'Ana 😀',
  })) {
    it(`names a buyer in ${script} with letters that can be read and selected`, async () => {
      const account = { ...usual, name, profiles: [{ id: 'profile-1', name, method: 'visa-4242' }] };

      const file = await make(order(account, numberOf(usual, '2026-07')));

      const text = (await textOf(file?.bytes ?? new Uint8Array())).normalize('NFKC');
      for (const word of name.normalize('NFKC').split(' ')) expect(text.split(word).length, word).to.equal(3);
      expect(text).not.to.match(/[\0\uFFFD]/);
    });
  }

  it('says that there is a character which no font has', async () => {
    const file = await make(order({ ...usual, name: 'x \u{12345} y' }, numberOf(usual, '2026-07')));

    expect(await textOf(file?.bytes ?? new Uint8Array())).to.contain('x \uFFFD y');
  });

  it('has no other font than its own where nobody needs one', async () => {
    const file = await make(order({ ...usual, name: 'Zażółć Ελένη Иван' }, numberOf(usual, '2026-07')));

    expect([...fontsIn(file?.bytes ?? new Uint8Array())].toSorted()).to.deep.equal(['Roboto-Medium', 'Roboto-Regular']);
  });

  it('puts forty lines on two pages', async () => {
    const file = await make(order(fortyLines, numberOf(fortyLines, '2026-07')));

    expect(
      Buffer.from(file?.bytes ?? [])
        .toString('latin1')
        .match(/\/Type \/Page\b/g),
    ).to.have.length(2);
  });

  it('is made whatever people are called', async () => {
    for (const name of [...hostileNames, 'x'.repeat(500), '']) {
      const account = { ...usual, name, profiles: [{ id: 'profile-1', name, method: 'visa-4242' }] };

      expect((await make(order(account, numberOf(usual, '2026-07'))))?.bytes.length, name).to.be.greaterThan(10_000);
    }
  });

  it('does not exist for an open or an unknown invoice', async () => {
    expect(await make(order(invoiced(juneAndJuly, '2026-07-25T00:00:00.000Z'), '2026-07 EUR profile-1'))).to.equal(
      undefined,
    );
    expect(await make(order(usual, 'SK-202601-AAAAAAA'))).to.equal(undefined);
  });
});
