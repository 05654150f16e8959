import { expect } from 'chai';
import { languages, readerFor, stringsOf } from '../../../../cards/language.js';
import { sentenceFor } from '../../../../cards/menu/refusal.js';
import { policiesChoice } from '../../../../cards/policy/policiesChoice.js';
import { policiesReview } from '../../../../cards/policy/policiesReview.js';
import { policyChoice } from '../../../../cards/policy/policyChoice.js';
import { policyList } from '../../../../cards/policy/policyList.js';
import { newOrganisation, withAdmin } from '../../../../domain/organisation/organisation.js';
import { catalogue } from '../../../../domain/basics/product.js';
import { anAccount, aPerson, aSubscription, aTenant, powerBi, visio } from '../../../support/builders.js';
import type { Chat } from '../../../support/chat.js';
import { openChat } from '../../../support/chat.js';
import type { Screen } from '../../../support/screen.js';

const words = stringsOf.en.policy;
const reader = readerFor('', 'en', undefined);
const start = '2026-03-10T09:00:00.000Z';
const marta = aPerson('Marta Klein', { roles: ['global-admin'] });
const rosa = aPerson('Rosa Conti', { roles: ['billing-admin'] });
const luis = aPerson('Luis Herrera');
const both = `${visio},${powerBi}`;

function open(options: { readonly language?: (typeof languages)[number] } = {}): Chat {
  return openChat({
    person: marta,
    colleagues: [luis, rosa],
    accounts: [
      anAccount([aSubscription({ product: visio, seats: 3 })], { owner: luis.id }),
      anAccount([], { id: 'account-2' }),
    ],
    organisation: withAdmin(withAdmin(newOrganisation(aTenant().id), marta, start), rosa, start),
    ...options,
  });
}

async function toReview(chat: Chat, products: string, to: string): Promise<Screen> {
  await chat.say(stringsOf[chat.language ?? 'en'].words.policy[0] ?? '');
  await chat.press(policyList, { start: 'policy' }, stringsOf[chat.language ?? 'en'].policy.several);
  return chat.press(policiesChoice, { action: 'review', products, to });
}

async function policiesNow(chat: Chat) {
  return (await chat.organisation()).policies.map(({ product, policy }) => [product, policy]);
}

function names(screen: Screen): readonly string[] {
  return screen.rows.map(({ title }) => title.replace(/^Open |, .*$/g, ''));
}

describe('The list of policies', () => {
  it('shows eight products on a page, by name, and all of them page by page', async () => {
    const chat = open();
    const shown = [names(await chat.say('purchase policy'))];
    while (chat.screen.titles.includes(stringsOf.en.common.next))
      shown.push(names(await chat.press(policyList, { action: 'page' }, stringsOf.en.common.next)));

    expect(shown.map(({ length }) => length)).to.deep.equal([8, 8, 1]);
    expect(shown.flat()).to.deep.equal(catalogue.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b)));
    const back = await chat.press(policyList, { action: 'page' }, stringsOf.en.common.previous);
    expect(names(back)).to.deep.equal(shown[1]);
  });

  it('shows those that an admin has changed, or those of one policy', async () => {
    const chat = open();
    await toReview(chat, both, 'disabled');
    await chat.press(policiesReview, { action: 'save' });
    await chat.say('purchase policy');

    const changed = await chat.press(policyList, { action: 'filter', which: 'changed' });
    expect(names(changed)).to.deep.equal(['Power BI Pro', 'Visio Plan 1']);
    expect(changed.text).to.contain(words.count(2, catalogue.length));
    expect(names(await chat.press(policyList, { action: 'filter', which: 'disabled' }))).to.have.length(2);
    const none = await chat.press(policyList, { action: 'filter', which: 'trials-only' });
    expect(none.text).to.contain(words.noneMatches);
    expect(none.rows).to.deep.equal([]);
  });

  it('opens a product by its name, on whatever page it stands, and by its place on this one', async () => {
    const chat = open();
    await chat.say('purchase policy');
    expect((await chat.say('visio plan 1')).text).to.contain('Visio Plan 1');
    expect(chat.screen.shows(policyChoice)).to.equal(true);
    await chat.say('purchase policy');
    await chat.press(policyList, { action: 'page' }, stringsOf.en.common.next);
    const second = names(chat.screen)[1] ?? '';

    expect((await chat.say('2')).text).to.contain(second);
  });

  it('shows only the products that a sentence names, and leads on to all', async () => {
    const chat = open();
    const named = await chat.say('policy for visio plan 1 and power bi pro');

    expect(names(named)).to.deep.equal(['Power BI Pro', 'Visio Plan 1']);
    expect(names(await chat.press(policyList, { start: 'policy' }, words.all))).to.have.length(8);
  });
});

describe('Products that are named', () => {
  it('are eight alone, and with nine the list of all, so that none is passed over', async () => {
    const chat = open();
    const naming = (count: number) => {
      const named = catalogue.slice(0, count).map(({ id }) => id);
      return chat.send({ card: policyList.id, for: marta.id, start: 'policy', named });
    };

    const eight = await naming(8);
    expect(names(eight)).to.have.length(8);
    expect(eight.titles).to.include(words.all);
    const all = await naming(9);
    expect(all.titles).not.to.include(words.all);
    expect(all.text).to.contain(words.count(catalogue.length, catalogue.length));
  });
});

describe('One policy for several products', () => {
  for (const language of languages)
    it(`is set once, after what each of them is now, in ${language}`, async () => {
      const { policy } = stringsOf[language];
      const chat = open({ language });
      const review = await toReview(chat, both, 'disabled');

      expect(review.text)
        .to.contain(policy.severalReview(2, policy.label.disabled))
        .and.contain(`Visio Plan 1: ${policy.now(policy.label.enabled)}`)
        .and.contain(`Power BI Pro: ${policy.now(policy.label.enabled)}`)
        .and.contain(policy.meaning.disabled)
        .and.contain(policy.untouched(1));
      expect(await policiesNow(chat)).to.deep.equal([]);
      const receipt = await chat.press(policiesReview, { action: 'save' });

      expect(receipt.text)
        .to.contain(policy.severalReceipt(2, policy.label.disabled))
        .and.contain(`Visio Plan 1: ${policy.label.enabled} → ${policy.label.disabled}`);
      expect(await policiesNow(chat)).to.deep.equal([
        [powerBi, 'disabled'],
        [visio, 'disabled'],
      ]);
    });

  it('leaves products alone that have it already, and says which', async () => {
    const chat = open();
    await toReview(chat, visio, 'disabled');
    await chat.press(policiesReview, { action: 'save' });
    const review = await toReview(chat, both, 'disabled');

    expect(review.text).to.contain(words.alreadySo('Visio Plan 1')).and.contain(words.severalReview(1, 'Do not allow'));
    await chat.press(policiesReview, { action: 'save' });
    expect(await policiesNow(chat)).to.deep.equal([
      [visio, 'disabled'],
      [powerBi, 'disabled'],
    ]);
  });

  it('keeps what was chosen where all have it already, where none is chosen, and where no policy is', async () => {
    const chat = open();
    const same = await toReview(chat, both, 'enabled');
    expect(same.shows(policiesChoice)).to.equal(true);
    expect(same.text).to.contain(words.alreadySo('Visio Plan 1, Power BI Pro'));
    expect([same.inputs.get('products'), same.inputs.get('to')]).to.deep.equal([both, 'enabled']);

    const none = await chat.press(policiesChoice, { action: 'review', products: '', to: 'disabled' });
    expect(none.text).to.contain(words.chooseProducts);
    expect(none.inputs.get('to')).to.equal('disabled');
    const noPolicy = await chat.press(policiesChoice, { action: 'review', products: visio, to: '' });
    expect(noPolicy.text).to.contain(stringsOf.en.common.chooseOne);
    expect(noPolicy.inputs.get('products')).to.equal(visio);
  });

  it('offers only what the list’s filter shows, and goes back from the review with everything kept', async () => {
    const chat = open();
    await toReview(chat, visio, 'disabled');
    await chat.press(policiesReview, { action: 'save' });
    await chat.say('purchase policy');
    await chat.press(policyList, { action: 'filter', which: 'disabled' });
    const choice = await chat.press(policyList, { start: 'policy' }, words.several);
    expect([...choice.choicesOf('products').values()]).to.deep.equal([visio]);

    await chat.press(policiesChoice, { action: 'review', products: visio, to: 'trials-only' });
    const back = await chat.press(policiesReview, { start: 'policy' }, stringsOf.en.common.back);
    expect([back.inputs.get('products'), back.inputs.get('to')]).to.deep.equal([visio, 'trials-only']);
    expect([...back.choicesOf('products').values()]).to.deep.equal([visio]);
  });

  it('goes back with all that was chosen, also what has the policy already', async () => {
    const chat = open();
    await toReview(chat, visio, 'disabled');
    await chat.press(policiesReview, { action: 'save' });
    await toReview(chat, both, 'disabled');
    const back = await chat.press(policiesReview, { start: 'policy' }, stringsOf.en.common.back);

    expect(back.inputs.get('products')).to.equal(both);
    expect(back.choicesOf('products').size).to.equal(catalogue.length);
  });

  it('is stopped by “cancel”, like any review', async () => {
    const chat = open();
    await toReview(chat, both, 'disabled');

    expect((await chat.say('cancel')).text).to.contain(stringsOf.en.menu.stopped);
    await toReview(chat, both, 'disabled');
    await chat.press(policiesReview, { action: 'save' });
    expect((await chat.say('cancel')).text).not.to.contain(stringsOf.en.menu.stopped);
  });

  it('is saved once, however often Save is pressed, and shows the list after another change', async () => {
    const chat = open();
    const value = (await toReview(chat, both, 'disabled')).valueOf(policiesReview, { action: 'save' });
    await Promise.all([chat.send(value), chat.send(value)]);
    const again = await chat.send(value);
    expect(again.text).to.contain(words.severalReceipt(2, 'Do not allow'));
    expect(again.text).to.contain(stringsOf.en.subscriptions.alreadyDone(reader.moment(start)));
    expect(await policiesNow(chat)).to.have.length(2);

    await toReview(chat, visio, 'enabled');
    await chat.press(policiesReview, { action: 'save' });
    expect((await chat.send(value)).shows(policyList)).to.equal(true);
    expect(await policiesNow(chat)).to.have.length(3);
  });

  it('changes nothing at all where another admin has changed one of them meanwhile, and shows it anew', async () => {
    const chat = open();
    const other = chat.as(rosa);
    await toReview(chat, both, 'disabled');
    await toReview(other, visio, 'trials-only');
    await other.press(policiesReview, { action: 'save' });

    const late = await chat.press(policiesReview, { action: 'save' });
    expect(late.shows(policiesReview)).to.equal(true);
    expect(late.text).to.contain(
      sentenceFor({ code: 'policy-changed', product: visio, policy: 'trials-only', by: rosa.name, at: start }, reader),
    );
    expect(late.text).to.contain(`Visio Plan 1: ${words.now(words.label['trials-only'])}`);
    expect(await policiesNow(chat)).to.deep.equal([[visio, 'trials-only']]);
    await chat.press(policiesReview, { action: 'save' });
    expect((await policiesNow(chat)).slice(1).map(([, policy]) => policy)).to.deep.equal(['disabled', 'disabled']);
  });

  it('is nobody’s but the admins’, by the directory’s word at that turn', async () => {
    const chat = open();
    const value = (await toReview(chat, both, 'disabled')).valueOf(policiesReview, { action: 'save' }) as object;
    const demoted = chat.as({ ...marta, roles: [] });

    for (const reply of [
      await demoted.send(value),
      await demoted.send({ ...value, start: 'policy', several: 'all' }),
      await demoted.send({ ...value, start: 'policy', list: { which: 'all', page: 0 } }),
      await demoted.send({ ...value, start: 'policy', named: [visio, powerBi] }),
      await demoted.send({ ...value, card: policiesChoice.id, action: 'review', products: both, to: 'disabled' }),
    ])
      expect(reply.text).to.contain(sentenceFor({ code: 'admins-only' }, reader));
    expect(await policiesNow(chat)).to.deep.equal([]);
  });
});
