import { expect } from 'chai';
import { productPicker } from '../../../../../cards/buying/productPicker.js';
import { quickActions } from '../../../../../cards/extension/dialogNotice.js';
import { stringsOf } from '../../../../../cards/language.js';
import { lookups } from '../../../../../cards/strings/extension/strings.js';
import { anAccount, aSubscription, powerBi, visio } from '../../../../support/builders.js';
import { openExtension, screenOf, titlesOf } from '../../../../support/extensionWorld.js';

const onPhone = { entities: [{ type: 'clientInfo', platform: 'iOS' }] };
const accounts = () => [
  anAccount([aSubscription({ assigned: 2 }), aSubscription({ id: 's2', product: visio, trial: true, method: '' })]),
];

describe('The message extension on a phone without prices', () => {
  it('shows no price in any result or dialog', async () => {
    const world = openExtension({ accounts: accounts(), pricesOnPhones: false });
    const answers = [
      ...(await Promise.all(lookups.map((lookup) => world.query(lookup, '', {}, onPhone)))),
      ...(await Promise.all(quickActions.map((action) => world.begin(action, {}, onPhone)))),
    ];

    for (const answer of answers) expect(JSON.stringify(answer)).not.to.match(/[€\uE000]/u);
    expect(titlesOf(answers[0] ?? {})).to.deep.equal(['Power BI Pro', 'Visio Plan 1']);
  });

  it('buys nothing, looks up no products and invoices, and says where that goes', async () => {
    const world = openExtension({ accounts: accounts(), pricesOnPhones: false });
    const refused = screenOf(await world.begin('buy', {}, onPhone));

    expect(refused.shows(productPicker)).to.equal(false);
    for (const lookup of ['products', 'invoices'] as const) {
      const { composeExtension } = await world.query(lookup, '', {}, onPhone);
      expect(refused.text).to.contain(composeExtension?.text);
    }
    const forged = { card: productPicker.id, for: 'bruna-rossi', action: 'continue', product: powerBi };
    const pressed = await world.invoke('composeExtension/submitAction', { data: forged }, onPhone);
    expect(JSON.stringify(pressed)).not.to.match(/[€\uE000]/u);
  });

  it('is as everywhere else on a computer, and where the operator has not said so', async () => {
    const world = openExtension({ accounts: accounts(), pricesOnPhones: false });
    expect(screenOf(await world.begin('buy')).shows(productPicker)).to.equal(true);

    const usual = openExtension({ accounts: accounts() });
    expect(screenOf(await usual.begin('buy', {}, onPhone)).text).to.contain('€');
    expect((await usual.query('products', '', {}, onPhone)).composeExtension?.type).to.equal('result');
    expect(stringsOf.en.extension.openInChat).not.to.equal('');
  });
});
