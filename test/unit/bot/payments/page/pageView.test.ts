import { expect } from 'chai';
import { readerFor, stringsOf } from '../../../../../cards/language.js';
import { viewOf } from '../../../../../bot/payments/page/pageView.js';
import { minutesOpen } from '../../../../../bot/payments/page/paymentLink.js';
import type { PaymentLinkPurpose } from '../../../../../bot/payments/page/pageView.js';
import { aMethod, anAccount, anActor, aTenant } from '../../../../support/builders.js';

function formFor(changes: Partial<PaymentLinkPurpose>) {
  const purpose: PaymentLinkPurpose = {
    purpose: 'add',
    by: anActor(),
    tenant: aTenant(),
    account: anAccount(),
    reader: readerFor('bruna', 'en', undefined),
    seconds: 600,
    ...changes,
  };
  const view = viewOf({ kind: 'form', purpose }, 'en', '2026-03-10T09:00:00.000Z');
  return view.kind === 'form' ? view : expect.fail(view.kind);
}

describe('The form of the card page', () => {
  it('knows the current month, before which a card has expired', () => {
    expect(formFor({}).month).to.equal('2026-03');
  });

  it('says so where a profile has no card yet, and takes the first', () => {
    const { firstIntro, intro } = stringsOf.en.page;
    const [profile] = anAccount().profiles;
    if (profile === undefined) return expect.fail('no profile');
    const without = { ...profile, id: 'profile-2', method: '' };

    expect(formFor({ account: anAccount([], { profiles: [profile, without] }) }).intro).to.equal(firstIntro);
    expect(formFor({ account: anAccount([], { profiles: [profile] }) }).intro).to.equal(intro.add);
  });

  it('is empty where a card is added', () => {
    const { fields } = formFor({});

    expect(fields.map(({ name, value }) => [name, value])).to.deep.equal([
      ['number', ''],
      ['expires', ''],
      ['code', ''],
      ['name', ''],
      ['address', ''],
    ]);
  });

  it('has words for each number of faults, and for each minute that is left', () => {
    const { faultsTitle, timeLeft } = stringsOf.en.page;
    const form = formFor({});

    expect(form.faultsTitle).to.deep.equal([0, 1, 2, 3, 4, 5].map(faultsTitle));
    expect([form.timeLeft.length, form.timeLeft.at(-1)]).to.deep.equal([minutesOpen + 1, timeLeft(minutesOpen)]);
  });

  it('shows the month in which the card expires whose details are changed, as it stands on the card', () => {
    const { fields } = formFor({ purpose: 'edit', method: aMethod({ expires: '2031-07' }) });

    expect(fields.find(({ name }) => name === 'expires')?.value).to.equal('07/31');
    expect(fields.map(({ name }) => name)).to.deep.equal(['expires', 'code', 'name', 'address']);
  });
});
