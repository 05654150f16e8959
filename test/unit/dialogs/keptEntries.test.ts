import { expect } from 'chai';
import { peoplePicker } from '../../../cards/assigning/peoplePicker.js';
import { productPicker } from '../../../cards/buying/productPicker.js';
import { purchaseOptions } from '../../../cards/buying/purchaseOptions.js';
import { purchaseReview } from '../../../cards/buying/purchaseReview.js';
import { languages, stringsOf } from '../../../cards/language.js';
import { languagePicker } from '../../../cards/menu/languagePicker.js';
import { menu } from '../../../cards/menu/menu.js';
import { refusalCard } from '../../../cards/menu/refusal.js';
import { requestAnswer } from '../../../cards/requests/requestAnswer.js';
import { requestForm } from '../../../cards/requests/requestForm.js';
import { requestNo } from '../../../cards/requests/requestNo.js';
import { seatsTotal } from '../../../cards/seats/seatsTotal.js';
import { conversionOptions } from '../../../cards/trials/conversionOptions.js';
import { trialOptions } from '../../../cards/trials/trialOptions.js';
import { trialPicker } from '../../../cards/trials/trialPicker.js';
import { holderPicker } from '../../../cards/unassigning/holderPicker.js';
import { longestNote } from '../../../domain/organisation/commands/requestLicence.js';
import { newOrganisation } from '../../../domain/organisation/organisation.js';
import { withRequest } from '../../../domain/organisation/licenceRequests.js';
import {
  aLicenceRequest,
  anAccount,
  aMethod,
  aPerson,
  aSubscription,
  aTenant,
  buyer,
  visio,
} from '../../support/builders.js';
import type { Chat } from '../../support/chat.js';
import { openChat } from '../../support/chat.js';
import type { AnyCard, Screen } from '../../support/screen.js';
import { toPurchaseReview } from '../../support/shortcuts.js';

const luis = aPerson('Luis Herrera');
const ana = aPerson('Ana Nowak');
const methods = [aMethod(), aMethod({ id: 'master-5454', lastFour: '5454' })];
const paid = (sketch = {}) => anAccount([aSubscription({ seats: 10, ...sketch })], { methods });
const free = anAccount([], { methods });
const trial = anAccount([aSubscription({ trial: true, seats: 5 })], { methods });

interface Form {
  readonly chat: () => Chat;
  /** Enters something; what is on the screen afterwards has it. */
  readonly fill: (chat: Chat) => Promise<Screen>;
  readonly card: AnyCard;
}

/** Every form that asks in chat, with something entered. */
const forms: Readonly<Record<string, Form>> = {
  'the products to buy': {
    chat: () => openChat({ account: free }),
    fill: (chat) => chat.say('buy'),
    card: productPicker,
  },
  'a purchase': {
    chat: () => openChat({ account: free }),
    fill: async (chat) => {
      await toPurchaseReview(chat, { seats: '7', offer: 'P1Y yearly', method: 'account-1 master-5454' });
      return chat.press(purchaseReview, { action: 'change' });
    },
    card: purchaseOptions,
  },
  'the products to try': {
    chat: () => openChat({ account: free }),
    fill: (chat) => chat.say('try'),
    card: trialPicker,
  },
  'a trial': {
    chat: () => openChat({ account: free }),
    fill: (chat) => chat.say('try 7 Visio Plan 1'),
    card: trialOptions,
  },
  'a total of seats': {
    chat: () => openChat({ account: paid() }),
    fill: async (chat) => {
      await chat.say('change licenses');
      return chat.press(seatsTotal, { action: 'review', seats: '400' });
    },
    card: seatsTotal,
  },
  'a conversion': {
    chat: () => openChat({ account: trial }),
    fill: async (chat) => {
      const about = { account: 'account-1', subscription: 'sub-1' };
      await chat.send({ card: 'menu', for: chat.person.id, start: 'trial', ...about });
      return chat.press(conversionOptions, {
        action: 'review',
        total: '400',
        offer: 'P1Y yearly',
        method: 'master-5454',
      });
    },
    card: conversionOptions,
  },
  'people to assign to': {
    chat: () => openChat({ account: paid(), colleagues: [luis, ana] }),
    fill: async (chat) => {
      await chat.say('assign');
      return chat.say('Luis Herrera');
    },
    card: peoplePicker,
  },
  'people to take licenses from': {
    chat: () => openChat({ account: paid({ assigned: [luis.name, ana.name] }), colleagues: [luis, ana] }),
    fill: async (chat) => {
      await chat.say('unassign');
      return chat.say('Luis Herrera');
    },
    card: holderPicker,
  },
  'a request’s note': {
    chat: () => {
      const pool = anAccount([aSubscription({ product: visio, seats: 5 })]);
      return openChat({ person: luis, colleagues: [buyer], accounts: [pool] });
    },
    fill: async (chat) => {
      await chat.say('I need Visio Plan 1');
      return chat.press(requestForm, { action: 'send', note: 'n'.repeat(longestNote + 1) });
    },
    card: requestForm,
  },
  'a reason for a no': {
    chat: () => {
      const organisation = withRequest(newOrganisation(aTenant().id), aLicenceRequest(), '2026-03-10T09:00:00.000Z');
      return openChat({ account: paid(), colleagues: [luis], organisation });
    },
    fill: async (chat) => {
      [chat.screen] = (await chat.news()) as [Screen];
      await chat.press(requestAnswer, { action: 'no' });
      return chat.press(requestNo, { note: 'n'.repeat(longestNote + 1) });
    },
    card: requestNo,
  },
};

const valuesOf = ({ inputs }: Screen) => [...inputs];

describe('What is being entered', () => {
  for (const [what, { chat: open, fill, card }] of Object.entries(forms)) {
    for (const language of languages.filter((one) => one !== 'en')) {
      it(`in ${what} stays when ${language} is chosen in words`, async () => {
        const chat = open();
        const before = await fill(chat);
        expect(before.shows(card)).to.equal(true);

        const after = await chat.say(language === 'it' ? 'italiano' : language === 'pl' ? 'polski' : 'español');

        expect([after.shows(card), chat.language]).to.deep.equal([true, language]);
        expect(valuesOf(after)).to.deep.equal(valuesOf(before));
        expect(after.titles).to.include(stringsOf[language].common.menu);
      });
    }

    it(`in ${what} stays while the languages are shown, and when one is picked`, async () => {
      const chat = open();
      const before = await fill(chat);

      expect((await chat.say('language')).shows(languagePicker)).to.equal(true);
      const after = await chat.press(languagePicker, { language: 'it', action: 'choose' });

      expect([after.shows(card), valuesOf(after)]).to.deep.equal([true, valuesOf(before)]);
    });
  }

  it('is over with stop: a language chosen afterwards leads to the menu', async () => {
    const chat = openChat({ account: free });
    await chat.say('buy 7 Power BI Pro');
    await chat.say('stop');

    expect((await chat.say('italiano')).shows(menu)).to.equal(true);
  });

  for (const typed of ['5000', '0']) {
    it(`stays when ${typed} licenses are refused, and the number with it`, async () => {
      const chat = openChat({ account: free });
      await toPurchaseReview(chat, { seats: '7', offer: 'P1Y yearly' });
      await chat.press(purchaseReview, { action: 'change' });

      const inForm = await chat.press(purchaseOptions, { action: 'review', seats: typed });
      const inWords = await chat.say(typed);

      for (const screen of [inForm, inWords]) {
        expect(screen.text).to.contain(stringsOf.en.buying.seatsError(1, 300));
        expect([screen.inputs.get('seats'), screen.inputs.get('offer')]).to.deep.equal([typed, 'P1Y yearly']);
      }
    });
  }

  it('stays when what was typed is no number at all; the box for the number is empty rather than filled with another', async () => {
    const chat = openChat({ account: free });
    await toPurchaseReview(chat, { seats: '7', offer: 'P1Y yearly' });
    await chat.press(purchaseReview, { action: 'change' });

    const refused = await chat.say('12,5');

    expect(refused.text).to.contain(stringsOf.en.buying.seatsError(1, 300));
    expect([refused.inputs.get('seats'), refused.inputs.get('offer')]).to.deep.equal(['', 'P1Y yearly']);
  });

  it('is there again on the way back from a refused total', async () => {
    const chat = openChat({ account: paid({ assigned: 8 }), colleagues: [luis] });
    await chat.say('change licenses');
    await chat.press(seatsTotal, { action: 'review', seats: '7' });

    const back = await chat.press(refusalCard, { start: 'seats' }, stringsOf.en.seats.backToTotal);

    expect(back.inputs.get('seats')).to.equal('7');
  });
});
