import { expect } from 'chai';
import { recipientFilter } from '../../../../bot/delivery/recipientFilter.js';
import { renderAccountNotice } from '../../../../bot/delivery/render/renderNotification.js';
import { languages, readerFor, stringsOf } from '../../../../cards/language.js';
import type { Account, Notice } from '../../../../domain/account/account.js';
import type { NotificationPreferences } from '../../../../domain/account/notificationEvents.js';
import { usualPreferences } from '../../../../domain/account/notificationEvents.js';
import { newOrganisation, withAdmin } from '../../../../domain/organisation/organisation.js';
import { aPerson, powerBi } from '../../../support/builders.js';
import {
  aCustomerAccount,
  agent,
  aPartnerWorld,
  aSoldSubscription,
  customer,
  partnerTenant,
} from '../../../support/partnerWorld.js';
import { MemoryOrganisations } from '../../../support/ports.js';
import { Screen } from '../../../support/screen.js';

const marta = aPerson('Marta Bianchi', { roles: ['global-admin'] });
const now = '2026-03-12T09:00:00.000Z';
const words = stringsOf.en.soldHere;
const from = { from: agent.id, fromName: agent.name };
const about = { subscription: 'sub-1', product: powerBi, seats: 5, partner: partnerTenant.id };
const suspension = { type: 'sold-news', what: 'suspended', ...about } as const;

async function told(account: Account, event: Notice['event'], language: (typeof languages)[number] = 'en') {
  const { directory } = aPartnerWorld({ people: [marta] });
  const notice: Notice = { id: 'n', to: marta.id, at: now, event };
  const sent = await renderAccountNotice(directory)(notice, account, now, readerFor(marta.id, language, undefined));
  return sent === undefined
    ? undefined
    : { title: sent.title, screen: new Screen({ card: sent.card }), json: sent.card };
}

describe('The card about what a partner has suspended', () => {
  const sold = aSoldSubscription({ status: 'suspended', recurring: 'off', assigned: ['Ana Nowak', 'Luis Herrera'] });

  it('names the partner, the product, the licences and who cannot sign in', async () => {
    const card = await told(aCustomerAccount([sold]), suspension);

    expect(card?.title).to.equal('Fabrikam Cloud suspended Power BI Pro (5 licenses)');
    for (const said of [
      words.newsPeople.suspended(2, 'Ana Nowak, Luis Herrera'),
      'Partner: Fabrikam Cloud',
      'Status: Suspended',
      'Licenses: 5 (2 assigned)',
      words.onlyPartner('Fabrikam Cloud'),
    ])
      expect(card?.screen.text).to.contain(said);
  });

  it('says no amount in any language', async () => {
    for (const language of languages) {
      const card = await told(aCustomerAccount([sold]), suspension, language);
      expect(JSON.stringify(card?.json)).not.to.match(/€|EUR|\d[.,]\d\d\b/);
    }
  });

  it('still says what has happened where the subscription is gone', async () => {
    const card = await told(aCustomerAccount([]), suspension);

    expect(card?.title).to.contain('Power BI Pro');
    expect(card?.screen.buttons.map(({ title }) => title)).to.deep.equal([stringsOf.en.titles.notifications]);
  });

  it('is sent at once to every admin but those who want nothing', async () => {
    const wanted = (preferences: NotificationPreferences) => {
      const known = withAdmin(newOrganisation(customer.id), marta, now);
      const admins = known.admins.map((admin) => ({ ...admin, preferences }));
      const { directory } = aPartnerWorld({ people: [marta] });
      const organisations = new MemoryOrganisations({ ...known, admins });
      const notice: Notice = { id: 'n', to: marta.id, at: now, event: suspension };
      return recipientFilter({ organisations, directory })({ tenant: customer.id, person: marta.id }, notice);
    };

    expect(await wanted(usualPreferences)).to.equal(true);
    expect(await wanted({ ...usualPreferences, when: 'weekly', kinds: [] })).to.equal(true);
    expect(await wanted({ ...usualPreferences, when: 'off' })).to.equal(false);
  });
});

describe('The card about a licence from a partner', () => {
  const account = aCustomerAccount([aSoldSubscription({ assigned: ['Marta Bianchi'] })]);

  it('names the partner beside its agent', async () => {
    const given = await told(account, { type: 'licence-received', product: powerBi, ...from });
    const taken = await told(aCustomerAccount([aSoldSubscription()]), {
      type: 'licence-removed',
      product: powerBi,
      ...from,
    });

    expect(given?.screen.text).to.contain('From: Nadia Costa (Fabrikam Cloud)');
    expect(taken?.screen.text).to.contain('Removed by: Nadia Costa (Fabrikam Cloud)');
    expect(taken?.screen.text).to.contain(words.removedText('Nadia Costa', 'Fabrikam Cloud'));
  });

  it('names the partner alone where nobody has done it', async () => {
    const event = { type: 'licence-removed', product: powerBi, from: partnerTenant.id, fromName: 'x' } as const;

    const ended = await told(aCustomerAccount([]), event);

    expect(ended?.screen.text).to.contain('Removed by: Fabrikam Cloud');
    expect(ended?.screen.text).not.to.contain('(');
  });
});
