import { expect } from 'chai';
import { languages, stringsOf } from '../../../../cards/language.js';
import { languagePicker } from '../../../../cards/menu/languagePicker.js';
import { menu } from '../../../../cards/menu/menu.js';
import { notificationChoice } from '../../../../cards/notifications/notificationChoice.js';
import { notificationReceipt } from '../../../../cards/notifications/notificationReceipt.js';
import { weeklyDigest } from '../../../../cards/notifications/weeklyDigest.js';
import { notificationKinds, usualPreferences } from '../../../../domain/account/notificationEvents.js';
import { newOrganisation, withAdmin } from '../../../../domain/organisation/organisation.js';
import { aLicenceRequest, anAccount, aPerson, aSubscription, aTenant, buyer } from '../../../support/builders.js';
import type { ChatOptions } from '../../../support/chat.js';
import { openChat } from '../../../support/chat.js';
import { alreadyDone } from '../../../support/said.js';
import { anEntry } from '../../../support/samplesHistory.js';
import { euros } from '../../../support/sampling.js';

/** A Wednesday. */
const time = '2026-03-18T09:00:00.000Z';
const marta = aPerson('Marta Bianchi', { roles: ['global-admin'] });
const known = withAdmin(newOrganisation(aTenant().id), marta, time);
const history = [
  anEntry({ id: 'a', at: '2026-03-11T09:00:00.000Z', what: 'seats-bought', charged: euros(6149) }),
  anEntry({ id: 'b', at: '2026-03-17T09:00:00.000Z', what: 'purchase-undone', charged: euros(-500) }),
];
const account = anAccount([aSubscription()], { history });
const { notificationSettings: words, digest } = stringsOf.en;

function open(options: ChatOptions = {}) {
  return openChat({ person: marta, colleagues: [buyer], accounts: [account], organisation: known, time, ...options });
}

async function preferencesOf(chat: ReturnType<typeof open>) {
  const { admins } = await chat.organisation();
  return admins.find(({ person }) => person === marta.id)?.preferences;
}

describe('What an admin is told', () => {
  it('is found on the menu, and shown as it is set', async () => {
    const chat = open();
    await chat.say('menu');
    await chat.press(menu, { start: 'menu', group: 'organization' });
    const screen = await chat.press(menu, { start: 'notifications' });

    expect(screen.text).to.contain(words.text);
    expect(screen.inputs.get('when')).to.equal('at-once');
    expect(screen.inputs.get('kinds')).to.equal(notificationKinds.join(','));
    expect([...screen.choicesOf('when').keys()]).to.deep.equal(Object.values(words.when));
  });

  it('is said again when it has been chosen, and holds', async () => {
    const chat = open();
    await chat.say('notifications');
    const chosen = await chat.press(notificationChoice, {
      action: 'save',
      when: 'above',
      above: '49,90',
      kinds: 'purchase,undo',
    });

    expect(chosen.text).to.contain(words.savedTitle).and.contain(words.meansAbove('€49.90'));
    expect(chosen.text).to.contain(words.events(`${words.kinds.purchase}, ${words.kinds.undo}`));
    expect(await preferencesOf(chat)).to.deep.equal({
      when: 'above',
      above: euros(4_990),
      kinds: ['purchase', 'undo'],
    });

    const again = await chat.press(notificationReceipt, { start: 'notifications' }, words.change);
    expect(again.inputs.get('above')).to.equal('49.90');
    expect(again.inputs.get('kinds')).to.equal('purchase,undo');
  });

  for (const when of ['at-once', 'weekly', 'off'] as const) {
    it(`says what ${when} means`, async () => {
      const chat = open();
      await chat.say('notifications');
      const chosen = await chat.press(notificationChoice, { action: 'save', when });

      expect(chosen.text).to.contain(words.means[when]);
      expect((await preferencesOf(chat))?.when).to.equal(when);
    });
  }

  it('acts once: a second click says so and shows how it stands', async () => {
    const chat = open();
    const card = await chat.say('notifications');
    await chat.press(notificationChoice, { action: 'save', when: 'off' });
    await chat.say('notifications');
    await chat.press(notificationChoice, { action: 'save', when: 'weekly' });
    const again = await chat.pressOn(card, notificationChoice, { action: 'save', when: 'off' });

    expect(again.text).to.match(alreadyDone()).and.contain(words.means.weekly);
    expect((await preferencesOf(chat))?.when).to.equal('weekly');
  });

  it('takes no amount that is none, and keeps what was filled in', async () => {
    const chat = open();
    await chat.say('notifications');
    for (const above of ['', '0', 'a lot', '-5', '1.000,00']) {
      const screen = await chat.press(notificationChoice, { action: 'save', when: 'above', above, kinds: 'trial' });

      expect(screen.text, above).to.contain(words.aboveError('EUR', 2));
      expect(screen.inputs.get('above')).to.equal(above);
      expect([screen.inputs.get('when'), screen.inputs.get('kinds')]).to.deep.equal(['above', 'trial']);
    }
    expect(await preferencesOf(chat)).to.deep.equal(usualPreferences);
  });

  it('keeps 40 characters of what was filled in for the amount', async () => {
    const chat = open();
    await chat.say('notifications');
    const press = { action: 'save', when: 'above', kinds: 'trial' };

    for (const length of [40, 41]) {
      const screen = await chat.press(notificationChoice, { ...press, above: 'x'.repeat(length) });
      expect(screen.inputs.get('above')).to.equal('x'.repeat(40));
    }
  });

  it('needs an event, unless nothing is wanted', async () => {
    const chat = open();
    await chat.say('notifications');
    const none = await chat.press(notificationChoice, { action: 'save', when: 'at-once', kinds: '' });
    expect(none.text).to.contain(words.kindsError);

    const off = await chat.press(notificationChoice, { action: 'save', when: 'off', kinds: '' });
    expect(off.text).to.contain(words.means.off);
    expect(await preferencesOf(chat)).to.deep.equal({ when: 'off', kinds: notificationKinds });
  });

  it('needs a choice', async () => {
    const chat = open();
    await chat.say('notifications');
    const screen = await chat.press(notificationChoice, { action: 'save', when: '' });

    expect(screen.text).to.contain(stringsOf.en.common.chooseOne);
  });

  it('is asked again when the currency has changed meanwhile', async () => {
    const chat = open();
    await chat.say('notifications');
    chat.settle({ currency: 'JPY' }, [buyer]);
    const screen = await chat.press(notificationChoice, { action: 'save', when: 'above', above: '500' });

    expect(screen.text).to.contain(words.changed).and.contain(words.aboveLabel('JPY'));
    expect(await preferencesOf(chat)).to.deep.equal(usualPreferences);
  });

  it('leads to the language', async () => {
    const chat = open();
    await chat.say('notifications');

    expect((await chat.press(notificationChoice, { start: 'language' })).shows(languagePicker)).to.equal(true);
  });

  it('is nobody’s but an admin’s, from an old card either', async () => {
    const chat = open();
    const card = await chat.say('notifications');
    const demoted = chat.as({ ...marta, roles: [] });
    const refused = [
      await demoted.pressOn(card, notificationChoice, { action: 'save', when: 'off' }),
      await demoted.say('notifications'),
      await demoted.pressOn(card, notificationChoice, { start: 'notifications', week: 'last' }),
    ];

    for (const screen of refused) expect(screen.text).to.contain('Only global and billing administrators');
    expect((await preferencesOf(chat))?.when).to.equal('at-once');
    expect((await demoted.say('menu')).titles).not.to.include(stringsOf.en.menu.organization);
    expect((await demoted.say('help')).text).not.to.contain(stringsOf.en.help.does.notifications);
  });
});

describe('A week’s digest, when an admin asks', () => {
  it('is last week’s, with the ways to this week and the one before', async () => {
    const chat = open({
      organisation: { ...known, requests: [aLicenceRequest(), aLicenceRequest({ id: 'r', state: 'refused' })] },
    });
    await chat.say('notifications');
    const last = await chat.press(notificationChoice, { start: 'notifications', week: 'last' });

    expect(last.text).to.contain(digest.title('March 9, 2026', 'March 15, 2026')).and.contain('Bought: 1');
    expect(last.text).to.contain('Power BI Pro: €61.49').and.contain(digest.requests(1));
    expect(last.text).not.to.contain('Since');

    const current = await chat.press(weeklyDigest, { start: 'notifications' }, digest.thisWeek);
    expect(current.text)
      .to.contain('March 16, 2026')
      .and.contain('Purchases undone: 1')
      .and.contain('Power BI Pro: −€5.00');
    expect(current.titles).not.to.include(digest.thisWeek);
    const before = await chat.press(weeklyDigest, { start: 'notifications' }, digest.weekBefore);
    expect(before.text).to.contain('Bought: 1');
    const empty = await chat.press(weeklyDigest, { start: 'notifications' }, digest.weekBefore);
    expect(empty.text).to.equal(`${digest.title('March 2, 2026', 'March 8, 2026')}\n${digest.empty}`);
  });

  it('comes a little later where there is much to add up', async () => {
    const chat = open({ digest: () => Promise.resolve(undefined) });
    await chat.say('notifications');
    const screen = await chat.press(notificationChoice, { start: 'notifications', week: 'last' });

    expect(screen.text).to.contain(digest.slow);
    expect(screen.titles).to.include(words.lastWeek);
  });

  it('is of no week to come, and no day that there is not', async () => {
    const chat = open();
    const sent = { card: notificationChoice.id, for: marta.id, start: 'notifications' };

    expect((await chat.send({ ...sent, week: '2030-01-01' })).text).to.contain('March 16, 2026');
    for (const week of ['2026-99-99', 7, 'next', null]) {
      expect((await chat.send({ ...sent, week })).text).to.contain(words.text);
    }
  });

  it('counts only what the admin wants to hear of', async () => {
    const admins = known.admins.map((one) => ({ ...one, preferences: { when: 'at-once', kinds: ['undo'] } as const }));
    const chat = open({ organisation: { ...known, admins } });
    await chat.say('notifications');
    const last = await chat.press(notificationChoice, { start: 'notifications', week: 'last' });

    expect(last.text).to.contain('€61.49').and.not.contain('Bought: 1');
  });

  for (const language of languages) {
    it(`is written in ${language}`, async () => {
      const chat = open({ language });
      await chat.say(stringsOf[language].words.notifications[0] ?? '');
      const last = await chat.press(notificationChoice, { start: 'notifications', week: 'last' });

      expect(last.text).to.contain(`${stringsOf[language].digest.count.bought}: 1`);
      expect(last.titles).to.include(stringsOf[language].titles.admin);
    });
  }
});
