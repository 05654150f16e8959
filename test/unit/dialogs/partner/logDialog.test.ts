import { expect } from 'chai';
import { stringsOf } from '../../../../cards/language.js';
import { activitiesPerPage, activityList } from '../../../../cards/partnership/activityList.js';
import type { HistoryEntry } from '../../../../domain/account/history.js';
import { openCustomersChat } from '../../../support/partnerChat.js';
import { aCustomerAccount, aSoldSubscription, clerk, partnerTenant } from '../../../support/partnerWorld.js';
import { anActivity } from '../../../support/samplesPartnership.js';

const { activity: words, common, invoices, history } = stringsOf.en;
const now = '2026-03-10T09:00:00.000Z';

/** A change by an agent of the usual partner. */
function change(at: string, changes: Partial<HistoryEntry> = {}): HistoryEntry {
  const { customer, customerName, ...entry } = anActivity({ at, byTenant: partnerTenant.id, ...changes });
  return entry;
}

function chatWith(...entries: readonly HistoryEntry[]) {
  const account = aCustomerAccount([aSoldSubscription()], { history: entries });
  return openCustomersChat({ accounts: [account], time: now });
}

describe('The activity log of a partner', () => {
  it('shows the last 30 days, newest first: time in UTC, who, what and which customer', async () => {
    const chat = chatWith(
      change('2026-02-08T23:59:59.999Z', { byName: 'Too Early' }),
      change('2026-02-09T00:00:00.000Z', { byName: 'First Day' }),
      change('2026-03-09T14:05:00.000Z', { byName: 'Petra Zielska', what: 'subscription-suspended' }),
    );

    const log = await chat.say('activity log');

    const rows = log.rows.map(({ title }) => title);
    expect(rows).to.have.length(2);
    expect(rows[0]).to.contain(history.did['subscription-suspended']).and.contain('Contoso, Petra Zielska');
    expect(rows[0]).to.contain('14:05 UTC');
    expect(rows[1]).to.contain('First Day');
    expect(log.text).to.contain('5 → 7').and.not.contain('Too Early');
  });

  it('has neither what is due by itself nor what the customer’s people do', async () => {
    const { byTenant, ...own } = change('2026-03-09T14:05:00.000Z');
    expect(byTenant).to.equal(partnerTenant.id);

    expect((await chatWith({ ...own, by: '', byName: '' }, own).say('activity log')).text).to.contain(words.none);
  });

  it('shows another range, both days included, and says what is wrong with one that is none', async () => {
    const chat = chatWith(change('2026-01-31T23:59:59.999Z'), change('2026-02-01T00:00:00.000Z'));
    await chat.say('activity log');

    const january = await chat.press(activityList, { action: 'show', from: '2026-01-01', to: '2026-01-31' });
    expect(january.rows).to.have.length(1);
    const turned = await chat.press(activityList, { action: 'show', from: '2026-02-02', to: '2026-02-01' });
    expect(turned.text).to.contain(invoices.datesTurned);
    const missing = await chat.press(activityList, { action: 'show', from: '', to: '2026-02-01' });
    expect(missing.text).to.contain(invoices.datesMissing);
    expect((await chat.press(activityList, { action: 'usual' })).rows).to.have.length(0);
  });

  it('has pages, and a file of all of them', async () => {
    const entries = Array.from({ length: activitiesPerPage + 1 }, () => change('2026-03-09T14:05:00.000Z'));
    const chat = chatWith(...entries);
    const first = await chat.say('activity log');
    expect(first.text).to.contain(words.count(activitiesPerPage + 1));
    expect(first.links).to.deep.equal(['https://pages.example/en/activity/']);

    const second = await chat.press(activityList, { action: 'page' }, common.next);

    expect(second.rows).to.have.length(1);
  });

  it('leaves out customers that are no longer served, and does not exist for who is no agent', async () => {
    const chat = chatWith(change('2026-03-09T14:05:00.000Z'));
    expect((await chat.as(clerk).say('activity log')).shows(activityList)).to.equal(false);
    chat.directory.partners = [];

    expect((await chat.say('activity log')).text).to.contain(words.none);
  });
});
