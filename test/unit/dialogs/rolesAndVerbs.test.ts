import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { stringsOf } from '../../../cards/language.js';
import { menu } from '../../../cards/menu/menu.js';
import type { JourneyId } from '../../../cards/strings/index.js';
import type { Command } from '../../../domain/application/command.js';
import { activateSubscription } from '../../../domain/commands/activateSubscription.js';
import { addPaymentMethod } from '../../../domain/commands/addPaymentMethod.js';
import { addSubscription } from '../../../domain/commands/addSubscription.js';
import { assignLicences } from '../../../domain/commands/assignLicences.js';
import { buySeats } from '../../../domain/commands/buySeats.js';
import { cancelSubscription } from '../../../domain/commands/cancelSubscription.js';
import { changeSeats } from '../../../domain/commands/changeSeats.js';
import { convertTrial } from '../../../domain/commands/convertTrial.js';
import { editPaymentMethod } from '../../../domain/commands/editPaymentMethod.js';
import { reactivateSubscription } from '../../../domain/commands/reactivateSubscription.js';
import { removePaymentMethod } from '../../../domain/commands/removePaymentMethod.js';
import { replacePaymentMethod } from '../../../domain/commands/replacePaymentMethod.js';
import { scheduleSeats } from '../../../domain/commands/scheduleSeats.js';
import { setRecurring } from '../../../domain/commands/setRecurring.js';
import { startTrial } from '../../../domain/commands/startTrial.js';
import { suspendSubscription } from '../../../domain/commands/suspendSubscription.js';
import { takeBackCancellation } from '../../../domain/commands/takeBackCancellation.js';
import { tryOffer } from '../../../domain/commands/tryOffer.js';
import { unassignLicences } from '../../../domain/commands/unassignLicences.js';
import { undoPurchase } from '../../../domain/commands/undoPurchase.js';
import { journeys } from '../../../dialogs/journeys.js';
import type { Services } from '../../../dialogs/services.js';
import type { Event } from '../../../domain/account/events.js';
import type { Outcome } from '../../../domain/application/command.js';
import type { RefusalCode } from '../../../domain/account/refusals.js';
import { buyer, powerBi } from '../../support/builders.js';
import type { Role } from '../../support/rolesWorld.js';
import { actorFor, people, roles, rolesWorld, secret } from '../../support/rolesWorld.js';
import { refusalText, saying } from '../../support/said.js';
import { everyRendering } from '../../support/samples.js';
import { Screen, valueWith } from '../../support/screen.js';

const { menu: said, refusals } = stringsOf.en;
const others = roles.filter((role) => role !== 'owner');
const admins: readonly Role[] = ['global-admin', 'billing-admin'];
const isAdmin = (role: Role) => admins.includes(role);
const ids = { account: 'account-1', subscription: 'sub-1' };
const request = { account: 'account-1', operation: 'op-forged', terms: '' };
/** What an admin is told, whatever the product is. */
const looks = saying(refusalText({ code: 'admins-look', product: '…', purchaser: '…', subscription: '' }));

interface Verb {
  readonly ask: (services: Pick<Services, 'commands'>, how: 'preview' | 'execute', by: Role) => Promise<Outcome<Event>>;
  /** What everybody is told who is not the buyer. */
  readonly refused: Readonly<Record<Exclude<Role, 'owner'>, RefusalCode>>;
}

function verb<Input, Result extends Event>(
  command: Command<Input, Result>,
  input: NoInfer<Input>,
  refused: Verb['refused'],
): Verb {
  return { refused, ask: ({ commands }, how, by) => commands[how](command, { ...request, input }, actorFor(by)) };
}

/** What names a subscription: admins are told whose it is; for all others it is not there. */
const ofSubscription: Verb['refused'] = {
  colleague: 'not-found',
  'global-admin': 'admins-look',
  'billing-admin': 'admins-look',
  'partner-agent': 'not-found',
  guest: 'not-found',
  disabled: 'not-found',
  'admin-of-another-tenant': 'not-found',
  unknown: 'not-found',
};
/** What names an account alone: everybody's own is meant, and these have none. */
const ofAccount: Verb['refused'] = { ...ofSubscription, 'global-admin': 'not-found', 'billing-admin': 'not-found' };
/** Those who have an empty account of the same name: nothing of what they are told is about the buyer's. */
const ofOwnAccount: readonly RefusalCode[] = [
  ...(['not-found', 'no-licences', 'guest', 'account-disabled', 'no-payment-method', 'card-invalid'] as const),
];
const paid = { term: 'P1M', billing: 'monthly', method: 'visa-4242' } as const;

const commands: Readonly<Record<string, Verb>> = {
  addPaymentMethod: verb(addPaymentMethod, { card: {} }, ofAccount),
  assignLicences: verb(assignLicences, { product: powerBi, people: ['luis-herrera'] }, ofAccount),
  buySeats: verb(buySeats, { product: powerBi, seats: 5, ...paid }, ofAccount),
  cancelSubscription: verb(
    cancelSubscription,
    { subscription: 'sub-1', reason: 'other', feedback: '', when: 'now' },
    ofSubscription,
  ),
  changeSeats: verb(changeSeats, { subscription: 'sub-1', seats: 12, doing: 'buy', when: 'now' }, ofSubscription),
  convertTrial: verb(convertTrial, { subscription: 'sub-2', seats: 25, ...paid }, ofSubscription),
  editPaymentMethod: verb(editPaymentMethod, { method: 'visa-4242', changes: {} }, ofAccount),
  reactivateSubscription: verb(reactivateSubscription, { subscription: 'sub-1' }, ofSubscription),
  removePaymentMethod: verb(removePaymentMethod, { method: 'visa-4242' }, ofAccount),
  replacePaymentMethod: verb(replacePaymentMethod, { profile: 'profile-1', method: 'visa-4242' }, ofAccount),
  scheduleSeats: verb(scheduleSeats, { subscription: 'sub-1', seats: 7 }, ofSubscription),
  setRecurring: verb(setRecurring, { subscription: 'sub-1', to: 'off' }, ofSubscription),
  startTrial: verb(startTrial, { product: powerBi, seats: 5, method: 'visa-4242' }, ofAccount),
  takeBackCancellation: verb(takeBackCancellation, { subscription: 'sub-1' }, ofSubscription),
  unassignLicences: verb(unassignLicences, { product: powerBi, people: ['secret-holder'] }, ofAccount),
  undoPurchase: verb(undoPurchase, { subscription: 'sub-1' }, ofSubscription),
};

/** For a partner's agents, on a customer's account: not there for anybody else, nor on an account of one's own. */
const agentCommands: Readonly<Record<string, Verb>> = {
  activateSubscription: verb(activateSubscription, { subscription: 'sub-1' }, ofSubscription),
  addSubscription: verb(addSubscription, { offer: 'power-bi', seats: 5 }, ofAccount),
  suspendSubscription: verb(suspendSubscription, { subscription: 'sub-1', name: 'Contoso' }, ofSubscription),
  tryOffer: verb(tryOffer, { offer: 'visio' }, ofAccount),
};

/** What concerns the tenant and nobody's account has tables of its own. */
const organisationCommands = [
  'answerRequest',
  'noteBlocked',
  'requestLicence',
  'setNotificationPreferences',
  'setPolicies',
  'setPolicy',
];

/** What a forged button that begins a journey carries; a new journey does not compile until it is here. */
const starts: Readonly<Record<JourneyId, object>> = {
  menu: ids,
  help: ids,
  language: ids,
  buy: { ...ids, product: powerBi },
  trial: ids,
  subscriptions: ids,
  seats: { ...ids, doing: 'buy' },
  assign: { ...ids, product: powerBi },
  unassign: { ...ids, product: powerBi },
  mine: ids,
  sold: ids,
  askPartner: ids,
  recurring: ids,
  undo: ids,
  reactivate: ids,
  history: ids,
  cancel: ids,
  methods: { ...ids, method: 'visa-4242' },
  billing: { ...ids, profile: 'profile-1' },
  invoices: ids,
  admin: { ...ids, view: 'one', owner: buyer.id },
  request: { ...ids, product: powerBi },
  requests: { ...ids, request: 'request-1' },
  asked: ids,
  policy: { ...ids, product: powerBi },
  notifications: { ...ids, week: 'last' },
  find: { ...ids, filter: 'free' },
  approvals: { ...ids, proposal: 'p-1' },
  bulk: { ...ids, bulkChange: 'b-1' },
  enquiries: { ...ids, enquiry: 'e-1' },
  log: ids,
  customers: { ...ids, customer: actorFor('owner').tenant },
  quantity: { ...ids, seats: 12 },
  status: { ...ids, to: 'suspend' },
  add: { ...ids, offer: 'power-bi', seats: 5 },
};

/** How something gets in; each makes of a button's value what the channel sends. */
const entrances: Readonly<
  Record<'execute' | 'submit' | 'search' | 'query' | 'submitAction', (value: object) => object>
> = {
  execute: (data) => ({
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', data } },
  }),
  submit: (value) => ({ type: 'message', text: '', value, replyToId: 'card-1' }),
  search: (value) => ({ type: 'invoke', name: 'application/search', value }),
  query: (value) => ({
    type: 'invoke',
    name: 'composeExtension/query',
    value: { commandId: 'x', parameters: [value] },
  }),
  submitAction: (data) => ({ type: 'invoke', name: 'composeExtension/submitAction', value: { commandId: 'x', data } }),
};
/** Searches only look, whatever is sent there. */
const closed: readonly (keyof typeof entrances)[] = ['search', 'query'];

/** What every button of every card carries, filled in as it is shown, without whom it was made for. */
const buttons = [
  ...new Map(
    everyRendering()
      .filter(({ language }) => language === 'en')
      .flatMap(({ module, json }) => {
        const screen = new Screen({ card: json });
        return screen.buttons.map((button) => ({ module, value: valueWith(button, screen.inputs, {}) as object })); // a button's data
      })
      .map((one) => [JSON.stringify(one.value), one]),
  ).values(),
];

describe('Whoever has not bought it', () => {
  it('is asked about every command and every journey there is', () => {
    const folders = ['commands', 'organisation/commands'];
    const files = folders.flatMap((folder) =>
      readdirSync(fileURLToPath(new URL(`../../../domain/${folder}/`, import.meta.url))),
    );

    expect(
      [...Object.keys(commands), ...Object.keys(agentCommands), ...organisationCommands].toSorted(),
      'commands without a line in `commands` in test/unit/dialogs/rolesAndVerbs.test.ts, or the other way round',
    ).to.deep.equal(
      files
        .filter((file) => file.endsWith('.js'))
        .map((file) => file.slice(0, -'.js'.length))
        .toSorted(),
    );
    expect(Object.keys(starts).toSorted()).to.deep.equal(journeys.map(({ id }) => id).toSorted());
    expect(buttons.length).to.be.greaterThan(200);
  });

  for (const [name, { ask, refused }] of Object.entries(commands)) {
    it(`changes nothing by ${name}, previewed or executed`, async () => {
      const owner = await ask(rolesWorld().services, 'preview', 'owner');
      expect(codeOf(owner), 'the owner').not.to.be.oneOf(['not-found', 'admins-look']);

      for (const hasOwn of [true, false]) {
        const { services, hasChanged } = rolesWorld({ hasOwn });
        for (const role of others) {
          for (const how of ['preview', 'execute'] as const) {
            const outcome = await ask(services, how, role);

            const isOwn = hasOwn && refused === ofAccount;
            const expected = isOwn ? ofOwnAccount : [refused[role]];
            expect(codeOf(outcome), `${how} by ${role}`).to.be.oneOf(expected);
            if (refused[role] === 'admins-look' && !outcome.accepted) {
              expect(outcome.refusal).to.include({ purchaser: 'Secret Account', contact: buyer.mail });
            }
          }
        }
        expect(hasChanged()).to.equal(false);
      }
    });
  }

  for (const [name, { ask, refused }] of Object.entries(agentCommands)) {
    it(`changes nothing by ${name}, previewed or executed, nor does the owner`, async () => {
      const { services, hasChanged } = rolesWorld();
      for (const role of roles) {
        for (const how of ['preview', 'execute'] as const) {
          const expected = role === 'owner' ? 'not-found' : refused[role];
          expect(codeOf(await ask(services, how, role)), `${how} by ${role}`).to.equal(expected);
        }
      }
      expect(hasChanged()).to.equal(false);
    });
  }

  for (const [id, value] of Object.entries(starts)) {
    it(`changes nothing by beginning “${id}” with a forged button`, async () => {
      for (const role of others) {
        const world = rolesWorld();
        for (const entrance of ['execute', 'submit', 'submitAction'] as const) {
          const data = { card: menu.id, for: people[role].id, start: id, ...value };

          const { text } = await world.turn(role, entrances[entrance](data));

          const sees = isAdmin(role) && id === 'admin';
          expect(text, role).not.to.equal('');
          expect(looks.test(text), `${role} is told to look`).to.equal(isAdmin(role) && !sees);
          expect(text.includes(secret), `${role} reads who is assigned`).to.equal(sees);
        }
        expect(world.hasChanged(), role).to.equal(false);
      }
    });
  }

  it('changes nothing by any button of any card, forged, forwarded or old', async () => {
    for (const role of others) {
      const world = rolesWorld({ agreement: 'MOSA' });
      for (const { module, value } of buttons) {
        for (const whose of [people[role].id, buyer.id]) {
          const { text } = await world.turn(role, entrances.execute({ ...value, for: whose }));

          const what = `${module} ${JSON.stringify(value)} pressed by ${role}`;
          expect(text, what).not.to.equal('');
          if (!isAdmin(role)) expect(text, what).not.to.contain(secret).and.not.match(looks);
          if (!isAdmin(role) && role !== 'unknown' && whose === buyer.id) expect(text, what).to.equal(said.notForYou);
          if (
            isAdmin(role) &&
            'subscription' in value &&
            value.subscription === 'sub-1' &&
            !(module.startsWith('admin/') || module === 'notifications/subscriptionNotification')
          ) {
            if (module !== 'menu/refusal') expect(text, what).to.match(looks);
          }
        }
      }
      expect(world.hasChanged(), role).to.equal(false);
    }
  }).timeout(120_000);

  it('finds no other way in: neither the people picker’s search nor the message extension’s', async () => {
    const world = rolesWorld();
    for (const role of roles) {
      for (const entrance of closed) {
        for (const [start, value] of Object.entries(starts)) {
          const { text, card } = await world.turn(role, entrances[entrance]({ ...value, start, for: people[role].id }));

          expect(card, `${entrance} by ${role}`).to.equal(undefined);
          const says = ['', said.unknownPerson, stringsOf.en.extension.notOffered];
          expect(text, `${start} by ${role}`).to.be.oneOf(says);
        }
      }
    }
    expect(world.hasChanged()).to.equal(false);
  });

  it('is answered in words as well: an admin sees all, the others their own', async () => {
    for (const role of others) {
      const world = rolesWorld();
      for (const texts of Object.values(stringsOf.en.words)) {
        const { text } = await world.turn(role, { type: 'message', text: texts[0] });
        expect(text, role).not.to.contain(secret);
      }
      const { text } = await world.turn(role, { type: 'message', text: 'all subscriptions' });
      if (role === 'unknown') expect(text).to.equal(said.unknownPerson);
      else if (isAdmin(role)) expect(text).to.contain('Secret Account');
      else if (role === 'admin-of-another-tenant') expect(text).to.contain(stringsOf.en.overview.none);
      else expect(text).to.contain(refusals['admins-only']({ code: 'admins-only' }, words));
      expect(world.hasChanged(), role).to.equal(false);
    }
  });
});

function codeOf(outcome: Outcome<Event>): string {
  return outcome.accepted ? 'accepted' : outcome.refusal.code;
}

const words = { product: String, day: String, moment: String, month: String, text: String };
