import { expect } from 'chai';
import { languages, stringsOf } from '../../cards/language.js';
import { menu } from '../../cards/menu/menu.js';
import type { Account } from '../../domain/account/account.js';
import { isOpen } from '../../domain/account/account.js';
import { addHours } from '../../domain/basics/calendar.js';
import type { Subscription } from '../../domain/account/subscription.js';
import { freeSeatsOf } from '../../domain/account/subscription.js';
import type { Organisation } from '../../domain/organisation/organisation.js';
import { newOrganisation, withAdmin } from '../../domain/organisation/organisation.js';
import { isWaiting } from '../../domain/organisation/licenceRequests.js';
import { pendingRefusal } from '../../domain/account/paymentHolds.js';
import type { SubscriptionSketch } from '../support/builders.js';
import { anAccount, aMethod, aPerson, aSubscription, aTenant, buyer, powerBi, visio } from '../support/builders.js';
import type { Chat } from '../support/chat.js';
import { openChat } from '../support/chat.js';
import type { BankMood } from '../support/ports.js';
import { Bank, impatient, patient } from '../support/ports.js';
import type { Button, Press, Screen } from '../support/screen.js';
import type { Random } from '../support/random.js';
import { randomFrom } from '../support/random.js';
import { valueWith } from '../support/screen.js';

/** How many walks, and where their randomness begins; WALKS and SEED ask for others. */
const walks = Number(process.env.WALKS ?? 700);
const firstSeed = Number(process.env.SEED ?? 20_260_310);
const steps = 30;

const luis = aPerson('Luis Herrera');
/** Has products that others ask for, and answers them; and an admin. */
const rosa = aPerson('Rosa Conti');
const marta = aPerson('Marta Klein', { roles: ['global-admin'] });
const people = [
  rosa,
  marta,
  luis,
  aPerson('Anna Kowalska'),
  aPerson('Anna Kowalczyk'),
  aPerson('Gus Lindqvist', { kind: 'guest' }),
  aPerson('Carlo Conti', { enabled: false }),
];
const moods: readonly BankMood[] = [
  'is-down',
  'approves',
  'declines',
  'approves-unheard',
  'declines-unheard',
  'is-silent',
];
const sayings = [
  ...languages.flatMap((language) => Object.values(stringsOf[language].words).flat()),
  ...[
    '5',
    '300',
    '301',
    '-1',
    'Anna',
    'Luis Herrera, Anna Kowalska',
    'Nobody',
    'Visio Plan 1',
    'power bi pro',
    'English',
  ],
  ...['', '💥', '${x}', '<b>&amp;</b>', 'x'.repeat(500)],
];
const entries = [
  '',
  '0',
  '1',
  '2',
  '7',
  '105',
  '300',
  'abc',
  'now',
  'at-term-end',
  'at-renewal',
  'none',
  '2026-03-01',
  ...people.map(({ id }) => id),
];

function openWalk(random: Random): Chat {
  const bank = new Bank();
  for (let index = 0; index < 4; index++) if (random.chance(0.5)) bank.will(random.of(moods) ?? 'approves');
  const own = anAccount(random.chance(0.3) ? [] : belongings(random), {
    methods: [aMethod(), aMethod({ id: 'old', expires: '2026-04' })],
    profiles: [
      { id: 'profile-1', name: 'Contoso', method: 'visa-4242' },
      { id: 'profile-2', name: 'Events', method: random.of(['visa-4242', 'old']) ?? 'old' },
    ],
    agreement: random.chance(0.5) ? 'MCA' : 'MOSA',
  });
  const second = anAccount([aSubscription({ id: 'sub-9', product: visio, seats: 3 })], {
    id: 'account-2',
    agreement: 'MOSA',
  });
  const ofRosa = anAccount([aSubscription({ id: 'sub-rosa', product: powerBi, seats: 3, assigned: 1 })], {
    id: 'account-rosa',
    owner: rosa.id,
  });
  return openChat({
    organisation: withAdmin(newOrganisation(aTenant().id), marta, '2026-03-10T09:00:00.000Z'),
    person: random.chance(0.1)
      ? aPerson(buyer.name, { kind: random.of(['guest', 'member']) ?? 'guest', roles: ['billing-admin'] })
      : buyer,
    colleagues: people,
    accounts: [
      ...(random.chance(0.1) ? [] : [own]),
      ...(random.chance(0.3) ? [second] : []),
      anAccount([], { id: 'account-luis', owner: luis.id }),
      ofRosa,
    ],
    language: random.of(languages) ?? 'en',
    bank,
    patience: random.chance(0.2) ? impatient : patient,
  });
}

/** Something of everything that a person may have. */
function belongings(random: Random): readonly Subscription[] {
  const sketches: readonly SubscriptionSketch[] = [
    { seats: 2, assigned: 1 },
    { seats: 100, assigned: people.slice(0, 2).map(({ name }) => name), term: 'P1Y', billing: 'monthly' },
    { product: visio, trial: true, method: random.of(['', 'visa-4242']) ?? '' },
    { product: visio, status: 'expired', recurring: 'off' },
    { seats: 8, scheduled: { seats: 5, at: '2026-03-10T09:00:00.000Z' }, recurring: random.of(['on', 'once']) ?? 'on' },
    { seats: 4, recurring: 'off', method: 'old', profile: 'profile-2' },
  ];
  return sketches
    .filter(() => random.chance(0.5))
    .map((sketch, index) => aSubscription({ id: `sub-${index}`, ...sketch }));
}

/** Mostly what somebody would fill in who means it, sometimes anything. */
function filledIn(random: Random, screen: Screen): Press {
  return Object.fromEntries(
    [...screen.inputs].flatMap(([id, value]) => {
      const offered = id === 'people' ? people.map((person) => person.id) : [...screen.choicesOf(id).values()];
      const sane = random.of(offered) ?? value;
      return random.chance(0.15) ? [[id, random.of(entries) ?? '']] : random.chance(0.7) ? [[id, sane]] : [];
    }),
  );
}

/** A card's first button is the one that leads on. */
function buttonOn(random: Random, { buttons }: Screen): Button | undefined {
  return random.chance(0.6) ? buttons[0] : random.of(buttons);
}

/** One thing that somebody might do next, in words for the report. */
async function go(random: Random, chat: Chat, seen: readonly Screen[]): Promise<readonly [string, Screen]> {
  if (random.chance(0.15)) chat.clock.time = addHours(chat.clock.time, random.of([1, 15, 24, 100, 800]) ?? 1);
  if (random.chance(0.12)) await chat.live().catch(() => undefined);
  if (random.chance(0.05)) chat.restart();
  if (random.chance(0.1)) await chat.finish().catch(() => undefined);
  if (random.chance(0.15)) await colleague(random, chat.as(random.of([rosa, marta, luis]) ?? rosa));

  const screen = random.chance(0.2) ? (random.of(seen) ?? chat.screen) : chat.screen;
  const button = buttonOn(random, screen);
  if (button === undefined || random.chance(0.15)) {
    const text = random.of(sayings) ?? '';
    return [`say ${text}`, await chat.say(text)];
  }
  const value = valueWith(button, screen.inputs, filledIn(random, screen));
  const what = `press ${button.title} ${JSON.stringify(value)}`;
  if (random.chance(0.05)) return [`somebody else: ${what}`, await chat.as(luis).send(value)];
  if (random.chance(0.8)) return [what, await chat.send(value)];
  const [first] = await Promise.all([chat.send(value), chat.send(value)]);
  return [`twice: ${what}`, first];
}

/** Somebody else answers what is asked, sets a policy or asks as well. */
async function colleague(random: Random, chat: Chat): Promise<void> {
  const begun = ['my requests', 'license requests', 'purchase policy', 'I need Visio Plan 1', 'I need Power BI Pro'];
  let screen = await chat.say(random.of(begun) ?? '');
  const [news] = random.chance(0.6) ? await chat.news() : [];
  if (news !== undefined) screen = news;
  for (let presses = 0; presses < 3; presses++) {
    const button = buttonOn(random, screen);
    if (button === undefined || button.data.start === 'buy' || button.data.start === 'trial') return;
    screen = await chat.send(valueWith(button, screen.inputs, filledIn(random, screen)));
    expect(screen.text.trim(), 'something is said to a colleague').not.to.equal('');
  }
}

/** A request is answered by one who was asked, a licence that was given for it is there, and nobody waits twice. */
function areSound({ requests, policies }: Organisation): void {
  const waiting = requests.filter(isWaiting).map(({ asker, product }) => `${asker} ${product}`);
  expect(new Set(waiting).size, 'one request for a product').to.equal(waiting.length);
  for (const { asker, to, answer, state } of requests) {
    expect(to.map(({ person }) => person)).not.to.include(asker);
    if (answer !== undefined) expect(to.map(({ person }) => person)).to.include(answer.by);
    if (state === 'open') expect(answer).to.equal(undefined);
  }
  for (const change of policies) expect(change.policy).not.to.equal(change.before);
}

function holds(account: Account): void {
  for (const subscription of account.subscriptions) {
    expect(freeSeatsOf(subscription), 'free seats').to.be.at.least(0);
  }
  const works = account.subscriptions.filter(({ status }) => status === 'active');
  const held = works.flatMap(({ product, assignments }) => assignments.map(({ person }) => `${product} ${person}`));
  expect(new Set(held).size, 'one licence of a product each').to.equal(held.length);
  const waiting = account.subscriptions.filter((one) => pendingRefusal(one) !== undefined).map(({ id }) => id);
  const due = account.payments.filter(({ state, total }) => state === 'due' && total.minor > 0);
  const charged = due.map(({ lines }) => lines[0]?.subscription ?? '');
  expect(waiting.toSorted(), 'what waits for the bank has a charge that is due').to.deep.equal(charged.toSorted());
}

/** No refund is larger than what was charged, and what is on an invoice is on one. */
function balances({ payments, invoices, subscriptions }: Account): void {
  const settled = payments.filter(({ state, total }) => state === 'done' || total.minor < 0);
  for (const { id } of subscriptions) {
    const own = settled.filter(({ lines, retryAt }) => lines[0]?.subscription === id && retryAt === undefined);
    const refunds = own.filter(({ state, total }) => total.minor < 0 && state !== 'declined');
    const charges = own.filter(({ total }) => total.minor > 0);
    const sum = (of: typeof own) => of.reduce((total, payment) => total + payment.total.minor, 0);
    // What the walk began with was paid before.
    if (id.startsWith('sub-op')) expect(sum(charges) + sum(refunds), `balance of ${id}`).to.be.at.least(0);
  }
  const listed = invoices.flatMap((invoice) => invoice.payments);
  expect(new Set(listed).size, 'on one invoice').to.equal(listed.length);
}

/** What the bank has moved is what the account has booked, to the cent. */
function reconciles(accounts: readonly Account[], bank: Bank): void {
  const payments = accounts.flatMap((account) => account.payments);
  const booked = payments.filter(({ state }) => state === 'done').map(({ total }) => total.minor);
  const moved = bank.moved.map(({ kind, amount }) => (kind === 'charge' ? amount.minor : -amount.minor));
  expect(moved.toSorted(), 'moved and booked').to.deep.equal(booked.toSorted());
  expect(payments.filter(isOpen)).to.deep.equal([]);
}

async function walk(seed: number): Promise<void> {
  const random = randomFrom(seed);
  const chat = openWalk(random);
  const seen: Screen[] = [await chat.say('menu')];
  const way: string[] = [];
  try {
    for (let turn = 0; turn < steps; turn++) {
      const [what, reply] = await go(random, chat, seen);
      way.push(what);
      expect(reply.text.trim(), 'something is said').not.to.equal('');
      expect(reply.describe(), 'nothing shines through').not.to.match(/undefined|NaN|\[object|\$\{(?!x\})/);
      if (reply.card !== undefined) expect(reply.buttons.length, 'ways on').to.be.greaterThan(0);
      seen.push(chat.screen);
      for (const account of await chat.accounts()) {
        holds(account);
        balances(account);
      }
      if (random.chance(0.05)) expect((await chat.say('menu')).shows(menu), 'menu').to.equal(true);
    }
    for (let tries = 0; tries < 5; tries++) await chat.finish().catch(() => undefined);
    const accounts = await chat.accounts();
    accounts.forEach(holds);
    (await chat.as(rosa).accounts()).forEach(holds);
    areSound(await chat.organisation());
    reconciles([...accounts, ...(await chat.as(rosa).accounts())], chat.bank);
    expect(await chat.as(luis).account(), 'others’ accounts').to.include({ id: 'account-luis' });
    expect((await chat.as(luis).account()).payments).to.deep.equal([]);
    expect((await chat.say('MENU')).shows(menu), 'menu').to.equal(true);
  } catch (error) {
    throw new Error(`Walk of seed ${seed} failed: ${String(error)}\n${way.join('\n')}`, { cause: error });
  }
}

describe(`Whatever is pressed and written (seed ${firstSeed}, ${walks} walks of ${steps} steps)`, () => {
  it('there is an answer and a way on, seats suffice and every payment is accounted for', async () => {
    for (let index = 0; index < walks; index++) await walk(firstSeed + index);
  }).timeout(120_000 + walks * 200);
});
