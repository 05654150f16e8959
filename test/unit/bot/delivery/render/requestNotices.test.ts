import { expect } from 'chai';
import { requestNoticeFor } from '../../../../../bot/delivery/render/requestNotices.js';
import { readerFor, stringsOf } from '../../../../../cards/language.js';
import type { Notice } from '../../../../../domain/account/account.js';
import { addHours } from '../../../../../domain/basics/calendar.js';
import { commandHandler } from '../../../../../domain/application/commandHandler.js';
import type { PolicyBlocked } from '../../../../../domain/account/notificationEvents.js';
import { newOrganisation } from '../../../../../domain/organisation/organisation.js';
import type { Person } from '../../../../../domain/basics/person.js';
import { withRequest } from '../../../../../domain/organisation/licenceRequests.js';
import {
  aLicenceRequest,
  anAccount,
  aPerson,
  aSubscription,
  aTenant,
  buyer,
  visio,
} from '../../../../support/builders.js';
import {
  Bank,
  HandClock,
  MemoryAccounts,
  MemoryDirectory,
  MemoryOrganisations,
  patient,
} from '../../../../support/ports.js';
import { Screen } from '../../../../support/screen.js';

const at = '2026-03-10T09:00:00.000Z';
const tenant = aTenant();
const luis = aPerson('Luis Herrera');
const marta = aPerson('Marta Klein', { roles: ['global-admin'] });
const { requests, policy } = stringsOf.en;
const blocked: PolicyBlocked = {
  ...({ type: 'policy-blocked', kind: 'blocked', product: visio, person: luis.id } as const),
  ...{ name: luis.name, contact: 'luis@contoso.example' },
};

/** What somebody is sent, with these people in the directory. */
async function sentTo(
  to: string,
  event: Notice['event'],
  people: readonly Person[],
  now = at,
  request = aLicenceRequest(),
) {
  const accounts = new MemoryAccounts(anAccount([aSubscription({ product: visio, seats: 3 })]));
  const organisation = withRequest(newOrganisation(tenant.id), request, at);
  const organisations = new MemoryOrganisations(organisation);
  const directory = new MemoryDirectory({ tenant, people });
  const clock = new HandClock(now);
  const commands = commandHandler({
    accounts,
    organisations,
    directory,
    gateway: new Bank(),
    clock,
    waitBriefly: patient,
  });
  const services = { commands, accounts, newOperation: () => 'op-1' };
  const reader = readerFor(to, 'en', undefined);
  const told = await requestNoticeFor({ id: 'n', to, at, event }, organisation, now, reader, { services, directory });
  return told && { title: told.title, screen: new Screen({ card: told.card }) };
}

describe('A notice of an organisation', () => {
  const news = { type: 'request-news', request: 'request-1' } as const;

  it('is the card to answer for who was asked, and how it stands for who asks', async () => {
    const asked = await sentTo(buyer.id, news, [buyer, luis]);
    expect(asked?.title).to.equal(requests.answerTitle('Luis Herrera', 'Visio Plan 1'));
    expect(asked?.screen.titles.slice(0, 3)).to.deep.equal([requests.assign, requests.buyMore, requests.sayNo]);
    expect(asked?.screen.buttons.every(({ data }) => data.for === buyer.id)).to.equal(true);

    const asker = await sentTo(luis.id, news, [buyer, luis]);
    expect(asker?.title).to.equal(requests.askerTitle.open('Visio Plan 1'));
    expect(asker?.screen.titles).to.include(requests.withdraw);
  });

  it('says how things stand when it is sent', async () => {
    const ended = await sentTo(buyer.id, news, [buyer], addHours(at, 30 * 24));

    expect(ended?.screen.text).to.contain(requests.states.ended);
    expect(ended?.screen.titles).not.to.include(requests.assign);
  });

  it('is nobody’s who is not concerned any more', async () => {
    const toAdmin = aLicenceRequest({ to: [{ person: marta.id, name: marta.name, as: 'admin' }] });
    expect((await sentTo(marta.id, news, [marta], at, toAdmin))?.screen.titles).to.include(requests.allow);
    expect(await sentTo(marta.id, news, [{ ...marta, roles: [] }], at, toAdmin)).to.equal(undefined);
    expect(await sentTo(buyer.id, news, [luis])).to.equal(undefined);
    expect(await sentTo(buyer.id, { ...news, request: 'gone' }, [buyer])).to.equal(undefined);
  });

  it('tells admins, and nobody else, of what the policy has blocked', async () => {
    const told = await sentTo(marta.id, blocked, [marta]);
    expect(told?.title).to.equal(policy.blockedTitle('Visio Plan 1'));
    expect(told?.screen.text).to.contain('Luis Herrera');

    expect(await sentTo(marta.id, blocked, [{ ...marta, roles: [] }])).to.equal(undefined);
    expect(
      await sentTo(marta.id, { type: 'licence-received', product: visio, from: '', fromName: '' }, [marta]),
    ).to.equal(undefined);
  });
});
