import { expect } from 'chai';
import { noticeFor } from '../../../../bot/delivery/render/notices.js';
import { languages, readerFor, stringsOf } from '../../../../cards/language.js';
import { plain } from '../../../../cards/markdown.js';
import type { Account, Notice } from '../../../../domain/account/account.js';
import { money } from '../../../../domain/basics/money.js';
import type {
  NotificationKind,
  SubscriptionChangeNotification,
} from '../../../../domain/account/notificationEvents.js';
import type { Person } from '../../../../domain/basics/person.js';
import type { Cancellation } from '../../../../domain/account/subscription.js';
import { anAccount, aSubscription, buyer, someNews } from '../../../support/builders.js';
import { isAction, nodesOf } from '../../../support/cardSchema.js';
import { aPayment } from '../../../support/invoices.js';
import { notificationCards } from '../../../support/samplesNotifications.js';
import { aStanding, anEntry } from '../../../support/samplesHistory.js';
import { euros, markdownWords } from '../../../support/sampling.js';
import { Screen } from '../../../support/screen.js';

const { subscriptionNotifications: words, subscriptions } = stringsOf.en;
const now = '2026-03-12T09:00:00.000Z';
const bought = anEntry({ id: 'op-1', what: 'seats-bought', after: aStanding(), charged: euros(6149) });
const account = anAccount([aSubscription({ assigned: 2 })], { history: [bought] });

interface Telling {
  readonly cloud?: 'global' | '21vianet';
  readonly purchaser?: Person | undefined;
  readonly language?: (typeof languages)[number];
}

/** The card that Marta gets. */
function told(about: Account, event: SubscriptionChangeNotification, telling: Telling = {}) {
  const { cloud = 'global', language = 'en' } = telling;
  const purchaser = 'purchaser' in telling ? telling.purchaser : buyer;
  const notice: Notice = { id: 'n', to: 'marta', at: now, about: event.subscription, event };
  const sent = noticeFor(notice, about, now, readerFor('marta', language, undefined, cloud), { purchaser });
  if (sent === undefined) return expect.fail('nothing is told');
  return { title: sent.title, screen: new Screen({ card: sent.card }), json: sent.card };
}

describe('The card that tells an admin of a purchase', () => {
  it('says who, what, for how many, for how much, since and until when', () => {
    const { title, screen } = told(account, someNews());

    expect(title).to.equal(words.title.bought('Bruna Rossi', 'Power BI Pro', 5));
    for (const fact of [
      'Product: Power BI Pro',
      'Purchaser name: Bruna Rossi',
      'Status: Active',
      `${words.licences}: ${words.assigned(5, 2)}`,
      `${words.charged}: €61.49`,
      'Price: €50.40 a month plus tax',
      'Bought on: March 10, 2026',
      `${subscriptions.dateOf.renews}: April 10, 2026`,
      'Next charge: April 10, 2026',
    ]) {
      expect(screen.text).to.contain(fact);
    }
  });

  it('informs and links, and has no way to change anything', () => {
    const { screen } = told(account, someNews());

    expect(screen.buttons.map(({ data }) => data.start)).to.deep.equal(['admin', 'notifications']);
    expect(screen.buttons[0]?.data).to.deep.include({ view: 'one', subscription: 'sub-1' });
    expect(screen.links).to.deep.equal([
      'https://teams.microsoft.com/l/chat/0/0?users=bruna-rossi%40contoso.example',
      'https://go.microsoft.com/fwlink/p/?linkid=842054',
    ]);
  });

  it('has none either in any language, whatever it is about', () => {
    const starts = notificationCards['notifications/subscriptionNotification'].samples.flatMap(({ render }) =>
      languages.flatMap((language) =>
        nodesOf(render(readerFor('marta', language, undefined)), { withTwins: true })
          .filter(isAction)
          .map(({ type, data }) =>
            type === 'Action.OpenUrl' ? 'link' : String((data as { readonly start?: unknown }).start),
          ),
      ),
    );

    expect([...new Set(starts)].toSorted()).to.deep.equal(['admin', 'link', 'notifications']);
  });

  it('leads to 21Vianet’s portal and Teams in China', () => {
    const { screen } = told(account, someNews(), { cloud: '21vianet' });

    expect(screen.links).to.deep.equal([
      'https://teams.microsoftonline.cn/l/chat/0/0?users=bruna-rossi%40contoso.example',
      'https://portal.partner.microsoftonline.cn/',
    ]);
  });

  it('has no chat with somebody who has left', () => {
    expect(told(account, someNews(), { purchaser: undefined }).screen.links).to.have.length(1);
  });
});

describe('The card that tells an admin', () => {
  const entry = (changes: Parameters<typeof anEntry>[0]) => anEntry({ id: 'op-2', ...changes });
  const with_ = (change: Parameters<typeof anEntry>[0], sketch: Parameters<typeof aSubscription>[0] = {}) =>
    anAccount([aSubscription(sketch)], { history: [bought, entry(change)] });
  const of = (kind: NotificationKind, seats = 5) => someNews({ kind, entry: 'op-2', seats });

  it('of seats says how many there were and are', () => {
    const more = with_({ what: 'seats-changed', before: aStanding(), after: aStanding({ seats: 7 }) }, { seats: 7 });
    const { title, screen } = told(more, of('seats', 7));

    expect(title).to.equal(words.title.more('Bruna Rossi', 'Power BI Pro', 2));
    expect(screen.text).to.contain(`${words.licences}: 5 → ${words.assigned(7, 0)}`);
  });

  it('of seats for the next term says from when', () => {
    const standing = { before: aStanding(), after: aStanding({ scheduled: 3 }) };
    const scheduled = { seats: 3, at: now };
    const { title, screen } = told(with_({ what: 'seats-scheduled', ...standing }, { scheduled }), of('seats'));

    expect(title).to.equal(words.title.scheduled('Bruna Rossi', 'Power BI Pro', 3));
    expect(screen.text).to.contain(`Scheduled change: ${subscriptions.scheduledValue(3, 'April 10, 2026')}`);
  });

  it('of a cancellation says why, in the buyer’s own words, and since when nobody can use it', () => {
    const cancellation: Cancellation = {
      ...{ at: now, reason: 'too-expensive', feedback: `${markdownWords}\n# big`, endsOn: '2026-04-10' },
    };
    const standing = { before: aStanding(), after: aStanding({ cancelled: true, recurring: 'off' }) };
    const cancelled = with_({ what: 'subscription-cancelled', ...standing }, { cancellation, recurring: 'off' });
    const { title, screen } = told(cancelled, of('cancellation'));

    expect(title).to.equal(words.title.cancelled('Bruna Rossi', 'Power BI Pro', 5));
    expect(screen.text).to.contain(`Reason for canceling: ${stringsOf.en.cancelling.reasons['too-expensive']}`);
    expect(screen.text).to.contain(`Feedback: ${plain(cancellation.feedback)}`);
    expect(screen.text).to.contain(`${subscriptions.dateOf.ends}: April 9, 2026`).and.not.contain('Next charge');
  });

  it('says what came back', () => {
    const undone = with_({
      what: 'purchase-undone',
      before: aStanding(),
      after: aStanding(),
      charged: money(-6149, 'EUR'),
    });

    expect(told(undone, of('undo')).screen.text).to.contain(`${words.givenBack}: €61.49`);
  });

  it('of a first charge that was declined says so, although nothing is left of it', () => {
    const gone = anAccount([], { history: [{ ...bought, subscription: 'other' }] });
    const { title, screen } = told(gone, someNews({ kind: 'failed-payment' }));

    expect(title).to.equal(words.title.declined('Bruna Rossi', 'Power BI Pro', 5, '€61.49'));
    expect(screen.text).to.contain(words.notBought).and.contain('€61.49');
    expect(screen.buttons.map(({ data }) => data.start)).to.deep.equal(['notifications']);
  });

  it('of seats that the bank declined names what was to be added and paid, not the whole subscription', () => {
    const payment = aPayment({ at: now, type: 'add-quantity', from: 5, seats: 7, cycle: '2026-03-10' });
    const account = anAccount([aSubscription()], { history: [bought], payments: [{ ...payment, state: 'declined' }] });
    const { title } = told(account, someNews({ kind: 'failed-payment', entry: payment.id, seats: 7 }));

    const paid = readerFor('marta', 'en', undefined).money(payment.total);
    expect(title).to.equal(words.title.declined('Bruna Rossi', 'Power BI Pro', 2, paid));
  });

  it('of a declined recurring charge says when it is tried again', () => {
    const unpaid = { payment: 'p', since: now, tries: 1, nextTry: '2026-04-13T00:00:00.000Z' };
    const failed = with_({ what: 'charge-failed', by: '', byName: '' }, { unpaid });
    const { title, screen } = told(failed, of('failed-payment'));

    expect(title).to.equal(words.title.declined('Bruna Rossi', 'Power BI Pro', 5, '€61.49'));
    expect(screen.text).to.contain('April 13, 2026');
  });

  it('is of things as they are when it is sent', () => {
    const later = anAccount([aSubscription({ seats: 9, status: 'disabled' })], { history: [bought] });
    const { screen } = told(later, someNews());

    expect(screen.text).to.contain('Status: Disabled').and.contain('Licenses: 9').and.not.contain('Next charge');
  });

  it('shows the five latest changes, the newest first, without who got a licence', () => {
    const days = [11, 12, 13, 14, 15, 16];
    const history = days.flatMap((day) => [
      anEntry({ id: `op-${day}`, at: `2026-03-${day}T09:00:00.000Z`, what: 'seats-changed', charged: euros(day) }),
      anEntry({ id: `of-${day}`, at: `2026-03-${day}T10:00:00.000Z`, what: 'licences-assigned' }),
    ]);
    const { screen } = told(anAccount([aSubscription()], { history }), someNews({ entry: 'op-16' }));

    const changes = screen.text.split('\n').filter((line) => line.startsWith('• '));
    expect(changes).to.have.length(5);
    expect(changes[0]).to.contain('March 16, 2026').and.contain('Charged: €0.16');
    expect(changes.join()).not.to.contain(stringsOf.en.history.did['licences-assigned']);
  });

  for (const language of languages) {
    it(`has a title for whatever has happened, in ${language}`, () => {
      const { title: titles } = stringsOf[language].subscriptionNotifications;
      const deeds = Object.entries({
        bought: 'seats-bought',
        converted: 'trial-converted',
        becamePaid: 'subscription-renewed',
        reactivated: 'subscription-reactivated',
        tried: 'trial-started',
        takenBack: 'cancellation-taken-back',
        declined: 'charge-failed',
      } as const);

      for (const [headline, what] of deeds) {
        const { title } = told(with_({ what }), of('purchase'), { language });
        const amount = readerFor('marta', language, undefined).money(euros(6149));
        expect(title).to.equal(titles[headline as keyof typeof titles]('Bruna Rossi', 'Power BI Pro', 5, amount));
      }
      const ends = { trial: 'trialEnded', 'failed-payment': 'stopped', cancellation: 'ended' } as const;
      for (const kind of ['trial', 'failed-payment', 'cancellation'] as const) {
        const { title } = told(with_({ what: 'subscription-ended', by: '' }), of(kind), { language });
        expect(title).to.equal(titles[ends[kind]]('Bruna Rossi', 'Power BI Pro', 5));
      }
    });
  }
});
