import { expect } from 'chai';
import { stringsOf } from '../../../cards/language.js';
import { linksFor } from '../../../cards/links.js';
import { nodesOf } from '../../support/cardSchema.js';
import { everyRendering } from '../../support/samples.js';

const chinaPortal = 'https://portal.partner.microsoftonline.cn/';
const adminCenter = 'https://go.microsoft.com/fwlink/p/?linkid=842054';

describe('The ways out of the chat', () => {
  it('lead to the admin center’s page of one’s products', () => {
    expect(linksFor('global').adminCenter).to.equal(adminCenter);
  });

  it('lead to 21Vianet’s portal where that operates Microsoft 365', () => {
    expect(linksFor('21vianet').adminCenter).to.equal(chinaPortal);
  });

  for (const [cloud, portal] of [
    ['global', adminCenter],
    ['21vianet', chinaPortal],
  ] as const) {
    it(`are the same on every card of an organisation in the ${cloud} cloud`, () => {
      const links = everyRendering(cloud).flatMap(({ module, language, json }) =>
        nodesOf(json)
          .filter(({ type, title }) => type === 'Action.OpenUrl' && title === stringsOf[language].common.adminCenter)
          .map(({ url }) => ({ module, url })),
      );

      expect(new Set(links.map(({ url }) => url))).to.deep.equal(new Set([portal]));
      expect(new Set(links.map(({ module }) => module))).to.deep.equal(
        new Set([
          'admin/overviewDetails',
          'notifications/subscriptionNotification',
          'menu/help',
          'menu/refusal',
          ...['Accounts', 'Account', 'Profile'].map((what) => `paying/billing${what}`),
          ...['paying/accountOpening', 'paying/paymentMethod', 'paying/paymentMethods'],
          'subscriptions/subscriptionDetails',
        ]),
      );
    });
  }

  it('never lead from China to the other admin center', () => {
    const strays = everyRendering('21vianet').filter(({ json }) =>
      /admin\.microsoft\.com|go\.microsoft\.com|portal\.office\.com/.test(JSON.stringify(json)),
    );

    expect(strays.map(({ title }) => title)).to.deep.equal([]);
  });
});
