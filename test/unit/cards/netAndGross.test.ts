import { expect } from 'chai';
import type { Reader } from '../../../cards/language.js';
import { languages, readerFor, stringsOf } from '../../../cards/language.js';
import { nodesOf } from '../../support/cardSchema.js';
import { sampledCards } from '../../support/samples.js';
import type { Sampled } from '../../support/sampling.js';

/** Invoices have a layout of their own, in which each column says what it is. */
const own = 'invoices/';

interface Fact {
  readonly title: string;
  readonly value: string;
}

/** The facts and sentences of a card that name an amount, in the order in which they are read; but for names of buttons. */
function amountsOf(card: unknown): readonly Fact[] {
  const nodes = nodesOf(card);
  const buttons = nodes.flatMap(({ type, title }) => (type === 'Action.Execute' ? [String(title)] : []));
  return nodes
    .flatMap((node): readonly Fact[] => {
      const facts = (Array.isArray(node.facts) ? node.facts : []) as readonly Fact[]; // as the schema test holds them
      return typeof node.text === 'string' ? [{ title: '', value: node.text }] : facts;
    })
    .filter(({ value }) => buttons.reduce((left, button) => left.replaceAll(button, ''), value).includes('¤'));
}

/** The words of a sentence that tell which kind of amount it names. */
function marks(sentence: string): readonly string[] {
  return sentence
    .split('#')
    .map((part) => part.trim())
    .filter((part) => part.length > 3);
}

describe('A card with amounts before and including tax', () => {
  for (const language of languages) {
    it(`says of each which it is, in ${language}`, () => {
      const reader: Reader = { ...readerFor('anyone', language, undefined), money: () => '¤', day: () => '' };
      const { buying, common, subscriptions, recurring, trials, overview } = stringsOf[language];
      const later = (['monthly', 'yearly'] as const).map(
        (billing) => buying.laterValue('#', billing, '').split('#')[1],
      );
      const gross = [
        common.inclTax('#'),
        buying.amountNow('#'),
        buying.amountBack('#'),
        buying.receiptText('#', ''),
        recurring.on('', '#'),
        recurring.once('', '#'),
        recurring.trialOn('', '#'),
        trials.turnsInto('', '#', ''),
      ]
        .flatMap((sentence) => marks(sentence).slice(-1))
        .concat(later.map((part = '') => part.trim()));
      const net = [subscriptions.plusTax('#'), overview.perSeat('#')].flatMap(marks);
      const netTitles = [buying.subtotal, buying.price];
      const taxTitle = common.tax('').split('(')[0] ?? '';
      let mixed = 0;

      for (const [name, { samples }] of Object.entries<Sampled>(sampledCards)) {
        if (name.startsWith(own)) continue;
        for (const sample of samples) {
          const amounts = amountsOf(sample.render(reader));
          const isGross = ({ value }: Fact) => gross.some((mark) => value.includes(mark));
          const isNet = ({ title, value }: Fact) =>
            netTitles.includes(title) || net.some((mark) => value.includes(mark));
          if (!amounts.some(isGross) || !amounts.some(isNet)) continue;

          mixed++;
          // What stands above a sum before tax is what it adds up.
          const sum = amounts.findIndex(({ title }) => title === buying.subtotal);
          const unclear = amounts.filter(
            (fact, index) => index > sum && !isGross(fact) && !isNet(fact) && !fact.title.startsWith(taxTitle),
          );
          expect(unclear, `${name}, ${sample.name}`).to.deep.equal([]);
        }
      }
      expect(mixed).to.be.greaterThan(20);
    });
  }
});
